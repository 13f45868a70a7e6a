//! The packages for crates.io, built and tested from their packed files alone.

use std::{fs, path::PathBuf, process::Command};

use serde::Deserialize;

use crate::{run, run_in, top, wasm::target_folder};

/// The files that every packed file contains beside the sources.
const REQUIRED: [&str; 3] = ["README.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// A setting of the profile of the workspace, so that dependencies which it has compiled are used
/// again.
const PROFILE: [&str; 2] = ["--config", "profile.dev.debug=\"line-tables-only\""];

/// What is read of the output of `cargo metadata`.
#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// A package of the workspace.
#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    version: String,
    /// The registries to which it may go: none of them under `publish = false`, any if it is absent.
    publish: Option<Vec<String>>,
}

impl Package {
    /// The folder into which it is unpacked, beside the packed file.
    fn folder(&self) -> PathBuf {
        target_folder().join("package").join(format!("{}-{}", self.name, self.version))
    }
}

/// Packs every package that is published, unpacks it, and runs its tests there.
pub(crate) fn test() -> Result<(), String> {
    let packages = published()?;
    let names = packages.iter().flat_map(|package| ["--package", &package.name]);
    // Changes that are not committed are packed too. Instead of cargo's check that the package
    // builds, its tests are run.
    let arguments = ["package", "--allow-dirty", "--no-verify", "--offline"];
    run("cargo", &arguments.into_iter().chain(names).collect::<Vec<_>>(), &[])?;
    packages.iter().try_for_each(unpack)?;
    packages.iter().try_for_each(|package| run_tests(package, &packages))
}

/// The packages of the workspace that are published.
fn published() -> Result<Vec<Package>, String> {
    let printed = Command::new("cargo")
        .args(["metadata", "--no-deps", "--offline", "--format-version=1"])
        .current_dir(top())
        .output()
        .map_err(|error| format!("`cargo` cannot be run: {error}"))?;
    let Metadata { mut packages } = serde_json::from_slice(&printed.stdout)
        .map_err(|error| format!("`cargo metadata` cannot be read: {error}"))?;
    packages.retain(|package| package.publish.is_none());
    Ok(packages)
}

/// Unpacks a package and looks whether it contains what it has to.
fn unpack(package: &Package) -> Result<(), String> {
    let folder = package.folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let packed = format!("{}.crate", folder.display());
    let beside = target_folder().join("package");
    run_in(&beside, "tar", &["-xzf", &packed], &[])?;
    match REQUIRED.into_iter().find(|file| !folder.join(file).is_file()) {
        None => Ok(()),
        Some(missing) => Err(format!("the package {} does not contain {missing}", package.name)),
    }
}

/// Runs the tests of an unpacked package. It finds the other packages where they are unpacked, as
/// it would find them on crates.io.
fn run_tests(package: &Package, all: &[Package]) -> Result<(), String> {
    let others = all.iter().filter(|other| other.name != package.name);
    let patches: Vec<String> = others
        .map(|other| format!("patch.crates-io.{}.path='{}'", other.name, other.folder().display()))
        .collect();
    let target = target_folder();
    let target = target.to_string_lossy();
    let mut arguments = vec!["test", "--all-features", "--offline", "--target-dir", &target];
    arguments.extend(PROFILE);
    arguments.extend(patches.iter().flat_map(|patch| ["--config", patch]));
    run_in(&package.folder(), "cargo", &arguments, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> String {
        fs::read_to_string(top().join(path)).unwrap()
    }

    /// What is written between quotation marks in the line that begins with a key.
    fn quoted(document: &str, key: &str) -> String {
        let line = document.lines().find(|line| line.starts_with(key)).unwrap();
        line.split('"').nth(1).unwrap().to_owned()
    }

    #[test]
    fn the_library_is_published() {
        assert!(published().unwrap().iter().any(|package| package.name == "defection"));
    }

    #[test]
    fn the_lowest_version_of_rust_is_the_one_that_is_tried() {
        let stated = quoted(&read("Cargo.toml"), "rust-version");
        let tried = quoted(&read("rust-toolchain.toml"), "channel");
        assert_eq!(tried, format!("{stated}.0"));
    }

    #[test]
    fn every_copy_of_a_licence_is_the_same() {
        for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
            for folder in
                ["crates/defection", "crates/defection-cli", "crates/defection-wasm/package"]
            {
                assert_eq!(read(&format!("{folder}/{licence}")), read(licence), "{folder}");
            }
        }
    }
}
