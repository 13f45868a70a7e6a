use thiserror::Error;

use super::DateSuggestion;

/// Text is not a date.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DateError {
    /// It is longer than any date.
    #[error("a date has at most {limit} bytes, and this text has {bytes}")]
    TooLong {
        /// Its length in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// It is not in the notation.
    #[error(
        "`{text}` is not a date: {reason} (character {}){}",
        text.char_indices().take_while(|(place, _)| place < at).count(),
        meant(suggestions, "; dates are written like `1954-02-14`, `1937~`, `1974/1985` or `[1953,1954-02]`")
    )]
    Notation {
        /// The text.
        text: String,
        /// What is wrong.
        reason: String,
        /// Where, in bytes from the beginning.
        at: usize,
        /// What was probably meant, the likeliest first.
        suggestions: Vec<DateSuggestion>,
    },
    /// It is marked as Old Style and is no date of the Julian calendar.
    #[error(
        "`{text}` is not a date in Old Style: a date of the Julian calendar is expected before ` O.S.`{}",
        meant(suggestions, ", like `1899-06-16 O.S.`")
    )]
    OldStyle {
        /// The text.
        text: String,
        /// What was probably meant, the likeliest first.
        suggestions: Vec<DateSuggestion>,
    },
}

impl DateError {
    /// The date that was probably meant, in the notation.
    ///
    /// ```
    /// let error = "September 1950".parse::<defection::Date>().unwrap_err();
    /// assert_eq!(error.suggestion(), Some("1950-09"));
    /// ```
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestions().first().map(|one| one.text.as_str())
    }

    /// Everything that may have been meant, the likeliest first. Each can be read.
    pub fn suggestions(&self) -> &[DateSuggestion] {
        match self {
            Self::TooLong { .. } => &[],
            Self::Notation { suggestions, .. } | Self::OldStyle { suggestions, .. } => suggestions,
        }
    }

    /// The error with what was probably meant.
    pub(super) fn suggesting(self, found: impl FnOnce() -> Vec<DateSuggestion>) -> Self {
        match self {
            Self::TooLong { .. } => self,
            Self::Notation { text, reason, at, .. } => {
                Self::Notation { text, reason, at, suggestions: found() }
            }
            Self::OldStyle { text, .. } => Self::OldStyle { text, suggestions: found() },
        }
    }
}

/// What was probably meant, or what is said without it.
fn meant(suggestions: &[DateSuggestion], otherwise: &str) -> String {
    let word = |one: &DateSuggestion| match &one.meaning {
        Some(meaning) => format!("`{}` ({meaning})", one.text),
        None => format!("`{}`", one.text),
    };
    let words: Vec<String> = suggestions.iter().map(word).collect();
    match words.split_last() {
        None => otherwise.to_owned(),
        Some((last, [])) => format!("; did you mean {last}?"),
        Some((last, before)) => format!("; did you mean {} or {last}?", before.join(", ")),
    }
}
