//! One verdict: does a definition cover an episode of the bundled archive, and what does it turn on?

use defection::{Archive, Definitions, Error, Lens};

#[expect(clippy::print_stdout, reason = "an example shows what it finds")]
fn main() -> Result<(), Error> {
    let record = Archive::bundled().record("nureyev-1961", &Lens::default())?;
    let letter = Definitions::built_in().get("rsfsr-1960-art-64a-letter")?;

    let judgement = letter.judge(&record);
    println!("{}: {}", record.name(), judgement.verdict);
    for question in judgement.turns_on {
        println!("it turns on this: {}", question.in_words());
    }
    Ok(())
}
