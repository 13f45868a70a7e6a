//! What is said on each question of a rule, by whom.

use serde::Serialize;

use super::case::Case;
use crate::{
    archive::Archive,
    logic::{Set, Truth},
    model::{Citation, Defection},
    record::{Held, Standing, VoiceOrigin},
    rules::{Answer, AnswerValue, Question},
    text::closed_set,
};

closed_set! {
    /// How a question stands.
    Stands, called "a standing" {
        /// Nobody has answered it.
        Missing = "missing",
        /// All who answer it agree.
        Established = "established",
        /// Those who answer it disagree.
        Disputed = "disputed",
    }
}

/// What is said on a question that a rule asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// The question.
    pub question: Question,
    /// The question in words.
    pub asks: String,
    /// How it stands.
    pub stands: Stands,
    /// The answer, if it is established, and in any case the possible days of the act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<AnswerValue>,
    /// Whether no source speaks of it and the editors take that as a no.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_silence: bool,
    /// Who says what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub says: Vec<Testimony>,
    /// Claims that do not count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passed_over: Vec<PassedOver>,
}

/// Somebody's answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Testimony {
    /// What is said.
    pub is: AnswerValue,
    /// What it counts as under the lens: `unknown` if it cannot be told whether it had come true.
    pub counts_as: Truth,
    /// When it came true, as the claim has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
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

/// A claim that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PassedOver {
    /// What it says.
    pub is: AnswerValue,
    /// The claim of the episode, by its index.
    pub claim: usize,
    /// Why it was set aside. Without a reason, none of its sources is trusted under the lens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<String>,
    /// Who says it.
    pub citations: Vec<Citation>,
}

const fn is(holds: bool) -> AnswerValue {
    if holds { AnswerValue::Yes } else { AnswerValue::No }
}

/// What is said on every question of the rule itself, in the order of the rule, and on others that
/// are named.
pub(super) fn evidence(case: &Case<'_>, archive: &Archive, named: Set) -> Vec<Evidence> {
    let episode = archive.defection(case.record.episode().as_str());
    let asked = case.compiled.asked().count();
    let questions = case.compiled.questions.iter().copied().enumerate();
    let looked_at =
        questions.filter(|(variable, _)| *variable < asked || named >> variable & 1 == 1);
    looked_at.map(|(variable, question)| on_question(case, episode, variable, question)).collect()
}

fn on_question(
    case: &Case<'_>,
    episode: Option<&Defection>,
    variable: usize,
    question: Question,
) -> Evidence {
    let record = case.record;
    let asks = question.in_words();
    let (held, until) = match question {
        Question::Fact(fact) => (record.fact(fact), record.lens().as_of),
        Question::By(happening, day) => (record.held(happening), Some(record.until(day))),
        Question::ActDay => return on_day(case, variable),
    };
    let (stands, answer) = match record.standing(question) {
        Standing::Missing => (Stands::Missing, None),
        Standing::Disputed => (Stands::Disputed, None),
        Standing::Established(holds) => (Stands::Established, Some(is(holds))),
    };
    let claims = episode.map(|episode| episode.claims.as_slice()).unwrap_or_default();
    let says = held.voices().iter().map(|voice| {
        let (claim, ground) = match &voice.origin {
            VoiceOrigin::Claim(index) => (Some(*index), None),
            VoiceOrigin::Record(ground) => (None, Some(ground.clone())),
            VoiceOrigin::Supposed => (None, None),
        };
        let written = claim.and_then(|index| claims.get(index));
        Testimony {
            is: is(voice.holds),
            counts_as: voice.says(until),
            on: written.and_then(|claim| claim.on.as_ref()).map(crate::date::Date::in_words),
            claim,
            ground,
            supposed: voice.origin == VoiceOrigin::Supposed,
            citations: voice.citations.clone(),
            note: written.and_then(|claim| claim.note.clone()),
        }
    });
    Evidence {
        question,
        asks,
        stands,
        is: answer,
        by_silence: held.by_silence(),
        says: says.collect(),
        passed_over: passed_over(held, episode),
    }
}

fn passed_over(held: &Held, episode: Option<&Defection>) -> Vec<PassedOver> {
    let of = |index: &usize| {
        let claim = episode?.claims.get(*index)?;
        Some(PassedOver {
            is: is(claim.holds),
            claim: *index,
            set_aside: claim.set_aside.as_ref().map(|aside| aside.reason.as_str().to_owned()),
            citations: claim.sources.to_vec(),
        })
    };
    held.passed_over().iter().filter_map(of).collect()
}

fn on_day(case: &Case<'_>, variable: usize) -> Evidence {
    let act = case.record.act();
    let admissible = case.admissible.get(variable).copied().unwrap_or_default();
    let stands = if admissible.is_power_of_two() {
        Stands::Established
    } else if act.disputed {
        Stands::Disputed
    } else {
        Stands::Missing
    };
    let says = act.rows().iter().map(|(days, sources)| Testimony {
        is: AnswerValue::Days(days.clone()),
        counts_as: Truth::Yes,
        on: None,
        claim: None,
        ground: None,
        supposed: false,
        citations: sources
            .iter()
            .map(|source| Citation { source: source.clone(), at: None, note: None })
            .collect(),
        note: None,
    });
    Evidence {
        question: Question::ActDay,
        asks: Question::ActDay.in_words(),
        stands,
        is: Some(Answer::on_days(act.possible.clone()).is),
        by_silence: false,
        says: says.collect(),
        passed_over: Vec::new(),
    }
}
