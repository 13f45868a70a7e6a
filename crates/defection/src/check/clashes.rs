//! What the sources of an episode agree on does not contradict the axioms.

use super::{DiagnosticCode, Findings};
use crate::{
    archive::{Archive, ArchiveDraft},
    record::{Lens, Record, Standing},
    rules::Axioms,
};

pub(super) fn check(draft: &ArchiveDraft, axioms: &Axioms, findings: &mut Findings) {
    let archive = Archive::index(draft.clone());
    let lens = Lens { strict: true, ..Lens::default() };
    for (row, episode) in archive.defections().iter().enumerate() {
        #[expect(clippy::expect_used, reason = "clashes are looked for once references are sound")]
        let record = Record::new(&archive, episode, &lens, axioms)
            .expect("every reference of the archive was checked");
        if record.clash().is_empty() {
            continue;
        }
        let answers: Vec<String> = record
            .clash()
            .iter()
            .map(|fact| match record.fact(*fact).standing() {
                Standing::Established(true) => format!("`{fact}` yes"),
                Standing::Established(false) => format!("`{fact}` no"),
                Standing::Missing | Standing::Disputed => format!("`{fact}` either way"),
            })
            .collect();
        findings.fault(
            DiagnosticCode::ClashWithAxioms,
            format!("/defections/{row}/claims"),
            format!("`{}`: no world has {} together", episode.id, answers.join(" and ")),
        );
    }
}
