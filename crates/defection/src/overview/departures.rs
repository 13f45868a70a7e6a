//! Each episode in one line: who, when, and from which line of work.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    archive::Archive,
    date::Date,
    logic::Truth,
    model::{AgencyId, AgencyKind, Capacity, Defection, DefectionId, PersonId, Service},
    record::{Lens, RecordError, days_of_act, view::View},
};

/// An episode in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Departure {
    /// The episode.
    pub episode: DefectionId,
    /// The person.
    pub person: PersonId,
    /// The name of the person.
    pub name: String,
    /// The first day on which the act may have been, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<NaiveDate>,
    /// The last day on which the act may have been, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<NaiveDate>,
    /// Whether sources give dates that cannot all be right.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub date_disputed: bool,
    /// The agencies in which the person may have served on the day, the real employment before
    /// what covered it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agencies: Vec<AgencyId>,
    /// The line of work: what the first of the agencies was for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_of_work: Option<AgencyKind>,
    /// What the person did for a living or is known for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub occupations: Vec<String>,
}

impl Archive {
    /// Every episode in one line, in the order of the archive: what stands and is trusted under
    /// the lens. What the lens says of days, silence and disputes plays no part.
    ///
    /// # Errors
    ///
    /// Returns an error if the archive does not have a source that the lens trusts or follows.
    ///
    /// ```
    /// use defection::{Archive, Lens, model::AgencyKind};
    ///
    /// let departures = Archive::bundled().departures(&Lens::default())?;
    /// let nureyev = departures.iter().find(|one| one.episode.as_str() == "nureyev-1961");
    /// let line_of_work = nureyev.and_then(|one| one.line_of_work);
    /// assert_eq!(line_of_work, Some(AgencyKind::CultureAndSport));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn departures(&self, lens: &Lens) -> Result<Vec<Departure>, RecordError> {
        lens.check(self)?;
        Ok(self.defections().iter().map(|episode| departure(self, episode, lens)).collect())
    }
}

pub(super) fn departure(archive: &Archive, episode: &Defection, lens: &Lens) -> Departure {
    let person = archive.person_of(episode);
    let view = View { archive, episode, person, lens };
    let act = days_of_act(view);
    let (first, last) = act.span();
    let serving = view.standing(&person.service).filter(|row| !row.denied);
    let mut rows: Vec<&Service> = serving.filter(|row| may_serve(row, first, last)).collect();
    rows.sort_by_key(|row| row.capacity == Capacity::Cover);
    let mut agencies: Vec<AgencyId> = Vec::new();
    for row in rows {
        if !agencies.contains(&row.agency) {
            agencies.push(row.agency.clone());
        }
    }
    let line_of_work = agencies.first().and_then(|id| archive.agency(id).ok()).map(|one| one.kind);
    let occupations = view.standing(&person.occupations).filter(|row| !row.denied);
    Departure {
        episode: episode.id.clone(),
        person: person.id.clone(),
        name: person.name.to_string(),
        first,
        last,
        date_disputed: act.disputed,
        agencies,
        line_of_work,
        occupations: occupations.map(|row| row.value.to_string()).collect(),
    }
}

/// Whether a service may have gone on during the act, so far as its period says anything of it.
fn may_serve(row: &Service, first: Option<NaiveDate>, last: Option<NaiveDate>) -> bool {
    let (Some(period), Some(first), Some(last)) = (&row.period, first, last) else { return false };
    let (first, last) = (Date::from_day(first), Date::from_day(last));
    period.before(&first) != Truth::Yes && period.after(&last) != Truth::Yes
}
