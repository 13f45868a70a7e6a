use thiserror::Error;

use crate::{AgencyId, Date};

/// What is written of an agency does not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AgencyError {
    /// However the sources are paired, the end comes before the beginning.
    #[error("agency `{id}` was dissolved {dissolved}, before being founded {founded}")]
    EndedBeforeItBegan {
        /// The agency.
        id: AgencyId,
        /// A founding date given.
        founded: Date,
        /// A date of dissolution given.
        dissolved: Date,
    },
}
