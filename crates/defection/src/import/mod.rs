//! Sources out of the formats of other programs.
//!
//! What cannot be taken is told item by item; the rest is taken.

mod biblatex;
mod csl_json;
mod identifiers;

use std::fmt;

pub use self::{
    biblatex::{BibliographyError, biblatex},
    csl_json::csl_json,
};
use crate::model::Source;

/// Sources that were read, and what of the document was not taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The sources, in the order of the document.
    pub sources: Vec<Source>,
    /// What was not taken as it stands, in the order of the document.
    pub notices: Vec<Notice>,
}

/// Something in an item of a document that was not taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The item, counted from 1.
    pub item: usize,
    /// What the document calls the item.
    pub name: String,
    /// What was not taken, in words.
    pub message: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { item, name, message } = self;
        write!(formatter, "item {item} `{name}`: {message}")
    }
}

/// The item that is being read.
struct Item<'a> {
    number: usize,
    name: String,
    notices: &'a mut Vec<Notice>,
}

impl Item<'_> {
    fn notice(&mut self, message: impl Into<String>) {
        let (item, name, message) = (self.number, self.name.clone(), message.into());
        self.notices.push(Notice { item, name, message });
    }

    /// Reads a text as a value, or tells that it is none.
    fn read<T: std::str::FromStr<Err: fmt::Display>>(
        &mut self,
        field: &str,
        text: Option<String>,
    ) -> Option<T> {
        match text?.trim().parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.notice(format!("`{field}` is not taken: {error}"));
                None
            }
        }
    }
}
