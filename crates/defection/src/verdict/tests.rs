use super::*;
use crate::{
    date::DayRange,
    model::{Citation, Fact, Source},
    record::{ActDays, Lens, Origin, Particular, Testimony},
    rules::{Axiom, DefinitionDraft, Definitions},
};

fn definitions(when: &str) -> Definitions {
    definitions_of(&[when])
}

/// Definitions by these rules, called `rule`, `rule-1` and so on, with one axiom.
pub(super) fn definitions_of(rules: &[&str]) -> Definitions {
    let drafts = rules.iter().enumerate().map(|(place, when)| {
        let id = if place == 0 { "rule".to_owned() } else { format!("rule-{place}") };
        draft(&serde_json::json!({ "id": id, "versions": [{ "when": when }] }))
    });
    with_the_axiom(drafts.collect())
}

fn draft(fields: &serde_json::Value) -> DefinitionDraft {
    let mut draft = serde_json::json!({
        "format": "defection-definition/1", "id": "rule", "title": "Rule", "summary": "A rule.",
        "citations": [{ "source": "book" }], "versions": [{ "when": "minor" }],
    });
    for (name, value) in fields.as_object().into_iter().flatten() {
        draft[name] = value.clone();
    }
    serde_json::from_value(draft).unwrap()
}

fn with_the_axiom(drafts: Vec<DefinitionDraft>) -> Definitions {
    let source: Source =
        serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#).unwrap();
    let axiom: Axiom = serde_json::from_value(serde_json::json!({
        "id": "exchange", "always": "not exchanged or held_as_prisoner", "reason": "Only prisoners are.",
        "citations": [{ "source": "book" }],
    }))
    .unwrap();
    Definitions::of(drafts, Vec::new(), vec![axiom], vec![source]).unwrap()
}

fn judged(
    when: &str,
    testimonies: &[(Fact, bool, &str)],
    act: ActDays,
    reading: Reading,
) -> Judgement {
    judged_by(&definitions(when), testimonies, act, reading)
}

fn judged_by(
    definitions: &Definitions,
    testimonies: &[(Fact, bool, &str)],
    act: ActDays,
    reading: Reading,
) -> Judgement {
    let testimonies = testimonies.iter().map(|(fact, holds, source)| {
        let origin = Origin::Record("a test".to_owned());
        let citations = vec![Citation::at(source.parse().unwrap(), "page 1")];
        (
            *fact,
            Testimony {
                holds: *holds,
                particular: Particular::default(),
                came_true: (None, None),
                origin,
                citations,
            },
        )
    });
    let record = Record::of_testimonies(
        "somebody-1960".parse().unwrap(),
        "somebody".parse().unwrap(),
        testimonies,
        act,
        None,
        &Lens { reading, ..Lens::default() },
        definitions.axioms(),
    );
    definitions.get("rule").unwrap().judge(&record)
}

/// The act lies between two days, by a book.
fn between(first: &str, last: Option<&str>) -> ActDays {
    let range = DayRange { first: first.parse().ok(), last: last.and_then(|day| day.parse().ok()) };
    ActDays::of(vec![(vec![range], vec!["book".parse().unwrap()])])
}

#[track_caller]
fn comes_to(when: &str, testimonies: &[(Fact, bool, &str)], verdict: Verdict, turns_on: &[&str]) {
    let judgement = judged(when, testimonies, ActDays::unknown(), Reading::Mixed);
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
    let in_1960 = between("1960-01-01", Some("1960-12-31"));
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

#[test]
fn answers_that_occur_in_no_world_are_not_turned_on() {
    let claims = [(Fact::HeldAsPrisoner, false, "book")];
    comes_to("exchanged or minor", &claims, Verdict::Open, &["minor"]);
    let turns_on = |when: &str, first: &str| {
        let judgement = judged(when, &[], between(first, None), Reading::Mixed);
        judgement.turns_on.iter().map(ToString::to_string).collect::<Vec<String>>()
    };
    assert_eq!(turns_on("act in 1955/1965", "1960-01-01"), [Question::ActDay.to_string()]);
    let by_times = "act before 1955 and minor or act from 1970 and dependant";
    assert_eq!(
        turns_on(by_times, "1960-01-01"),
        [Question::ActDay.to_string(), "dependant".to_owned()]
    );
    assert_eq!(turns_on(by_times, "1970-01-01"), ["dependant"]);
}

#[test]
fn an_account_against_the_axioms_counts_for_nothing() {
    let claims = [
        (Fact::Exchanged, true, "book"),
        (Fact::HeldAsPrisoner, false, "book"),
        (Fact::Exchanged, false, "file"),
        (Fact::HeldAsPrisoner, true, "file"),
    ];
    let by_account = judged("exchanged", &claims, ActDays::unknown(), Reading::ByAccount);
    let accounts: Vec<Verdict> = by_account.accounts.iter().map(|one| one.verdict).collect();
    assert_eq!(accounts, [Verdict::Impossible, Verdict::Fails]);
    assert_eq!(by_account.verdict, Verdict::Fails);
    assert!(by_account.turns_on.is_empty());
    // Neither rule holds on every possible account, and one says so.
    let claims = [(Fact::Minor, true, "book"), (Fact::Minor, false, "file")];
    let differing = judged("minor", &claims, ActDays::unknown(), Reading::ByAccount);
    assert_eq!((differing.verdict, differing.readings_differ), (Verdict::Disputed, false));
}

#[test]
fn a_rule_is_applied_to_an_act_before_it_was_laid_down() {
    let laid_down = draft(&serde_json::json!({ "laid_down": "1960" }));
    let definitions = with_the_axiom(vec![laid_down]);
    let anachronism = |last: &str| {
        let act = between("1950-01-01", Some(last));
        judged_by(&definitions, &[], act, Reading::Mixed).anachronism
    };
    assert!(anachronism("1959-12-31"));
    assert!(!anachronism("1960-01-01"));
    assert!(!anachronism("1961-01-01"));
    assert!(!judged_by(&definitions, &[], ActDays::unknown(), Reading::Mixed).anachronism);
}

#[test]
fn holds_and_fails_are_decided() {
    let decided: Vec<Verdict> =
        Verdict::ALL.iter().copied().filter(|verdict| verdict.is_decided()).collect();
    assert_eq!(decided, [Verdict::Holds, Verdict::Fails]);
}
