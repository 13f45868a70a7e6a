//! The programs of the project that write committed files.

use std::env::consts::EXE_SUFFIX;

use crate::{run, wasm::target_folder};

/// Every package but this program. They are selected together in every step, because cargo compiles
/// a dependency once for each set of its features, and those are the features that any selected
/// package asks for.
pub(crate) const PROJECT: [&str; 4] = ["--workspace", "--exclude", "xtask", "--all-features"];

/// Builds a program and runs it.
pub(crate) fn run_program(name: &str) -> Result<(), String> {
    run("cargo", &[&["build"][..], &PROJECT, &["--bin", name]].concat(), &[])?;
    let program = target_folder().join("debug").join(format!("{name}{EXE_SUFFIX}"));
    run(&program.to_string_lossy(), &[], &[])
}
