//! The words that can stand in a condition.

use itertools::Itertools as _;

use crate::{
    model::Fact,
    rules::{compile::Definition, condition::Condition, set::Definitions},
};

impl Definitions {
    /// The words that can stand in a condition and begin with some letters: facts, terms,
    /// definitions and the words of the language, in the order of the alphabet.
    ///
    /// ```
    /// let found = defection::Definitions::built_in().completions("harm");
    /// assert_eq!(found, ["harm_intent"]);
    /// ```
    pub fn completions(&self, beginning: &str) -> Vec<String> {
        let facts = Fact::ALL.iter().map(|fact| fact.word());
        let terms = self.terms().iter().map(|term| term.name.as_str());
        let definitions = self.iter().map(Definition::draft).chain(self.background());
        let definitions = definitions.map(|draft| draft.id.as_str());
        let words = Condition::WORDS.iter().copied();
        let all = facts.chain(terms).chain(definitions).chain(words);
        let found = all.filter(|word| word.starts_with(beginning)).sorted().dedup();
        found.map(str::to_owned).collect()
    }
}
