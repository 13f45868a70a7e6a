//! Who wrote or edited a source.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::text::{EmptyError, NonBlank};

/// Who wrote or edited a source: a person by the parts of the name, or a body by its whole name.
///
/// The parts are those of the Citation Style Language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenCreator", into = "WrittenCreator")]
pub enum Creator {
    /// A person.
    Person {
        /// The family name.
        family: NonBlank,
        /// The given names, or their initials.
        given: Option<String>,
        /// What follows the name: Jr., III.
        suffix: Option<String>,
        /// A particle that is not part of the family name where it comes first: van, de.
        non_dropping_particle: Option<String>,
    },
    /// A body, or a name whose parts are not told apart.
    Literal(NonBlank),
}

/// The name of an author or editor, as the Citation Style Language writes it: `family` and what
/// belongs to it, or `literal` alone.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a name as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Creator"))]
struct WrittenCreator {
    /// The family name of a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    family: Option<NonBlank>,
    /// The given names, or their initials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    given: Option<String>,
    /// What follows the name: Jr., III.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    suffix: Option<String>,
    /// A particle of the family name: van, de.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    non_dropping_particle: Option<String>,
    /// The whole name of a body, or of a person where its parts are not told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    literal: Option<NonBlank>,
}

/// A name is neither one of a person nor one of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a name has either `family`, or `literal` and nothing else")]
struct CreatorError;

impl TryFrom<WrittenCreator> for Creator {
    type Error = CreatorError;

    fn try_from(written: WrittenCreator) -> Result<Self, CreatorError> {
        let WrittenCreator { family, given, suffix, non_dropping_particle, literal } = written;
        match (family, literal) {
            (Some(family), None) => {
                Ok(Self::Person { family, given, suffix, non_dropping_particle })
            }
            (None, Some(name)) if [&given, &suffix, &non_dropping_particle] == [&None; 3] => {
                Ok(Self::Literal(name))
            }
            _ => Err(CreatorError),
        }
    }
}

impl From<Creator> for WrittenCreator {
    fn from(creator: Creator) -> Self {
        match creator {
            Creator::Person { family, given, suffix, non_dropping_particle } => {
                Self { family: Some(family), given, suffix, non_dropping_particle, literal: None }
            }
            Creator::Literal(name) => Self { literal: Some(name), ..Self::default() },
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Creator {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        WrittenCreator::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        WrittenCreator::json_schema(generator)
    }
}

impl Creator {
    /// A person of a family name and given names.
    ///
    /// # Errors
    ///
    /// Returns an error if the family name is blank.
    ///
    /// ```
    /// use defection::model::Creator;
    ///
    /// assert_eq!(Creator::person("Bukovsky", "Vladimir")?.to_string(), "Vladimir Bukovsky");
    /// # Ok::<(), defection::model::EmptyError>(())
    /// ```
    pub fn person(family: &str, given: &str) -> Result<Self, EmptyError> {
        let given = (!given.is_empty()).then(|| given.to_owned());
        let family = NonBlank::new(family)?;
        Ok(Self::Person { family, given, suffix: None, non_dropping_particle: None })
    }

    /// A body, or a name whose parts are not told apart.
    ///
    /// # Errors
    ///
    /// Returns an error if the name is blank.
    pub fn literal(name: &str) -> Result<Self, EmptyError> {
        NonBlank::new(name).map(Self::Literal)
    }
}

/// The name in its usual order, given names first.
impl fmt::Display for Creator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person { family, given, suffix, non_dropping_particle } => {
                let family = Some(family.as_str());
                let parts = [given.as_deref(), non_dropping_particle.as_deref(), family];
                let parts = parts.into_iter().chain([suffix.as_deref()]).flatten();
                let parts = parts.filter(|part| !part.trim().is_empty());
                formatter.pad(&parts.collect::<Vec<_>>().join(" "))
            }
            Self::Literal(name) => formatter.pad(name),
        }
    }
}

/// Reads a list of names, or one text, which is one name as a whole.
pub(super) fn one_or_many<'de, D>(deserializer: D) -> Result<Vec<Creator>, D::Error>
where
    D: Deserializer<'de>,
{
    struct Names;

    impl<'de> de::Visitor<'de> for Names {
        type Value = Vec<Creator>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a list of names, or one name as text")
        }

        fn visit_str<E: de::Error>(self, name: &str) -> Result<Vec<Creator>, E> {
            Ok(Creator::literal(name).into_iter().collect())
        }

        fn visit_seq<A: de::SeqAccess<'de>>(self, names: A) -> Result<Vec<Creator>, A::Error> {
            Vec::deserialize(de::value::SeqAccessDeserializer::new(names))
        }
    }

    deserializer.deserialize_any(Names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(document: &str, names: &[&str]) {
        let read = one_or_many(&mut serde_json::Deserializer::from_str(document)).unwrap();
        let read: Vec<String> = read.iter().map(ToString::to_string).collect();
        assert_eq!(read, names, "{document}");
    }

    #[test]
    fn a_text_is_one_name_and_a_list_has_many() {
        check(r#""Amy Knight""#, &["Amy Knight"]);
        check(r#""""#, &[]);
        check("[]", &[]);
        check(
            r#"[{"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
                {"literal": "Reuters"}, {"family": "King", "suffix": "Jr."}]"#,
            &["Charles de Gaulle", "Reuters", "King Jr."],
        );
    }

    #[test]
    fn a_name_is_of_a_person_or_of_a_body() {
        for document in [
            "[{}]",
            r#"[{"given": "Igor"}]"#,
            r#"[{"family": "A", "literal": "B"}]"#,
            r#"[{"literal": "B", "given": "A"}]"#,
        ] {
            let error = one_or_many(&mut serde_json::Deserializer::from_str(document)).unwrap_err();
            assert!(error.to_string().starts_with("a name has either `family`"), "{error}");
        }
    }

    #[test]
    fn the_written_form_is_that_of_the_language() {
        let name: Creator = serde_json::from_str(r#"{"family":"Knight","given":"Amy"}"#).unwrap();
        assert_eq!(serde_json::to_string(&name).unwrap(), r#"{"family":"Knight","given":"Amy"}"#);
    }
}
