//! The generators keep what they promise.

use std::collections::BTreeSet;

use defection::{
    Archive, ArchiveDraft, Definitions,
    check::{DiagnosticCode, Severity},
    rules::Axioms,
    strategy,
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};

fn axioms() -> defection::rules::Axioms {
    Definitions::built_in().axioms().clone()
}

proptest! {
    #![proptest_config(Config::with_cases(64))]

    #[test]
    fn sound_archives_pass_their_check(draft in strategy::archive(axioms())) {
        let errors: Vec<String> = draft
            .diagnostics(&axioms())
            .iter()
            .filter(|one| one.severity != Severity::Warning)
            .map(ToString::to_string)
            .collect();
        prop_assert!(errors.is_empty(), "{}", errors.join("\n"));
        let archive = draft.clone().check_under(&axioms()).expect("an archive");
        prop_assert_eq!(archive.to_draft(), draft);
    }

    #[test]
    fn rows_make_sense_by_themselves(
        person in strategy::person(),
        agency in strategy::agency(),
        publication in strategy::publication(),
        episode in strategy::defection(),
    ) {
        let rows = ArchiveDraft {
            persons: vec![person],
            agencies: vec![agency],
            publications: vec![publication],
            defections: vec![episode],
            ..ArchiveDraft::empty()
        };
        let of_one_row = [
            DiagnosticCode::NameNotListed,
            DiagnosticCode::DiedBeforeBirth,
            DiagnosticCode::EndedBeforeItBegan,
            DiagnosticCode::SamePartTwice,
            DiagnosticCode::SourceContradictsItself,
        ];
        let found = rows.diagnostics(&Axioms::none());
        prop_assert!(found.iter().all(|one| !of_one_row.contains(&one.code)), "{found:?}");
    }
}

#[test]
fn every_code_is_reported_for_the_archives_made_to_fail_with_it() {
    for code in DiagnosticCode::ALL {
        let config = Config { cases: 8, failure_persistence: None, ..Config::default() };
        let result =
            TestRunner::new(config).run(&strategy::archive_with(*code), |(draft, named)| {
                prop_assert_eq!(named, *code);
                let found = draft.diagnostics(&axioms());
                prop_assert!(found.iter().any(|one| one.code == *code), "{code}: {found:?}");
                let wrong = found.iter().filter(|one| one.severity != Severity::Warning);
                let codes: BTreeSet<DiagnosticCode> = wrong.map(|one| one.code).collect();
                let is_warning = matches!(
                    code,
                    DiagnosticCode::SuccessionNotMirrored
                        | DiagnosticCode::SpanForDay
                        | DiagnosticCode::SaidTwice
                        | DiagnosticCode::SourceWithoutPlace
                        | DiagnosticCode::CitationOutsidePages
                        | DiagnosticCode::QuoteTooLong
                );
                let expected: BTreeSet<DiagnosticCode> =
                    if is_warning { BTreeSet::new() } else { BTreeSet::from([*code]) };
                prop_assert_eq!(codes, expected, "nothing else is wrong");
                let refuses =
                    [DiagnosticCode::DuplicateId, DiagnosticCode::DanglingReference].contains(code);
                prop_assert_eq!(draft.check_under(&axioms()).is_err(), refuses);
                Ok(())
            });
        result.unwrap_or_else(|failure| panic!("{code}: {failure}"));
    }
}

/// The value to which a strategy shrinks when everything fails.
fn smallest<T: std::fmt::Debug>(strategy: &impl Strategy<Value = T>) -> T {
    let mut tree = strategy.new_tree(&mut TestRunner::deterministic()).expect("a value");
    while tree.simplify() {}
    tree.current()
}

#[test]
fn archives_shrink_to_what_a_person_can_read() {
    let sound = smallest(&strategy::archive(axioms()));
    assert_eq!(sound, ArchiveDraft { title: sound.title.clone(), ..ArchiveDraft::empty() });
    for code in DiagnosticCode::ALL {
        let (faulty, _) = smallest(&strategy::archive_with(*code));
        let lines = serde_json::to_string_pretty(&faulty).unwrap().lines().count();
        assert!(lines <= 120, "{code}: {lines} lines");
        assert!(faulty.sources.len() <= 2, "{code}: more than the fault is left");
    }
}

/// What occurs at all in some archives: a generator that never uses a field tests nothing of it.
#[test]
fn every_field_of_an_archive_is_used() {
    fn walk(value: &serde_json::Value, found: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Object(members) => {
                for (key, member) in members {
                    found.insert(key.clone());
                    walk(member, found);
                }
            }
            serde_json::Value::Array(members) => {
                for member in members {
                    walk(member, found);
                }
            }
            _ => {}
        }
    }
    let mut bundled = BTreeSet::new();
    walk(&serde_json::from_str(Archive::BUNDLED_JSON).unwrap(), &mut bundled);
    let mut generated = BTreeSet::new();
    let mut runner = TestRunner::deterministic();
    let strategy = strategy::archive(axioms());
    for _ in 0..200 {
        let draft = strategy.new_tree(&mut runner).unwrap().current();
        walk(&serde_json::to_value(&draft).unwrap(), &mut generated);
    }
    let unused: Vec<&String> = bundled.difference(&generated).collect();
    assert!(unused.is_empty(), "never generated: {unused:?}");
}
