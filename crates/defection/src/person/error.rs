use thiserror::Error;

use crate::{Date, PersonId};

/// What is written of a person does not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PersonError {
    /// The name under which the person is listed is not among the names.
    #[error("person `{id}` is listed as `{name}`, which is not one of the names")]
    NameNotListed {
        /// The person.
        id: PersonId,
        /// The name that is missing from the list.
        name: String,
    },
    /// However the sources are paired, the death comes before the birth.
    #[error("person `{id}` died {died}, before being born {born}")]
    DiedBeforeBirth {
        /// The person.
        id: PersonId,
        /// A date of birth given.
        born: Date,
        /// A date of death given.
        died: Date,
    },
}
