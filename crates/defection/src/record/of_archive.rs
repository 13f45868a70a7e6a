//! Records of the episodes of an archive.

use crate::{
    archive::Archive,
    record::{Lens, Record, RecordError},
    rules::{Axioms, Definitions},
};

impl Archive {
    /// The record of an episode, seen through a lens, under the axioms of the built-in definitions.
    ///
    /// # Errors
    ///
    /// Returns an error, with the likely identifier, if the archive does not have the episode or a
    /// source that the lens trusts or follows.
    ///
    /// ```
    /// use defection::{Archive, Lens};
    ///
    /// let record = Archive::bundled().record("gouzenko-1945", &Lens::default())?;
    /// assert_eq!(record.name(), "Igor Gouzenko");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn record(&self, episode: impl AsRef<str>, lens: &Lens) -> Result<Record, RecordError> {
        let episode = self.defection(episode).map_err(RecordError::Episode)?;
        Record::new(self, episode, lens, Definitions::built_in().axioms())
    }

    /// A record of every episode, seen through a lens.
    ///
    /// # Errors
    ///
    /// Returns an error, with the likely identifier, if the archive does not have a source that the
    /// lens trusts or follows.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens};
    ///
    /// let archive = Archive::bundled();
    /// let records = archive.records(&Lens::default(), Definitions::built_in().axioms())?;
    /// assert_eq!(records.len(), archive.defections().len());
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn records(&self, lens: &Lens, axioms: &Axioms) -> Result<Vec<Record>, RecordError> {
        // Also of an archive without episodes.
        lens.check(self)?;
        self.defections().iter().map(|one| Record::new(self, one, lens, axioms)).collect()
    }
}
