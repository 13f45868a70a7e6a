//! Identifiers are given once, and every reference leads somewhere.

use std::collections::{HashMap, HashSet};

use super::{DiagnosticCode, Findings};
use crate::{
    archive::{
        ArchiveDraft,
        references::{Reference, visit},
    },
    suggest,
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let sources = ids(findings, "sources", archive.sources.iter().map(|row| row.id.as_str()));
    let states = ids(findings, "states", archive.states.iter().map(|row| row.id.as_str()));
    let agencies = ids(findings, "agencies", archive.agencies.iter().map(|row| row.id.as_str()));
    let persons = ids(findings, "persons", archive.persons.iter().map(|row| row.id.as_str()));
    let publications =
        ids(findings, "publications", archive.publications.iter().map(|row| row.id.as_str()));
    ids(findings, "defections", archive.defections.iter().map(|row| row.id.as_str()));
    visit(archive, &mut |reference, pointer| {
        let (what, id, known) = match reference {
            Reference::Source(id) => ("source", id.as_str(), &sources),
            Reference::State(id) => ("state", id.as_str(), &states),
            Reference::Agency(id) => ("agency", id.as_str(), &agencies),
            Reference::Person(id) => ("person", id.as_str(), &persons),
            Reference::Publication(id) => ("publication", id.as_str(), &publications),
        };
        if !known.contains(id) {
            let likely = suggest::nearest(id, known.iter().copied())
                .map(|word| format!("; did you mean `{word}`?"))
                .unwrap_or_default();
            findings.error(
                DiagnosticCode::DanglingReference,
                pointer.to_owned(),
                format!("there is no {what} `{id}`{likely}"),
            );
        }
    });
}

fn ids<'a>(
    findings: &mut Findings,
    list: &str,
    rows: impl Iterator<Item = &'a str>,
) -> HashSet<&'a str> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (index, id) in rows.enumerate() {
        if let Some(first) = places.get(id) {
            findings.error(
                DiagnosticCode::DuplicateId,
                format!("/{list}/{index}/id"),
                format!("`{id}` is already the identifier of /{list}/{first}"),
            );
        } else {
            places.insert(id, index);
        }
    }
    places.into_keys().collect()
}
