//! Each row fits together by itself.

use std::collections::BTreeMap;

use super::{DiagnosticCode, Findings};
use crate::{
    archive::ArchiveDraft,
    date::Date,
    logic::Truth,
    model::{Agency, Attested, Claim, Defection, Fact, Person, Publication, SourceId},
    record::Particular,
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

/// Each standing claim that contradicts an earlier one of the same source, once, with the first such:
/// one of the two denies what the other asserts.
#[expect(clippy::indexing_slicing, reason = "both places are of the list that is walked")]
fn contradictions(claims: &[Claim]) -> Vec<Contradiction<'_>> {
    let standing = claims.iter().enumerate().filter(|(_, claim)| claim.stands());
    let mut by_source: BTreeMap<(&SourceId, Fact), Vec<(usize, &Claim)>> = BTreeMap::new();
    for (index, claim) in standing {
        for citation in &claim.sources {
            by_source.entry((&citation.source, claim.fact)).or_default().push((index, claim));
        }
    }
    let mut found = Vec::new();
    for ((source, fact), said) in by_source {
        let particulars: Vec<Particular> =
            said.iter().map(|(_, claim)| Particular::from(*claim)).collect();
        for (place, (second, later)) in said.iter().enumerate() {
            let contradicts = |earlier: usize| match (later.holds, said[earlier].1.holds) {
                (true, false) => particulars[earlier].denies(&particulars[place]),
                (false, true) => particulars[place].denies(&particulars[earlier]),
                (true, true) | (false, false) => false,
            };
            if let Some(earlier) = (0..place).find(|earlier| contradicts(*earlier)) {
                let (first, second) = (said[earlier].0, *second);
                found.push(Contradiction { first, second, source, fact });
            }
        }
    }
    found.sort_by_key(|one| (one.second, one.first));
    found.dedup_by_key(|one| one.second);
    found
}

#[cfg(test)]
mod tests;
