//! The laws of reasoning over claims that are not tied to one notion, each by name.

use defection::{
    Archive, Citation, Claim, Condition, Definition, Definitions, Fact, Lens, Record, Verdict,
    model::{NonBlank, NonEmpty, SetAside},
    record::{ActDays, ActRow, Standing, Testimony},
    rules::{Axiom, Happening, Operands, Question, Threshold, WrittenCondition},
    strategy,
};
use defection_tests::{
    generated::{FACTS, Generated, Made, generated},
    rewriting::{each_changed, with_conditions},
};
use proptest::{
    prelude::*,
    sample::{Index, select},
    strategy::ValueTree as _,
    test_runner::TestRunner,
};

/// On how many generated records each law is tried.
const GENERATED: u32 = 10_000;

/// Something that happens to what a record is made of.
#[derive(Clone, Debug)]
enum News {
    Heard(Fact, Testimony),
    Withdrawn(Index),
    Dated(ActRow),
    Undated(Index),
}

fn news() -> impl Strategy<Value = News> {
    let row = strategy::act_days().prop_filter_map("a row", |act| act.rows().first().cloned());
    prop_oneof![
        2 => (select(FACTS), strategy::testimony()).prop_map(|(fact, testimony)| News::Heard(fact, testimony)),
        2 => any::<Index>().prop_map(News::Withdrawn),
        1 => row.prop_map(News::Dated),
        1 => any::<Index>().prop_map(News::Undated),
    ]
}

fn with_news(made: &Made, news: &News) -> Made {
    let mut made = made.clone();
    let mut rows = made.act.rows().to_vec();
    match news {
        News::Heard(fact, testimony) => made.testimonies.push((*fact, testimony.clone())),
        News::Withdrawn(index) if !made.testimonies.is_empty() => {
            made.testimonies.remove(index.index(made.testimonies.len()));
        }
        News::Dated(row) => rows.push(row.clone()),
        News::Undated(index) if !rows.is_empty() => {
            rows.remove(index.index(rows.len()));
        }
        News::Withdrawn(_) | News::Undated(_) => {}
    }
    made.act = ActDays::of(rows);
    made
}

/// Whether one record admits no answer that another does not, on anything a definition may ask.
fn is_narrower(one: &Record, other: &Record, questions: &[Question]) -> bool {
    let facts = FACTS.iter().map(|fact| Question::Fact(*fact));
    let answers = questions.iter().copied().chain(facts).all(|question| {
        match (one.standing(question), other.standing(question)) {
            _ if question == Question::ActDay => true,
            (_, Standing::Missing | Standing::Disputed) => true,
            (one, other) => one == other,
        }
    });
    let days = one.act().possible.iter().all(|range| {
        other.act().possible.iter().any(|wider| {
            wider.first.is_none_or(|first| range.first.is_some_and(|own| first <= own))
                && wider.last.is_none_or(|last| range.last.is_some_and(|own| own <= last))
        })
    });
    answers && days
}

/// The record before some news and after it, if the news narrowed it down.
fn narrowed(case: &Generated, news: &News) -> Option<Record> {
    let after = with_news(&case.made, news).record(&case.definitions);
    let questions: Vec<Question> = case.definition().questions().collect();
    is_narrower(&after, &case.record, &questions).then_some(after)
}

#[test]
fn news_often_narrows_a_record_down() {
    let mut runner = TestRunner::deterministic();
    let tried = (generated(), news());
    let count = (0..1_000).filter(|_| {
        let (case, news) = tried.new_tree(&mut runner).unwrap().current();
        let decided = case.definition().verdict(&case.record).is_decided();
        let before = &case.record;
        narrowed(&case, &news).is_some_and(|after| {
            decided && (!is_narrower(before, &after, &[]) || before.act() != after.act())
        })
    });
    assert!(count.count() > 50);
}

/// Two lists of the same things, compared without their order.
fn same<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && one.iter().all(|item| other.contains(item))
}

/// A list in the opposite order, from some place on.
fn turned<T>(mut list: Vec<T>, from: Index) -> Vec<T> {
    if !list.is_empty() {
        let middle = from.index(list.len());
        list.rotate_left(middle);
        list.reverse();
    }
    list
}

fn with_operands_turned(condition: &Condition, from: Index) -> Condition {
    each_changed(condition, &|part| match part {
        Condition::All(parts) => {
            Condition::All(Operands::new(turned(parts.to_vec(), from)).unwrap())
        }
        Condition::Any(parts) => {
            Condition::Any(Operands::new(turned(parts.to_vec(), from)).unwrap())
        }
        Condition::AtLeast(threshold) => {
            let parts = turned(threshold.of().to_vec(), from);
            Condition::AtLeast(Threshold::new(threshold.count(), parts).unwrap())
        }
        other => other,
    })
}

fn with_facts_renamed(condition: &Condition, name: &impl Fn(Fact) -> Fact) -> Condition {
    each_changed(condition, &|part| match part {
        Condition::Fact(fact) => Condition::Fact(name(fact)),
        Condition::By(Happening::Fact(fact), day) => {
            Condition::By(Happening::Fact(name(fact)), day)
        }
        other => other,
    })
}

fn axioms_of(case: &Generated, change: impl Fn(&Condition) -> Condition) -> Vec<Axiom> {
    let list = case.definitions.axioms().list().iter();
    let changed = |axiom: &Axiom| Axiom {
        always: WrittenCondition::from(change(axiom.always.condition())),
        ..axiom.clone()
    };
    list.map(changed).collect()
}

/// The questions of each reason, in order.
fn reasons(definition: &Definition, record: &Record) -> Vec<Vec<String>> {
    let reasons = definition.reasons(record).sets.into_iter().map(|set| {
        let mut answers: Vec<String> = set.iter().map(ToString::to_string).collect();
        answers.sort();
        answers
    });
    let mut reasons: Vec<Vec<String>> = reasons.collect();
    reasons.sort();
    reasons
}

proptest! {
    #![proptest_config(ProptestConfig { cases: GENERATED, ..ProptestConfig::default() })]

    /// Law 1: where news leaves no answer possible that was not possible before, a decided verdict
    /// stays what it is, or the record becomes impossible.
    #[test]
    fn law_1_narrowing_keeps_a_decided_verdict(case in generated(), news in news()) {
        let before = case.definition().verdict(&case.record);
        if let (true, Some(after)) = (before.is_decided(), narrowed(&case, &news)) {
            let after = case.definition().verdict(&after);
            prop_assert!(after == before || after == Verdict::Impossible, "{before} became {after}");
        }
    }

    /// Law 2, first half: a claim that says once more what is said already changes nothing.
    #[test]
    fn law_2_an_agreeing_claim_changes_nothing(
        case in generated(), place in any::<Index>(),
    ) {
        if case.made.testimonies.is_empty() {
            return Ok(());
        }
        let mut made = case.made.clone();
        let (fact, testimony) = made.testimonies[place.index(made.testimonies.len())].clone();
        // Of somebody who says nothing else: what one source says twice is read together.
        let by = Citation::at("bystander".parse().unwrap(), "page 1");
        made.testimonies.push((fact, Testimony { citations: vec![by], ..testimony }));
        let record = made.record(&case.definitions);
        let definition = case.definition();
        prop_assert_eq!(definition.verdict(&record), definition.verdict(&case.record));
        prop_assert_eq!(reasons(definition, &record), reasons(definition, &case.record));
    }

    /// Law 3: the order of claims, dates, axioms, exceptions and operands is irrelevant.
    #[test]
    fn law_3_order_is_irrelevant(case in generated(), from in any::<Index>()) {
        let turn = |condition: &Condition| with_operands_turned(condition, from);
        let mut draft = with_conditions(case.definition().draft(), &turn);
        let mut versions = draft.versions.to_vec();
        for version in &mut versions {
            version.exceptions = turned(std::mem::take(&mut version.exceptions), from);
        }
        draft.versions = NonEmpty::new(versions).unwrap();
        let made = Made {
            testimonies: turned(case.made.testimonies.clone(), from),
            act: ActDays::of(turned(case.made.act.rows().to_vec(), from)),
            ..case.made.clone()
        };
        let other = Generated::of(vec![draft], turned(axioms_of(&case, turn), from), made);
        let (one, two) =
            (case.definition().judge(&case.record), other.definition().judge(&other.record));
        prop_assert_eq!(one.verdict, two.verdict);
        prop_assert!(same(&one.turns_on, &two.turns_on));
        prop_assert_eq!(one.accounts, two.accounts);
        prop_assert_eq!(
            reasons(case.definition(), &case.record), reasons(other.definition(), &other.record)
        );
    }

    /// Law 3: what the facts are called is irrelevant.
    #[test]
    fn law_3_names_are_irrelevant(case in generated(), names in Just(FACTS.to_vec()).prop_shuffle()) {
        let name = |fact: Fact| {
            FACTS.iter().position(|one| *one == fact).map_or(fact, |place| names[place])
        };
        let rename = |condition: &Condition| with_facts_renamed(condition, &name);
        let draft = with_conditions(case.definition().draft(), &rename);
        let mut made = case.made.clone();
        for (fact, _) in &mut made.testimonies {
            *fact = name(*fact);
        }
        if let Some(silence) = &mut made.silence {
            silence.except = silence.except.iter().map(|fact| name(*fact)).collect();
        }
        let other = Generated::of(vec![draft], axioms_of(&case, rename), made);
        prop_assert_eq!(
            case.definition().verdict(&case.record), other.definition().verdict(&other.record)
        );
        let contrasts = |case: &Generated| case.definition().contrasts(&case.record).sets.len();
        prop_assert_eq!(contrasts(&case), contrasts(&other));
    }
}

/// Law 2, second half: a claim that conflicts may reopen what was decided.
#[test]
fn law_2_a_conflicting_claim_may_reopen() {
    let archive = Archive::bundled();
    let definitions = Definitions::built_in();
    let usage = definitions.get("soviet-usage").unwrap();
    let episode = archive.defection("gouzenko-1945").unwrap();
    let record =
        |episode| Record::new(archive, episode, &Lens::default(), definitions.axioms()).unwrap();
    assert_eq!(usage.verdict(&record(episode)), Verdict::Holds);
    let mut draft = episode.clone();
    let denier = Citation::at("erh".parse().unwrap(), "supposed for this test");
    draft.claims.push(Claim::new(Fact::OutsideControl, false, denier));
    let contested = draft;
    assert_eq!(usage.verdict(&record(&contested)), Verdict::Disputed);
}

/// Law 6: deleting a claim that is set aside changes no verdict.
#[test]
fn law_6_a_claim_set_aside_can_be_deleted() {
    let archive = Archive::bundled();
    let definitions = Definitions::built_in();
    let reason = NonBlank::new("supposed for this test".to_owned()).unwrap();
    let aside = SetAside { reason, sources: Vec::new() };
    let mut compared = 0;
    for episode in archive.defections() {
        for place in 0..episode.claims.len() {
            let mut draft = episode.clone();
            draft.claims[place].set_aside = Some(aside.clone());
            let with = draft.clone();
            draft.claims.remove(place);
            let without = draft;
            let [with, without] = [with, without].map(|episode| {
                let record =
                    Record::new(archive, &episode, &Lens::default(), definitions.axioms()).unwrap();
                definitions.iter().map(|one| one.judge(&record)).collect::<Vec<_>>()
            });
            assert_eq!(with, without, "claim {place} of {}", episode.id);
            compared += 1;
        }
    }
    assert!(compared > 500, "{compared}");
}
