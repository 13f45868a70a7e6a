use proptest::prelude::*;

use super::{super::DateError, *};

#[track_caller]
fn meant(text: &str, expected: &[&str]) {
    let found: Vec<String> = suggestions(text).into_iter().map(|one| one.text).collect();
    assert_eq!(found, expected, "{text}");
    assert!(text.parse::<Date>().is_err(), "{text} is a date");
}

#[test]
fn days_months_and_years_are_known_in_three_languages() {
    for text in [
        "3 Oct 1957",
        "Oct 3, 1957",
        "October 3rd, 1957",
        "the 3rd of October 1957",
        "3. Oktober 1957",
        "3 октября 1957 г.",
        "3 октября 1957 года",
        "03.10.1957",
        "3.10.1957",
        "3.X.1957",
        "3/X/1957",
        "1957-10-3",
        "1957.10.03",
        "1957/10/3",
        "19571003",
        "1957 Oct 3",
        " 1957-10-03 ",
        "１９５７-10-03",
        "1957–10–03",
        "on 3 October 1957",
    ] {
        meant(text, &["1957-10-03"]);
    }
    for text in [
        "October 1957",
        "Oct. 1957",
        "октябрь 1957",
        "в октябре 1957 г.",
        "10.1957",
        "10/1957",
        "X.1957",
        "1957.10",
        "Oktober 1957",
        "1957, October",
    ] {
        meant(text, &["1957-10"]);
    }
    meant("1957-2-29", &["1957-02"]);
    meant("1957-23-10", &["1957-10-23"]);
    meant("23/10/1957", &["1957-10-23"]);
    meant("10/23/1957", &["1957-10-23"]);
    meant("04/10/1957", &["1957-10-04", "1957-04-10"]);
    meant("1957 г.", &["1957"]);
    meant("in 1957", &["1957"]);
}

#[test]
fn rough_dates_are_known() {
    for text in
        ["c. 1957", "c.1957", "ca. 1957", "ca 1957", "circa 1957", "about 1957", "около 1957 г."]
    {
        meant(text, &["1957~"]);
    }
    meant("probably 1957", &["1957?"]);
    meant("1957 (?)", &["1957?"]);
    meant("perhaps October 1957", &["1957-10?"]);
    meant("1950s", &["195X"]);
    meant("the 1950's", &["195X"]);
    meant("1950-е годы", &["195X"]);
    meant("195x", &["195X"]);
    meant("19th century", &["18XX"]);
    meant("XIX век", &["18XX"]);
    meant("XX в.", &["19XX"]);
    meant("summer 1957", &["1957-22"]);
    meant("осень 1957 г.", &["1957-23"]);
    meant("first quarter of 1957", &["1957-33"]);
    meant("II квартал 1957", &["1957-34"]);
    meant("late 1957", &["1957"]);
    meant("n.d.", &["XXXX"]);
    meant("unknown", &["XXXX"]);
}

#[test]
fn ends_and_choices_are_told_apart() {
    meant("before 1957", &["[..1957]", "../1957"]);
    meant("after October 1957", &["[1957-10..]", "1957-10/.."]);
    meant("не позднее 1957", &["[..1957]", "../1957"]);
    meant("between 1957 and 1961", &["[1957..1961]", "1957/1961"]);
    meant("между 1957 и 1961 гг.", &["[1957..1961]", "1957/1961"]);
    meant("1957-1961", &["1957/1961", "[1957..1961]"]);
    meant("1957–61", &["1957/1961", "[1957..1961]"]);
    meant("1957 - 1961", &["1957/1961", "[1957..1961]"]);
    meant("from 1957 to 1961", &["1957/1961", "[1957..1961]"]);
    meant("1957?-1961", &["1957?/1961", "[1957-01-01..1961-12-31]"]);
    meant("3 Oct 1957 or 4 Oct 1957", &["[1957-10-03,1957-10-04]"]);
    meant("1957 and 1958", &["{1957,1958}"]);
    meant("[1957..1961-09-11]", &["[1957-01-01..1961-09-11]"]);
    meant("[3 Oct 1957, 1958]", &["[1957-10-03,1958]"]);
    meant("16.06.1899 ст. ст.", &["1899-06-16 O.S."]);
    meant("16 June 1899 O.S.", &["1899-06-16 O.S."]);
    meant("1899-06-16 OS", &["1899-06-16 O.S."]);
}

#[test]
fn what_is_meant_is_told_with_the_error() {
    let refused = |text: &str| text.parse::<Date>().unwrap_err();
    assert!(refused("October 1957").to_string().ends_with("; did you mean `1957-10`?"));
    assert_eq!(refused("October 1957").suggestion(), Some("1957-10"));
    assert!(refused("04/10/1957").to_string().ends_with(
        "; did you mean `1957-10-04` (the day first) or `1957-04-10` (the month first)?"
    ));
    assert!(
        matches!(refused("who knows"), DateError::Notation { suggestions, .. } if suggestions.is_empty())
    );
}

proptest! {
    #[test]
    fn what_is_suggested_can_be_read_and_is_not_what_was_typed(
        text in "([0-3]?[0-9]|19[0-9]{2}|195[0-9]s|c\\.|before|or|and|to|Oct|мая|II|-|/|\\.|,|\\?|~|\\[|\\]|X| ){1,9}",
    ) {
        for one in suggestions(&text) {
            prop_assert!(one.text.parse::<Date>().is_ok(), "{}", one.text);
            prop_assert_ne!(one.text, text.clone());
        }
    }

    #[test]
    fn any_text_is_looked_at(text in "\\PC{0,30}") {
        suggestions(&text);
    }
}
