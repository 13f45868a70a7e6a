//! The definitions that come with the library.

use std::{borrow::Cow, sync::LazyLock};

use super::{Axiom, Definitions, files::Content};
use crate::{Json, axioms::Axioms, json};

const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/definitions.rs"));

const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/definitions.packed"));

static BUILT_IN: LazyLock<Definitions> = LazyLock::new(|| {
    // A test reads the built-in files with every check and fails on any error, so a program need
    // not look for them again.
    let mut set = Definitions::none();
    let mut drafts = Vec::new();
    json::unpacked(PACKED, |files| {
        for (file, document) in files.members() {
            match Content::read(file, document) {
                Ok(Content::Terms(found)) => {
                    (set.terms, set.unasked) = (found.terms, found.unasked);
                }
                Ok(Content::Axioms(found)) => set.axioms = axioms(found.axioms),
                Ok(Content::Theorems(found)) => set.theorems = found.theorems,
                Ok(Content::Categories(found)) => set.categories = Some(found),
                Ok(Content::Sources(found)) => set.sources = found.sources,
                Ok(Content::Definition(found)) => drafts.push(found),
                Err(_) => {}
            }
        }
    });
    set.with_built_in(drafts)
});

fn axioms(list: Vec<Axiom>) -> Axioms {
    Axioms::new(list).unwrap_or_else(|_| Axioms::none())
}

impl Definitions {
    /// The definitions that come with the library.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The files of the definitions that come with the library: pairs of file name and content.
    pub fn built_in_files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
        FILES.iter().copied()
    }

    /// The files of the definitions that come with the library: pairs of file name and what a
    /// document of that name holds, however it is laid out.
    ///
    /// ```
    /// use defection::Definitions;
    ///
    /// let documents: Vec<_> = Definitions::built_in_documents().collect();
    /// let (file, document) = &documents[0];
    /// assert!(file.ends_with(".json"));
    /// assert!(document.member("format").is_some());
    /// ```
    pub fn built_in_documents() -> impl Iterator<Item = (Cow<'static, str>, Json<'static>)> {
        let files = json::unpacked(PACKED, |files| match files.json() {
            Json::Object(files) => files,
            _ => Vec::new(),
        });
        files.unwrap_or_default().into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is packed is read in its order, so the members of each object in a file have to stand in
    /// the order in which the library writes them. The message says where one does not.
    #[test]
    fn the_files_are_in_the_order_in_which_they_are_written() {
        let faults = json::unpacked(PACKED, |files| {
            let read = files.members().map(|(file, document)| {
                Content::read(file, document).err().map(|error| format!("{file}: {error}"))
            });
            read.flatten().collect::<Vec<_>>()
        });
        assert_eq!(faults, Some(Vec::new()));
    }
}
