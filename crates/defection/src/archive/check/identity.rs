//! Identifiers are given once, and every reference leads somewhere.

use super::{DiagnosticCode, Findings};
use crate::{
    archive::{
        ArchiveDraft,
        references::{Reference, visit},
    },
    register::{Named, Register},
    suggest,
};

/// For how many references that lead nowhere a likely word is looked for. Each takes a look at every
/// identifier, and when a whole list is missing the first ones have made the point.
const MOST_GUESSED: usize = 1_000;

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let sources = Ids::of("sources", &archive.sources, findings);
    let states = Ids::of("states", &archive.states, findings);
    let agencies = Ids::of("agencies", &archive.agencies, findings);
    let persons = Ids::of("persons", &archive.persons, findings);
    let publications = Ids::of("publications", &archive.publications, findings);
    Ids::of("defections", &archive.defections, findings);
    let mut guessed = 0;
    visit(archive, &mut |reference, pointer| {
        let (what, id, known) = match reference {
            Reference::Source(id) => ("source", id.as_str(), &sources),
            Reference::State(id) => ("state", id.as_str(), &states),
            Reference::Agency(id) => ("agency", id.as_str(), &agencies),
            Reference::Person(id) => ("person", id.as_str(), &persons),
            Reference::Publication(id) => ("publication", id.as_str(), &publications),
        };
        if known.place(id).is_none() {
            guessed += 1;
            let likely = (guessed <= MOST_GUESSED)
                .then(|| suggest::nearest(id, known.list.iter().copied()))
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

/// The identifiers of a list.
struct Ids<'a> {
    list: Vec<&'a str>,
    register: Register,
}

impl<'a> Ids<'a> {
    fn of<T: Named>(name: &str, rows: &'a [T], findings: &mut Findings) -> Self {
        let list: Vec<&str> = rows.iter().map(T::named).collect();
        let ids = Self { register: Register::of(&list), list };
        ids.duplicates(name, findings);
        ids
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.register.place(&self.list, id)
    }

    fn duplicates(&self, name: &str, findings: &mut Findings) {
        for (index, id) in self.list.iter().enumerate() {
            let first = self.place(id).unwrap_or(index);
            if first != index {
                findings.error(
                    DiagnosticCode::DuplicateId,
                    format!("/{name}/{index}/id"),
                    format!("`{id}` is already the identifier of /{name}/{first}"),
                );
            }
        }
    }
}
