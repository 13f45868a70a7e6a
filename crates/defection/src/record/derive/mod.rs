//! Facts that follow from the typed records.
//!
//! Each derivation is a file: one question put to the record, the claims it yields, and its tests.
//! A derived claim names its ground in words and cites the sources of the rows it was read from.
//! To add one, write the file, its `mod` line, and its row in `ALL`. A derivation says nothing
//! where the record says nothing: a row that is missing is never a no.

mod agent_before_departure;
mod asylum_granted;
mod asylum_sought;
mod citizenship;
mod citizenship_stripped;
mod dispatched;
mod in_united_states;
mod in_ussr_in_1939;
mod minor;
mod national_of_left_state;
mod returned_by_force;
mod returned_freely;
mod security_officer;
mod serviceman;
mod soviet_citizen;
mod state_official;
mod stripped_while_abroad;

use itertools::Itertools as _;

use crate::{
    date::Date,
    logic::Truth,
    model::{Agency, Asylum, AsylumOutcome, Citation, Fact, ReturnManner, Service},
    record::{Particular, view::View},
};

/// What follows from the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Derived {
    /// Whether the fact is so, or what is lacking to tell.
    pub(crate) holds: Result<bool, &'static str>,
    /// The case of the fact that the record speaks of.
    pub(crate) particular: Particular,
    /// When it came true, if not with the act.
    pub(crate) on: Option<Date>,
    /// From what it follows, in words.
    pub(crate) ground: String,
    /// The sources of the rows it was read from.
    pub(crate) citations: Vec<Citation>,
}

impl Derived {
    fn new(holds: bool, ground: String, citations: Vec<Citation>) -> Self {
        Self { holds: Ok(holds), particular: Particular::default(), on: None, ground, citations }
    }

    /// A row that asserts or denies a particular.
    fn of(particular: Particular, denied: bool, ground: String, citations: Vec<Citation>) -> Self {
        let ground = if denied { format!("denied: {ground}") } else { ground };
        Self { holds: Ok(!denied), particular, on: None, ground, citations }
    }

    /// A row that does not settle the fact, and what it lacks.
    fn short(lacks: &'static str, ground: String, citations: Vec<Citation>) -> Self {
        Self { holds: Err(lacks), ..Self::new(false, ground, citations) }
    }

    /// It came true on a day, unless it is denied.
    fn on(self, day: &Date) -> Self {
        let on = (self.holds == Ok(true)).then(|| day.clone());
        Self { on, ..self }
    }
}

/// What a derivation looks at: the view, and the first and the last day on which the act may have
/// been, if both are known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ground<'a> {
    pub(crate) view: View<'a>,
    pub(crate) act: Option<&'a [Date; 2]>,
}

/// What a row lacks of which it cannot be told whether it holds on the day of the act.
const ON_THE_DAY: &str = "whether it was so on the day of the act";

type Derivation = fn(Ground<'_>) -> Vec<Derived>;

/// Every derivation, with the fact it answers.
pub(crate) const ALL: &[(Fact, Derivation)] = &[
    (Fact::SovietCitizen, soviet_citizen::derive),
    (Fact::NationalOfLeftState, national_of_left_state::derive),
    (Fact::StateOfficial, state_official::derive),
    (Fact::Serviceman, serviceman::derive),
    (Fact::SecurityOfficer, security_officer::derive),
    (Fact::Minor, minor::derive),
    (Fact::AsylumSought, asylum_sought::derive),
    (Fact::AsylumGranted, asylum_granted::derive),
    (Fact::AgentBeforeDeparture, agent_before_departure::derive),
    (Fact::Dispatched, dispatched::derive),
    (Fact::ReturnedFreely, returned_freely::derive),
    (Fact::ReturnedByForce, returned_by_force::derive),
    (Fact::CitizenshipStripped, citizenship_stripped::derive),
    (Fact::StrippedWhileAbroad, stripped_while_abroad::derive),
    (Fact::InUnitedStates, in_united_states::derive),
    (Fact::InUssrIn1939, in_ussr_in_1939::derive),
];

impl Ground<'_> {
    /// The first and the last day on which the act may have been, if both are known.
    fn act_days(self) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
        let [first, last] = self.act?;
        Some((first.earliest()?, last.latest()?))
    }

    /// The day of the act in words, as rough as it is known; rival accounts one after the other.
    fn act_in_words(self) -> String {
        let rows = self.view.standing(&self.view.episode.on).filter(|row| !row.denied);
        rows.map(|row| row.value.in_words()).dedup().join(" or ")
    }

    /// Whether the act lies inside a period.
    fn act_within(self, period: &Date) -> Truth {
        let Some([first, last]) = self.act else { return Truth::Unknown };
        match (period.contains(first), period.contains(last)) {
            (Truth::Yes, Truth::Yes) => Truth::Yes,
            (Truth::No, Truth::No) if period.before(first) == Truth::Yes => Truth::No,
            (Truth::No, Truth::No) if period.after(last) == Truth::Yes => Truth::No,
            _ => Truth::Unknown,
        }
    }

    /// Whether a date certainly comes after the act.
    fn is_after_act(self, date: &Date) -> bool {
        self.act.is_some_and(|[_, last]| date.after(last) == Truth::Yes)
    }

    /// What the rows of asylum say, by what each outcome says of the state that was asked. A row is
    /// denied by one that denies the outcome which bears the fact out, `denied_by`.
    fn asylum(self, says: fn(AsylumOutcome) -> Truth, denied_by: AsylumOutcome) -> Vec<Derived> {
        let mut found = Vec::new();
        for row in self.view.standing(&self.view.episode.asylum) {
            let Asylum { state, outcome, on } = &row.value;
            let denied = match (says(*outcome), row.denied) {
                (Truth::Yes, false) => false,
                (Truth::No, false) => true,
                (Truth::Yes, true) if *outcome == denied_by => true,
                (Truth::Yes | Truth::No, true) | (Truth::Unknown, _) => continue,
            };
            let words = format!("asylum in `{state}`: {outcome}");
            let words = if row.denied { format!("denied: {words}") } else { words };
            let particular =
                Particular { of: Some(state.clone()), on: on.clone(), ..Particular::default() };
            let derived = Derived::new(!denied, words, self.view.trusted(&row.sources));
            let derived = Derived { particular, ..derived };
            found.push(match on {
                Some(day) => derived.on(day),
                None => derived,
            });
        }
        found
    }

    /// What the returns say whose manner is the one asked for. One of unknown manner falls short.
    fn returned(self, manner: ReturnManner) -> Vec<Derived> {
        let mut found = Vec::new();
        for row in self.view.standing(&self.view.episode.returns) {
            let citations = self.view.trusted(&row.sources);
            let back = format!("came back {}", row.value.on.in_words());
            match row.value.manner {
                Some(known) if known == manner => {
                    let on = Some(row.value.on.clone());
                    let particular = Particular { on, ..Particular::default() };
                    let words = format!("{back}: {manner}").replace('_', " ");
                    let derived = Derived::of(particular, row.denied, words, citations);
                    found.push(derived.on(&row.value.on));
                }
                None if !row.denied => {
                    found.push(Derived::short("the manner", back, citations));
                }
                Some(_) | None => {}
            }
        }
        found
    }

    /// The rows of service that stand, hold on the day of the act, and are of the kind asked for.
    /// Where it cannot be told whether one holds on that day, it falls short.
    fn serving(self, is_so: impl Fn(&Service, &Agency) -> bool) -> Vec<Derived> {
        let mut found = Vec::new();
        for row in self.view.standing(&self.view.person.service) {
            let Some(agency) = self.view.agency(&row.agency).filter(|agency| is_so(row, agency))
            else {
                continue;
            };
            let citations = self.view.trusted(&row.sources);
            let short = agency.short.as_str();
            let served = match &row.period {
                Some(period) => format!("service in the {short} {}", period.in_words()),
                None => format!("service in the {short}"),
            };
            let within = row.period.as_ref().map(|period| self.act_within(period));
            let lacks = match within {
                Some(Truth::No) => continue,
                Some(Truth::Yes) => None,
                Some(Truth::Unknown) => Some(ON_THE_DAY),
                None => Some("a period"),
            };
            match lacks {
                Some(lacks) if !row.denied => {
                    found.push(Derived::short(lacks, served, citations));
                }
                // A denial of unknown days may speak of other days than that of the act.
                Some(_) if within.is_some() => {}
                Some(_) | None => {
                    let particular = Particular {
                        by: Some(row.agency.clone()),
                        as_what: Some(row.capacity.word()),
                        ..Particular::default()
                    };
                    found.push(Derived::of(particular, row.denied, served, citations));
                }
            }
        }
        found
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! A small archive around one episode, for the tests of derivations.

    use super::Derived;
    use crate::archive::Archive;
    use crate::model::Fact;
    use crate::record::lens::Lens;
    use crate::record::view::View;

    /// The claims that a derivation yields for a person and an episode given as JSON members, as
    /// pairs of answer and ground. The act is on 1961-06-16 unless `episode` has `on`.
    #[track_caller]
    pub(crate) fn derived(fact: Fact, person: &str, episode: &str) -> Vec<(bool, String)> {
        let claims = claims(fact, person, episode).into_iter();
        claims.filter_map(|derived| Some((derived.holds.ok()?, derived.ground))).collect()
    }

    /// The answers that a derivation yields; nothing stands for what falls short.
    #[track_caller]
    pub(crate) fn answers(fact: Fact, person: &str, episode: &str) -> Vec<Option<bool>> {
        let claims = claims(fact, person, episode).into_iter();
        claims.map(|derived| derived.holds.ok()).collect()
    }

    /// The same as pairs of answer and the date on which it came true, if that is not the act.
    #[track_caller]
    pub(crate) fn dated(fact: Fact, person: &str, episode: &str) -> Vec<(bool, Option<String>)> {
        let claims = claims(fact, person, episode).into_iter();
        let on = |derived: Derived| (derived.holds.ok(), derived.on.map(|on| on.to_string()));
        claims.map(on).filter_map(|(holds, on)| Some((holds?, on))).collect()
    }

    #[track_caller]
    fn claims(fact: Fact, person: &str, episode: &str) -> Vec<Derived> {
        let archive = archive(person, episode);
        let lens = Lens::default();
        let episode = archive.defection("somebody-1961").unwrap();
        let person = archive.person(&episode.person).unwrap();
        let view = View { archive: &archive, episode, person, lens: &lens };
        let act = crate::record::act::days_of_act(view).ends();
        let (_, derivation) = super::ALL.iter().find(|(named, _)| *named == fact).unwrap();
        derivation(super::Ground { view, act: act.as_ref() })
    }

    #[track_caller]
    fn archive(person: &str, episode: &str) -> Archive {
        let on = if episode.contains("\"on\": [") {
            ""
        } else {
            r#""on": [{ "value": "1961-06-16", "sources": [{ "source": "book" }] }],"#
        };
        let text = format!(
            r#"{{ "format": "defection-archive/1",
                "sources": [{{ "id": "book", "title": "A book", "kind": "study" }}],
                "states": [
                  {{ "id": "ussr", "names": [{{ "text": "Soviet Union", "script": "latin" }}],
                     "period": "1922-12-30/1991-12-26", "sources": [{{ "source": "book" }}] }},
                  {{ "id": "usa", "names": [{{ "text": "United States", "script": "latin" }}],
                     "sources": [{{ "source": "book" }}] }},
                  {{ "id": "france", "names": [{{ "text": "France", "script": "latin" }}],
                     "sources": [{{ "source": "book" }}] }}],
                "agencies": [
                  {{ "id": "kgb", "names": [{{ "text": "KGB", "script": "latin" }}], "short": "KGB",
                     "kind": "state_security", "state": "ussr", "sources": [{{ "source": "book" }}] }},
                  {{ "id": "army", "names": [{{ "text": "Army", "script": "latin" }}], "short": "army",
                     "kind": "armed_forces", "state": "ussr", "sources": [{{ "source": "book" }}] }},
                  {{ "id": "theatre", "names": [{{ "text": "Theatre", "script": "latin" }}],
                     "short": "theatre", "kind": "culture_and_sport", "state": "ussr",
                     "sources": [{{ "source": "book" }}] }},
                  {{ "id": "dst", "names": [{{ "text": "DST", "script": "latin" }}], "short": "DST",
                     "kind": "state_security", "state": "france", "sources": [{{ "source": "book" }}] }}],
                "persons": [{{ "id": "somebody", "name": "Somebody", {person}
                  "names": [{{ "text": "Somebody", "kind": "usual", "script": "latin",
                               "sources": [{{ "source": "book" }}] }}] }}],
                "publications": [],
                "defections": [{{ "id": "somebody-1961", {on} {episode}
                  "person": "somebody", "left": "ussr" }}] }}"#
        );
        Archive::from_json(text.as_bytes(), &crate::rules::Axioms::none())
            .unwrap_or_else(|error| panic!("{error}"))
    }
}
