//! What was probably meant by a text that is not in the notation of dates.

mod point;
#[cfg(test)]
mod tests;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

use self::point::points;
use super::{Date, old_style};

/// A date that was probably meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DateSuggestion {
    /// The date in the notation.
    pub text: String,
    /// What it means, where something else may have been meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
}

impl DateSuggestion {
    fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), meaning: None }
    }

    fn meaning(text: impl Into<String>, meaning: impl Into<String>) -> Self {
        Self { text: text.into(), meaning: Some(meaning.into()) }
    }
}

/// What was probably meant, the likeliest first. Each can be read.
pub(super) fn suggestions(text: &str) -> Vec<DateSuggestion> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let mut found = phrase(&tidy(text), 0);
    found.retain(|one| one.text != text && is_date(&one.text));
    let mut seen = std::collections::HashSet::new();
    found.retain(|one| seen.insert(one.text.clone()));
    found
}

/// Whether a text is in the notation.
fn is_date(text: &str) -> bool {
    Date::read(text).is_ok()
}

/// The text in small letters of one kind, with plain digits, dashes and single spaces.
fn tidy(text: &str) -> String {
    let letters = text.nfkc().flat_map(char::to_lowercase).map(|character| match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        'ё' => 'е',
        '\u{2018}' | '\u{2019}' => '\'',
        _ => character,
    });
    let plain: String = letters.collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = plain.trim_matches([',', ';', '"', '\'', '«', '»']).trim();
    for end in
        [" г.", " гг.", " г", " гг", " года", " году", " год", " годы", "г.", " a.d.", " ad", " ce"]
    {
        if let Some(before) = rest.strip_suffix(end) {
            rest = before.trim_end_matches([',', ' ']);
            break;
        }
    }
    rest.to_owned()
}

const ABOUT: &[&str] = &[
    "circa ",
    "ca. ",
    "ca.",
    "ca ",
    "c. ",
    "c.",
    "c ",
    "about ",
    "around ",
    "approximately ",
    "approx. ",
    "roughly ",
    "~",
    "около ",
    "ок. ",
    "ок.",
    "примерно ",
    "приблизительно ",
    "um ",
    "etwa ",
];
const PERHAPS: &[&str] = &[
    "perhaps ",
    "possibly ",
    "probably ",
    "maybe ",
    "presumably ",
    "?",
    "возможно ",
    "возможно, ",
    "вероятно ",
    "вероятно, ",
    "предположительно ",
    "vielleicht ",
    "wohl ",
    "vermutlich ",
];
const UNTIL: &[&str] = &[
    "before ",
    "until ",
    "till ",
    "up to ",
    "by ",
    "not later than ",
    "no later than ",
    "prior to ",
    "до ",
    "не позднее ",
    "не позже ",
    "к ",
    "vor ",
    "bis ",
    "spätestens ",
    "<",
];
const SINCE: &[&str] = &[
    "after ",
    "since ",
    "not before ",
    "no earlier than ",
    "not earlier than ",
    "после ",
    "не ранее ",
    "не раньше ",
    "начиная с ",
    "nach ",
    "seit ",
    "ab ",
    "frühestens ",
    ">",
];
const BETWEEN: &[(&str, &str)] =
    &[("between ", " and "), ("между ", " и "), ("zwischen ", " und "), ("entre ", " et ")];
const LASTED: &[(&str, &str)] = &[
    ("from ", " to "),
    ("from ", " until "),
    ("from ", " till "),
    ("с ", " по "),
    ("с ", " до "),
    ("von ", " bis "),
    ("", " to "),
    ("", " until "),
    ("", " till "),
    ("", " по "),
    ("", " bis "),
    ("", " - "),
    ("", " / "),
];
const CHOICE: &[&str] = &[" or ", " или ", " либо ", " oder "];
const BOTH: &[&str] = &[" and ", " & ", " и ", " und "];
const PART: &[&str] = &[
    "early in ",
    "early ",
    "mid-",
    "mid ",
    "late in ",
    "late ",
    "beginning of ",
    "end of ",
    "the end of ",
    "начало ",
    "в начале ",
    "середина ",
    "конец ",
    "в конце ",
    "anfang ",
    "mitte ",
    "ende ",
];
const FILLERS: &[&str] = &["in the ", "in ", "on the ", "on ", "the ", "в ", "во ", "im ", "am "];
const UNKNOWN: &[&str] = &[
    "n.d.",
    "n.d",
    "nd",
    "n. d.",
    "s.d.",
    "s. d.",
    "undated",
    "no date",
    "unknown",
    "not known",
    "date unknown",
    "?",
    "??",
    "-",
    "б.д.",
    "б. д.",
    "б/д",
    "неизвестно",
    "неизвестна",
    "дата неизвестна",
    "unbekannt",
    "o.d.",
    "o. d.",
    "o.j.",
    "n/a",
];
const OLD_STYLE: &[&str] = &[
    " o.s.",
    " o. s.",
    " (o.s.)",
    " os",
    " old style",
    " (old style)",
    " julian",
    " (julian)",
    "o.s.",
    " по ст. ст.",
    " ст. ст.",
    " ст.ст.",
    " (ст. ст.)",
    " (ст.ст.)",
    " ст. стиля",
    " по старому стилю",
    " старого стиля",
    " alten stils",
    " a. st.",
];

/// A longer text is no date that somebody wrote down, in bytes.
const LONGEST: usize = 120;

/// How much of a phrase is inside another: no more than this is looked into.
const DEEPEST: usize = 4;

fn phrase(text: &str, depth: usize) -> Vec<DateSuggestion> {
    let text = text.trim();
    if depth > DEEPEST || text.is_empty() {
        return Vec::new();
    }
    let inside = |text: &str| phrase(text, depth + 1);
    if UNKNOWN.contains(&text) {
        let meaning = "no year is known; where nothing is known, leave the date out";
        return vec![DateSuggestion::meaning("XXXX", meaning)];
    }
    if let Some(julian) = OLD_STYLE.iter().find_map(|end| text.strip_suffix(end)) {
        let old = |one: DateSuggestion| DateSuggestion {
            text: one.text + old_style::MARK,
            meaning: one.meaning,
        };
        return either(julian, depth).into_iter().map(old).collect();
    }
    // What is in the notation but for the letters and the spaces.
    let written = text.to_uppercase().replace([' ', '\u{a0}'], "");
    let written = written.replace("O.S.", old_style::MARK);
    if is_date(&written) {
        return vec![DateSuggestion::plain(written)];
    }
    if let Some(found) = bracketed(text) {
        return found;
    }
    for (marks, sign) in [(ABOUT, '~'), (PERHAPS, '?')] {
        let rest = marks.iter().find_map(|mark| text.strip_prefix(mark));
        let rest = rest.or_else(|| text.strip_suffix("(?)").filter(|_| sign == '?'));
        if let Some(rest) = rest {
            return either(rest, depth).into_iter().map(|one| doubted(one, sign)).collect();
        }
    }
    if let Some((first, last)) = pair(text, BETWEEN) {
        return spans(&either(first, depth), &either(&completed(first, last), depth), true);
    }
    if let Some((first, last)) = pair(text, LASTED) {
        let found = spans(&either(first, depth), &either(&completed(first, last), depth), false);
        if !found.is_empty() {
            return found;
        }
    }
    if let Some(rest) = UNTIL.iter().find_map(|mark| text.strip_prefix(mark)) {
        return ended(&either(rest, depth), false);
    }
    if let Some(rest) = SINCE.iter().find_map(|mark| text.strip_prefix(mark)) {
        return ended(&either(rest, depth), true);
    }
    for (words, [open, close]) in [(CHOICE, ["[", "]"]), (BOTH, ["{", "}"])] {
        if let Some((one, other)) = words.iter().find_map(|word| text.split_once(word)) {
            let (one, other) = (either(one, depth), either(&completed(one, other), depth));
            let found = one.first().zip(other.first());
            return found
                .map(|(one, other)| {
                    DateSuggestion::plain(format!("{open}{},{}{close}", one.text, other.text))
                })
                .into_iter()
                .collect();
        }
    }
    if let Some(rest) = PART.iter().find_map(|mark| text.strip_prefix(mark)) {
        let meaning = "the notation has no word for the part of it";
        let whole = |one: DateSuggestion| DateSuggestion::meaning(one.text, meaning);
        return inside(rest).into_iter().map(whole).collect();
    }
    let found = points(text);
    if !found.is_empty() {
        return found;
    }
    if let Some(rest) = FILLERS.iter().find_map(|filler| text.strip_prefix(filler)) {
        return inside(rest);
    }
    hyphenated(text)
}

/// A text that is in the notation as it stands, or else what it may mean.
fn either(text: &str, depth: usize) -> Vec<DateSuggestion> {
    let text = text.trim();
    let written = text.to_uppercase();
    if is_date(&written) { vec![DateSuggestion::plain(written)] } else { phrase(text, depth + 1) }
}

/// A date in the notation as it stands, or else one day, month, season or year.
fn simple(text: &str) -> Vec<DateSuggestion> {
    let text = text.trim();
    let written = text.to_uppercase();
    if is_date(&written) { vec![DateSuggestion::plain(written)] } else { points(text) }
}

/// The two parts of a text with a word before the first and a word between them.
fn pair<'a>(text: &'a str, words: &[(&str, &str)]) -> Option<(&'a str, &'a str)> {
    words.iter().find_map(|(before, between)| text.strip_prefix(before)?.split_once(between))
}

/// The last of two years with the century of the first, where it is written with two digits.
fn completed(first: &str, last: &str) -> String {
    let is_short = last.len() == 2 && last.bytes().all(|byte| byte.is_ascii_digit());
    let year: String = first.chars().filter(char::is_ascii_digit).take(4).collect();
    match year.get(..2).filter(|_| is_short && year.len() == 4) {
        Some(century) => format!("{century}{last}"),
        None => last.to_owned(),
    }
}

/// Years, months or days with a hyphen between them: `1941-1945`, `1941-45`, `1931?-1932`.
fn hyphenated(text: &str) -> Vec<DateSuggestion> {
    for (at, _) in text.match_indices('-') {
        let (first, last) =
            (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        if first.trim_end_matches(['?', '~', '%']).len() < 4 {
            continue;
        }
        let last = completed(first, last.trim());
        let found = spans(&simple(first), &simple(&last), false);
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// A period, and one day within it; `is_within` says which of the two was rather meant.
fn spans(
    first: &[DateSuggestion],
    last: &[DateSuggestion],
    is_within: bool,
) -> Vec<DateSuggestion> {
    let Some((first, last)) = first.first().zip(last.first()) else { return Vec::new() };
    let lasted = DateSuggestion::meaning(
        format!("{}/{}", first.text, last.text),
        "it lasted from the one to the other",
    );
    let within =
        DateSuggestion::meaning(within(&first.text, &last.text), "one day between the two");
    if is_within { vec![within, lasted] } else { vec![lasted, within] }
}

/// One day between two dates. The notation asks for two of the same precision.
fn within(first: &str, last: &str) -> String {
    let plain = format!("[{first}..{last}]");
    if is_date(&plain) {
        return plain;
    }
    let day = |text: &str, end: fn(&Date) -> Option<chrono::NaiveDate>| {
        let date = Date::read(text).ok();
        date.as_ref().and_then(end).map_or_else(|| text.to_owned(), |day| day.to_string())
    };
    format!("[{}..{}]", day(first, Date::earliest), day(last, Date::latest))
}

/// What ended, or began, with a date.
fn ended(dates: &[DateSuggestion], is_begin: bool) -> Vec<DateSuggestion> {
    let Some(DateSuggestion { text, .. }) = dates.first() else { return Vec::new() };
    let (one_day, lasted) = if is_begin {
        (format!("[{text}..]"), format!("{text}/.."))
    } else {
        (format!("[..{text}]"), format!("../{text}"))
    };
    let (no, until) = if is_begin { ("earlier", "from then on") } else { ("later", "until then") };
    vec![
        DateSuggestion::meaning(one_day, format!("one day, no {no} than that")),
        DateSuggestion::meaning(lasted, format!("it lasted {until}")),
    ]
}

/// A choice or a collection whose parts are not all in the notation.
fn bracketed(text: &str) -> Option<Vec<DateSuggestion>> {
    let (open, close) = [("[", "]"), ("{", "}")]
        .into_iter()
        .find(|(open, close)| text.starts_with(open) && text.ends_with(close) && text.len() > 2)?;
    let inner = text.strip_prefix(open)?.strip_suffix(close)?;
    let part = |part: &str| -> Option<String> {
        let read = |text: &str| -> Option<String> {
            if text.trim().is_empty() {
                return Some(String::new());
            }
            simple(text).into_iter().next().map(|one| one.text)
        };
        match part.split_once("..") {
            None => read(part),
            Some((first, last)) => {
                let range = within(&read(first)?, &read(last)?);
                Some(range.strip_prefix('[')?.strip_suffix(']')?.to_owned())
            }
        }
    };
    let parts: Option<Vec<String>> = inner.split(',').map(part).collect();
    let text = format!("{open}{}{close}", parts?.join(","));
    let meaning = "both ends of a range are written to the day, the month or the year alike";
    let is_range = inner.contains("..");
    Some(vec![DateSuggestion { text, meaning: is_range.then(|| meaning.to_owned()) }])
}

/// The date with a sign of doubt, unless it has one.
fn doubted(one: DateSuggestion, sign: char) -> DateSuggestion {
    let text = match one.text.strip_suffix(['?', '~']) {
        Some(bare) if !one.text.ends_with(sign) => format!("{bare}%"),
        _ if one.text.ends_with([sign, '%']) => one.text,
        _ => format!("{}{sign}", one.text),
    };
    DateSuggestion { text, meaning: one.meaning }
}
