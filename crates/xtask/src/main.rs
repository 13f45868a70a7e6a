//! The tasks of the project: `cargo xtask test`, `wasm`, `serve`, `types`, `schema`, `corpus`,
//! `bench`; the long tests `fuzz`, `mutants` and `miri`; and `audit`.

mod audit;
mod chromium;
mod fuzz;
mod miri;
mod mutants;
mod node;
mod packages;
mod programs;
mod serve;
mod test;
mod tools;
mod wasm;

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use clap::{Parser, Subcommand};

/// The tasks of the project.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", max_term_width = 100)]
struct Tasks {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Checks formats, lints, tests, documentation, packages and fuzz targets; then the JavaScript
    /// package in Node, in every loader and in a browser; then the page.
    Test {
        /// Only these steps.
        #[arg(value_name = "STEP")]
        steps: Vec<String>,
    },
    /// Builds the JavaScript package.
    Wasm,
    /// Builds the demo page, serves it on this machine and prints its address.
    Serve {
        /// The port to listen on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Writes the TypeScript declarations of the JavaScript package.
    Types,
    /// Writes the JSON Schemas of archive and definition files.
    Schema,
    /// Runs the fuzz targets one after another.
    Fuzz {
        /// How long each runs.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
        /// Only this target.
        #[arg(long)]
        target: Option<String>,
    },
    /// Changes the library in one place at a time and looks whether a test notices.
    Mutants {
        /// Only places whose file, line or name fits this regular expression, like `date/compare`;
        /// may be given more than once.
        #[arg(long = "only", value_name = "EXPRESSION")]
        places: Vec<String>,
    },
    /// Runs unit tests of the library under Miri.
    Miri,
    /// Looks at the dependencies: licences, sources, duplicates, and whether each is used.
    Audit,
    /// Measures the library, the package beside the library and other rule engines, and the page.
    Bench,
    /// Writes the conformance corpus.
    Corpus,
}

fn main() -> ExitCode {
    let done = match Tasks::parse().task {
        Task::Test { steps } => test::run_steps(&steps),
        Task::Wasm => wasm::build(),
        Task::Serve { port } => serve::serve(port),
        Task::Types => programs::run_program("write_types"),
        Task::Schema => programs::run_program("write_schemas"),
        Task::Fuzz { seconds, target } => fuzz::run_each(seconds, target.as_deref()),
        Task::Mutants { places } => mutants::test(&places),
        Task::Miri => miri::test(),
        Task::Audit => audit::run_all(),
        Task::Bench => bench(),
        Task::Corpus => programs::run_program("write_corpus"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            say(&format!("error: {reason}"));
            ExitCode::FAILURE
        }
    }
}

/// Every time is a ratio to a baseline of the same run.
fn bench() -> Result<(), String> {
    let benches = ["--features", "proptest", "--bench", "core", "--bench", "why"];
    run("cargo", &[&["bench", "--package", "defection"][..], &benches].concat(), &[])?;
    wasm::build()?;
    let folder = node::tests().join("bench");
    node::install(&folder)?;
    run_in(&folder, "npm", &["run", "--silent", "bench"], &[])?;
    serve::bench()
}

/// The top of the project.
fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Tells the person at the screen.
fn say(words: &str) {
    // With the error stream gone there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{words}");
}

/// Runs a command at the top of the project.
fn run(program: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Result<(), String> {
    run_in(&top(), program, arguments, environment)
}

/// Runs a command in a folder.
fn run_in(
    folder: &Path,
    program: &str,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Result<(), String> {
    say(&format!("\n$ {program} {}", arguments.join(" ")));
    let status = Command::new(program)
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(folder)
        .status()
        .map_err(|error| format!("`{program}` cannot be run: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{program} {}` failed", arguments.join(" ")))
    }
}
