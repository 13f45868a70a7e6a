//! A date laid open for an editor.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Calendar, Date, DateError, DateShape, DayRange};

/// A date that has been read, laid open for an editor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DateReading {
    /// The text as written.
    pub text: String,
    /// The date in English, to follow a verb.
    pub words: String,
    /// What sort of thing it says.
    pub shape: DateShape,
    /// The calendar in which it is written.
    pub calendar: Calendar,
    /// The date in the Gregorian calendar, if it is written in another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gregorian: Option<Date>,
    /// The earliest day, unless it is open, unknown or further off than days are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest: Option<NaiveDate>,
    /// The latest day, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<NaiveDate>,
    /// The days that are possible, as disjoint ranges in order.
    pub days: Vec<DayRange>,
}

impl DateReading {
    /// Reads a date.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with it, with its place in the text.
    ///
    /// ```
    /// let read = defection::date::DateReading::read("1937~")?;
    /// assert_eq!(read.words, "about 1937");
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, DateError> {
        let date: Date = text.parse()?;
        let (earliest, latest) = date.span();
        Ok(Self {
            text: text.to_owned(),
            words: date.in_words(),
            shape: date.shape(),
            calendar: date.calendar(),
            gregorian: (date.calendar() != Calendar::Gregorian).then(|| date.gregorian()),
            earliest,
            latest,
            days: date.possible_days().to_vec(),
        })
    }
}
