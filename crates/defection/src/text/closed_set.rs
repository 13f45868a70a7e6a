//! Sets of words that are few and fixed.

use thiserror::Error;

use crate::text::suggestion::did_you_mean;

/// A word is not one of a closed set.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{found}` is not {what}{}", did_you_mean(found, words))]
#[non_exhaustive]
pub struct UnknownWord {
    /// What was found.
    pub found: String,
    /// What was expected, with its article: "a fact".
    pub what: &'static str,
    /// Every word of the set.
    pub words: &'static [&'static str],
}

/// The member of a set for which a word stands. Words and members have one order.
pub(crate) fn member<T: Copy>(
    text: &str,
    what: &'static str,
    words: &'static [&'static str],
    members: &[T],
) -> Result<T, UnknownWord> {
    match place(text, words).and_then(|place| members.get(place)) {
        Some(member) => Ok(*member),
        None => Err(UnknownWord { found: text.to_owned(), what, words }),
    }
}

// Apart, so that a program has it once.
#[inline(never)]
fn place(text: &str, words: &[&str]) -> Option<usize> {
    words.iter().position(|word| *word == text)
}

/// Declares an enum of words: the variants, `ALL`, `word`, `Display`, `FromStr` and the JSON form
/// come from the one list.
macro_rules! closed_set {
    (
        $(#[$doc:meta])*
        $name:ident, called $what:literal {
            $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every member, in the order of the declaration.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            const WORDS: &[&str] = &[$($word,)+];

            /// The word that stands for the member in text and JSON.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::text::member(text, $what, Self::WORDS, Self::ALL)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::text::from_text(deserializer, $what)
            }
        }
    };
}

pub(crate) use closed_set;
