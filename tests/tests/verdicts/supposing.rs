//! What if: records in which some answers are supposed.

use defection::{
    Archive, Definitions, Fact, Lens, Record, Verdict,
    record::{Origin, Particular, Standing, Testimony},
    report::{Form, Markup},
    strategy,
};
use proptest::prelude::*;

/// Facts that axioms tie together, and some that none does.
const FACTS: &[Fact] =
    &[Fact::IllegalExit, Fact::Exchanged, Fact::HeldAsPrisoner, Fact::Voluntary, Fact::Minor];

fn built_in() -> &'static Definitions {
    Definitions::built_in()
}

fn any_record() -> impl Strategy<Value = Record> {
    let axioms = built_in().axioms().clone();
    prop_oneof![
        strategy::record(axioms.clone()),
        strategy::record_over(proptest::sample::select(FACTS), axioms),
    ]
}

fn of_the_archive(id: &str) -> Record {
    let archive = Archive::bundled();
    let episode = archive.defection(id).expect("an episode");
    Record::new(archive, episode, &Lens::default(), built_in().axioms()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Supposing what is established anyway changes no judgement, whoever established it.
    #[test]
    fn supposing_what_is_established_changes_nothing(record in any_record()) {
        let established = Fact::ALL.iter().filter_map(|fact| match record.fact(*fact).standing() {
            Standing::Established(holds) => Some((*fact, holds)),
            Standing::Missing | Standing::Disputed => None,
        });
        let supposed = record.supposing(established);
        // What is supposed rests on silence no longer.
        let judged = |record: &Record| {
            let mut table = built_in().judge_all(std::slice::from_ref(record));
            for judgement in table.judgements.iter_mut().flatten() {
                judgement.without_silence = None;
            }
            table
        };
        prop_assert_eq!(judged(&record), judged(&supposed));
    }

    /// What is supposed is as if one undated claim stood in the place of all that is said.
    #[test]
    fn a_supposition_is_one_undated_claim(
        fact in proptest::sample::select(FACTS),
        holds in any::<bool>(),
        testimonies in proptest::collection::vec(
            (proptest::sample::select(FACTS), strategy::testimony()), 0..8),
        act in strategy::act_days(),
        silence in strategy::silence(),
        lens in strategy::lens(),
    ) {
        let axioms = built_in().axioms();
        let of = |testimonies: Vec<(Fact, Testimony)>| {
            let (episode, person) = ("a-1961".parse().unwrap(), "a".parse().unwrap());
            Record::of_testimonies(episode, person, testimonies, act.clone(), silence.clone(), &lens, axioms)
        };
        let record = of(testimonies.clone());
        prop_assume!(record.fact(fact).standing() != Standing::Established(holds));
        let claim = Testimony {
            holds,
            particular: Particular::default(),
            came_true: act.span(),
            origin: Origin::Claim { index: 0, on: None, note: None },
            citations: Vec::new(),
        };
        let others = testimonies.into_iter().filter(|(other, _)| *other != fact);
        let claimed = of(others.chain([(fact, claim)]).collect());
        prop_assert_eq!(
            built_in().judge_all(&[record.supposing([(fact, holds)])]),
            built_in().judge_all(&[claimed])
        );
    }
}

#[test]
fn a_supposition_contrary_to_the_record_is_heard_and_said() {
    let record = of_the_archive("gouzenko-1945");
    let western = built_in().get("western-usage").unwrap();
    assert_eq!(western.verdict(&record), Verdict::Holds);
    let contrary = record.supposing([(Fact::OutsideControl, false)]);
    assert_eq!(western.verdict(&contrary), Verdict::Fails);
    assert_eq!(contrary.supposed().get(&Fact::OutsideControl), Some(&false));

    let explanation = western.explain(&contrary);
    let evidence =
        explanation.evidence.iter().find(|one| one.question.to_string() == "outside_control");
    let says = &evidence.unwrap().says;
    assert!(says.len() == 1 && says[0].supposed && says[0].citations.is_empty(), "{says:?}");
    for form in Form::ALL {
        let words = explanation.in_words(*form, Markup::Text);
        assert!(words.contains("supposed"), "{words}");
    }
}

#[test]
fn what_is_supposed_cannot_be_set_aside() {
    let record = of_the_archive("nureyev-1961").supposing([(Fact::HarmIntent, true)]);
    let letter = built_in().get("rsfsr-1960-art-64a-letter").unwrap();
    let weight = letter.weigh(Archive::bundled(), &record);
    assert_eq!(weight.verdict, Verdict::Holds);
    assert!(weight.claims.set.iter().all(|said| said.question != "harm_intent"));
    assert!(weight.alone.iter().all(|one| one.verdict != Verdict::Disputed), "{:?}", weight.alone);
}

#[test]
fn suppositions_add_up_and_the_last_word_counts() {
    let record = of_the_archive("nureyev-1961");
    let one = record.supposing([(Fact::HarmIntent, true), (Fact::Dispatched, true)]);
    let two = record.supposing([(Fact::HarmIntent, true)]).supposing([(Fact::Dispatched, true)]);
    assert_eq!(one.supposed(), two.supposed());
    let table = |record: &Record| built_in().judge_all(std::slice::from_ref(record));
    assert_eq!(table(&one), table(&two));
    let back = one.supposing([(Fact::HarmIntent, false)]);
    assert_eq!(back.fact(Fact::HarmIntent).standing(), Standing::Established(false));
}

#[test]
fn a_supposition_against_the_axioms_is_a_clash() {
    let record = of_the_archive("nureyev-1961");
    let impossible = record.supposing([(Fact::Exchanged, true), (Fact::HeldAsPrisoner, false)]);
    assert!(impossible.clash().contains(&Fact::Exchanged), "{:?}", impossible.clash());
    let western = built_in().get("western-usage").unwrap();
    assert_eq!(western.verdict(&impossible), Verdict::Impossible);
}

#[test]
fn the_fast_table_has_the_verdicts_of_the_slow_one() {
    for reading in ["\"mixed\"", "\"by_account\"", "{ \"one_source\": \"erh\" }"] {
        let lens: Lens = serde_json::from_str(&format!("{{ \"reading\": {reading} }}")).unwrap();
        let records = Archive::bundled().records(&lens, built_in().axioms()).unwrap();
        let (table, verdicts) = (built_in().judge_all(&records), built_in().verdicts(&records));
        assert_eq!(
            (&table.episodes, &table.definitions),
            (&verdicts.episodes, &verdicts.definitions)
        );
        let judged: Vec<Vec<Verdict>> = table
            .judgements
            .iter()
            .map(|row| row.iter().map(|one| one.verdict).collect())
            .collect();
        assert_eq!(judged, verdicts.verdicts);
    }
}
