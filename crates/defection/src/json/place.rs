//! Where in the text of a document a value stands.

use super::fault::Step;

/// The offset at which the value begins to which the steps lead, or the name of the last member on
/// the way. The text has to be JSON.
///
/// It is looked for when something is wrong, so that a document in which nothing is wrong is not
/// burdened with its places.
pub(super) fn offset(text: &str, way: &[Step], of_name: bool) -> usize {
    let mut walk = Walk { bytes: text.as_bytes(), at: 0 };
    walk.space();
    for (depth, step) in way.iter().enumerate() {
        let is_last = depth + 1 == way.len();
        walk.enter(step, is_last && of_name);
    }
    walk.at
}

/// Line and column of an offset, both from one, the column in characters.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let begin = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    (line + 1, before.get(begin..).unwrap_or_default().chars().count() + 1)
}

/// A place that moves through a text.
struct Walk<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Walk<'_> {
    fn here(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while self.here().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// From the begin of an object or list to the begin of one of its values, or of its name.
    fn enter(&mut self, step: &Step, to_name: bool) {
        self.at += 1;
        for _ in 0..step.index {
            while !matches!(self.here(), Some(b',' | b']' | b'}') | None) {
                self.pass();
            }
            self.at += 1;
        }
        self.space();
        if step.name.is_some() && !to_name {
            self.pass();
            while matches!(self.here(), Some(b':' | b' ' | b'\t' | b'\n' | b'\r')) {
                self.at += 1;
            }
        }
    }

    /// Over a text, over everything in a list or an object, or over one byte.
    fn pass(&mut self) {
        let first = self.here();
        self.at += 1;
        match first {
            Some(b'"') => {
                while let Some(byte) = self.here() {
                    self.at += if byte == b'\\' { 2 } else { 1 };
                    if byte == b'"' {
                        break;
                    }
                }
            }
            Some(b'[' | b'{') => {
                while !matches!(self.here(), Some(b']' | b'}') | None) {
                    self.pass();
                }
                self.at += 1;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of `^` in a text that is read without it.
    #[track_caller]
    fn check(marked: &str, way: &[(&str, usize)], of_name: bool) {
        let step = |(name, index): &(&str, usize)| Step {
            name: (!name.is_empty()).then(|| (*name).to_owned()),
            index: *index,
        };
        let way: Vec<Step> = way.iter().map(step).collect();
        let text = marked.replace('^', "");
        assert_eq!(Some(offset(&text, &way, of_name)), marked.find('^'), "{marked}");
    }

    #[test]
    fn a_way_leads_to_the_begin_of_a_value() {
        check(" ^7", &[], false);
        check("[1, ^2]", &[("", 1)], false);
        check(r#"{ "a" : ^1 }"#, &[("a", 0)], false);
        check(r#"{"a": 1, "b": [[3, 4], {"c": ^5}]}"#, &[("b", 1), ("", 1), ("c", 0)], false);
        check(r#"{"a": "x", "b": ["y", ^"z"]}"#, &[("b", 1), ("", 1)], false);
    }

    #[test]
    fn a_way_leads_to_the_begin_of_a_name() {
        check(r#"{"a": 1, ^"b": 2}"#, &[("b", 1)], true);
        check(r#"{"a": {"b": [], ^"c": 2}}"#, &[("a", 0), ("c", 1)], true);
    }

    #[test]
    fn texts_are_not_looked_into() {
        check(r#"{"a": "{[,:\"", "b,": ^1}"#, &[("b,", 1)], false);
        check(r#"["\\", ^"]"]"#, &[("", 1)], false);
    }

    #[test]
    fn columns_count_characters() {
        let text = "[\n \"é\", 1 ]";
        assert_eq!(line_and_column(text, 0), (1, 1));
        assert_eq!(line_and_column(text, text.find('1').unwrap()), (2, 7));
    }
}
