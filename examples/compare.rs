//! Two definitions compared in every world, and the episodes on which they differ.

use defection::{Archive, Definitions, Error, Lens};

#[expect(clippy::print_stdout, reason = "an example shows what it finds")]
fn main() -> Result<(), Error> {
    let definitions = Definitions::built_in();
    let (letter, practice) = ("rsfsr-1960-art-64a-letter", "rsfsr-1960-art-64a-practice");
    let compared = definitions.compare(letter, practice)?;
    println!("the letter {} the practice", compared.relation.verb());
    for (words, witness) in [
        ("only the letter covers somebody who", &compared.only_first),
        ("only the practice covers somebody who", &compared.only_second),
    ] {
        if let Some(witness) = witness {
            println!("{words} {}", witness.statement());
        }
    }
    let records = Archive::bundled().records(&Lens::default(), definitions.axioms())?;
    for between in definitions.between(letter, practice, &records)? {
        println!("{}: {}, {}", between.episode, between.first, between.second);
    }
    Ok(())
}
