//! A definition of one's own, built in Rust, beside those that come with the library.

use defection::{
    Archive, Condition, Definitions, Error, Fact, Lens, Source, model::SourceKind,
    rules::DefinitionDraft,
};

#[expect(clippy::print_stdout, reason = "an example shows what it finds")]
fn main() -> Result<(), Error> {
    let source = Source::new("working-paper", "Our working paper", SourceKind::Study)?;
    let when: Condition = Fact::OutsideControl & (Fact::AsylumSought | Fact::RefusedReturn);
    let ours = DefinitionDraft::new("ours", "Stayed or asked to", when, source.cite("p. 3"))?;
    let definitions = Definitions::built_in().extended([ours], [source])?;

    let compared = definitions.compare("ours", "western-usage")?;
    println!("{} is {} than {}", compared.first, compared.relation, compared.second);

    let ours = definitions.get("ours")?;
    let records = Archive::bundled().records(&Lens::default(), definitions.axioms())?;
    for record in &records {
        println!("{:<20} {}", record.episode(), ours.verdict(record));
    }
    Ok(())
}
