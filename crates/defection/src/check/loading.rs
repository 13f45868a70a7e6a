//! From a draft to an archive.

use crate::{
    archive::{Archive, ArchiveDraft, JoinedFiles},
    check::{ArchiveError, Diagnostic, Severity, diagnostics},
    model::Source,
    rules::{Axioms, Definitions},
};

impl ArchiveDraft {
    /// Everything that is wrong or doubtful in the archive, all at once.
    pub fn diagnostics(&self, axioms: &Axioms) -> Vec<Diagnostic> {
        diagnostics(self, axioms)
    }

    /// Makes an archive of the draft, under the axioms of the built-in definitions.
    ///
    /// # Errors
    ///
    /// Returns the rows that could not be made, or else every diagnostic of severity error, if there
    /// is one: an identifier that is given twice or leads nowhere. Nothing is loaded in part. What is
    /// wrong inside a row refuses nothing; [`diagnostics`](Self::diagnostics) tells it.
    ///
    /// ```
    /// use defection::{ArchiveDraft, Person, Source, model::{Name, SourceKind}};
    ///
    /// let mut draft = ArchiveDraft::on_bundled();
    /// let source = Source::new("gold-1978", "A study", SourceKind::Study)?;
    /// let page = source.cite("p. 12");
    /// draft.add(source);
    /// draft.add(Person::new("John Doe", Name::new("John Doe", page)?));
    /// let error = draft.check().unwrap_err().to_string();
    /// assert!(error.starts_with("1 row could not be made:\nidentifier `John Doe` has `J`"));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn check(self) -> Result<Archive, ArchiveError> {
        self.check_under(Definitions::built_in().axioms())
    }

    /// Makes an archive of the draft, under the axioms of a set of definitions of one's own.
    ///
    /// # Errors
    ///
    /// Fails as [`check`](Self::check) does.
    pub fn check_under(self, axioms: &Axioms) -> Result<Archive, ArchiveError> {
        self.check_with_findings(axioms).map(|(archive, _)| archive)
    }

    /// Makes an archive of the draft, and gives what is wrong in its rows or doubtful beside it.
    ///
    /// # Errors
    ///
    /// Fails as [`check`](Self::check) does.
    pub fn check_with_findings(
        self,
        axioms: &Axioms,
    ) -> Result<(Archive, Vec<Diagnostic>), ArchiveError> {
        if !self.unmade.is_empty() {
            return Err(ArchiveError::Unmade { errors: self.unmade });
        }
        let mut found = self.diagnostics(axioms);
        if found.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
            found.retain(|diagnostic| diagnostic.severity == Severity::Error);
            return Err(ArchiveError::Invalid { diagnostics: found });
        }
        Ok((Archive::index(self), found))
    }

    /// A draft with the states and agencies of the bundled archive and the sources that it cites, so
    /// that rows of one's own can refer to them.
    pub fn on_bundled() -> Self {
        Self {
            title: None,
            silence: None,
            persons: Vec::new(),
            publications: Vec::new(),
            sources: Archive::bundled()
                .sources()
                .iter()
                .map(|source| Source { publication: None, ..source.clone() })
                .collect(),
            ..Archive::bundled().without_defections()
        }
    }
}

impl JoinedFiles {
    /// Everything that is wrong or doubtful in the archive. A pointer leads into a file:
    /// `persons/doe.json#/persons/0/born`.
    pub fn diagnostics(&self, axioms: &Axioms) -> Vec<Diagnostic> {
        let mut found = self.draft.diagnostics(axioms);
        self.point_into_files(&mut found);
        found
    }

    /// Makes an archive of the files, under the axioms of a set of definitions.
    ///
    /// # Errors
    ///
    /// Fails as [`ArchiveDraft::check`] does, with pointers that lead into a file.
    pub fn check_under(&self, axioms: &Axioms) -> Result<Archive, ArchiveError> {
        self.draft.clone().check_under(axioms).map_err(|error| match error {
            ArchiveError::Invalid { mut diagnostics } => {
                self.point_into_files(&mut diagnostics);
                ArchiveError::Invalid { diagnostics }
            }
            other => other,
        })
    }

    fn point_into_files(&self, diagnostics: &mut [Diagnostic]) {
        for one in diagnostics {
            if let Some((file, inside)) = self.place(&one.pointer) {
                one.pointer = format!("{file}#{inside}");
            }
        }
    }
}

impl Archive {
    /// Reads and checks an archive from a JSON document in UTF-8.
    ///
    /// # Errors
    ///
    /// Returns what is not as the format demands, or else every diagnostic of severity error.
    /// Nothing is loaded in part.
    ///
    /// ```
    /// use defection::{Archive, Definitions};
    ///
    /// let document = br#"{ "format": "defection-archive/1", "personen": [] }"#;
    /// let error = Archive::from_json(document, Definitions::built_in().axioms()).unwrap_err();
    /// assert!(error.to_string().contains("did you mean `persons`?"), "{error}");
    /// ```
    pub fn from_json(document: &[u8], axioms: &Axioms) -> Result<Self, ArchiveError> {
        ArchiveDraft::from_json(document)?.check_under(axioms)
    }
}
