//! Lists the files of `definitions/`, so that adding a definition touches one file, and takes white
//! space out of them and of the archive. What is no JSON stops the build.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let variable = |name: &str| env::var(name).map_err(io::Error::other);
    let own = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    println!("cargo:rerun-if-changed=build.rs");

    let folder = own.join("definitions");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    fs::create_dir_all(out.join("definitions"))?;
    let mut list = String::from("&[\n");
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let compact = out.join("definitions").join(&name);
        write_compact(&path, &compact)?;
        let entry =
            format!("    ({name:?}, include_bytes!({:?})),\n", compact.display().to_string());
        list.push_str(&entry);
    }
    list.push_str("]\n");
    fs::write(out.join("definitions.rs"), list)?;

    let archive = own.join("data/archive.json");
    println!("cargo:rerun-if-changed={}", archive.display());
    write_compact(&archive, &out.join("archive.json"))
}

/// Writes a JSON document without white space between its tokens. Every token stays, a name that
/// comes again too, so that whoever reads the document refuses it.
fn write_compact(from: &Path, to: &Path) -> io::Result<()> {
    let faulty =
        |error: &dyn std::fmt::Display| io::Error::other(format!("{}: {error}", from.display()));
    let text = fs::read_to_string(from).map_err(|error| faulty(&error))?;
    let mut compact = Vec::new();
    let mut deserializer = serde_json::Deserializer::from_str(&text);
    let mut serializer = serde_json::Serializer::new(&mut compact);
    serde_transcode::transcode(&mut deserializer, &mut serializer)
        .and_then(|()| deserializer.end())
        .map_err(|error| faulty(&error))?;
    fs::write(to, compact)
}
