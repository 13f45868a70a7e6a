use crate::{Draft as _, Person, PersonDraft};

fn draft(extra: &str) -> PersonDraft {
    let text = format!(
        r#"{{ "id": "somebody", "name": "Somebody",
            "names": [{{ "text": "Somebody", "kind": "usual", "script": "latin",
                         "sources": [{{ "source": "book" }}] }}] {extra} }}"#
    );
    serde_json::from_str(&text).unwrap()
}

#[track_caller]
fn refused(draft: PersonDraft, messages: &[&str]) {
    let found: Vec<String> = draft.check().unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(found, messages);
}

fn dates(born: &str, died: &str) -> PersonDraft {
    draft(&format!(
        r#", "born": [{{ "value": "{born}", "sources": [{{ "source": "book" }}] }}],
            "died": [{{ "value": "{died}", "sources": [{{ "source": "book" }}] }}]"#
    ))
}

#[test]
fn a_life_runs_from_birth_to_death() {
    assert!(dates("1919-01-26", "1982-06-25").check().is_ok());
    assert!(dates("1919", "1919").check().is_ok(), "too coarse to tell");
    refused(
        dates("1919", "1918-12-31"),
        &["person `somebody` died 1918-12-31, before being born 1919"],
    );
}

#[test]
fn rival_dates_are_wrong_only_if_no_pair_fits() {
    let mut rivals = dates("1919", "1982");
    let slip = dates("1919", "1918").died.remove(0);
    rivals.died.push(slip);
    assert!(rivals.check().is_ok());
}

#[test]
fn the_listed_name_is_one_of_the_names() {
    let mut other = draft("");
    other.name = crate::Filled::new("Nobody".to_owned()).unwrap();
    refused(other, &["person `somebody` is listed as `Nobody`, which is not one of the names"]);
}

#[test]
fn json_makes_checked_persons_only() {
    let json = serde_json::to_string(&dates("1919", "1918")).unwrap();
    let error = serde_json::from_str::<Person>(&json).unwrap_err().to_string();
    assert!(error.starts_with("person `somebody` died 1918"), "{error}");
    let json = serde_json::to_string(&dates("1919", "1982")).unwrap();
    let person: Person = serde_json::from_str(&json).unwrap();
    assert_eq!(serde_json::to_string(&person).unwrap(), json);
}
