//! A condition laid open for an editor.

use serde::Serialize;

use super::{Condition, ConditionError};
use crate::model::Fact;

/// A condition that has been read, laid open for an editor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ParsedCondition {
    /// The text as written.
    pub text: String,
    /// The text as it would be printed.
    pub printed: String,
    /// The facts that it asks, in the order of first mention.
    pub facts: Vec<Fact>,
    /// The terms and definitions that it names, in the order of first mention.
    pub names: Vec<String>,
    /// Its parts.
    pub tree: ConditionPart,
}

/// A part of a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ConditionPart {
    /// Every part holds.
    All {
        /// The parts.
        parts: Vec<ConditionPart>,
    },
    /// At least one part holds.
    Any {
        /// The parts.
        parts: Vec<ConditionPart>,
    },
    /// The part does not hold.
    Not {
        /// The part.
        part: Box<ConditionPart>,
    },
    /// At least so many parts hold.
    AtLeast {
        /// How many.
        count: usize,
        /// The parts.
        parts: Vec<ConditionPart>,
    },
    /// A fact is so.
    Fact {
        /// The fact.
        fact: Fact,
    },
    /// Something had come true by a day.
    By {
        /// What is written.
        text: String,
    },
    /// The day of the act lies somewhere.
    Act {
        /// What is written.
        text: String,
    },
    /// A term or a definition.
    Named {
        /// The name.
        name: String,
    },
}

impl ParsedCondition {
    /// Reads a condition.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with it, with its place in the text.
    ///
    /// ```
    /// let parsed = defection::rules::ParsedCondition::read("minor  and own_act")?;
    /// assert_eq!(parsed.printed, "minor and own_act");
    /// assert_eq!(parsed.names, ["own_act"]);
    /// # Ok::<(), defection::rules::ConditionError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, ConditionError> {
        let condition: Condition = text.parse()?;
        let (mut facts, mut names): (Vec<Fact>, Vec<String>) = (Vec::new(), Vec::new());
        for part in condition.walk() {
            match part {
                Condition::Fact(fact) | Condition::By(super::Happening::Fact(fact), _)
                    if !facts.contains(fact) =>
                {
                    facts.push(*fact);
                }
                Condition::Named(name) if !names.iter().any(|known| known == name.as_str()) => {
                    names.push(name.as_str().to_owned());
                }
                _ => {}
            }
        }
        let printed = condition.to_string();
        Ok(Self { text: text.to_owned(), printed, facts, names, tree: part(&condition) })
    }
}

fn part(condition: &Condition) -> ConditionPart {
    let parts = || condition.parts().iter().map(part).collect();
    match condition {
        Condition::All(_) => ConditionPart::All { parts: parts() },
        Condition::Any(_) => ConditionPart::Any { parts: parts() },
        Condition::Not(inner) => ConditionPart::Not { part: Box::new(part(inner)) },
        Condition::AtLeast(threshold) => {
            ConditionPart::AtLeast { count: threshold.count(), parts: parts() }
        }
        Condition::Fact(fact) => ConditionPart::Fact { fact: *fact },
        Condition::By(..) => ConditionPart::By { text: condition.to_string() },
        Condition::Act(_) => ConditionPart::Act { text: condition.to_string() },
        Condition::Named(name) => ConditionPart::Named { name: name.as_str().to_owned() },
    }
}
