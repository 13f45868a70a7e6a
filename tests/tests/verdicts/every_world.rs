//! Every verdict equals that of the oracle, which tries every world.

use defection::{Archive, Definitions, Fact, Lens, Record, Source, record::Reading, strategy};
use defection_tests::oracle;
use proptest::prelude::*;

#[track_caller]
fn check_bundled(lens: &Lens) {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let mut compared = 0;
    for episode in archive.defections() {
        let record = Record::new(archive, episode, lens, definitions.axioms()).unwrap();
        for definition in definitions.iter() {
            let (verdict, turns_on) = oracle::judge(definitions, definition.draft(), &record);
            let judgement = definition.judge(&record);
            let place = format!("{} under {}", episode.id, definition.id());
            let sorted = |mut questions: Vec<_>| {
                questions.sort_unstable();
                questions
            };
            assert_eq!(sorted(judgement.turns_on), sorted(turns_on), "{place}");
            assert_eq!(judgement.verdict, verdict, "{place}");
            assert_eq!(definition.verdict(&record), verdict, "{place}");
            compared += 1;
        }
    }
    assert_eq!(compared, archive.defections().len() * definitions.iter().count());
    assert!(compared > 0);
}

#[test]
fn bundled_episodes_by_built_in_definitions() {
    check_bundled(&Lens::default());
}

#[test]
fn bundled_episodes_when_silence_says_nothing() {
    check_bundled(&Lens { strict: true, ..Lens::default() });
}

#[test]
fn bundled_episodes_as_of_days_when_things_had_not_happened_yet() {
    for year in [1940, 1962, 1975, 1985] {
        let as_of = chrono::NaiveDate::from_ymd_opt(year, 6, 30);
        check_bundled(&Lens { as_of, ..Lens::default() });
    }
}

#[test]
fn bundled_episodes_by_the_article_and_the_editors_alone() {
    let trust = ["erh", "editors"].map(|id| id.parse().unwrap()).to_vec();
    check_bundled(&Lens { trust: Some(trust), ..Lens::default() });
}

/// Facts that axioms tie together, and some that none does.
const FACTS: &[Fact] = &[
    Fact::IllegalExit,
    Fact::TemporaryPermission,
    Fact::Expelled,
    Fact::Exchanged,
    Fact::HeldAsPrisoner,
    Fact::Voluntary,
    Fact::Minor,
];

fn book() -> Source {
    serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#)
        .expect("a source")
}

/// How many generated verdicts are compared in an ordinary run.
const GENERATED: u32 = 100_000;

proptest! {
    #![proptest_config(ProptestConfig { cases: GENERATED, ..ProptestConfig::default() })]

    /// A generated record by a generated definition under generated axioms.
    #[test]
    fn generated_records_by_generated_definitions(
        draft in strategy::definition_over(FACTS),
        axioms in strategy::axioms(FACTS),
        testimonies in proptest::collection::vec(
            (proptest::sample::select(FACTS), strategy::testimony()), 0..10),
        act in strategy::act_days(),
        silence in strategy::silence(),
        lens in strategy::lens(),
    ) {
        let definitions =
            Definitions::of(vec![draft.clone()], Vec::new(), axioms, vec![book()]).unwrap();
        let record = Record::of_testimonies(
            "somebody-1961".parse().unwrap(),
            "somebody".parse().unwrap(),
            testimonies,
            act,
            silence,
            &Lens { reading: Reading::Mixed, ..lens },
            definitions.axioms(),
        );
        let definition = definitions.get("generated").unwrap();
        let (verdict, mut turns_on) = oracle::judge(&definitions, &draft, &record);
        let judgement = definition.judge(&record);
        let mut found = judgement.turns_on.clone();
        found.sort_unstable();
        turns_on.sort_unstable();
        prop_assert_eq!(judgement.verdict, verdict);
        prop_assert_eq!(found, turns_on);

        // What is decided when accounts are mixed is decided so by every account.
        if verdict.is_decided() {
            prop_assert!(!judgement.readings_differ);
        }
    }
}
