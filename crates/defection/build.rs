//! Lists the files of `definitions/`, so that adding a definition touches one file, and joins those of
//! `data/` to one document. White space is taken out. What is no JSON stops the build, with its file
//! and its place.

use std::{
    collections::BTreeMap,
    env, fmt, fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

fn main() -> io::Result<()> {
    let variable = |name: &str| env::var(name).map_err(io::Error::other);
    let own = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    println!("cargo:rerun-if-changed=build.rs");
    definitions(&own.join("definitions"), &out)?;
    let data = own.join("data");
    println!("cargo:rerun-if-changed={}", data.display());
    write_compact(&data, &joined(&data)?, &out.join("archive.json"))
}

fn definitions(folder: &Path, out: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    fs::create_dir_all(out.join("definitions"))?;
    let mut list = String::from("&[\n");
    for path in json_files(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let compact = out.join("definitions").join(&name);
        write_compact(&path, &fs::read_to_string(&path)?, &compact)?;
        let entry =
            format!("    ({name:?}, include_bytes!({:?})),\n", compact.display().to_string());
        list.push_str(&entry);
    }
    list.push_str("]\n");
    fs::write(out.join("definitions.rs"), list)
}

/// The JSON files of a folder, in the order of their names.
fn json_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    Ok(files)
}

/// What stands in `archive.json` beside the lists.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    format: Box<RawValue>,
    title: Box<RawValue>,
    silence: Option<Box<RawValue>>,
    /// The files of persons, in the order of the table. Those that are not named follow by name.
    order: Vec<String>,
}

/// A file of `persons/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Persons {
    persons: Vec<Box<RawValue>>,
    defections: Vec<Box<RawValue>>,
}

/// The files of the archive as one document. Rows are copied as they are written.
fn joined(data: &Path) -> io::Result<String> {
    let header: Header = read(&data.join("archive.json"))?;
    let list = |name: &str| read::<Vec<Box<RawValue>>>(&data.join(name));
    let mut files: BTreeMap<String, PathBuf> = BTreeMap::new();
    for path in json_files(&data.join("persons"))? {
        files.insert(path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), path);
    }
    let mut paths = Vec::new();
    for person in &header.order {
        let missing = || {
            faulty(
                &data.join("archive.json"),
                &format!("`order` names `{person}`, which has no file or is named twice"),
            )
        };
        paths.push(files.remove(person).ok_or_else(missing)?);
    }
    paths.extend(files.into_values());
    let (mut persons, mut defections) = (Vec::new(), Vec::new());
    for path in paths {
        let file: Persons = read(&path)?;
        persons.extend(file.persons);
        defections.extend(file.defections);
    }
    let lists = [
        ("sources", list("sources.json")?),
        ("states", list("states.json")?),
        ("agencies", list("agencies.json")?),
        ("persons", persons),
        ("publications", list("publications.json")?),
        ("defections", defections),
    ];
    let list = |(name, rows): &(&str, Vec<Box<RawValue>>)| {
        let rows: Vec<&str> = rows.iter().map(|row| row.get()).collect();
        format!("{name:?}:[{}]", rows.join(","))
    };
    let lists = lists.iter().map(list).collect::<Vec<_>>().join(",");
    let silence = header.silence.map(|silence| format!(r#""silence":{silence},"#));
    let silence = silence.unwrap_or_default();
    Ok(format!(r#"{{"format":{},"title":{},{silence}{lists}}}"#, header.format, header.title))
}

fn read<T: DeserializeOwned>(path: &Path) -> io::Result<T> {
    let text = fs::read_to_string(path).map_err(|error| faulty(path, &error))?;
    serde_json::from_str(&text).map_err(|error| faulty(path, &error))
}

fn faulty(path: &Path, error: &dyn fmt::Display) -> io::Error {
    io::Error::other(format!("{}: {error}", path.display()))
}

/// Writes a JSON document without white space between its tokens. Every token stays, a name that
/// comes again too, so that whoever reads the document refuses it.
fn write_compact(from: &Path, text: &str, to: &Path) -> io::Result<()> {
    let mut compact = Vec::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut serializer = serde_json::Serializer::new(&mut compact);
    serde_transcode::transcode(&mut deserializer, &mut serializer)
        .and_then(|()| deserializer.end())
        .map_err(|error| faulty(from, &error))?;
    fs::write(to, compact)
}
