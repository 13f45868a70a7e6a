//! A view: a lens, and answers that are supposed.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, MapAccess, Visitor},
};

use super::{Record, RecordError};
use crate::{
    archive::Archive,
    model::{Defection, Fact},
    record::lens::Lens,
    rules::Axioms,
};

/// A view of an episode: the lens, and the answers that are supposed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "a view as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseView {
    /// As of which day, trusting whom, reading disputes how.
    pub lens: Lens,
    /// Answers that are supposed, whatever the sources say.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("propertyNames" = { "$ref": "#/$defs/Fact" }))
    )]
    #[serde(deserialize_with = "distinct")]
    pub suppose: BTreeMap<Fact, bool>,
}

/// Reads answers by fact, of which none may come twice.
fn distinct<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<Fact, bool>, D::Error> {
    struct Answers;

    impl<'de> Visitor<'de> for Answers {
        type Value = BTreeMap<Fact, bool>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("answers by fact as an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut answers = BTreeMap::new();
            while let Some(fact) = map.next_key::<Fact>()? {
                if answers.contains_key(&fact) {
                    return Err(A::Error::duplicate_field(fact.word()));
                }
                answers.insert(fact, map.next_value()?);
            }
            Ok(answers)
        }
    }

    deserializer.deserialize_map(Answers)
}

impl CaseView {
    /// The record of an episode, seen this way.
    ///
    /// # Errors
    ///
    /// Fails as [`Record::new`] does.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Fact, record::{CaseView, Standing}};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("nureyev-1961")?;
    /// let view = CaseView { suppose: [(Fact::HarmIntent, true)].into(), ..CaseView::default() };
    ///
    /// let record = view.record(archive, episode, definitions.axioms())?;
    /// assert_eq!(record.fact(Fact::HarmIntent).standing(), Standing::Established(true));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn record(
        &self,
        archive: &Archive,
        episode: &Defection,
        axioms: &Axioms,
    ) -> Result<Record, RecordError> {
        Ok(self.see(Record::new(archive, episode, &self.lens, axioms)?))
    }

    /// The records of every episode of an archive, seen this way.
    ///
    /// # Errors
    ///
    /// Fails as [`Archive::records`] does.
    pub fn records(&self, archive: &Archive, axioms: &Axioms) -> Result<Vec<Record>, RecordError> {
        let records = archive.records(&self.lens, axioms)?;
        Ok(records.into_iter().map(|record| self.see(record)).collect())
    }

    fn see(&self, record: Record) -> Record {
        if self.suppose.is_empty() {
            return record;
        }
        record.supposing(self.suppose.clone())
    }
}
