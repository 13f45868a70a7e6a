//! How long a whole table takes in Rust, for the bench of the JavaScript package: the archive and
//! the definitions are the files of a folder, and nanoseconds a verdict go to the standard output.

use std::{env, fs, hint::black_box, path::Path, time::Instant};

use defection::{Archive, Definitions, Lens, verdict::Records};

/// How often the table is made. The median counts.
const ROUNDS: usize = 21;

fn main() -> Result<(), String> {
    let folder = env::args().nth(1).ok_or("which folder?")?;
    let folder = Path::new(&folder);
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder.join("definitions")).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((name, read(&path)?));
    }
    let files = files.iter().map(|(name, document)| (&name[..], &document[..]));
    let definitions = Definitions::load(files, None).map_err(|errors| errors[0].to_string())?;
    let archive = read(&folder.join("archive.json"))?;
    let archive =
        Archive::from_json(&archive, definitions.axioms()).map_err(|error| error.to_string())?;
    let records = archive.records(&Lens::default(), definitions.axioms()).unwrap();
    let records = Records::new(records, &definitions);

    let table = || -> Vec<u8> {
        let columns = definitions.iter().flat_map(|definition| records.verdicts(definition));
        columns.map(|verdict| verdict as u8).collect()
    };
    let verdicts = table().len();
    let mut taken: Vec<u128> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            black_box(table());
            started.elapsed().as_nanos()
        })
        .collect();
    taken.sort_unstable();
    let sum: usize = table().into_iter().map(usize::from).sum();
    let median = u32::try_from(taken[ROUNDS / 2]).map_err(|error| error.to_string())?;
    let verdicts = u32::try_from(verdicts).map_err(|error| error.to_string())?;
    let each = f64::from(median) / f64::from(verdicts);
    println!("{}", serde_json::json!({ "nanoseconds": each, "sum": sum }));
    Ok(())
}
