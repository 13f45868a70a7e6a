//! The archive at a glance: who left when and from where, what happened on which day, how long
//! agencies existed, and in which order definitions were laid down.

mod departures;
mod lives;
mod occurrences;
mod search;
#[cfg(test)]
mod tests;
mod times;

pub use self::{
    departures::Departure,
    lives::AgencyLife,
    occurrences::{Occurrence, OccurrenceKind},
    times::{DefinitionTime, Stretch},
};
