//! On what the parts of a rule rest, passage by passage.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    model::SourceId,
    rules::condition::WrittenCondition,
    text::{NonBlank, closed_set},
};

closed_set! {
    /// Who put a part of a rule there.
    Whose, called "whose a part is" {
        /// The text that the definition states.
        Text = "text",
        /// The editors of the definition.
        Editors = "editors",
    }
}

impl Whose {
    const fn of_text() -> Self {
        Self::Text
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    const fn is_text(&self) -> bool {
        matches!(self, Self::Text)
    }
}

/// A passage of a text on which a part of a rule rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a passage as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passage {
    /// The source.
    pub source: SourceId,
    /// Where in it: an article, a paragraph, a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Its words, in their language, where the wording decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<NonBlank>,
    /// What has to be known about it: how sure, through whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether the source is later than the rule and reports what it was.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub report: bool,
}

/// A part of a condition, with the passages on which it rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an element as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Element {
    /// The part. It has to stand in the condition that the element is of.
    pub part: WrittenCondition,
    /// On what it rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Passage>,
    /// Who put it there. What the editors did needs its reason in the note.
    #[serde(default = "Whose::of_text", skip_serializing_if = "Whose::is_text")]
    pub whose: Whose,
    /// A remark: why the editors added it, or that the text was not found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<NonBlank>,
}

/// Something that the text asks and the rule leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "what is left out as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// What the text asks.
    pub what: NonBlank,
    /// Where it asks it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Passage>,
    /// Why the editors left it out.
    pub reason: NonBlank,
}

/// The days on which an act of law was in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the days of an act as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActInForce {
    /// The source that is the act.
    pub source: SourceId,
    /// The first day on which it was in force.
    #[serde(deserialize_with = "crate::date::day::required")]
    pub from: NaiveDate,
    /// The day from which it was in force no more; without it, it goes on.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::date::day::optional"
    )]
    pub until: Option<NaiveDate>,
    /// Whether it covers what was done before it, by its own words.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reaches_back: bool,
    /// Where that is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Passage>,
    /// A remark: what is inferred, what was not found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<NonBlank>,
}
