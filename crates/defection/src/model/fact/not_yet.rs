//! Facts that had not come true by the day looked from, as statements about a person.

use super::Fact;

impl Fact {
    /// That it had not come true by the day looked from, as a statement to follow a name.
    ///
    /// ```
    /// let fact = defection::Fact::Rehabilitated;
    /// assert_eq!(fact.statement_not_yet(), "had not yet been cleared or rehabilitated");
    /// ```
    pub const fn statement_not_yet(self) -> &'static str {
        match self {
            Self::SovietCitizen => "was not yet a Soviet citizen",
            Self::NationalOfLeftState => "was not yet a national of the state that was left",
            Self::StateOfficial => "did not yet hold a post in a Soviet state body abroad",
            Self::Serviceman => "was not yet in military service",
            Self::SecurityOfficer => "was not yet on the staff of a security service",
            Self::SecretAccess => "had not yet had access to secrets",
            Self::Minor => "had not yet acted, under eighteen",
            Self::OutsideControl => "had not yet got beyond the reach of Soviet power",
            Self::IllegalExit => "had not yet crossed out of Soviet territory without permission",
            Self::TemporaryPermission => "had not yet been let out for a limited time",
            Self::RefusedReturn => "had not yet refused to go back",
            Self::ReturnDemanded => "had not yet been told by a state body to come back",
            Self::SettlementPermission => "did not yet have leave to live abroad for good",
            Self::Expelled => "had not yet been removed by the state itself",
            Self::Exchanged => "had not yet been handed over in a swap",
            Self::HeldAsPrisoner => "had not yet been in custody",
            Self::Voluntary => "had not yet acted freely",
            Self::AbductionClaimed => "was not yet said by anybody to have been abducted",
            Self::ViolentMeans => "had not yet left by violence or with hostages",
            Self::AttemptFailed => "had not yet been stopped or handed back at once",
            Self::AsylumSought => "had not yet asked a foreign authority for asylum or protection",
            Self::AsylumGranted => "had not yet been given asylum",
            Self::IntelCooperation => {
                "had not yet knowingly served a foreign intelligence or security service"
            }
            Self::AgentBeforeDeparture => "had not yet served a foreign service in secret",
            Self::InformationOffered => {
                "had not yet offered a foreign power what there was to tell"
            }
            Self::SpecialInterest => {
                "was not yet of particular interest to the receiving government"
            }
            Self::AllegianceRenounced => "had not yet given up allegiance by word or deed",
            Self::Dispatched => "had not yet been sent by a Soviet service to play a defector",
            Self::ReturnedFreely => "had not yet gone back by own choice",
            Self::ReturnedByForce => "had not yet been taken or sent back",
            Self::ConvictedForDeparture => {
                "had not yet been sentenced or outlawed for the departure"
            }
            Self::HarmIntent => "had not yet meant to harm independence, territory or defence",
            Self::CitizenshipStripped => "had not yet lost citizenship by edict or sentence",
            Self::StrippedWhileAbroad => "had not yet lost citizenship while abroad",
            Self::Rehabilitated => "had not yet been cleared or rehabilitated",
            Self::WarDisplaced => "had not yet been abroad through the war",
            Self::Dependant => "had not yet come as spouse or child of somebody else",
            Self::OnWantedList => "did not yet stand on a known edition of the wanted list",
            Self::WithinAmnesty => "did not yet fall under an amnesty",
            Self::InUnitedStates => "had not yet acted inside the United States",
            Self::InUssrIn1939 => {
                "was not yet a citizen of the Soviet Union and inside it on 1 September 1939"
            }
            Self::CommonCrime => "had not yet committed a serious crime that was not political",
            Self::ServicemanFled => "did not yet have a serviceman of the family who had fled",
            Self::PersecutionFear => "did not yet have a well-founded fear of persecution",
        }
    }
}
