//! Mistakes in what parts of rules rest on, and in the days of acts.

use super::Fault;

pub(crate) fn faults() -> Vec<Fault> {
    Vec::new()
}
