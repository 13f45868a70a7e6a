use std::convert::Infallible;

use thiserror::Error;

use crate::{
    date::DateError,
    model::UrlError,
    text::{EmptyError, IdError},
};

/// The error that a row cannot be made of what was given for it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
#[non_exhaustive]
pub enum RowError {
    /// A text is no identifier.
    Id(#[from] IdError),
    /// Something that must not be empty is.
    Empty(#[from] EmptyError),
    /// A text is no date.
    Date(#[from] DateError),
    /// A text is no address of the web.
    Url(#[from] UrlError),
}

/// A value that is already of the type that is wanted cannot be wrong.
impl From<Infallible> for RowError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
