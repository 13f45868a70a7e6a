//! Facts as statements about a person.

use super::Fact;

impl Fact {
    /// The answer to the fact as a statement, to follow a name: "refused to go back".
    ///
    /// ```
    /// assert_eq!(defection::Fact::RefusedReturn.statement(true), "refused to go back");
    /// ```
    #[expect(clippy::too_many_lines, reason = "one short row for each of forty-four facts")]
    pub const fn statement(self, holds: bool) -> &'static str {
        let (yes, no) = match self {
            Self::SovietCitizen => (
                "was a Soviet citizen on the day of the act",
                "was not a Soviet citizen on the day of the act",
            ),
            Self::NationalOfLeftState => (
                "was a national of the state that was left",
                "was not a national of the state that was left",
            ),
            Self::StateOfficial => (
                "held a post in a Soviet state body abroad",
                "held no post in a Soviet state body abroad",
            ),
            Self::Serviceman => ("was in military service", "was not in military service"),
            Self::SecurityOfficer => (
                "was on the staff of a security service",
                "was not on the staff of a security service",
            ),
            Self::SecretAccess => ("had access to secrets", "had no access to secrets"),
            Self::Minor => ("was under eighteen", "was not under eighteen"),
            Self::OutsideControl => (
                "got beyond the reach of Soviet power",
                "did not get beyond the reach of Soviet power",
            ),
            Self::IllegalExit => (
                "crossed out of Soviet territory without permission",
                "did not cross out of Soviet territory without permission",
            ),
            Self::TemporaryPermission => {
                ("had been let out for a limited time", "had not been let out for a limited time")
            }
            Self::RefusedReturn => ("refused to go back", "did not refuse to go back"),
            Self::ReturnDemanded => (
                "was told by a state body to come back",
                "was not told by a state body to come back",
            ),
            Self::SettlementPermission => {
                ("had leave to live abroad for good", "had no leave to live abroad for good")
            }
            Self::Expelled => {
                ("was removed by the state itself", "was not removed by the state itself")
            }
            Self::Exchanged => ("was handed over in a swap", "was not handed over in a swap"),
            Self::HeldAsPrisoner => {
                ("was in custody just before", "was not in custody just before")
            }
            Self::Voluntary => ("acted freely", "did not act freely"),
            Self::AbductionClaimed => (
                "is said by somebody to have been abducted",
                "is not said by anybody to have been abducted",
            ),
            Self::ViolentMeans => {
                ("left by violence or with hostages", "left without violence or hostages")
            }
            Self::AttemptFailed => (
                "was stopped, or handed back at once",
                "was neither stopped nor handed back at once",
            ),
            Self::AsylumSought => (
                "asked a foreign authority for asylum or protection",
                "did not ask a foreign authority for asylum or protection",
            ),
            Self::AsylumGranted => ("was given asylum", "was not given asylum"),
            Self::IntelCooperation => (
                "knowingly served a foreign intelligence or security service",
                "did not serve a foreign intelligence or security service",
            ),
            Self::AgentBeforeDeparture => (
                "served a foreign service in secret before leaving",
                "did not serve a foreign service before leaving",
            ),
            Self::InformationOffered => (
                "offered a foreign power what there was to tell",
                "did not offer a foreign power any information",
            ),
            Self::SpecialInterest => (
                "was of particular interest to the receiving government",
                "was of no particular interest to the receiving government",
            ),
            Self::AllegianceRenounced => {
                ("gave up allegiance by word or deed", "did not give up allegiance by word or deed")
            }
            Self::Dispatched => (
                "was sent by a Soviet service to play a defector",
                "was not sent by a Soviet service to play a defector",
            ),
            Self::ReturnedFreely => {
                ("later went back by own choice", "did not go back by own choice")
            }
            Self::ReturnedByForce => ("was later taken or sent back", "was not taken or sent back"),
            Self::ConvictedForDeparture => (
                "was sentenced or outlawed for the departure",
                "was not sentenced or outlawed for the departure",
            ),
            Self::HarmIntent => (
                "meant to harm independence, territory or defence",
                "did not mean to harm independence, territory or defence",
            ),
            Self::CitizenshipStripped => (
                "lost citizenship by edict or sentence",
                "did not lose citizenship by edict or sentence",
            ),
            Self::StrippedWhileAbroad => {
                ("lost citizenship while abroad", "did not lose citizenship while abroad")
            }
            Self::Rehabilitated => {
                ("was cleared or rehabilitated", "was neither cleared nor rehabilitated")
            }
            Self::WarDisplaced => ("was abroad through the war", "was not abroad through the war"),
            Self::Dependant => (
                "came as spouse or child of somebody else",
                "did not come as spouse or child of somebody else",
            ),
            Self::OnWantedList => (
                "stands on a known edition of the wanted list",
                "stands on no known edition of the wanted list",
            ),
            Self::WithinAmnesty => ("falls under an amnesty", "falls under no amnesty"),
            Self::PersecutionFear => (
                "had a well-founded fear of persecution",
                "had no well-founded fear of persecution",
            ),
            Self::InUnitedStates => {
                ("acted inside the United States", "did not act inside the United States")
            }
            Self::InUssrIn1939 => (
                "was a citizen of the Soviet Union and inside it on 1 September 1939",
                "was not a citizen of the Soviet Union and inside it on 1 September 1939",
            ),
            Self::CommonCrime => (
                "committed a serious crime that was not political",
                "committed no serious crime that was not political",
            ),
            Self::ServicemanFled => (
                "was of the family of a serviceman who had fled",
                "was not of the family of a serviceman who had fled",
            ),
        };
        if holds { yes } else { no }
    }
}
