//! How a verdict changes as one looks back from later and later days, against the oracle
//! on every day that could matter.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use defection::{
    Archive, Definitions, Lens, Record, Verdict,
    why::{Timeline, Turn},
};
use defection_tests::{
    generated::{Generated, Made, generated},
    oracle,
};
use proptest::prelude::*;

/// How many generated records are followed.
const GENERATED: u32 = 10_000;

/// Every day on which something that is said may have come true, with the days around it.
fn days(case: &Generated) -> BTreeSet<NaiveDate> {
    let said = case.made.testimonies.iter().flat_map(|(_, testimony)| {
        let (first, last) = testimony.came_true;
        [first, last].into_iter().flatten()
    });
    let asked = case.definition().questions().filter_map(|question| match question {
        defection::rules::Question::By(_, day) => Some(day),
        _ => None,
    });
    let around = said
        .chain(asked)
        .chain(case.made.act.span().0)
        .flat_map(|day| [day.pred_opt(), Some(day), day.succ_opt()].into_iter().flatten());
    around.collect()
}

/// The verdict by every world, and what it turns on, as of a day.
fn by_oracle(case: &Generated, day: NaiveDate) -> (Verdict, Vec<String>) {
    let lens = Lens { as_of: Some(day), ..case.made.lens.clone() };
    let record = Made { lens, ..case.made.clone() }.record(&case.definitions);
    if !record.clash().is_empty() {
        return (Verdict::Impossible, Vec::new());
    }
    let (verdict, turns_on) = oracle::judge(&case.definitions, case.definition().draft(), &record);
    (verdict, in_order(turns_on.iter().map(ToString::to_string)))
}

fn in_order(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut words: Vec<String> = words.collect();
    words.sort();
    words
}

fn of(turn: &Turn) -> (Verdict, Vec<String>) {
    (turn.verdict, in_order(turn.turns_on.iter().map(ToString::to_string)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: GENERATED, ..ProptestConfig::default() })]

    /// On every day the verdict is that of the last turn before it, and each turn is one.
    #[test]
    fn the_turns_are_those_of_every_day(case in generated()) {
        let turns = case.definition().turns(&case.record);
        prop_assert!(turns.windows(2).all(|pair| pair[0].day < pair[1].day));
        prop_assert!(turns.windows(2).all(|pair| of(&pair[0]) != of(&pair[1])));
        let end = case.made.lens.as_of;
        for day in days(&case) {
            let Some(last) = turns.iter().rev().find(|turn| turn.day <= day) else { continue };
            if end.is_none_or(|end| day <= end) {
                prop_assert_eq!(of(last), by_oracle(&case, day), "on {}", day);
            }
        }
        // What came true is named wherever there is something before it.
        for turn in turns.iter().skip(1) {
            prop_assert!(!turn.because.is_empty(), "nothing changed on {}", turn.day);
        }
    }
}

fn followed(episode: &str, definition: &str) -> Timeline {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let episode = archive.defection(episode).unwrap();
    let definition = definitions.get(definition).unwrap();
    let axioms = definitions.axioms();
    definition.timeline(&Record::new(archive, episode, &Lens::default(), axioms).unwrap())
}

/// The days of a timeline and the verdicts from them on.
#[track_caller]
fn check(episode: &str, definition: &str, expected: &[(&str, &str)]) {
    let found: Vec<(String, String)> = followed(episode, definition)
        .turns
        .iter()
        .map(|turn| (turn.day.to_string(), turn.verdict.to_string()))
        .collect();
    let found: Vec<(&str, &str)> =
        found.iter().map(|(day, verdict)| (day.as_str(), verdict.as_str())).collect();
    assert_eq!(found, expected, "{episode} under {definition}");
}

/// Whether some definition comes to another verdict on a day of a year, because of some fact.
#[track_caller]
fn turns_in(episode: &str, year: &str, fact: &str) {
    let turned = Definitions::built_in().iter().any(|definition| {
        let turns = followed(episode, definition.id().as_str()).turns;
        turns.iter().any(|turn| {
            let because = turn.because.iter().any(|said| said.question == fact);
            turn.day.to_string().starts_with(year) && because
        })
    });
    assert!(turned, "{episode} does not turn in {year} on {fact}");
}

#[test]
fn nureyev_1961_1962_1998() {
    turns_in("nureyev-1961", "1962", "convicted_for_departure");
    turns_in("nureyev-1961", "1998", "rehabilitated");
    check(
        "nureyev-1961",
        "rsfsr-1960-art-64a-practice",
        &[("1961-06-16", "holds"), ("1998-01-01", "disputed"), ("1998-09-21", "disputed")],
    );
}

#[test]
fn yurchenko_1985() {
    turns_in("yurchenko-1985", "1985-11-02", "returned_freely");
    let turns = followed("yurchenko-1985", "soviet-usage").turns;
    assert_eq!(turns[0].verdict, Verdict::Fails);
    assert_eq!(turns[1].verdict, Verdict::Disputed);
}

#[test]
fn alliluyeva_1967_to_1986() {
    check(
        "alliluyeva-1967",
        "redefector",
        &[("1967-03-06", "fails"), ("1984-10-23", "disputed"), ("1984-10-25", "holds")],
    );
    turns_in("alliluyeva-1967", "1984", "returned_freely");
    for later in ["alliluyeva-1984", "alliluyeva-1986"] {
        check(later, "soviet-usage", &[(first_day(later).as_str(), "fails")]);
    }
}

fn first_day(episode: &str) -> String {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let episode = archive.defection(episode).unwrap();
    let record = Record::new(archive, episode, &Lens::default(), definitions.axioms()).unwrap();
    record.act().span().0.unwrap().to_string()
}

#[test]
fn orlov_1957() {
    turns_in("orlov-1938", "1957", "information_offered");
}

#[test]
fn the_lens_ends_a_timeline() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let episode = archive.defection("alliluyeva-1967").unwrap();
    let lens = Lens { as_of: "1984-10-24".parse().ok(), ..Lens::default() };
    let redefector = definitions.get("redefector").unwrap();
    let record = Record::new(archive, episode, &lens, definitions.axioms()).unwrap();
    let turns = redefector.timeline(&record).turns;
    assert_eq!(turns.last().map(|turn| turn.verdict), Some(Verdict::Disputed));
}
