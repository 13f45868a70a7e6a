//! Long proofs that are no part of the ordinary tests: mutants and Miri; and what is asked of
//! dependencies.

use crate::{
    run,
    tools::{ensure, ensure_nightly},
};

/// Changes the library in one place at a time and looks whether a test notices. `.cargo/mutants.toml`
/// says which files are changed and which tests have to notice. With `files`, only those.
pub(crate) fn mutants(files: &[String]) -> Result<(), String> {
    ensure("mutants")?;
    let mut arguments = vec!["mutants", "--package", "defection", "--output", "target/mutants"];
    for file in files {
        arguments.extend(["--file", file]);
    }
    run("cargo", &arguments, &[])
}

/// Tests of the library that are run under Miri: what counts bits, walks diagrams, cuts text,
/// compares days, derives facts and reaches verdicts. The others load the built-in definitions,
/// which Miri is too slow for.
const UNDER_MIRI: &[&str] = &[
    "agency::",
    "condition::",
    "date::",
    "defection::",
    "derive::",
    "diagram::",
    "fact::",
    "id::",
    "json_pointer::",
    "person::",
    "publication::",
    "report::",
    "suggest::",
    "truth::",
    "verdict::",
];

/// Among them, a test of conditions of the greatest length, which Miri is too slow for too.
const NOT_UNDER_MIRI: &[&str] = &["--skip", "nesting_and_length_have_a_limit"];

/// How many cases of a property Miri tries. What it looks for does not hang on the values, and each
/// case takes it some tenths of a second.
const CASES_UNDER_MIRI: &str = "8";

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
    run("cargo", &["machete"], &[])
}
