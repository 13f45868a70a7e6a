//! An archive in which one episode is another.

use crate::{
    archive::{Archive, ArchiveDraft, rows::Rows},
    check::{Severity, error::ArchiveError},
    model::Defection,
    rules::Axioms,
};

impl Archive {
    /// A copy of the archive in which an episode takes the place of the one with its identifier, or
    /// stands beside the others if there is none. The archive itself is not touched.
    ///
    /// # Errors
    ///
    /// Returns every diagnostic of severity error. Their pointers lead into the episode.
    ///
    /// ```
    /// use defection::{Archive, Definitions};
    ///
    /// let archive = Archive::bundled();
    /// let episode = archive.defection("nureyev-1961")?;
    /// let mut draft = episode.clone();
    /// draft.person = "nobody".parse()?;
    /// let error = archive.with_defection(draft, Definitions::built_in().axioms()).unwrap_err();
    /// assert!(error.to_string().contains("at /person"), "{error}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_defection(&self, draft: Defection, axioms: &Axioms) -> Result<Self, ArchiveError> {
        let alone = ArchiveDraft { defections: vec![draft.clone()], ..self.without_defections() };
        let mut diagnostics = alone.diagnostics(axioms);
        diagnostics.retain(|one| one.severity == Severity::Error);
        for one in &mut diagnostics {
            if let Some(inside) = one.pointer.strip_prefix("/defections/0") {
                one.pointer = inside.to_owned();
            }
        }
        if !diagnostics.is_empty() {
            return Err(ArchiveError::Invalid { diagnostics });
        }
        let mut defections = self.defections.to_vec();
        match defections.iter_mut().find(|one| one.id == draft.id) {
            Some(place) => *place = draft,
            None => defections.push(draft),
        }
        Ok(Self { defections: Rows::new(defections), ..self.clone() })
    }
}
