//! From a draft to an archive.

use crate::{
    archive::{Archive, ArchiveDraft},
    check::{ArchiveError, Diagnostic, Severity, diagnostics},
    rules::Axioms,
};

impl ArchiveDraft {
    /// Everything that is wrong or doubtful in the archive, all at once.
    pub fn diagnostics(&self, axioms: &Axioms) -> Vec<Diagnostic> {
        diagnostics(self, axioms)
    }

    /// Makes an archive of the draft.
    ///
    /// # Errors
    ///
    /// Returns every diagnostic of severity error, if there is one. Nothing is loaded in part.
    pub fn check(self, axioms: &Axioms) -> Result<Archive, ArchiveError> {
        let mut errors = self.diagnostics(axioms);
        errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
        if errors.is_empty() {
            Ok(Archive::index(self))
        } else {
            Err(ArchiveError::Invalid { diagnostics: errors })
        }
    }
}

impl Archive {
    /// Reads and checks an archive from a JSON document in UTF-8.
    ///
    /// # Errors
    ///
    /// Returns the first thing that is not as the format demands, or else every diagnostic of
    /// severity error. Nothing is loaded in part.
    ///
    /// ```
    /// use defection::{Archive, Definitions};
    ///
    /// let document = br#"{ "format": "defection-archive/1", "personen": [] }"#;
    /// let error = Archive::from_json(document, Definitions::built_in().axioms()).unwrap_err();
    /// assert!(error.to_string().contains("did you mean `persons`?"), "{error}");
    /// ```
    pub fn from_json(document: &[u8], axioms: &Axioms) -> Result<Self, ArchiveError> {
        ArchiveDraft::from_json(document)?.check(axioms)
    }
}
