//! Mutation testing of the library, by cargo-mutants.

use std::{fs, process::Command};

use crate::{say, tools::ensure, top};

/// Where cargo-mutants writes what became of each mutant.
const MUTANTS: &str = "target/mutants";

/// The tests that cross crates and are tried on what the tests beside the code let through, by the
/// beginning of their names.
const TESTS_OF_SURVIVORS: &[&str] = &[
    "bundled::",
    "conflicts::",
    "conformance::",
    "limits::",
    "must_hold::",
    "reading::",
    "records::",
    "round_trips::",
    "supposing::",
    "tables::",
    "why::",
];

/// Changes the library in one place at a time and looks whether a test notices: first the tests
/// beside the code, then those that cross crates, on what the first let through.
/// `.cargo/mutants.toml` says which files are changed. With `places`, only what fits one of these
/// regular expressions.
pub(crate) fn test(places: &[String]) -> Result<(), String> {
    ensure("mutants")?;
    let only: Vec<&str> = places.iter().flat_map(|place| ["--re", place]).collect();
    if mutate(&only)?.is_empty() {
        return Ok(());
    }
    let again = [
        "--iterate",
        "--test-package=defection",
        "--test-package=defection-tests",
        "--cargo-arg=--tests",
        "--",
        "--",
    ];
    let survivors = mutate(&[&only, &again[..], TESTS_OF_SURVIVORS].concat())?;
    if survivors.is_empty() { Ok(()) } else { Err(format!("no test noticed:\n{survivors}")) }
}

/// Runs cargo-mutants and gives back the mutants that no test noticed, one to a line. A mutant that
/// never comes to an end counts as noticed.
fn mutate(arguments: &[&str]) -> Result<String, String> {
    let common = ["mutants", "--workspace", "--jobs=2", "--output", MUTANTS];
    let arguments = [&common[..], arguments].concat();
    say(&format!("\n$ cargo {}", arguments.join(" ")));
    let status = Command::new("cargo")
        .args(&arguments)
        .current_dir(top())
        .status()
        .map_err(|error| format!("`cargo` cannot be run: {error}"))?;
    // With 2 some mutants were missed, with 3 some never came to an end.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err("`cargo mutants` failed".to_owned());
    }
    let missed = top().join(MUTANTS).join("mutants.out/missed.txt");
    fs::read_to_string(&missed)
        .map_err(|error| format!("`{}` cannot be read: {error}", missed.display()))
}
