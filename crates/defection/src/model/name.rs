//! Names of people and of institutions.

use serde::{Deserialize, Serialize};
use unicode_script::UnicodeScript as _;

use crate::model::RowError;
use crate::{
    date::Date,
    model::claim::Citation,
    text::{NonBlank, NonEmpty, closed_set},
};

closed_set! {
    /// What a name was to the person.
    NameKind, called "a kind of name" {
        /// The usual form, in some spelling.
        Usual = "usual",
        /// The name at birth.
        Birth = "birth",
        /// A name taken with marriage.
        Married = "married",
        /// A name chosen to write or live under.
        Pseudonym = "pseudonym",
        /// A name given by a service to a person it handled.
        Codename = "codename",
        /// A name used on a mission or in office.
        Cover = "cover",
        /// A name taken in law later on.
        Adopted = "adopted",
        /// A form found in print that is a mistake.
        AsPrinted = "as_printed",
    }
}

closed_set! {
    /// The writing system of a name.
    Script, called "a script" {
        /// Latin letters.
        Latin = "latin",
        /// Cyrillic letters.
        Cyrillic = "cyrillic",
        /// Japanese writing.
        Japanese = "japanese",
        /// Greek letters.
        Greek = "greek",
        /// Georgian letters.
        Georgian = "georgian",
        /// Armenian letters.
        Armenian = "armenian",
        /// Hebrew letters, of Yiddish too.
        Hebrew = "hebrew",
        /// Arabic letters, of Persian and of Turkic languages too.
        Arabic = "arabic",
        /// Mongolian letters.
        Mongolian = "mongolian",
        /// Chinese characters.
        Chinese = "chinese",
        /// Korean writing.
        Korean = "korean",
        /// Any other.
        Other = "other",
    }
}

/// The parts of a personal name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the parts of a name as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NameParts {
    /// The given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// The patronymic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patronymic: Option<String>,
    /// The family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
}

/// A name as some source has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a name as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Name {
    /// The name as written.
    pub text: NonBlank,
    /// What the name was to its bearer.
    pub kind: NameKind,
    /// Its writing system.
    pub script: Script,
    /// Its parts, where they matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<NameParts>,
    /// The language of the spelling, as a code of ISO 639-1: `ru`, `de`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When it was in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A name of a state or of an agency. Its source is that of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a name of an institution as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InstitutionName {
    /// The name as written.
    pub text: NonBlank,
    /// Its writing system.
    pub script: Script,
    /// When it was in use, where the institution changed its name and nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
}

impl Name {
    /// The usual name of somebody, in the script of its letters.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is blank.
    ///
    /// ```
    /// use defection::{Source, model::{Name, Script, SourceKind}};
    ///
    /// let page = Source::new("gold-1978", "A study", SourceKind::Study)?.cite("p. 12");
    /// assert_eq!(Name::new("Рудольф Нуреев", page)?.script, Script::Cyrillic);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn new<T>(text: T, citation: Citation) -> Result<Self, RowError>
    where
        T: TryInto<NonBlank>,
        RowError: From<T::Error>,
    {
        let text = text.try_into()?;
        Ok(Self {
            script: Script::of(&text),
            text,
            kind: NameKind::Usual,
            parts: None,
            language: None,
            period: None,
            sources: NonEmpty::one(citation),
            note: None,
        })
    }
}

impl Script {
    /// The script of the first letter; Latin without any. Chinese characters are taken as Japanese
    /// writing, which alone had a name at first.
    fn of(text: &str) -> Self {
        use unicode_script::Script as Of;

        let script = |letter: char| match letter.script() {
            Of::Common | Of::Inherited | Of::Unknown => None,
            Of::Latin => Some(Self::Latin),
            Of::Cyrillic => Some(Self::Cyrillic),
            Of::Han | Of::Hiragana | Of::Katakana => Some(Self::Japanese),
            Of::Greek => Some(Self::Greek),
            Of::Georgian => Some(Self::Georgian),
            Of::Armenian => Some(Self::Armenian),
            Of::Hebrew => Some(Self::Hebrew),
            Of::Arabic => Some(Self::Arabic),
            Of::Mongolian => Some(Self::Mongolian),
            Of::Hangul => Some(Self::Korean),
            _ => Some(Self::Other),
        };
        text.chars().find_map(script).unwrap_or(Self::Latin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_that_of_the_first_letter() {
        for (text, script) in [
            ("Lev", Script::Latin),
            ("«Лев»", Script::Cyrillic),
            ("ლევ", Script::Georgian),
            ("Լեւ", Script::Armenian),
            ("לב", Script::Hebrew),
            ("ليف", Script::Arabic),
            ("Λέων", Script::Greek),
            ("รอง", Script::Other),
            ("7", Script::Latin),
        ] {
            assert_eq!(Script::of(text), script, "{text}");
            assert_eq!(script.word().parse::<Script>().unwrap(), script);
        }
    }
}
