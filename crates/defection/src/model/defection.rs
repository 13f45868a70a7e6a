//! Episodes: a departure, refusal, expulsion, exchange or return of one person.

use serde::{Deserialize, Serialize};

use crate::model::{Fact, RowError};
use crate::{
    date::Date,
    model::{
        claim::{Attested, Citation, Claim, Dispute, Label, Silence},
        id::{AgencyId, DefectionId, PersonId, StateId},
        place::Place,
    },
    text::{NonBlank, NonEmpty, closed_set},
};

/// One episode of one person, as written down.
///
/// It is the record under examination: whether it *is* a defection is what classification decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a defection as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Defection {
    /// The identifier: person and year.
    pub id: DefectionId,
    /// Whose episode it is.
    pub person: PersonId,
    /// Who went along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<PersonId>,
    /// What happened, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The state that was left.
    pub left: StateId,
    /// The state of the post, tour or visit from which the person did not come back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from_post_in: Vec<Attested<StateId>>,
    /// The day of the act, by which the law is chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on: Vec<Attested<Date>>,
    /// Since when the person had been abroad.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub abroad_since: Vec<Attested<Date>>,
    /// Where it was meant to happen, if elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub planned_at: Vec<Attested<Place>>,
    /// The place of the act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<Attested<Place>>,
    /// The state to which the person went over or was brought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Attested<StateId>>,
    /// The places of asylum: what was asked of whom, and what came of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asylum: Vec<Attested<Asylum>>,
    /// The places of settlement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settled: Vec<Attested<Settlement>>,
    /// Work for foreign intelligence and security services, with its beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cooperation: Vec<Attested<Cooperation>>,
    /// Returns to the state that was left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub returns: Vec<Attested<Return>>,
    /// What parties held of the person's good faith, and over which period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bona_fides: Vec<BonaFides>,
    /// What else happened, in the order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Attested<Event>>,
    /// What sources assert and deny.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// How the editors read silence here, if not as in the rest of the archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
    /// Facts on which the reading of silence of the archive says nothing here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub silence_except: Vec<Fact>,
    /// What sources call the person on account of the episode.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// Questions on which sources disagree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<Dispute>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

closed_set! {
    /// What came of asking for protection.
    AsylumOutcome, called "an outcome of asylum" {
        /// It was asked for; what came of it is not said.
        Sought = "sought",
        /// It was granted on that ground.
        Granted = "granted",
        /// It was asked for and not granted.
        Refused = "refused",
        /// Leave to stay was given, and not on that ground.
        Permit = "permit",
        /// It was not asked for.
        NotSought = "not_sought",
    }
}

/// Asylum in a state: the second of the three places, after that of the act.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a decision on asylum as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Asylum {
    /// The state.
    pub state: StateId,
    /// What came of it.
    pub outcome: AsylumOutcome,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// A place of settlement over a period: the third of the three places.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a place of settlement as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Settlement {
    /// The place.
    pub place: Place,
    /// From when to when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
}

/// Work for a foreign intelligence or security service.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "cooperation with a service as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cooperation {
    /// The service.
    pub service: AgencyId,
    /// When it began. Contact without agreement is not yet cooperation.
    pub since: Date,
}

closed_set! {
    /// How somebody came back.
    ReturnManner, called "a manner of return" {
        /// Of the person's own will.
        Freely = "freely",
        /// Taken or sent back.
        ByForce = "by_force",
    }
}

/// A return to the state that was left.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a return as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Return {
    /// When.
    pub on: Date,
    /// How, where the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manner: Option<ReturnManner>,
}

closed_set! {
    /// What a party held of somebody's good faith.
    BonaFidesPosition, called "a position on bona fides" {
        /// Came over in earnest.
        Genuine = "genuine",
        /// In doubt, one way or the other.
        Doubted = "doubted",
        /// Sent by the Soviet side to play a defector.
        Dispatched = "dispatched",
        /// Came over in earnest, but kept faith with the Soviet side on what mattered.
        Reserved = "reserved",
    }
}

/// A position of a party on somebody's good faith, over a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a position of a party as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BonaFides {
    /// The party: a service, a section of one, an author.
    pub holder: NonBlank,
    /// The agency, if the party is one of the archive or a part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyId>,
    /// The position.
    pub position: BonaFidesPosition,
    /// From when to when it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an event as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// When.
    pub on: Date,
    /// What, in a few words.
    pub what: NonBlank,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Place>,
}

impl Defection {
    /// An episode of which no more is known than who left which state.
    ///
    /// # Errors
    ///
    /// Returns an error if an identifier is none.
    ///
    /// ```
    /// use defection::{Defection, Fact, Source, model::SourceKind};
    ///
    /// let page = Source::new("gold-1978", "A study", SourceKind::Study)?.cite("p. 12");
    /// let episode = Defection::new("doe-1961", "doe", "ussr")?
    ///     .on("1961-05", page.clone())?
    ///     .claim(Fact::AsylumSought, page);
    /// assert_eq!(episode.claims.len(), 1);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn new<I, P, S>(id: I, person: P, left: S) -> Result<Self, RowError>
    where
        I: TryInto<DefectionId>,
        P: TryInto<PersonId>,
        S: TryInto<StateId>,
        RowError: From<I::Error> + From<P::Error> + From<S::Error>,
    {
        Ok(Self {
            id: id.try_into()?,
            person: person.try_into()?,
            left: left.try_into()?,
            with: Vec::new(),
            summary: None,
            from_post_in: Vec::new(),
            on: Vec::new(),
            abroad_since: Vec::new(),
            planned_at: Vec::new(),
            at: Vec::new(),
            to: Vec::new(),
            asylum: Vec::new(),
            settled: Vec::new(),
            cooperation: Vec::new(),
            returns: Vec::new(),
            bona_fides: Vec::new(),
            events: Vec::new(),
            claims: Vec::new(),
            silence: None,
            silence_except: Vec::new(),
            labels: Vec::new(),
            disputes: Vec::new(),
            note: None,
        })
    }

    /// The episode with one more date of the act, which stands beside those that are there.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is no date.
    pub fn on<D>(mut self, date: D, citation: Citation) -> Result<Self, RowError>
    where
        D: TryInto<Date>,
        RowError: From<D::Error>,
    {
        self.on.push(Attested::new(date.try_into()?, citation));
        Ok(self)
    }

    /// The episode with one more claim: a source asserts the fact.
    #[must_use]
    pub fn claim(mut self, fact: Fact, citation: Citation) -> Self {
        self.claims.push(Claim::new(fact, true, citation));
        self
    }

    /// The episode with one more claim: a source denies the fact.
    #[must_use]
    pub fn denial(mut self, fact: Fact, citation: Citation) -> Self {
        self.claims.push(Claim::new(fact, false, citation));
        self
    }
}
