//! What can go wrong, for the person at the screen.

use std::fmt;

use defection::{
    check::ArchiveError,
    model::UnknownId,
    record::RecordError,
    rules::{DefinitionErrors, DefinitionProblem},
};

#[derive(Debug)]
pub(crate) enum Failure {
    /// A file or directory cannot be read.
    Unreadable { path: String, reason: String },
    /// An archive cannot be used.
    Archive { path: String, error: Box<ArchiveError> },
    /// Definitions cannot be used.
    Definitions { path: String, errors: DefinitionErrors },
    /// An argument names nothing.
    Unknown { what: &'static str, found: String, suggestion: Option<String> },
    /// An argument names nothing, and several things may have been meant.
    NoSuchId(UnknownId),
    /// A date on the command line is none, or has no last day.
    NoDay { found: String, reason: String },
    /// What was asked cannot be done.
    Impossible { reason: String },
    /// The output could not be written in its form.
    Output { reason: String },
}

impl From<DefinitionProblem> for Failure {
    fn from(problem: DefinitionProblem) -> Self {
        Self::Impossible { reason: problem.to_string() }
    }
}

impl From<UnknownId> for Failure {
    fn from(error: UnknownId) -> Self {
        Self::NoSuchId(error)
    }
}

impl From<RecordError> for Failure {
    fn from(error: RecordError) -> Self {
        Self::Impossible { reason: error.to_string() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, reason } => write!(formatter, "{path}: {reason}"),
            Self::Archive { path, error } => write!(formatter, "{path}: {error}"),
            Self::Definitions { path, errors } => {
                let count = errors.len();
                let ending = if count == 1 { "" } else { "s" };
                write!(formatter, "{path}: {count} error{ending} in definitions")?;
                errors.iter().try_for_each(|error| write!(formatter, "\n{error}"))
            }
            Self::Unknown { what, found, suggestion } => {
                write!(formatter, "there is no {what} `{found}`")?;
                match suggestion {
                    Some(word) => write!(formatter, "; did you mean `{word}`?"),
                    None => Ok(()),
                }
            }
            Self::NoSuchId(error) => error.fmt(formatter),
            Self::NoDay { found, reason } => {
                write!(formatter, "`{found}` is not a day to look back from: {reason}")
            }
            Self::Impossible { reason } => formatter.write_str(reason),
            Self::Output { reason } => write!(formatter, "the output cannot be written: {reason}"),
        }
    }
}
