//! Lists the files of `definitions/`, so that adding a definition touches one file, and takes the
//! white space out of the archive, which is half of what a program has to carry.

use std::{env, fs, io, path::PathBuf};

/// The text as a literal of the language.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// A JSON document without the white space between its tokens.
fn compact(document: &str) -> String {
    let mut within_string = false;
    let mut escaped = false;
    let counts = |character: &char| {
        let kept = within_string || !character.is_ascii_whitespace();
        if *character == '"' && !escaped {
            within_string = !within_string;
        }
        escaped = *character == '\\' && !escaped;
        kept
    };
    document.chars().filter(counts).collect()
}

fn main() -> io::Result<()> {
    let variable = |name: &str| env::var(name).map_err(io::Error::other);
    let folder = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("definitions");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut list = String::from("&[\n");
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let whole = path.display().to_string();
        list.extend(["    (", &quoted(&name), ", include_bytes!(", &quoted(&whole), ")),\n"]);
    }
    list.push_str("]\n");
    let out = PathBuf::from(variable("OUT_DIR")?);
    fs::write(out.join("definitions.rs"), list)?;
    let archive = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("data/archive.json");
    println!("cargo:rerun-if-changed={}", archive.display());
    fs::write(out.join("archive.json"), compact(&fs::read_to_string(archive)?))
}
