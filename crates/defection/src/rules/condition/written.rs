use std::{fmt, str::FromStr};

use super::{Condition, ConditionError};
use crate::text::text_form;

/// A condition together with the text it was written in, so that writing a file back changes
/// nothing and an error can point into the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WrittenCondition {
    text: Box<str>,
    condition: Condition,
}

impl WrittenCondition {
    /// The text as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The condition.
    pub const fn condition(&self) -> &Condition {
        &self.condition
    }
}

impl From<Condition> for WrittenCondition {
    fn from(condition: Condition) -> Self {
        Self { text: condition.to_string().into(), condition }
    }
}

impl FromStr for WrittenCondition {
    type Err = ConditionError;

    fn from_str(text: &str) -> Result<Self, ConditionError> {
        Ok(Self { text: text.into(), condition: text.parse()? })
    }
}

impl fmt::Display for WrittenCondition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

text_form!(WrittenCondition, called "a condition");
