//! A date in words: what the notation says, taken apart, and the words of a language for each part.

mod english;
mod parts;
mod russian;
#[cfg(test)]
mod tests;

use edtf_core::{Edtf, IntervalEndpoint, SetElement, SetKind};

use self::{english::English, parts::Point, russian::Russian};
use super::{Calendar, Date, old_style};
use crate::text::closed_set;

closed_set! {
    /// A language in which something is told.
    Language, called "a language" {
        /// English.
        English = "en",
        /// Russian.
        Russian = "ru",
    }
}

/// A point in time in words.
#[derive(Clone, Debug)]
struct Forms {
    /// To follow a verb: "in 1960", "on 1960-05-01", «в 1960 году».
    when: String,
    /// To follow another preposition: "1960", «1960 года».
    noun: String,
}

/// One end of a period.
#[derive(Clone, Debug)]
enum End {
    /// In words that follow a preposition.
    At(String),
    /// That or before, or that or later.
    OrBeyond(String),
    Open,
    Unknown,
}

/// The words of a language.
trait Words {
    /// A point in time of which nothing is in doubt.
    fn point(&self, point: &Point) -> Forms;
    /// The same, about right or perhaps wrong as a whole.
    fn doubted(&self, forms: Forms, is_uncertain: bool, is_approximate: bool) -> Forms;
    /// What is to be said of a year, a month or a day that alone is in doubt: ", month uncertain".
    fn part_in_doubt(&self, part: Part, is_uncertain: bool, is_approximate: bool) -> String;
    /// A point at a time of the day.
    fn at_time(&self, forms: Forms, time: &str) -> Forms;
    /// What lasted.
    fn lasting(&self, first: &End, last: &End) -> String;
    /// One day between two that may be open.
    fn within(&self, first: Option<&str>, last: Option<&str>) -> String;
    /// One of several, or each of them.
    fn listed(&self, items: &[String], is_choice: bool) -> String;
    /// Points of time of one kind, one of which is meant, or all. Nothing if they have no common
    /// preposition.
    fn together(&self, points: &[Forms], is_choice: bool) -> Option<String>;
    /// What marks Old Style.
    fn old_style(&self) -> &'static str;
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
}

impl Date {
    /// The date in English, to follow a verb. Nothing in it is a code of the notation.
    ///
    /// ```
    /// use defection::Date;
    ///
    /// let in_words = |text: &str| text.parse::<Date>().map(|date| date.in_words());
    /// assert_eq!(in_words("1961-06-16")?, "on 1961-06-16");
    /// assert_eq!(in_words("1960-21")?, "in spring 1960");
    /// assert_eq!(in_words("193X")?, "in the 1930s");
    /// assert_eq!(in_words("../1941")?, "until 1941");
    /// assert_eq!(in_words("1974~/1985")?, "from about 1974 to 1985");
    /// assert_eq!(in_words("[1974-05-26..1978-03-15]")?, "some time from 1974-05-26 to 1978-03-15");
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn in_words(&self) -> String {
        self.in_words_of(Language::English)
    }

    /// The date in English by itself, to stand in a list: without the preposition that a verb asks
    /// for.
    ///
    /// ```
    /// let date: defection::Date = "1960-21".parse()?;
    /// assert_eq!(date.by_itself(), "spring 1960");
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn by_itself(&self) -> String {
        let words = self.in_words();
        let bare = words.strip_prefix("on ").or_else(|| words.strip_prefix("in "));
        bare.map(str::to_owned).unwrap_or(words)
    }

    /// The date in the words of a language, to follow a verb.
    ///
    /// ```
    /// use defection::{Date, date::Language};
    ///
    /// let born: Date = "1899-09-XX".parse()?;
    /// assert_eq!(born.in_words_of(Language::Russian), "в какой-то день сентября 1899 года");
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn in_words_of(&self, language: Language) -> String {
        let words: &dyn Words = match language {
            Language::English => &English,
            Language::Russian => &Russian,
        };
        let text = self.to_string();
        if self.calendar() == Calendar::Gregorian {
            return said(words, &text);
        }
        let bare = text.replace(old_style::MARK, "");
        if let Some((first, last)) = bare.split_once('/') {
            let covers_both = text.ends_with(old_style::MARK);
            let end = |text: &str, mark: &str| match text {
                "" => End::Unknown,
                ".." => End::Open,
                _ => End::At(forms_of(words, text).noun + mark),
            };
            let (inside, behind) =
                if covers_both { ("", words.old_style()) } else { (words.old_style(), "") };
            return words.lasting(&end(first, inside), &end(last, "")) + behind;
        }
        let inner = bare.trim_matches(['[', ']', '{', '}']);
        if inner.len() == bare.len() {
            return forms_of(words, &bare).when + words.old_style();
        }
        let is_choice = bare.starts_with('[');
        let parts: Vec<&str> = inner.split(',').map(str::trim).collect();
        let points = parts.iter().filter(|part| !part.contains(".."));
        let points: Vec<Forms> = points.map(|part| forms_of(words, part)).collect();
        let together =
            if points.len() == parts.len() { words.together(&points, is_choice) } else { None };
        let said = together.unwrap_or_else(|| {
            let item = |part: &&str| match part.split_once("..") {
                None => forms_of(words, part).when,
                Some((first, last)) => {
                    let noun = |text: &str| (!text.is_empty()).then(|| forms_of(words, text).noun);
                    words.within(noun(first).as_deref(), noun(last).as_deref())
                }
            };
            words.listed(&parts.iter().map(item).collect::<Vec<_>>(), is_choice)
        });
        said + words.old_style()
    }
}

/// A text of the notation in words.
fn said(words: &dyn Words, text: &str) -> String {
    let Ok(edtf) = Edtf::parse(text) else { return forms_of(words, text).when };
    match &edtf {
        Edtf::Date(date) => forms(words, date).when,
        Edtf::DateTime(at) => {
            let time = text.split_once('T').map_or("", |(_, time)| time);
            words.at_time(forms(words, &at.date), &time.replace('Z', " UTC")).when
        }
        Edtf::Interval(interval) => {
            words.lasting(&end(words, interval.start), &end(words, interval.end))
        }
        Edtf::Set(set) => {
            let is_choice = set.kind == SetKind::OneMember;
            let points: Option<Vec<Forms>> = set
                .elements
                .iter()
                .map(|one| match one {
                    SetElement::Date(date) => Some(forms(words, date)),
                    _ => None,
                })
                .collect();
            if let Some(together) = points.and_then(|points| words.together(&points, is_choice)) {
                return together;
            }
            let items: Vec<String> = set.elements.iter().map(|one| element(words, one)).collect();
            words.listed(&items, is_choice)
        }
    }
}

/// A point. A day of the Julian calendar that the other has not is a day all the same.
fn forms_of(words: &dyn Words, text: &str) -> Forms {
    match Edtf::parse(text) {
        Ok(Edtf::Date(date)) => forms(words, &date),
        _ => words.point(&Point::of_text(text)),
    }
}

fn element(words: &dyn Words, element: &SetElement) -> String {
    let noun = |date: &edtf_core::Date| forms(words, date).noun;
    match element {
        SetElement::Date(date) => forms(words, date).when,
        SetElement::OnOrBefore(date) => words.within(None, Some(&noun(date))),
        SetElement::OnOrAfter(date) => words.within(Some(&noun(date)), None),
        SetElement::Range(first, last) => words.within(Some(&noun(first)), Some(&noun(last))),
    }
}

fn end(words: &dyn Words, endpoint: IntervalEndpoint) -> End {
    match endpoint {
        IntervalEndpoint::Date(date) => End::At(forms(words, &date).noun),
        IntervalEndpoint::Open => End::Open,
        IntervalEndpoint::Unknown => End::Unknown,
        IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => {
            End::OrBeyond(forms(words, &date).noun)
        }
    }
}

/// A point with what is in doubt about it.
fn forms(words: &dyn Words, date: &edtf_core::Date) -> Forms {
    let point = words.point(&Point::of(date));
    let parts = [
        (Part::Year, Some(date.year.qualifier)),
        (Part::Month, date.month.map(|month| month.qualifier)),
        (Part::Day, date.day.map(|day| day.qualifier)),
    ];
    let parts: Vec<_> =
        parts.into_iter().filter_map(|(part, qualifier)| Some((part, qualifier?))).collect();
    let first = date.year.qualifier;
    if parts.iter().all(|(_, qualifier)| *qualifier == first) {
        return if first.is_qualified() {
            words.doubted(point, first.uncertain, first.approximate)
        } else {
            point
        };
    }
    let doubts: String = parts
        .into_iter()
        .filter(|(_, doubt)| doubt.is_qualified())
        .map(|(part, doubt)| words.part_in_doubt(part, doubt.uncertain, doubt.approximate))
        .collect();
    Forms { when: point.when + &doubts, noun: point.noun + &doubts }
}
