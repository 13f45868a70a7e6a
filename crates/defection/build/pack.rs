//! Packing: a document with the values of each name side by side.
//!
//! What compresses a file finds more in a list of sources and a list of days than in days and sources
//! by turns, and what reads it at the start of a program has no names and no marks to read past.
//!
//! A packed document has groups of entries, kept apart by [`GROUP`] and [`ENTRY`]. The first group
//! has a shape in each entry, which is the names of an object, one after another. Each other group
//! has first a name and then every value that stands under this name in the document, in its order;
//! the elements of a list stand under the name of the list, and the document itself under no name.
//! A text stands for itself; what is no text begins with one of the marks. There is no `null`: what is
//! absent is left out.

#[path = "../src/json/signs.rs"]
mod signs;

use std::io;

use serde_json::{Map, Value};

use self::signs::{ENTRY, GROUP, LIST, NAME, OBJECT, PLAIN, ZERO};

/// The document, packed.
///
/// # Errors
///
/// Refuses a text or a name that has one of the signs in it that are used between texts, `null`, and
/// a number that is negative or not whole.
pub(crate) fn pack(document: &Value) -> io::Result<String> {
    let mut packing = Packing::default();
    packing.value("", document)?;
    let mut packed = packing.shapes.join(&ENTRY.to_string());
    for group in packing.groups {
        packed.push(GROUP);
        packed.push_str(&group.name);
        for entry in group.entries {
            packed.push(ENTRY);
            packed.push_str(&entry);
        }
    }
    Ok(packed)
}

#[derive(Default)]
struct Packing {
    shapes: Vec<String>,
    groups: Vec<Group>,
}

struct Group {
    name: String,
    entries: Vec<String>,
}

impl Packing {
    fn entry(&mut self, name: &str, entry: String) {
        match self.groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.entries.push(entry),
            None => self.groups.push(Group { name: name.to_owned(), entries: vec![entry] }),
        }
    }

    fn value(&mut self, name: &str, value: &Value) -> io::Result<()> {
        match value {
            Value::String(text) => self.entry(name, checked(text)?.to_owned()),
            Value::Array(elements) => {
                self.entry(name, format!("{LIST}{}", counted(elements.len())?));
                for element in elements {
                    self.value(name, element)?;
                }
            }
            Value::Object(members) => {
                let shape = self.shape(members)?;
                self.entry(name, format!("{OBJECT}{}", counted(shape)?));
                for (own, value) in members {
                    self.value(own, value)?;
                }
            }
            Value::Bool(_) => self.entry(name, format!("{PLAIN}{value}")),
            Value::Number(number) if number.is_u64() => {
                self.entry(name, format!("{PLAIN}{number}"));
            }
            Value::Null | Value::Number(_) => {
                let message = format!("{value} under {name:?}: only whole numbers are packed");
                return Err(io::Error::other(message));
            }
        }
        Ok(())
    }

    fn shape(&mut self, members: &Map<String, Value>) -> io::Result<usize> {
        let mut shape = String::new();
        for name in members.keys() {
            shape.push_str(checked(name)?);
            shape.push(NAME);
        }
        Ok(self.shapes.iter().position(|known| *known == shape).unwrap_or_else(|| {
            self.shapes.push(shape);
            self.shapes.len() - 1
        }))
    }
}

/// The character that stands for a number.
fn counted(number: usize) -> io::Result<char> {
    let code = u32::try_from(number).ok().and_then(|number| number.checked_add(ZERO.into()));
    code.and_then(char::from_u32)
        .ok_or_else(|| io::Error::other(format!("no character stands for {number}")))
}

fn checked(text: &str) -> io::Result<&str> {
    if text.contains([GROUP, ENTRY, NAME, OBJECT, LIST, PLAIN]) {
        let message = format!("{text:?} has a sign in it that is used between packed texts");
        return Err(io::Error::other(message));
    }
    Ok(text)
}
