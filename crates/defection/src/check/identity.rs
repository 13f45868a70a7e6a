//! Identifiers are given once, and every reference leads somewhere.

use super::{DiagnosticCode, Findings};
use std::collections::HashMap;

use crate::{
    archive::{
        ArchiveDraft, Row, places,
        references::{Reference, visit},
    },
    text::nearest,
};

/// For how many references that lead nowhere a likely word is looked for. Each takes a look at every
/// identifier, and when a whole list is missing the first ones have made the point.
const MOST_GUESSED: usize = 1_000;

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let sources = identifiers("sources", &archive.sources, findings);
    let states = identifiers("states", &archive.states, findings);
    let agencies = identifiers("agencies", &archive.agencies, findings);
    let persons = identifiers("persons", &archive.persons, findings);
    let publications = identifiers("publications", &archive.publications, findings);
    identifiers("defections", &archive.defections, findings);
    let mut guessed = 0;
    visit(archive, &mut |reference, pointer| {
        let (what, id, known) = match reference {
            Reference::Source(id, _) => ("source", id.as_str(), &sources),
            Reference::State(id) => ("state", id.as_str(), &states),
            Reference::Agency(id) => ("agency", id.as_str(), &agencies),
            Reference::Person(id) => ("person", id.as_str(), &persons),
            Reference::Publication(id) => ("publication", id.as_str(), &publications),
        };
        if !known.contains_key(id) {
            guessed += 1;
            let likely = (guessed <= MOST_GUESSED)
                .then(|| nearest(id, known.keys().copied()))
                .flatten()
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

/// The identifiers of a list, each with the index of the first row that has it.
fn identifiers<'a, T: Row>(
    name: &str,
    rows: &'a [T],
    findings: &mut Findings,
) -> HashMap<&'a str, usize> {
    let places = places(rows);
    for (index, row) in rows.iter().enumerate() {
        let id = row.id();
        let first = places.get(id).copied().filter(|first| *first != index);
        if let Some(first) = first {
            findings.error(
                DiagnosticCode::DuplicateId,
                format!("/{name}/{index}/id"),
                format!("`{id}` is already the identifier of /{name}/{first}"),
            );
        }
    }
    places
}
