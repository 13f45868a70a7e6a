//! The floors of the library: a module imports only from its own floor and from those below it.

use std::{collections::BTreeSet, fs, path::Path};

/// From the ground up. The reasons stand in `ARCHITECTURE.md`.
const FLOORS: &[&str] = &[
    "text", "logic", "date", "model", "archive", "rules", "record", "check", "verdict", "compare",
    "why", "words", "overview", "import", "export", "error", "report", "schema", "strategy",
];

/// Every file of a folder, with the text of what it holds outside of its tests.
#[expect(clippy::unwrap_used, reason = "a test stops where a file cannot be read")]
fn files(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            files(&path, found);
        } else if !["tests.rs", "oracle.rs", "strategy.rs"].contains(&name.as_str()) {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]\nmod ").next().unwrap().to_owned();
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.push((path.display().to_string(), lines.collect::<Vec<_>>().join("\n")));
        }
    }
}

/// The floors that a text names: what comes first behind `crate::`, alone or in braces.
fn named(text: &str) -> BTreeSet<String> {
    let word = |rest: &str| -> String {
        rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    let mut found = BTreeSet::new();
    for (place, _) in text.match_indices("crate::") {
        let rest = &text[place + "crate::".len()..];
        let Some(list) = rest.strip_prefix('{') else {
            found.insert(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut begins = true;
        for (at, letter) in list.char_indices() {
            if depth == 0 && begins && letter.is_alphabetic() {
                found.insert(word(&list[at..]));
                begins = false;
            }
            match letter {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                _ => {}
            }
        }
    }
    found
}

fn floor(name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| *floor == name)
}

#[test]
fn no_import_leads_upward() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&source, &mut found);
    assert!(found.len() > 100, "the files of the library are looked at");
    let mut upward = Vec::new();
    for (path, text) in found {
        let inside = Path::new(&path).strip_prefix(&source).unwrap();
        let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let own = first.trim_end_matches(".rs");
        if own == "lib" {
            continue;
        }
        let own_floor = floor(own).unwrap_or_else(|| panic!("`{own}` is no floor"));
        for name in named(&text) {
            match floor(&name) {
                Some(other) if other > own_floor => {
                    upward.push(format!("{}: {own} imports {name}", inside.display()));
                }
                Some(_) => {}
                None => upward.push(format!("{}: `{name}` is no floor", inside.display())),
            }
        }
    }
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}

#[test]
fn every_name_in_a_list_is_seen() {
    let text = "use crate::{a::{b, c}, d, e::f};\nlet x = crate::g::h(crate::i);";
    assert_eq!(Vec::from_iter(named(text)), ["a", "d", "e", "g", "i"]);
}
