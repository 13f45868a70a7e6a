//! Where in the text of a document a mistake stands.

use serde_path_to_error::Segment;

/// A value in the text of a document, or the name of a member.
#[derive(Debug)]
pub(super) struct Place {
    /// The way to the value, as a JSON pointer (RFC 6901).
    pub(super) pointer: String,
    /// Where it begins, in bytes.
    pub(super) offset: usize,
}

/// The place to which a path leads in a text of which `read` bytes were read before a mistake was
/// noticed. Of several members with one name it is the last that was read. It is the name of the
/// member if the value was not reached, or if `is_doubled` says that a name has come again. What
/// has not begun is left off the path.
pub(super) fn find(text: &str, path: &[Segment], read: usize, is_doubled: bool) -> Place {
    let mut cursor = Cursor { text, offset: 0 };
    cursor.skip_space();
    let mut pointer = String::new();
    for segment in path {
        let step = match segment {
            Segment::Seq { index } => cursor.element(*index).map(|next| (index.to_string(), next)),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                cursor.member(read, |name| name == key).map(|member| member.reached(read))
            }
            Segment::Unknown => None,
        };
        let Some((name, next)) = step else { break };
        push(&mut pointer, &name);
        cursor = next;
    }
    if is_doubled && let Some(member) = cursor.member(read, |_| true) {
        push(&mut pointer, &member.name);
        cursor = member.begin;
    }
    Place { pointer, offset: cursor.offset }
}

fn push(pointer: &mut String, name: &str) {
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
}

/// How many bytes a reader has read that is at a line and a column as `serde_json` counts them, by
/// bytes from one. At line 0 it knows no place, and has read everything.
pub(super) fn bytes_read(text: &str, line: usize, column: usize) -> usize {
    match line.checked_sub(1) {
        Some(before) => {
            text.split_inclusive('\n').take(before).map(str::len).sum::<usize>() + column
        }
        None => text.len(),
    }
}

/// Line and column of an offset, both from one, the column in characters.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let begin = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    (line + 1, before.get(begin..).unwrap_or_default().chars().count() + 1)
}

/// The text that begins at an offset, if one does.
pub(super) fn text_at(text: &str, offset: usize) -> Option<String> {
    let rest = serde_json::Deserializer::from_str(text.get(offset..)?);
    rest.into_iter().next()?.ok()
}

/// Whether a value begins where the text does.
pub(super) fn begins_value(text: &str) -> bool {
    text.starts_with(['"', '[', '{', '-', 't', 'f', 'n'])
        || text.starts_with(|digit: char| digit.is_ascii_digit())
}

/// A member of an object.
struct Member<'t> {
    name: String,
    /// Where the name begins.
    begin: Cursor<'t>,
    /// Where the value begins.
    value: Cursor<'t>,
}

impl<'t> Member<'t> {
    /// The name, and the begin of the value if it was reached, or else of the name.
    fn reached(self, read: usize) -> (String, Cursor<'t>) {
        let is_reached = self.value.offset <= read && self.value.begins_value();
        (self.name, if is_reached { self.value } else { self.begin })
    }
}

/// A member of an object or an element of a list, with the place of what it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Where the object or the list begins.
    pub(super) container: usize,
    /// Its name, or its index.
    pub(super) step: String,
    /// Where it begins: a member with its name.
    pub(super) begin: usize,
    /// Where its value begins.
    pub(super) value: usize,
    /// Where it ends; what stands there does not belong to it.
    pub(super) end: usize,
}

/// The items in which an offset lies, from the outermost to that which begins there, or whose value
/// does.
pub(super) fn items_around(text: &str, offset: usize) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    let mut cursor = Cursor { text, offset: 0 };
    cursor.skip_space();
    while cursor.offset != offset {
        let Some(item) = cursor.item_at(offset) else { break };
        cursor.offset = item.value;
        let is_reached = item.begin == offset;
        found.push(item);
        if is_reached {
            break;
        }
    }
    found
}

/// The JSON pointer to the last of some items.
pub(super) fn pointer(items: &[Item]) -> String {
    let mut pointer = String::new();
    for item in items {
        push(&mut pointer, &item.step);
    }
    pointer
}

/// A place that moves through a text, which is JSON as far as it was read.
#[derive(Clone, Copy)]
struct Cursor<'t> {
    text: &'t str,
    offset: usize,
}

impl<'t> Cursor<'t> {
    fn here(self) -> Option<u8> {
        self.text.as_bytes().get(self.offset).copied()
    }

    fn begins_value(self) -> bool {
        begins_value(self.text.get(self.offset..).unwrap_or_default())
    }

    /// Over one sign with white space around it, if it is there.
    fn sign(&mut self, sign: u8) -> Option<()> {
        self.skip_space();
        (self.here()? == sign).then(|| self.offset += 1)?;
        self.skip_space();
        Some(())
    }

    /// From the begin of a list to the begin of one of its elements.
    fn element(mut self, index: usize) -> Option<Self> {
        self.sign(b'[')?;
        for _ in 0..index {
            self.skip_value();
            self.sign(b',')?;
        }
        self.begins_value().then_some(self)
    }

    /// From the begin of an object to the last of its members that is meant and whose name begins
    /// in what was read.
    fn member(mut self, read: usize, is_meant: impl Fn(&str) -> bool) -> Option<Member<'t>> {
        self.sign(b'{')?;
        let mut found = None;
        while self.here() == Some(b'"') && self.offset < read {
            let begin = self;
            let name = text_at(self.text, self.offset)?;
            self.skip_value();
            let value_follows = self.sign(b':');
            if is_meant(&name) {
                found = Some(Member { name, begin, value: self });
            }
            self.skip_value();
            if value_follows.and_then(|()| self.sign(b',')).is_none() {
                break;
            }
        }
        found
    }

    /// From the begin of a list or an object, the item in which an offset lies.
    fn item_at(mut self, offset: usize) -> Option<Item> {
        let container = self.offset;
        let is_object = self.here() == Some(b'{');
        self.sign(if is_object { b'{' } else { b'[' })?;
        for index in 0_usize.. {
            let begin = self.offset;
            let mut step = index.to_string();
            if is_object {
                step = text_at(self.text, begin)?;
                self.skip_value();
                self.sign(b':')?;
            }
            let value = self.offset;
            self.skip_value();
            if offset < self.offset {
                let is_inside = begin <= offset;
                let end = self.offset;
                return is_inside.then_some(Item { container, step, begin, value, end });
            }
            self.sign(b',')?;
        }
        None
    }

    fn skip_space(&mut self) {
        while self.here().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.offset += 1;
        }
    }

    /// Over a string, over everything in a list or an object, or over a number or a word.
    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.here() {
            match byte {
                b'"' => self.skip_string(),
                b'[' | b'{' => depth += 1,
                b']' | b'}' => match depth.checked_sub(1) {
                    Some(outer) => depth = outer,
                    None => return,
                },
                b',' | b':' if depth == 0 => return,
                _ => {}
            }
            self.offset += 1;
            if depth == 0 && matches!(byte, b'"' | b']' | b'}') {
                return;
            }
        }
    }

    /// To the quotation mark that ends a string.
    fn skip_string(&mut self) {
        self.offset += 1;
        while let Some(byte) = self.here() {
            match byte {
                b'"' => return,
                b'\\' => self.offset += 2,
                _ => self.offset += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(steps: &[&str]) -> Vec<Segment> {
        let segment = |step: &&str| match step.parse() {
            Ok(index) => Segment::Seq { index },
            Err(_) => Segment::Map { key: (*step).to_owned() },
        };
        steps.iter().map(segment).collect()
    }

    /// The place is where `^` stands. The text is read without it, and as far as `|`.
    #[track_caller]
    fn check(marked: &str, steps: &[&str], pointer: &str) {
        is_at(marked, &path(steps), pointer, false);
    }

    #[track_caller]
    fn is_at(marked: &str, path: &[Segment], pointer: &str, is_doubled: bool) {
        let read = marked.replace('^', "").find('|').unwrap();
        let offset = marked.replace('|', "").find('^').unwrap();
        let place = find(&marked.replace(['^', '|'], ""), path, read, is_doubled);
        assert_eq!((place.pointer.as_str(), place.offset), (pointer, offset), "{marked}");
    }

    #[test]
    fn a_path_leads_to_the_begin_of_a_value() {
        check(" ^7|", &[], "");
        check("[1, ^2|]", &["1"], "/1");
        check(r#"{ "a" : ^1| }"#, &["a"], "/a");
        check(r#"{"a": 1, "b": [[3, 4], {"c": ^5|}]}"#, &["b", "1", "c"], "/b/1/c");
        check(r#"{"a": "x", "b": ["y", ^"z"|]}"#, &["b", "1"], "/b/1");
        check(r#"[{"a": ^|[1]}]"#, &["0", "a"], "/0/a");
        check(r#"{"a/b": {"~": ^1|}}"#, &["a/b", "~"], "/a~1b/~0");
        check(r#"{"\u0061": ^1|}"#, &["a"], "/a");
    }

    #[test]
    fn the_name_is_at_fault_if_its_value_was_not_reached() {
        check(r#"{"a": 1, ^"b"| : 2}"#, &["b"], "/b");
        check(r#"{"a": {"b": [], ^"c" |: 2}}"#, &["a", "c"], "/a/c");
    }

    #[test]
    fn of_members_with_one_name_the_last_that_was_read_is_meant() {
        check(r#"{"a": ^1|, "a": 2}"#, &["a"], "/a");
        check(r#"{"a": 1, "a": ^2|, "a": 3}"#, &["a"], "/a");
        is_at(r#"{"a": 1, "b": 2, ^"a"|: 3}"#, &[], "/a", true);
        is_at(r#"{"a": {"name": 1, ^"forename"|: 2}}"#, &path(&["a"]), "/a/forename", true);
    }

    #[test]
    fn texts_are_not_looked_into() {
        check(r#"{"a": "{[,:\"", "b,": ^1|}"#, &["b,"], "/b,");
        check(r#"["\\", ^"]"|]"#, &["1"], "/1");
    }

    #[test]
    fn the_content_of_one_of_several_kinds_stands_under_its_word() {
        let path = [Segment::Seq { index: 0 }, Segment::Enum { variant: "round".to_owned() }];
        is_at(r#"[{"round": ^"x"|}]"#, &path, "/0/round", false);
        is_at(r#"[^"round"|]"#, &path, "/0", false);
        is_at(r#"^{"1": 2|}"#, &[Segment::Unknown], "", false);
    }

    #[test]
    fn where_nothing_has_begun_the_path_ends() {
        check("^[1,]|", &["1"], "");
        check("^[1 2|]", &["1"], "");
        check(r#"{"a": ^[|"#, &["a", "0"], "/a");
        check(r#"{^"a": }|"#, &["a"], "/a");
        check(r#"^{"a|"#, &["a"], "");
        check(r#"{"a" ^true|}"#, &["a"], "/a");
        check("^7|", &["a"], "");
        check("^|", &["0"], "");
    }

    #[test]
    fn bytes_and_columns_are_counted() {
        let text = "[\n \"\u{e9}\",\n 1 ]";
        assert_eq!(bytes_read(text, 1, 1), 1);
        assert_eq!(bytes_read(text, 3, 2), 11);
        assert_eq!(bytes_read(text, 0, 0), text.len());
        assert_eq!(line_and_column(text, 0), (1, 1));
        assert_eq!(line_and_column(text, text.find(',').unwrap()), (2, 5));
        assert_eq!(line_and_column(text, text.find('1').unwrap()), (3, 2));
    }
}
