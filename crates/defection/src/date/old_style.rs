//! Dates of the Julian calendar, as Russia wrote them until 31 January 1918.
//!
//! A mark stands behind a day, a month, a year, a decade or another point, or behind a choice or a
//! collection, and covers the whole of it. In a period it can stand behind each end; a mark at the
//! end of the period alone covers both ends, and one behind the beginning alone covers that.

use edtf_calendars::{Converted, convert};
use edtf_core::{BoundDate, Edtf};

use super::{
    Date, DateError, DateShape,
    bounds::{Bound, CountedDay, NEVER_AFTER, NEVER_BEFORE},
    compare::Alternative,
    read::Parsed,
};

/// What marks a date as written in Old Style.
pub(super) const MARK: &str = " O.S.";

/// The first and the last Gregorian day of something.
type Days = (BoundDate, BoundDate);

/// The days of the beginning and of the end of a part of a choice; none where it is open.
type Element = (Option<Days>, Option<Days>);

/// One end of a period.
#[derive(Clone, Copy)]
enum End {
    Open,
    Unknown,
    Within(Days),
}

/// Reads a text with a mark.
pub(super) fn read(text: &str) -> Result<Parsed, DateError> {
    let parsed = match text.split_once('/') {
        Some(_) => period(text),
        None => set(text).or_else(|| point(text.strip_suffix(MARK)?)),
    };
    parsed.ok_or_else(|| DateError::OldStyle { text: text.to_owned(), suggestions: Vec::new() })
}

/// The two ends of a period, each with its own mark.
pub(super) fn ends(text: &str) -> Option<(String, String)> {
    let (first, last) = text.split_once('/')?;
    let is_dated = !matches!(first, "" | "..");
    let covers_both = last.ends_with(MARK) && !first.ends_with(MARK) && is_dated;
    Some((format!("{first}{}", if covers_both { MARK } else { "" }), last.to_owned()))
}

fn point(julian: &str) -> Option<Parsed> {
    let (first, last) = days(julian)?;
    let (earliest, latest) = (Bound::of_date(first), Bound::of_date(last));
    Some(Parsed {
        shape: DateShape::Point,
        bounds: [earliest, latest, earliest, latest],
        alternatives: vec![Alternative::Point(CountedDay::of(first), CountedDay::of(last))],
    })
}

fn period(text: &str) -> Option<Parsed> {
    let (first, last) = ends(text)?;
    let (start, end) = (end(&first)?, end(&last)?);
    let bounds = |end: End| match end {
        End::Open => [Bound::Open; 2],
        End::Unknown => [Bound::Unknown; 2],
        End::Within((first, last)) => [Bound::of_date(first), Bound::of_date(last)],
    };
    let counted = |end: End, open: CountedDay| match end {
        End::Open => (open, open),
        End::Unknown => (NEVER_BEFORE, NEVER_AFTER),
        End::Within((first, last)) => (CountedDay::of(first), CountedDay::of(last)),
    };
    let (begin_days, end_days) = (counted(start, NEVER_BEFORE), counted(end, NEVER_AFTER));
    if end_days.1 < begin_days.0 {
        return None;
    }
    let ([start_first, start_last], [end_first, end_last]) = (bounds(start), bounds(end));
    Some(Parsed {
        shape: DateShape::Interval,
        bounds: [start_first, start_last, end_first, end_last],
        alternatives: vec![Alternative::lasting(begin_days, end_days)],
    })
}

fn end(text: &str) -> Option<End> {
    match (text, text.strip_suffix(MARK)) {
        ("", _) => Some(End::Unknown),
        ("..", _) => Some(End::Open),
        (_, Some(julian)) => Some(End::Within(days(julian)?)),
        (_, None) => Some(End::Within(within(&Edtf::parse(text).ok()?)?)),
    }
}

/// A choice or a collection: marked as a whole, or in each of its parts.
fn set(text: &str) -> Option<Parsed> {
    let (is_choice, elements) = elements(text)?;
    let mut alternatives = Vec::new();
    let mut bounds: Option<(CountedDay, CountedDay, Bound, Bound)> = None;
    for (first, last) in elements {
        let begin = first.map_or((NEVER_BEFORE, Bound::Open), |(day, _)| {
            (CountedDay::of(day), Bound::of_date(day))
        });
        let end = last.map_or((NEVER_AFTER, Bound::Open), |(_, day)| {
            (CountedDay::of(day), Bound::of_date(day))
        });
        if end.0 < begin.0 {
            return None;
        }
        alternatives.push(Alternative::Point(begin.0, end.0));
        bounds = Some(match bounds {
            None => (begin.0, end.0, begin.1, end.1),
            Some(known) => {
                let (first, earliest) = if begin.0 < known.0 { begin } else { (known.0, known.2) };
                let (last, latest) = if end.0 > known.1 { end } else { (known.1, known.3) };
                (first, last, earliest, latest)
            }
        });
    }
    let (_, _, earliest, latest) = bounds?;
    Some(Parsed {
        shape: if is_choice { DateShape::OneOf } else { DateShape::AllOf },
        bounds: [earliest, latest, earliest, latest],
        alternatives: if is_choice {
            alternatives
        } else {
            vec![Alternative::around(&alternatives)]
        },
    })
}

/// Whether one is meant, and the Gregorian days of the beginning and the end of each element; the
/// two are the same for a point, and one is none where a range is open.
fn elements(text: &str) -> Option<(bool, Vec<Element>)> {
    let whole = text.strip_suffix(MARK);
    let inner = whole.unwrap_or(text);
    let choice = inner.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
    let all = || inner.strip_prefix('{').and_then(|inner| inner.strip_suffix('}'));
    let (is_choice, inner) = choice.map(|inner| (true, inner)).or_else(|| Some((false, all()?)))?;
    let own = |text: &str| match (whole, text.strip_suffix(MARK)) {
        (Some(_), None) => days(text),
        (None, Some(text)) => days(text),
        // A mark inside a mark, or a part without any.
        _ => None,
    };
    let element = |text: &str| -> Option<Element> {
        let text = text.trim();
        let Some((first, last)) = text.split_once("..") else {
            let days = own(text)?;
            return Some((Some(days), Some(days)));
        };
        let end = |text: &str| if text.is_empty() { Some(None) } else { Some(Some(own(text)?)) };
        Some((end(first)?, end(last)?)).filter(|ends| *ends != (None, None))
    };
    Some((is_choice, inner.split(',').map(element).collect::<Option<_>>()?))
}

/// The same date in the Gregorian calendar, if the notation can say it: a day, or one of the days of
/// what is rougher. A period has no rough ends there.
pub(super) fn in_gregorian(text: &str) -> Option<Date> {
    let exact = |(first, last): Days| (first == last).then(|| first.to_string());
    let range =
        |(first, last): Days| exact((first, last)).unwrap_or_else(|| format!("{first}..{last}"));
    if text.contains('/') {
        let (first, last) = ends(text)?;
        let told = |text: &str| match end(text)? {
            End::Open => Some("..".to_owned()),
            End::Unknown => Some(String::new()),
            End::Within(days) => Some(exact(days)? + doubt(text)),
        };
        return format!("{}/{}", told(&first)?, told(&last)?).parse().ok();
    }
    if let Some((is_choice, elements)) = elements(text) {
        let told = elements.into_iter().map(|(first, last)| match (first, last) {
            (Some(first), Some(last)) if first == last && is_choice => Some(range(first)),
            (Some(first), Some(last)) if first == last => exact(first),
            (first, last) if is_choice => {
                let begin = first.map(|(day, _)| day.to_string()).unwrap_or_default();
                let end = last.map(|(_, day)| day.to_string()).unwrap_or_default();
                Some(format!("{begin}..{end}"))
            }
            _ => None,
        });
        let told = told.collect::<Option<Vec<_>>>()?.join(",");
        let text = if is_choice { format!("[{told}]") } else { format!("{{{told}}}") };
        return text.parse().ok();
    }
    let julian = text.strip_suffix(MARK)?;
    let days = days(julian)?;
    let gregorian = match exact(days) {
        Some(day) => day + doubt(text),
        None => format!("[{}]", range(days)),
    };
    gregorian.parse().ok()
}

/// The mark of doubt behind a date.
fn doubt(text: &str) -> &str {
    let julian = text.strip_suffix(MARK).unwrap_or(text);
    let bare = julian.trim_end_matches(['?', '~', '%']);
    julian.get(bare.len()..).unwrap_or_default()
}

/// The first and the last Gregorian day of a point of the Julian calendar.
fn days(julian: &str) -> Option<Days> {
    let bare = julian.trim_end_matches(['?', '~', '%']);
    if julian.len() - bare.len() > 1 {
        return None;
    }
    // Some day of a month is one of its days, and some month of a year one of its months.
    let known = bare.trim_end_matches("-XX");
    if let Some(days) = numbers(known) {
        return Some(days);
    }
    // The notation names the first and the last day by their numbers in the calendar.
    let Edtf::Date(date) = Edtf::parse(bare).ok()? else { return None };
    let (first, last) = within(&Edtf::Date(date))?;
    let day = |day: BoundDate| match convert(day.year, Some(day.month), Some(day.day)).ok()? {
        Converted::Day(day) => Some(day),
        Converted::Span { .. } => None,
    };
    Some((day(first)?, day(last)?))
}

fn within(edtf: &Edtf) -> Option<Days> {
    let bounds = edtf.bounds();
    match (bounds.earliest, bounds.latest) {
        (edtf_core::Bound::Date(first), edtf_core::Bound::Date(last)) => Some((first, last)),
        _ => None,
    }
}

/// The first and the last Gregorian day of a Julian year, month or day in numbers.
fn numbers(bare: &str) -> Option<Days> {
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
    if parts.next().is_some() || month.is_some_and(|month| month > 12) {
        return None;
    }
    match convert(year.into(), month, day).ok()? {
        Converted::Day(day) => Some((day, day)),
        Converted::Span { earliest, latest } => Some((earliest, latest)),
    }
}
