//! A dispute has rival answers: in its positions, or in the fields and claims it names.

use serde::Serialize;

use super::{DiagnosticCode, Findings};
use crate::{Dispute, Json, archive::ArchiveDraft};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    for (row, agency) in archive.agencies.iter().enumerate() {
        one(agency, &agency.disputes, &format!("/agencies/{row}"), findings);
    }
    for (row, person) in archive.persons.iter().enumerate() {
        one(person, &person.disputes, &format!("/persons/{row}"), findings);
    }
    for (row, publication) in archive.publications.iter().enumerate() {
        one(publication, &publication.disputes, &format!("/publications/{row}"), findings);
    }
    for (row, episode) in archive.defections.iter().enumerate() {
        one(episode, &episode.disputes, &format!("/defections/{row}"), findings);
    }
}

fn one(record: &impl Serialize, disputes: &[Dispute], pointer: &str, findings: &mut Findings) {
    if disputes.is_empty() {
        return;
    }
    let record = Json::of(record);
    for (index, dispute) in disputes.iter().enumerate() {
        let mut missing = Vec::new();
        for field in &dispute.fields {
            let rows = record.member(field).and_then(Json::list);
            if rows.is_none_or(|rows| rows.len() < 2) {
                missing.push(format!("the field `{field}` holds no rival values"));
            }
        }
        for fact in &dispute.facts {
            let claims = record.member("claims").and_then(Json::list);
            let answers = |holds: bool| {
                claims.into_iter().flatten().any(|claim| {
                    claim.member("fact").and_then(Json::text) == Some(fact.word())
                        && (claim.member("holds") != Some(&Json::Truth(false))) == holds
                })
            };
            if !(answers(true) && answers(false)) {
                missing.push(format!("no two claims on `{fact}` disagree"));
            }
        }
        if dispute.fields.is_empty() && dispute.facts.is_empty() && dispute.positions.len() < 2 {
            missing.push("it names no fields, no facts and fewer than two positions".to_owned());
        }
        if !missing.is_empty() {
            findings.error(
                DiagnosticCode::DisputeWithoutRivals,
                format!("{pointer}/disputes/{index}"),
                format!("dispute `{}`: {}", dispute.id, missing.join("; ")),
            );
        }
    }
}
