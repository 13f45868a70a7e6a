use thiserror::Error;

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
        "`{text}` is not a date: {reason} (character {at}); dates are written like `1954-02-14`, `1937~`, `1974/1985` or `[1953,1954-02]`"
    )]
    Notation {
        /// The text.
        text: String,
        /// What is wrong.
        reason: String,
        /// Where, in bytes from the beginning.
        at: usize,
    },
    /// It is marked as Old Style and is no year, month or day of the Julian calendar.
    #[error(
        "`{text}` is not a date in Old Style: a year, a month or a day of the Julian calendar is expected before ` O.S.`, like `1899-06-16 O.S.`"
    )]
    OldStyle {
        /// The text.
        text: String,
    },
}
