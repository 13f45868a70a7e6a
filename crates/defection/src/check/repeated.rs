//! A source says a thing once: what stands there twice would count twice.

use std::{collections::HashMap, hash::Hash};

use super::{DiagnosticCode, Findings};
use crate::{
    archive::ArchiveDraft,
    model::{Attested, Citation, Claim, Defection, Person, Publication, SourceId},
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    for (row, agency) in archive.agencies.iter().enumerate() {
        let mut look = Look { pointer: format!("/agencies/{row}"), findings };
        look.attested("founded", &agency.founded);
        look.attested("dissolved", &agency.dissolved);
    }
    for (row, person) in archive.persons.iter().enumerate() {
        Look { pointer: format!("/persons/{row}"), findings }.person(person);
    }
    for (row, publication) in archive.publications.iter().enumerate() {
        Look { pointer: format!("/publications/{row}"), findings }.publication(publication);
    }
    for (row, episode) in archive.defections.iter().enumerate() {
        Look { pointer: format!("/defections/{row}"), findings }.episode(episode);
    }
}

/// A look through the lists of one row of the archive.
struct Look<'a> {
    pointer: String,
    findings: &'a mut Findings,
}

impl Look<'_> {
    /// Looks through a list of which `said` gives for each row that counts what is said in it, and
    /// by whom. Of what is said again, each row is shown once, with the row that says it first.
    fn list<'r, T, K: Hash + Eq>(
        &mut self,
        field: &str,
        rows: &'r [T],
        said: impl Fn(&'r T) -> Option<(K, &'r [Citation])>,
    ) {
        if rows.len() < 2 {
            return;
        }
        // What was said first where. The key holds what is said, so that it is made once a row.
        let mut first: HashMap<K, HashMap<&SourceId, usize>> = HashMap::new();
        for (index, row) in rows.iter().enumerate() {
            let Some((key, citations)) = said(row) else { continue };
            let heard = first.entry(key).or_default();
            let again = citations.iter().find_map(|citation| {
                let source = &citation.source;
                heard.get(source).map(|earlier| (source, *earlier))
            });
            for citation in citations {
                heard.entry(&citation.source).or_insert(index);
            }
            if let Some((source, earlier)) = again {
                let message = format!(
                    "source `{source}` says in row {index} of `{field}` what it says in row \
                     {earlier}; it counts as one source, so let one row cite both places"
                );
                let pointer = format!("{}/{field}/{index}", self.pointer);
                self.findings.warning(DiagnosticCode::SaidTwice, pointer, message);
            }
        }
    }

    fn attested<T: Hash + Eq>(&mut self, field: &str, rows: &[Attested<T>]) {
        self.list(field, rows, |row| {
            row.stands().then_some(((&row.value, row.denied, &row.on), &*row.sources))
        });
    }

    fn person(&mut self, person: &Person) {
        self.attested("born", &person.born);
        self.attested("born_at", &person.born_at);
        self.attested("died", &person.died);
        self.attested("died_at", &person.died_at);
        self.attested("occupations", &person.occupations);
        self.list("names", &person.names, |row| {
            Some(((&row.text, row.kind, row.script, &row.language, &row.period), &*row.sources))
        });
        self.list("citizenships", &person.citizenships, |row| {
            let said = (&row.state, &row.period, row.gained, row.lost, row.denied);
            row.set_aside.is_none().then_some((said, &*row.sources))
        });
        self.list("service", &person.service, |row| {
            let post = (&row.post, &row.rank, &row.posted_to);
            let said = (&row.agency, row.capacity, &row.period, post, row.denied);
            row.set_aside.is_none().then_some((said, &*row.sources))
        });
    }

    fn publication(&mut self, publication: &Publication) {
        self.list("editions", &publication.editions, |row| {
            let said = (&row.title, row.script, &row.market, &row.publisher, &row.on);
            row.set_aside.is_none().then_some((said, &*row.sources))
        });
    }

    fn episode(&mut self, episode: &Defection) {
        self.attested("from_post_in", &episode.from_post_in);
        self.attested("on", &episode.on);
        self.attested("abroad_since", &episode.abroad_since);
        self.attested("planned_at", &episode.planned_at);
        self.attested("at", &episode.at);
        self.attested("to", &episode.to);
        self.attested("asylum", &episode.asylum);
        self.attested("settled", &episode.settled);
        self.attested("cooperation", &episode.cooperation);
        self.attested("returns", &episode.returns);
        self.attested("events", &episode.events);
        self.list("bona_fides", &episode.bona_fides, |row| {
            Some(((&row.holder, row.position, &row.period), &*row.sources))
        });
        self.list("claims", &episode.claims, |claim: &Claim| {
            let said = (claim.fact, claim.holds, &claim.of, &claim.by, &claim.on);
            claim.stands().then_some((said, &*claim.sources))
        });
        self.list("labels", &episode.labels, |row| Some((&row.says, &*row.sources)));
    }
}
