//! What a rule can ask of a record.

use std::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::{Fact, Happening};

/// What a rule asks of a record: a fact, something that had come true by a day, or the day of the
/// act.
///
/// Its text form is the name of what is asked, `harm_intent`, without the day by which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Whether the fact is so.
    Fact(Fact),
    /// Whether it had come true by the end of the day.
    By(Happening, NaiveDate),
    /// The day of the act.
    ActDay,
}

impl fmt::Display for Question {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(fact) => write!(formatter, "{fact}"),
            Self::By(happening, _) => write!(formatter, "{happening}"),
            Self::ActDay => formatter.write_str("day_of_act"),
        }
    }
}

impl Serialize for Question {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Question {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Question".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}
