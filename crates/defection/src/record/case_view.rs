//! How a case is seen, as one value.

use serde::{Deserialize, Serialize};

use super::{Record, Suppositions};
#[cfg(feature = "schema")]
use crate::Fact;
use crate::{Archive, Axioms, Defection, Lens};

/// How a case is seen: through which lens, and with which answers supposed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "a view as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseView {
    /// As of which day, trusting whom, reading disputes how.
    pub lens: Lens,
    /// Answers that are supposed, whatever the sources say.
    #[cfg_attr(
        feature = "schema",
        schemars(
            with = "std::collections::BTreeMap<Fact, bool>",
            extend("propertyNames" = { "$ref": "#/$defs/Fact" }))
    )]
    pub suppose: Suppositions,
}

impl CaseView {
    /// The record of an episode, seen this way.
    ///
    /// ```
    /// use defection::{Archive, CaseView, Definitions, Fact, Standing};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("nureyev-1961").ok_or("no such episode")?;
    /// let view = CaseView { suppose: [(Fact::HarmIntent, true)].into(), ..CaseView::default() };
    ///
    /// let record = view.record(archive, episode, definitions.axioms());
    /// assert_eq!(record.fact(Fact::HarmIntent).standing(), Standing::Established(true));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn record(&self, archive: &Archive, episode: &Defection, axioms: &Axioms) -> Record {
        self.see(Record::new(archive, episode, &self.lens, axioms))
    }

    /// The records of every episode of an archive, seen this way.
    pub fn records(&self, archive: &Archive, axioms: &Axioms) -> Vec<Record> {
        let records = archive.records(&self.lens, axioms);
        records.into_iter().map(|record| self.see(record)).collect()
    }

    fn see(&self, record: Record) -> Record {
        if self.suppose.is_empty() {
            return record;
        }
        record.supposing(self.suppose.iter())
    }
}
