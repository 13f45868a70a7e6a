//! A dispute has rival answers: in its positions, or in the fields and claims it names.

use serde::Serialize;

use super::{DiagnosticCode, Findings};
use crate::{
    archive::ArchiveDraft,
    model::{Claim, Dispute, Fact},
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    for (row, agency) in archive.agencies.iter().enumerate() {
        one(agency, &[], &agency.disputes, &format!("/agencies/{row}"), findings);
    }
    for (row, person) in archive.persons.iter().enumerate() {
        one(person, &[], &person.disputes, &format!("/persons/{row}"), findings);
    }
    for (row, publication) in archive.publications.iter().enumerate() {
        one(publication, &[], &publication.disputes, &format!("/publications/{row}"), findings);
    }
    for (row, episode) in archive.defections.iter().enumerate() {
        let pointer = format!("/defections/{row}");
        one(episode, &episode.claims, &episode.disputes, &pointer, findings);
    }
}

fn one(
    record: &impl Serialize,
    claims: &[Claim],
    disputes: &[Dispute],
    pointer: &str,
    findings: &mut Findings,
) {
    // A dispute names fields by their names in the document, so they are looked for in one.
    let names_fields = disputes.iter().any(|dispute| !dispute.fields.is_empty());
    #[expect(
        clippy::expect_used,
        reason = "every name in a record is a text, and nothing else fails"
    )]
    let written = names_fields.then(|| serde_json::to_value(record).expect("it can be written"));
    let rows_of = |field: &str| written.as_ref()?.get(field)?.as_array().map(Vec::len);
    for (index, dispute) in disputes.iter().enumerate() {
        let mut missing = Vec::new();
        for field in &dispute.fields {
            if rows_of(field).is_none_or(|rows| rows < 2) {
                missing.push(format!("the field `{field}` holds no rival values"));
            }
        }
        for fact in &dispute.facts {
            if !(is_claimed(claims, *fact, true) && is_claimed(claims, *fact, false)) {
                missing.push(format!("no two claims on `{fact}` disagree"));
            }
        }
        if dispute.fields.is_empty() && dispute.facts.is_empty() && dispute.positions.len() < 2 {
            missing.push("it names no fields, no facts and fewer than two positions".to_owned());
        }
        if !missing.is_empty() {
            findings.fault(
                DiagnosticCode::DisputeWithoutRivals,
                format!("{pointer}/disputes/{index}"),
                format!("dispute `{}`: {}", dispute.id, missing.join("; ")),
            );
        }
    }
}

fn is_claimed(claims: &[Claim], fact: Fact, holds: bool) -> bool {
    claims.iter().any(|claim| claim.fact == fact && claim.holds == holds)
}
