//! One rule put to one record: what every question about the verdict starts from.

use crate::{
    logic::{Set, Values, Walker, elements},
    record::Record,
    rules::{Answer, AnswerValue, Compiled, Definition, Question},
    verdict::admissible,
};

/// A rule, the values that a record admits for its variables, and all values that there are.
pub(crate) struct Case<'a> {
    pub(crate) compiled: &'a Compiled,
    pub(crate) record: &'a Record,
    pub(crate) admissible: Vec<Values>,
    pub(crate) full: Vec<Values>,
    pub(crate) walker: Walker,
}

impl<'a> Case<'a> {
    pub(crate) fn new(definition: &'a Definition, record: &'a Record) -> Self {
        let compiled = definition.compiled();
        Self {
            compiled,
            record,
            admissible: admissible(compiled, record, None),
            full: compiled.full(),
            walker: Walker::default(),
        }
    }

    /// Whether the rule can be true, and whether it can be false, when variables take these values.
    pub(crate) fn can_be(&mut self, values: &[Values]) -> (bool, bool) {
        let diagram = &self.compiled.diagram;
        let yes = self.walker.is_satisfiable(diagram, self.compiled.yes, values);
        (yes, self.walker.is_satisfiable(diagram, self.compiled.no, values))
    }

    /// Whether the rule can be true, and whether it can be false, as far as the record goes.
    fn possible(&mut self) -> (bool, bool) {
        if !self.record.clash().is_empty() {
            return (false, false);
        }
        let admissible = std::mem::take(&mut self.admissible);
        let can_be = self.can_be(&admissible);
        self.admissible = admissible;
        can_be
    }

    /// What the record decides, if it decides: whether the rule is true.
    pub(crate) fn decided(&mut self) -> Option<bool> {
        match self.possible() {
            (true, false) => Some(true),
            (false, true) => Some(false),
            (true, true) | (false, false) => None,
        }
    }

    /// Whether the rule can be either.
    pub(crate) fn is_open(&mut self) -> bool {
        self.possible() == (true, true)
    }

    /// The values when only some variables keep what the record admits and the others are free.
    pub(crate) fn keeping(&self, kept: Set) -> Vec<Values> {
        let pair = self.admissible.iter().zip(&self.full).enumerate();
        pair.map(
            |(variable, (admissible, full))| {
                if kept >> variable & 1 == 1 { *admissible } else { *full }
            },
        )
        .collect()
    }

    /// The answers that the record gives to some variables.
    pub(crate) fn answers(&self, variables: Set) -> Vec<Answer> {
        elements(variables)
            .filter_map(|variable| {
                let question = self.question(variable)?;
                let values = self.admissible.get(variable)?;
                let answer = Answer::of(question, *values, &self.compiled.breaks);
                Some(match self.record.answer(question) {
                    Some(AnswerValue::NotYet) => Answer { is: AnswerValue::NotYet, ..answer },
                    _ => answer,
                })
            })
            .collect()
    }

    pub(crate) fn question(&self, variable: usize) -> Option<Question> {
        self.compiled.questions.get(variable).copied()
    }

    /// Whether an answer rests on nothing but the editors' reading of silence.
    pub(crate) fn by_silence(&self, variable: usize) -> bool {
        self.question(variable).is_some_and(|question| self.record.by_silence(question))
    }
}
