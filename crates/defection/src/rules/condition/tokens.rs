//! From text to words, dates and marks.

use std::ops::Range;

use super::ConditionError;
use crate::text::{in_small_letters, nearest};

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
            Kind::Number => next.is_ascii_alphanumeric() || matches!(next, '-' | '/' | '.'),
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

fn stray(text: &str, start: usize, character: char) -> ConditionError {
    let tail = text.get(start..).unwrap_or_default();
    let word: String = tail.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let lower = in_small_letters(&word);
    let known =
        KEYWORDS.iter().copied().chain(crate::model::Fact::ALL.iter().map(|fact| fact.word()));
    let suggestion = if lower == word { None } else { nearest(&lower, known) };
    let end = start + if word.is_empty() { character.len_utf8() } else { word.len() };
    ConditionError {
        text: String::new(),
        span: start..end,
        expected: "a word in small letters, a date, a parenthesis or a comma".to_owned(),
        found: if word.is_empty() { format!("`{character}`") } else { format!("`{word}`") },
        suggestion: suggestion.map(str::to_owned),
    }
}
