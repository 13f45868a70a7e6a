//! Where one day is wanted, a span says something else: that it lasted.

use super::{DiagnosticCode, Findings};
use crate::{
    archive::ArchiveDraft,
    date::{Date, DateShape},
    model::{Attested, Defection},
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    for (row, agency) in archive.agencies.iter().enumerate() {
        let pointer = format!("/agencies/{row}");
        days(&pointer, "founded", &agency.founded, findings);
        days(&pointer, "dissolved", &agency.dissolved, findings);
    }
    for (row, person) in archive.persons.iter().enumerate() {
        let pointer = format!("/persons/{row}");
        days(&pointer, "born", &person.born, findings);
        days(&pointer, "died", &person.died, findings);
    }
    for (row, episode) in archive.defections.iter().enumerate() {
        self::episode(&format!("/defections/{row}"), episode, findings);
    }
}

fn episode(pointer: &str, episode: &Defection, findings: &mut Findings) {
    days(pointer, "on", &episode.on, findings);
    days(pointer, "abroad_since", &episode.abroad_since, findings);
    for (index, row) in episode.asylum.iter().enumerate() {
        if let Some(on) = &row.value.on {
            day(format!("{pointer}/asylum/{index}/value/on"), on, findings);
        }
    }
    for (index, row) in episode.cooperation.iter().enumerate() {
        day(format!("{pointer}/cooperation/{index}/value/since"), &row.value.since, findings);
    }
    for (index, row) in episode.returns.iter().enumerate() {
        day(format!("{pointer}/returns/{index}/value/on"), &row.value.on, findings);
    }
    for (index, claim) in episode.claims.iter().enumerate() {
        if let Some(on) = &claim.on {
            day(format!("{pointer}/claims/{index}/on"), on, findings);
        }
    }
}

fn days(pointer: &str, field: &str, rows: &[Attested<Date>], findings: &mut Findings) {
    for (index, row) in rows.iter().enumerate() {
        day(format!("{pointer}/{field}/{index}/value"), &row.value, findings);
    }
}

fn day(pointer: String, date: &Date, findings: &mut Findings) {
    if date.shape() != DateShape::Interval {
        return;
    }
    let text = date.to_string();
    // In Old Style one mark covers the whole of a choice.
    let mark = if text.ends_with(" O.S.") { " O.S." } else { "" };
    let bare = text.replace(" O.S.", "");
    let (first, last) = bare.split_once('/').unwrap_or((&bare, ""));
    let end = |end: &str| if end == ".." { String::new() } else { end.to_owned() };
    let (first, last) = (end(first), end(last));
    let meant: Vec<String> = [
        ("one of the two", format!("[{first},{last}]{mark}")),
        ("one day of that time", format!("[{first}..{last}]{mark}")),
    ]
    .into_iter()
    .filter(|(_, text)| text.parse::<Date>().is_ok())
    .map(|(meaning, text)| format!("; {meaning} is written `{text}`"))
    .collect();
    let message = format!("`{text}` is a span: it says that this lasted{}", meant.concat());
    findings.warning(DiagnosticCode::SpanForDay, pointer, message);
}
