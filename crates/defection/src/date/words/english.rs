//! Dates in English.

use super::{
    End, Forms, Part, Words,
    parts::{Field, Point, Year, as_range},
};

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

/// The parts of a year from the number 21 on, before a year.
const PARTS: [&str; 21] = [
    "spring",
    "summer",
    "autumn",
    "winter",
    "the northern spring of",
    "the northern summer of",
    "the northern autumn of",
    "the northern winter of",
    "the southern spring of",
    "the southern summer of",
    "the southern autumn of",
    "the southern winter of",
    "the first quarter of",
    "the second quarter of",
    "the third quarter of",
    "the fourth quarter of",
    "the first four months of",
    "the middle four months of",
    "the last four months of",
    "the first half of",
    "the second half of",
];

pub(super) struct English;

impl Words for English {
    fn point(&self, point: &Point) -> Forms {
        if let Some(plain) = &point.plain {
            let preposition = if point.day.is_some() { "on" } else { "in" };
            return forms(preposition, plain.clone());
        }
        let of_year = year(&point.year, point.month.is_some() || point.day.is_some());
        if let Some(part) = point.part {
            let name =
                PARTS.get(usize::from(part.saturating_sub(21))).copied().unwrap_or("a part of");
            let of = if name.ends_with(" of") || matches!(point.year, Year::Known(_)) {
                ""
            } else {
                " of"
            };
            return forms("in", format!("{name}{of} {}", year(&point.year, true)));
        }
        let of = if matches!(point.year, Year::Known(_)) { "" } else { "of " };
        let month = match &point.month {
            None => return forms("in", of_year),
            Some(Field::Known(month)) => format!("{} {of}{of_year}", named(*month)),
            Some(Field::Any) => match point.day {
                Some(Field::Any) => of_year,
                _ => format!("some month of {of_year}"),
            },
            Some(Field::Among(months)) => {
                let months: Vec<String> =
                    months.iter().map(|month| named(*month).to_owned()).collect();
                format!("{} {of}{of_year}", list(&months, "or"))
            }
        };
        match &point.day {
            None => forms("in", month),
            Some(Field::Known(day)) if matches!(point.month, Some(Field::Known(_))) => {
                forms("on", format!("{day} {month}"))
            }
            Some(Field::Known(day)) => forms("on", format!("day {day} of {month}")),
            Some(Field::Any) => forms("on", format!("some day in {month}")),
            Some(Field::Among(days)) => forms(
                "on",
                if let Some((first, last)) = as_range(days) {
                    format!("one of the days {first} to {last} of {month}")
                } else {
                    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
                    format!("day {} of {month}", list(&days, "or"))
                },
            ),
        }
    }

    fn doubted(&self, forms: Forms, is_uncertain: bool, is_approximate: bool) -> Forms {
        let word = match (is_uncertain, is_approximate) {
            (true, true) => "perhaps about",
            (true, false) => "perhaps",
            (false, _) => "about",
        };
        let noun = format!("{word} {}", forms.noun);
        Forms { when: noun.clone(), noun }
    }

    fn part_in_doubt(&self, part: Part, is_uncertain: bool, is_approximate: bool) -> String {
        let part = match part {
            Part::Year => "year",
            Part::Month => "month",
            Part::Day => "day",
        };
        let doubt = match (is_uncertain, is_approximate) {
            (true, true) => "uncertain and approximate",
            (true, false) => "uncertain",
            (false, _) => "approximate",
        };
        format!(", {part} {doubt}")
    }

    fn at_time(&self, forms: Forms, time: &str) -> Forms {
        Forms {
            when: format!("{} at {time}", forms.when),
            noun: format!("{} at {time}", forms.noun),
        }
    }

    fn lasting(&self, first: &End, last: &End) -> String {
        let end = |end: &End, beyond: &str| match end {
            End::At(noun) => noun.clone(),
            End::OrBeyond(noun) => format!("{noun} or {beyond}"),
            End::Open | End::Unknown => "an unknown day".to_owned(),
        };
        let (begin, until) = (end(first, "before"), end(last, "later"));
        match (first, last) {
            (End::Open, End::Open) => "at all times".to_owned(),
            (End::Open, _) => format!("until {until}"),
            (_, End::Open) => format!("from {begin} on"),
            _ => format!("from {begin} to {until}"),
        }
    }

    fn within(&self, first: Option<&str>, last: Option<&str>) -> String {
        match (first, last) {
            (Some(first), Some(last)) => format!("some time from {first} to {last}"),
            (Some(first), None) => format!("some time from {first} on"),
            (None, Some(last)) => format!("some time until {last}"),
            (None, None) => "at some time".to_owned(),
        }
    }

    fn listed(&self, items: &[String], is_choice: bool) -> String {
        list(items, if is_choice { "or" } else { "and" })
    }

    fn together(&self, points: &[Forms], is_choice: bool) -> Option<String> {
        // The first that is not in doubt gives the preposition of all.
        let preposition = |one: &Forms| one.when.strip_suffix(&one.noun).map(str::to_owned);
        let mut all = points.iter().filter_map(preposition).filter(|one| !one.is_empty());
        let first = all.next().unwrap_or_default();
        if all.any(|other| other != first) {
            return None;
        }
        let nouns: Vec<String> = points.iter().map(|one| one.noun.clone()).collect();
        Some(format!("{first}{}", self.listed(&nouns, is_choice)))
    }

    fn old_style(&self) -> &'static str {
        " Old Style"
    }
}

fn forms(preposition: &str, noun: String) -> Forms {
    Forms { when: format!("{preposition} {noun}"), noun }
}

fn named(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("some month")
}

/// The year, alone or as that of a month or a day.
fn year(year: &Year, is_one_of: bool) -> String {
    let one_of = if is_one_of { "some year of " } else { "" };
    match year {
        Year::Known(year) => year.clone(),
        Year::Decade(first) => format!("{one_of}the {first}s"),
        Year::Century(century) => format!("{one_of}the {century}{} century", ordinal(*century)),
        Year::Between(first, last) => format!("some year from {first} to {last}"),
        Year::Near(year, first, last) => format!("some year from {first} to {last}, about {year}"),
        Year::Unknown => "an unknown year".to_owned(),
    }
}

const fn ordinal(number: i64) -> &'static str {
    match (number % 10, number % 100) {
        (1, other) if other != 11 => "st",
        (2, other) if other != 12 => "nd",
        (3, other) if other != 13 => "rd",
        _ => "th",
    }
}

fn list(items: &[String], word: &str) -> String {
    match items.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {word} {last}", rest.join(", ")),
        _ => items.concat(),
    }
}
