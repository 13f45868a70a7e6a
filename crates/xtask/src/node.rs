//! Node, and what its tests need.

use std::path::{Path, PathBuf};

use crate::{run_in, say, top};

/// The folder of the tests of the JavaScript package.
pub(crate) fn tests() -> PathBuf {
    top().join("tests/javascript")
}

/// Installs what the lock file of a folder lists, unless it is there.
pub(crate) fn install(folder: &Path) -> Result<(), String> {
    let changed = |path: PathBuf| path.metadata().and_then(|file| file.modified()).ok();
    let locked = changed(folder.join("package-lock.json"));
    let installed = changed(folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    run_in(folder, "npm", &["ci", "--no-fund", "--no-audit"], &[])
        .inspect_err(|_| say("Node 20 or later with npm is needed for the JavaScript package"))
}
