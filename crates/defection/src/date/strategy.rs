//! Generators of dates.

use chrono::{Datelike as _, NaiveDate};
use proptest::{collection::vec, prelude::*};

use super::Date;

fn parsed(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn calendar_day() -> impl Strategy<Value = NaiveDate> {
    (1880_i32..=2020, 1_u32..=366)
        .prop_filter_map("a day of the year", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn point_text() -> impl Strategy<Value = String> {
    let doubt = prop_oneof![6 => Just(""), 1 => Just("~"), 1 => Just("?"), 1 => Just("%")];
    (calendar_day(), 0..9_u8, doubt).prop_map(|(day, form, doubt)| {
        let (year, month) = (day.year(), day.month());
        match form {
            0 | 1 => format!("{day}{doubt}"),
            2 => format!("{year:04}-{month:02}{doubt}"),
            3 => format!("{year:04}{doubt}"),
            4 => format!("{:03}X", year / 10),
            5 => format!("{:02}XX", year / 100),
            6 => format!("{year:04}-XX"),
            7 => format!("{year:04}-{month:02}-XX"),
            _ => format!("{year:04}-{:02}", 21 + month % 4),
        }
    })
}

/// One day within bounds: days, months, years, seasons, decades, centuries, with and without doubt.
pub fn date_point() -> impl Strategy<Value = Date> {
    point_text().prop_filter_map("a date", |text| parsed(&text))
}

/// Something that lasted, with ends that may be open or unknown.
pub fn date_interval() -> impl Strategy<Value = Date> {
    let end =
        || prop_oneof![5 => point_text(), 1 => Just(String::new()), 1 => Just("..".to_owned())];
    (end(), end()).prop_filter_map("an interval", |(start, end)| parsed(&format!("{start}/{end}")))
}

/// One of several points, or each of them.
pub fn date_set() -> impl Strategy<Value = Date> {
    let day = || calendar_day().prop_map(|day| day.to_string());
    let element = prop_oneof![
        4 => day(),
        2 => (calendar_day(), 0..60_u64).prop_filter_map("days in order", |(day, length)| {
            let last = day.checked_add_days(chrono::Days::new(length))?;
            Some(format!("{day}..{last}"))
        }),
    ];
    (vec(element, 1..4), any::<bool>()).prop_filter_map("a set", |(elements, one)| {
        let inside = elements.join(",");
        parsed(&if one { format!("[{inside}]") } else { format!("{{{inside}}}") })
    })
}

/// A date in Old Style.
pub fn date_in_old_style() -> impl Strategy<Value = Date> {
    (calendar_day(), 0..7_u8).prop_filter_map("a date in Old Style", |(day, form)| {
        let (year, month) = (day.year(), day.month());
        parsed(&match form {
            0 => format!("{day} O.S."),
            1 => format!("{year:04}-{month:02} O.S."),
            2 => format!("{:03}X O.S.", year / 10),
            3 => format!("{year:04}/{day} O.S."),
            4 => format!("{day} O.S./{} O.S.", year + 1),
            5 => format!("[{day},{}..] O.S.", year + 1),
            _ => format!("{year:04} O.S."),
        })
    })
}

/// A date of any shape.
pub fn date() -> impl Strategy<Value = Date> {
    prop_oneof![
        5 => date_point(),
        3 => date_interval(),
        2 => date_set(),
        1 => date_in_old_style(),
    ]
}
