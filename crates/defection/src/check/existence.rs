//! States and agencies are named for days on which they existed.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{DiagnosticCode, Findings};
use crate::{
    archive::{ArchiveDraft, places},
    date::Date,
    model::{
        Agency, AgencyId, Attested, Claim, Defection, Person, Place, Publication, State, StateId,
    },
};

/// From when to when something existed, by whichever of its sources says most. An end that is not
/// known, or not bounded, is none.
#[derive(Clone, Debug, Default)]
pub(super) struct Existence {
    began: Option<Date>,
    ended: Option<Date>,
    /// The end that can have been first.
    ended_earliest: Option<Date>,
}

impl Existence {
    /// That of an agency: from the earliest founding to the latest dissolution.
    pub(super) fn of_agency(agency: &Agency) -> Self {
        type End = fn(&Date) -> Option<NaiveDate>;
        let days = |rows: &[Attested<Date>], end: End| -> Option<Vec<(NaiveDate, Date)>> {
            let standing = rows.iter().filter(|row| row.stands() && !row.denied);
            standing.map(|row| Some((end(&row.value)?, row.value.clone()))).collect()
        };
        let founded = days(&agency.founded, Date::earliest).unwrap_or_default();
        let dissolved = days(&agency.dissolved, Date::latest).unwrap_or_default();
        let first_end = days(&agency.dissolved, Date::earliest).unwrap_or_default();
        Self {
            ended_earliest: first_end.into_iter().min_by_key(|(day, _)| *day).map(|(_, date)| date),
            began: founded.into_iter().min_by_key(|(day, _)| *day).map(|(_, date)| date),
            ended: dissolved.into_iter().max_by_key(|(day, _)| *day).map(|(_, date)| date),
        }
    }

    /// That of a state: its period.
    pub(super) fn of_state(state: &State) -> Self {
        let bounded = |end: Option<Date>, day: fn(&Date) -> Option<NaiveDate>| {
            end.filter(|date| day(date).is_some())
        };
        let period = state.period.as_ref();
        Self {
            ended_earliest: period.and_then(Date::end),
            began: bounded(period.and_then(Date::beginning), Date::earliest),
            ended: bounded(period.and_then(Date::end), Date::latest),
        }
    }

    /// The first day on which it can have existed, if there is one.
    fn first(&self) -> Option<NaiveDate> {
        self.began.as_ref()?.earliest()
    }

    /// The last day on which it can have existed, if there is one.
    fn last(&self) -> Option<NaiveDate> {
        self.ended.as_ref()?.latest()
    }

    /// The end of this and the beginning of the other, if the end certainly comes first.
    pub(super) fn ended_before<'a>(&'a self, later: &'a Self) -> Option<(&'a Date, &'a Date)> {
        (self.last()? < later.first()?).then_some((self.ended.as_ref()?, later.began.as_ref()?))
    }

    /// The two ends, if that of this certainly comes first.
    pub(super) fn ended_first<'a>(&'a self, other: &'a Self) -> Option<(&'a Date, &'a Date)> {
        let (own, end) = (self.ended.as_ref()?, other.ended_earliest.as_ref()?);
        (own.latest()? < end.earliest()?).then_some((own, end))
    }

    /// What is wrong with a time, if something certainly is: it began before this existed, or ended
    /// when this was no more. `what` is "agency" or "state".
    fn outside(&self, what: &str, time: &Date) -> Option<String> {
        let exact = |date: &Date| date.earliest() == date.latest();
        let [_, start_latest, end_earliest, _] = time.bounds();
        if let (Some(first), Some(start)) = (self.first(), start_latest.day())
            && start < first
        {
            let began = self.began.as_ref().filter(|began| !exact(began));
            let later = days_in_words((first - start).num_days());
            return Some(began.map_or_else(
                || format!("the {what} existed from {first}, {later} later"),
                |began| format!("the {what} began {}", began.in_words()),
            ));
        }
        if let (Some(last), Some(end)) = (self.last(), end_earliest.day())
            && end > last
        {
            let ended = self.ended.as_ref().filter(|ended| !exact(ended));
            let earlier = days_in_words((end - last).num_days());
            return Some(ended.map_or_else(
                || format!("the {what} was no more on {last}, {earlier} earlier"),
                |ended| format!("the {what} ended {}", ended.in_words()),
            ));
        }
        None
    }
}

fn days_in_words(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let agencies = places(&archive.agencies);
    let states = places(&archive.states);
    let mut look = Look {
        archive,
        agencies: archive.agencies.iter().map(Existence::of_agency).collect(),
        states: archive.states.iter().map(Existence::of_state).collect(),
        agency_places: agencies,
        state_places: states,
        findings,
    };
    for (row, person) in archive.persons.iter().enumerate() {
        look.person(&format!("/persons/{row}"), person);
    }
    for (row, publication) in archive.publications.iter().enumerate() {
        look.publication(&format!("/publications/{row}"), publication);
    }
    for (row, episode) in archive.defections.iter().enumerate() {
        look.episode(&format!("/defections/{row}"), episode);
    }
}

/// A look through the rows that name a state or an agency for some time.
struct Look<'a> {
    archive: &'a ArchiveDraft,
    agencies: Vec<Existence>,
    states: Vec<Existence>,
    agency_places: HashMap<&'a str, usize>,
    state_places: HashMap<&'a str, usize>,
    findings: &'a mut Findings,
}

/// Where something stands, whom or what it is about, and whether it does not count.
struct Row<'a> {
    pointer: String,
    of: &'a str,
    aside: bool,
}

impl Look<'_> {
    fn agency(&mut self, row: Row<'_>, id: &AgencyId, time: &Date) {
        let Some(place) = self.agency_places.get(id.as_str()).copied() else { return };
        let archive = self.archive;
        let Some(agency) = archive.agencies.get(place) else { return };
        let Some(existence) = self.agencies.get(place) else { return };
        let Some(words) = existence.outside("agency", time) else { return };
        let code = DiagnosticCode::AgencyNotInExistence;
        self.findings.report(
            row.aside,
            code,
            row.pointer,
            format!("`{}` in {} {time}: {words}", row.of, agency.short.as_str()),
        );
    }

    /// A state that is named for a time, of which there may be rival accounts: it is wrong if the
    /// state did not exist by any of them.
    fn state(&mut self, row: Row<'_>, id: &StateId, times: &[&Date]) {
        let (Some(words), Some(time)) = (self.state_in(id, times), times.first()) else { return };
        let message = format!("`{}` names `{id}` {}: {words}", row.of, time.in_words());
        let code = DiagnosticCode::StateNotInExistence;
        self.findings.report(row.aside, code, row.pointer, message);
    }

    /// What is wrong with the first of several times, if something is with each.
    fn state_in(&self, id: &StateId, times: &[&Date]) -> Option<String> {
        let existence = self.states.get(*self.state_places.get(id.as_str())?)?;
        let outside = times.iter().map(|time| existence.outside("state", time));
        outside.collect::<Option<Vec<_>>>()?.into_iter().next()
    }

    fn place(&mut self, row: &Row<'_>, place: &Place, times: &[&Date]) {
        if let Some(state) = &place.state {
            let row =
                Row { pointer: format!("{}/state", row.pointer), of: row.of, aside: row.aside };
            self.state(row, state, times);
        }
    }

    fn person(&mut self, pointer: &str, person: &Person) {
        let of = person.id.as_str();
        for (index, row) in person.service.iter().enumerate().filter(|(_, row)| !row.denied) {
            let Some(period) = &row.period else { continue };
            let aside = row.set_aside.is_some();
            let at = |field: &str| format!("{pointer}/service/{index}/{field}");
            self.agency(Row { pointer: at("period"), of, aside }, &row.agency, period);
            if let Some(state) = &row.posted_to {
                self.state(Row { pointer: at("posted_to"), of, aside }, state, &[period]);
            }
        }
        for (index, row) in person.citizenships.iter().enumerate().filter(|(_, row)| !row.denied) {
            let Some(period) = &row.period else { continue };
            let pointer = format!("{pointer}/citizenships/{index}/period");
            let aside = row.set_aside.is_some();
            self.state(Row { pointer, of, aside }, &row.state, &[period]);
        }
        for (field, rows, days) in
            [("born_at", &person.born_at, &person.born), ("died_at", &person.died_at, &person.died)]
        {
            let days = standing(days);
            for (index, row) in rows.iter().enumerate().filter(|(_, row)| !row.denied) {
                let pointer = format!("{pointer}/{field}/{index}/value");
                self.place(&Row { pointer, of, aside: !row.stands() }, &row.value, &days);
            }
        }
    }

    fn publication(&mut self, pointer: &str, publication: &Publication) {
        for (index, edition) in publication.editions.iter().enumerate() {
            let (Some(market), Some(on)) = (&edition.market, &edition.on) else { continue };
            let pointer = format!("{pointer}/editions/{index}/market");
            let aside = edition.set_aside.is_some();
            self.state(Row { pointer, of: publication.id.as_str(), aside }, market, &[on]);
        }
    }

    fn episode(&mut self, pointer: &str, episode: &Defection) {
        let of = episode.id.as_str();
        let acts = standing(&episode.on);
        let at = |field: &str| format!("{pointer}/{field}");
        let row = Row { pointer: at("left"), of, aside: false };
        self.state(row, &episode.left, &acts);
        for (field, rows) in [("from_post_in", &episode.from_post_in), ("to", &episode.to)] {
            for (index, row) in rows.iter().enumerate().filter(|(_, row)| !row.denied) {
                let pointer = format!("{pointer}/{field}/{index}/value");
                let place = Row { pointer, of, aside: !row.stands() };
                match &row.on {
                    Some(on) => self.state(place, &row.value, &[on]),
                    None => self.state(place, &row.value, &acts),
                }
            }
        }
        for (field, rows) in [("planned_at", &episode.planned_at), ("at", &episode.at)] {
            for (index, row) in rows.iter().enumerate().filter(|(_, row)| !row.denied) {
                let pointer = format!("{pointer}/{field}/{index}/value");
                let days = row.on.as_ref().map_or_else(|| acts.clone(), |on| vec![on]);
                self.place(&Row { pointer, of, aside: !row.stands() }, &row.value, &days);
            }
        }
        for (index, row) in episode.asylum.iter().enumerate().filter(|(_, row)| !row.denied) {
            let Some(on) = row.value.on.as_ref().or(row.on.as_ref()) else { continue };
            let pointer = format!("{pointer}/asylum/{index}/value/state");
            self.state(Row { pointer, of, aside: !row.stands() }, &row.value.state, &[on]);
        }
        for (index, row) in episode.settled.iter().enumerate().filter(|(_, row)| !row.denied) {
            let Some(period) = row.value.period.as_ref().or(row.on.as_ref()) else { continue };
            let pointer = format!("{pointer}/settled/{index}/value/place");
            self.place(&Row { pointer, of, aside: !row.stands() }, &row.value.place, &[period]);
        }
        for (index, row) in episode.cooperation.iter().enumerate().filter(|(_, row)| !row.denied) {
            let pointer = format!("{pointer}/cooperation/{index}/value/since");
            let row_of = Row { pointer, of, aside: !row.stands() };
            self.agency(row_of, &row.value.service, &row.value.since);
        }
        for (index, row) in episode.bona_fides.iter().enumerate() {
            let (Some(agency), Some(period)) = (&row.agency, &row.period) else { continue };
            let pointer = format!("{pointer}/bona_fides/{index}/period");
            self.agency(Row { pointer, of, aside: false }, agency, period);
        }
        for (index, row) in episode.events.iter().enumerate().filter(|(_, row)| !row.denied) {
            let Some(place) = &row.value.at else { continue };
            let pointer = format!("{pointer}/events/{index}/value/at");
            self.place(&Row { pointer, of, aside: !row.stands() }, place, &[&row.value.on]);
        }
        for (index, claim) in episode.claims.iter().enumerate().filter(|(_, claim)| claim.holds) {
            self.claim(&format!("{pointer}/claims/{index}"), of, claim, &acts);
        }
    }

    fn claim(&mut self, pointer: &str, of: &str, claim: &Claim, acts: &[&Date]) {
        let row = |field: &str| {
            let pointer = format!("{pointer}/{field}");
            Row { pointer, of, aside: !claim.stands() }
        };
        match (&claim.of, &claim.on) {
            (Some(state), Some(on)) => self.state(row("of"), state, &[on]),
            (Some(state), None) => self.state(row("of"), state, acts),
            (None, _) => {}
        }
        if let (Some(agency), Some(on)) = (&claim.by, &claim.on) {
            self.agency(row("by"), agency, on);
        }
    }
}

/// The dates that count, as sources have them.
fn standing(rows: &[Attested<Date>]) -> Vec<&Date> {
    rows.iter().filter(|row| row.stands() && !row.denied).map(|row| &row.value).collect()
}
