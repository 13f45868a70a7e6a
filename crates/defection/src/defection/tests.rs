use crate::{DefectionDraft, Draft as _};

fn episode(claims: &str) -> DefectionDraft {
    let text = format!(
        r#"{{ "id": "somebody-1961", "person": "somebody", "left": "ussr", "claims": [{claims}] }}"#
    );
    serde_json::from_str(&text).unwrap()
}

const YES: &str = r#"{ "fact": "minor", "sources": [{ "source": "book" }] }"#;
const NO: &str = r#"{ "fact": "minor", "holds": false, "sources": [{ "source": "book" }] }"#;

#[test]
fn a_source_does_not_contradict_itself() {
    assert!(episode(YES).check().is_ok());
    let faults = episode(&format!("{YES}, {NO}")).check().unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "defection `somebody-1961`: source `book` both asserts and denies `minor` (claims 0 and 1); set one aside with a reason, or give each its own source"
    );
}

#[test]
fn rival_sources_and_claims_set_aside_stand_side_by_side() {
    let rival = NO.replace("book", "newspaper");
    assert!(episode(&format!("{YES}, {rival}")).check().is_ok());
    let aside = NO.replace("\"sources\"", "\"set_aside\": { \"reason\": \"a slip\" }, \"sources\"");
    assert!(episode(&format!("{YES}, {aside}")).check().is_ok());
}
