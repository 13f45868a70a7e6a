//! Lists the files of `definitions/`, so that adding a definition touches one file, and packs them
//! and the archive into what a program carries.

#![expect(clippy::print_stdout, reason = "it is how a build script speaks to cargo")]

mod pack;

use std::{env, fs, io, path::PathBuf};

use serde_json::{Map, Value};

/// The text as a literal of the language.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn main() -> io::Result<()> {
    let variable = |name: &str| env::var(name).map_err(io::Error::other);
    let own = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    for code in ["build", "src/json/signs.rs"] {
        println!("cargo:rerun-if-changed={code}");
    }

    let folder = own.join("definitions");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut list = String::from("&[\n");
    let mut documents = Map::new();
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let whole = path.display().to_string();
        list.extend(["    (", &quoted(&name), ", include_bytes!(", &quoted(&whole), ")),\n"]);
        documents.insert(name, serde_json::from_str(&fs::read_to_string(path)?)?);
    }
    list.push_str("]\n");
    fs::write(out.join("definitions.rs"), list)?;
    fs::write(out.join("definitions.packed"), pack::pack(&Value::Object(documents))?)?;

    let archive = own.join("data/archive.json");
    println!("cargo:rerun-if-changed={}", archive.display());
    let archive: Value = serde_json::from_str(&fs::read_to_string(archive)?)?;
    fs::write(out.join("archive.json"), archive.to_string())?;
    fs::write(out.join("archive.packed"), pack::pack(&archive)?)
}
