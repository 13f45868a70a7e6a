//! Days as text: `1961-06-16`, read as strictly as they are written.

use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use crate::text::form as text;

/// Reads a day where one has to be.
pub(crate) fn required<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    Day::deserialize(deserializer).map(|day| day.0)
}

/// Reads a day where there may be none.
pub(crate) fn optional<'de, D>(deserializer: D) -> Result<Option<NaiveDate>, D::Error>
where
    D: Deserializer<'de>,
{
    Option::<Day>::deserialize(deserializer).map(|day| day.map(|day| day.0))
}

#[derive(Debug)]
struct Day(NaiveDate);

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let day = || {
            let (rest, day) = text.rsplit_once('-')?;
            let (year, month) = rest.rsplit_once('-')?;
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        // Every day has one way to be written.
        day()
            .filter(|day| day.to_string() == text)
            .map(Self)
            .ok_or_else(|| format!("`{text}` is not a day; days are written like `1961-06-16`"))
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text::from_text(deserializer, "a day")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written_and_in_no_other_way() {
        for written in ["1961-06-16", "0001-01-01", "9999-12-31", "-0044-03-15", "+10000-01-01"] {
            assert_eq!(written.parse::<Day>().unwrap().0.to_string(), written);
        }
        for other in
            ["", "1961", "1961-06", "1961-6-16", " 1961-06-16", "+1961-06-16", "1961-02-29"]
        {
            let message = format!("`{other}` is not a day; days are written like `1961-06-16`");
            assert_eq!(other.parse::<Day>().unwrap_err(), message);
        }
    }
}
