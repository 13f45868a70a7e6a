//! Agencies: their order, and service on days on which they existed.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{DiagnosticCode, Findings, circles::circles};
use crate::{
    archive::{ArchiveDraft, places},
    date::Date,
    model::{Agency, AgencyId, Attested},
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let places = places(&archive.agencies);
    let by_id = |id: &AgencyId| archive.agencies.get(*places.get(id.as_str())?);
    inside_itself(archive, &places, findings);
    succession(archive, &by_id, findings);
    for (row, person) in archive.persons.iter().enumerate() {
        for (index, service) in person.service.iter().enumerate() {
            let Some(agency) = by_id(&service.agency) else { continue };
            if service.denied {
                continue;
            }
            let Some(period) = &service.period else { continue };
            let Some(words) = outside(agency, period) else { continue };
            findings.report(
                service.set_aside.is_some(),
                DiagnosticCode::AgencyNotInExistence,
                format!("/persons/{row}/service/{index}/period"),
                format!("`{}` in {} {period}: {words}", person.id, agency.short.as_str()),
            );
        }
    }
}

/// No agency is a part of itself.
fn inside_itself(archive: &ArchiveDraft, places: &HashMap<&str, usize>, findings: &mut Findings) {
    let agencies = &archive.agencies;
    let parent = |place: usize| {
        let parent = agencies.get(place)?.parent.as_ref()?;
        places.get(parent.as_str()).copied()
    };
    for circle in circles(agencies.len(), parent) {
        let ids = circle.iter().filter_map(|place| agencies.get(*place));
        let ids: Vec<&str> = ids.map(|agency| agency.id.as_str()).collect();
        findings.error(
            DiagnosticCode::AgencyInsideItself,
            format!("/agencies/{}/parent", circle.first().copied().unwrap_or_default()),
            format!("the parents lead in a circle: {}", ids.join(" -> ")),
        );
    }
}

/// Whoever is named as successor or predecessor names the other back.
fn succession<'a>(
    archive: &'a ArchiveDraft,
    by_id: &dyn Fn(&AgencyId) -> Option<&'a Agency>,
    findings: &mut Findings,
) {
    type Named = fn(&Agency) -> &[AgencyId];
    let successors: Named = |agency| &agency.successors;
    let predecessors: Named = |agency| &agency.predecessors;
    for (word, list, named, back) in [
        ("successor", "successors", successors, predecessors),
        ("predecessor", "predecessors", predecessors, successors),
    ] {
        // Who names whom back, in order, so that no list is looked through once for each name.
        let pairs = |agency: &'a Agency| back(agency).iter().map(|other| (other, &agency.id));
        let mut mirrored: Vec<(&AgencyId, &AgencyId)> =
            archive.agencies.iter().flat_map(pairs).collect();
        mirrored.sort_unstable();
        for (index, agency) in archive.agencies.iter().enumerate() {
            for other in named(agency) {
                let known = by_id(other).is_some();
                if known && mirrored.binary_search(&(&agency.id, other)).is_err() {
                    findings.warning(
                        DiagnosticCode::SuccessionNotMirrored,
                        format!("/agencies/{index}/{list}"),
                        format!(
                            "`{}` names `{other}` as {word}, which does not name it back",
                            agency.id
                        ),
                    );
                }
            }
        }
    }
}

/// What is wrong with serving in the agency over the period, if something certainly is: it began,
/// or ended, on a day on which the agency did not exist by any of its sources.
fn outside(agency: &Agency, period: &Date) -> Option<String> {
    let days = |rows: &[Attested<Date>], end: fn(&Date) -> Option<NaiveDate>| -> Vec<NaiveDate> {
        rows.iter().filter(|row| row.stands()).filter_map(|row| end(&row.value)).collect()
    };
    let founded = days(&agency.founded, Date::earliest).into_iter().min();
    let dissolved = days(&agency.dissolved, Date::latest).into_iter().max();
    let [_, start_latest, end_earliest, _] = period.bounds();
    let (start_latest, end_earliest) = (start_latest.day(), end_earliest.day());
    if let (Some(founded), Some(began)) = (founded, start_latest)
        && began < founded
    {
        let early = (founded - began).num_days();
        return Some(format!("the agency existed from {founded}, {} later", days_in_words(early)));
    }
    if let (Some(dissolved), Some(ended)) = (dissolved, end_earliest)
        && ended > dissolved
    {
        let late = (ended - dissolved).num_days();
        return Some(format!(
            "the agency was no more on {dissolved}, {} earlier",
            days_in_words(late)
        ));
    }
    None
}

fn days_in_words(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}
