//! Reads an archive from the standard input and writes it as the library does, for the tests of the
//! JavaScript package, which has to write the same bytes. Where nothing comes in, it is the bundled
//! archive.

use std::io::{self, Read as _, Write as _};

use defection::{Archive, Definitions};

fn main() -> Result<(), String> {
    let mut document = Vec::new();
    io::stdin().read_to_end(&mut document).map_err(|error| error.to_string())?;
    if document.is_empty() {
        document.extend_from_slice(Archive::BUNDLED_JSON.as_bytes());
    }
    let archive = Archive::from_json(&document, Definitions::built_in().axioms())
        .map_err(|error| error.to_string())?;
    let written = archive.to_json();
    io::stdout().write_all(written.as_bytes()).map_err(|error| error.to_string())
}
