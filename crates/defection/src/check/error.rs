use thiserror::Error;

use crate::model::RowError;
use crate::{
    check::Diagnostic,
    text::{JsonError, JsonErrors},
};

/// An archive cannot be read or written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ArchiveError {
    /// The document is not of the format.
    #[error(transparent)]
    Json(#[from] JsonErrors),
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
    /// Rows could not be made of what was given for them.
    #[error(
        "{} row{} could not be made:\n{}",
        errors.len(),
        if errors.len() == 1 { "" } else { "s" },
        errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    )]
    Unmade {
        /// The errors in making them, in the order in which the rows were added.
        errors: Vec<RowError>,
    },
}

impl From<JsonError> for ArchiveError {
    fn from(error: JsonError) -> Self {
        Self::Json(error.into())
    }
}
