//! The JSON Schemas, generated from the types and committed.

use std::fs;

use crate::{say, top};

pub(crate) fn write() -> Result<(), String> {
    let folder = top().join("crates/defection/schema");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, schema) in defection::schema::schemas() {
        let path = folder.join(name);
        let text =
            serde_json::to_string_pretty(&schema).map_err(|error| format!("{name}: {error}"))?;
        fs::write(&path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))?;
        say(&format!("wrote {}", path.display()));
    }
    Ok(())
}
