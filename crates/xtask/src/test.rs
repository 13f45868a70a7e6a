//! Everything that has to hold before a change lands.

use crate::{chromium, fuzz, node, run, run_in, say, serve, wasm};

pub(crate) fn run_cargo(arguments: &[&str], environment: &[(&str, &str)]) -> Result<(), String> {
    run("cargo", arguments, environment)
}

pub(crate) fn run_all() -> Result<(), String> {
    run_cargo(&["fmt", "--all", "--check"], &[])?;
    run_cargo(
        &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"],
        &[],
    )?;
    // Without features first: what a program that depends on the crate gets.
    run_cargo(&["check", "--package", "defection"], &[("RUSTFLAGS", "-D warnings")])?;
    run_cargo(&["test", "--workspace", "--all-features"], &[])?;
    run_cargo(
        &["doc", "--workspace", "--no-deps", "--all-features"],
        &[("RUSTDOCFLAGS", "-D warnings")],
    )?;
    fuzz::test()?;
    javascript()?;
    serve::test()?;
    say("\neverything holds");
    Ok(())
}

/// The JavaScript package: built, called in Node, loaded in every way, called in a browser.
fn javascript() -> Result<(), String> {
    wasm::add_target()?;
    let lint = ["clippy", "--package", "defection-wasm", "--target", wasm::TARGET];
    // With all its parts, and with none of those that can be left out.
    for parts in [&[][..], &["--no-default-features"]] {
        run_cargo(&[&lint[..], parts, &["--", "-D", "warnings"]].concat(), &[])?;
    }
    wasm::build()?;
    chromium::ensure()?;
    run_in(&node::tests(), "npm", &["test"], &[])
}
