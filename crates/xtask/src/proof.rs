//! Long proofs that are no part of the ordinary tests: mutants and Miri; and what is asked of
//! dependencies.

use std::{fs, process::Command};

use crate::{
    run, say,
    tools::{ensure, ensure_nightly},
    top,
};

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
pub(crate) fn mutants(places: &[String]) -> Result<(), String> {
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

/// Tests of the library that are run under Miri: what counts bits, walks diagrams, cuts text, sorts
/// lists and compares days. The others load the built-in definitions or read an archive in each test, which
/// Miri is too slow for.
const UNDER_MIRI: &[&str] = &[
    "agency::",
    "condition::",
    "date::",
    "defection::",
    "diagram::",
    "fact::",
    "id::",
    "json::place::",
    "json::values::",
    "json::words::",
    "order::",
    "person::",
    "publication::",
    "record::by_trying::the_days_of_the_act",
    "register::",
    "report::",
    "suggest::",
    "truth::",
];

/// Among them, the tests of conditions of the greatest length, which Miri is too slow for too.
const NOT_UNDER_MIRI: &[&str] =
    &["--skip", "nesting_and_length_have_a_limit", "--skip", "the_limits_themselves_are_allowed"];

/// How many cases of a property Miri tries. What it looks for does not hang on the values, and each
/// case takes it seconds.
const CASES_UNDER_MIRI: &str = "4";

/// Runs unit tests of the library under Miri.
pub(crate) fn miri() -> Result<(), String> {
    ensure_nightly(&["miri", "rust-src"])?;
    let arguments = ["+nightly", "miri", "test", "--package", "defection", "--lib", "--"];
    run(
        "cargo",
        &[&arguments[..], UNDER_MIRI, NOT_UNDER_MIRI].concat(),
        &[("MIRIFLAGS", "-Zmiri-disable-isolation"), ("PROPTEST_CASES", CASES_UNDER_MIRI)],
    )
}

/// Looks at the dependencies: licences, sources and duplicates, and whether each is used.
pub(crate) fn audit() -> Result<(), String> {
    ensure("deny")?;
    ensure("machete")?;
    run("cargo", &["deny", "--all-features", "check", "bans", "licenses", "sources"], &[])?;
    // By its own name: it takes `cargo machete` for a folder when a program of cargo runs it.
    run("cargo-machete", &[], &[])
}
