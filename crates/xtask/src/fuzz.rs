//! The fuzz targets: checked like any other code, and run one after another.

use std::fs;

use crate::{
    run, say,
    test::run_cargo,
    tools::{ensure, ensure_nightly},
    top,
    wasm::target_folder,
};

/// The folder of the targets.
const FOLDER: &str = "crates/fuzz";
pub(crate) const MANIFEST: &str = "crates/fuzz/Cargo.toml";

/// The targets, each with the folder of its seeds.
const TARGETS: [(&str, &str); 6] = [
    ("archive", "crates/fuzz/seeds/archive"),
    ("condition", "crates/fuzz/seeds/condition"),
    ("date", "crates/fuzz/seeds/date"),
    ("definitions", "crates/defection/definitions"),
    ("lens", "crates/fuzz/seeds/lens"),
    ("verdict", "crates/fuzz/seeds/verdict"),
];

/// Lints the targets.
pub(crate) fn lint() -> Result<(), String> {
    run_in_workspace(&["clippy"], &["--all-targets", "--", "-D", "warnings"])
}

/// Has every seed pass its target, without a fuzzer.
pub(crate) fn test() -> Result<(), String> {
    run_in_workspace(&["test"], &["--lib"])
}

/// Runs a command of cargo in the workspace of the targets, which shares the target folder.
fn run_in_workspace(command: &[&str], arguments: &[&str]) -> Result<(), String> {
    let target = target_folder();
    let target = target.to_string_lossy();
    let of = ["--manifest-path", MANIFEST, "--target-dir", &target];
    run_cargo(&[command, &of, arguments].concat(), &[])
}

/// Runs targets for some seconds each, all of them or one. What they find on the way is kept in
/// `target/fuzz` for the next time; an input that fails is written there too.
pub(crate) fn run_each(seconds: u32, only: Option<&str>) -> Result<(), String> {
    ensure_nightly(&[])?;
    ensure("fuzz")?;
    let chosen: Vec<_> =
        TARGETS.iter().filter(|(target, _)| only.is_none_or(|only| only == *target)).collect();
    if chosen.is_empty() {
        let names = TARGETS.map(|(target, _)| target).join(", ");
        return Err(format!("there is no such target; there are {names}"));
    }
    let mut failed = Vec::new();
    for (target, seeds) in chosen {
        let kept = format!("target/fuzz/{target}");
        let failures = format!("target/fuzz/{target}-failures");
        for folder in [&kept, &failures] {
            fs::create_dir_all(top().join(folder))
                .map_err(|error| format!("`{folder}` cannot be made: {error}"))?;
        }
        let done = run(
            "cargo",
            &[
                "+nightly",
                "fuzz",
                "run",
                "--fuzz-dir",
                FOLDER,
                target,
                &kept,
                seeds,
                "--",
                &format!("-max_total_time={seconds}"),
                "-timeout=20",
                &format!("-artifact_prefix={failures}/"),
                "-print_final_stats=1",
            ],
            &[],
        );
        if done.is_err() {
            say(&format!("the input that fails is in {failures}"));
            failed.push(*target);
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("targets failed: {}", failed.join(", "))) }
}
