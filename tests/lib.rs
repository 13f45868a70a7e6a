//! What the tests share. The slow evaluator is the specification of a verdict.

pub mod program;
pub mod slow;
