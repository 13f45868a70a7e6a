//! A date in English words.

use super::{Date, DateShape};

impl Date {
    /// The date in English, to follow a verb. What has no plain words stays in its notation.
    ///
    /// ```
    /// use defection::Date;
    ///
    /// let in_words = |text: &str| text.parse::<Date>().map(|date| date.in_words());
    /// assert_eq!(in_words("1961-06-16")?, "on 1961-06-16");
    /// assert_eq!(in_words("../1941")?, "until 1941");
    /// assert_eq!(in_words("1974~/1985")?, "from about 1974 to 1985");
    /// assert_eq!(in_words("[1974-05-26..1978-03-15]")?, "some time from 1974-05-26 to 1978-03-15");
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn in_words(&self) -> String {
        let text = self.to_string();
        let (text, style) = match text.strip_suffix(" O.S.") {
            Some(text) => (text, " Old Style"),
            None => (text.as_str(), ""),
        };
        let words = match self.shape() {
            DateShape::Point => point_in_words(text),
            DateShape::Interval => interval_in_words(text),
            DateShape::OneOf => {
                let inner = text.trim_matches(['[', ']']);
                match inner.split_once("..") {
                    Some((first, last)) if !inner.contains(',') => range_in_words(first, last),
                    _ => format!("in {}", listed(inner, "or")),
                }
            }
            DateShape::AllOf => format!("in {}", listed(text.trim_matches(['{', '}']), "and")),
        };
        words + style
    }

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
        let words = match (self.shape(), point_in_print(inside)) {
            (DateShape::Point, Some(words)) => text.replace(inside, &words),
            _ => return self.in_words(),
        };
        qualified(&words)
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

fn point_in_words(text: &str) -> String {
    let plain = qualified(text);
    if plain != text {
        return plain;
    }
    let day = text.split('-').filter(|part| !part.is_empty()).count() == 3;
    format!("{} {text}", if day { "on" } else { "in" })
}

/// `1937~` as "about 1937", `1937?` as "perhaps 1937". What is qualified in part stays as it is.
fn qualified(text: &str) -> String {
    let inside = text.trim_end_matches(['~', '?', '%']);
    if inside.contains(['~', '?', '%']) {
        return text.to_owned();
    }
    match &text[inside.len()..] {
        "~" => format!("about {inside}"),
        "?" => format!("perhaps {inside}"),
        "%" => format!("perhaps about {inside}"),
        _ => text.to_owned(),
    }
}

fn interval_in_words(text: &str) -> String {
    let (first, last) = text.split_once('/').unwrap_or((text, ""));
    let end =
        |text: &str| if text.is_empty() { "an unknown day".to_owned() } else { qualified(text) };
    match (first, last) {
        ("..", last) => format!("until {}", end(last)),
        (first, "..") => format!("from {} on", end(first)),
        (first, last) => format!("from {} to {}", end(first), end(last)),
    }
}

fn range_in_words(first: &str, last: &str) -> String {
    match (first, last) {
        ("", last) => format!("some time until {}", qualified(last)),
        (first, "") => format!("some time from {} on", qualified(first)),
        (first, last) => format!("some time from {} to {}", qualified(first), qualified(last)),
    }
}

fn listed(text: &str, word: &str) -> String {
    let parts: Vec<String> = text.split(',').map(|part| qualified(part.trim())).collect();
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {word} {last}", rest.join(", ")),
        _ => parts.concat(),
    }
}
