//! Identifiers out of the names that other programs give.

use std::collections::HashSet;

use crate::model::SourceId;

/// Gives each item an identifier of its own.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    given: HashSet<SourceId>,
}

impl Identifiers {
    /// The identifier for the name of an item: its letters and digits in small letters, with a
    /// number behind them if another item has it already.
    pub(super) fn give(&mut self, name: &str) -> SourceId {
        let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
        let words: Vec<String> =
            words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect();
        let word = if words.is_empty() { "source".to_owned() } else { words.join("-") };
        let numbered = (2_u64..).map(|number| format!("{word}-{number}"));
        let mut fitting = std::iter::once(word.clone())
            .chain(numbered)
            .filter_map(|text| SourceId::new(&text).ok());
        #[expect(clippy::expect_used, reason = "words joined by hyphens are an identifier")]
        let free = fitting.find(|id| !self.given.contains(id)).expect("numbers do not end");
        self.given.insert(free.clone());
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_has_an_identifier_of_its_own() {
        let mut identifiers = Identifiers::default();
        for (name, id) in [
            ("gold-1978", "gold-1978"),
            ("Gold1978", "gold1978"),
            ("http://zotero.org/users/1/items/AB_C", "http-zotero-org-users-1-items-ab-c"),
            ("gold.1978", "gold-1978-2"),
            ("Буковский", "source"),
            ("", "source-2"),
        ] {
            assert_eq!(identifiers.give(name).as_str(), id);
        }
    }
}
