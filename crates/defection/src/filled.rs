//! Values that are not empty.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// What can be empty.
pub trait MaybeEmpty {
    /// What it is, with its article, for the message.
    const WHAT: &'static str;

    /// Whether there is nothing in it.
    fn is_nothing(&self) -> bool;
}

impl MaybeEmpty for String {
    const WHAT: &'static str = "a text";

    fn is_nothing(&self) -> bool {
        self.trim().is_empty()
    }
}

impl<T> MaybeEmpty for Vec<T> {
    const WHAT: &'static str = "a list";

    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

/// Something that must not be empty is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} that must not be empty is empty")]
pub struct EmptyError {
    /// What is empty, with its article.
    pub what: &'static str,
}

/// A text that is not blank, or a list with at least one element.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Filled<T>(T);

impl<T: MaybeEmpty> Filled<T> {
    /// Takes a value that is not empty.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is blank or the list has no element.
    ///
    /// ```
    /// use defection::Filled;
    ///
    /// assert!(Filled::new("  ".to_owned()).is_err());
    /// assert_eq!(Filled::new(vec![1, 2])?.len(), 2);
    /// # Ok::<(), defection::EmptyError>(())
    /// ```
    pub fn new(value: T) -> Result<Self, EmptyError> {
        if value.is_nothing() { Err(EmptyError { what: T::WHAT }) } else { Ok(Self(value)) }
    }
}

impl<T> Filled<T> {
    /// The value.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl std::fmt::Display for Filled<String> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.pad(&self.0)
    }
}

impl Filled<String> {
    /// The text of an identifier, which is never blank.
    pub(crate) fn of_id(id: &crate::DefinitionId) -> Self {
        Self(id.as_str().to_owned())
    }
}

impl<T> Filled<Vec<T>> {
    /// A list of one.
    pub fn one(element: T) -> Self {
        Self(vec![element])
    }

    /// Adds an element.
    #[must_use]
    pub fn and(mut self, element: T) -> Self {
        self.0.push(element);
        self
    }
}

impl<T> Deref for Filled<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a Filled<Vec<T>> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'de, T: MaybeEmpty + Deserialize<'de>> Deserialize<'de> for Filled<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(T::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}
