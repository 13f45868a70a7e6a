//! The JavaScript package: the module, the glue, and the hand-written files beside them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use wasm_bindgen_cli_support::Bindgen;

use crate::{node, run, run_in, say, test::run_cargo, top};

const TARGET: &str = "wasm32-unknown-unknown";

/// Where the package is laid out.
pub(crate) fn package() -> PathBuf {
    top().join("crates/defection-wasm/package")
}

/// Builds the package in `dist`.
pub(crate) fn build() -> Result<(), String> {
    add_target()?;
    run_cargo(
        &["build", "--package", "defection-wasm", "--target", TARGET, "--profile", "wasm"],
        &[("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", &without_own_paths())],
    )?;
    let dist = package().join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(failed(&dist))?;
    }
    fs::create_dir_all(&dist).map_err(failed(&dist))?;
    let module = target_folder().join(TARGET).join("wasm/defection_wasm.wasm");
    bind(&module, &dist)?;
    copy_sources(&dist)?;
    declare(&module, &dist)?;
    inline(&dist)?;
    node::install(&node::tests())?;
    bundle_for_require(&dist)?;
    say(&format!("wrote {}", dist.display()));
    Ok(())
}

/// The toolchain file alone does not bring the target where rustup installs nothing by itself.
fn add_target() -> Result<(), String> {
    let libraries = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(top())
        .output()
        .map_err(|error| format!("`rustc` cannot be run: {error}"))?;
    let folder = String::from_utf8_lossy(&libraries.stdout).trim().to_owned();
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    run("rustup", &["target", "add", TARGET], &[])
        .map_err(|reason| format!("{reason}; the target {TARGET} has to be installed"))
}

/// The module says nothing of where on this machine it was built.
fn without_own_paths() -> String {
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"))
        .unwrap_or_default();
    let own = [(home, "cargo"), (top().display().to_string(), "defection")];
    let known = own.iter().filter(|(path, _)| !path.is_empty());
    let flags: Vec<String> =
        known.map(|(path, name)| format!("--remap-path-prefix={path}={name}")).collect();
    flags.join(" ")
}

/// Where cargo puts what it compiles.
pub(crate) fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| top().join("target"), PathBuf::from)
}

fn bind(module: &Path, dist: &Path) -> Result<(), String> {
    Bindgen::new()
        .input_path(module)
        .out_name("defection")
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(dist))
        .map_err(|error| format!("the glue cannot be written: {error:#}"))
}

/// The declarations of the package. Those of the glue for bundlers have nothing in them of how the
/// module is loaded.
fn declare(module: &Path, dist: &Path) -> Result<(), String> {
    let folder = target_folder().join("declarations");
    Bindgen::new()
        .input_path(module)
        .out_name("defection")
        .typescript(true)
        .bundler(true)
        .and_then(|bindgen| bindgen.generate(&folder))
        .map_err(|error| format!("the declarations cannot be written: {error:#}"))?;
    let printed = folder.join("defection.d.ts");
    let text = fs::read_to_string(&printed).map_err(failed(&printed))?;
    // `Symbol.dispose` is newer than what most users compile for.
    let text = format!("/// <reference lib=\"esnext.disposable\" />\n\n{text}");
    for name in ["index.d.ts", "index.d.cts"] {
        let path = dist.join(name);
        fs::write(&path, &text).map_err(failed(&path))?;
    }
    Ok(())
}

/// The entry for `require`, in one file: modules cannot be required in every version of Node.
fn bundle_for_require(dist: &Path) -> Result<(), String> {
    let entry = dist.join("node.js").display().to_string();
    let required = format!("--outfile={}", dist.join("node.cjs").display());
    let here = "--banner:js=const here = require(\"node:url\").pathToFileURL(__filename).href;";
    let bundle = ["exec", "--offline", "--", "esbuild", &entry, &required, "--format=cjs"];
    let address = ["--define:import.meta.url=here", here];
    let always = ["--bundle", "--platform=node", "--target=node20", "--log-level=warning"];
    run_in(&node::tests(), "npm", &[&bundle[..], &address, &always].concat(), &[])
}

fn copy_sources(dist: &Path) -> Result<(), String> {
    let sources = package().join("src");
    for entry in fs::read_dir(&sources).map_err(failed(&sources))? {
        let from = entry.map_err(failed(&sources))?.path();
        if let Some(name) = from.file_name() {
            fs::copy(&from, dist.join(name)).map_err(failed(&from))?;
        }
    }
    Ok(())
}

/// The module as text in a script.
fn inline(dist: &Path) -> Result<(), String> {
    let module = dist.join("defection_bg.wasm");
    let bytes = fs::read(&module).map_err(failed(&module))?;
    let script = dist.join("module.js");
    let text = format!("export const base64 =\n  \"{}\";\n", STANDARD.encode(bytes));
    fs::write(&script, text).map_err(failed(&script))
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> String {
    let path = path.display().to_string();
    move |error| format!("{path}: {error}")
}
