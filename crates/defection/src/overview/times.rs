//! In which order definitions were laid down, and to acts of which time they apply.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    date::Date,
    model::{DefinitionId, SourceId, SourceKind},
    rules::{Definition, Definitions},
};

/// When a definition was laid down, on what it rests, and to acts of which time it applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DefinitionTime {
    /// The definition.
    pub definition: DefinitionId,
    /// The day on which it was laid down, or the earliest on which a source that it cites was
    /// written, if one is dated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub laid_down: Option<NaiveDate>,
    /// What sort of source it rests on first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<SourceKind>,
    /// The stretches of time to whose acts it applies, version by version.
    pub applies: Vec<Stretch>,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stretch {
    /// The first day, unless it reaches back without end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The day on which it is over, unless it goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Definitions {
    /// The listed definitions in the order in which they were laid down; those of which that is
    /// not known come last.
    ///
    /// ```
    /// let times = defection::Definitions::built_in().in_order_of_time();
    /// assert_eq!(times[0].definition.as_str(), "ussr-1924-citizenship");
    /// ```
    pub fn in_order_of_time(&self) -> Vec<DefinitionTime> {
        let mut times: Vec<DefinitionTime> = self.iter().map(|one| self.time(one)).collect();
        times.sort_by_key(|time| (time.laid_down.is_none(), time.laid_down));
        times
    }

    fn time(&self, definition: &Definition) -> DefinitionTime {
        let draft = definition.draft();
        let source = |id: &SourceId| {
            let all = definition.sources().iter().chain(self.sources());
            all.rev().find(|source| source.id == *id)
        };
        let first = draft.citations.first();
        let cited = draft.citations.iter().filter_map(|citation| source(&citation.source));
        let dates = cited.filter_map(|source| source.issued.as_ref());
        let laid_down = draft.laid_down.as_ref().and_then(Date::earliest);
        DefinitionTime {
            definition: draft.id.clone(),
            laid_down: laid_down.or_else(|| dates.filter_map(Date::earliest).min()),
            rests_on: first.and_then(|citation| source(&citation.source)).map(|source| source.kind),
            applies: draft
                .versions
                .iter()
                .map(|version| Stretch { from: version.from, until: version.until })
                .collect(),
        }
    }
}
