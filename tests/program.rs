//! The main job as a program, for tests that run it.

use std::{
    path::PathBuf,
    process::{Command, Output},
    sync::OnceLock,
};

/// Runs `classify` with arguments.
///
/// # Panics
///
/// Panics if the program cannot be built or started.
#[must_use]
pub fn classify(arguments: &[&str]) -> Output {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    let path = PATH.get_or_init(|| built("classify"));
    Command::new(path).args(arguments).output().expect("classify starts")
}

/// Runs `own_rule` with arguments.
///
/// # Panics
///
/// Panics if the program cannot be built or started.
#[must_use]
pub fn own_rule(arguments: &[&str]) -> Output {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    let path = PATH.get_or_init(|| built("own_rule"));
    Command::new(path).args(arguments).output().expect("own_rule starts")
}

/// Where a program is. It is built once, in case the tests are run alone.
fn built(example: &str) -> PathBuf {
    let here = std::env::current_exe().expect("a test is a program");
    let folder = here.ancestors().nth(2).expect("a test lies in deps, below the profile");
    let program =
        folder.join("examples").join(format!("{example}{}", std::env::consts::EXE_SUFFIX));
    if !program.exists() {
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "defection-examples", "--example", example])
            .status();
        assert!(built.is_ok_and(|status| status.success()), "{example} can be built");
    }
    program
}
