//! Values that are not empty: a text that is not blank, a list with at least one element.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Deserializer, Serialize, de::Error};

/// The error that something which must not be empty is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} that must not be empty is empty")]
pub struct EmptyError {
    /// What is empty, with its article.
    pub what: &'static str,
}

/// A text with more in it than white space.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct NonBlank(String);

impl NonBlank {
    /// Takes a text that is not blank.
    ///
    /// # Errors
    ///
    /// Returns an error if there is nothing in it but white space.
    ///
    /// ```
    /// use defection::model::NonBlank;
    ///
    /// assert!(NonBlank::new("  ").is_err());
    /// assert_eq!(NonBlank::new("Igor Gouzenko")?.as_str(), "Igor Gouzenko");
    /// # Ok::<(), defection::model::EmptyError>(())
    /// ```
    pub fn new(text: impl Into<String>) -> Result<Self, EmptyError> {
        let text = text.into();
        if text.trim().is_empty() { Err(EmptyError { what: "a text" }) } else { Ok(Self(text)) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for NonBlank {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for NonBlank {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NonBlank {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl TryFrom<&str> for NonBlank {
    type Error = EmptyError;

    fn try_from(text: &str) -> Result<Self, EmptyError> {
        Self::new(text)
    }
}

impl TryFrom<String> for NonBlank {
    type Error = EmptyError;

    fn try_from(text: String) -> Result<Self, EmptyError> {
        Self::new(text)
    }
}

impl From<NonBlank> for String {
    fn from(text: NonBlank) -> Self {
        text.0
    }
}

impl<'de> Deserialize<'de> for NonBlank {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A list with at least one element.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct NonEmpty<T>(Vec<T>);

impl<T> NonEmpty<T> {
    /// Takes a list that is not empty.
    ///
    /// # Errors
    ///
    /// Returns an error if the list has no element.
    ///
    /// ```
    /// use defection::model::NonEmpty;
    ///
    /// assert!(NonEmpty::<u8>::new(Vec::new()).is_err());
    /// assert_eq!(NonEmpty::new(vec![1, 2])?.len(), 2);
    /// # Ok::<(), defection::model::EmptyError>(())
    /// ```
    pub fn new(list: Vec<T>) -> Result<Self, EmptyError> {
        if list.is_empty() { Err(EmptyError { what: "a list" }) } else { Ok(Self(list)) }
    }

    /// A list of one.
    pub fn one(element: T) -> Self {
        Self(vec![element])
    }

    /// The list with one more element.
    #[must_use]
    pub fn and(mut self, element: T) -> Self {
        self.0.push(element);
        self
    }

    /// The list as a vector.
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T> Deref for NonEmpty<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> From<T> for NonEmpty<T> {
    fn from(element: T) -> Self {
        Self::one(element)
    }
}

impl<T> TryFrom<Vec<T>> for NonEmpty<T> {
    type Error = EmptyError;

    fn try_from(list: Vec<T>) -> Result<Self, EmptyError> {
        Self::new(list)
    }
}

impl<T> From<NonEmpty<T>> for Vec<T> {
    fn from(list: NonEmpty<T>) -> Self {
        list.0
    }
}

impl<T> IntoIterator for NonEmpty<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a NonEmpty<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for NonEmpty<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Vec::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
