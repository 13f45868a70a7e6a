//! Generators of valid values, for testing rules by property.
//!
//! They shrink to something a person can read. Structs are built by complete literals, so that a
//! new field stops the build until it is generated.

mod definition;
mod record;

pub use self::{
    definition::{axiom, axioms, definition, definition_over, exception, version},
    record::{act_days, citation, lens, record, record_over, silence, source, voice},
};
pub use crate::{
    condition::strategy::{act_day, condition, condition_over, day, fact, happening, name},
    date::strategy::*,
};
