use thiserror::Error;

use crate::{DefectionId, Fact, SourceId};

/// What is written of an episode does not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DefectionError {
    /// One source asserts and denies the same fact, and neither claim is set aside.
    #[error(
        "defection `{id}`: source `{source_id}` both asserts and denies `{fact}` (claims {first} and {second}); set one aside with a reason, or give each its own source"
    )]
    SourceContradictsItself {
        /// The episode.
        id: DefectionId,
        /// The source.
        source_id: SourceId,
        /// The fact.
        fact: Fact,
        /// The index of the earlier claim.
        first: usize,
        /// The index of the later claim.
        second: usize,
    },
}
