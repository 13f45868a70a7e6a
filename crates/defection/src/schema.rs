//! JSON Schemas of the files that the library reads.

use schemars::{Schema, schema_for};

use crate::{
    ArchiveDraft, AxiomFile, CategoryFile, DefinitionDraft, SourceFile, TermFile, TheoremFile,
};

/// The JSON Schema of each kind of file, under the name of the file that holds the schema.
///
/// ```
/// let names: Vec<&str> = defection::schemas().into_iter().map(|(name, _)| name).collect();
/// assert!(names.contains(&"archive.schema.json"));
/// ```
pub fn schemas() -> Vec<(&'static str, Schema)> {
    vec![
        ("archive.schema.json", schema_for!(ArchiveDraft)),
        ("axioms.schema.json", schema_for!(AxiomFile)),
        ("categories.schema.json", schema_for!(CategoryFile)),
        ("definition.schema.json", schema_for!(DefinitionDraft)),
        ("sources.schema.json", schema_for!(SourceFile)),
        ("terms.schema.json", schema_for!(TermFile)),
        ("theorems.schema.json", schema_for!(TheoremFile)),
    ]
}
