//! Archives: every mistake has its place, what is read is written back the same, and what is sound
//! can be judged.

use defection::{
    Archive, ArchiveDraft, Definitions, Lens, Record,
    check::ArchiveError,
    report::{Form, Markup},
};

use crate::reading::read;

/// Reads an archive.
pub fn check(bytes: &[u8]) {
    let Some(draft) = read::<ArchiveDraft>(bytes) else { return };
    let definitions = Definitions::built_in();
    let written = serde_json::to_vec(&draft).expect("a draft is written");
    let again = ArchiveDraft::from_json(&written).expect("what is written is read");
    assert_eq!(again, draft, "it is read back the same");

    let diagnostics = draft.diagnostics(definitions.axioms());
    let document: serde_json::Value = serde_json::from_slice(&written).expect("it is JSON");
    for diagnostic in &diagnostics {
        assert!(document.pointer(&diagnostic.pointer).is_some(), "{diagnostic} leads nowhere");
    }
    match draft.clone().check_under(definitions.axioms()) {
        Ok(archive) => {
            assert_eq!(archive.to_draft(), draft, "checking changes nothing");
            judge(&archive);
        }
        Err(ArchiveError::Invalid { diagnostics: errors }) => {
            assert!(!errors.is_empty());
            assert!(errors.iter().all(|error| diagnostics.contains(error)));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Judges every episode by every definition, and has one verdict explained.
fn judge(archive: &Archive) {
    let definitions = Definitions::built_in();
    for episode in archive.defections().iter().take(4) {
        let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())
            .expect("an episode of the archive");
        for definition in definitions.iter() {
            assert_eq!(definition.verdict(&record), definition.judge(&record).verdict);
        }
        for definition in definitions.iter().take(2) {
            let explanation = definition.explain(&record);
            for markup in [Markup::Text, Markup::Markdown] {
                assert!(!explanation.in_words(Form::Prose, markup).is_empty());
                assert!(!explanation.in_words(Form::Tree, markup).is_empty());
            }
        }
    }
}
