use crate::{Draft as _, PublicationDraft};

fn publication(contributors: &str) -> PublicationDraft {
    let text = format!(
        r#"{{ "id": "empire-of-fear", "kind": "book",
            "editions": [{{ "title": "Empire of Fear", "script": "latin",
                            "sources": [{{ "source": "book" }}] }}],
            "contributors": [{contributors}] }}"#
    );
    serde_json::from_str(&text).unwrap()
}

const GHOST: &str = r#"{ "value": { "name": "Michael Thwaites", "role": "ghost_writer" },
    "sources": [{ "source": "book" }] }"#;

#[test]
fn nobody_has_the_same_part_twice_by_the_same_sources() {
    assert!(publication(GHOST).check().is_ok());
    let faults = publication(&format!("{GHOST}, {GHOST}")).check().unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "publication `empire-of-fear` lists `Michael Thwaites` twice as ghost_writer, by the same sources"
    );
}
