//! One error for everything that can go wrong.

use thiserror::Error;

use crate::{
    archive::{FileError, JsonError, JsonErrors},
    check::ArchiveError,
    date::DateError,
    model::{EmptyError, IdError, RowError, UnknownId, UnknownWord},
    record::RecordError,
    rules::{ConditionError, DefinitionErrors, DefinitionProblem},
};

/// Any error of the library, for a program that passes all of them on with `?`.
///
/// ```
/// use defection::{Archive, Lens};
///
/// fn episode(id: &str) -> Result<String, defection::Error> {
///     let record = Archive::bundled().record(id, &Lens::default())?;
///     Ok(record.name().to_owned())
/// }
///
/// assert_eq!(episode("nureyev-1961")?, "Rudolf Nureyev");
/// let error = episode("nureyev-1691").unwrap_err();
/// assert!(error.to_string().contains("did you mean `nureyev-1961`?"));
/// # Ok::<(), defection::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
#[non_exhaustive]
pub enum Error {
    /// A text is no identifier.
    Id(#[from] IdError),
    /// Something that must not be empty is.
    Empty(#[from] EmptyError),
    /// A word is not one of a closed set.
    Word(#[from] UnknownWord),
    /// A text is no date.
    Date(#[from] DateError),
    /// A text is no condition.
    Condition(#[from] ConditionError),
    /// A document cannot be read.
    Json(#[from] JsonError),
    /// A file of an archive cannot be used.
    File(#[from] FileError),
    /// A document cannot be read, for several reasons.
    Document(#[from] JsonErrors),
    /// A row cannot be made of what was given for it.
    Row(#[from] RowError),
    /// Nothing has an identifier.
    Unknown(#[from] UnknownId),
    /// An archive is not sound.
    Archive(#[from] ArchiveError),
    /// Definitions cannot be used.
    Definitions(#[from] DefinitionErrors),
    /// A question about definitions cannot be answered.
    Problem(#[from] DefinitionProblem),
    /// An episode cannot be looked at.
    Record(#[from] RecordError),
}
