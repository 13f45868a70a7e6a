//! The word that was probably meant.

use crate::text::{foreign_letter_in_words, in_ascii};

/// The word of `words` nearest to `found`, if any is near enough to be a slip.
pub(crate) fn nearest<'a>(
    found: &str,
    words: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    nearest_of(found, &mut words.into_iter())
}

// Apart from what is generic, so that a program has it once.
fn nearest_of<'a>(found: &str, words: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = found.chars().count();
    let own = letters(found);
    // How far off a word may be and still be nearer than those before.
    let mut furthest = (length / 3).max(1);
    let mut nearest = None;
    for word in words {
        let other = letters(word);
        let amiss = (own & !other).count_ones().max((other & !own).count_ones());
        // Each letter too many, and each that only one of the two has, is a slip of its own.
        if word.chars().count().abs_diff(length).max(amiss as usize) > furthest {
            continue;
        }
        let distance = strsim::damerau_levenshtein(found, word);
        if distance <= furthest {
            nearest = Some(word);
            let Some(nearer) = distance.checked_sub(1) else { break };
            furthest = nearer;
        }
    }
    nearest
}

/// Which letters a word has. Some share a bit, so that two words may have more to tell them apart
/// than this, and never less.
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |found, letter| found | 1 << (u32::from(letter) % u64::BITS))
}

/// The word of `words` that was probably meant by a text that is none of them: in other letters or
/// with a slip. It is never the text itself.
pub(crate) fn likely<'a>(found: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest(&in_ascii(found.trim()), words.into_iter().filter(|word| *word != found))
}

/// The tail of a message: `; did you mean …?`, or every word.
pub(crate) fn did_you_mean(found: &str, words: &[&str]) -> String {
    let letter = foreign_letter_in_words(found);
    match likely(found, words.iter().copied()) {
        Some(word) => format!("{letter}; did you mean `{word}`?"),
        None => format!("{letter}; it is one of {}", words.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        fn the_nearest_word_is_the_first_of_those_with_the_fewest_slips(
            found in "[a-cé]{0,7}",
            words in vec("[a-cé]{0,7}", 0..9),
        ) {
            let far = |word: &&String| strsim::damerau_levenshtein(&found, word);
            let near = words.iter().filter(|word| far(word) <= (found.chars().count() / 3).max(1));
            let expected = near.min_by_key(far).map(String::as_str);
            prop_assert_eq!(nearest(&found, words.iter().map(String::as_str)), expected);
        }
    }

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let words = ["refused_return", "return_demanded"];
        assert_eq!(nearest("refused_retrun", words), Some("refused_return"));
        assert_eq!(nearest("retrun_demanded", words), Some("return_demanded"));
        assert_eq!(nearest("asylum", words), None);
    }

    #[test]
    fn what_is_meant_is_never_what_was_typed() {
        let words = ["minor", "dead"];
        assert_eq!(likely("MINOR", words), Some("minor"));
        assert_eq!(likely("mіnоr", words), Some("minor"));
        assert_eq!(likely("minor", words), None);
        let cyrillic = did_you_mean("mіnor", &words);
        assert_eq!(cyrillic, ", whose `і` is a Cyrillic letter; did you mean `minor`?");
        assert_eq!(did_you_mean("exile", &words), "; it is one of minor, dead");
    }
}
