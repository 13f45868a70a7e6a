//! What happened when.

use chrono::NaiveDate;
use serde::Serialize;

use super::departures::departure;
use crate::{
    archive::Archive,
    date::Date,
    model::{AgencyId, DefectionId, Fact},
    record::Lens,
    rules::Definitions,
    text::closed_set,
};

closed_set! {
    /// What sort of thing happened.
    OccurrenceKind, called "a kind of occurrence" {
        /// The act of an episode.
        Act = "act",
        /// An event of an episode.
        Event = "event",
        /// What a claim says came true.
        Claim = "claim",
        /// A definition was laid down.
        LaidDown = "laid_down",
        /// A version of a rule began to apply.
        InForce = "in_force",
        /// A version of a rule applied no more, and none followed at once.
        OutOfForce = "out_of_force",
        /// An agency began.
        Founded = "founded",
        /// An agency was no more.
        Dissolved = "dissolved",
    }
}

/// Something that happened, with the days on which it may have been.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Occurrence {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// What sort of thing it is.
    pub kind: OccurrenceKind,
    /// The episode, if it belongs to one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub episode: Option<DefectionId>,
    /// The agency, if it befell one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyId>,
    /// Whom or what it befell: the name of a person, the title of a definition, an agency.
    pub name: String,
    /// The definition, if it befell one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<crate::model::DefinitionId>,
    /// The fact that came true, if a claim says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<Fact>,
    /// What happened, to follow the name.
    pub what: String,
}

impl Occurrence {
    fn new(
        days: (Option<NaiveDate>, Option<NaiveDate>),
        kind: OccurrenceKind,
        name: &str,
        what: &str,
    ) -> Option<Self> {
        Some(Self {
            first: days.0?,
            last: days.1?,
            kind,
            episode: None,
            agency: None,
            definition: None,
            fact: None,
            name: name.to_owned(),
            what: what.to_owned(),
        })
    }
}

impl Archive {
    /// Everything dated in the archive and in the definitions, in the order of time. What has no
    /// first or no last day is left out; so is what was set aside.
    ///
    /// ```
    /// use defection::{Archive, Definitions};
    ///
    /// let occurrences = Archive::bundled().occurrences(Definitions::built_in());
    /// let of_the_day =
    ///     occurrences.iter().filter(|one| one.first.to_string() == "1961-06-16").collect::<Vec<_>>();
    /// assert!(of_the_day.iter().any(|one| one.name == "Rudolf Nureyev"));
    /// ```
    pub fn occurrences(&self, definitions: &Definitions) -> Vec<Occurrence> {
        let mut found = of_episodes(self);
        found.extend(of_agencies(self));
        found.extend(of_definitions(definitions));
        found.sort_by(|one, other| {
            let key = |it: &Occurrence| (it.first, it.last, it.kind);
            key(one).cmp(&key(other)).then_with(|| one.name.cmp(&other.name))
        });
        found.dedup();
        found
    }
}

fn of_episodes(archive: &Archive) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for episode in archive.defections() {
        let departure = departure(archive, episode, &Lens::default());
        let own = |days, kind, what: &str, fact| {
            let occurrence = Occurrence::new(days, kind, &departure.name, what)?;
            Some(Occurrence { episode: Some(episode.id.clone()), fact, ..occurrence })
        };
        let act = episode.summary.as_deref().unwrap_or_default();
        found.extend(own((departure.first, departure.last), OccurrenceKind::Act, act, None));
        for event in episode.events.iter().filter(|row| row.stands() && !row.denied) {
            let what = event.value.what.as_str();
            found.extend(own(event.value.on.span(), OccurrenceKind::Event, what, None));
        }
        for claim in episode.claims.iter().filter(|claim| claim.stands() && claim.holds) {
            let Some(on) = &claim.on else { continue };
            let what = claim.fact.statement(true);
            found.extend(own(on.span(), OccurrenceKind::Claim, what, Some(claim.fact)));
        }
    }
    found
}

fn of_agencies(archive: &Archive) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for agency in archive.agencies() {
        let mut own = |date: &Date, kind, what| {
            let occurrence = Occurrence::new(date.span(), kind, agency.short.as_str(), what);
            let agency = Some(agency.id.clone());
            found.extend(occurrence.map(|occurrence| Occurrence { agency, ..occurrence }));
        };
        for row in agency.founded.iter().filter(|row| row.stands() && !row.denied) {
            own(&row.value, OccurrenceKind::Founded, "was founded");
        }
        for row in agency.dissolved.iter().filter(|row| row.stands() && !row.denied) {
            own(&row.value, OccurrenceKind::Dissolved, "was no more");
        }
    }
    found
}

fn of_definitions(definitions: &Definitions) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for draft in definitions.iter().map(crate::rules::Definition::draft) {
        let mut own = |days, kind, what| {
            let occurrence = Occurrence::new(days, kind, draft.title.as_str(), what);
            let definition = Some(draft.id.clone());
            found.extend(occurrence.map(|occurrence| Occurrence { definition, ..occurrence }));
        };
        if let Some(day) = &draft.laid_down {
            own(day.span(), OccurrenceKind::LaidDown, "was laid down");
        }
        for version in &draft.versions {
            own((version.from, version.from), OccurrenceKind::InForce, "began to apply");
            let followed = draft.versions.iter().any(|other| other.from == version.until);
            if !followed {
                let days = (version.until, version.until);
                own(days, OccurrenceKind::OutOfForce, "applied no more");
            }
        }
    }
    found
}
