//! Reading what the build has packed: documents with the values of each name side by side.

use std::cell::Cell;

use super::{
    signs::{ENTRY, GROUP, LIST, NAME, OBJECT, PLAIN, ZERO},
    values::{Head, Members, Part, Parts},
};

/// A packed document, and how far it has been read.
#[derive(Debug)]
pub(super) struct Packed<'t> {
    text: &'t str,
    /// The names of each shape, each with the place of its entries.
    shapes: Vec<Vec<(&'t str, usize)>>,
    /// For each place where in the text its next entry begins.
    next: Vec<Cell<usize>>,
}

impl<'t> Packed<'t> {
    /// The document, if the text is one that the build has written.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let mut groups = text.split(GROUP);
        let shapes = groups.next()?;
        let mut names = Vec::new();
        let mut next = Vec::new();
        let mut begin = shapes.len() + 1;
        for group in groups {
            let (name, _) = group.split_once(ENTRY)?;
            names.push(name);
            next.push(Cell::new(begin + name.len() + 1));
            begin += group.len() + 1;
        }
        let place = |name: &str| names.iter().position(|other| *other == name);
        let shape = |shape: &'t str| {
            shape.split_terminator(NAME).map(|name| Some((name, place(name)?))).collect()
        };
        let shapes = shapes.split(ENTRY).map(shape).collect::<Option<_>>()?;
        Some(Self { text, shapes, next })
    }

    /// All of it.
    pub(super) fn whole(&self) -> Part<'_> {
        Part::Packed(self, 0)
    }

    /// The next entry of a place.
    fn entry(&self, place: usize) -> Option<&str> {
        let next = self.next.get(place)?;
        let rest = self.text.get(next.get()..)?;
        let length = rest.bytes().position(|byte| byte == ENTRY as u8 || byte == GROUP as u8);
        let entry = rest.get(..length.unwrap_or(rest.len()))?;
        next.set(next.get() + entry.len() + 1);
        Some(entry)
    }

    /// What the next value of a place is.
    pub(super) fn head(&self, place: usize) -> Option<Head<'_>> {
        let entry = self.entry(place)?;
        // Of ordinary texts no more is looked at than the first byte.
        Some(match entry.as_bytes().first().map(|byte| char::from(*byte)) {
            Some(OBJECT) => Head::Object(Members::packed(self, self.shapes.get(counted(entry)?)?)),
            Some(LIST) => Head::List(Parts::packed(self, place, counted(entry)?)),
            Some(PLAIN) => match entry.get(1..)? {
                "true" => Head::Truth(true),
                "false" => Head::Truth(false),
                digits => Head::Unsigned(digits.parse().ok()?),
            },
            _ => Head::Text(entry),
        })
    }
}

/// The number for which a character stands behind a sign.
fn counted(entry: &str) -> Option<usize> {
    u32::from(entry.chars().nth(1)?).checked_sub(u32::from(ZERO))?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::{
        super::{Json, read::Reader},
        *,
    };

    #[test]
    fn what_is_packed_is_what_was_in_the_document() {
        let shapes = "a\u{1f}b\u{1f}\u{1e}b\u{1f}\u{1e}";
        let groups = [
            "\u{1e}\u{2}3\u{1e}\u{1}0\u{1e}\u{1}1\u{1e}\u{1}2",
            "a\u{1e}\u{2}4\u{1e}one\u{1e}\u{1e}\u{3}true\u{1e}\u{3}false",
            "b\u{1e}\u{3}7\u{1e}\u{3}0",
        ];
        let text = format!("{shapes}\u{1d}{}", groups.join("\u{1d}"));
        let document = r#"[{"a":["one","",true,false],"b":7},{"b":0},{}]"#;
        let parsed = super::super::parse::parse(document).unwrap();
        assert_eq!(Packed::of(&text).unwrap().whole().json(), Part::Listed(&parsed).json());
    }

    #[test]
    fn members_are_read_in_the_order_of_the_fields_and_no_other() {
        #[derive(Debug, PartialEq, Deserialize)]
        struct Pair {
            #[serde(default)]
            first: String,
            #[serde(default)]
            second: String,
        }

        let read = |names: &str| {
            let text = format!("{names}\u{1d}\u{1e}\u{1}0\u{1d}first\u{1e}1\u{1d}second\u{1e}2");
            Pair::deserialize(Reader(Packed::of(&text).unwrap().whole()))
                .map_err(|fault| fault.to_string())
        };
        let pair = Pair { first: "1".to_owned(), second: "2".to_owned() };
        assert_eq!(read("first\u{1f}second\u{1f}"), Ok(pair));
        let message = "the members are not in the order of the fields".to_owned();
        assert_eq!(read("second\u{1f}first\u{1f}"), Err(message));
    }

    #[test]
    fn what_the_build_has_not_written_is_nothing() {
        for text in ["{}", "\u{1d}"] {
            assert!(Packed::of(text).is_none(), "{text:?}");
        }
        for text in ["", "\u{1d}\u{1e}\u{1}1", "\u{1d}\u{1e}\u{3}x"] {
            assert_eq!(Packed::of(text).unwrap().whole().json(), Json::Null, "{text:?}");
        }
        let short = Packed::of("\u{1d}\u{1e}\u{2}2\u{1e}x").unwrap().whole().json();
        assert_eq!(short, Json::List(vec![Json::Text("x".into()), Json::Null]));
    }
}
