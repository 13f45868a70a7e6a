//! Text of an archive that would break what trusts it: markup, formulas, control characters,
//! characters that turn a line round, letters that look alike. It comes out unchanged where the
//! archive is written, and does nothing where it is shown.

use std::{fs, path::PathBuf, sync::OnceLock};

use defection::{Archive, Definitions};
use defection_tests::program::run_program;
use serde_json::Value;

const CASE: &str = "nureyev-1961";

/// Goes before every text.
const BEFORE: &str = "=1+1|<b>`x`[a](b)\u{202e}";

/// Goes after every text.
const AFTER: &str =
    "\n| new | row |\r\n# head\u{0}\u{1b}[31m\u{2066}\u{2028}\u{200b}\"Кalugin\" ,;&amp;";

/// The members that hold free text, wherever they stand. What holds something else under the same
/// name is no text, or is read and so left alone.
const FREE: &[&str] = &[
    "text",
    "title",
    "name",
    "summary",
    "note",
    "question",
    "at",
    "reason",
    "handling",
    "holder",
    "what",
    "short",
    "author",
    "post",
    "rank",
    "published_in",
    "container-title",
    "publisher",
    "publisher-place",
    "DOI",
    "ISBN",
    "archive",
    "archive_location",
    "translated-title",
    "genre",
    "volume",
    "issue",
    "number",
    "literal",
    "given",
    "patronymic",
    "family",
];

/// What is put at the end of every address.
const IN_ADDRESS: &str = "/<script>|`a`[b](javascript:c)&amp;\u{202e}\u{200b}\"'";

const VIEWS: &[&[&str]] = &[
    &[],
    &[CASE],
    &[CASE, "--why"],
    &[CASE, "--changes"],
    &[CASE, "--questions"],
    &[CASE, "--weight"],
    &[CASE, "--timeline"],
    &[CASE, "--categories"],
    &["--compare", "soviet-usage", "western-usage"],
    &["--labels"],
    &["--sources"],
    &[CASE, "--sources"],
    &["--check"],
];

fn spoil(value: &mut Value, name: &str) {
    match value {
        Value::String(text) if FREE.contains(&name) => *text = format!("{BEFORE}{text}{AFTER}"),
        Value::String(text) if name == "URL" => text.push_str(IN_ADDRESS),
        Value::Array(members) => members.iter_mut().for_each(|member| spoil(member, name)),
        Value::Object(members) => {
            for (key, member) in members {
                let positions = name == "positions" && key == "value";
                spoil(member, if positions { "text" } else { key });
            }
        }
        _ => {}
    }
}

/// The bundled archive with every free text spoilt.
fn document() -> &'static String {
    static DOCUMENT: OnceLock<String> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let mut archive: Value = serde_json::from_str(Archive::BUNDLED_JSON).unwrap();
        spoil(&mut archive, "");
        archive.to_string()
    })
}

/// The file of the spoilt archive.
fn file() -> &'static PathBuf {
    static FILE: OnceLock<PathBuf> = OnceLock::new();
    FILE.get_or_init(|| {
        let name = format!("defection-hostile-text-{}.json", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::write(&path, document()).unwrap();
        path
    })
}

#[track_caller]
fn printed(arguments: &[&str], format: &str, is_spoilt: bool) -> String {
    let mut all = arguments.to_vec();
    all.extend(["--format", format]);
    if is_spoilt {
        all.extend(["--archive", file().to_str().unwrap()]);
    }
    let output = run_program(&all);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{all:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// Every view in a form, of the bundled archive and of the spoilt one.
fn each(format: &str, look: impl Fn(&[&str], &str, &str)) {
    for view in VIEWS {
        let (plain, spoilt) = (printed(view, format, false), printed(view, format, true));
        look(view, &plain, &spoilt);
    }
}

#[track_caller]
fn shows_everything(view: &[&str], text: &str) {
    let unseen = |character: &char| {
        (character.is_control() && *character != '\n')
            || matches!(character, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(character, '\u{2028}' | '\u{2029}')
    };
    let found = text.chars().find(unseen);
    assert_eq!(found, None, "{view:?}");
}

#[test]
fn the_archive_is_read_and_written_unchanged() {
    let axioms = Definitions::built_in().axioms();
    let archive = Archive::from_json(document().as_bytes(), axioms).unwrap();
    let before: Value = serde_json::from_str(document()).unwrap();
    let after: Value = serde_json::from_str(&archive.to_json()).unwrap();
    assert_eq!(after, before);
    let person = archive.person(&archive.defection(CASE).unwrap().person).unwrap();
    assert!(person.name.starts_with(BEFORE) && person.name.ends_with(AFTER));
}

#[test]
fn in_a_terminal_every_line_stays_a_line() {
    each("table", |view, plain, spoilt| {
        shows_everything(view, spoilt);
        assert_eq!(spoilt.lines().count(), plain.lines().count(), "{view:?}");
    });
    assert!(printed(&[CASE], "table", true).contains(r"\u{202e}"), "it is shown");
}

/// A line without its links, and how many they were.
fn without_links(line: &str) -> (String, usize) {
    let mut parts = line.split("<http");
    let mut left = parts.next().unwrap_or_default().to_owned();
    let mut count = 0;
    for part in parts {
        let (address, after) = part.split_once('>').expect("a link ends");
        let is_kept = |sign: char| !sign.is_whitespace() && !"<`|\\".contains(sign);
        assert!(address.chars().all(is_kept), "{address}");
        left.push_str(after);
        count += 1;
    }
    (left, count)
}

#[test]
fn in_markdown_no_mark_comes_from_the_archive() {
    each("markdown", |view, plain, spoilt| {
        shows_everything(view, spoilt);
        assert_eq!(spoilt.lines().count(), plain.lines().count(), "{view:?}");
        for (line, before) in spoilt.lines().zip(plain.lines()) {
            // What stays after each escaped character is taken away was meant as a mark.
            // A link is no more than its address.
            let (line, links) = without_links(line);
            assert_eq!(links, without_links(before).1, "{view:?}: {line}");
            let mut marks = line.chars();
            let mut left = String::new();
            while let Some(character) = marks.next() {
                if character == '\\' {
                    marks.next();
                } else {
                    left.push(character);
                }
            }
            assert!(!left.contains(['<', '>', '`', '[', ']', '&']), "{view:?}: {line}");
            let pipes = |text: &str| text.matches('|').count();
            assert_eq!(pipes(&left), pipes(before), "{view:?}: {line}");
        }
    });
}

#[test]
fn in_a_spreadsheet_every_row_stays_a_row_and_no_cell_is_a_formula() {
    each("csv", |view, plain, spoilt| {
        if view.contains(&"--labels") || view.contains(&"--check") {
            return;
        }
        shows_everything(view, spoilt);
        assert_eq!(spoilt.lines().count(), plain.lines().count(), "{view:?}");
        let mut rows = csv::Reader::from_reader(spoilt.as_bytes());
        let mut count = 0;
        for row in rows.records() {
            let row = row.unwrap_or_else(|error| panic!("{view:?}: {error}"));
            count += 1;
            for cell in &row {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{view:?}: {cell}");
            }
        }
        assert_eq!(count + 1, spoilt.lines().count(), "{view:?}: a row goes over several lines");
    });
    assert!(printed(&[], "csv", true).contains("'=1+1"), "a formula is there, with its mark");
}

#[test]
fn in_json_the_text_is_whole_and_nothing_in_it_is_unseen() {
    each("json", |view, plain, spoilt| {
        shows_everything(view, spoilt);
        let (plain, spoilt): (Value, Value) =
            (serde_json::from_str(plain).unwrap(), serde_json::from_str(spoilt).unwrap());
        let length = |value: &Value| value.as_array().map(Vec::len);
        assert_eq!(length(&spoilt), length(&plain), "{view:?}");
    });
    let cells: Vec<Value> = serde_json::from_str(&printed(&[CASE], "json", true)).unwrap();
    let name = cells[0]["name"].as_str().unwrap();
    assert!(name.starts_with(BEFORE) && name.ends_with(AFTER), "{name:?}");
}
