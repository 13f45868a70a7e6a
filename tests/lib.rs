//! What the tests share. The slow evaluator is the specification of a verdict.

pub mod corpus;
pub mod generated;
pub mod mutants;
pub mod program;
pub mod rewriting;
pub mod slow;
pub mod worlds;

/// The examples of the README at the top, which run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadMe;
