//! What sources say: citations, attested values, claims, labels and disputes.

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    model::{
        fact::Fact,
        id::{AgencyId, DisputeId, SourceId, StateId},
    },
    text::{NonBlank, NonEmpty, closed_set},
};

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a citation as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// Where in it: a page, a chapter, a paragraph, the whole item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The words of the source, in its language, where the wording itself is the evidence: at most
    /// fifteen words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What has to be known about the citation: how sure, through whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Citation {
    /// The whole of a source, without a place in it.
    pub const fn whole(source: SourceId) -> Self {
        Self { source, at: None, quote: None, note: None }
    }

    /// A place in a source.
    pub fn at(source: SourceId, at: &str) -> Self {
        Self { at: Some(at.to_owned()), ..Self::whole(source) }
    }
}

/// Why a claim counts for nothing, though it stays visible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a reason as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SetAside {
    /// The reason, in words.
    pub reason: NonBlank,
    /// The sources of the reason, where it is not the editors' own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
}

/// A value together with the sources that state it. There is at least one source.
///
/// Values that rival sources give stand side by side in a list of these; none is the true one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a value with its sources as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Attested{T}"))]
pub struct Attested<T> {
    /// The value.
    pub value: T,
    /// Whether the sources say that it was *not* so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub denied: bool,
    /// When it came true, or when it was so, where that is said apart from the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// Why it counts for nothing, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<SetAside>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl<T> Attested<T> {
    /// A value and the first source that states it.
    ///
    /// ```
    /// use defection::{Citation, Date, model::{Attested, SourceId}};
    ///
    /// let day: Date = "1945-09-05".parse()?;
    /// let left = Attested::new(day, Citation::at(SourceId::new("erh")?, "paragraph 3"));
    ///
    /// assert_eq!(left.sources.len(), 1);
    /// assert!(left.stands());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(value: T, citation: Citation) -> Self {
        Self {
            value,
            denied: false,
            on: None,
            sources: NonEmpty::one(citation),
            set_aside: None,
            note: None,
        }
    }

    /// Whether it counts: it has not been set aside.
    pub const fn stands(&self) -> bool {
        self.set_aside.is_none()
    }
}

/// A source asserts or denies a fact about an episode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a claim as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// The fact.
    pub fact: Fact,
    /// Whether the sources say that it is so (the default) or that it is not.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub holds: bool,
    /// The state it concerns: the one asked for asylum, the one that granted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<StateId>,
    /// The body that acted: the court, the ministry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<AgencyId>,
    /// When it came true. Without it, a fact that is so came true with the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// Why it counts for nothing, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<SetAside>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

const fn yes() -> bool {
    true
}

impl Claim {
    /// A source says that a fact holds or that it does not.
    ///
    /// ```
    /// use defection::{Citation, Claim, Fact, model::SourceId};
    ///
    /// let source = Citation::at(SourceId::new("erh")?, "paragraph 3");
    /// let claim = Claim::new(Fact::AsylumSought, true, source);
    /// assert!(claim.stands());
    /// # Ok::<(), defection::model::IdError>(())
    /// ```
    pub fn new(fact: Fact, holds: bool, citation: Citation) -> Self {
        Self {
            fact,
            holds,
            of: None,
            by: None,
            on: None,
            sources: NonEmpty::one(citation),
            set_aside: None,
            note: None,
        }
    }

    /// Whether it counts: it has not been set aside.
    pub const fn stands(&self) -> bool {
        self.set_aside.is_none()
    }
}

/// An editor's reading of silence: on every fact of which no source speaks, except those listed,
/// the answer is taken to be no.
///
/// It is a policy and not a claim about any one fact. It is read under the lens, shows in every
/// explanation as what it is, and can be left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a reading of silence as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Silence {
    /// Who reads silence so.
    pub sources: NonEmpty<Citation>,
    /// The facts on which silence says nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<Fact>,
}

closed_set! {
    /// What a source calls a person on account of an episode.
    LabelWord, called "a label" {
        /// A defector.
        Defector = "defector",
        /// Expressly not a defector.
        NotDefector = "not_defector",
    }
}

/// What a source calls a person on account of an episode, kept as the word of that source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a label with its sources as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Label {
    /// The label.
    pub says: LabelWord,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A question on which sources disagree.
///
/// Where the rival answers are values of fields or claims of the same record, the dispute names
/// those; where the model has no field for them, it holds the positions itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a dispute as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dispute {
    /// The identifier.
    pub id: DisputeId,
    /// The question.
    pub question: NonBlank,
    /// The fields of this record that hold rival values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// The facts on which claims of this record are rivals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// The rival answers that no field holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<Attested<String>>,
    /// How the record deals with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handling: Option<String>,
}
