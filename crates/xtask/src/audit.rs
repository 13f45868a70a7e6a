//! The audit of the dependencies.

use crate::{run, tools::ensure};

/// Looks at the dependencies: licences, sources and duplicates, and whether each is used.
pub(crate) fn run_all() -> Result<(), String> {
    ensure("deny")?;
    ensure("machete")?;
    run("cargo", &["deny", "--all-features", "check", "bans", "licenses", "sources"], &[])?;
    // By its own name: it takes `cargo machete` for a folder when a program of cargo runs it.
    run("cargo-machete", &[], &[])
}
