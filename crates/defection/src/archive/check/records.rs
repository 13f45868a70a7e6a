//! Each record fits together by itself.

use super::{DiagnosticCode, Findings};
use crate::{
    AgencyError, DefectionError, Draft, PersonError, PublicationError, archive::ArchiveDraft,
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    for (index, person) in archive.persons.iter().enumerate() {
        for fault in person.faults() {
            let (code, field) = match fault {
                PersonError::NameNotListed { .. } => (DiagnosticCode::NameNotListed, "name"),
                PersonError::DiedBeforeBirth { .. } => (DiagnosticCode::DiedBeforeBirth, "died"),
            };
            findings.error(code, format!("/persons/{index}/{field}"), fault.to_string());
        }
    }
    for (index, agency) in archive.agencies.iter().enumerate() {
        for fault in agency.faults() {
            let AgencyError::EndedBeforeItBegan { .. } = fault;
            let pointer = format!("/agencies/{index}/dissolved");
            findings.error(DiagnosticCode::EndedBeforeItBegan, pointer, fault.to_string());
        }
    }
    for (index, publication) in archive.publications.iter().enumerate() {
        for fault in publication.faults() {
            let PublicationError::SamePartTwice { .. } = fault;
            let pointer = format!("/publications/{index}/contributors");
            findings.error(DiagnosticCode::SamePartTwice, pointer, fault.to_string());
        }
    }
    for (index, episode) in archive.defections.iter().enumerate() {
        for fault in episode.faults() {
            let DefectionError::SourceContradictsItself { second, .. } = &fault;
            let pointer = format!("/defections/{index}/claims/{second}");
            findings.error(DiagnosticCode::SourceContradictsItself, pointer, fault.to_string());
        }
    }
}
