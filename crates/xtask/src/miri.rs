//! Unit tests of the library under Miri.

use crate::{run, tools::ensure_nightly};

/// Tests of the library that are run under Miri: what counts bits, walks diagrams, cuts text and
/// compares days. The others load the built-in definitions or read an archive in each test, which
/// Miri is too slow for.
const UNDER_MIRI: &[&str] = &[
    "date::",
    "logic::",
    "model::fact::",
    "record::oracle::the_days_of_the_act",
    "report::",
    "rules::condition::",
    "text::identifier::",
    "text::json::place::",
    "text::json::values::",
    "text::json::words::",
    "text::suggestion::",
];

/// Among them, the tests of conditions of the greatest length, which Miri is too slow for too.
const NOT_UNDER_MIRI: &[&str] =
    &["--skip", "nesting_and_length_have_a_limit", "--skip", "the_limits_themselves_are_allowed"];

/// How many cases of a property Miri tries. What it looks for does not hang on the values, and each
/// case takes it seconds.
const CASES_UNDER_MIRI: &str = "4";

/// Runs unit tests of the library under Miri.
pub(crate) fn test() -> Result<(), String> {
    ensure_nightly(&["miri", "rust-src"])?;
    let arguments = ["+nightly", "miri", "test", "--package", "defection", "--lib", "--"];
    run(
        "cargo",
        &[&arguments[..], UNDER_MIRI, NOT_UNDER_MIRI].concat(),
        &[("MIRIFLAGS", "-Zmiri-disable-isolation"), ("PROPTEST_CASES", CASES_UNDER_MIRI)],
    )
}
