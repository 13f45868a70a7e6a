//! Conditions: the text language in which definitions are written.
//!
//! ```text
//! soviet_citizen and own_act and (departs or attempt_failed) and not dispatched
//! at least 2 of (serviceman, security_officer, state_official)
//! act in 1945/1969 and not returned by 1969
//! ```
//!
//! There is no arithmetic, no recursion and no way to ask whether something is known: learning
//! something must never unsettle a verdict by itself.

mod error;
mod operators;
mod parse;
mod parsed;
mod print;
#[cfg(any(test, feature = "proptest"))]
pub(crate) mod strategy;
#[cfg(test)]
mod tests;
mod tokens;
mod written;

use chrono::NaiveDate;

pub(crate) use self::tokens::place_of_word;
pub use self::{
    error::ConditionError,
    parsed::{ConditionPart, ParsedCondition},
    written::WrittenCondition,
};
use crate::model::Fact;

/// A condition on an episode.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// Every one holds: `a and b`.
    All(Operands),
    /// At least one holds: `a or b`.
    Any(Operands),
    /// It does not hold: `not a`.
    Not(Box<Condition>),
    /// At least so many hold: `at least 2 of (a, b, c)`.
    AtLeast(Threshold),
    /// The fact is so: `soviet_citizen`.
    Fact(Fact),
    /// It had come true by the end of the day: `returned by 1969-12-31`.
    By(Happening, NaiveDate),
    /// The day of the act lies there: `act before 1993-01-01`.
    Act(ActDay),
    /// A term or another definition, by its name: `departs`, `us-nscid-13`.
    Named(ConditionName),
}

/// What can have come true by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    /// A fact.
    Fact(Fact),
    /// The person had died.
    Dead,
    /// The person had come back, freely or not.
    Returned,
}

/// Where the day of the act lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActDay {
    /// Before the day.
    Before(NaiveDate),
    /// On the day or after it.
    From(NaiveDate),
    /// From the first day to the last, both included. The first is not after the last.
    In(NaiveDate, NaiveDate),
}

/// Two or more conditions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Operands(Vec<Condition>);

impl Operands {
    /// Takes two or more conditions; with fewer there is nothing to join.
    ///
    /// ```
    /// use defection::{Condition, Fact, rules::Operands};
    ///
    /// assert!(Operands::new(vec![Condition::Fact(Fact::Minor)]).is_none());
    /// ```
    pub fn new(conditions: Vec<Condition>) -> Option<Self> {
        (conditions.len() >= 2).then_some(Self(conditions))
    }
}

impl std::ops::Deref for Operands {
    type Target = [Condition];

    fn deref(&self) -> &[Condition] {
        &self.0
    }
}

/// A number of conditions of which some number has to hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Threshold {
    count: usize,
    of: Vec<Condition>,
}

impl Threshold {
    /// At least `count` of the conditions; `count` is from 1 to their number.
    ///
    /// ```
    /// use defection::{Condition, Fact, rules::Threshold};
    ///
    /// let facts = vec![Condition::Fact(Fact::Minor), Condition::Fact(Fact::Dependant)];
    /// assert!(Threshold::new(3, facts).is_none());
    /// ```
    pub fn new(count: usize, of: Vec<Condition>) -> Option<Self> {
        (1..=of.len()).contains(&count).then_some(Self { count, of })
    }

    /// How many have to hold.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// The conditions.
    pub fn of(&self) -> &[Condition] {
        &self.of
    }
}

/// The name of a term or of a definition: `a-z`, `0-9`, `_` and `-`, with a letter first, and
/// neither a fact nor a word of the language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConditionName(Box<str>);

impl ConditionName {
    /// Takes a name, unless the text is no name.
    ///
    /// ```
    /// use defection::rules::ConditionName;
    ///
    /// assert!(ConditionName::new("own_act").is_some());
    /// assert!(ConditionName::new("minor").is_none(), "that is a fact");
    /// ```
    pub fn new(text: &str) -> Option<Self> {
        let first = text.starts_with(|character: char| character.is_ascii_lowercase());
        let rest = text.chars().all(tokens::is_word_character);
        let taken = tokens::KEYWORDS.contains(&text) || text.parse::<Fact>().is_ok();
        (first && rest && !taken).then(|| Self(text.into()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Condition {
    /// The words of the language, which name nothing else.
    pub const WORDS: &[&str] = tokens::KEYWORDS;

    /// The conditions directly inside this one.
    pub fn parts(&self) -> &[Condition] {
        match self {
            Self::All(operands) | Self::Any(operands) => operands,
            Self::Not(inner) => std::slice::from_ref(inner),
            Self::AtLeast(threshold) => threshold.of(),
            Self::Fact(_) | Self::By(..) | Self::Act(_) | Self::Named(_) => &[],
        }
    }

    /// Every condition in this one, itself first, in the order of the text.
    pub fn walk(&self) -> impl Iterator<Item = &Condition> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(next.parts().iter().rev());
            Some(next)
        })
    }
}
