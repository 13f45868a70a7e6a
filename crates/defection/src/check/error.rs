use thiserror::Error;

use crate::{check::Diagnostic, text::JsonError};

/// An archive cannot be read or written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ArchiveError {
    /// The document is not of the format.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// The archive is well-formed and wrong.
    #[error(
        "the archive has {} error{}:\n{}",
        diagnostics.len(),
        if diagnostics.len() == 1 { "" } else { "s" },
        diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    )]
    Invalid {
        /// Everything of severity error.
        diagnostics: Vec<Diagnostic>,
    },
}
