use proptest::prelude::*;

use super::{super::strategy::date, *};

#[track_caller]
fn says(text: &str, english: &str, russian: &str) {
    let date: Date = text.parse().unwrap();
    assert_eq!(date.in_words(), english, "{text}");
    assert_eq!(date.in_words_of(Language::Russian), russian, "{text}");
}

#[test]
fn rough_points_are_said_in_words() {
    says("1953-21", "in spring 1953", "весной 1953 года");
    says("1953-24~", "about winter 1953", "около зимы 1953 года");
    says("1953-27", "in the northern autumn of 1953", "осенью северного полушария 1953 года");
    says("1953-29", "in the southern spring of 1953", "весной южного полушария 1953 года");
    says("1953-33", "in the first quarter of 1953", "в первом квартале 1953 года");
    says("1953-38", "in the middle four months of 1953", "во второй трети 1953 года");
    says("1953-41", "in the second half of 1953", "во второй половине 1953 года");
    says("195X", "in the 1950s", "в 1950-е годы");
    says("195X?", "perhaps the 1950s", "возможно, в 1950-е годы");
    says("18XX", "in the 19th century", "в XIX веке");
    says("20XX", "in the 21st century", "в XXI веке");
    says("XXXX", "in an unknown year", "в неизвестном году");
    says("1XXX", "in some year from 1000 to 1999", "в одном из годов с 1000 по 1999");
    says("1953-XX", "in some month of 1953", "в каком-то месяце 1953 года");
    says(
        "1953-1X",
        "in October, November or December 1953",
        "в октябре, ноябре или декабре 1953 года",
    );
    says("1953-10-XX", "on some day in October 1953", "в какой-то день октября 1953 года");
    says("1953-XX-XX", "on some day in 1953", "в какой-то день 1953 года");
    says("1953-XX-05", "on day 5 of some month of 1953", "5 числа какого-то месяца 1953 года");
    says(
        "1953-10-1X",
        "on one of the days 10 to 19 of October 1953",
        "в один из дней с 10 по 19 число октября 1953 года",
    );
    says("195X-10", "in October of some year of the 1950s", "в октябре одного из 1950-х годов");
    says("XXXX-10-03", "on 3 October of an unknown year", "3 октября неизвестного года");
    says(
        "1950S2",
        "in some year from 1900 to 1999, about 1950",
        "в одном из годов с 1900 по 1999, около 1950",
    );
    says("Y170000", "in 170000", "в 170000 году");
    says("1953-10-03", "on 1953-10-03", "3 октября 1953 года");
    says("1953-10", "in 1953-10", "в октябре 1953 года");
    says(
        "1953-10-03T10:20:30Z",
        "on 1953-10-03 at 10:20:30 UTC",
        "3 октября 1953 года в 10:20:30 UTC",
    );
}

#[test]
fn doubt_about_a_part_is_said_of_that_part() {
    says("1953-?10", "in 1953-10, month uncertain", "в октябре 1953 года, месяц под вопросом");
    says("1953?-10", "in 1953-10, year uncertain", "в октябре 1953 года, год под вопросом");
    says(
        "1953-10-~03",
        "on 1953-10-03, day approximate",
        "3 октября 1953 года, день приблизительно",
    );
    says(
        "1953?-10~",
        "in 1953-10, year uncertain and approximate, month approximate",
        "в октябре 1953 года, год под вопросом и приблизительно, месяц приблизительно",
    );
}

#[test]
fn periods_and_choices_are_said_in_words() {
    says(
        "1917-24/1918-21",
        "from winter 1917 to spring 1918",
        "с зимы 1917 года до весны 1918 года",
    );
    says("../195X", "until the 1950s", "до 1950-х годов");
    says("1953?/..", "from perhaps 1953 on", "начиная с предположительно 1953 года");
    says("/1953", "from an unknown day to 1953", "с неизвестного дня до 1953 года");
    says(
        "[1953-21,1953-23]",
        "in spring 1953 or autumn 1953",
        "весной 1953 года или осенью 1953 года",
    );
    says(
        "[1953-10-03,1953-10-09]",
        "on 1953-10-03 or 1953-10-09",
        "3 октября 1953 года или 9 октября 1953 года",
    );
    says("[1953-10-03,1954]", "on 1953-10-03 or in 1954", "3 октября 1953 года или в 1954 году");
    says(
        "[1953..1954,1956]",
        "some time from 1953 to 1954 or in 1956",
        "не ранее 1953 года и не позднее 1954 года или в 1956 году",
    );
    says("{195X,1962}", "in the 1950s and 1962", "в 1950-е годы и в 1962 году");
    says("[..1953-10]", "some time until 1953-10", "не позднее октября 1953 года");
    says("1899-06-16 O.S.", "on 1899-06-16 Old Style", "16 июня 1899 года по старому стилю");
    says(
        "[1900-02-29,1901..1903] O.S.",
        "on 1900-02-29 or some time from 1901 to 1903 Old Style",
        "29 февраля 1900 года или не ранее 1901 года и не позднее 1903 года по старому стилю",
    );
    says(
        "1900-02-29 O.S./..",
        "from 1900-02-29 Old Style on",
        "начиная с 29 февраля 1900 года по старому стилю",
    );
    says("1900-02-29 O.S.", "on 1900-02-29 Old Style", "29 февраля 1900 года по старому стилю");
}

/// No sign of the notation, and no number that stands for a part of a year.
fn is_in_words(words: &str) -> bool {
    let signs =
        words.contains(['~', '?', '%', '[', ']', '{', '}', '/', '_']) || words.contains("..");
    // A number of the notation stands behind a hyphen that stands behind a digit.
    let coded = words.split([' ', ',']).any(|word| {
        let digits = word.starts_with(|digit: char| digit.is_ascii_digit());
        let month = word.split('-').nth(1).and_then(|month| month.parse::<u8>().ok());
        digits && (month.is_some_and(|month| month > 12) || word.contains(['X', 'Y', 'S', 'E']))
    });
    !signs && !coded
}

proptest! {
    #[test]
    fn no_code_of_the_notation_is_in_words(one in date()) {
        for language in Language::ALL {
            let words = one.in_words_of(*language);
            prop_assert!(is_in_words(&words), "{} is {}", one, words);
        }
    }

    #[test]
    fn whatever_is_a_date_is_said_in_words(
        year in "(19|18|1X|XX)(53|5X|XX)|Y1953[0-9]{2}|1953S[1-4]",
        month in "(-(0[1-9]|1[0-2]|1X|0X|XX|2[1-9]|3[0-9]|4[01])(-(0[1-9]|1X|X1|2[0-8]|XX))?)?",
        doubt in "[?~%]?",
    ) {
        if let Ok(one) = format!("{year}{month}{doubt}").parse::<Date>() {
            for language in Language::ALL {
                let words = one.in_words_of(*language);
                prop_assert!(is_in_words(&words), "{} is {}", one, words);
            }
        }
    }
}
