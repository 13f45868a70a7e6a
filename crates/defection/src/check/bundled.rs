//! The archive that comes with the library.

use std::sync::LazyLock;

use crate::{archive::Archive, rules::Definitions};

static BUNDLED: LazyLock<Archive> = LazyLock::new(|| {
    let read =
        Archive::from_json(Archive::BUNDLED_JSON.as_bytes(), Definitions::built_in().axioms());
    #[expect(clippy::expect_used, reason = "a test reads it; without it there is nothing to go on")]
    read.map_err(|error| error.to_string()).expect("the bundled archive is sound")
});

impl Archive {
    /// The text of the bundled archive, without white space between its tokens.
    pub const BUNDLED_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/archive.json"));

    /// The bundled archive: the people, agencies, publications and episodes of Soviet-era
    /// defection that come with the library.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }
}
