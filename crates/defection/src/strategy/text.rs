//! Generators of free text.

use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::text::NonBlank;

/// What breaks lists, tables, pages and terminals that trust text.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</td></tr>",
    "&amp;",
    "| a | b |",
    "`code`",
    "**strong**",
    "[a](javascript:alert(1))",
    "# heading",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\u{0}",
    "\u{7}",
    "\u{1b}[31m",
    "\u{85}",
    "\u{200b}",
    "\u{200f}",
    "\u{202e}",
    "\u{2028}",
    "\u{2066}",
    "\u{feff}",
    "\u{1f575}\u{fe0f}\u{200d}\u{2642}\u{fe0f}",
    "e\u{301}",
    "Кalugin",
    "\"",
    "\\",
    "'",
    ",",
    ";",
    " ",
];

/// Text that breaks what trusts it: markup, formulas, control characters, characters that reorder
/// a line, letters that look alike. It may be blank.
pub fn hostile_text() -> impl Strategy<Value = String> {
    vec(select(HOSTILE), 0..4).prop_map(|pieces| pieces.concat())
}

/// Free text that may be blank: mostly one or two plain words, sometimes hostile.
pub fn free_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{0,7}( [A-Z][a-z]{0,7})?",
        1 => hostile_text(),
    ]
}

/// Text that is not blank: mostly one or two plain words, sometimes hostile.
pub fn words() -> impl Strategy<Value = NonBlank> {
    free_text().prop_filter_map("not blank", |text| NonBlank::new(text).ok())
}

/// A remark, mostly none.
pub fn remark() -> impl Strategy<Value = Option<String>> {
    option::weighted(0.2, free_text())
}
