//! Places and states.

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    model::{claim::Citation, id::StateId, name::InstitutionName},
    text::{NonBlank, NonEmpty},
};

/// A place, as precisely as a source names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a place as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// The name: a town, a building, a border post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<NonBlank>,
    /// The state in which it lay at the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateId>,
}

/// A state, and the days on which it existed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a state as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct State {
    /// The identifier.
    pub id: StateId,
    /// Its names.
    pub names: NonEmpty<InstitutionName>,
    /// The days on which it existed, as an interval, where the archive needs them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
    /// The states that followed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<StateId>,
    /// The sources.
    pub sources: NonEmpty<Citation>,
}
