//! What the tests share: the brute-force oracle, which is the specification of a verdict; generated
//! cases; the conformance corpus; the program and the examples as processes.

pub mod corpus;
pub mod generated;
pub mod mutants;
pub mod oracle;
pub mod program;
pub mod rewriting;
pub mod worlds;

/// The examples of the README at the top, which run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct ReadMe;
