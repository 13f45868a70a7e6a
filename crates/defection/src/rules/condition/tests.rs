use proptest::prelude::*;

use super::*;

#[track_caller]
fn prints_as(text: &str, printed: &str) {
    assert_eq!(text.parse::<Condition>().unwrap().to_string(), printed);
}

#[track_caller]
fn refused(text: &str, message: &str) {
    assert_eq!(text.parse::<Condition>().unwrap_err().to_string(), message);
}

#[test]
fn not_binds_before_and_before_or() {
    prints_as("minor or not (minor) and serviceman", "minor or not minor and serviceman");
    let tree: Condition = "minor or not minor and serviceman".parse().unwrap();
    assert!(matches!(tree, Condition::Any(ref parts) if parts.len() == 2));
    prints_as("(minor or exchanged) and expelled", "(minor or exchanged) and expelled");
    prints_as("not (minor and exchanged)", "not (minor and exchanged)");
}

#[test]
fn coarse_dates_mean_their_first_or_last_day() {
    prints_as("act before 1993", "act before 1993-01-01");
    prints_as("act from 1961-05", "act from 1961-05-01");
    prints_as("act in 1945/1969", "act in 1945-01-01/1969-12-31");
    prints_as("returned by 1969", "returned by 1969-12-31");
    prints_as("convicted_for_departure by 1991-10-17", "convicted_for_departure by 1991-10-17");
}

#[test]
fn a_mistake_is_shown_with_its_place_and_the_likely_word() {
    refused(
        "",
        "at characters 0 to 0: expected a fact, a term, a definition, `not`, `at least`, `act` or `(`, found the end",
    );
    refused(
        "minor and",
        "at characters 9 to 9: expected a fact, a term, a definition, `not`, `at least`, `act` or `(`, found the end",
    );
    refused(
        "minor adn serviceman",
        "at characters 6 to 9: expected `and`, `or` or the end, found `adn`; did you mean `and`?",
    );
    refused(
        "minor AND serviceman",
        "at characters 6 to 9: expected a word in small letters, a date, a parenthesis or a comma, found `AND`; did you mean `and`?",
    );
    refused(
        "act befor 1993",
        "at characters 4 to 9: expected `before`, `from` or `in`, found `befor`; did you mean `before`?",
    );
    refused(
        "act before soon",
        "at characters 11 to 15: expected a date such as `1993-01-01`, `1993` or `1945/1969`, found `soon`",
    );
    refused(
        "at least 3 of (minor, exchanged)",
        "at characters 9 to 10: expected a number from 1 to 2, as 2 are listed, found `3`",
    );
    refused("(minor", "at characters 6 to 6: expected `and`, `or` or `)`, found the end");
    refused(
        "minor & exchanged",
        "at characters 6 to 7: expected a word in small letters, a date, a parenthesis or a comma, found `&`",
    );
}

#[test]
fn a_stray_mark_is_shown_whole() {
    let mistake = |text: &str| {
        let error = text.parse::<Condition>().unwrap_err();
        assert_eq!(error.text, text);
        (error.span, error.found, error.suggestion)
    };
    let suggestion = Some("held_as_prisoner".to_owned());
    assert_eq!(
        mistake("minor or Held_as_prisoner"),
        (9..25, "`Held_as_prisoner`".to_owned(), suggestion)
    );
    assert_eq!(mistake("minor → own_act"), (6..9, "`→`".to_owned(), None));
    assert_eq!(mistake("minor or 'and"), (9..10, "`'`".to_owned(), None));
    assert_eq!(mistake("_minor"), (0..6, "`_minor`".to_owned(), Some("minor".to_owned())));
}

#[test]
fn a_letter_of_another_script_is_named_and_what_was_meant() {
    let mistake = |text: &str| {
        let error = text.parse::<Condition>().unwrap_err();
        let place = error.to_string();
        let place = place.split(':').next().unwrap().to_owned();
        (place, error.found, error.suggestion.unwrap_or_default())
    };
    let check = |text: &str, place: &str, found: &str, meant: &str| {
        let place = format!("at characters {place}");
        assert_eq!(mistake(text), (place, found.to_owned(), meant.to_owned()), "{text}");
    };
    check("minоr and dead", "0 to 5", "`minоr`, whose `о` is a Cyrillic letter", "minor");
    check("minor оr exchanged", "6 to 8", "`оr`, whose `о` is a Cyrillic letter", "or");
    check("minor аnd exchanged", "6 to 9", "`аnd`, whose `а` is a Cyrillic letter", "and");
    check("аct before 1970", "0 to 3", "`аct`, whose `а` is a Cyrillic letter", "act");
    check("dеparts", "0 to 7", "`dеparts`, whose `е` is a Cyrillic letter", "departs");
    check("act from 19б0", "9 to 13", "`19б0`, whose `б` is a Cyrillic letter", "");
    check("act from １９70", "9 to 13", "`１９70`", "1970");
    check("act in 1945–1969", "7 to 16", "`1945–1969`", "1945/1969");
    check("act from 3.2.1970", "9 to 17", "`3.2.1970`", "1970-02-03");
    check("é or minοr", "0 to 1", "`é`", "");
}

#[test]
fn nesting_and_length_have_a_limit() {
    let deep = format!("{}minor{}", "(".repeat(10_000), ")".repeat(10_000));
    let error = deep.parse::<Condition>().unwrap_err();
    assert_eq!(error.expected, "at most 64 levels of nesting");
    let negated = format!("{}minor", "not ".repeat(10_000));
    assert!(negated.parse::<Condition>().is_err());
    let long = vec!["minor"; 20_000].join(" and ");
    assert_eq!(long.parse::<Condition>().unwrap_err().expected, "at most 65536 bytes");
}

#[test]
fn the_limits_themselves_are_allowed() {
    let negated = |times: usize| format!("{}minor", "not ".repeat(times)).parse::<Condition>();
    assert!(negated(63).is_ok());
    assert_eq!(negated(64).unwrap_err().expected, "at most 64 levels of nesting");
    // What stands side by side is no deeper than one of it.
    assert!(vec!["(minor)"; 100].join(" or ").parse::<Condition>().is_ok());
    let padded = |bytes: usize| format!("minor{}", " ".repeat(bytes - 5)).parse::<Condition>();
    assert!(padded(65_536).is_ok());
    assert_eq!(padded(65_537).unwrap_err().span, 65_536..65_537);
}

#[test]
fn a_condition_is_laid_open_with_what_it_asks_and_names() {
    let text = "own_act and (minor or not minor) and departs and at least 1 of (own_act, \
        convicted_for_departure by 1991, act before 1993, minor by 1960)";
    let parsed = ParsedCondition::read(text).unwrap();
    assert_eq!(parsed.text, text);
    assert_eq!(parsed.printed, text.parse::<Condition>().unwrap().to_string());
    assert_eq!(parsed.facts, [Fact::Minor, Fact::ConvictedForDeparture]);
    assert_eq!(parsed.names, ["own_act", "departs"]);
    let named = |name: &str| ConditionPart::Named { name: name.to_owned() };
    let minor = || ConditionPart::Fact { fact: Fact::Minor };
    let either = vec![minor(), ConditionPart::Not { part: Box::new(minor()) }];
    let listed = vec![
        named("own_act"),
        ConditionPart::By { text: "convicted_for_departure by 1991-12-31".to_owned() },
        ConditionPart::Act { text: "act before 1993-01-01".to_owned() },
        ConditionPart::By { text: "minor by 1960-12-31".to_owned() },
    ];
    let parts = vec![
        named("own_act"),
        ConditionPart::Any { parts: either },
        named("departs"),
        ConditionPart::AtLeast { count: 1, parts: listed },
    ];
    assert_eq!(parsed.tree, ConditionPart::All { parts });
}

#[test]
fn a_word_is_found_where_it_stands_alone() {
    let text = "own_act and act before 1993 or act from 1995";
    assert_eq!(place_of_word(text, "act"), Some(12..15));
    assert_eq!(place_of_word(text, "own_act"), Some(0..7));
    assert_eq!(place_of_word(text, "own"), None);
    assert_eq!(place_of_word("&", "act"), None);
}

#[test]
fn a_written_condition_keeps_its_text() {
    let text = "minor  and ( exchanged )";
    let written: WrittenCondition = text.parse().unwrap();
    assert_eq!(written.to_string(), text);
    assert_eq!(written.condition().to_string(), "minor and exchanged");
}

proptest! {
    /// Parsing what was printed gives the same tree.
    #[test]
    fn parsing_after_printing_is_the_identity(condition in strategy::condition()) {
        prop_assert_eq!(condition.to_string().parse::<Condition>(), Ok(condition));
    }

    /// No text makes the parser panic, and an error points into the text.
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,80}") {
        if let Err(error) = text.parse::<Condition>() {
            prop_assert!(error.span.end <= text.len());
        }
    }

    /// Texts made of the words of the language are read or refused as well.
    #[test]
    fn any_row_of_words_is_read_or_refused(
        words in proptest::collection::vec(
            proptest::sample::select(&["and", "or", "not", "at", "least", "2", "of", "(", ")", ",",
                "minor", "act", "before", "in", "by", "dead", "1945/1969", "own_act"][..]), 0..20)
    ) {
        let text = words.join(" ");
        if let Ok(condition) = text.parse::<Condition>() {
            prop_assert_eq!(condition.to_string().parse::<Condition>(), Ok(condition));
        }
    }
}
