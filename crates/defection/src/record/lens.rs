//! How to look at a record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{archive::Archive, date::day, model::SourceId, record::RecordError};

/// How to look at a record: as of which day, trusting whom, reading disputes how.
///
/// The default looks with hindsight, trusts every source, lets the editors read silence and mixes
/// the accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "a lens as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lens {
    /// The last day that can be looked at. What came true later has not come true yet; what may
    /// have come true before or after says nothing.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "day::optional")]
    pub as_of: Option<NaiveDate>,
    /// The sources that count. Without it, all do. The editors who read silence are a source too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trust: Option<Vec<SourceId>>,
    /// Whether silence says nothing, whatever the editors make of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub strict: bool,
    /// How disputes are read.
    pub reading: Reading,
}

/// How disputes are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Reading {
    /// On each disputed fact either side may be right, whoever is right on the others.
    #[default]
    Mixed,
    /// On the disputed facts one source at a time is followed in everything it says; the undisputed
    /// facts stay.
    ByAccount,
    /// Only what one source says.
    OneSource(SourceId),
}

impl Lens {
    /// Looks whether the archive has every source that the lens trusts or follows.
    ///
    /// # Errors
    ///
    /// Returns an error for the first source that it does not have. Nobody would be heard under such
    /// a lens, and nobody would know why.
    ///
    /// ```
    /// use defection::{Archive, Lens};
    ///
    /// let lens = Lens { trust: Some(vec!["ehr".parse()?]), ..Lens::default() };
    /// let error = lens.check(Archive::bundled()).unwrap_err().to_string();
    /// assert_eq!(error, "at /trust/0: there is no source `ehr`; did you mean `erh`?");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn check(&self, archive: &Archive) -> Result<(), RecordError> {
        let trusted = self.trust.iter().flatten().enumerate();
        let trusted = trusted.map(|(place, source)| (format!("/trust/{place}"), source));
        let followed = match &self.reading {
            Reading::OneSource(source) => Some(("/reading/one_source".to_owned(), source)),
            Reading::Mixed | Reading::ByAccount => None,
        };
        for (path, source) in trusted.chain(followed) {
            archive.source(source).map_err(|error| RecordError::Lens { path, error })?;
        }
        Ok(())
    }

    /// Whether a source counts under this lens.
    pub fn trusts(&self, source: &SourceId) -> bool {
        let trusted = self.trust.as_ref().is_none_or(|trusted| trusted.contains(source));
        let followed = match &self.reading {
            Reading::Mixed | Reading::ByAccount => true,
            Reading::OneSource(only) => only == source,
        };
        trusted && followed
    }
}
