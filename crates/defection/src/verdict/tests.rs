use super::*;
use crate::{
    ActDays, Axiom, Citation, DayRange, DefinitionDraft, Definitions, Fact, Lens, Source, Voice,
    VoiceOrigin,
};

fn definitions(when: &str) -> Definitions {
    let source: Source =
        serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#).unwrap();
    let draft: DefinitionDraft = serde_json::from_value(serde_json::json!({
        "format": "defection-definition/1", "id": "rule", "title": "Rule", "summary": "A rule.",
        "citations": [{ "source": "book" }], "versions": [{ "when": when }],
    }))
    .unwrap();
    let axiom: Axiom = serde_json::from_value(serde_json::json!({
        "id": "exchange", "always": "not exchanged or held_as_prisoner", "reason": "Only prisoners are.",
        "citations": [{ "source": "book" }],
    }))
    .unwrap();
    Definitions::of(vec![draft], Vec::new(), vec![axiom], vec![source]).unwrap()
}

fn judged(when: &str, voices: &[(Fact, bool, &str)], act: ActDays, reading: Reading) -> Judgement {
    let definitions = definitions(when);
    let voices = voices.iter().map(|(fact, holds, source)| {
        let origin = VoiceOrigin::Record("a test".to_owned());
        let citations = vec![Citation::at(source.parse().unwrap(), "page 1")];
        (*fact, Voice { holds: *holds, came_true: (None, None), origin, citations })
    });
    let record = Record::of_voices(
        "somebody-1960".parse().unwrap(),
        "somebody".parse().unwrap(),
        voices,
        act,
        None,
        &Lens { reading, ..Lens::default() },
        definitions.axioms(),
    );
    definitions.get("rule").unwrap().judge(&record)
}

#[track_caller]
fn comes_to(when: &str, voices: &[(Fact, bool, &str)], verdict: Verdict, turns_on: &[&str]) {
    let judgement = judged(when, voices, ActDays::unknown(), Reading::Mixed);
    assert_eq!(judgement.verdict, verdict);
    let questions: Vec<String> = judgement.turns_on.iter().map(ToString::to_string).collect();
    assert_eq!(questions, turns_on);
}

#[test]
fn what_is_established_decides() {
    let claims = [(Fact::Minor, true, "book")];
    comes_to("minor", &claims, Verdict::Holds, &[]);
    comes_to("not minor", &claims, Verdict::Fails, &[]);
    comes_to("minor and dependant", &claims, Verdict::Open, &["dependant"]);
}

#[test]
fn a_dispute_that_matters_is_named() {
    let claims = [
        (Fact::Minor, true, "book"),
        (Fact::Minor, false, "file"),
        (Fact::Dependant, true, "book"),
    ];
    comes_to("minor and dependant", &claims, Verdict::Disputed, &["minor"]);
    comes_to("minor or dependant", &claims, Verdict::Holds, &[]);
}

#[test]
fn cases_are_settled_that_truth_tables_leave_open() {
    comes_to("minor or not minor", &[], Verdict::Holds, &[]);
    comes_to("exchanged and not held_as_prisoner", &[], Verdict::Fails, &[]);
}

#[test]
fn a_record_against_the_axioms_is_impossible() {
    let claims = [(Fact::Exchanged, true, "book"), (Fact::HeldAsPrisoner, false, "book")];
    comes_to("exchanged", &claims, Verdict::Impossible, &[]);
}

#[test]
fn a_vague_day_meets_dated_law_exactly() {
    let in_1960 = ActDays::of(vec![(
        vec![DayRange { first: "1960-01-01".parse().ok(), last: "1960-12-31".parse().ok() }],
        vec!["book".parse().unwrap()],
    )]);
    let verdict = |when: &str| judged(when, &[], in_1960.clone(), Reading::Mixed).verdict;
    assert_eq!(verdict("act before 1961-01-01"), Verdict::Holds);
    assert_eq!(verdict("act from 1960-10-27"), Verdict::Open);
    assert_eq!(verdict("act from 1961-01-01"), Verdict::Fails);
}

/// The dilemma: on each account the rule holds, and mixed it is disputed.
#[test]
fn accounts_that_all_agree_can_be_disputed_when_mixed() {
    let claims = [
        (Fact::Minor, true, "book"),
        (Fact::Dependant, false, "book"),
        (Fact::Minor, false, "file"),
        (Fact::Dependant, true, "file"),
    ];
    let mixed = judged("minor or dependant", &claims, ActDays::unknown(), Reading::Mixed);
    assert_eq!(mixed.verdict, Verdict::Disputed);
    assert!(mixed.readings_differ);
    let accounts: Vec<_> =
        mixed.accounts.iter().map(|one| (one.source.as_str(), one.verdict)).collect();
    assert_eq!(accounts, [("book", Verdict::Holds), ("file", Verdict::Holds)]);
    let by_account = judged("minor or dependant", &claims, ActDays::unknown(), Reading::ByAccount);
    assert_eq!(by_account.verdict, Verdict::Holds);
    assert!(by_account.readings_differ);
}
