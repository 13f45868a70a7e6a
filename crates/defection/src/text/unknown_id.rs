//! The error that nothing has an identifier.

use thiserror::Error;

use super::nearest;

/// The error that nothing of a kind has an identifier.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "there is no {what} `{id}`{}",
    suggestion.as_ref().map(|word| format!("; did you mean `{word}`?")).unwrap_or_default()
)]
#[non_exhaustive]
pub struct UnknownId {
    /// What was looked for: `episode`.
    pub what: &'static str,
    /// The identifier.
    pub id: String,
    /// The identifier that was probably meant.
    pub suggestion: Option<String>,
}

impl UnknownId {
    /// The error with the nearest of the identifiers that there are.
    pub(crate) fn among<'a>(
        what: &'static str,
        id: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self { what, id: id.to_owned(), suggestion: nearest(id, known).map(str::to_owned) }
    }
}
