use std::ops::Range;

use thiserror::Error;

/// Text is not a condition.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "at characters {} to {}: expected {expected}, found {found}{}",
    characters(text, span.start),
    characters(text, span.end),
    suggestion.as_ref().map(|word| format!("; did you mean `{word}`?")).unwrap_or_default()
)]
#[non_exhaustive]
pub struct ConditionError {
    /// The text.
    pub text: String,
    /// Where, in bytes from the beginning of the text.
    pub span: Range<usize>,
    /// What was expected there.
    pub expected: String,
    /// What was found there.
    pub found: String,
    /// The word that was probably meant.
    pub suggestion: Option<String>,
}

/// How many characters stand before a byte of a text.
fn characters(text: &str, byte: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < byte).count()
}
