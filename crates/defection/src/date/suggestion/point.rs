//! One day, month, season, year, decade or century, as people write it.

use super::DateSuggestion;

/// How months begin in English, Russian and German.
const MONTHS: [&[&str]; 12] = [
    &["jan", "янв", "jän", "gennaio"],
    &["feb", "фев"],
    &["mar", "мар", "mär", "mrz"],
    &["apr", "апр", "avril"],
    &["may", "май", "мая", "мае", "mai"],
    &["jun", "июн", "juin"],
    &["jul", "июл", "juil"],
    &["aug", "авг", "août"],
    &["sep", "сен"],
    &["oct", "okt", "окт"],
    &["nov", "ноя"],
    &["dec", "dez", "дек", "déc"],
];

const ROMAN: [&str; 12] =
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Seasons and quarters, with their numbers in the notation.
const PARTS: &[(&[&str], u8)] = &[
    (&["spring", "весна", "весной", "весны", "весну", "frühling", "frühjahr"], 21),
    (&["summer", "лето", "летом", "лета", "sommer"], 22),
    (&["autumn", "fall", "осень", "осенью", "осени", "herbst"], 23),
    (&["winter", "зима", "зимой", "зимы", "зиму"], 24),
    (&["q1", "1q", "iq"], 33),
    (&["q2", "2q", "iiq"], 34),
    (&["q3", "3q", "iiiq"], 35),
    (&["q4", "4q", "ivq"], 36),
];

const QUARTERS: &[&str] = &["quarter", "кв", "квартал", "квартала", "quartal", "трети"];

/// Words that add nothing.
const FILLERS: &[&str] =
    &["of", "the", "in", "on", "day", "year", "am", "im", "den", "des", "в", "во"];

pub(super) fn points(text: &str) -> Vec<DateSuggestion> {
    let bare = text.trim_end_matches(['?', '~', '%']);
    let doubt = text.get(bare.len()..).unwrap_or_default();
    let doubt = if doubt.len() > 1 { "" } else { doubt };
    let found = decade(bare)
        .or_else(|| century(bare))
        .map(|text| vec![DateSuggestion::plain(text)])
        .or_else(|| numbers(bare))
        .or_else(|| words(bare));
    let with_doubt =
        |one: DateSuggestion| DateSuggestion { text: one.text + doubt, meaning: one.meaning };
    found.unwrap_or_default().into_iter().map(with_doubt).collect()
}

fn number(text: &str) -> Option<u32> {
    let fits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

/// `1950s`, `1950-е`, `1950er`.
fn decade(text: &str) -> Option<String> {
    let ends = ["'s", "s", "-е", "-х", "-ые", "-ых", "е", "er jahre", "er"];
    let bare = text.trim_end_matches(" годы").trim_end_matches(" годов");
    let bare = bare.trim_end_matches(" гг.").trim_end_matches(" jahre");
    let year = ends.iter().find_map(|end| bare.strip_suffix(end))?;
    (year.len() == 4 && number(year)? % 10 == 0)
        .then(|| format!("{}X", year.get(..3).unwrap_or_default()))
}

/// `19th century`, `XIX век`, `19. Jahrhundert`.
fn century(text: &str) -> Option<String> {
    let ends = ["century", "cent.", "c.", "век", "века", "веке", "в.", "jahrhundert", "jh."];
    let which =
        ends.iter().find_map(|end| text.strip_suffix(end))?.trim_end_matches(['-', ' ', '.']);
    let which =
        ["th", "st", "nd", "rd"].iter().find_map(|end| which.strip_suffix(end)).unwrap_or(which);
    let tens = which.strip_prefix("xx").map(|rest| (20, rest));
    let tens = tens
        .or_else(|| which.strip_prefix('x').filter(|rest| !rest.is_empty()).map(|rest| (10, rest)));
    let roman = match tens {
        Some((tens, "")) => Some(tens),
        Some((tens, rest)) => {
            ROMAN.iter().position(|one| *one == rest).map(|place| tens + place + 1)
        }
        None => None,
    };
    let count = roman.or_else(|| number(which).and_then(|count| usize::try_from(count).ok()))?;
    (1..=21).contains(&count).then(|| format!("{:02}XX", count - 1))
}

/// Dates of numbers alone: `14.02.1954`, `1950-9-5`, `14.II.1954`, `2/1954`, `19540214`.
fn numbers(text: &str) -> Option<Vec<DateSuggestion>> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let part = |range: std::ops::Range<usize>| text.get(range).and_then(number);
        return Some(of_day(part(0..4)?, part(4..6)?, part(6..8)?));
    }
    let separator = |character: char| matches!(character, '-' | '.' | '/' | ' ' | ',');
    let parts: Vec<&str> = text.split(separator).filter(|part| !part.is_empty()).collect();
    let by_slash = text.contains('/');
    let month = |part: &str| {
        let roman = ROMAN.iter().position(|one| *one == part);
        roman.and_then(|place| u32::try_from(place + 1).ok())
    };
    match *parts.as_slice() {
        [year, second] if year.len() == 4 => {
            let month = month(second).or_else(|| number(second))?;
            Some(of_month(number(year)?, month))
        }
        [first, year] if year.len() == 4 => {
            let month = month(first).or_else(|| number(first))?;
            Some(of_month(number(year)?, month))
        }
        [year, second, day] if year.len() == 4 => {
            let second = month(second).or_else(|| number(second))?;
            Some(of_day(number(year)?, second, number(day)?))
        }
        [day, second, year] if year.len() == 4 || year.len() == 2 => {
            let (short, full) = (year.len() == 2, number(year)?);
            let year = if short { 1900 + full } else { full };
            let mut found = match (number(day)?, month(second), number(second)) {
                (day, Some(month), _) => of_day(year, month, day),
                (first, None, Some(second)) => day_first_or_last(year, first, second, by_slash),
                _ => return None,
            };
            if short {
                for one in &mut found {
                    one.meaning = Some(format!("if the year is {year}"));
                }
            }
            Some(found)
        }
        _ => None,
    }
}

/// Two numbers of which one is the month. In most of Europe the day comes first.
fn day_first_or_last(year: u32, first: u32, second: u32, by_slash: bool) -> Vec<DateSuggestion> {
    let day_first = |meaning: bool| {
        of_day(year, second, first).into_iter().map(move |one| DateSuggestion {
            meaning: if meaning { Some("the day first".to_owned()) } else { one.meaning },
            ..one
        })
    };
    let month_first = of_day(year, first, second)
        .into_iter()
        .map(|one| DateSuggestion { meaning: Some("the month first".to_owned()), ..one });
    match (first <= 12, second <= 12) {
        (true, true) if first == second => of_day(year, first, second),
        (true, true) if by_slash => day_first(true).chain(month_first).collect(),
        (_, true) => day_first(true).collect(),
        (true, false) => month_first.collect(),
        (false, false) => Vec::new(),
    }
}

fn of_month(year: u32, month: u32) -> Vec<DateSuggestion> {
    if (1..=12).contains(&month) {
        vec![DateSuggestion::plain(format!("{year:04}-{month:02}"))]
    } else {
        Vec::new()
    }
}

fn of_day(year: u32, month: u32, day: u32) -> Vec<DateSuggestion> {
    let date =
        i32::try_from(year).ok().and_then(|year| chrono::NaiveDate::from_ymd_opt(year, month, day));
    match date {
        Some(day) => vec![DateSuggestion::plain(day.to_string())],
        None if (1..=12).contains(&day) && (13..=31).contains(&month) => of_day(year, day, month)
            .into_iter()
            .map(|one| DateSuggestion::meaning(one.text, "the month before the day"))
            .collect(),
        None if (1..=31).contains(&day) => of_month(year, month)
            .into_iter()
            .map(|one| DateSuggestion::meaning(one.text, "there is no such day; the month alone"))
            .collect(),
        None => Vec::new(),
    }
}

/// Dates with the name of a month or a season: `14 Feb 1954`, `Feb 14, 1954`, `сентябрь 1950`.
fn words(text: &str) -> Option<Vec<DateSuggestion>> {
    let (mut day, mut month, mut year, mut part) = (None, None, None, None);
    let mut quarter_named = false;
    for word in text.split([' ', ',', '.', '-', '/', '(', ')']).filter(|word| !word.is_empty()) {
        let ordinal = ["st", "nd", "rd", "th", "-го", "го", "-е"]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .and_then(number);
        if FILLERS.contains(&word) {
        } else if QUARTERS.contains(&word) {
            quarter_named = true;
        } else if let Some(found) = number(word).or(ordinal) {
            let slot = if word.len() == 4 && ordinal.is_none() { &mut year } else { &mut day };
            if slot.replace(found).is_some() {
                return None;
            }
        } else if let Some((_, found)) = PARTS.iter().find(|(names, _)| names.contains(&word)) {
            part = Some(u32::from(*found));
        } else if let Some(found) =
            ["first", "second", "third", "fourth"].iter().position(|one| *one == word)
        {
            day = u32::try_from(found + 1).ok();
        } else if let Some(found) = month_named(word) {
            if month.replace(found).is_some() {
                return None;
            }
        } else if let Some(found) = ROMAN.iter().position(|one| *one == word) {
            month = u32::try_from(found + 1).ok();
        } else {
            return None;
        }
    }
    let year = year?;
    if quarter_named {
        let quarter = day.or(month).filter(|quarter| (1..=4).contains(quarter))?;
        return Some(vec![DateSuggestion::plain(format!("{year:04}-{}", 32 + quarter))]);
    }
    match (part, month, day) {
        (Some(part), None, _) => Some(vec![DateSuggestion::plain(format!("{year:04}-{part}"))]),
        (None, Some(month), Some(day)) => Some(of_day(year, month, day)),
        (None, Some(month), None) => Some(of_month(year, month)),
        (None, None, None) => Some(vec![DateSuggestion::plain(format!("{year:04}"))]),
        _ => None,
    }
}

/// The month of a name, whole or cut short, in whatever case of a language.
fn month_named(word: &str) -> Option<u32> {
    let place = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    u32::try_from(place + 1).ok()
}
