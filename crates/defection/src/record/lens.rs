//! How to look at a record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    archive::Archive,
    date::day,
    model::SourceId,
    report::{ErrorCode, ErrorReport},
};

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
    /// The first source of the lens that is not one of the archive, as an error with its place in
    /// the lens. Nobody would be heard under such a lens, and nobody would know why.
    ///
    /// ```
    /// use defection::{Archive, Lens};
    ///
    /// let lens = Lens { trust: Some(vec!["ehr".parse()?]), ..Lens::default() };
    /// let error = lens.unknown_source(Archive::bundled()).ok_or("it is known")?;
    /// assert_eq!(error.path.as_deref(), Some("/trust/0"));
    /// assert_eq!(error.suggestion.as_deref(), Some("erh"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn unknown_source(&self, archive: &Archive) -> Option<ErrorReport> {
        let trusted = self.trust.iter().flatten().enumerate();
        let trusted = trusted.map(|(place, source)| (format!("/trust/{place}"), source));
        let followed = match &self.reading {
            Reading::OneSource(source) => Some(("/reading/one_source".to_owned(), source)),
            Reading::Mixed | Reading::ByAccount => None,
        };
        let (place, source) =
            trusted.chain(followed).find(|(_, source)| archive.source(source).is_none())?;
        let nearest = archive.nearest_source(source.as_str()).map(ToString::to_string);
        let message = format!("there is no source `{source}` in the archive");
        let report = ErrorReport::new(ErrorCode::UnknownSource, message);
        Some(report.inside(&place).suggesting(nearest))
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
