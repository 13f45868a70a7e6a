//! What is said on each question of a rule, by whom.

use serde::Serialize;

use super::case::Case;
use crate::{
    date::Date,
    logic::{Set, Truth},
    model::Citation,
    record::{Origin, PassedOver, Shortfall, Standing},
    rules::{Answer, AnswerValue, Question},
};

/// What is said on a question that a rule asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionEvidence {
    /// The question.
    pub question: Question,
    /// The question in words.
    pub asks: String,
    /// How it stands.
    pub stands: Standing,
    /// The answer, if it is established, and in any case the possible days of the act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<AnswerValue>,
    /// Whether no source speaks of it and the editors take that as a no.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_silence: bool,
    /// Who says what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub says: Vec<Heard>,
    /// What the record holds on it without settling it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub falls_short: Vec<Shortfall>,
    /// Claims that do not count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passed_over: Vec<PassedOver>,
}

/// Somebody's answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Heard {
    /// What is said.
    pub is: AnswerValue,
    /// What it counts as under the lens: `unknown` if it cannot be told whether it had come true.
    pub counts_as: Truth,
    /// When it came true, as the claim has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The claim of the episode, by its index, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<usize>,
    /// From what it follows, in words, if it follows from the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// Whether it is supposed, and nobody says it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub supposed: bool,
    /// Who says it.
    pub citations: Vec<Citation>,
    /// A remark on the claim.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What is said on every question of the rule itself, in the order of the rule, and on others that
/// are named.
pub(super) fn evidence(case: &Case<'_>, named: Set) -> Vec<QuestionEvidence> {
    let asked = case.compiled.asked().count();
    let questions = case.compiled.questions.iter().copied().enumerate();
    let looked_at =
        questions.filter(|(variable, _)| *variable < asked || named >> variable & 1 == 1);
    looked_at.map(|(variable, question)| on_question(case, variable, question)).collect()
}

fn on_question(case: &Case<'_>, variable: usize, question: Question) -> QuestionEvidence {
    let record = case.record;
    let asks = question.in_words();
    let (evidence, until) = match question {
        Question::Fact(fact) => (record.fact(fact), record.lens().as_of),
        Question::By(happening, day) => (record.evidence(happening), Some(record.until(day))),
        Question::ActDay => return on_day(case, variable),
    };
    let stands = record.standing(question);
    let says = evidence.testimonies().iter().map(|testimony| {
        let (claim, on, note, ground) = match &testimony.origin {
            Origin::Claim { index, on, note } => (Some(*index), on.as_ref(), note.clone(), None),
            Origin::Record(ground) => (None, None, None, Some(ground.clone())),
            Origin::Supposed => (None, None, None, None),
        };
        Heard {
            is: AnswerValue::of(testimony.holds),
            counts_as: evidence.counts_as(testimony, until),
            on: on.cloned(),
            claim,
            ground,
            supposed: testimony.origin == Origin::Supposed,
            citations: testimony.citations.clone(),
            note,
        }
    });
    QuestionEvidence {
        question,
        asks,
        stands,
        is: record.answer(question),
        by_silence: evidence.by_silence(),
        says: says.collect(),
        falls_short: evidence.shortfalls().to_vec(),
        passed_over: evidence.passed_over().to_vec(),
    }
}

fn on_day(case: &Case<'_>, variable: usize) -> QuestionEvidence {
    let act = case.record.act();
    #[expect(clippy::indexing_slicing, reason = "there is a row for every question")]
    let admissible = case.admissible[variable];
    let stands = if admissible.is_power_of_two() {
        Standing::Established(true)
    } else if act.disputed {
        Standing::Disputed
    } else {
        Standing::Missing
    };
    let says = act.rows().iter().map(|(days, sources)| Heard {
        is: AnswerValue::Days(days.clone()),
        counts_as: Truth::Yes,
        on: None,
        claim: None,
        ground: None,
        supposed: false,
        citations: sources.iter().map(|source| Citation::whole(source.clone())).collect(),
        note: None,
    });
    QuestionEvidence {
        question: Question::ActDay,
        asks: Question::ActDay.in_words(),
        stands,
        is: Some(Answer::on_days(act.possible.clone()).is),
        by_silence: false,
        says: says.collect(),
        falls_short: Vec::new(),
        passed_over: Vec::new(),
    }
}
