use std::hash::{BuildHasher as _, RandomState};

use chrono::{Datelike as _, Days, NaiveDate};
use edtf_core::BoundDate;
use proptest::{collection::vec, prelude::*};

use super::{
    bounds::{CountedDay, NEVER_AFTER, NEVER_BEFORE},
    strategy::*,
    *,
};
use crate::logic::Truth;

#[track_caller]
fn refused(text: &str, message: &str) {
    assert_eq!(text.parse::<Date>().unwrap_err().to_string(), message);
}

fn date_of(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn what_is_no_date_is_refused_with_its_place() {
    refused(
        "1985-02-30",
        "`1985-02-30` is not a date: day is out of range for the month (character 8); did you mean `1985-02` (there is no such day; the month alone)?",
    );
    refused(
        "a Sunday",
        "`a Sunday` is not a date: whitespace is not allowed (character 1); dates are written like `1954-02-14`, `1937~`, `1974/1985` or `[1953,1954-02]`",
    );
    refused(
        "13 June 1961 O.S.",
        "`13 June 1961 O.S.` is not a date in Old Style: a date of the Julian calendar is expected before ` O.S.`; did you mean `1961-06-13 O.S.`?",
    );
    refused(&"1".repeat(1_000), "a date has at most 256 bytes, and this text has 1000");
    for text in ["", " ", "about 1937", "1937 ", "1961-13", "\u{0}", "1961/1960"] {
        assert!(text.parse::<Date>().is_err(), "{text:?}");
    }
}

#[test]
fn open_and_unknown_ends_are_different() {
    assert_eq!(date_of("1974/..").bounds()[3], Bound::Open);
    assert_eq!(date_of("1974/").bounds()[3], Bound::Unknown);
    assert_eq!(date_of("1974/").before(&date_of("1973")), Truth::No);
    assert_eq!(date_of("1974/").contains(&date_of("1980")), Truth::Unknown);
    assert_eq!(date_of("1974/..").contains(&date_of("1980")), Truth::Yes);
}

#[test]
fn an_interval_and_a_choice_are_different() {
    let (lasted, choice) = (date_of("1937-10-01/1937-10-15"), date_of("[1937-10-01..1937-10-15]"));
    let day = date_of("1937-10-10");
    assert_eq!(lasted.contains(&day), Truth::Yes);
    assert_eq!(choice.contains(&day), Truth::Unknown);
    assert_eq!((lasted.shape(), choice.shape()), (DateShape::Interval, DateShape::OneOf));
}

#[test]
fn old_style_stands_beside_the_gregorian_day() {
    let check = |julian: &str, gregorian: &str| {
        assert_eq!(date_of(julian).gregorian().to_string(), gregorian);
        assert_eq!(date_of(julian).to_string(), julian);
        assert_eq!(date_of(julian).calendar(), Calendar::OldStyle);
        let (own, other) = (date_of(julian), date_of(gregorian));
        assert_eq!(own.span(), other.span());
    };
    check("1899-06-16 O.S.", "1899-06-28");
    check("1900-02-29 O.S.", "1900-03-13");
    check("1918-01-31 O.S.", "1918-02-13");
    check("1917 O.S.", "[1917-01-14..1918-01-13]");
    check("1899-06-16? O.S.", "1899-06-28?");
    for text in
        ["1899-06-31 O.S.", "1900/1899 O.S.", "1899-02-29 O.S.", " O.S.", "[1899 O.S.,1900]"]
    {
        assert!(text.parse::<Date>().is_err(), "{text:?}");
    }
}

#[test]
fn old_style_covers_periods_choices_and_rough_points() {
    let check = |julian: &str, gregorian: &str, words: &str| {
        let date = date_of(julian);
        assert_eq!(date.calendar(), Calendar::OldStyle);
        assert_eq!(date.to_string(), julian);
        assert_eq!(date.in_words(), words);
        let same = date.gregorian();
        assert_eq!(same.to_string(), gregorian);
        assert_eq!(date.span(), same.span(), "{julian}");
    };
    let (days, words) = ("1906-05-10/1906-07-22", "from 1906-04-27 to 1906-07-09 Old Style");
    check("1906-04-27 O.S./1906-07-09 O.S.", days, words);
    check("1906-04-27/1906-07-09 O.S.", days, words);
    check("1906-04-27 O.S./..", "1906-05-10/..", "from 1906-04-27 Old Style on");
    check("../1906-07-09 O.S.", "../1906-07-22", "until 1906-07-09 Old Style");
    check(
        "1906-04-27 O.S./1919-01-05",
        "1906-05-10/1919-01-05",
        "from 1906-04-27 Old Style to 1919-01-05",
    );
    check(
        "[1906-04-27,1906-04-29] O.S.",
        "[1906-05-10,1906-05-12]",
        "on 1906-04-27 or 1906-04-29 Old Style",
    );
    check(
        "[1906-04-27 O.S.,1906-04-29 O.S.]",
        "[1906-05-10,1906-05-12]",
        "on 1906-04-27 or 1906-04-29 Old Style",
    );
    check(
        "[1906-04-27..1906-05] O.S.",
        "[1906-05-10..1906-06-13]",
        "some time from 1906-04-27 to 1906-05 Old Style",
    );
    check(
        "{1906-04-27,1906-07-09} O.S.",
        "{1906-05-10,1906-07-22}",
        "on 1906-04-27 and 1906-07-09 Old Style",
    );
    check("188X O.S.", "[1880-01-13..1890-01-12]", "in the 1880s Old Style");
    check("1906-21 O.S.", "[1906-03-14..1906-06-13]", "in spring 1906 Old Style");
    check("1906-04-XX O.S.", "[1906-04-14..1906-05-13]", "on some day in April 1906 Old Style");
    // A rough end of a period has no name in the other calendar.
    let rough = date_of("1905/1906-07-09 O.S.");
    assert_eq!(rough.gregorian(), rough);
    assert_eq!(rough.earliest(), "1905-01-14".parse().ok());
    assert_eq!(rough.end().unwrap().gregorian().to_string(), "1906-07-22");
    assert_eq!(rough.beginning().unwrap().to_string(), "1905 O.S.");
    assert_eq!(rough.contains(&date_of("1906-03-01")), Truth::Yes);
}

#[test]
fn unspecified_digits_are_followed() {
    let days = date_of("1945-XX-15").possible_days().len();
    assert_eq!(days, 12);
    assert_eq!(date_of("193X").possible_days().len(), 1);
    assert_eq!(date_of("1945-XX-15").contains(&date_of("1945-03-15")), Truth::Unknown);
    assert_eq!(date_of("1945-XX-15").overlaps(&date_of("1945-03-16")), Truth::No);
}

#[test]
fn far_years_do_not_panic() {
    for text in ["Y-1234567890", "Y17E7", "Y-17E7/Y17E7", "-9999", "XXXX-12-25", "Y3388E2S3"] {
        let date = date_of(text);
        assert_eq!(date.before(&date), date.after(&date), "{text}");
        assert!(date.before(&date_of("1961")) != Truth::Yes || text.contains('-'), "{text}");
    }
    assert_eq!(date_of("Y-1234567890").before(&date_of("Y-1234567889")), Truth::Yes);
}

#[test]
fn sorting_is_by_the_earliest_day() {
    let mut dates: Vec<Date> =
        ["1962", "1961-06", "1961-06-16", "../1941", "1961"].map(date_of).to_vec();
    dates.sort_by(Date::cmp_for_sorting);
    let sorted: Vec<String> = dates.iter().map(ToString::to_string).collect();
    assert_eq!(sorted, ["../1941", "1961", "1961-06", "1961-06-16", "1962"]);
}

#[test]
fn a_text_of_the_greatest_length_is_read() {
    let longest = format!("[{}1953]", "1953,".repeat(50));
    assert_eq!(longest.len(), LONGEST);
    assert!(longest.parse::<Date>().is_ok());
    let longer = format!("[{}19531]", "1953,".repeat(50));
    assert!(matches!(longer.parse::<Date>(), Err(DateError::TooLong { bytes: 257, limit: 256 })));
}

#[test]
fn dates_are_told_apart_by_their_text() {
    let hashes = RandomState::new();
    assert_eq!(hashes.hash_one(date_of("1961")), hashes.hash_one(date_of("1961")));
    assert_ne!(hashes.hash_one(date_of("1961")), hashes.hash_one(date_of("1962")));
    assert_eq!(format!("{:?}", date_of("1937~")), "Date(1937~)");
}

#[test]
fn days_are_counted_like_those_of_the_calendar() {
    let check = |day: NaiveDate| {
        let month = u8::try_from(day.month()).unwrap();
        let date =
            BoundDate { year: day.year().into(), month, day: u8::try_from(day.day()).unwrap() };
        let counted = CountedDay::of(date);
        assert_eq!(counted, CountedDay::of_day(day), "{day}");
        assert_eq!(counted.day(), Some(day));
        assert_eq!(counted.next(), CountedDay::of_day(day.succ_opt().unwrap()), "{day}");
        assert!(NEVER_BEFORE < counted && counted < counted.next() && counted < NEVER_AFTER);
    };
    for year in (-801..=-795).chain(-5..=5).chain(1898..=1904).chain(1996..=2004) {
        NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take(366).for_each(check);
    }
    assert_eq!((NEVER_BEFORE.day(), NEVER_AFTER.day()), (None, None));
    assert_eq!(NEVER_AFTER.next(), NEVER_AFTER);
}

#[test]
fn bounds_are_written_with_four_digits_of_the_year() {
    let bounds = |text: &str| date_of(text).bounds().map(|bound| bound.to_string());
    assert_eq!(bounds("0001-02-03")[0], "0001-02-03");
    assert_eq!(bounds("0000-02-03")[0], "0000-02-03");
    assert_eq!(bounds("-0044-03-15")[0], "-0044-03-15");
    assert_eq!(bounds("Y-1234567890")[0], "-1234567890-01-01");
    assert_eq!(bounds("../1941"), ["open", "open", "1941-01-01", "1941-12-31"]);
    assert_eq!(bounds("1974-05/"), ["1974-05-01", "1974-05-31", "unknown", "unknown"]);
}

#[test]
fn what_lasted_contains_its_own_ends() {
    let period = date_of("1978-01-01/1985-12-31");
    for inside in ["1978-01-01", "1985-12-31", "1978-01-01/1985-12-31"] {
        assert_eq!(period.contains(&date_of(inside)), Truth::Yes, "{inside}");
    }
    for outside in ["1977-12-31", "1986-01-01"] {
        assert_eq!(period.contains(&date_of(outside)), Truth::No, "{outside}");
    }
}

#[test]
fn a_collection_reaches_from_its_first_point_to_its_last() {
    let within = date_of("1961-03-03");
    for text in ["{1961-03-01,1961-03-05}", "{1961-03-05,1961-03-02,1961-03-01}"] {
        assert_eq!(date_of(text).contains(&within), Truth::Yes, "{text}");
        assert_eq!(date_of(text).contains(&date_of("1961-03-06")), Truth::No, "{text}");
    }
    // One point is one day, and nothing that lasts fits into it.
    let one = date_of("{1961}");
    assert_eq!(one.contains(&within), Truth::Unknown);
    assert_eq!(one.contains(&date_of("1961-03-01/1961-03-05")), Truth::No);
    assert_eq!(one.before(&date_of("1962")), Truth::Yes);
}

#[test]
fn open_ends_reach_beyond_every_year() {
    assert_eq!(date_of("../1941").contains(&date_of("Y-1234567890")), Truth::Yes);
    assert_eq!(date_of("1941/..").contains(&date_of("Y1234567890")), Truth::Yes);
    assert_eq!(date_of("[..1941]").overlaps(&date_of("-0500")), Truth::Unknown);
    assert_eq!(date_of("[1941..]").overlaps(&date_of("3000")), Truth::Unknown);
    assert_eq!(date_of("[1941..]").overlaps(&date_of("1940")), Truth::No);
}

#[test]
fn days_that_follow_each_other_are_one_range() {
    let ranges = |text: &str| date_of(text).possible_days().len();
    assert_eq!(ranges("[1961-01-01..1961-01-05,1961-01-06]"), 1);
    assert_eq!(ranges("[1961-01-01..1961-01-05,1961-01-07]"), 2);
    assert_eq!(ranges("[1961-01-01..1961-01-20,1961-01-07]"), 1);
}

#[test]
fn unspecified_digits_are_followed_up_to_five_hundred_values() {
    assert_eq!(date_of("19XX-0X-31").possible_days().len(), 500);
    assert_eq!(date_of("19XX-XX-31").possible_days().len(), 1);
    assert_eq!(date_of("19XX-XX-31").earliest(), "1900-01-31".parse().ok());
    let alternatives = |text: &str| date_of(text).meaning.alternatives.len();
    assert_eq!(alternatives("1945-XX"), 1, "months that follow each other are one");
    assert_eq!(alternatives("1945-0X-31"), 5);
}

#[test]
fn what_is_no_date_in_old_style_is_refused() {
    for text in ["1899-6 O.S.", "189-06-16 O.S.", "18a9 O.S.", "1899-06-16-01 O.S.", "1899?~ O.S."]
    {
        assert!(matches!(text.parse::<Date>(), Err(DateError::OldStyle { .. })), "{text}");
    }
    assert_eq!(date_of("1899-06~ O.S.").gregorian().to_string(), "[1899-06-13..1899-07-12]");
}

#[test]
fn dates_are_said_in_words() {
    for (text, words) in [
        ("1961-06-16", "on 1961-06-16"),
        ("-0044-03-15", "on -0044-03-15"),
        ("-0044-03", "in -0044-03"),
        ("1961", "in 1961"),
        ("1937~", "about 1937"),
        ("1937?", "perhaps 1937"),
        ("1937-05%", "perhaps about 1937-05"),
        ("1937?-05~", "in 1937-05, year uncertain and approximate, month approximate"),
        ("../1941~", "until about 1941"),
        ("1941?/..", "from perhaps 1941 on"),
        ("1974~/1985", "from about 1974 to 1985"),
        ("1974/", "from 1974 to an unknown day"),
        ("/1974", "from an unknown day to 1974"),
        ("[1974..1978]", "some time from 1974 to 1978"),
        ("[..1978]", "some time until 1978"),
        ("[1974..]", "some time from 1974 on"),
        ("[1953,1954~,1955]", "in 1953, about 1954 or 1955"),
        ("[1953..1954,1956]", "some time from 1953 to 1954 or in 1956"),
        ("{1953,1954}", "in 1953 and 1954"),
        ("{1953}", "in 1953"),
        ("1899-06-16 O.S.", "on 1899-06-16 Old Style"),
    ] {
        assert_eq!(date_of(text).in_words(), words, "{text}");
    }
    let range = |first: Option<i64>, last: Option<i64>| {
        DayRange { first: first.map(day), last: last.map(day) }.in_words()
    };
    assert_eq!(range(Some(0), Some(0)), "on 1961-01-01");
    assert_eq!(range(Some(0), Some(1)), "between 1961-01-01 and 1961-01-02");
    assert_eq!(range(Some(0), None), "on or after 1961-01-01");
    assert_eq!(range(None, Some(1)), "no later than 1961-01-02");
    assert_eq!(range(None, None), "on any day");
}

#[test]
fn a_date_is_laid_open_for_an_editor() {
    let read = DateReading::read("1899-06-16 O.S.").unwrap();
    let same = Some("1899-06-28".parse().unwrap());
    assert_eq!(
        (read.text.as_str(), read.gregorian),
        ("1899-06-16 O.S.", Some(date_of("1899-06-28")))
    );
    assert_eq!((read.earliest, read.latest), (same, same));
    assert_eq!(read.days, [DayRange { first: same, last: same }]);
    assert_eq!(DateReading::read("1961").unwrap().gregorian, None);
}

/// A date by its concrete completions: pairs of first and last day, as numbers.
type Completions = Vec<(i64, i64)>;

const FAR: i64 = 1_000_000;

fn day(number: i64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(1961, 1, 1).unwrap();
    first + Days::new(u64::try_from(number).unwrap())
}

/// An end of an interval: its text, and the days it can be.
fn end(is_end: bool) -> impl Strategy<Value = (String, Vec<i64>)> {
    let days = (0..80_i64).prop_map(|number| (day(number).to_string(), vec![number]));
    let months = (0..3_usize).prop_map(|month| {
        let (first, length) = [(0, 31), (31, 28), (59, 31)][month];
        (format!("1961-{:02}", month + 1), (first..first + length).collect())
    });
    let unknown = Just((String::new(), (-5..90).chain([-FAR, FAR]).collect::<Vec<i64>>()));
    let open = Just(("..".to_owned(), vec![if is_end { FAR } else { -FAR }]));
    prop_oneof![3 => days, 2 => months, 1 => unknown, 1 => open]
}

/// A date in a window of three months, as text and by its completions.
fn written() -> impl Strategy<Value = (Date, Completions)> {
    let point = end(false)
        .prop_filter("a point", |(text, _)| !text.is_empty() && text != "..")
        .prop_map(|(text, days)| (text, days.into_iter().map(|day| (day, day)).collect()));
    let interval = (end(false), end(true)).prop_map(|((start, firsts), (end, lasts))| {
        let pairs = firsts
            .iter()
            .flat_map(|first| lasts.iter().map(move |last| (*first, *last)))
            .filter(|(first, last)| first <= last)
            .collect();
        (format!("{start}/{end}"), pairs)
    });
    let choice = proptest::collection::vec((0..70_i64, 0..6_i64), 1..4).prop_map(|ranges| {
        let texts: Vec<String> = ranges
            .iter()
            .map(|(first, length)| format!("{}..{}", day(*first), day(first + length)))
            .collect();
        let days = ranges.iter().flat_map(|(first, length)| *first..=first + length);
        (format!("[{}]", texts.join(",")), days.map(|day| (day, day)).collect())
    });
    let written = prop_oneof![
        2 => point.boxed(),
        3 => interval.boxed(),
        2 => choice.boxed(),
    ];
    written.prop_filter_map("a date", |(text, completions): (String, Completions)| {
        Some((text.parse().ok()?, completions))
    })
}

/// Yes if it is so for every pair of completions, no if for none.
fn by_oracle(
    one: &Completions,
    other: &Completions,
    is_so: fn((i64, i64), (i64, i64)) -> bool,
) -> Truth {
    let (mut yes, mut no) = (false, false);
    for a in one {
        for b in other {
            if is_so(*a, *b) {
                yes = true;
            } else {
                no = true;
            }
        }
    }
    match (yes, no) {
        (true, false) => Truth::Yes,
        (false, true) => Truth::No,
        _ => Truth::Unknown,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 2 } else { 400 }))]

    /// Each comparison is what trying every pair of completions comes to.
    #[test]
    fn comparing_agrees_with_trying(
        (one, firsts) in written(),
        (other, seconds) in written(),
    ) {
        let before = |a: (i64, i64), b: (i64, i64)| a.1 < b.0;
        let after = |a: (i64, i64), b: (i64, i64)| b.1 < a.0;
        let contains = |a: (i64, i64), b: (i64, i64)| a.0 <= b.0 && b.1 <= a.1;
        let during = |a: (i64, i64), b: (i64, i64)| b.0 <= a.0 && a.1 <= b.1;
        let overlaps = |a: (i64, i64), b: (i64, i64)| a.0 <= b.1 && b.0 <= a.1;
        prop_assert_eq!(one.before(&other), by_oracle(&firsts, &seconds, before));
        prop_assert_eq!(one.after(&other), by_oracle(&firsts, &seconds, after));
        prop_assert_eq!(one.contains(&other), by_oracle(&firsts, &seconds, contains));
        prop_assert_eq!(one.during(&other), by_oracle(&firsts, &seconds, during));
        prop_assert_eq!(one.overlaps(&other), by_oracle(&firsts, &seconds, overlaps));
    }
}

proptest! {
    /// What is written is what is printed.
    #[test]
    fn text_in_is_text_out(date in date()) {
        let again: Date = date.to_string().parse().unwrap();
        prop_assert_eq!(again.bounds(), date.bounds());
        prop_assert_eq!(again, date);
    }

    /// What comes before the first of some dates comes before each, and what comes after the last
    /// comes after each.
    #[test]
    fn the_first_and_the_last_stand_for_all(one in date(), others in vec(date(), 1..6)) {
        let first = others.iter().min_by_key(|other| other.first_day()).unwrap();
        let last = others.iter().max_by_key(|other| other.last_day()).unwrap();
        let each = |is_so: fn(&Date, &Date) -> Truth| {
            others.iter().all(|other| is_so(&one, other) == Truth::Yes)
        };
        prop_assert_eq!(one.before(first) == Truth::Yes, each(Date::before));
        prop_assert_eq!(one.after(last) == Truth::Yes, each(Date::after));
    }

    /// If one comes before the other, the other comes after the one.
    #[test]
    fn before_and_after_mirror_each_other(one in date(), other in date()) {
        prop_assert_eq!(one.before(&other), other.after(&one));
        prop_assert_eq!(one.overlaps(&other), other.overlaps(&one));
        prop_assert_eq!(one.contains(&other), other.during(&one));
    }

    /// Knowing the day of a point never turns a settled answer into another.
    #[test]
    fn narrowing_keeps_settled_answers(point in date_point(), other in date()) {
        for range in point.possible_days() {
            for day in [range.first, range.last].into_iter().flatten() {
                let narrowed = Date::from_day(day);
                for compare in [Date::before, Date::after, Date::contains, Date::during, Date::overlaps] {
                    let (was, is) = (compare(&point, &other), compare(&narrowed, &other));
                    prop_assert!(was == is || !was.is_settled(), "{point} {narrowed} {other}");
                }
            }
        }
    }

    /// Sorting is total: it is antisymmetric, and equal only for dates written alike.
    #[test]
    fn sorting_is_total(one in date(), other in date()) {
        prop_assert_eq!(one.cmp_for_sorting(&other), other.cmp_for_sorting(&one).reverse());
        prop_assert_eq!(one.cmp_for_sorting(&other).is_eq(), one == other);
    }

    /// No text makes the parser panic.
    #[test]
    fn any_text_is_read_or_refused(text in "[0-9XY~?%/.,\\[\\]{} OS-]{0,24}") {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}
