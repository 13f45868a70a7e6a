//! The demo page: its build, its server, its tests, its speed.

use std::path::PathBuf;

use crate::{chromium, node, run_in, top, wasm};

/// Where the page lives.
fn page() -> PathBuf {
    top().join("www")
}

/// Builds the package and the page.
fn build() -> Result<(), String> {
    wasm::build()?;
    build_page()
}

/// Builds the page from the package as it is.
fn build_page() -> Result<(), String> {
    node::install(&page())?;
    run_in(&page(), "npm", &["run", "--silent", "build"], &[])
}

/// Builds everything and serves it until it is stopped.
pub(crate) fn serve(port: u16) -> Result<(), String> {
    build()?;
    run_in(&page(), "node", &["serve.mjs", &port.to_string()], &[])
}

/// Checks the types of the page and drives it in a browser. The package has been built before.
pub(crate) fn test() -> Result<(), String> {
    build_page()?;
    run_in(&page(), "npm", &["run", "--silent", "check"], &[])?;
    run_in(&page(), "npm", &["run", "--silent", "test"], &[])
}

/// Measures the page in a browser. The package has been built before.
pub(crate) fn bench() -> Result<(), String> {
    chromium::ensure()?;
    build_page()?;
    run_in(&page(), "npm", &["run", "--silent", "bench"], &[])
}
