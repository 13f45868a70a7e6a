//! Each row fits together by itself.

use super::{DiagnosticCode, Findings};
use crate::{
    archive::ArchiveDraft,
    date::Date,
    logic::Truth,
    model::{Agency, Attested, Claim, Defection, Fact, Person, Publication, SourceId, StateId},
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    for (index, row) in archive.persons.iter().enumerate() {
        person(row, &format!("/persons/{index}"), findings);
    }
    for (index, row) in archive.agencies.iter().enumerate() {
        agency(row, &format!("/agencies/{index}"), findings);
    }
    for (index, row) in archive.publications.iter().enumerate() {
        publication(row, &format!("/publications/{index}"), findings);
    }
    for (index, row) in archive.defections.iter().enumerate() {
        episode(row, &format!("/defections/{index}"), findings);
    }
}

/// The listed name is one of the names, and some birth comes before some death.
fn person(person: &Person, pointer: &str, findings: &mut Findings) {
    let Person { id, name, .. } = person;
    if !person.names.iter().any(|one| one.text == *name) {
        findings.fault(
            DiagnosticCode::NameNotListed,
            format!("{pointer}/name"),
            format!("person `{id}` is listed as `{name}`, which is not one of the names"),
        );
    }
    if let Some((born, died)) = always_reversed(&person.born, &person.died) {
        findings.fault(
            DiagnosticCode::DiedBeforeBirth,
            format!("{pointer}/died"),
            format!("person `{id}` died {died}, before being born {born}"),
        );
    }
}

/// Some founding comes before some dissolution.
fn agency(agency: &Agency, pointer: &str, findings: &mut Findings) {
    if let Some((founded, dissolved)) = always_reversed(&agency.founded, &agency.dissolved) {
        let id = &agency.id;
        findings.fault(
            DiagnosticCode::EndedBeforeItBegan,
            format!("{pointer}/dissolved"),
            format!("agency `{id}` was dissolved {dissolved}, before being founded {founded}"),
        );
    }
}

/// The first begin and the first end that sources give, if every end comes before every begin:
/// however rival dates are paired, they do not fit.
fn always_reversed<'a>(
    begins: &'a [Attested<Date>],
    ends: &'a [Attested<Date>],
) -> Option<(&'a Date, &'a Date)> {
    let standing = |rows: &'a [Attested<Date>]| -> Vec<&'a Date> {
        rows.iter().filter(|row| row.stands()).map(|row| &row.value).collect()
    };
    let (begins, ends) = (standing(begins), standing(ends));
    let reversed =
        begins.iter().all(|begin| ends.iter().all(|end| end.before(begin) == Truth::Yes));
    reversed.then_some(begins.first().copied().zip(ends.first().copied())).flatten()
}

/// Nobody is listed twice in the same role by the same sources.
fn publication(publication: &Publication, pointer: &str, findings: &mut Findings) {
    for (index, one) in publication.contributors.iter().enumerate() {
        let again = publication.contributors.iter().take(index).any(|other| {
            other.value == one.value && other.denied == one.denied && other.sources == one.sources
        });
        if again {
            let (id, name, role) = (&publication.id, &one.value.name, one.value.role);
            findings.fault(
                DiagnosticCode::SamePartTwice,
                format!("{pointer}/contributors"),
                format!("publication `{id}` lists `{name}` twice as {role}, by the same sources"),
            );
        }
    }
}

/// No source asserts and denies the same.
fn episode(episode: &Defection, pointer: &str, findings: &mut Findings) {
    let id = &episode.id;
    for Contradiction { first, second, source, fact } in contradictions(&episode.claims) {
        findings.fault(
            DiagnosticCode::SourceContradictsItself,
            format!("{pointer}/claims/{second}"),
            format!(
                "defection `{id}`: source `{source}` both asserts and denies `{fact}` (claims {first} and {second}); set one aside with a reason, or give each its own source"
            ),
        );
    }
}

/// Two claims, by their indices, in which one source asserts and denies the same.
#[derive(Debug)]
struct Contradiction<'a> {
    first: usize,
    second: usize,
    source: &'a SourceId,
    fact: Fact,
}

/// What a claim of a source is about: the source, the fact and the state.
type Subject<'a> = (&'a SourceId, Fact, Option<&'a StateId>);

/// Each standing claim that contradicts an earlier one of the same source, once, with the first such.
fn contradictions(claims: &[Claim]) -> Vec<Contradiction<'_>> {
    let standing = claims.iter().enumerate().filter(|(_, claim)| claim.stands());
    let mut said: Vec<(Subject<'_>, usize, bool)> = standing
        .flat_map(|(index, claim)| {
            claim.sources.iter().map(move |citation| {
                ((&citation.source, claim.fact, claim.of.as_ref()), index, claim.holds)
            })
        })
        .collect();
    // By subject, and on one subject in the order of the claims.
    said.sort_unstable();
    let mut found = Vec::new();
    for together in said.chunk_by(|one, other| one.0 == other.0) {
        let (mut asserted, mut denied) = (None, None);
        for ((source, fact, _), second, holds) in together {
            let (same, opposed) =
                if *holds { (&mut asserted, denied) } else { (&mut denied, asserted) };
            same.get_or_insert(*second);
            if let Some(first) = opposed {
                found.push(Contradiction { first, second: *second, source, fact: *fact });
            }
        }
    }
    found.sort_by_key(|one| (one.second, one.first));
    found.dedup_by_key(|one| one.second);
    found
}

#[cfg(test)]
mod tests;
