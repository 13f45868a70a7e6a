//! Dates as most are written, without the whole of EDTF: `1961-06-16`, `1961-06`, `1961-22` and
//! `1961`; days, months and years as the ends of an interval or of a choice, where an end may be left
//! open; and some of them to choose from. Each may be said to be about or doubtful, which moves
//! nothing.

use chrono::{Months, NaiveDate};

use super::{
    DateShape,
    bounds::{Bound, CountedDay, NEVER_AFTER, NEVER_BEFORE},
    compare::Alternative,
    read::Parsed,
};

/// What a text means, if it is one of the plain ones. Of any other text it says nothing, and what it
/// says is what reading the text by the whole notation comes to.
pub(super) fn read(text: &str) -> Option<Parsed> {
    // A point first, since most are.
    let Some(Within { earliest, latest, days }) = within(text).or_else(|| season(text)) else {
        return read_more(text);
    };
    Some(Parsed {
        shape: DateShape::Point,
        bounds: [earliest, latest, earliest, latest],
        alternatives: vec![Alternative::Point(days.0, days.1)],
    })
}

/// What an interval or a choice means.
#[inline(never)]
fn read_more(text: &str) -> Option<Parsed> {
    if let Some((first, last)) = text.split_once('/') {
        return interval(first, last);
    }
    let inside = text.strip_prefix('[')?.strip_suffix(']')?;
    let mut alternatives = Vec::new();
    if let Some((first, last)) = inside.split_once('.') {
        let (first, last) = range(first, last.strip_prefix('.')?)?;
        let bounds = [first.earliest, last.latest, first.earliest, last.latest];
        alternatives.push(Alternative::Point(first.days.0, last.days.1));
        return Some(Parsed { shape: DateShape::OneOf, bounds, alternatives });
    }
    for point in inside.split(',') {
        let (first, last) = within(point)?.days;
        alternatives.push(Alternative::Point(first, last));
    }
    let first = alternatives.iter().map(Alternative::first).min()?.day()?;
    let last = alternatives.iter().map(Alternative::last).max()?.day()?;
    let bounds = [first, last, first, last].map(Bound::Day);
    Some(Parsed { shape: DateShape::OneOf, bounds, alternatives })
}

fn interval(first: &str, last: &str) -> Option<Parsed> {
    let end = |text, far| match text {
        ".." => Some(Within::without(Bound::Open, (far, far))),
        "" => Some(Within::without(Bound::Unknown, (NEVER_BEFORE, NEVER_AFTER))),
        _ => within(text),
    };
    let (first, last) = (end(first, NEVER_BEFORE)?, end(last, NEVER_AFTER)?);
    let bounds = [first.earliest, first.latest, last.earliest, last.latest];
    match bounds {
        [Bound::Day(_), _, _, Bound::Day(_)] if first.days.0 > last.days.0 => None,
        [Bound::Day(_), ..] | [.., Bound::Day(_)] => Some(Parsed {
            shape: DateShape::Interval,
            bounds,
            alternatives: vec![Alternative::lasting(first.days, last.days)],
        }),
        _ => None,
    }
}

/// The ends of a choice, which are as exact as one another.
fn range(first: &str, last: &str) -> Option<(Within, Within)> {
    let open = |far| Within::without(Bound::Open, (far, far));
    Some(match (first, last) {
        ("", "") => return None,
        ("", last) => (open(NEVER_BEFORE), within(last)?),
        (first, "") => (within(first)?, open(NEVER_AFTER)),
        (first, last) => {
            let (from, to) = (within(first)?, within(last)?);
            if first.len() != last.len() || from.days.1 > to.days.0 {
                return None;
            }
            (from, to)
        }
    })
}

/// The days of a point, or of an end that is none.
struct Within {
    earliest: Bound,
    latest: Bound,
    days: (CountedDay, CountedDay),
}

impl Within {
    /// An end that is open or unknown.
    fn without(bound: Bound, days: (CountedDay, CountedDay)) -> Self {
        Self { earliest: bound, latest: bound, days }
    }
}

/// A year, a month or a day.
#[inline(never)]
fn within(text: &str) -> Option<Within> {
    let text = unmarked(text);
    let year = digits(text, 0, 4)?;
    match text.len() {
        4 => days(year, 1, 1, 12),
        7 => days(year, digits(text, 5, 2)?, 1, 1),
        10 => days(year, digits(text, 5, 2)?, digits(text, 8, 2)?, 0),
        _ => None,
    }
}

/// A season: 21 to 24, spring to winter, in the place of a month.
#[inline(never)]
fn season(text: &str) -> Option<Within> {
    let text = unmarked(text);
    let season = digits(text, 5, 2).filter(|number| (21..=24).contains(number))?;
    if text.len() == 7 { days(digits(text, 0, 4)?, (season - 20) * 3, 1, 3) } else { None }
}

/// A date that is about or doubtful, without that.
fn unmarked(text: &str) -> &str {
    text.strip_suffix(['~', '?', '%']).unwrap_or(text)
}

/// So many months from a day, or the day alone.
fn days(year: u32, month: u32, day: u32, months: u32) -> Option<Within> {
    let first = NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)?;
    let last = match months {
        0 => first,
        months => first.checked_add_months(Months::new(months))?.pred_opt()?,
    };
    Some(Within {
        earliest: Bound::Day(first),
        latest: Bound::Day(last),
        days: (CountedDay::of_day(first), CountedDay::of_day(last)),
    })
}

/// The number that so many digits make, if they stand there, after a hyphen unless they come first.
fn digits(text: &str, from: usize, count: usize) -> Option<u32> {
    let bytes = text.as_bytes();
    if from > 0 && bytes.get(from - 1) != Some(&b'-') {
        return None;
    }
    bytes.get(from..from + count)?.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit().then(|| 10 * number + u32::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The two readers say the same wherever this one says anything.
    fn agrees(text: &str) -> bool {
        read(text).is_none_or(|plain| Parsed::read(text).is_ok_and(|whole| whole == plain))
    }

    #[test]
    fn years_months_and_days_are_read_as_by_the_whole_notation() {
        for year in ["0000", "0001", "1900", "1904", "1961", "2000", "9999"] {
            assert!(read(year).is_some() && agrees(year), "{year}");
            for month in 0..100 {
                let text = format!("{year}-{month:02}");
                let known = matches!(month, 1..=12 | 21..=24);
                assert_eq!(read(&text).is_some(), known, "{text}");
                assert!(agrees(&text), "{text}");
                for day in 0..35 {
                    let text = format!("{text}-{day:02}");
                    assert_eq!(read(&text).is_some(), Parsed::read(&text).is_ok(), "{text}");
                    assert!(agrees(&text), "{text}");
                }
            }
        }
    }

    #[test]
    fn intervals_and_choices_of_them_are_read_as_by_the_whole_notation() {
        let points = ["1960", "1961", "1961-06", "1961-07", "1961-06-16", "1961-06-17", "1961~"];
        let ends = || points.into_iter().chain(["..", "", "196X", "x"]);
        let [mut intervals, mut ranges, mut choices] = [0; 3];
        for first in ends() {
            assert!(agrees(&format!("[{first}]")), "{first}");
            for last in ends() {
                let plain = |text: String, count: &mut usize| {
                    assert!(agrees(&text), "{text}");
                    *count += usize::from(read(&text).is_some());
                };
                plain(format!("{first}/{last}"), &mut intervals);
                plain(format!("[{first}..{last}]"), &mut ranges);
                plain(format!("[{first},{last}]"), &mut choices);
                plain(format!("[{first},1950,{last}]"), &mut choices);
                plain(format!("{{{first}..{last}}}"), &mut 0);
            }
        }
        // Of so many pairs the first does not begin later, and an end can be open or unknown on either
        // side of each point.
        assert_eq!(intervals, 29 + 4 * points.len());
        // Five pairs are as exact as one another, and an end can be open.
        assert_eq!(ranges, 5 + 2 * points.len());
        // Any point can stand beside any.
        assert_eq!(choices, 2 * points.len() * points.len());
    }

    #[test]
    fn what_is_about_or_doubtful_is_read_as_by_the_whole_notation() {
        for point in ["1961", "1961-06", "1961-06-16", "1961-13", "", ".."] {
            for mark in ["~", "?", "%", "~?", "%%", "~ "] {
                for text in [format!("{point}{mark}"), format!("1950/{point}{mark}")] {
                    assert!(agrees(&text), "{text}");
                    let plain = mark.len() == 1 && point.len() > 3 && point != "1961-13";
                    assert_eq!(read(&text).is_some(), plain, "{text}");
                }
            }
        }
    }

    #[test]
    fn parts_stand_after_hyphens() {
        for text in [
            "1961/06",
            "1961..1962",
            "[1961..1962",
            "1961x06",
            "1961.06.16",
            "1961-06/16",
            "1961/06-16",
            "19610616-0",
            "1961/1962/1963",
            "[1961,1962..]",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn other_texts_are_left_to_the_whole_notation(text in r"\[?(1[0-9X]{3}(-[01][0-9]){0,2}|[0-9XY/~é.-]{0,8})([/.]{0,3}[0-9X~-]{0,10})?\]?") {
            prop_assert!(agrees(&text));
        }
    }
}
