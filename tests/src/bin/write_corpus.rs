//! Writes the conformance corpus. The same each time, as long as the rules are the same.

use std::{fs, io::Write as _};

use defection_tests::corpus::{BUILT_IN, BUNDLED, Case, FORMAT, built_in, folder, themes};
use serde_json::{Value, json};

/// A file of cases, one on a line.
fn written(about: &str, cases: &[Case]) -> String {
    let lines: Vec<String> = cases.iter().map(|case| json!(case).to_string()).collect();
    let (format, about) = (json!(FORMAT), json!(about));
    let lines = lines.join(",\n");
    format!("{{\n\"format\": {format},\n\"about\": {about},\n\"cases\": [\n{lines}\n]}}\n")
}

/// The verdicts on the bundled archive, an episode on a line.
fn bundled() -> String {
    let file = built_in::bundled();
    let tables: Vec<String> = file
        .tables
        .iter()
        .map(|table| {
            let row =
                |(episode, row): (&String, &Vec<_>)| format!("{}: {}", json!(episode), json!(row));
            let rows: Vec<String> = table.verdicts.iter().map(row).collect();
            format!(
                "{{ \"lens\": {}, \"verdicts\": {{\n{}\n}} }}",
                json!(table.lens),
                rows.join(",\n")
            )
        })
        .collect();
    let [format, about, definitions]: [Value; 3] =
        [json!(file.format), json!(file.about), json!(file.definitions)];
    let tables = tables.join(",\n");
    format!(
        "{{\n\"format\": {format},\n\"about\": {about},\n\"definitions\": {definitions},\n\"tables\": [\n{tables}\n]}}\n"
    )
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout();
    fs::create_dir_all(folder())?;
    fs::write(folder().join(BUNDLED), bundled())?;
    let (cases, missed) = built_in::cases();
    for what in missed {
        writeln!(out, "no case could be made: {what}")?;
    }
    writeln!(out, "{BUILT_IN}: {} cases", cases.len())?;
    let about = "Cases of the built-in definitions: alike but for one fact, or telling a definition from one that is nearly the same.";
    fs::write(folder().join(BUILT_IN), written(about, &cases))?;
    for (name, (about, cases)) in themes::all() {
        writeln!(out, "{name}.json: {} cases", cases.len())?;
        fs::write(folder().join(format!("{name}.json")), written(&about, &cases))?;
    }
    Ok(())
}
