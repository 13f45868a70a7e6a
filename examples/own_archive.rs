//! An archive of one's own, read from JSON: every fault is shown with its place, all at once.

use defection::{ArchiveDraft, Definitions, Error};

const DOCUMENT: &[u8] = br#"{
  "format": "defection-archive/1",
  "sources": [{ "id": "study", "title": "A study", "kind": "study" }],
  "states": [],
  "persons": [{
    "id": "doe", "name": "Jane Doe",
    "names": [{ "text": "John Doe", "kind": "usual", "script": "latin",
                "sources": [{ "source": "study", "at": "p. 12" }] }]
  }],
  "defections": [{ "id": "doe-1961", "person": "do", "left": "ussr" }]
}"#;

#[expect(clippy::print_stdout, reason = "an example shows what it finds")]
fn main() -> Result<(), Error> {
    let draft = ArchiveDraft::from_json(DOCUMENT)?;
    for diagnostic in draft.diagnostics(Definitions::built_in().axioms()) {
        println!("{diagnostic}");
    }
    if let Err(refused) = draft.check() {
        println!("\nso it is no archive: {refused}");
    }
    Ok(())
}
