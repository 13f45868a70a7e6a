//! Reasons, contrasts, changes and open questions, each against every world.

use std::collections::HashMap;

use defection::{
    Verdict,
    rules::{Answer, Question},
    why::{AnswerSets, OpenQuestions},
};
use defection_tests::{
    generated::{Generated, generated},
    oracle::{self, EveryWorld, least},
};
use proptest::prelude::*;

/// How many generated records each notion is compared on.
const GENERATED: u32 = 10_000;

/// How many yes/no questions are tried in every combination.
const MOST_QUESTIONS: usize = 7;

fn worlds(case: &Generated) -> Option<EveryWorld> {
    let draft = case.definition().draft();
    oracle::every_world(&case.definitions, draft, &case.record, MOST_QUESTIONS)
}

fn as_set(worlds: &EveryWorld, questions: impl IntoIterator<Item = Question>) -> u64 {
    let place = |one| worlds.questions.iter().position(|known| *known == one).expect("asked");
    questions.into_iter().fold(0, |set, question| set | 1 << place(question))
}

fn as_sets(worlds: &EveryWorld, sets: &AnswerSets) -> Vec<u64> {
    let set = |set: &Vec<Answer>| as_set(worlds, set.iter().map(|answer| answer.question));
    let mut found: Vec<u64> = sets.sets.iter().map(set).collect();
    found.sort_unstable();
    found
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: GENERATED, max_global_rejects: 100 * GENERATED, ..ProptestConfig::default()
    })]

    /// Law 7: every reason is sufficient and minimal, and contrasts are the minimal hitting sets
    /// of the reasons. Law 8: every alternative comes to the other verdict, and none is smaller.
    #[test]
    fn law_7_and_8_reasons_contrasts_and_changes(case in generated()) {
        let Some(worlds) = worlds(&case) else { return Err(TestCaseError::reject("too many")) };
        let definition = case.definition();
        let verdict = definition.verdict(&case.record);
        let (reasons, contrasts) =
            (definition.reasons(&case.record), definition.contrasts(&case.record));
        let changes = definition.changes(&case.record);
        if !verdict.is_decided() {
            prop_assert!(reasons.sets.is_empty() && contrasts.sets.is_empty());
            prop_assert!(changes.alternatives.is_empty());
            return Ok(());
        }
        let holds = verdict == Verdict::Holds;
        let other = |free: u64| {
            let (yes, no) = worlds.can_be(free);
            if holds { no } else { yes }
        };
        let count = worlds.questions.len();
        let all = (1_u64 << count) - 1;
        prop_assert!(reasons.complete && contrasts.complete && changes.complete);
        prop_assert_eq!(as_sets(&worlds, &reasons), least(count, |kept| !other(all & !kept)));
        prop_assert_eq!(as_sets(&worlds, &contrasts), least(count, other));

        // Changes differ exactly on contrasts, and come to the other verdict.
        let mut differ: Vec<u64> = Vec::new();
        for alternative in &changes.alternatives {
            let changed = alternative.differ.iter().chain(&alternative.given);
            prop_assert!(alternative.verdict.is_decided() && alternative.verdict != verdict);
            differ.push(as_set(&worlds, alternative.differ.iter().map(|one| one.question)));
            let answers: Vec<&Answer> = changed.collect();
            let (yes, no) = replay(&worlds, &answers);
            prop_assert_eq!((yes, no), (!holds, holds), "{:?}", alternative);
        }
        differ.sort_unstable();
        prop_assert_eq!(differ, as_sets(&worlds, &contrasts));
    }

    /// The settling set settles, and no smaller one does; closing answers close, and none could be
    /// left out.
    #[test]
    fn open_questions_settle_the_verdict(case in generated()) {
        let Some(worlds) = worlds(&case) else { return Err(TestCaseError::reject("too many")) };
        let definition = case.definition();
        let verdict = definition.verdict(&case.record);
        let Some(open) = definition.open_questions(&case.record) else {
            prop_assert!(verdict.is_decided() || verdict == Verdict::Impossible);
            return Ok(());
        };
        prop_assert!(matches!(verdict, Verdict::Open | Verdict::Disputed));
        let settling = as_set(&worlds, open.settling.iter().map(|one| one.question));
        prop_assert!(worlds.settles(settling));
        let turns_on = definition.judge(&case.record).turns_on;
        let turns_on = as_set(&worlds, turns_on);
        prop_assert_eq!(settling & !turns_on, 0);
        for set in 0..1_u64 << worlds.questions.len() {
            if set & !turns_on == 0 && set.count_ones() < settling.count_ones() {
                prop_assert!(!worlds.settles(set));
            }
        }
        let first = open.ask_first.as_ref().expect("something is open");
        prop_assert!(open.settling.iter().any(|one| one.question == first.question));
        check_what_to_ask_first(&worlds, &open, turns_on);
        for question in &open.settling {
            for outcome in &question.answers {
                let answer = Answer { question: question.question, is: outcome.is.clone() };
                let can_be = replay_inside(&worlds, &[&answer]);
                let expected = match outcome.verdict {
                    Some(Verdict::Holds) => (true, false),
                    Some(_) => (false, true),
                    None => (true, true),
                };
                prop_assert_eq!(can_be, expected);
                prop_assert_eq!(outcome.remaining == 0, outcome.verdict.is_some());
            }
        }
        prop_assert!(open.complete || turns_on.count_ones() > 7);
        for closing in &open.closing {
            let answers: Vec<&Answer> = closing.answers.iter().collect();
            let expected = if closing.verdict == Verdict::Holds { (true, false) } else { (false, true) };
            prop_assert_eq!(replay_inside(&worlds, &answers), expected);
            for left_out in 0..answers.len() {
                let mut fewer = answers.clone();
                fewer.remove(left_out);
                prop_assert_eq!(replay_inside(&worlds, &fewer), (true, true));
            }
        }
        for verdict in [Verdict::Holds, Verdict::Fails] {
            prop_assert!(!open.complete || open.closing.iter().any(|one| one.verdict == verdict));
        }
    }

    /// Law 4: where truth tables decide, they agree with the exact verdict; and the explanation
    /// says so where they do not decide.
    #[test]
    fn law_4_truth_tables_never_disagree(case in generated()) {
        let explanation = case.definition().explain(&case.record);
        let any = |truth: defection::Truth| explanation.rule.iter().any(|version| version.truth == truth);
        let all_no = explanation.rule.iter().all(|version| version.truth == defection::Truth::No);
        match explanation.judgement.verdict {
            Verdict::Holds => {
                prop_assert!(!all_no);
                prop_assert_eq!(explanation.settled_by_cases, !any(defection::Truth::Yes));
            }
            Verdict::Fails => {
                prop_assert!(!any(defection::Truth::Yes));
                prop_assert_eq!(explanation.settled_by_cases, !all_no);
            }
            Verdict::Open | Verdict::Disputed => {
                prop_assert!(!any(defection::Truth::Yes) && !all_no);
                prop_assert!(!explanation.settled_by_cases);
            }
            Verdict::Impossible => prop_assert!(!explanation.clash.is_empty()),
        }
    }
}

/// What the definition can be when the record is changed by some answers.
fn replay(worlds: &EveryWorld, answers: &[&Answer]) -> (bool, bool) {
    changed(worlds, answers, false)
}

/// What the definition can be when some answers are added to what the record admits.
fn replay_inside(worlds: &EveryWorld, answers: &[&Answer]) -> (bool, bool) {
    changed(worlds, answers, true)
}

fn changed(worlds: &EveryWorld, answers: &[&Answer], inside: bool) -> (bool, bool) {
    with_answers(worlds, answers, inside).can_be(0)
}

/// The worlds of a record that some answers have changed, or narrowed down.
fn with_answers(worlds: &EveryWorld, answers: &[&Answer], inside: bool) -> EveryWorld {
    let mut admissible = worlds.admissible.clone();
    for answer in answers {
        let place = as_set(worlds, [answer.question]).trailing_zeros() as usize;
        let allowed = worlds.allowed(answer);
        for (value, admissible) in admissible[place].iter_mut().enumerate() {
            *admissible = allowed[value] && (*admissible || !inside);
        }
    }
    EveryWorld {
        questions: worlds.questions.clone(),
        own: worlds.own.clone(),
        worlds: worlds.worlds.clone(),
        admissible,
        days: worlds.days.clone(),
    }
}

/// How many of some questions have to be asked at the least to settle the verdict.
fn fewest(worlds: &EveryWorld, among: u64) -> usize {
    let sets = (0..1_u64 << worlds.questions.len()).filter(|set| set & !among == 0);
    let settling = sets.filter(|set| worlds.settles(*set));
    settling.map(|set| set.count_ones() as usize).min().expect("all of them settle it")
}

/// In how many combinations of the answers to other questions one question decides, and in how
/// many there are at all.
fn pivotal(worlds: &EveryWorld, place: usize, among: u64) -> (usize, usize) {
    let mut combinations: HashMap<Vec<usize>, (bool, bool)> = HashMap::new();
    for (values, holds) in &worlds.worlds {
        if values.iter().zip(&worlds.admissible).all(|(value, admissible)| admissible[*value]) {
            let others = values.iter().enumerate();
            let others = others.filter(|(other, _)| *other != place && among >> other & 1 == 1);
            let can_be = combinations.entry(others.map(|(_, value)| *value).collect()).or_default();
            if *holds { can_be.0 = true } else { can_be.1 = true }
        }
    }
    let decided = combinations.values().filter(|can_be| **can_be == (true, true)).count();
    (decided, combinations.len())
}

/// What is left to be asked is what every world says, and the question to ask first leaves the
/// least at worst; of several that do, it decides most often.
fn check_what_to_ask_first(worlds: &EveryWorld, open: &OpenQuestions, turns_on: u64) {
    let mut ranked: Vec<(Question, usize, (usize, usize))> = Vec::new();
    for asked in &open.settling {
        let mut worst = 0;
        for outcome in &asked.answers {
            let answer = Answer { question: asked.question, is: outcome.is.clone() };
            let left = fewest(&with_answers(worlds, &[&answer], true), turns_on);
            assert_eq!(outcome.remaining, left, "{answer}");
            worst = worst.max(left);
        }
        let place = as_set(worlds, [asked.question]).trailing_zeros() as usize;
        ranked.push((asked.question, worst, pivotal(worlds, place, turns_on)));
    }
    let first = open.ask_first.as_ref().expect("something is open").question;
    let (_, worst, share) = *ranked.iter().find(|one| one.0 == first).expect("it is listed");
    for (question, other_worst, other_share) in &ranked {
        assert!(worst <= *other_worst, "{question} leaves less than {first}");
        // The days of the act are counted otherwise here: one for each day that stands for others.
        let dated = worlds.questions.contains(&Question::ActDay);
        let seldom = share.0 * other_share.1 < other_share.0 * share.1;
        assert!(dated || worst < *other_worst || !seldom, "{question} decides more than {first}");
    }
}
