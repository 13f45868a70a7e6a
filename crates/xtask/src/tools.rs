//! Tools that are programs of their own, and the toolchain that fuzzing and Miri need.

use std::process::{Command, Stdio};

use crate::{run, say};

/// Installs a subcommand of cargo from the registry, unless it is there.
pub(crate) fn ensure(name: &str) -> Result<(), String> {
    if answers("cargo", &[name, "--version"]) {
        return Ok(());
    }
    say(&format!("cargo-{name} is not there and is installed"));
    run("cargo", &["install", &format!("cargo-{name}"), "--locked"], &[])
        .map_err(|error| format!("{error}; `cargo xtask` needs cargo-{name} for this"))
}

/// Says what is missing of the nightly toolchain.
pub(crate) fn ensure_nightly(components: &[&str]) -> Result<(), String> {
    let add = "rustup toolchain install nightly --profile minimal";
    if !answers("cargo", &["+nightly", "--version"]) {
        return Err(format!("this needs the nightly toolchain: `{add}`"));
    }
    let listed = Command::new("rustup")
        .args(["component", "list", "--toolchain", "nightly", "--installed"])
        .output()
        .map_err(|error| format!("`rustup` cannot be run: {error}"))?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let there = |component: &&&str| listed.lines().any(|line| line.starts_with(**component));
    match components.iter().find(|component| !there(component)) {
        None => Ok(()),
        Some(component) => Err(format!(
            "the nightly toolchain lacks {component}: `rustup component add {component} --toolchain nightly`"
        )),
    }
}

/// Whether a command runs and is content.
fn answers(program: &str, arguments: &[&str]) -> bool {
    let quiet = Command::new(program)
        .args(arguments)
        // Some take it for a sign that no cargo has called them.
        .env_remove("CARGO_PKG_NAME")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .current_dir(crate::top())
        .status();
    quiet.is_ok_and(|status| status.success())
}
