//! Why: the minimal sets of answers that force a verdict, and the whole explanation in English.

use defection::{Archive, Definitions, Error, Lens, rules::Answer};

#[expect(clippy::print_stdout, reason = "an example shows what it finds")]
fn main() -> Result<(), Error> {
    let record = Archive::bundled().record("gouzenko-1945", &Lens::default())?;
    let usage = Definitions::built_in().get("soviet-usage")?;

    for reason in usage.reasons(&record).sets {
        let answers: Vec<String> = reason.iter().map(Answer::statement).collect();
        println!("reason: {}", answers.join(" and "));
    }
    println!("\n{}", usage.explain(&record).prose());
    Ok(())
}
