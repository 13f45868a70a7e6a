//! Names of people and of institutions.

use serde::{Deserialize, Serialize};

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
