//! Writes the JSON Schemas of archive and definition files, from the types.

use std::{fs, path::Path};

fn main() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/defection/schema");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, schema) in defection::schema::schemas() {
        let path = folder.join(name);
        let text =
            serde_json::to_string_pretty(&schema).map_err(|error| format!("{name}: {error}"))?;
        fs::write(&path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote {}", path.display());
    }
    Ok(())
}
