//! JSON Schemas of the files that the library reads.

use schemars::{
    Schema, SchemaGenerator,
    generate::{Contract, SchemaSettings},
    schema_for,
};
use serde_json::{Map, Value};

use crate::{
    archive::ArchiveDraft,
    compare::{Between, Categorisation, Comparison, Finding, Order, PersonSummary, Proof},
    date::{DateReading, Language},
    model::FactInWords,
    overview::{AgencyLife, DefinitionTime, Departure, Occurrence},
    record::CaseView,
    report::ErrorReport,
    rules::{
        AxiomFile, CategoryFile, DefinitionDraft, ParsedCondition, SourceFile, TermFile,
        TheoremFile,
    },
    text::{Form, Markup},
    verdict::{Table, Verdicts},
    why::{Explanation, Timeline, Weight},
};

/// The JSON Schema of each kind of file, under the name of the file that holds the schema.
///
/// ```
/// let names: Vec<&str> = defection::schema::schemas().into_iter().map(|(name, _)| name).collect();
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

/// The JSON Schema of everything that the library writes, and of the views that it reads, each type
/// under its name.
///
/// ```
/// let shapes = defection::schema::shapes();
/// assert!(shapes.contains_key("Explanation") && shapes.contains_key("CaseView"));
/// ```
pub fn shapes() -> Map<String, Value> {
    let generator = |contract: Contract| -> SchemaGenerator {
        SchemaSettings::draft2020_12()
            .with(|settings| settings.contract = contract)
            .into_generator()
    };
    let mut written = generator(Contract::Serialize);
    macro_rules! add {
        ($to:ident: $($name:ty),+) => {
            $($to.subschema_for::<$name>();)+
        };
    }
    add!(written: ArchiveDraft, AxiomFile, CategoryFile, DefinitionDraft, SourceFile, TermFile);
    add!(written: TheoremFile, ErrorReport, FactInWords, ParsedCondition, DateReading);
    add!(written: Table, Verdicts, Explanation, Weight, Timeline, Categorisation, PersonSummary);
    add!(written: Comparison, Between, Order, Proof, Finding, Form, Markup, Language);
    add!(written: Departure, Occurrence, AgencyLife, DefinitionTime);
    let mut read = generator(Contract::Deserialize);
    add!(read: CaseView);
    let mut shapes = read.take_definitions(true);
    shapes.extend(written.take_definitions(true));
    shapes
}
