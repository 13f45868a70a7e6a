//! Verdicts against every world: a definition, axioms and a record are made from the bytes, and
//! what the library says of them is compared with what the oracle finds.

mod input;

use defection::rules::{Answer, Question};
use defection_tests::oracle::{self, EveryWorld};

use self::input::Input;

/// How many yes/no questions are tried in every combination when reasons are looked at.
const MOST_QUESTIONS: usize = 7;

/// How many reasons and contrasts of a verdict are looked at.
const MOST_SETS: usize = 6;

/// Judges what is made from the bytes.
pub fn check(bytes: &[u8]) {
    let Some(input) = Input::read(bytes) else { return };
    let record = input.record();
    let definition = input.definition();
    let sorted = |mut questions: Vec<Question>| {
        questions.sort_unstable();
        questions
    };
    let (verdict, turns_on) = oracle::judge(&input.definitions, definition.draft(), &record);
    let judgement = definition.judge(&record);
    assert_eq!(judgement.verdict, verdict, "{input:?}");
    assert_eq!(definition.verdict(&record), verdict, "{input:?}");
    assert_eq!(sorted(judgement.turns_on), sorted(turns_on), "{input:?}");

    let (reasons, contrasts) = (definition.reasons(&record), definition.contrasts(&record));
    if !verdict.is_decided() {
        assert!(reasons.sets.is_empty() && contrasts.sets.is_empty(), "{input:?}");
        return;
    }
    let draft = definition.draft();
    let Some(worlds) = oracle::every_world(&input.definitions, draft, &record, MOST_QUESTIONS)
    else {
        return;
    };
    let holds = verdict == defection::Verdict::Holds;
    let overturned = |free: u64| {
        let (yes, no) = worlds.can_be(free);
        if holds { no } else { yes }
    };
    let all = (1_u64 << worlds.questions.len()) - 1;
    for reason in reasons.sets.iter().take(MOST_SETS) {
        let kept = as_set(&worlds, reason);
        assert!(!overturned(all & !kept), "{reason:?} is not sufficient: {input:?}");
        for one in elements(kept) {
            assert!(overturned(all & !(kept & !one)), "{reason:?} is not minimal: {input:?}");
        }
    }
    for contrast in contrasts.sets.iter().take(MOST_SETS) {
        let freed = as_set(&worlds, contrast);
        assert!(overturned(freed), "{contrast:?} overturns nothing: {input:?}");
        for one in elements(freed) {
            assert!(!overturned(freed & !one), "{contrast:?} is not minimal: {input:?}");
        }
    }
    // Some reason exists for each decided verdict, and a contrast wherever it could be otherwise.
    assert!(!reasons.sets.is_empty(), "no reason: {input:?}");
    assert_eq!(contrasts.sets.is_empty(), !overturned(all), "{input:?}");
}

fn as_set(worlds: &EveryWorld, answers: &[Answer]) -> u64 {
    let place = |question| worlds.questions.iter().position(|one| *one == question);
    let places = answers.iter().map(|answer| place(answer.question).expect("it is asked"));
    places.fold(0, |set, place| set | 1 << place)
}

fn elements(set: u64) -> impl Iterator<Item = u64> {
    (0..u64::BITS).map(|place| 1 << place).filter(move |one| set & one != 0)
}
