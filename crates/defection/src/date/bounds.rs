//! Days as bounds, and as numbers to count with.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};
use edtf_core::BoundDate;

/// The first or the last day of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A day.
    Day(NaiveDate),
    /// A day of a year so far off that days are not counted there.
    Beyond {
        /// The year, where 0 is the year before 1.
        year: i64,
        /// The month, from 1.
        month: u8,
        /// The day of the month, from 1.
        day: u8,
    },
    /// There is none: it goes on.
    Open,
    /// There is one, and it is not known.
    Unknown,
}

impl Bound {
    /// The day, if it is one that is counted.
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Beyond { .. } | Self::Open | Self::Unknown => None,
        }
    }

    pub(super) fn of(bound: edtf_core::Bound) -> Self {
        match bound {
            edtf_core::Bound::Date(date) => Self::of_date(date),
            edtf_core::Bound::NegativeInfinity | edtf_core::Bound::PositiveInfinity => Self::Open,
            edtf_core::Bound::Unknown => Self::Unknown,
        }
    }

    pub(super) fn of_date(date: BoundDate) -> Self {
        let BoundDate { year, month, day } = date;
        i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month.into(), day.into()))
            .map_or(Self::Beyond { year, month, day }, Self::Day)
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut written = |year: i64, month: u32, day: u32| {
            let sign = if year < 0 { "-" } else { "" };
            write!(formatter, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
        };
        match *self {
            Self::Day(day) => written(day.year().into(), day.month(), day.day()),
            Self::Beyond { year, month, day } => written(year, month.into(), day.into()),
            Self::Open => formatter.write_str("open"),
            Self::Unknown => formatter.write_str("unknown"),
        }
    }
}

/// Days from a first to a last, both included; an end that is not given is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DayRange {
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<NaiveDate>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<NaiveDate>,
}

impl DayRange {
    /// The range in words, to follow a verb: "on 1961-06-16", "before 1993-01-01".
    ///
    /// ```
    /// let range = defection::DayRange { first: None, last: "1992-12-31".parse().ok() };
    /// assert_eq!(range.in_words(), "no later than 1992-12-31");
    /// ```
    pub fn in_words(&self) -> String {
        match (self.first, self.last) {
            (Some(first), Some(last)) if first == last => format!("on {first}"),
            (Some(first), Some(last)) => format!("between {first} and {last}"),
            (Some(first), None) => format!("on or after {first}"),
            (None, Some(last)) => format!("no later than {last}"),
            (None, None) => "on any day".to_owned(),
        }
    }
}

/// A day as a number: one more for each day, wide enough for any year that can be written.
pub(super) type DayNumber = i128;

/// Before and after every day.
pub(super) const NEVER_BEFORE: DayNumber = DayNumber::MIN / 4;
pub(super) const NEVER_AFTER: DayNumber = DayNumber::MAX / 4;

/// The number of a day, 1 for the first of January of the year 1.
pub(super) fn number(day: NaiveDate) -> DayNumber {
    day.num_days_from_ce().into()
}

/// The number of a day of any year. Years are counted from March, so that the leap day comes last.
pub(super) fn number_of(date: BoundDate) -> DayNumber {
    let months = (DayNumber::from(date.month) + 9) % 12;
    let year = DayNumber::from(date.year) - DayNumber::from(date.month <= 2);
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let days_of_months = (153 * months + 2) / 5;
    365 * year + leap_days + days_of_months + DayNumber::from(date.day) - 306
}

/// The day of a number, if days are counted there.
pub(super) fn day_of(number: DayNumber) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(number).ok()?)
}
