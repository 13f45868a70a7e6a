#![doc = include_str!("../../../README.md")]

pub mod archive;
pub mod check;
pub mod compare;
pub mod date;
mod error;
mod logic;
pub mod model;
pub mod overview;
pub mod record;
pub mod report;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "proptest")]
pub mod strategy;
mod text;
pub mod verdict;
pub mod why;
mod words;

pub use chrono;

pub use self::{
    archive::{Archive, ArchiveDraft},
    compare::Comparison,
    date::Date,
    error::Error,
    logic::Truth,
    model::{Agency, Citation, Claim, Defection, Fact, Person, Publication, Source},
    record::{Lens, Record},
    rules::{Condition, Definition, Definitions},
    verdict::{Judgement, Verdict},
    why::Explanation,
};
