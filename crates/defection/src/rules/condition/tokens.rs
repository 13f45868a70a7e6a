//! From text to words, dates and marks.

use std::ops::Range;

use super::ConditionError;
use crate::{
    date::Date,
    model::Fact,
    text::{foreign_letter_in_words, in_ascii, nearest},
};

/// The words of the language, which name nothing else.
pub(super) const KEYWORDS: &[&str] = &[
    "and", "or", "not", "at", "least", "of", "act", "before", "from", "in", "by", "dead",
    "returned",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// A number or a date: whatever begins with a digit.
    Number,
    Open,
    Close,
    Comma,
}

#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    pub(super) span: Range<usize>,
}

pub(super) fn is_word_character(character: char) -> bool {
    matches!(character, 'a'..='z' | '0'..='9' | '_' | '-')
}

pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, ConditionError> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, character)) = rest.next() {
        let kind = match character {
            _ if character.is_whitespace() => continue,
            '(' => Kind::Open,
            ')' => Kind::Close,
            ',' => Kind::Comma,
            'a'..='z' => Kind::Word,
            '0'..='9' => Kind::Number,
            _ => return Err(stray(text, start, character)),
        };
        let mut end = start + character.len_utf8();
        let belongs = |next: char| match kind {
            Kind::Word => is_word_character(next),
            Kind::Number => is_in_number(next),
            Kind::Open | Kind::Close | Kind::Comma => false,
        };
        while let Some((at, next)) = rest.next_if(|(_, next)| belongs(*next)) {
            end = at + next.len_utf8();
        }
        let span = start..end;
        found.push(Token { kind, text: text.get(span.clone()).unwrap_or_default(), span });
    }
    Ok(found)
}

/// The span of the first place where `word` stands as a word of its own.
pub(crate) fn place_of_word(text: &str, word: &str) -> Option<Range<usize>> {
    tokens(text).ok()?.into_iter().find(|token| token.text == word).map(|token| token.span)
}

/// The error that a character belongs to no word. The whole word in which it stands is shown.
fn stray(text: &str, start: usize, character: char) -> ConditionError {
    let ends = |c: char| !belongs_to_word(c);
    let begin = text.get(..start).unwrap_or_default();
    let begin =
        begin.rfind(ends).map_or(0, |at| at + begin[at..].chars().next().map_or(0, char::len_utf8));
    let tail = text.get(begin..).unwrap_or_default();
    let word = tail.split(ends).next().unwrap_or_default();
    let is_word = belongs_to_word(character) && word.contains(char::is_alphanumeric);
    let span =
        if is_word { begin..begin + word.len() } else { start..start + character.len_utf8() };
    let found = text.get(span.clone()).unwrap_or_default();
    ConditionError {
        text: String::new(),
        span,
        expected: "a word in small letters, a date, a parenthesis or a comma".to_owned(),
        found: format!("`{found}`{}", foreign_letter_in_words(found)),
        suggestion: if is_word { likely_word(found) } else { None },
    }
}

/// Whether a character is a part of what looks like a word or a date, of whatever script.
fn belongs_to_word(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '_' | '-' | '/' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The date that was probably meant by a text that is none, if it can stand in a condition.
pub(super) fn likely_date(found: &str) -> Option<String> {
    let error = found.parse::<Date>().err()?;
    error.suggestion().filter(|text| is_date(text)).map(str::to_owned)
}

/// Whether a text is a date of the signs that belong to one in a condition.
fn is_date(text: &str) -> bool {
    text.chars().all(is_in_number) && text.parse::<Date>().is_ok()
}

fn is_in_number(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '/' | '.')
}

/// The word that was probably meant by one in which a character does not belong: a fact or a word of
/// the language, a name in the letters of names, or a date.
fn likely_word(found: &str) -> Option<String> {
    let ascii = in_ascii(found);
    if ascii.starts_with(|digit: char| digit.is_ascii_digit()) {
        return likely_date(found).or_else(|| is_date(&ascii).then_some(ascii));
    }
    let known = || KEYWORDS.iter().copied().chain(Fact::ALL.iter().map(|fact| fact.word()));
    match nearest(&ascii, known()) {
        Some(word) => Some(word.to_owned()),
        None if ascii != found && ascii.chars().all(is_word_character) => Some(ascii),
        None => None,
    }
}
