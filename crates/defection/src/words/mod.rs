//! What was found out, in words for people.

mod comparison;
mod prose;
mod timeline;
mod tree;
mod weight;

use crate::{
    logic::Truth,
    model::Citation,
    record::Shortfall,
    rules::{Answer, Question},
    verdict::Verdict,
    why::{AnswerSets, GapPart, QuestionEvidence, VersionPart},
};

pub(crate) fn cited(citations: &[Citation]) -> String {
    let one = |citation: &Citation| match &citation.at {
        Some(at) => format!("{}, {at}", citation.source),
        None => citation.source.to_string(),
    };
    citations.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// What falls short of an answer, and what it lacks.
pub(crate) fn falling_short(short: &Shortfall) -> String {
    let Shortfall { ground, lacks, citations } = short;
    format!("{ground}: {}, which does not settle it ({lacks} is lacking)", cited(citations))
}

/// That the editors take silence as a no, beside what is denied in part.
pub(crate) fn silent(evidence: &QuestionEvidence) -> String {
    let denials = evidence
        .says
        .iter()
        .filter_map(|says| Some(format!("{}: {}", says.ground.as_ref()?, cited(&says.citations))));
    let denials: Vec<String> = denials.collect();
    if evidence.says.is_empty() {
        "no source speaks of it; the editors take it as no".to_owned()
    } else {
        let denials = denials.join("; ");
        let denials = if denials.is_empty() { denials } else { format!("{denials}; ") };
        format!("{denials}no source says more; the editors take it as no")
    }
}

/// That no version of a rule was in force on the day of the act, with the reason where there is one.
pub(crate) fn out_of_force(versions: &[VersionPart], gaps: &[GapPart]) -> Option<String> {
    if versions.is_empty() || versions.iter().any(|version| version.applies != Truth::No) {
        return None;
    }
    let gap = gaps.iter().find(|gap| gap.applies == Truth::Yes);
    let why = if let Some(GapPart { from, until, reason, .. }) = gap {
        let reason = reason.trim_end_matches('.');
        format!(" between {from} and {until} there was none: {reason}.")
    } else {
        let first = versions.first().and_then(|version| version.from);
        let last = versions.last().and_then(|version| version.until);
        let from = first.map(|day| format!(" from {day}")).unwrap_or_default();
        let until = last.map(|day| format!(" until before {day}")).unwrap_or_default();
        format!(" it is about acts{from}{until}.")
    };
    Some(format!("No version of the rule was in force on the day of the act:{why}"))
}

/// Answers as one statement.
pub(crate) fn together(answers: &[Answer]) -> String {
    answers.iter().map(Answer::statement).collect::<Vec<_>>().join(" and ")
}

/// What is open, as clauses to follow "turns on".
pub(crate) fn whether(questions: &[Question]) -> String {
    let one = |question: &Question| match question {
        Question::ActDay => "on which day the act was".to_owned(),
        _ => format!("whether the person {}", question.statement(true)),
    };
    questions.iter().map(one).collect::<Vec<_>>().join("; ")
}

pub(crate) const fn outcome(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "holds",
        Verdict::Fails => "fails",
        Verdict::Open => "stays open",
        Verdict::Disputed => "stays disputed",
        Verdict::Impossible => "is impossible",
    }
}

/// A sentence that begins with a capital. It begins with an English word, or with a name, which is
/// left as it is where its first letter is none of the English ones.
pub(crate) fn sentence(words: &str) -> String {
    let mut sentence = words.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// A count with its noun: "1 claim", "3 claims".
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

impl AnswerSets {
    /// The sets as statements, one a line.
    pub fn in_words(&self) -> Vec<String> {
        self.sets.iter().map(|set| together(set)).collect()
    }
}
