//! As of two days: what had come true by then, and what had not yet.

use defection::{Archive, Definitions, Error, Lens};

#[expect(clippy::print_stdout, reason = "an example shows what it finds")]
fn main() -> Result<(), Error> {
    let redefector = Definitions::built_in().get("redefector")?;
    for year in [1983, 1985] {
        let as_of = defection::chrono::NaiveDate::from_ymd_opt(year, 12, 31);
        let lens = Lens { as_of, ..Lens::default() };
        let record = Archive::bundled().record("alliluyeva-1967", &lens)?;
        println!("at the end of {year}: {}", redefector.verdict(&record));
    }
    Ok(())
}
