//! Dates of the Julian calendar, as Russia wrote them until 31 January 1918.

use edtf_calendars::{Converted, convert};
use edtf_core::BoundDate;

use super::{
    Date, DateError, DateShape,
    bounds::{Bound, CountedDay},
    compare::Alternative,
    read::Parsed,
};

/// What marks a date as written in Old Style.
pub(super) const MARK: &str = " O.S.";

/// Reads the part before the mark; `text` is the whole, for the message.
pub(super) fn read(julian: &str, text: &str) -> Result<Parsed, DateError> {
    let (first, last) =
        days(julian).ok_or_else(|| DateError::OldStyle { text: text.to_owned() })?;
    let (earliest, latest) = (Bound::of_date(first), Bound::of_date(last));
    Ok(Parsed {
        shape: DateShape::Point,
        bounds: [earliest, latest, earliest, latest],
        alternatives: vec![Alternative::Point(CountedDay::of(first), CountedDay::of(last))],
    })
}

/// The same date in the Gregorian calendar: a day, or one of the days of the Julian month or year.
pub(super) fn in_gregorian(text: &str) -> Option<Date> {
    let julian = text.strip_suffix(MARK)?;
    let (first, last) = days(julian)?;
    let doubt: String = julian.chars().filter(|mark| matches!(mark, '?' | '~' | '%')).collect();
    let gregorian =
        if first == last { format!("{first}{doubt}") } else { format!("[{first}..{last}]") };
    gregorian.parse().ok()
}

/// The first and the last Gregorian day of a Julian year, month or day.
fn days(julian: &str) -> Option<(BoundDate, BoundDate)> {
    let bare = julian.trim_end_matches(['?', '~', '%']);
    if julian.len() - bare.len() > 1 {
        return None;
    }
    let mut parts = bare.split('-');
    let number = |part: &str, digits: usize| -> Option<u16> {
        let fits = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        if fits { part.parse().ok() } else { None }
    };
    let small = |part: Option<&str>| match part {
        None => Some(None),
        Some(part) => Some(Some(u8::try_from(number(part, 2)?).ok()?)),
    };
    let year = number(parts.next()?, 4)?;
    let month = small(parts.next())?;
    let day = small(parts.next())?;
    if parts.next().is_some() {
        return None;
    }
    match convert(year.into(), month, day).ok()? {
        Converted::Day(day) => Some((day, day)),
        Converted::Span { earliest, latest } => Some((earliest, latest)),
    }
}
