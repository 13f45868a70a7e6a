//! A date in print, as references have it.

use super::{Date, DateShape};

impl Date {
    /// The date in English, by itself: the day, month or season and year where that is all of it.
    ///
    /// ```
    /// use defection::Date;
    ///
    /// let in_print = |text: &str| text.parse::<Date>().map(|date| date.in_print());
    /// assert_eq!(in_print("1961-06-16")?, "16 June 1961");
    /// assert_eq!(in_print("1961-06~")?, "about June 1961");
    /// assert_eq!(in_print("1997-21")?, "spring 1997");
    /// assert_eq!(in_print("../1941")?, "until 1941");
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn in_print(&self) -> String {
        let text = self.to_string();
        let inside = text.trim_end_matches(['~', '?', '%']);
        let (DateShape::Point, Some(words)) = (self.shape(), point_in_print(inside)) else {
            return self.in_words();
        };
        match &text[inside.len()..] {
            "" => words,
            "?" => format!("perhaps {words}"),
            "~" => format!("about {words}"),
            _ => format!("perhaps about {words}"),
        }
    }
}

/// `1961-06-16` as "16 June 1961".
fn point_in_print(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    if !parts.iter().all(|part| digits(part)) {
        return None;
    }
    let month = |part: &str| {
        let number: usize = part.parse().ok()?;
        MONTHS.get(number.checked_sub(1)?).or_else(|| SEASONS.get(number.checked_sub(21)?))
    };
    Some(match parts.as_slice() {
        [year] => (*year).to_owned(),
        [year, part] => format!("{} {year}", month(part)?),
        [year, part, day] => format!("{} {} {year}", day.trim_start_matches('0'), month(part)?),
        _ => return None,
    })
}
