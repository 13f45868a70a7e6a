//! The main job as a program, for tests that run it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
    time::SystemTime,
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

/// Where a program is. It is built if it is older than what it is made of, in case the tests are run
/// alone.
fn built(example: &str) -> PathBuf {
    let here = std::env::current_exe().expect("a test is a program");
    let folder = here.ancestors().nth(2).expect("a test lies in deps, below the profile");
    let program =
        folder.join("examples").join(format!("{example}{}", std::env::consts::EXE_SUFFIX));
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in the project");
    let made_of = ["crates/defection", "examples"].map(|folder| newest(&top.join(folder)));
    let time = fs::metadata(&program).and_then(|file| file.modified()).ok();
    if time < made_of.into_iter().max().flatten() {
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "defection-examples", "--example", example])
            .status();
        assert!(built.is_ok_and(|status| status.success()), "{example} can be built");
    }
    program
}

/// When something in a folder was changed last.
fn newest(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    let time = |path: PathBuf| {
        if path.is_dir() { newest(&path) } else { fs::metadata(path).ok()?.modified().ok() }
    };
    entries.map(|entry| time(entry.path())).max().flatten()
}
