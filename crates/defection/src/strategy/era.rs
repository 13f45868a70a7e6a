//! Generators of dates that fall into an order, so that lives and agencies make sense.

use proptest::prelude::*;

use crate::date::Date;

/// A date between the first day of a year and the last of another: a day, a month, a year, with
/// or without doubt, or one of two days.
fn between(first: i32, last: i32) -> BoxedStrategy<Date> {
    (first..=last, 1..=12_u8, 1..=27_u8, 0..8_u8)
        .prop_filter_map("a date", |(year, month, day, shape)| {
            let text = match shape {
                0..=2 => format!("{year}-{month:02}-{day:02}"),
                3 => format!("{year}"),
                4 => format!("{year}-{month:02}"),
                5 => format!("{year}-{month:02}-{day:02}~"),
                6 => format!("{year}?"),
                _ => format!(
                    "[{year}-{month:02}-{day:02},{year}-{month:02}-{next:02}]",
                    next = day + 1
                ),
            };
            text.parse().ok()
        })
        .boxed()
}

/// When a generated person was born or an agency founded: from 1880 to 1929.
pub fn beginning() -> impl Strategy<Value = Date> {
    between(1880, 1929)
}

/// When a generated act was: from 1931 to 1954.
pub fn act_date() -> impl Strategy<Value = Date> {
    between(1931, 1954)
}

/// When something came after a generated act: from 1956 to 1968.
pub fn aftermath() -> impl Strategy<Value = Date> {
    between(1956, 1968)
}

/// When a generated person died or an agency ended: from 1970 to 2004.
pub fn ending() -> impl Strategy<Value = Date> {
    between(1970, 2004)
}

/// A time within a generated life: from 1931 to 1968, with ends that may be open or unknown.
pub fn period() -> impl Strategy<Value = Date> {
    (1931..=1968_i32, 1931..=1968_i32, 0..5_u8).prop_filter_map(
        "an interval",
        |(one, other, shape)| {
            let (start, end) = (one.min(other), one.max(other));
            let text = match shape {
                0 | 1 => format!("{start}/{end}"),
                2 => format!("{start}-01/{end}-12-24"),
                3 => format!("/{end}"),
                _ => format!("{start}/.."),
            };
            text.parse().ok()
        },
    )
}
