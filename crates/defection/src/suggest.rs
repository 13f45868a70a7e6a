//! The word that was probably meant.

/// The word of `words` nearest to `found`, if any is near enough to be a slip.
pub(crate) fn nearest<'a>(
    found: &str,
    words: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let furthest = (found.chars().count() / 3).max(1);
    words
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(found, word), word))
        .filter(|(distance, _)| *distance <= furthest)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// The tail of a message: `; did you mean …?`, or nothing.
pub(crate) fn did_you_mean(found: &str, words: &[&str]) -> String {
    nearest(found, words.iter().copied())
        .map(|word| format!("; did you mean `{word}`?"))
        .unwrap_or_default()
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
