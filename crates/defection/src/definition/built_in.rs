//! The definitions that come with the library.

use std::sync::LazyLock;

use super::Definitions;

const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/definitions.rs"));

static BUILT_IN: LazyLock<Definitions> = LazyLock::new(|| {
    // A test reads the built-in files and fails on any error, so the empty set is never seen.
    Definitions::load(Definitions::built_in_files(), None).unwrap_or_else(|_| Definitions::none())
});

impl Definitions {
    /// The definitions that come with the library.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The files of the definitions that come with the library: pairs of file name and content.
    pub fn built_in_files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
        FILES.iter().copied()
    }
}
