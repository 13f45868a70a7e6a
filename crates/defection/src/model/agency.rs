//! Services, ministries and cover organisations.

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    model::{
        claim::{Attested, Citation, Dispute},
        id::{AgencyId, StateId},
        name::InstitutionName,
    },
    text::{NonBlank, NonEmpty, closed_set},
};

closed_set! {
    /// What an agency was for.
    ///
    /// The kinds are few and fixed. The agencies are neither: they were renamed, merged and split
    /// every few years, so each is a row of its own.
    AgencyKind, called "a kind of agency" {
        /// State security and civil foreign intelligence: Cheka to KGB, CIA, MI5.
        StateSecurity = "state_security",
        /// Intelligence of the armed forces: the GRU and its predecessors.
        MilitaryIntelligence = "military_intelligence",
        /// Counter-intelligence of the armed forces: SMERSH, CIC.
        MilitaryCounterIntelligence = "military_counter_intelligence",
        /// Border guards.
        BorderGuard = "border_guard",
        /// Army, navy and air force, outside intelligence.
        ArmedForces = "armed_forces",
        /// Police and ministries of the interior.
        Police = "police",
        /// Diplomatic service.
        ForeignAffairs = "foreign_affairs",
        /// Trade missions and purchasing commissions.
        ForeignTrade = "foreign_trade",
        /// News agencies, newspapers and magazines.
        Press = "press",
        /// Organisations of several states.
        International = "international",
        /// Theatres, orchestras, sport.
        CultureAndSport = "culture_and_sport",
        /// Shipping and fishing fleets.
        Shipping = "shipping",
        /// Courts and prosecutors.
        Court = "court",
        /// Parliaments, governments and party bodies.
        Government = "government",
    }
}

impl AgencyKind {
    /// Whether its staff are security officers in the sense of the vocabulary: intelligence,
    /// counter-intelligence, border guard, state security, cipher.
    pub const fn is_security(self) -> bool {
        match self {
            Self::StateSecurity
            | Self::MilitaryIntelligence
            | Self::MilitaryCounterIntelligence
            | Self::BorderGuard => true,
            Self::ArmedForces
            | Self::Police
            | Self::ForeignAffairs
            | Self::ForeignTrade
            | Self::Press
            | Self::International
            | Self::CultureAndSport
            | Self::Shipping
            | Self::Court
            | Self::Government => false,
        }
    }
}

/// A service, ministry or cover organisation, as written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an agency as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agency {
    /// The identifier.
    pub id: AgencyId,
    /// Its names; the first is the one to show.
    pub names: NonEmpty<InstitutionName>,
    /// The usual short form: `KGB`.
    pub short: NonBlank,
    /// What it was for.
    pub kind: AgencyKind,
    /// The state it belonged to; none for an organisation of several states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateId>,
    /// Its first day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub founded: Vec<Attested<Date>>,
    /// The day on which it was no more. Its last day is the one before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dissolved: Vec<Attested<Date>>,
    /// The agencies that it followed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub predecessors: Vec<AgencyId>,
    /// The agencies that followed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<AgencyId>,
    /// The agency of which it was a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<AgencyId>,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// Questions on which sources disagree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<Dispute>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
