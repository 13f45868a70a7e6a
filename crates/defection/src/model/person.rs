//! People: names, births and deaths, citizenships, service.

use serde::{Deserialize, Serialize};

use crate::model::RowError;
use crate::{
    date::Date,
    model::{
        claim::{Attested, Citation, Dispute, SetAside},
        id::{AgencyId, PersonId, StateId},
        name::Name,
        place::Place,
    },
    text::{NonBlank, NonEmpty, closed_set},
};

/// Somebody in the archive, as written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a person as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// The identifier.
    pub id: PersonId,
    /// The name under which the person is listed. It is one of `names`.
    pub name: NonBlank,
    /// Every name, spelling and alias, each with its sources.
    pub names: NonEmpty<Name>,
    /// Whether the record stands for a kind of people and not for one person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub composite: bool,
    /// When the person was born.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub born: Vec<Attested<Date>>,
    /// Where the person was born.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub born_at: Vec<Attested<Place>>,
    /// When the person died.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub died: Vec<Attested<Date>>,
    /// Where the person died.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub died_at: Vec<Attested<Place>>,
    /// What the person did for a living or is known for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub occupations: Vec<Attested<NonBlank>>,
    /// The states of which the person was a citizen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citizenships: Vec<Citizenship>,
    /// Service in agencies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub service: Vec<Service>,
    /// Questions on which sources disagree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<Dispute>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

closed_set! {
    /// How a citizenship was gained.
    Gained, called "a way to gain citizenship" {
        /// By birth.
        Birth = "birth",
        /// By naturalisation, or by service that counted as such.
        Naturalisation = "naturalisation",
        /// Given back after a loss.
        Restored = "restored",
        /// By the succession of states.
        Succession = "succession",
    }
}

closed_set! {
    /// How a citizenship was lost.
    Lost, called "a way to lose citizenship" {
        /// Taken by edict or sentence.
        Stripped = "stripped",
        /// Given up by the person.
        Renounced = "renounced",
        /// Released at the person's wish.
        Released = "released",
        /// The state ended.
        Succession = "succession",
    }
}

/// A citizenship over a period, as sources have it. Rival accounts are rows of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a citizenship as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Citizenship {
    /// The state.
    pub state: StateId,
    /// From when to when, as an interval; an empty end is unknown, `..` is open. Without it, nothing
    /// is said of the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
    /// How it was gained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gained: Option<Gained>,
    /// How it was lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<Lost>,
    /// Whether the sources say that it was *not* so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub denied: bool,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// Why it counts for nothing, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<SetAside>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

closed_set! {
    /// In what capacity somebody served in an agency.
    Capacity, called "a capacity" {
        /// Staff of a service: officer or cipher clerk, under whatever cover.
        Staff = "staff",
        /// Officer or soldier of armed forces.
        Soldier = "soldier",
        /// Holder of a post in a state body, as a real employment.
        Official = "official",
        /// Holder of a post that was cover for another service.
        Cover = "cover",
        /// Artist, scholar, sportsman or worker on its rolls.
        Member = "member",
    }
}

/// Service in an agency over a period, as sources have it. Rival accounts are rows of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "service in an agency as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Service {
    /// The agency.
    pub agency: AgencyId,
    /// In what capacity.
    pub capacity: Capacity,
    /// From when to when, as an interval; an empty end is unknown, `..` is open. Without it, nothing
    /// is said of the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
    /// The post held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// The rank held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// The state of the posting, where it was abroad.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posted_to: Option<StateId>,
    /// Whether the sources say that it was *not* so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub denied: bool,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// Why it counts for nothing, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<SetAside>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Person {
    /// Somebody of whom no more is known than a name.
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is none.
    ///
    /// ```
    /// use defection::{Person, Source, model::{Name, SourceKind}};
    ///
    /// let page = Source::new("gold-1978", "A study", SourceKind::Study)?.cite("p. 12");
    /// let person = Person::new("gouzenko", Name::new("Igor Gouzenko", page)?)?;
    /// assert_eq!(person.name.as_str(), "Igor Gouzenko");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn new<I>(id: I, name: Name) -> Result<Self, RowError>
    where
        I: TryInto<PersonId>,
        RowError: From<I::Error>,
    {
        Ok(Self {
            id: id.try_into()?,
            name: name.text.clone(),
            names: NonEmpty::one(name),
            composite: false,
            born: Vec::new(),
            born_at: Vec::new(),
            died: Vec::new(),
            died_at: Vec::new(),
            occupations: Vec::new(),
            citizenships: Vec::new(),
            service: Vec::new(),
            disputes: Vec::new(),
            note: None,
        })
    }
}
