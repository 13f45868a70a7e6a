//! Identifiers: one grammar, one type for each thing that has a row.

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

fn check(text: &str) -> Result<(), IdError> {
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
            pub fn new(text: &str) -> Result<Self, IdError> {
                check(text)?;
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

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(formatter, "{}({})", stringify!($name), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        $crate::text::text_form!($name, called $what);
    };
}

id! {
    /// Names a person: `gouzenko`.
    PersonId, called "the identifier of a person"
}
id! {
    /// Names an agency: `kgb`.
    AgencyId, called "the identifier of an agency"
}
id! {
    /// Names an episode: `gouzenko-1945`.
    DefectionId, called "the identifier of a defection"
}
id! {
    /// Names a publication: `empire-of-fear`.
    PublicationId, called "the identifier of a publication"
}
id! {
    /// Names a source: `erh`.
    SourceId, called "the identifier of a source"
}
id! {
    /// Names a state: `ussr`.
    StateId, called "the identifier of a state"
}
id! {
    /// Names a definition: `soviet-usage`.
    DefinitionId, called "the identifier of a definition"
}
id! {
    /// Names a question on which sources disagree: `c-godunov-date`.
    DisputeId, called "the identifier of a dispute"
}
id! {
    /// Names an exception inside a definition: `state-removal`.
    ExceptionId, called "the identifier of an exception"
}
id! {
    /// Names a theorem: `letter-within-practice`.
    TheoremId, called "the identifier of a theorem"
}
id! {
    /// Names an axiom: `exchange-implies-custody`.
    AxiomId, called "the identifier of an axiom"
}

impl DefinitionId {
    /// The identifier made of some words, with hyphens between them in the place of anything that
    /// an identifier cannot have.
    pub(crate) fn of_words(words: &[&str]) -> Self {
        Self(words.join("-").replace('_', "-").into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, message: &str) {
        assert_eq!(PersonId::new(text).unwrap_err().to_string(), message);
    }

    #[test]
    fn words_and_hyphens_are_allowed() {
        for text in ["a", "ru-iv", "time85y3", "article-64-a"] {
            assert_eq!(PersonId::new(text).unwrap().as_str(), text);
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
