//! The first program: a source, a person, an episode with a claim, and a verdict on it.

use defection::{
    ArchiveDraft, Defection, Definitions, Error, Fact, Lens, Person, Source,
    model::{Name, SourceKind},
};

#[expect(clippy::print_stdout, reason = "an example shows what it finds")]
fn main() -> Result<(), Error> {
    let source = Source::new("gold-1978", "A study", SourceKind::Study)?;
    let page = source.cite("p. 12");
    let mut draft = ArchiveDraft::on_bundled(); // states and agencies of the bundled archive are known
    draft.add(source);
    draft.add(Person::new("doe", Name::new("John Doe", page.clone())?));
    draft.add(
        Defection::new("doe-1961", "doe", "ussr")?
            .on("1961-05", page.clone())?
            .claim(Fact::AsylumSought, page),
    );
    let archive = draft.check()?; // one error type that holds every fault, so `?` works
    let record = archive.record("doe-1961", &Lens::default())?;
    println!("{}", Definitions::built_in().get("soviet-usage")?.judge(&record).verdict);
    Ok(())
}
