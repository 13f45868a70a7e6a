use std::ops::Deref;

use chrono::NaiveDate;
use thiserror::Error;

use crate::{date::Date, model::SourceId, rules::condition::ConditionError, text::JsonError};

/// Something is wrong with a definition file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{file}{}: {problem}", if pointer.is_empty() { String::new() } else { format!(" at {pointer}") })]
#[non_exhaustive]
pub struct DefinitionError {
    /// The file.
    pub file: String,
    /// Where in it, as a JSON pointer.
    pub pointer: String,
    /// What is wrong.
    pub problem: DefinitionProblem,
}

/// Everything that is wrong with definition files. There is at least one error.
///
/// It prints one error a line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct DefinitionErrors(pub(crate) Vec<DefinitionError>);

impl Deref for DefinitionErrors {
    type Target = [DefinitionError];

    fn deref(&self) -> &[DefinitionError] {
        &self.0
    }
}

impl IntoIterator for DefinitionErrors {
    type Item = DefinitionError;
    type IntoIter = std::vec::IntoIter<DefinitionError>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a DefinitionErrors {
    type Item = &'a DefinitionError;
    type IntoIter = std::slice::Iter<'a, DefinitionError>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// What is wrong with a definition file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DefinitionProblem {
    /// The file cannot be read as what its name says it is.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// A condition names something that is not there.
    #[error(transparent)]
    Condition(#[from] ConditionError),
    /// Two things have the same name.
    #[error("`{name}` is defined twice; the other is in {other}")]
    Duplicate {
        /// The name.
        name: String,
        /// The file of the other.
        other: String,
    },
    /// The name of a term cannot be used in a condition.
    #[error(
        "`{name}` cannot name a term: a name has a-z, 0-9, `_` and `-`, a letter first, and is neither a fact nor a word of the language"
    )]
    NotAName {
        /// The name.
        name: String,
    },
    /// Names lead back to themselves.
    #[error("the names lead in a circle: {}", circle.join(" -> "))]
    Circle {
        /// The names, the first one again at the end.
        circle: Vec<String>,
    },
    /// An axiom asks something other than a fact.
    #[error("an axiom may name facts only, and `{found}` is not one")]
    AxiomAsksMore {
        /// What it asks.
        found: String,
    },
    /// No world obeys the axioms.
    #[error("no world obeys the axioms: together they can never be true")]
    AxiomsClash,
    /// A citation names a source that is not listed.
    #[error("there is no source `{source_id}` in sources.json{}", suggestion.as_ref().map(|word| format!("; did you mean `{word}`?")).unwrap_or_default())]
    NoSuchSource {
        /// The source named.
        source_id: SourceId,
        /// The source that was probably meant.
        suggestion: Option<String>,
    },
    /// A counterpart does not exist.
    #[error("there is no definition `{found}`{}", suggestion.as_ref().map(|word| format!("; did you mean `{word}`?")).unwrap_or_default())]
    NoSuchDefinition {
        /// The definition named.
        found: String,
        /// The definition that was probably meant.
        suggestion: Option<String>,
    },
    /// A version ends before it begins.
    #[error("a version runs from {from} until {until}, which is no time at all")]
    EmptyVersion {
        /// Its first day.
        from: NaiveDate,
        /// The day from which it applies no more.
        until: NaiveDate,
    },
    /// Two versions apply to the same day.
    #[error(
        "two versions apply on {day}; versions are listed in the order of time and do not overlap"
    )]
    VersionsOverlap {
        /// A day to which both apply.
        day: NaiveDate,
    },
    /// A version stands after one that follows it in time.
    #[error(
        "the versions are out of order: this one is of {from}, and the one before it in the file of {before}; versions are listed in the order of time"
    )]
    VersionsOutOfOrder {
        /// When it begins, or else ends.
        from: NaiveDate,
        /// When the version before it in the file begins, or else ends.
        before: NaiveDate,
    },
    /// No version applies for a time, and the file does not say so.
    #[error(
        "no version applies from {from} until {until}; declare the gap with its reason, or close it"
    )]
    UndeclaredGap {
        /// The first day without a version.
        from: NaiveDate,
        /// The first day with one again.
        until: NaiveDate,
    },
    /// A gap is declared where there is none.
    #[error("there is no gap between versions from {from} until {until}")]
    NoSuchGap {
        /// The first day of the gap declared.
        from: NaiveDate,
        /// The day on which it is said to end.
        until: NaiveDate,
    },
    /// An element is of no part of the condition.
    #[error(
        "`{part}` is no part of the condition{}",
        suggestion.as_ref().map(|part| format!("; did you mean `{part}`?")).unwrap_or_default()
    )]
    NoSuchPart {
        /// The part named.
        part: String,
        /// The part that was probably meant.
        suggestion: Option<String>,
    },
    /// An element cites nothing and says nothing.
    #[error("`{part}` cites nothing; cite the passage, or say in the note that no text was found")]
    NothingCited {
        /// The part.
        part: String,
    },
    /// The editors added a part without a reason.
    #[error("`{part}` is the editors'; its note has to give the reason")]
    NoReason {
        /// The part.
        part: String,
    },
    /// An element cites a text that did not exist when the version began.
    #[error(
        "`{source_id}` is dated {dated}, and the rule is of {begins}: cite a text of its time, or mark the passage as a later report of it"
    )]
    LaterText {
        /// The source cited.
        source_id: SourceId,
        /// The date of the source.
        dated: Date,
        /// The first day of the version, or when the definition was laid down.
        begins: Date,
    },
    /// A version names an act whose days are not listed.
    #[error("sources.json does not say on which days `{act}` was in force{}", suggestion.as_ref().map(|word| format!("; did you mean `{word}`?")).unwrap_or_default())]
    NoSuchAct {
        /// The act named.
        act: SourceId,
        /// The act that was probably meant.
        suggestion: Option<String>,
    },
    /// An act is said to have been in force before it was issued.
    #[error("`{act}` was issued on {issued}, and cannot have been in force from {from}")]
    InForceBeforeIssued {
        /// The act.
        act: SourceId,
        /// When it was issued.
        issued: Date,
        /// The first day on which it is said to have been in force.
        from: NaiveDate,
    },
    /// A version applies on days on which its act was not in force.
    #[error(
        "the version runs {version}, and `{act}` was in force {in_force}",
        version = span(*from, *until), in_force = span(Some(*act_from), *act_until)
    )]
    OutsideItsAct {
        /// The act.
        act: SourceId,
        /// The first day of the version.
        from: Option<NaiveDate>,
        /// The day from which it applies no more.
        until: Option<NaiveDate>,
        /// The first day of the act.
        act_from: NaiveDate,
        /// The day from which it was in force no more.
        act_until: Option<NaiveDate>,
    },
    /// Two exceptions of a version have the same identifier.
    #[error("the exception `{id}` stands twice in one version")]
    DuplicateException {
        /// The identifier.
        id: String,
    },
    /// The sign is not fit for the head of a column.
    #[error("the sign `{sign}` has to be one to three letters or digits")]
    UnfitSign {
        /// The sign.
        sign: String,
    },
    /// The diagram of the rule would need too many nodes.
    #[error(
        "the rule is too large: its diagram needs more than {budget} nodes; ask fewer things together, or split the definition"
    )]
    TooLarge {
        /// The budget, in nodes.
        budget: usize,
    },
    /// The rule mentions too many days.
    #[error(
        "the rule mentions {days} days on which the law changes; at most {limit} can be told apart"
    )]
    TooManyDays {
        /// How many.
        days: usize,
        /// How many can be told apart.
        limit: usize,
    },
    /// The rule asks too much.
    #[error(
        "the rule asks {questions} questions, with those that axioms tie to them; at most {limit} can be asked together"
    )]
    TooManyQuestions {
        /// How many.
        questions: usize,
        /// How many can be asked.
        limit: usize,
    },
}

/// A span of days in words.
fn span(from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
    let from = from.map_or_else(|| "from the beginning".to_owned(), |day| format!("from {day}"));
    let until = until.map_or_else(|| "without end".to_owned(), |day| format!("until {day}"));
    format!("{from} {until}")
}
