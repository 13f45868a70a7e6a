//! The fuzz targets: checked like any other code, and run one after another.

use std::fs;

use crate::{
    run, say,
    test::run_cargo,
    tools::{ensure, ensure_nightly},
    top,
};

/// The folder of the targets.
const FOLDER: &str = "crates/fuzz";
const MANIFEST: &str = "crates/fuzz/Cargo.toml";

/// The targets, each with the folder of its seeds.
const TARGETS: [(&str, &str); 6] = [
    ("archive", "crates/fuzz/seeds/archive"),
    ("condition", "crates/fuzz/seeds/condition"),
    ("date", "crates/fuzz/seeds/date"),
    ("definitions", "crates/defection/definitions"),
    ("lens", "crates/fuzz/seeds/lens"),
    ("verdict", "crates/fuzz/seeds/verdict"),
];

/// Lints the targets and has every seed pass its target, without a fuzzer.
pub(crate) fn test() -> Result<(), String> {
    let target = top().join("target");
    let target = target.to_string_lossy();
    let of = ["--manifest-path", MANIFEST, "--target-dir", &target];
    run_cargo(&["fmt", "--manifest-path", MANIFEST, "--check"], &[])?;
    run_cargo(&[&["clippy"][..], &of, &["--all-targets", "--", "-D", "warnings"]].concat(), &[])?;
    run_cargo(&[&["test"][..], &of, &["--lib"]].concat(), &[])
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
