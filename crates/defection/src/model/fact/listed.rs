//! The vocabulary as a list, for a form.

use serde::Serialize;

use super::{Fact, FactKind};

/// A fact with everything that is said of it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactInWords {
    /// The fact.
    pub fact: Fact,
    /// Its number in the vocabulary, from 1.
    pub number: u8,
    /// How it is settled.
    pub kind: FactKind,
    /// The question in English.
    pub question: &'static str,
    /// The question in Russian.
    pub question_in_russian: &'static str,
    /// When the answer is yes.
    pub meaning: &'static str,
    /// Yes as a statement, to follow a name.
    pub yes: &'static str,
    /// No as a statement, to follow a name.
    pub no: &'static str,
}

impl Fact {
    /// Every fact in words, in the order of the vocabulary.
    ///
    /// ```
    /// let facts = defection::Fact::all_in_words();
    /// assert_eq!(facts.len(), 44);
    /// assert_eq!(facts[8].fact, defection::Fact::IllegalExit);
    /// ```
    pub fn all_in_words() -> Vec<FactInWords> {
        let of = |fact: &Self| {
            let information = fact.information();
            FactInWords {
                fact: *fact,
                number: fact.number(),
                kind: information.kind,
                question: information.question,
                question_in_russian: information.question_in_russian,
                meaning: information.meaning,
                yes: fact.statement(true),
                no: fact.statement(false),
            }
        };
        Self::ALL.iter().map(of).collect()
    }
}
