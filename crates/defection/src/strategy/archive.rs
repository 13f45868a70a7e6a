//! Generators of whole archives that pass their check.

use std::collections::HashSet;

use proptest::{array, collection::vec, option, prelude::*};

use super::{
    agency_with, defection_with, free_text, person_with, publication_with, silence, source_with,
    state_with,
};
use crate::{
    archive::{
        ArchiveDraft, ArchiveFormat,
        references::{Reference, visit},
    },
    check::{Diagnostic, DiagnosticCode, Severity},
    model::{
        Agency, AgencyId, Defection, DefectionId, Dispute, Person, PersonId, Publication,
        PublicationId, Source, SourceId, State, StateId,
    },
    rules::Axioms,
};

/// Any archive that passes its check under the axioms: identifiers are given once, references lead
/// somewhere, lives and agencies are in order, no source contradicts itself, disputes have rivals.
///
/// It may have warnings. It shrinks to an archive with nothing in it, and keeps, besides what is
/// generated for its own sake, only rows to which another row refers.
pub fn archive(axioms: Axioms) -> impl Strategy<Value = ArchiveDraft> {
    let rows = (sources(), states(), agencies(), persons(), publications(), defections());
    let kept = array::uniform5(vec(prop::bool::weighted(0.3), 4));
    (option::of(free_text()), silence(), rows, kept).prop_filter_map(
        "an archive that passes its check",
        move |(title, silence, rows, kept)| {
            let (sources, states, agencies, persons, publications, defections) = rows;
            let mut archive = ArchiveDraft {
                unmade: Vec::new(),
                format: ArchiveFormat::Version1,
                title,
                silence,
                sources,
                states,
                agencies,
                persons,
                publications,
                defections,
            };
            order_agencies(&mut archive.agencies);
            keep(&mut archive, &kept);
            settle_times(&mut archive, &axioms);
            settle_disputes(&mut archive, &axioms);
            settle_clashes(&mut archive, &axioms);
            errors(&archive, &axioms).is_empty().then_some(archive)
        },
    )
}

fn sources() -> impl Strategy<Value = Vec<Source>> {
    each(&["archive", "book", "file", "newspaper"], SourceId::new, source_with)
}

fn states() -> impl Strategy<Value = Vec<State>> {
    each(&["ussr", "usa", "france"], StateId::new, state_with)
}

fn agencies() -> impl Strategy<Value = Vec<Agency>> {
    each(&["service", "ministry", "theatre"], AgencyId::new, agency_with)
}

fn persons() -> impl Strategy<Value = Vec<Person>> {
    each(&["somebody", "sibling", "stranger"], PersonId::new, person_with)
}

fn publications() -> impl Strategy<Value = Vec<Publication>> {
    each(&["memoir", "pamphlet"], PublicationId::new, publication_with)
}

fn defections() -> impl Strategy<Value = Vec<Defection>> {
    let all = each(
        &["somebody-1961", "somebody-1970", "stranger-1945"],
        DefectionId::new,
        defection_with,
    );
    (all, 0..=3_usize).prop_map(|(mut all, count)| {
        all.truncate(count);
        all
    })
}

/// A row for each of the identifiers.
fn each<I, E, T: std::fmt::Debug + 'static, S: Strategy<Value = T> + 'static>(
    ids: &[&str],
    id: impl Fn(&str) -> Result<I, E>,
    row: impl Fn(I) -> S,
) -> impl Strategy<Value = Vec<T>> {
    ids.iter().filter_map(|text| id(text).ok()).map(|id| row(id).boxed()).collect::<Vec<_>>()
}

/// Leaves an agency only parents and predecessors listed before it, and has successors name their
/// predecessors back.
fn order_agencies(agencies: &mut [Agency]) {
    let mut before: Vec<AgencyId> = Vec::new();
    let mut pairs: Vec<(AgencyId, AgencyId)> = Vec::new();
    for agency in agencies.iter_mut() {
        agency.parent = agency.parent.take().filter(|parent| before.contains(parent));
        agency.predecessors.retain(|one| before.contains(one));
        agency.predecessors.sort_unstable();
        agency.predecessors.dedup();
        agency.successors.clear();
        pairs.extend(agency.predecessors.iter().map(|one| (one.clone(), agency.id.clone())));
        before.push(agency.id.clone());
    }
    for (predecessor, successor) in pairs {
        if let Some(agency) = agencies.iter_mut().find(|agency| agency.id == predecessor) {
            agency.successors.push(successor);
        }
    }
}

/// A row of an archive: the list in which it stands and its place there.
type Place = (&'static str, usize);

/// The lists whose rows are left out where nothing leads to them.
const LISTS: [&str; 5] = ["sources", "states", "agencies", "persons", "publications"];

/// Leaves out rows that are neither kept for their own sake nor referred to by what is kept.
fn keep(archive: &mut ArchiveDraft, kept: &[Vec<bool>; 5]) {
    let mut wanted: HashSet<Place> = HashSet::new();
    for (list, flags) in LISTS.into_iter().zip(kept) {
        let chosen = flags.iter().enumerate().filter(|(_, flag)| **flag);
        wanted.extend(chosen.map(|(place, _)| (list, place)));
    }
    let mut steps: Vec<(Option<Place>, Place)> = Vec::new();
    visit(archive, &mut |reference, pointer| {
        steps.extend(target(archive, reference).map(|target| (owner(pointer), target)));
    });
    let mut before = usize::MAX;
    while before != wanted.len() {
        before = wanted.len();
        for (owner, target) in &steps {
            if owner.is_none_or(|owner| wanted.contains(&owner)) {
                wanted.insert(*target);
            }
        }
    }
    let [sources, states, agencies, persons, publications] = LISTS;
    retain(&mut archive.sources, sources, &wanted);
    retain(&mut archive.states, states, &wanted);
    retain(&mut archive.agencies, agencies, &wanted);
    retain(&mut archive.persons, persons, &wanted);
    retain(&mut archive.publications, publications, &wanted);
    let agencies: Vec<AgencyId> = archive.agencies.iter().map(|one| one.id.clone()).collect();
    for agency in &mut archive.agencies {
        agency.successors.retain(|one| agencies.contains(one));
    }
}

/// The row in which something stands; none for an episode.
fn owner(pointer: &str) -> Option<Place> {
    let mut steps = pointer.split('/').skip(1);
    let name = steps.next()?;
    let place = steps.next()?.parse().ok()?;
    Some((LISTS.into_iter().find(|list| *list == name)?, place))
}

/// The row to which something refers.
fn target(archive: &ArchiveDraft, reference: Reference<'_>) -> Option<Place> {
    let [sources, states, agencies, persons, publications] = LISTS;
    let (list, place) = match reference {
        Reference::Source(id, _) => (sources, archive.sources.iter().position(|row| row.id == *id)),
        Reference::State(id) => (states, archive.states.iter().position(|row| row.id == *id)),
        Reference::Agency(id) => (agencies, archive.agencies.iter().position(|row| row.id == *id)),
        Reference::Person(id) => (persons, archive.persons.iter().position(|row| row.id == *id)),
        Reference::Publication(id) => {
            (publications, archive.publications.iter().position(|row| row.id == *id))
        }
    };
    Some((list, place?))
}

fn retain<T>(rows: &mut Vec<T>, list: &'static str, wanted: &HashSet<Place>) {
    let mut place = 0..;
    rows.retain(|_| place.next().is_some_and(|place| wanted.contains(&(list, place))));
}

fn errors(archive: &ArchiveDraft, axioms: &Axioms) -> Vec<Diagnostic> {
    let mut found = archive.diagnostics(axioms);
    found.retain(|one| one.severity != Severity::Warning);
    found
}

/// Leaves out what does not fit together in time: the life of agencies and states, who follows whom,
/// since when somebody was abroad.
fn settle_times(archive: &mut ArchiveDraft, axioms: &Axioms) {
    let codes: HashSet<DiagnosticCode> =
        errors(archive, axioms).into_iter().map(|one| one.code).collect();
    if codes.contains(&DiagnosticCode::AgencyNotInExistence) {
        for agency in &mut archive.agencies {
            agency.founded.clear();
            agency.dissolved.clear();
        }
    }
    if codes.contains(&DiagnosticCode::SuccessionOutOfOrder)
        || codes.contains(&DiagnosticCode::PartOutsideWhole)
    {
        for agency in &mut archive.agencies {
            agency.predecessors.clear();
            agency.successors.clear();
            agency.parent = None;
        }
    }
    if codes.contains(&DiagnosticCode::SuccessionInCircle)
        || codes.contains(&DiagnosticCode::SuccessionOutOfOrder)
    {
        archive.states.iter_mut().for_each(|state| state.successors.clear());
    }
    if codes.contains(&DiagnosticCode::StateNotInExistence) {
        archive.states.iter_mut().for_each(|state| state.period = None);
    }
    if codes.contains(&DiagnosticCode::ActBeforeAbroad) {
        archive.defections.iter_mut().for_each(|episode| episode.abroad_since.clear());
    }
}

/// Leaves out disputes whose fields and facts have no rival answers.
fn settle_disputes(archive: &mut ArchiveDraft, axioms: &Axioms) {
    let found = errors(archive, axioms);
    let bare: HashSet<&str> = found
        .iter()
        .filter(|one| one.code == DiagnosticCode::DisputeWithoutRivals)
        .map(|one| one.pointer.as_str())
        .collect();
    let settle = |list: &str, row: usize, disputes: &mut Vec<Dispute>| {
        let mut place = 0..;
        disputes.retain(|_| {
            let pointer =
                place.next().map(|place: usize| format!("/{list}/{row}/disputes/{place}"));
            pointer.is_none_or(|pointer| !bare.contains(pointer.as_str()))
        });
    };
    for (row, one) in archive.agencies.iter_mut().enumerate() {
        settle("agencies", row, &mut one.disputes);
    }
    for (row, one) in archive.persons.iter_mut().enumerate() {
        settle("persons", row, &mut one.disputes);
    }
    for (row, one) in archive.publications.iter_mut().enumerate() {
        settle("publications", row, &mut one.disputes);
    }
    for (row, one) in archive.defections.iter_mut().enumerate() {
        settle("defections", row, &mut one.disputes);
    }
}

/// Takes back claims, and then what facts are derived from, until no episode clashes with the
/// axioms.
fn settle_clashes(archive: &mut ArchiveDraft, axioms: &Axioms) {
    loop {
        let found = errors(archive, axioms);
        let clashes = found.iter().filter(|one| one.code == DiagnosticCode::ClashWithAxioms);
        let rows: Vec<usize> =
            clashes.filter_map(|one| one.pointer.split('/').nth(2)?.parse().ok()).collect();
        if rows.is_empty() {
            return;
        }
        for row in rows {
            let Some(episode) = archive.defections.get_mut(row) else { continue };
            if episode.claims.pop().is_none() {
                let derived = (episode.asylum.pop(), episode.returns.pop(), episode.on.pop());
                if derived == (None, None, None) {
                    return;
                }
            }
            // A dispute over facts needs the claims.
            episode.disputes.retain(|dispute| dispute.facts.is_empty());
        }
    }
}
