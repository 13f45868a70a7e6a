//! A real browser for the tests.

use std::{env, path::Path, process::Command};

use crate::{run, top};

/// Makes sure that there is a Chromium, and installs Debian's if that is allowed.
pub(crate) fn ensure() -> Result<(), String> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return if Path::new(&named).exists() {
            Ok(())
        } else {
            Err(format!("CHROMIUM names {}, which is not there", named.display()))
        };
    }
    if says("sh", &["-c", "command -v chromium"]).is_some() {
        return Ok(());
    }
    let missing = "the browser tests need Chromium: install the package `chromium` with a font \
                   (`fonts-dejavu-core`), or name the program in CHROMIUM";
    let is_root = says("id", &["-u"]).as_deref() == Some("0");
    if !is_root || says("sh", &["-c", "command -v apt-get"]).is_none() {
        return Err(missing.to_owned());
    }
    let quiet = [("DEBIAN_FRONTEND", "noninteractive")];
    let packages = ["install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"];
    run("apt-get", &["update"], &quiet)
        .and_then(|()| run("apt-get", &packages, &quiet))
        .map_err(|reason| format!("{reason}; {missing}"))
}

/// What a command prints, if it succeeds.
fn says(program: &str, arguments: &[&str]) -> Option<String> {
    let printed = Command::new(program).args(arguments).current_dir(top()).output().ok()?;
    let words = String::from_utf8_lossy(&printed.stdout).trim().to_owned();
    printed.status.success().then_some(words)
}
