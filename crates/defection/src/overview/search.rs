//! Finding people by what somebody remembers of a name.

use crate::{archive::Archive, model::Person, text::in_small_letters};

impl Archive {
    /// The persons of whom some listed name has, for each word that is looked for, a word that
    /// begins with it, in small letters or capitals. Nothing that is looked for finds everybody.
    ///
    /// ```
    /// use defection::Archive;
    ///
    /// let found = Archive::bundled().persons_matching("нуреев руд");
    /// assert_eq!(found[0].id.as_str(), "nureyev");
    /// ```
    pub fn persons_matching(&self, text: &str) -> Vec<&Person> {
        let wanted = words(text);
        let matches = |name: &str| {
            let own = words(name);
            wanted.iter().all(|word| own.iter().any(|other| other.starts_with(word.as_str())))
        };
        let found = self.persons().iter().filter(|person| {
            matches(person.id.as_str()) || person.names.iter().any(|name| matches(&name.text))
        });
        found.collect()
    }
}

/// The words of a name in small letters, without the marks between them.
fn words(text: &str) -> Vec<String> {
    in_small_letters(text)
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
