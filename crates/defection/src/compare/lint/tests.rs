use super::FindingKind;
use crate::rules::Definitions;

/// What is odd when one of the built-in files is another one.
fn found(file: &str, old: &str, new: &str) -> Vec<(FindingKind, String, String)> {
    let files: Vec<(&str, String)> = Definitions::built_in_files()
        .map(|(name, bytes)| {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            let text = if name == file { text.replacen(old, new, 1) } else { text };
            (name, text)
        })
        .collect();
    let files = files.iter().map(|(name, text)| (*name, text.as_bytes()));
    let findings = Definitions::load(files, None).unwrap().findings().unwrap();
    findings.into_iter().map(|one| (one.kind, one.pointer.clone(), one.to_string())).collect()
}

#[test]
fn a_category_that_another_always_goes_before_is_shown() {
    let found =
        found("categories.json", r#""forced-exile-strict""#, r#""exchanged-prisoner and minor""#);
    let [(FindingKind::ShadowedCategory, pointer, words)] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(pointer, "/first_of/1");
    assert!(
        words.starts_with(
            "categories.json at /first_of/1: the category `forced_exile` always gives way to one before it; see somebody who "
        ),
        "{words}"
    );
}

#[test]
fn theorems_are_proved() {
    let theorem = |old, new| {
        let found = found("theorems.json", old, new);
        let [(kind, pointer, words)] = found.as_slice() else { panic!("{found:?}") };
        (*kind, pointer.clone(), words.contains("see somebody who"))
    };
    assert_eq!(
        theorem(r#""not soviet-usage""#, r#""soviet-usage""#),
        (FindingKind::BrokenTheorem, "/theorems/0/then".to_owned(), true)
    );
    assert_eq!(
        theorem(r#""fails""#, r#""holds""#),
        (FindingKind::WrongConverse, "/theorems/0/converse".to_owned(), true)
    );
    assert_eq!(
        theorem(r#""forced-exile-strict""#, r#""forced-exile-strict and exchanged""#),
        (FindingKind::EmptyTheorem, "/theorems/0/whenever".to_owned(), false)
    );
}

#[test]
fn an_axiom_that_follows_from_the_others_is_shown() {
    let found = found(
        "axioms.json",
        r#""not exchanged or held_as_prisoner""#,
        r#""not exchanged or not voluntary""#,
    );
    let idle = found.iter().find(|(kind, ..)| *kind == FindingKind::IdleAxiom);
    let Some((_, pointer, words)) = idle else { panic!("{found:?}") };
    assert_eq!(pointer, "/axioms/0");
    assert!(words.ends_with("the axiom `exchange-implies-custody` follows from the others"));
}

#[test]
fn terms_are_looked_at_where_they_stand() {
    let found =
        found("terms.json", r#""illegal_exit or refused_return""#, r#""minor or not minor""#);
    let always = found.iter().find(|(kind, ..)| *kind == FindingKind::AlwaysTrue);
    let Some((_, pointer, words)) = always else { panic!("{found:?}") };
    assert_eq!(pointer, "/terms/1/when");
    assert!(words.starts_with("terms.json at /terms/1/when: the rule covers everybody"), "{words}");
}
