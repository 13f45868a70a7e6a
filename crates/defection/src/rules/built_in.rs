//! The definitions that come with the library.

use std::sync::LazyLock;

use crate::rules::set::Definitions;

/// The files, as the build script lists them.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/definitions.rs"));

static BUILT_IN: LazyLock<Definitions> = LazyLock::new(|| {
    let loaded = Definitions::load(Definitions::built_in_files(), None);
    let loaded =
        loaded.map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>());
    #[expect(clippy::expect_used, reason = "a test loads them; without them nobody is judged")]
    loaded.expect("the built-in definitions are sound")
});

impl Definitions {
    /// The definitions that come with the library.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The files of the definitions that come with the library: pairs of file name and content,
    /// without white space between its tokens.
    pub fn built_in_files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
        FILES.iter().copied()
    }
}
