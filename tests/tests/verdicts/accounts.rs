//! Following one source at a time, against mixing what sources say.

use defection::{
    Archive, Citation, Definitions, Fact, Lens, Record, Verdict,
    model::SourceId,
    record::{ActDays, Origin, Particular, Reading, Standing, Testimony},
    report::Markup,
    rules::{Axioms, Question},
};
use defection_tests::{
    generated::{Generated, book, generated},
    oracle,
};
use proptest::prelude::*;

/// How many generated records are looked at.
const GENERATED: u32 = 10_000;

/// The record in which a source alone is heard on each disputed question that it answers.
fn followed(case: &Generated, source: &SourceId) -> Record {
    let mut made = case.made.clone();
    let own = |testimony: &Testimony| testimony.citations.iter().any(|one| one.source == *source);
    let disputed: Vec<Fact> = Fact::ALL
        .iter()
        .copied()
        .filter(|fact| case.record.standing(Question::Fact(*fact)) == Standing::Disputed)
        .collect();
    made.testimonies.retain(|(fact, testimony)| {
        let answers = case.record.fact(*fact).testimonies().iter().any(|other| {
            own(other) && other.says(case.record.lens().as_of) != defection::Truth::Unknown
        });
        !disputed.contains(fact) || !answers || own(testimony)
    });
    let rows = case.made.act.rows();
    let dates = rows.iter().any(|(_, sources)| sources.contains(source));
    if case.record.act().disputed && dates {
        let kept = rows.iter().filter(|(_, sources)| sources.contains(source));
        made.act = ActDays::of(kept.cloned().collect());
    }
    made.record(&case.definitions)
}

fn asks_by_day(case: &Generated) -> bool {
    case.definition().questions().any(|question| matches!(question, Question::By(..)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: GENERATED, ..ProptestConfig::default() })]

    /// Law 5: what is decided when accounts are mixed is decided so by every account that is
    /// possible at all.
    #[test]
    fn law_5_mixed_decided_implies_all_accounts_agree(case in generated()) {
        let verdict = case.definition().verdict(&case.record);
        if verdict.is_decided() {
            let mut sources: Vec<SourceId> = case.made.testimonies.iter()
                .flat_map(|(_, testimony)| testimony.citations.iter().map(|one| one.source.clone()))
                .collect();
            sources.sort();
            sources.dedup();
            for source in sources {
                let alone = case.definition().verdict(&followed(&case, &source));
                prop_assert!(
                    alone == verdict || alone == Verdict::Impossible || asks_by_day(&case),
                    "{source}: {alone}, mixed {verdict}"
                );
            }
        }
    }

    /// Each account comes to what every world says of the record in which its source is followed.
    #[test]
    fn an_account_is_what_every_world_says(case in generated()) {
        // What a source says by a day may be missing where what it says in the end is not; a
        // record made of testimonies alone cannot tell the two apart.
        if asks_by_day(&case) {
            return Ok(());
        }
        let judgement = case.definition().judge(&case.record);
        for account in &judgement.accounts {
            let record = followed(&case, &account.source);
            let axioms_alone = case.record.silence().is_none() || same_silence(&case, &record);
            if axioms_alone {
                let draft = case.definition().draft();
                let (expected, _) = oracle::judge(&case.definitions, draft, &record);
                // Which of the two undecided verdicts it is depends on the whole record.
                let kind = |verdict: Verdict| match verdict {
                    Verdict::Open | Verdict::Disputed => Verdict::Open,
                    decided => decided,
                };
                prop_assert_eq!(kind(account.verdict), kind(expected), "{}", account.source);
            }
        }
    }
}

/// Whether silence says in both records the same.
fn same_silence(case: &Generated, record: &Record) -> bool {
    Fact::ALL
        .iter()
        .all(|fact| case.record.fact(*fact).by_silence() == record.fact(*fact).by_silence())
}

fn says(fact: Fact, holds: bool, source: &str) -> (Fact, Testimony) {
    let citation = Citation::at(source.parse().unwrap(), "page 1");
    let origin = Origin::Record("what is written".to_owned());
    (
        fact,
        Testimony {
            holds,
            particular: Particular::default(),
            came_true: (None, None),
            origin,
            citations: vec![citation],
        },
    )
}

/// Two sources contradict each other on two facts, and either of them alone makes the rule true.
fn dilemma(reading: Reading) -> (Definitions, Record) {
    let file = serde_json::json!({
        "format": "defection-definition/1",
        "id": "either",
        "title": "Forced out, one way or the other",
        "summary": "Whoever was removed by the state itself or handed over in a swap.",
        "citations": [{ "source": "book", "at": "page 1" }],
        "versions": [{ "when": "expelled or exchanged" }],
    });
    let draft = serde_json::from_value(file).unwrap();
    let definitions = Definitions::of(vec![draft], Vec::new(), Vec::new(), vec![book()]).unwrap();
    let testimonies = [
        says(Fact::Expelled, true, "first"),
        says(Fact::Exchanged, false, "first"),
        says(Fact::Expelled, false, "second"),
        says(Fact::Exchanged, true, "second"),
    ];
    let record = Record::of_testimonies(
        "somebody-1974".parse().unwrap(),
        "somebody".parse().unwrap(),
        testimonies,
        ActDays::unknown(),
        None,
        &Lens { reading, ..Lens::default() },
        &Axioms::none(),
    );
    (definitions, record)
}

#[test]
fn in_a_dilemma_every_account_agrees_and_the_mixture_does_not() {
    let (definitions, record) = dilemma(Reading::Mixed);
    let either = definitions.get("either").unwrap();
    let judgement = either.judge(&record);
    assert_eq!(judgement.verdict, Verdict::Disputed);
    assert!(judgement.readings_differ);
    let accounts: Vec<_> =
        judgement.accounts.iter().map(|one| (one.source.as_str(), one.verdict)).collect();
    assert_eq!(accounts, [("first", Verdict::Holds), ("second", Verdict::Holds)]);

    let weight = either.weigh(Archive::bundled(), &record);
    assert!(weight.readings_differ);
    assert_eq!(weight.by_account, judgement.accounts);
    let words = either.explain(&record).prose();
    assert!(words.contains("Following one source at a time comes to another verdict"), "{words}");
    let words = weight.in_words(Markup::Text);
    assert!(words.contains("first: holds") && words.contains("second: holds"), "{words}");
}

#[test]
fn read_by_account_the_dilemma_is_decided() {
    let (definitions, record) = dilemma(Reading::ByAccount);
    let judgement = definitions.get("either").unwrap().judge(&record);
    assert_eq!(judgement.verdict, Verdict::Holds);
    assert!(judgement.readings_differ && judgement.turns_on.is_empty());
}
