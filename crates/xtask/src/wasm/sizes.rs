//! What each part of the module weighs: the module is built without it, and compared.

use std::{fs, path::Path};

use super::{TARGET, bind, failed, put_in_order, run_cargo, target_folder, without_own_paths};
use crate::{node, run_in, top};

/// The parts that can be left out: the features of `defection-wasm`.
const PARTS: [&str; 6] = ["bundled", "comparison", "overview", "records", "why", "words"];

/// Builds the module in every way and prints a table.
pub(crate) fn print() -> Result<(), String> {
    super::add_target()?;
    let folder = target_folder().join("sizes");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed(&folder))?;
    }
    build(&folder, "everything", &PARTS)?;
    for left_out in PARTS {
        let kept: Vec<&str> = PARTS.into_iter().filter(|part| *part != left_out).collect();
        build(&folder, left_out, &kept)?;
    }
    build(&folder, "nothing", &[])?;
    let folder = top().join(folder).display().to_string();
    run_in(&node::tests(), "node", &["bench/sizes.js", &folder], &[])
}

/// Builds the module with some of its parts into a folder of that name.
fn build(folder: &Path, name: &str, parts: &[&str]) -> Result<(), String> {
    let parts = parts.join(",");
    run_cargo(
        &[
            &["build", "--package", "defection-wasm", "--target", TARGET, "--profile", "wasm"][..],
            &["--no-default-features", "--features", &parts],
        ]
        .concat(),
        &[("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", &without_own_paths())],
    )?;
    let module = target_folder().join(TARGET).join("wasm/defection_wasm.wasm");
    let folder = folder.join(name);
    bind(&module, &folder)?;
    put_in_order(&folder.join("defection_bg.wasm"))
}
