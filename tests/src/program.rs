//! The program and the examples as processes, for tests that run them.

use std::{
    path::PathBuf,
    process::{Command, Output, Stdio},
    sync::LazyLock,
};

use serde_json::Value;

/// Runs the program `defection` with arguments.
///
/// # Panics
///
/// Panics if the program cannot be built or started.
#[must_use]
pub fn run_program(arguments: &[&str]) -> Output {
    static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| built("--bin", "defection"));
    Command::new(&*PROGRAM).args(arguments).output().expect("the program starts")
}

/// Runs an example with arguments.
///
/// # Panics
///
/// Panics if the example cannot be built or started.
#[must_use]
pub fn run_example(name: &str, arguments: &[&str]) -> Output {
    let program = built("--example", name);
    Command::new(program).args(arguments).output().expect("the example starts")
}

/// Has cargo bring a program up to date, and says where it is. All packages are selected, as for the
/// tests, because their dependencies are compiled with the features of what is selected.
fn built(kind: &str, name: &str) -> PathBuf {
    let output = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--message-format=json"])
        .args(["--workspace", "--exclude", "xtask", "--all-features", kind, name])
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{name} can be built");
    let messages = String::from_utf8(output.stdout).expect("cargo writes text");
    let executable = messages.lines().find_map(|line| {
        let message: Value = serde_json::from_str(line).expect("cargo writes JSON");
        let is_it = message["target"]["name"] == name;
        message["executable"].as_str().filter(|_| is_it).map(PathBuf::from)
    });
    executable.expect("cargo names what it has built")
}
