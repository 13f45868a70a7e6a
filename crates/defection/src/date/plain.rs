//! Dates as most are written, `1961-06-16`, `1961-06` and `1961`, without the whole of EDTF.

use chrono::{Months, NaiveDate};

use super::{
    DateShape,
    bounds::{Bound, CountedDay},
    compare::Alternative,
    read::Parsed,
};

/// What a text means that is a year, a month or a day and has nothing else in it. Of any other text
/// it says nothing, and what it says is what reading the text by the whole notation comes to.
pub(super) fn read(text: &str) -> Option<Parsed> {
    let year = digits(text, 0, 4)?;
    let month = || digits(text, 5, 2);
    let (first, last) = match text.len() {
        4 => {
            let year = year.try_into().ok()?;
            (NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?)
        }
        7 => {
            let first = NaiveDate::from_ymd_opt(year.try_into().ok()?, month()?, 1)?;
            (first, first.checked_add_months(Months::new(1))?.pred_opt()?)
        }
        10 => {
            let day = digits(text, 8, 2)?;
            let day = NaiveDate::from_ymd_opt(year.try_into().ok()?, month()?, day)?;
            (day, day)
        }
        _ => return None,
    };
    let (earliest, latest) = (Bound::Day(first), Bound::Day(last));
    Some(Parsed {
        shape: DateShape::Point,
        bounds: [earliest, latest, earliest, latest],
        alternatives: vec![Alternative::Point(CountedDay::of_day(first), CountedDay::of_day(last))],
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
                assert_eq!(read(&text).is_some(), (1..=12).contains(&month), "{text}");
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
    fn parts_stand_after_hyphens() {
        for text in ["1961/06", "1961x06", "1961.06.16", "1961-06/16", "1961/06-16", "19610616-0"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn other_texts_are_left_to_the_whole_notation(text in "[0-9XY/~é-]{0,11}") {
            prop_assert!(agrees(&text));
        }
    }
}
