use thiserror::Error;

use crate::{ContributorRole, PublicationId};

/// What is written of a publication does not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PublicationError {
    /// The same sources give somebody the same part twice.
    #[error("publication `{id}` lists `{name}` twice as {role}, by the same sources")]
    SamePartTwice {
        /// The publication.
        id: PublicationId,
        /// Who.
        name: String,
        /// The part.
        role: ContributorRole,
    },
}
