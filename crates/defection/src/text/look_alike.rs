//! Letters of another script that look like those of the language.

use unicode_normalization::UnicodeNormalization as _;
use unicode_script::{Script, UnicodeScript as _};
use unicode_security::confusable_detection::skeleton;

/// The text in small letters and digits of ASCII where it looks as if it were: letters of other
/// scripts that look like Latin ones, wide letters and digits, dashes.
pub(crate) fn in_ascii(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).map(look).collect()
}

fn look(character: char) -> char {
    match character {
        _ if character.is_ascii() => character,
        // The hyphens, dashes and the minus.
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => {
            let one = character.to_string();
            let mut seen = skeleton(&one);
            match (seen.next(), seen.next()) {
                (Some(letter), None) if letter.is_ascii_lowercase() => letter,
                _ => character,
            }
        }
    }
}

/// The first letter of a text that is not of the Latin script, with its script: "Cyrillic".
pub(crate) fn foreign_letter(text: &str) -> Option<(char, &'static str)> {
    text.chars().filter(|letter| letter.is_alphabetic()).find_map(|letter| match letter.script() {
        Script::Latin | Script::Common | Script::Inherited | Script::Unknown => None,
        script => Some((letter, script.full_name())),
    })
}

/// What is to be said of a letter that only looks right, to stand behind a word: ", whose `о` is a
/// Cyrillic letter"; nothing if there is none.
pub(crate) fn foreign_letter_in_words(text: &str) -> String {
    let is_mixed = text.contains(|letter: char| letter.is_ascii_alphanumeric());
    match foreign_letter(text) {
        Some((letter, script)) if is_mixed || in_ascii(text) != text => {
            format!(", whose `{letter}` is a {script} letter")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_alike_are_told_apart() {
        assert_eq!(in_ascii("sоviet_сitizen"), "soviet_citizen");
        assert_eq!(in_ascii("\u{391}nd \u{ff2f}r １９６０–61"), "and or 1960-61");
        assert_eq!(in_ascii("Нуреев"), in_ascii("нуреев"));
        assert_eq!(foreign_letter("mіnor"), Some(('і', "Cyrillic")));
        assert_eq!(foreign_letter("mιnor"), Some(('ι', "Greek")));
        assert_eq!(foreign_letter("café_1"), None);
        assert_eq!(foreign_letter_in_words("mіnor"), ", whose `і` is a Cyrillic letter");
        assert_eq!(foreign_letter_in_words("minor"), "");
    }
}
