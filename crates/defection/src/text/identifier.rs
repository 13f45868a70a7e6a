//! The grammar of identifiers, which is one for all.

use thiserror::Error;

use crate::text::{foreign_letter, in_ascii};

/// Text is not an identifier.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum IdError {
    /// There is nothing.
    #[error("an identifier is empty")]
    Empty,
    /// A character is outside `a-z`, `0-9` and `-`.
    #[error(
        "identifier `{text}` has `{found}`{}; only a-z, 0-9 and hyphens are allowed{}",
        foreign_in_words(*found),
        suggestion.as_ref().map(|word| format!("; did you mean `{word}`?")).unwrap_or_default()
    )]
    Character {
        /// What was found.
        text: String,
        /// The first character that does not belong.
        found: char,
        /// The identifier that was probably meant.
        suggestion: Option<String>,
    },
    /// A hyphen does not stand between two words.
    #[error("identifier `{text}` has a hyphen that does not stand between two words")]
    Hyphen {
        /// What was found.
        text: String,
    },
}

/// What is to be said of a letter of another script.
fn foreign_in_words(found: char) -> String {
    match foreign_letter(&found.to_string()) {
        Some((_, script)) => format!(", a {script} letter"),
        None => String::new(),
    }
}

/// The text in small letters of ASCII, with hyphens for spaces, if that is an identifier.
fn likely(text: &str) -> Option<String> {
    let words = in_ascii(text);
    let words = words.split(|character: char| character.is_whitespace() || character == '_');
    let likely = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    (!likely.is_empty() && !likely.bytes().any(is_stray) && !has_stray_hyphen(&likely))
        .then_some(likely)
}

const fn is_stray(byte: u8) -> bool {
    !matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')
}

fn has_stray_hyphen(text: &str) -> bool {
    text.as_bytes().split(|byte| *byte == b'-').any(<[u8]>::is_empty)
}

pub(crate) fn check(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    // By bytes, since an archive has thousands; where one is stray, a character begins.
    let found = text.bytes().position(is_stray).and_then(|at| text.get(at..)?.chars().next());
    if let Some(found) = found {
        return Err(IdError::Character { text: text.to_owned(), found, suggestion: likely(text) });
    }
    if has_stray_hyphen(text) {
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
        refused(
            "Gouzenko",
            "identifier `Gouzenko` has `G`; only a-z, 0-9 and hyphens are allowed; did you mean `gouzenko`?",
        );
        refused(
            "gоuzenko",
            "identifier `gоuzenko` has `о`, a Cyrillic letter; only a-z, 0-9 and hyphens are allowed; did you mean `gouzenko`?",
        );
        refused(
            "Гузенко",
            "identifier `Гузенко` has `Г`, a Cyrillic letter; only a-z, 0-9 and hyphens are allowed",
        );
        refused(
            "el--campesino",
            "identifier `el--campesino` has a hyphen that does not stand between two words",
        );
        refused("-a", "identifier `-a` has a hyphen that does not stand between two words");
    }
}
