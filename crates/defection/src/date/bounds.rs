//! Days as bounds, and as numbers to count with.

use std::fmt;

use chrono::{Datelike as _, Months, NaiveDate};
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
    /// let range = defection::date::DayRange { first: None, last: "1992-12-31".parse().ok() };
    /// assert_eq!(range.in_words(), "no later than 1992-12-31");
    /// ```
    pub fn in_words(&self) -> String {
        match (self.first, self.last) {
            (Some(first), Some(last)) if first == last => format!("on {first}"),
            (Some(first), Some(last)) if is_month(first, last) => {
                format!("in {}", first.format("%Y-%m"))
            }
            (Some(first), Some(last)) if is_year(first, last) => {
                format!("in {}", first.format("%Y"))
            }
            (Some(first), Some(last)) => format!("between {first} and {last}"),
            (Some(first), None) => format!("on or after {first}"),
            (None, Some(last)) => format!("no later than {last}"),
            (None, None) => "on any day".to_owned(),
        }
    }

    /// Whether every day of another range is in this one.
    pub(crate) fn covers(self, other: Self) -> bool {
        let begins = match (self.first, other.first) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(own), Some(other)) => own <= other,
        };
        let ends = match (self.last, other.last) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(own), Some(other)) => own >= other,
        };
        begins && ends
    }
}

/// Whether two days are the first and the last of a month.
fn is_month(first: NaiveDate, last: NaiveDate) -> bool {
    first.day() == 1 && first.checked_add_months(Months::new(1)) == last.succ_opt()
}

/// Whether two days are the first and the last of a year.
fn is_year(first: NaiveDate, last: NaiveDate) -> bool {
    first.ordinal() == 1 && first.checked_add_months(Months::new(12)) == last.succ_opt()
}

/// A day of any year that can be written, to be put in order and counted on from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CountedDay {
    /// The year, where 0 is the year before 1.
    year: i64,
    /// The day of the year, from 1.
    day: u16,
}

/// Before and after every day.
pub(super) const NEVER_BEFORE: CountedDay = CountedDay { year: i64::MIN, day: 0 };
pub(super) const NEVER_AFTER: CountedDay = CountedDay { year: i64::MAX, day: u16::MAX };

impl CountedDay {
    pub(super) fn of(date: BoundDate) -> Self {
        let BoundDate { year, month, day } = date;
        // Days are counted from March, so that the leap day comes last.
        let months_since_march = u16::from(month + 9) % 12;
        let days_since_march = (153 * months_since_march + 2) / 5 + u16::from(day);
        let before_march = 59 + u16::from(is_leap(year));
        let day = if month > 2 { before_march + days_since_march } else { days_since_march - 306 };
        Self { year, day }
    }

    pub(super) fn of_day(day: NaiveDate) -> Self {
        Self { year: day.year().into(), day: u16::try_from(day.ordinal()).unwrap_or(u16::MAX) }
    }

    /// The day after.
    pub(super) fn next(self) -> Self {
        let Self { year, day } = self;
        if day < 365 + u16::from(is_leap(year)) {
            Self { year, day: day + 1 }
        } else {
            year.checked_add(1).map_or(NEVER_AFTER, |year| Self { year, day: 1 })
        }
    }

    /// The day itself, if days are counted there.
    pub(super) fn day(self) -> Option<NaiveDate> {
        NaiveDate::from_yo_opt(i32::try_from(self.year).ok()?, self.day.into())
    }
}

const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}
