//! Definitions against one another: relations, theorems, categories, and what is odd about a rule.

mod category;
mod comparison;
mod lint;
mod theorem;

pub use self::{
    category::{Categorisation, CategoryVerdict, PersonSummary},
    comparison::{Between, Comparison, Order, Relation, Witness},
    lint::{Finding, FindingKind},
    theorem::Proof,
};
