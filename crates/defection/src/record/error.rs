use thiserror::Error;

use crate::model::UnknownId;

/// The error that an episode cannot be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RecordError {
    /// The archive has no such episode.
    #[error(transparent)]
    Episode(UnknownId),
    /// The archive does not have the person of the episode.
    #[error("episode `{episode}`: {error}")]
    Person {
        /// The episode.
        episode: String,
        /// The person that is missing.
        error: UnknownId,
    },
    /// The lens trusts or follows a source that the archive does not have. Nobody would be heard
    /// under it, and nobody would know why.
    #[error("at {path}: {error}")]
    Lens {
        /// Where in the lens, as a JSON pointer.
        path: String,
        /// The source that is missing.
        error: UnknownId,
    },
}
