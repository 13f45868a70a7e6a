//! The grammar of identifiers, which is one for all.

use thiserror::Error;

/// Text is not an identifier.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum IdError {
    /// There is nothing.
    #[error("an identifier is empty")]
    Empty,
    /// A character is outside `a-z`, `0-9` and `-`.
    #[error("identifier `{text}` has `{found}`; only a-z, 0-9 and hyphens are allowed")]
    Character {
        /// What was found.
        text: String,
        /// The first character that does not belong.
        found: char,
    },
    /// A hyphen does not stand between two words.
    #[error("identifier `{text}` has a hyphen that does not stand between two words")]
    Hyphen {
        /// What was found.
        text: String,
    },
}

pub(crate) fn check(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    // By bytes, since an archive has thousands; where one is stray, a character begins.
    let stray = |byte| !matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    let found = text.bytes().position(stray).and_then(|at| text.get(at..)?.chars().next());
    if let Some(found) = found {
        return Err(IdError::Character { text: text.to_owned(), found });
    }
    if text.as_bytes().split(|byte| *byte == b'-').any(<[u8]>::is_empty) {
        return Err(IdError::Hyphen { text: text.to_owned() });
    }
    Ok(())
}

/// Declares an identifier type. The grammar is the same for all; only the meaning differs.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, called $what:literal) => {
        $(#[$doc])*
        ///
        /// An identifier has `a-z`, `0-9` and hyphens between words.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads an identifier.
            ///
            /// # Errors
            ///
            /// Returns an error if `text` is empty, has anything but `a-z`, `0-9` and `-`, or has
            /// a hyphen that does not stand between two words.
            pub fn new(text: &str) -> Result<Self, $crate::text::IdError> {
                $crate::text::check(text)?;
                Ok(Self(text.into()))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::text::IdError;

            fn try_from(text: &str) -> Result<Self, $crate::text::IdError> {
                Self::new(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(formatter, "{}({})", stringify!($name), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text::IdError;

            fn from_str(text: &str) -> Result<Self, $crate::text::IdError> {
                Self::new(text)
            }
        }

        $crate::text::text_form!($name, called $what);
    };
}

pub(crate) use id;

#[cfg(test)]
mod tests {
    use crate::model::PersonId as Example;

    #[track_caller]
    fn refused(text: &str, message: &str) {
        assert_eq!(Example::new(text).unwrap_err().to_string(), message);
    }

    #[test]
    fn words_and_hyphens_are_allowed() {
        for text in ["a", "ru-iv", "time85y3", "article-64-a"] {
            assert_eq!(Example::new(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn anything_else_is_refused_with_the_reason() {
        refused("", "an identifier is empty");
        refused("Gouzenko", "identifier `Gouzenko` has `G`; only a-z, 0-9 and hyphens are allowed");
        refused(
            "el--campesino",
            "identifier `el--campesino` has a hyphen that does not stand between two words",
        );
        refused("-a", "identifier `-a` has a hyphen that does not stand between two words");
    }
}
