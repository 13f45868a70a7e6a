//! What a rule can ask of a record.

use std::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::{model::Fact, rules::condition::Happening};

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

impl Question {
    /// An answer as a statement, to follow a name: "was dead by 1969-12-31".
    pub fn statement(&self, holds: bool) -> String {
        let not = if holds { "" } else { "not " };
        match self {
            Self::Fact(fact) => fact.statement(holds).to_owned(),
            Self::By(Happening::Fact(fact), day) if holds => {
                format!("{}, and that by {day}", fact.statement(true))
            }
            Self::By(Happening::Fact(fact), day) => {
                format!("by {day} {}", fact.statement(false))
            }
            Self::By(Happening::Dead, day) => format!("was {not}dead by {day}"),
            Self::By(Happening::Returned, day) => format!("had {not}come back by {day}"),
            Self::ActDay => format!("acted on {}", if holds { "that day" } else { "another day" }),
        }
    }

    /// That it had not come true by the day looked from, as a statement to follow a name.
    pub fn statement_not_yet(&self) -> String {
        match self {
            Self::Fact(fact) => fact.statement_not_yet().to_owned(),
            Self::By(Happening::Fact(fact), day) => {
                format!("{} by {day}", fact.statement_not_yet())
            }
            Self::By(..) | Self::ActDay => self.statement(false),
        }
    }

    /// What is asked about, unless it is the day of the act.
    pub(crate) const fn happening(self) -> Option<Happening> {
        match self {
            Self::Fact(fact) => Some(Happening::Fact(fact)),
            Self::By(happening, _) => Some(happening),
            Self::ActDay => None,
        }
    }

    /// The question in words, in English.
    pub fn in_words(&self) -> String {
        match self {
            Self::Fact(fact) => fact.information().question.to_owned(),
            Self::By(Happening::Fact(fact), day) => {
                format!("By {day}: {}", fact.information().question)
            }
            Self::By(Happening::Dead, day) => format!("Was the person dead by {day}?"),
            Self::By(Happening::Returned, day) => format!("Had the person come back by {day}?"),
            Self::ActDay => "On which day was the act?".to_owned(),
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
