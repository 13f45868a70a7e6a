//! Reading what the build has packed: documents with the values of each name side by side.

use std::str::Split;

use super::{
    Json,
    signs::{ENTRY, GROUP, LIST, NAME, OBJECT, PLAIN},
};

/// The document that was packed, if the text is one that the build has written.
pub(crate) fn unpack(text: &str) -> Option<Json<'_>> {
    let mut groups = text.split(GROUP);
    let shapes = groups.next()?.split(ENTRY);
    let mut names = Vec::new();
    let mut entries = Vec::new();
    for group in groups {
        let mut group = group.split(ENTRY);
        names.push(group.next()?);
        entries.push(group);
    }
    let mut known = Vec::new();
    for shape in shapes {
        let mut members = Vec::new();
        for name in shape.split_terminator(NAME) {
            members.push((name, names.iter().position(|other| *other == name)?));
        }
        known.push(members);
    }
    Unpacking { shapes: known, entries }.value(0)
}

/// What is left of a packed document.
struct Unpacking<'t> {
    /// For each shape the names, each with the place of its entries.
    shapes: Vec<Vec<(&'t str, usize)>>,
    entries: Vec<Split<'t, char>>,
}

impl<'t> Unpacking<'t> {
    fn value(&mut self, place: usize) -> Option<Json<'t>> {
        let entry = self.entries.get_mut(place)?.next()?;
        // Of ordinary texts no more is looked at than the first letter.
        let mut rest = entry.chars();
        match rest.next() {
            Some(OBJECT) => {
                let shape = rest.as_str().parse::<usize>().ok()?;
                let count = self.shapes.get(shape)?.len();
                let mut members = Vec::with_capacity(count);
                for member in 0..count {
                    let &(name, place) = self.shapes.get(shape)?.get(member)?;
                    members.push((name.into(), self.value(place)?));
                }
                Some(Json::Object(members))
            }
            Some(LIST) => {
                let count = rest.as_str().parse::<usize>().ok()?;
                let mut elements = Vec::new();
                for _ in 0..count {
                    elements.push(self.value(place)?);
                }
                Some(Json::List(elements))
            }
            Some(PLAIN) => super::parse::parse(rest.as_str()).ok(),
            _ => Some(Json::Text(entry.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_was_in_the_document() {
        let shapes = "a\u{1f}b\u{1f}\u{1e}b\u{1f}\u{1e}";
        let groups = [
            "\u{1e}\u{2}3\u{1e}\u{1}0\u{1e}\u{1}1\u{1e}\u{1}2",
            "a\u{1e}\u{2}2\u{1e}one\u{1e}",
            "b\u{1e}\u{3}7\u{1e}\u{3}null",
        ];
        let text = format!("{shapes}\u{1d}{}", groups.join("\u{1d}"));
        let document = super::super::parse::parse(r#"[{"a":["one",""],"b":7},{"b":null},{}]"#);
        assert_eq!(unpack(&text), Some(document.unwrap()));
    }

    #[test]
    fn what_the_build_has_not_written_is_nothing() {
        for text in ["", "{}", "\u{1d}", "\u{1d}\u{1e}\u{1}1", "\u{1d}\u{1e}\u{2}2\u{1e}x"] {
            assert_eq!(unpack(text), None, "{text:?}");
        }
    }
}
