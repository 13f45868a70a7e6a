use crate::{AgencyDraft, Draft as _};

fn agency(founded: &str, dissolved: &str) -> AgencyDraft {
    let text = format!(
        r#"{{ "id": "kgb", "names": [{{ "text": "KGB", "script": "latin" }}], "short": "KGB",
            "kind": "state_security",
            "founded": [{{ "value": "{founded}", "sources": [{{ "source": "book" }}] }}],
            "dissolved": [{{ "value": "{dissolved}", "sources": [{{ "source": "book" }}] }}],
            "sources": [{{ "source": "book" }}] }}"#
    );
    serde_json::from_str(&text).unwrap()
}

#[test]
fn an_agency_begins_before_it_ends() {
    assert!(agency("1954-03-13", "1991-12-03").check().is_ok());
    let faults = agency("1954-03-13", "1954-03-12").check().unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "agency `kgb` was dissolved 1954-03-12, before being founded 1954-03-13"
    );
}
