//! Answers to what a rule asks.

use std::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::{date::DayRange, logic::Values, rules::question::Question};

/// One answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AnswerValue {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// It was not so by the day looked from, and came true later.
    NotYet,
    /// The act was on one of these days.
    Days(Vec<DayRange>),
}

impl AnswerValue {
    /// The answer to a yes/no question.
    pub const fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// A question with an answer. In JSON its statement stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// The answer.
    pub is: AnswerValue,
}

impl Answer {
    /// The answer that stands behind values of a variable, if they leave anything open at all.
    pub(crate) fn of(question: Question, values: Values, breaks: &[NaiveDate]) -> Self {
        let is = match question {
            Question::ActDay => AnswerValue::Days(days_of(values, breaks)),
            Question::Fact(_) | Question::By(..) if values & 0b10 != 0 => AnswerValue::Yes,
            Question::Fact(_) | Question::By(..) => AnswerValue::No,
        };
        Self { question, is }
    }

    /// The act was on one of some days.
    pub(crate) const fn on_days(days: Vec<DayRange>) -> Self {
        Self { question: Question::ActDay, is: AnswerValue::Days(days) }
    }

    /// The answer as a statement: "asked a foreign authority for asylum or protection".
    ///
    /// ```
    /// use defection::{Fact, rules::{Answer, AnswerValue, Question}};
    ///
    /// let question = Question::Fact(Fact::AsylumSought);
    /// let answer = Answer { question, is: AnswerValue::No };
    /// assert_eq!(answer.statement(), "did not ask a foreign authority for asylum or protection");
    /// ```
    pub fn statement(&self) -> String {
        let holds = match &self.is {
            AnswerValue::Days(ranges) => {
                let ranges: Vec<String> = ranges.iter().map(DayRange::in_words).collect();
                return format!("acted {}", ranges.join(" or "));
            }
            AnswerValue::Yes => true,
            AnswerValue::No => false,
            AnswerValue::NotYet => return self.question.statement_not_yet(),
        };
        self.question.statement(holds)
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.is {
            AnswerValue::Yes => write!(formatter, "{}: yes", self.question),
            AnswerValue::No => write!(formatter, "{}: no", self.question),
            AnswerValue::NotYet => write!(formatter, "{}: not yet", self.question),
            AnswerValue::Days(_) => formatter.write_str(&self.statement()),
        }
    }
}

/// A question with an answer, as it is written in JSON.
#[derive(Serialize)]
#[serde(rename = "Answer")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct WrittenAnswer<'a> {
    /// The question.
    question: Question,
    /// The answer.
    is: &'a AnswerValue,
    /// The answer as a statement, to follow a name.
    statement: String,
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { question, is } = self;
        WrittenAnswer { question: *question, is, statement: self.statement() }.serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Answer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Answer".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        WrittenAnswer::json_schema(generator)
    }
}

/// The days of some cells of time, where `breaks` begin each cell but the first.
fn days_of(cells: Values, breaks: &[NaiveDate]) -> Vec<DayRange> {
    let mut ranges: Vec<DayRange> = Vec::new();
    let mut joined = false;
    for cell in 0..=breaks.len() {
        if cells >> cell & 1 == 0 {
            joined = false;
            continue;
        }
        let start = cell.checked_sub(1).and_then(|before| breaks.get(before)).copied();
        let end = breaks.get(cell).and_then(NaiveDate::pred_opt);
        match ranges.last_mut().filter(|_| joined) {
            Some(range) => range.last = end,
            None => ranges.push(DayRange { first: start, last: end }),
        }
        joined = true;
    }
    ranges
}
