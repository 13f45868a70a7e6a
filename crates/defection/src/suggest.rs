//! The word that was probably meant.

/// The word of `words` nearest to `found`, if any is near enough to be a slip.
pub(crate) fn nearest<'a>(
    found: &str,
    words: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    nearest_of(found, &mut words.into_iter())
}

// Apart from what is generic, so that a program has it once.
fn nearest_of<'a>(found: &str, words: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let furthest = (found.chars().count() / 3).max(1);
    let mut nearest: Option<(usize, &str)> = None;
    for word in words {
        let distance = strsim::damerau_levenshtein(found, word);
        if distance <= furthest && nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, word));
        }
    }
    nearest.map(|(_, word)| word)
}

/// More words than this are not listed in a message.
const MOST_LISTED: usize = 12;

/// The tail of a message: `; did you mean …?`, or every word if they are few.
pub(crate) fn did_you_mean(found: &str, words: &[&str]) -> String {
    match nearest(found, words.iter().copied()) {
        Some(word) => format!("; did you mean `{word}`?"),
        None if words.len() <= MOST_LISTED => format!("; it is one of {}", words.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let words = ["refused_return", "return_demanded"];
        assert_eq!(nearest("refused_retrun", words), Some("refused_return"));
        assert_eq!(nearest("retrun_demanded", words), Some("return_demanded"));
        assert_eq!(nearest("asylum", words), None);
    }
}
