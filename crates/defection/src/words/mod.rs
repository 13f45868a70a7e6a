//! What was found out, in words for people.

mod comparison;
mod prose;
mod timeline;
mod tree;
mod weight;

use crate::{
    model::Citation,
    rules::{Answer, Question},
    verdict::Verdict,
    why::AnswerSets,
};

pub(crate) fn cited(citations: &[Citation]) -> String {
    let one = |citation: &Citation| match &citation.at {
        Some(at) => format!("{}, {at}", citation.source),
        None => citation.source.to_string(),
    };
    citations.iter().map(one).collect::<Vec<_>>().join("; ")
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
