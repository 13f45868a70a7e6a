//! Writing for people: plain text or Markdown, the same words.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use crate::text::{closed_set::closed_set, sanitize::sanitize_line};

closed_set! {
    /// The marks with which something is written for people.
    Markup, called "a kind of markup" {
        /// Plain text for a terminal.
        Text = "text",
        /// Markdown (`CommonMark`). What archives and definitions say is escaped, so that it stays text.
        Markdown = "markdown",
    }
}

closed_set! {
    /// The form of an explanation in words.
    Form, called "a form of explanation" {
        /// Sentences.
        Prose = "prose",
        /// The rule as written, with what is said on each question.
        Tree = "tree",
    }
}

impl Markup {
    /// A text on one line that means nothing but itself: shown as by
    /// [`sanitize_line`](crate::report::sanitize_line), and in Markdown without any mark that would make
    /// more of it.
    ///
    /// ```
    /// use defection::report::Markup;
    ///
    /// assert_eq!(Markup::Text.inert("a | <b>\nc"), "a | <b> c");
    /// assert_eq!(Markup::Markdown.inert("a | <b>\nc"), r"a \| \<b\> c");
    /// assert_eq!(Markup::Markdown.inert("1. one"), r"1\. one");
    /// assert_eq!(Markup::Markdown.inert("- one"), r"\- one");
    /// ```
    pub fn inert(self, words: &str) -> String {
        let line = sanitize_line(words);
        match self {
            Self::Text => line,
            Self::Markdown => escaped(line.trim()),
        }
    }
}

impl Markup {
    /// An address of the web that can be followed: an autolink in Markdown, the bare address in
    /// plain text. What would end or break the link is written with a percent sign.
    pub(crate) fn link(self, address: &str) -> String {
        match self {
            Self::Text => sanitize_line(address),
            Self::Markdown => format!("<{}>", percent_encoded(address)),
        }
    }
}

/// An address without the characters that end an autolink, a cell of a table, or are not seen.
fn percent_encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for character in address.chars() {
        let itself = sanitize_line(character.encode_utf8(&mut [0; 4])).starts_with(character);
        if itself && !matches!(character, '<' | '>' | '|' | ' ' | '\\' | '`') {
            encoded.push(character);
        } else {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a text cannot fail.
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

/// Text of a line in which no character is a mark of Markdown.
fn escaped(line: &str) -> String {
    let number = line.chars().take_while(char::is_ascii_digit).count();
    let mut escaped = String::with_capacity(line.len() + 8);
    for (place, character) in line.chars().enumerate() {
        let begins_a_list = match character {
            '-' | '+' | '=' => place == 0,
            '.' | ')' => place > 0 && place == number,
            _ => false,
        };
        let is_a_mark = matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' | '$'
        );
        if begins_a_list || is_a_mark {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// The text with spaces behind it, as wide as a terminal shows that many letters.
fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// A text that is being written.
#[derive(Debug)]
pub(crate) struct Page {
    markup: Markup,
    text: String,
}

impl Page {
    pub(crate) const fn new(markup: Markup) -> Self {
        Self { markup, text: String::new() }
    }

    pub(crate) const fn markup(&self) -> Markup {
        self.markup
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// A heading of level 1 or lower, with an empty line before it unless it is the first.
    pub(crate) fn heading(&mut self, level: usize, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let words = self.markup.inert(words);
        match self.markup {
            Markup::Text => {
                let _ = writeln!(self.text, "{words}");
            }
            Markup::Markdown => {
                let _ = writeln!(self.text, "{} {words}\n", "#".repeat(level));
            }
        }
    }

    /// A paragraph.
    pub(crate) fn paragraph(&mut self, words: &str) {
        let words = self.markup.inert(words);
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        let _ = writeln!(self.text, "{words}");
    }

    /// A line of a list at a depth from 0.
    pub(crate) fn item(&mut self, depth: usize, strong: bool, words: &str) {
        let words = self.markup.inert(words);
        self.marked_item(depth, strong, &words);
    }

    /// A line of a list whose words already bear their marks.
    pub(crate) fn marked_item(&mut self, depth: usize, strong: bool, words: &str) {
        if self.markup == Markup::Markdown && depth == 0 {
            let last = self.text.lines().last().unwrap_or_default();
            if !last.is_empty() && !last.trim_start().starts_with("- ") {
                self.text.push('\n');
            }
        }
        let _ = match (self.markup, strong) {
            (Markup::Text, false) => writeln!(self.text, "  {}{words}", "  ".repeat(depth)),
            (Markup::Text, true) => writeln!(self.text, "> {}{words}", "  ".repeat(depth)),
            (Markup::Markdown, false) => writeln!(self.text, "{}- {words}", "  ".repeat(depth)),
            (Markup::Markdown, true) => writeln!(self.text, "{}- **{words}**", "  ".repeat(depth)),
        };
    }

    /// A table: columns as wide as they have to be in plain text.
    pub(crate) fn table(&mut self, rows: &[Vec<String>]) {
        let of_row = |row: &Vec<String>| row.iter().map(|cell| self.markup.inert(cell)).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(of_row).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for (place, cells) in rows.iter().enumerate() {
            match self.markup {
                Markup::Text => {
                    let padded =
                        cells.iter().zip(&widths).map(|(cell, width)| padded(cell, *width));
                    let line = padded.collect::<Vec<_>>().join(" ");
                    let _ = writeln!(self.text, "  {}", line.trim_end());
                }
                Markup::Markdown => {
                    let _ = writeln!(self.text, "| {} |", cells.join(" | "));
                    if place == 0 {
                        let _ = writeln!(self.text, "|{}", "---|".repeat(columns));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_where_it_says_and_ends_where_it_ends() {
        let link = |address: &str| Markup::Markdown.link(address);
        assert_eq!(link("https://a.org/b_(c)*?d=1&e=2#f"), "<https://a.org/b_(c)*?d=1&e=2#f>");
        assert_eq!(link("https://a.org/<script>"), "<https://a.org/%3Cscript%3E>");
        assert_eq!(link("https://a.org/|b|`c`\\"), "<https://a.org/%7Cb%7C%60c%60%5C>");
        assert_eq!(link("https://a.org/\u{202e}x"), "<https://a.org/%E2%80%AEx>");
        assert_eq!(Markup::Text.link("https://a.org/\u{202e}x"), r"https://a.org/\u{202e}x");
    }
}
