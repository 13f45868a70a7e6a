//! Reasons, contrasts and changes, against trying every set of answers.

use proptest::{collection::vec, prelude::*, sample::select};

use super::{
    case::Case,
    changes::changes,
    reasons::{MOST_SETS, grounds, listed, shrink},
};
use crate::{
    date::DayRange,
    logic::{Set, Values, Walker, elements},
    model::{Citation, Fact, Silence, Source},
    record::{ActDays, Lens, Origin, Particular, Record, Testimony},
    rules::{Answer, AnswerValue, Axiom, Definition, DefinitionDraft, Definitions, Question},
    text::NonEmpty,
    verdict::Verdict,
};

const FACTS: [Fact; 5] =
    [Fact::Exchanged, Fact::HeldAsPrisoner, Fact::Minor, Fact::Dependant, Fact::HarmIntent];

const RULES: [&str; 9] = [
    "minor and not dependant",
    "minor or dependant and harm_intent",
    "exchanged or minor",
    "harm_intent and not held_as_prisoner or exchanged",
    "act before 1958 and minor or act from 1962 and dependant",
    "act in 1956/1958 or act in 1962/1964 and minor",
    "(act before 1956 or act in 1958/1959 or act from 1963) and not (minor and harm_intent)",
    "at least 2 of (minor, dependant, harm_intent, exchanged)",
    "act from 1960 and (minor or not dependant) and (harm_intent or not minor)",
];

fn book() -> NonEmpty<Citation> {
    NonEmpty::one(Citation::at("book".parse().unwrap(), "page 1"))
}

fn definitions(rule: &str) -> Definitions {
    let draft =
        DefinitionDraft::of_condition("rule".parse().unwrap(), rule.parse().unwrap(), book());
    let axiom: Axiom = serde_json::from_value(serde_json::json!({
        "id": "exchange", "always": "not exchanged or held_as_prisoner", "reason": "A test.",
        "citations": [{ "source": "book" }],
    }))
    .unwrap();
    let source: Source =
        serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#).unwrap();
    Definitions::of(vec![draft], Vec::new(), vec![axiom], vec![source]).unwrap()
}

fn record(
    definitions: &Definitions,
    said: &[(Fact, bool)],
    years: Option<(i32, i32)>,
    silent: bool,
) -> Record {
    let testimonies = said.iter().map(|(fact, holds)| {
        let origin = Origin::Record("a test".to_owned());
        let testimony = Testimony {
            holds: *holds,
            particular: Particular::default(),
            came_true: (None, None),
            origin,
            citations: Vec::new(),
        };
        (*fact, testimony)
    });
    let act = years.map_or_else(ActDays::unknown, |(first, length)| {
        let first_day = format!("{first}-01-01").parse().ok();
        let last = format!("{}-12-31", first + length).parse().ok();
        ActDays::of(vec![(vec![DayRange { first: first_day, last }], Vec::new())])
    });
    Record::of_testimonies(
        "one-1960".parse().unwrap(),
        "one".parse().unwrap(),
        testimonies,
        act,
        silent.then(|| Silence { sources: book(), except: Vec::new() }),
        &Lens::default(),
        definitions.axioms(),
    )
}

/// What a rule can come to when its variables take some values.
fn can_be(definition: &Definition, values: &[Values]) -> (bool, bool) {
    let compiled = definition.compiled();
    let mut walker = Walker::default();
    let yes = walker.is_satisfiable(&compiled.diagram, compiled.yes, values);
    (yes, walker.is_satisfiable(&compiled.diagram, compiled.no, values))
}

/// The sets of variables for which something is so and for no smaller set, the smallest first.
fn least(variables: usize, is_so: impl Fn(Set) -> bool) -> Vec<Set> {
    let mut sets: Vec<Set> = (0..1 << variables).collect();
    sets.sort_unstable_by_key(|set: &Set| (set.count_ones(), *set));
    let mut found: Vec<Set> = Vec::new();
    for set in sets {
        if !found.iter().any(|smaller| smaller & set == *smaller) && is_so(set) {
            found.push(set);
        }
    }
    found
}

/// The values that an answer stands for.
fn values_of(answer: &Answer, definition: &Definition) -> Values {
    match &answer.is {
        AnswerValue::Yes => 0b10,
        AnswerValue::No | AnswerValue::NotYet => 0b01,
        AnswerValue::Days(days) => {
            ActDays::of(vec![(days.clone(), Vec::new())]).cells(&definition.compiled().breaks, None)
        }
    }
}

fn place_of(question: Question, definition: &Definition) -> usize {
    definition.compiled().questions.iter().position(|one| *one == question).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 1 } else { 150 }))]

    #[test]
    fn reasons_contrasts_and_changes_agree_with_trying_every_set(
        rule in select(&RULES[..]),
        said in vec((select(&FACTS[..]), any::<bool>()), 0..7),
        years in proptest::option::of((1954..1966_i32, 0..4_i32)),
        silent in any::<bool>(),
    ) {
        let definitions = definitions(rule);
        let definition = definitions.get("rule").unwrap();
        let record = record(&definitions, &said, years, silent);
        let mut case = Case::new(definition, &record);
        let (own, full) = (case.admissible.clone(), case.full.clone());
        let possible =
            if record.clash().is_empty() { can_be(definition, &own) } else { (false, false) };
        prop_assert_eq!(case.is_open(), possible == (true, true));
        let Some(holds) = case.decided() else {
            prop_assert!(possible.0 == possible.1);
            return Ok(());
        };
        prop_assert_eq!(possible, (holds, !holds));
        let other = |values: &[Values]| {
            let (yes, no) = can_be(definition, values);
            if holds { (no, yes) } else { (yes, no) }
        };
        let mixed = |freed: Set| -> Vec<Values> {
            let one = |place: usize| if freed >> place & 1 == 1 { full[place] } else { own[place] };
            (0..own.len()).map(one).collect()
        };
        let all: Set = (1 << own.len()) - 1;
        let found = grounds(&mut case, holds);
        prop_assert!(found.reasons.complete && found.contrasts.complete);
        let forced = |kept: Set| !other(&mixed(all & !kept)).0;
        prop_assert_eq!(&found.reasons.sets, &least(own.len(), forced));
        let overturned = |freed: Set| other(&mixed(freed)).0;
        prop_assert_eq!(&found.contrasts.sets, &least(own.len(), overturned));

        let question = |place: usize| definition.compiled().questions[place];
        let silences = |set: Set| {
            let by_silence = |place: &usize| match question(*place) {
                Question::Fact(fact) => record.fact(fact).by_silence(),
                Question::By(happening, _) => record.evidence(happening).by_silence(),
                Question::ActDay => false,
            };
            elements(set).filter(by_silence).count()
        };
        let mut in_order = found.reasons.sets.clone();
        in_order.sort_by_key(|set| (silences(*set), set.count_ones(), *set));
        let answers = |set: Set| -> Vec<Answer> {
            let answer = |place: usize| {
                Answer::of(question(place), own[place], &definition.compiled().breaks)
            };
            elements(set).map(answer).collect()
        };
        let expected: Vec<Vec<Answer>> = in_order.into_iter().map(answers).collect();
        let list = listed(&case, &found.reasons);
        prop_assert_eq!((list.sets, list.complete), (expected, true));

        let changed = changes(&mut case, holds, &found.contrasts);
        prop_assert!(changed.complete);
        prop_assert_eq!(changed.alternatives.len(), found.contrasts.sets.len());
        for (alternative, set) in changed.alternatives.iter().zip(&found.contrasts.sets) {
            let is = if holds { Verdict::Fails } else { Verdict::Holds };
            prop_assert_eq!(alternative.verdict, is);
            let place = |answer: &Answer| place_of(answer.question, definition);
            let differ: Vec<usize> = alternative.differ.iter().map(place).collect();
            prop_assert_eq!(&differ, &elements(*set).collect::<Vec<usize>>());
            let mut values = own.clone();
            for answer in &alternative.differ {
                values[place(answer)] = values_of(answer, definition);
                prop_assert_eq!(values[place(answer)] & own[place(answer)], 0);
            }
            for answer in &alternative.given {
                prop_assert!(!differ.contains(&place(answer)));
                values[place(answer)] = values_of(answer, definition);
                let left = values[place(answer)];
                prop_assert!(left & own[place(answer)] == left && left != own[place(answer)]);
            }
            prop_assert_eq!(other(&values), (true, false));
            for answer in &alternative.given {
                let mut without = values.clone();
                without[place(answer)] = own[place(answer)];
                prop_assert_ne!(other(&without), (true, false), "{} is not needed", answer);
            }
            for place in differ.iter().filter(|place| question(**place) == Question::ActDay) {
                for cell in elements(Set::from(full[*place] & !own[*place])) {
                    let mut alone = values.clone();
                    alone[*place] = 1 << cell;
                    let would_do = other(&alone) == (true, false);
                    prop_assert_eq!(values[*place] >> cell & 1 == 1, would_do);
                }
            }
        }
    }
}

/// Seven pairs of which each has to have one: 128 reasons, more than are listed.
#[test]
fn where_there_are_too_many_reasons_those_that_are_listed_are_reasons() {
    let facts = &Fact::ALL[..14];
    for (negated, holds) in [(false, true), (true, false)] {
        let pairs: Vec<String> =
            facts.chunks(2).map(|pair| format!("({} or {})", pair[0], pair[1])).collect();
        let rule = pairs.join(" and ");
        let rule = if negated { format!("not ({rule})") } else { rule };
        let draft =
            DefinitionDraft::of_condition("rule".parse().unwrap(), rule.parse().unwrap(), book());
        let source: Source =
            serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#)
                .unwrap();
        let definitions =
            Definitions::of(vec![draft], Vec::new(), Vec::new(), vec![source]).unwrap();
        let definition = definitions.get("rule").unwrap();
        let said: Vec<(Fact, bool)> = facts.iter().map(|fact| (*fact, true)).collect();
        let record = record(&definitions, &said, None, false);
        let mut case = Case::new(definition, &record);
        assert_eq!(case.decided(), Some(holds));
        let found = grounds(&mut case, holds);
        assert!(found.contrasts.complete);
        assert_eq!(found.contrasts.sets.len(), 7);
        assert!(!found.reasons.complete);
        assert_eq!(found.reasons.sets.len(), MOST_SETS);
        let is_reason = |set: Set| {
            let values = case.admissible.iter().zip(&case.full).enumerate();
            let kept = |(place, (own, full)): (usize, (&Values, &Values))| {
                if set >> place & 1 == 1 { *own } else { *full }
            };
            can_be(definition, &values.map(kept).collect::<Vec<Values>>()) == (holds, !holds)
        };
        for set in &found.reasons.sets {
            assert!(is_reason(*set));
            assert!(elements(*set).all(|place| !is_reason(set & !(1 << place))));
        }
        // What is one already stays as it is: the rest is given up first.
        for set in found.reasons.sets {
            assert_eq!(shrink(&mut case, set, (1 << facts.len()) - 1, holds), set);
        }
    }
}
