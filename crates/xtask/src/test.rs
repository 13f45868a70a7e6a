//! Everything that has to hold before a change lands, step by step.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use crate::{chromium, fuzz, node, packages, programs::PROJECT, run, run_in, say, serve, wasm};

/// A step: its name and what it does.
type Step = (&'static str, fn() -> Result<(), String>);

/// The selection of this program, whose dependencies have been compiled to run it.
const XTASK: [&str; 2] = ["--package", "xtask"];

/// The steps, in the order in which they are run.
const STEPS: [Step; 8] = [
    ("formats", formats),
    ("lints", lints),
    ("tests", tests),
    ("documentation", documentation),
    ("packages", packages::test),
    ("fuzz-targets", fuzz::test),
    ("javascript", javascript),
    ("page", serve::test),
];

/// Runs the steps up to the first that fails, all of them or those that are named, and prints how
/// long each took.
pub(crate) fn run_steps(named: &[String]) -> Result<(), String> {
    if let Some(unknown) = named.iter().find(|name| STEPS.iter().all(|(step, _)| step != name)) {
        let known = STEPS.map(|(step, _)| step).join(", ");
        return Err(format!("there is no step `{unknown}`; there are {known}"));
    }
    let chosen =
        STEPS.iter().filter(|(name, _)| named.is_empty() || named.iter().any(|one| one == name));
    let mut times = String::new();
    let mut outcome = Ok(());
    let beginning = Instant::now();
    for (name, step) in chosen {
        let start = Instant::now();
        outcome = step();
        let word = if outcome.is_ok() { "" } else { ", failed" };
        write_seconds(&mut times, start.elapsed(), &format!("{name}{word}"));
        if outcome.is_err() {
            break;
        }
    }
    write_seconds(&mut times, beginning.elapsed(), "together");
    say(&format!("\n{times}"));
    outcome?;
    say(if named.is_empty() { "everything holds" } else { "the named steps hold" });
    Ok(())
}

/// A line of the table of times.
fn write_seconds(times: &mut String, taken: Duration, name: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(times, "{:>6.0} s  {name}", taken.as_secs_f64());
}

pub(crate) fn run_cargo(arguments: &[&str], environment: &[(&str, &str)]) -> Result<(), String> {
    run("cargo", arguments, environment)
}

fn formats() -> Result<(), String> {
    run_cargo(&["fmt", "--all", "--check"], &[])?;
    run_cargo(&["fmt", "--manifest-path", fuzz::MANIFEST, "--check"], &[])
}

fn lints() -> Result<(), String> {
    let denied = ["--all-targets", "--", "-D", "warnings"];
    run_cargo(&[&["clippy"][..], &PROJECT, &denied].concat(), &[])?;
    run_cargo(&[&["clippy"][..], &XTASK, &denied].concat(), &[])?;
    // Without features: what a program that depends on the library gets.
    run_cargo(&["clippy", "--package", "defection", "--", "-D", "warnings"], &[])?;
    fuzz::lint()
}

fn tests() -> Result<(), String> {
    run_cargo(&[&["test"][..], &PROJECT].concat(), &[])?;
    run_cargo(&[&["test"][..], &XTASK].concat(), &[])
}

fn documentation() -> Result<(), String> {
    let denied = [("RUSTDOCFLAGS", "-D warnings")];
    run_cargo(&[&["doc", "--no-deps"][..], &PROJECT].concat(), &denied)?;
    run_cargo(&[&["doc", "--no-deps"][..], &XTASK].concat(), &denied)
}

/// The JavaScript package: built, called in Node, loaded in every way, called in a browser.
fn javascript() -> Result<(), String> {
    wasm::build()?;
    chromium::ensure()?;
    run_in(&node::tests(), "npm", &["test"], &[])
}
