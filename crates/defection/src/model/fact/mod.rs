//! Facts: the closed vocabulary of yes/no questions about an episode.

mod listed;
mod not_yet;
mod statement;
mod vocabulary;

pub use self::{
    listed::FactInWords,
    vocabulary::{FactInformation, FactKind},
};
use crate::text::closed_set;

closed_set! {
    /// One yes/no question about an episode. There are forty-four.
    ///
    /// A fact names what is asked; it holds no answer. Answers come from claims, and from the typed
    /// records through derivation.
    Fact, called "a fact" {
        /// Soviet citizen on the day of the act.
        SovietCitizen = "soviet_citizen",
        /// National of whichever state was left.
        NationalOfLeftState = "national_of_left_state",
        /// Holds a post in a Soviet state body or enterprise abroad.
        StateOfficial = "state_official",
        /// Active military service, or officer rank in a militarised service.
        Serviceman = "serviceman",
        /// Staff of intelligence, counter-intelligence, border guard, state security, cipher.
        SecurityOfficer = "security_officer",
        /// Post gave access to state or military secrets.
        SecretAccess = "secret_access",
        /// Under 18 on the day.
        Minor = "minor",
        /// Reached or stayed where Soviet power could not compel.
        OutsideControl = "outside_control",
        /// Crossed out of Soviet territory without permission.
        IllegalExit = "illegal_exit",
        /// Exit was allowed for a limited time or task.
        TemporaryPermission = "temporary_permission",
        /// Stayed by choice when post, tour, leave or visa ended, or said so.
        RefusedReturn = "refused_return",
        /// A state organ told the person to come back before or at the refusal.
        ReturnDemanded = "return_demanded",
        /// Permission to live abroad for good (exit visa; the general right after 1 Jan 1993).
        SettlementPermission = "settlement_permission",
        /// The state itself removed the person.
        Expelled = "expelled",
        /// Handed over in a swap.
        Exchanged = "exchanged",
        /// In custody or serving a sentence just before.
        HeldAsPrisoner = "held_as_prisoner",
        /// Own free act, not force, drug, fraud or removal.
        Voluntary = "voluntary",
        /// Anybody has publicly alleged abduction.
        AbductionClaimed = "abduction_claimed",
        /// Weapon, hostage or death in the leaving.
        ViolentMeans = "violent_means",
        /// Stopped before leaving control, or handed back at once.
        AttemptFailed = "attempt_failed",
        /// Asked a foreign authority for asylum or protection.
        AsylumSought = "asylum_sought",
        /// Protection or lasting residence given on that ground.
        AsylumGranted = "asylum_granted",
        /// Knowingly served a foreign intelligence or security service, at any time up to and including debriefing.
        IntelCooperation = "intel_cooperation",
        /// F23 began in secret before leaving.
        AgentBeforeDeparture = "agent_before_departure",
        /// Offered what was known to a foreign power, accepted or not.
        InformationOffered = "information_offered",
        /// The receiving government saw information, operational or propaganda value.
        SpecialInterest = "special_interest",
        /// Word or deed giving up allegiance.
        AllegianceRenounced = "allegiance_renounced",
        /// Sent by a Soviet service to play a defector.
        Dispatched = "dispatched",
        /// Later went back by own choice.
        ReturnedFreely = "returned_freely",
        /// Later taken or sent back against the will.
        ReturnedByForce = "returned_by_force",
        /// Sentenced or outlawed for the departure.
        ConvictedForDeparture = "convicted_for_departure",
        /// Meant to harm independence, territory or defence.
        HarmIntent = "harm_intent",
        /// Edict or sentence took citizenship.
        CitizenshipStripped = "citizenship_stripped",
        /// F33 happened after arrival abroad.
        StrippedWhileAbroad = "stripped_while_abroad",
        /// Conviction quashed or rehabilitation certificate.
        Rehabilitated = "rehabilitated",
        /// Outside through capture, forced labour or evacuation in 1941-45.
        WarDisplaced = "war_displaced",
        /// Came as spouse or child of another case.
        Dependant = "dependant",
        /// Entry in a known edition; the edition is stored.
        OnWantedList = "on_wanted_list",
        /// Inside the terms of the 1955 or 1989 amnesty.
        WithinAmnesty = "within_amnesty",
        /// Well-founded fear on a Convention ground.
        PersecutionFear = "persecution_fear",
        /// The act took place on the territory of the United States.
        InUnitedStates = "in_united_states",
        /// Citizen of the USSR, and inside it, on 1 Sep 1939.
        InUssrIn1939 = "in_ussr_in_1939",
        /// A serious crime that was not political went with it.
        CommonCrime = "common_crime",
        /// A serviceman of the family had fled abroad.
        ServicemanFled = "serviceman_fled",
    }
}

impl Fact {
    /// The number of the fact in the vocabulary, from 1 to 44.
    ///
    /// ```
    /// assert_eq!(defection::Fact::IllegalExit.number(), 9);
    /// ```
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}
