//! Dates: what is read is printed as it was written, its bounds are in order, and comparing is an
//! order.

use std::cmp::Ordering;

use defection::{
    Date,
    date::{Bound, DateError, DateReading},
};

/// Reads the dates that stand on the lines of a text.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let dates: Vec<Date> = text.split('\n').take(3).filter_map(read).collect();
    for one in &dates {
        assert_eq!(one.cmp_for_sorting(one), Ordering::Equal);
        for other in &dates {
            let order = one.cmp_for_sorting(other);
            assert_eq!(order, other.cmp_for_sorting(one).reverse(), "{one} and {other}");
            for third in &dates {
                if order == Ordering::Less && other.cmp_for_sorting(third) == Ordering::Less {
                    assert_eq!(one.cmp_for_sorting(third), Ordering::Less, "{one} {other} {third}");
                }
            }
        }
    }
}

fn read(text: &str) -> Option<Date> {
    let date: Date = match text.parse() {
        Ok(date) => date,
        Err(error) => {
            if let DateError::Notation { at, .. } = &error {
                assert!(text.is_char_boundary(*at), "{error:?} points elsewhere");
            }
            assert!(!error.to_string().is_empty());
            return None;
        }
    };
    assert_eq!(date.to_string(), text, "a date is kept as it was written");
    assert_eq!(text.parse::<Date>().as_ref(), Ok(&date));

    let (first, last) = date.span();
    assert!(
        first.zip(last).is_none_or(|(first, last)| first <= last),
        "{text}: {first:?} {last:?}"
    );
    let days = date.possible_days();
    for range in days {
        let ends = range.first.zip(range.last);
        assert!(ends.is_none_or(|(first, last)| first <= last), "{text}: {range:?}");
    }
    for pair in days.windows(2) {
        let gap = pair[0].last.zip(pair[1].first);
        assert!(gap.is_some_and(|(last, first)| last < first), "{text}: {pair:?}");
    }
    let bounds = date.bounds();
    assert!(bounds.iter().all(|bound| !bound.to_string().is_empty()));
    // The earliest and the latest beginning, and the earliest and the latest end.
    for (before, after) in [(0, 1), (2, 3), (0, 3)] {
        if let (Bound::Day(before), Bound::Day(after)) = (bounds[before], bounds[after]) {
            assert!(before <= after, "{text}: {bounds:?}");
        }
    }

    let reading = DateReading::read(text).expect("it has been read");
    assert!(!reading.words.is_empty());
    let gregorian = date.gregorian();
    assert_eq!(gregorian.span(), date.span(), "{text} is {gregorian}");
    let _ = date.end();
    Some(date)
}
