//! How far a verdict rests on the editors' reading of silence.

use super::{Verdict, admissible, decided, turning_points, undecided};
use crate::{
    logic::{Values, Walker},
    record::{Reading, Record},
    rules::{Definition, Question, YES_OR_NO},
};

impl Definition {
    /// The verdict without the editors' reading of silence; nothing if no question rests on it.
    pub(super) fn verdict_without_silence(&self, record: &Record) -> Option<Verdict> {
        let silent = self.silent(record);
        if silent.is_empty() {
            return None;
        }
        if record.lens().reading == Reading::ByAccount {
            return Some(self.judge_as_seen(&record.without_silence()).verdict);
        }
        Some(self.verdict_with_open(record, &silent))
    }

    /// The questions on which silence alone turns the verdict: without the editors' reading on that
    /// one, it is another.
    pub fn turned_by_silence(&self, record: &Record) -> Vec<Question> {
        let record = &*record.under(self.axioms());
        let verdict = self.verdict(record);
        let mut silent = self.silent(record);
        silent.retain(|question| self.verdict_with_open(record, &[*question]) != verdict);
        silent
    }

    /// The questions that only silence answers, unless the record contradicts itself.
    fn silent(&self, record: &Record) -> Vec<Question> {
        let questions = self.compiled().questions.iter().copied();
        let possible = record.clash().is_empty();
        questions.filter(|question| possible && record.by_silence(*question)).collect()
    }

    /// The verdict when some questions are left open, and accounts are mixed.
    fn verdict_with_open(&self, record: &Record, open: &[Question]) -> Verdict {
        let compiled = self.compiled();
        let mut admissible: Vec<Values> = admissible(compiled, record, None);
        for (values, question) in admissible.iter_mut().zip(&compiled.questions) {
            if open.contains(question) {
                *values = YES_OR_NO;
            }
        }
        let mut walker = Walker::default();
        decided(compiled, &admissible, &mut walker).unwrap_or_else(|| {
            let turns_on = turning_points(compiled, &mut admissible, &mut walker);
            undecided(record, &turns_on)
        })
    }
}
