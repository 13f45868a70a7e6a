//! Uncertain dates.

mod bounds;
mod compare;
pub(crate) mod day;
mod error;
mod old_style;
mod print;
mod read;
mod reading;
#[cfg(any(test, feature = "proptest"))]
pub(crate) mod strategy;
mod suggestion;
#[cfg(test)]
mod tests;
mod words;

use std::{
    cmp::Ordering,
    fmt, hash,
    str::FromStr,
    sync::{Arc, OnceLock},
};

use chrono::NaiveDate;

pub use self::{
    bounds::{Bound, DayRange},
    error::DateError,
    reading::DateReading,
    suggestion::DateSuggestion,
    words::Language,
};
use crate::{
    date::{compare::Alternative, read::Parsed},
    text::text_form,
};

/// The longest text that is read as a date, in bytes.
const LONGEST: usize = 256;

/// A date as a historian writes it.
///
/// The notation is EDTF (ISO 8601-2, Library of Congress levels 0 to 2): `1954-02-14`, `1937~`,
/// `193X`, `1974/1985` (it lasted), `[1961-12-15,1961-12-22]` (one of these), `../1941`. A date
/// before the reform of 1918 can be written in Old Style, `1899-06-16 O.S.`: then it is of the
/// Julian calendar, and [`gregorian`](Date::gregorian) stands beside it. The mark covers the whole of
/// a point (`189X O.S.`), a choice or a collection; in a period it stands behind each end, or once at
/// the end of the period for both. Printing gives back the text as written.
///
/// # What it means
///
/// A date is what can have been. A point (`1945-09`) is one day somewhere within its bounds; an
/// interval (`1974/1985`) has a first day somewhere in 1974 and a last day somewhere in 1985; a
/// choice (`[a,b]`) is one of its points; a collection (`{a,b}`) reaches from its earliest point to
/// its latest. "About" (`~`) and "doubtful" (`?`) have no agreed width and move no bound. The months
/// of a season are those of the table that the parser uses: spring is March to May, and winter
/// December to February of the next year.
///
/// # Comparing
///
/// [`before`](Date::before), [`after`](Date::after), [`during`](Date::during),
/// [`overlaps`](Date::overlaps) and [`contains`](Date::contains) answer yes if it is so for every
/// pair of what can have been, no if for none, and otherwise unknown. There is no `Ord`: whether
/// `1945` comes before `1945-09` cannot be said. Lists are sorted by
/// [`cmp_for_sorting`](Date::cmp_for_sorting), which is another thing. Two dates are equal if they
/// are written alike.
#[derive(Clone)]
pub struct Date {
    text: Box<str>,
    meaning: Arc<Meaning>,
}

#[derive(Debug)]
struct Meaning {
    shape: DateShape,
    calendar: Calendar,
    bounds: [Bound; 4],
    alternatives: Vec<Alternative>,
    /// Looked for when it is asked for.
    possible: OnceLock<Vec<DayRange>>,
}

/// What sort of thing a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DateShape {
    /// One day within bounds: a day, month, year, decade.
    Point,
    /// It lasted from a beginning to an end.
    Interval,
    /// One of several points: `[a,b]`.
    OneOf,
    /// Each of several points: `{a,b}`.
    AllOf,
}

/// The calendar in which a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Calendar {
    /// The Gregorian calendar, carried back before its invention.
    Gregorian,
    /// The Julian calendar, in use in Russia until 31 January 1918.
    OldStyle,
}

impl Date {
    /// The date that is exactly one day.
    ///
    /// ```
    /// use defection::Date;
    ///
    /// let day = "1961-06-16".parse::<Date>()?.earliest().ok_or("no day")?;
    /// assert_eq!(Date::from_day(day).to_string(), "1961-06-16");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_day(day: NaiveDate) -> Self {
        let bound = Bound::Day(day);
        let number = bounds::CountedDay::of_day(day);
        Self {
            text: day.to_string().into(),
            meaning: Arc::new(Meaning {
                shape: DateShape::Point,
                calendar: Calendar::Gregorian,
                bounds: [bound; 4],
                alternatives: vec![Alternative::Point(number, number)],
                possible: OnceLock::new(),
            }),
        }
    }

    /// Reads a text, and does not look for what else may have been meant.
    fn read(text: &str) -> Result<Self, DateError> {
        if text.len() > LONGEST {
            return Err(DateError::TooLong { bytes: text.len(), limit: LONGEST });
        }
        if text.contains(old_style::MARK) {
            return Ok(Self::of(text, Calendar::OldStyle, old_style::read(text)?));
        }
        Ok(Self::of(text, Calendar::Gregorian, Parsed::read(text)?))
    }

    fn of(text: &str, calendar: Calendar, parsed: Parsed) -> Self {
        let Parsed { shape, bounds, alternatives } = parsed;
        let possible = OnceLock::new();
        let meaning = Arc::new(Meaning { shape, calendar, bounds, alternatives, possible });
        Self { text: text.into(), meaning }
    }

    /// What sort of thing it says.
    pub fn shape(&self) -> DateShape {
        self.meaning.shape
    }

    /// The calendar in which it is written.
    pub fn calendar(&self) -> Calendar {
        self.meaning.calendar
    }

    /// The four bounds: the earliest and latest beginning, and the earliest and latest end. For
    /// anything but an interval or a collection the beginning and the end are the same day.
    pub fn bounds(&self) -> [Bound; 4] {
        self.meaning.bounds
    }

    /// The earliest day, unless it is open, unknown or further off than days are counted.
    ///
    /// ```
    /// use defection::Date;
    ///
    /// let decade: Date = "193X".parse()?;
    /// assert_eq!(decade.earliest().map(|day| day.to_string()), Some("1930-01-01".to_owned()));
    /// assert_eq!("../1941".parse::<Date>()?.earliest(), None);
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.meaning.bounds[0].day()
    }

    /// The latest day, unless it is open, unknown or further off than days are counted.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.meaning.bounds[3].day()
    }

    /// The earliest and the latest day, each if there is one.
    pub fn span(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.earliest(), self.latest())
    }

    /// The days on which something so dated can have been, as disjoint ranges in order. For an
    /// interval these are all days from its earliest beginning to its latest end. Unspecified
    /// digits are followed exactly up to some hundreds of possibilities (`1945-XX-15` is twelve
    /// days); beyond that the range around them is given.
    ///
    /// ```
    /// use defection::Date;
    ///
    /// let choice: Date = "[1953,1954-02-14]".parse()?;
    /// assert_eq!(choice.possible_days().len(), 2);
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn possible_days(&self) -> &[DayRange] {
        self.meaning.possible.get_or_init(|| compare::possible_days(&self.meaning.alternatives))
    }

    /// The end of an interval as a date of its own, unless it is open or unknown. For a date that
    /// is no interval, the date itself.
    ///
    /// ```
    /// use defection::Date;
    ///
    /// let period: Date = "../1978-03-15".parse()?;
    /// assert_eq!(period.end().map(|end| end.to_string()), Some("1978-03-15".to_owned()));
    /// assert!("1974/..".parse::<Date>()?.end().is_none());
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn end(&self) -> Option<Self> {
        match self.meaning.shape {
            DateShape::Interval => self.ends()?.1.parse().ok(),
            DateShape::Point | DateShape::OneOf | DateShape::AllOf => Some(self.clone()),
        }
    }

    /// The two ends of an interval as text.
    fn ends(&self) -> Option<(String, String)> {
        match self.meaning.calendar {
            Calendar::OldStyle => old_style::ends(&self.text),
            Calendar::Gregorian => {
                let (first, last) = self.text.split_once('/')?;
                Some((first.to_owned(), last.to_owned()))
            }
        }
    }

    /// The beginning of an interval as a date of its own, unless it is open or unknown. For a date
    /// that is no interval, the date itself.
    pub(crate) fn beginning(&self) -> Option<Self> {
        match self.meaning.shape {
            DateShape::Interval => self.ends()?.0.parse().ok(),
            DateShape::Point | DateShape::OneOf | DateShape::AllOf => Some(self.clone()),
        }
    }

    /// The date in the Gregorian calendar: itself, unless it is written in Old Style. Of a period
    /// the ends have to be days, and of a collection all points: the notation cannot say the rest,
    /// which stays as it is.
    ///
    /// ```
    /// use defection::Date;
    ///
    /// let born: Date = "1899-06-16 O.S.".parse()?;
    /// assert_eq!(born.gregorian().to_string(), "1899-06-28");
    /// assert_eq!(born.to_string(), "1899-06-16 O.S.");
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    #[must_use]
    pub fn gregorian(&self) -> Self {
        match self.meaning.calendar {
            Calendar::Gregorian => self.clone(),
            Calendar::OldStyle => {
                old_style::in_gregorian(&self.text).unwrap_or_else(|| self.clone())
            }
        }
    }

    /// An order for lists: by earliest day, then latest, then shape, then text. It is total and
    /// says nothing on which of two events came first.
    pub fn cmp_for_sorting(&self, other: &Self) -> Ordering {
        let key = |date: &Self| (date.first_day(), date.last_day(), date.meaning.shape);
        key(self).cmp(&key(other)).then_with(|| self.text.cmp(&other.text))
    }
}

impl TryFrom<&str> for Date {
    type Error = DateError;

    fn try_from(text: &str) -> Result<Self, DateError> {
        text.parse()
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::read(text).map_err(|error| error.suggesting(|| suggestion::suggestions(text)))
    }
}

impl PartialEq for Date {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Date {}

impl hash::Hash for Date {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Date({})", self.text)
    }
}

text_form!(Date, called "a date");
