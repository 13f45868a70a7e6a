//! Open questions: what would settle an undecided verdict, and what to ask first.

use serde::Serialize;

use super::{case::Case, reduced::Reduced};
use crate::{
    logic::{Set, Values, elements},
    record::Standing,
    rules::{Answer, AnswerValue, Question},
    verdict::Verdict,
};

/// What would settle a verdict that is open or disputed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenQuestions {
    /// The fewest questions that settle the verdict whatever their answers are, in the order of the
    /// definition.
    pub settling: Vec<OpenQuestion>,
    /// Which of them to ask first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_first: Option<AskFirst>,
    /// The minimal sets of answers that close the verdict, those that make it hold first.
    pub closing: Vec<Closing>,
    /// Whether `closing` has all there are.
    pub complete: bool,
}

/// A question that is open, and what each of its answers would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenQuestion {
    /// The question.
    pub question: Question,
    /// The question in words.
    pub asks: String,
    /// Whether sources disagree on it. If not, none speaks.
    pub disputed: bool,
    /// What follows from each answer that is possible.
    pub answers: Vec<Outcome>,
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// The answer.
    pub is: AnswerValue,
    /// The verdict, if it is settled then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// How many questions would still have to be asked at most.
    pub remaining: usize,
}

/// The question to ask first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AskFirst {
    /// The question.
    pub question: Question,
    /// Why this one, in words.
    pub because: String,
}

/// Answers that settle the verdict between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Closing {
    /// The answers.
    pub answers: Vec<Answer>,
    /// The verdict that they make.
    pub verdict: Verdict,
}

/// How many combinations of answers are tried at most to find those that close a verdict.
const MOST_TRIED: usize = 20_000;

/// What settles an undecided verdict. The case is undecided and has worlds.
pub(super) fn open_questions(case: &mut Case<'_>) -> OpenQuestions {
    let mut turning = Reduced::new(case);
    let (yes, no) = turning.roots();
    let settling = turning.smallest(yes, no);
    let mut ranked: Vec<(usize, i64, usize)> = Vec::new();
    let mut questions = Vec::new();
    for variable in elements(settling) {
        let Some(question) = case.question(variable) else { continue };
        let mut answers = Vec::new();
        let mut worst = 0;
        for values in turning.classes(variable) {
            let (yes, no) = turning.answered(yes, no, variable, values);
            let remaining = turning.smallest(yes, no).count_ones() as usize;
            worst = worst.max(remaining);
            answers.push(Outcome {
                is: Answer::of(question, values, &case.compiled.breaks).is,
                verdict: Reduced::settled(yes, no),
                remaining,
            });
        }
        answers.sort_by(|one, other| one.is.cmp(&other.is));
        let share = turning.pivotal(variable);
        #[expect(clippy::cast_possible_truncation, reason = "a share of a million parts")]
        ranked.push((worst, -(share * 1e6) as i64, questions.len()));
        questions.push(OpenQuestion {
            question,
            asks: question.in_words(),
            disputed: case.record.standing(question) == Standing::Disputed,
            answers,
        });
    }
    let ask_first = ranked.iter().min().and_then(|best| {
        let question = questions.get(best.2)?.question;
        Some(AskFirst { question, because: because(&ranked, *best) })
    });
    let (closing, complete) = closing(case, &mut turning);
    OpenQuestions { settling: questions, ask_first, closing, complete }
}

/// Why a question comes first.
fn because(ranked: &[(usize, i64, usize)], best: (usize, i64, usize)) -> String {
    let (worst, share, _) = best;
    if ranked.len() == 1 {
        return "it alone settles the verdict".to_owned();
    }
    let left = match worst {
        0 => "every answer to it settles the verdict".to_owned(),
        1 => "whatever the answer, at most one question is left".to_owned(),
        _ => format!("whatever the answer, at most {worst} questions are left"),
    };
    let equals: Vec<_> = ranked.iter().filter(|other| other.0 == worst).collect();
    if equals.len() == 1 {
        return left;
    }
    let percent = -share / 10_000;
    if equals.iter().all(|other| other.1 == share) {
        return format!("{left}; the others do as much, and it comes first in the definition");
    }
    format!("{left}, and it decides in {percent} of 100 of the cases that can still be")
}

/// The minimal sets of answers that close the verdict, and whether they are all.
fn closing(case: &mut Case<'_>, turning: &mut Reduced) -> (Vec<Closing>, bool) {
    let variables: Vec<usize> = elements(turning.variables()).collect();
    let options: Vec<Vec<Values>> =
        variables.iter().map(|variable| turning.classes(*variable)).collect();
    let mut found: Vec<(Vec<(usize, Values)>, Verdict)> = Vec::new();
    let mut tried = 0;
    // Sets of answers that decide nothing yet, all of one size, each with its highest place.
    let mut undecided: Vec<(usize, Vec<(usize, Values)>)> = vec![(0, Vec::new())];
    while !undecided.is_empty() {
        let mut longer = Vec::new();
        for (next, answers) in undecided {
            for (place, options) in options.iter().enumerate().skip(next) {
                let Some(variable) = variables.get(place) else { continue };
                for values in options {
                    if tried == MOST_TRIED {
                        return (listed(case, turning, found), false);
                    }
                    let mut more = answers.clone();
                    more.push((*variable, *values));
                    if found.iter().any(|(known, _)| known.iter().all(|one| more.contains(one))) {
                        continue;
                    }
                    tried += 1;
                    match turning.under(&more) {
                        (true, true) => longer.push((place + 1, more)),
                        (true, false) => found.push((more, Verdict::Holds)),
                        (false, true) => found.push((more, Verdict::Fails)),
                        (false, false) => {}
                    }
                }
            }
        }
        undecided = longer;
    }
    (listed(case, turning, found), true)
}

/// Joins sets that differ in nothing but the days of the act, and puts them in order.
fn listed(
    case: &Case<'_>,
    turning: &Reduced,
    found: Vec<(Vec<(usize, Values)>, Verdict)>,
) -> Vec<Closing> {
    let mut joined: Vec<(Vec<(usize, Values)>, Verdict)> = Vec::new();
    let day = elements(turning.variables())
        .find(|variable| case.question(*variable) == Some(Question::ActDay));
    let others = |answers: &[(usize, Values)]| -> Vec<(usize, Values)> {
        answers.iter().filter(|(variable, _)| Some(*variable) != day).copied().collect()
    };
    for (answers, verdict) in found {
        let dated = answers.iter().find(|(variable, _)| Some(*variable) == day).copied();
        let same = dated.and_then(|_| {
            joined.iter_mut().find(|(known, known_verdict)| {
                *known_verdict == verdict
                    && known.len() == answers.len()
                    && others(known) == others(&answers)
            })
        });
        match (same, dated) {
            (Some((known, _)), Some((_, values))) => {
                for (variable, known_values) in known {
                    *known_values |= if Some(*variable) == day { values } else { 0 };
                }
            }
            _ => joined.push((answers, verdict)),
        }
    }
    joined.sort_by_key(|(answers, verdict)| {
        let set = answers.iter().fold(0, |set: Set, (variable, _)| set | 1 << variable);
        (*verdict, answers.len(), set)
    });
    let written = joined.into_iter().map(|(answers, verdict)| {
        let answers = answers.into_iter().filter_map(|(variable, values)| {
            Some(Answer::of(case.question(variable)?, values, &case.compiled.breaks))
        });
        Closing { answers: answers.collect(), verdict }
    });
    written.collect()
}
