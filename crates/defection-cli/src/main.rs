//! Who counts as a defector, under whose definition: the table, or one case with its sources.
//!
//! `cargo run -- --help` lists what can be asked.

mod case;
mod failure;
mod input;
mod labels;
mod options;
mod output;
mod rows;
mod sources;
mod table;
mod views;

use std::{
    io::{self, IsTerminal as _, Write as _},
    process::ExitCode,
};

use clap::Parser as _;
use defection::report::sanitize_line;

use self::{failure::Failure, input::Input, options::Options};

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(text) => match write(&text) {
            Ok(()) => ExitCode::SUCCESS,
            // Whoever reads the output has seen enough: `defection | head`.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(2),
        },
        Err(failure) => {
            for line in format!("error: {failure}").lines() {
                // With the error stream gone there is nobody left to tell.
                let _ = writeln!(io::stderr(), "{}", sanitize_line(line));
            }
            ExitCode::from(2)
        }
    }
}

fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    if out.is_terminal() && !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// Tells that something is wrong in rows of an archive that was read.
fn warn_of_faults(input: &Input) {
    let count = input.faults;
    if count > 0 {
        let (ending, them) = if count == 1 { ("", "it") } else { ("s", "them") };
        let words = format!("the archive has {count} fault{ending}; `--check` lists {them}");
        // With the error stream gone there is nobody left to tell.
        let _ = writeln!(io::stderr(), "warning: {words}");
    }
}

/// Tells what is odd about the rules of a user's own definitions.
fn warn(input: &Input) -> Result<(), Failure> {
    for finding in input.findings()? {
        // With the error stream gone there is nobody left to tell.
        let _ = writeln!(io::stderr(), "warning: {}", sanitize_line(&finding.to_string()));
    }
    Ok(())
}

fn run(options: &Options) -> Result<String, Failure> {
    if let Some(path) = &options.import {
        return sources::import(path);
    }
    let input = Input::read(options)?;
    if options.definitions.is_some() && !options.check {
        warn(&input)?;
    }
    if !options.check {
        warn_of_faults(&input);
    }
    if options.check {
        return output::diagnostics(&input, options.format);
    }
    if let Some(view) = options.view() {
        return views::show(options, &view, &input);
    }
    if options.sources && options.case.is_none() {
        return sources::show(&input, None, options.format);
    }
    let judged = input.judge(options)?;
    if options.sources {
        return sources::show(&input, Some(&judged), options.format);
    }
    if options.labels {
        return labels::compare(&input, &judged, options.format);
    }
    match &options.case {
        Some(_) => output::cases(&input, &judged, options.format),
        None => output::table(&input, &judged, options.format),
    }
}
