//! Days of the act and silence, against trying every day and every world.

use chrono::Days;
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
    date::DayRange,
    model::{Citation, Source},
    rules::{Axiom, Definitions},
    text::NonEmpty,
};

const WINDOW: u64 = 12;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(1961, 1, 1).unwrap() + Days::new(number)
}

fn source(place: usize) -> SourceId {
    ["book", "file"][place].parse().unwrap()
}

/// A row: ranges of days in order and apart, open or not, and who gives it.
fn row() -> impl Strategy<Value = ActRow> {
    let some = vec((0..3_u64, 0..4_u64), 1..3).prop_map(|steps| {
        let mut at = 0;
        let ranges = steps.iter().map(|(gap, length)| {
            let first = at + gap;
            at = first + length + 2;
            DayRange { first: Some(day(first)), last: Some(day(first + length)) }
        });
        ranges.collect::<Vec<DayRange>>()
    });
    let until = (0..WINDOW).prop_map(|last| vec![DayRange { first: None, last: Some(day(last)) }]);
    let from = (0..WINDOW).prop_map(|first| vec![DayRange { first: Some(day(first)), last: None }]);
    (prop_oneof![4 => some, 1 => until, 1 => from], vec(0..2_usize, 1..3))
        .prop_map(|(ranges, by)| (ranges, by.into_iter().map(source).collect()))
}

fn allows(ranges: &[DayRange], day: NaiveDate) -> bool {
    let within = |range: &DayRange| {
        range.first.is_none_or(|first| first <= day) && range.last.is_none_or(|last| day <= last)
    };
    ranges.iter().any(within)
}

/// The days that a largest possible set of rows allows, and whether no day is allowed by all.
fn by_oracle(rows: &[ActRow]) -> (Vec<NaiveDate>, bool) {
    let of = |day: &NaiveDate| rows.iter().map(|row| allows(&row.0, *day)).collect::<Vec<bool>>();
    let every: Vec<NaiveDate> = (0..2 * WINDOW + 8).map(day).collect();
    let contained = |one: &[bool], other: &[bool]| {
        one != other && one.iter().zip(other).all(|(one, other)| *other || !one)
    };
    let is_largest = |day: &&NaiveDate| !every.iter().any(|other| contained(&of(day), &of(other)));
    let largest: Vec<NaiveDate> = every.iter().filter(is_largest).copied().collect();
    let disputed = !every.iter().any(|day| of(day).into_iter().all(|allowed| allowed));
    (largest, disputed)
}

fn cells_of_days(days: &[NaiveDate], breaks: &[NaiveDate]) -> u64 {
    let cell = |day: &NaiveDate| breaks.iter().filter(|start| *start <= day).count();
    days.iter().fold(0, |cells, day| cells | 1 << cell(day))
}

/// Facts that the axioms of these tests speak of, and one that they do not.
const FACTS: [Fact; 5] =
    [Fact::Exchanged, Fact::HeldAsPrisoner, Fact::Minor, Fact::Dependant, Fact::HarmIntent];

fn axioms() -> Axioms {
    let axiom = |id: &str, always: &str| -> Axiom {
        serde_json::from_value(serde_json::json!({
            "id": id, "always": always, "reason": "A test.", "citations": [{ "source": "book" }],
        }))
        .unwrap()
    };
    let book: Source =
        serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#).unwrap();
    let all = vec![
        axiom("one", "not exchanged or held_as_prisoner"),
        axiom("two", "minor or dependant or exchanged"),
        axiom("three", "not (minor and dependant and held_as_prisoner)"),
    ];
    let definitions = Definitions::of(Vec::new(), Vec::new(), all, vec![book]).unwrap();
    definitions.axioms().clone()
}

/// Whether some world gives each fact one of its answers, the first bit for no, and obeys the axioms.
fn is_possible(answers: &[u64; 5]) -> bool {
    (0..16_u64).any(|world| {
        let is = |place: usize| world >> place & 1 == 1;
        (0..4).all(|place| answers[place] >> u64::from(is(place)) & 1 == 1)
            && (!is(0) || is(1))
            && (is(2) || is(3) || is(0))
            && !(is(2) && is(3) && is(1))
    })
}

/// The answers once silence has been read, fact by fact in the order of the vocabulary.
fn read_by_oracle(claims: &[(usize, bool)], except: &[usize]) -> [u64; 5] {
    let mut spoken = [0_u64; 5];
    for (place, holds) in claims {
        spoken[*place] |= 1 << u64::from(*holds);
    }
    let mut order: Vec<usize> = (0..5).collect();
    order.sort_by_key(|place| Fact::ALL.iter().position(|fact| *fact == FACTS[*place]));
    for place in order {
        if spoken[place] != 0 || except.contains(&place) {
            continue;
        }
        let now = spoken.map(|values| if values == 0 { 0b11 } else { values });
        let with = |pairs: &[(usize, u64)]| {
            let mut answers = now;
            for (place, values) in pairs {
                answers[*place] = *values;
            }
            is_possible(&answers)
        };
        let leaves_all = (0..4).filter(|other| spoken[*other] != 0).all(|other| {
            [0b01, 0b10]
                .into_iter()
                .filter(|value| spoken[other] & value != 0)
                .all(|value| !with(&[(other, value)]) || with(&[(other, value), (place, 0b01)]))
        });
        if place == 4 || (with(&[(place, 0b01)]) && leaves_all) {
            spoken[place] = 0b01;
        }
    }
    spoken.map(|values| if values == 0 { 0b11 } else { values })
}

/// The number of events of a fact: in one of two states or elsewhere, in one of two years or another.
const EVENTS: usize = 9;

/// Which events are of a particular, as bits.
fn events(particular: &Particular) -> u32 {
    let place = |text: Option<String>, known: [&str; 2]| {
        text.map(|text| known.iter().position(|one| **one == text).unwrap())
    };
    let state = place(particular.of.as_ref().map(ToString::to_string), ["france", "italy"]);
    let year = place(particular.on.as_ref().map(ToString::to_string), ["1961", "1962"]);
    let is_of = |event: usize| {
        state.is_none_or(|state| event / 3 == state) && year.is_none_or(|year| event % 3 == year)
    };
    (0..EVENTS).filter(|event| is_of(*event)).fold(0, |events, event| events | 1 << event)
}

/// How a fact stands: it is so if some event of it happened. What the largest sets of testimonies
/// allow that can all be true is admissible.
fn standing_by_oracle(testimonies: &[(bool, Particular)]) -> Standing {
    let allows = |set: u32, happened: u32| {
        testimonies
            .iter()
            .enumerate()
            .filter(|(place, _)| set >> place & 1 == 1)
            .all(|(_, (holds, particular))| (events(particular) & happened != 0) == *holds)
    };
    let possible = |set: &u32| (0..1 << EVENTS).any(|happened| allows(*set, happened));
    let sets: Vec<u32> = (0..1 << testimonies.len()).filter(possible).collect();
    let is_largest = |set: &&u32| !sets.iter().any(|other| other != *set && other & *set == **set);
    let largest: Vec<u32> = sets.iter().filter(is_largest).copied().collect();
    let can_be = |so: bool| {
        let mut worlds = (0..1_u32 << EVENTS).filter(|happened| (*happened != 0) == so);
        worlds.any(|happened| largest.iter().any(|set| allows(*set, happened)))
    };
    match (can_be(true), can_be(false)) {
        (true, true) if largest.len() > 1 => Standing::Disputed,
        (true, true) => Standing::Missing,
        (yes, _) => Standing::Established(yes),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 4 } else { 150 }))]

    #[test]
    fn the_days_of_the_act_agree_with_trying_each(
        rows in vec(row(), 1..4),
        breaks in proptest::collection::btree_set(0..WINDOW, 0..4),
        account in 0..2_usize,
    ) {
        let act = ActDays::of(rows.clone());
        let (expected, disputed) = by_oracle(&rows);
        prop_assert_eq!(act.disputed, disputed);
        for day in (0..2 * WINDOW).map(day) {
            prop_assert_eq!(allows(&act.possible, day), expected.contains(&day), "{}", day);
        }
        let apart = |pair: &[DayRange]| {
            let (last, first) = (pair[0].last.unwrap(), pair[1].first.unwrap());
            last.succ_opt().unwrap() < first
        };
        prop_assert!(act.possible.windows(2).all(apart), "{:?}", act.possible);
        let breaks: Vec<NaiveDate> = breaks.into_iter().map(|number| day(number + 1)).collect();
        let cells = |rows: &[ActRow]| {
            let (days, _) = by_oracle(rows);
            cells_of_days(&days, &breaks)
        };
        // What goes on without end reaches before the first day and after the last.
        let open = |act: &ActDays| {
            let (first, last) = act.span();
            u64::from(first.is_none()) | u64::from(last.is_none()) << breaks.len()
        };
        prop_assert_eq!(act.cells(&breaks, None), cells(&rows) | open(&act));
        let each = act.each_cell(&breaks).fold(0, |all, cell| all | 1 << cell);
        prop_assert_eq!(each, act.cells(&breaks, None));
        let by: Vec<ActRow> =
            rows.iter().filter(|row| row.1.contains(&source(account))).cloned().collect();
        let followed = if disputed && !by.is_empty() {
            cells(&by) | open(&ActDays::of(by))
        } else {
            act.cells(&breaks, None)
        };
        prop_assert_eq!(act.cells(&breaks, Some(&source(account))), followed);
    }

    #[test]
    fn denials_agree_with_trying_every_set_of_events(
        said in vec((any::<bool>(), crate::strategy::particular()), 0..5),
    ) {
        let testimonies = said.iter().map(|(holds, particular)| {
            let citations = vec![Citation::at(source(0), "page 1")];
            (Fact::AsylumGranted, Testimony {
                holds: *holds,
                particular: particular.clone(),
                came_true: (None, None),
                origin: Origin::Record("a test".to_owned()),
                citations,
            })
        });
        let record = Record::of_testimonies(
            "somebody-1960".parse().unwrap(), "somebody".parse().unwrap(), testimonies,
            ActDays::unknown(), None, &Lens::default(), &Axioms::none(),
        );
        let found = record.fact(Fact::AsylumGranted).standing();
        prop_assert_eq!(found, standing_by_oracle(&said));
    }

    #[test]
    fn silence_agrees_with_trying_every_world(
        claims in vec((0..5_usize, any::<bool>()), 0..5),
        except in vec(0..5_usize, 0..2),
    ) {
        let axioms = axioms();
        let testimonies = claims.iter().map(|(place, holds)| {
            let origin = Origin::Record("a test".to_owned());
            let citations = vec![Citation::at(source(0), "page 1")];
            (FACTS[*place], Testimony { holds: *holds, particular: Particular::default(), came_true: (None, None), origin, citations })
        });
        let silence = Silence {
            sources: NonEmpty::one(Citation::at(source(0), "page 1")),
            except: except.iter().map(|place| FACTS[*place]).collect(),
        };
        let record = Record::of_testimonies(
            "somebody-1960".parse().unwrap(), "somebody".parse().unwrap(), testimonies,
            ActDays::unknown(), Some(silence), &Lens::default(), &axioms,
        );
        let expected = read_by_oracle(&claims, &except);
        let found = FACTS.map(|fact| record.fact(fact).admissible());
        prop_assert_eq!(found, expected);
        prop_assert_eq!(record.clash().is_empty(), is_possible(&expected));
        let freed = |without: &[Fact]| {
            let place = |place: usize| without.contains(&FACTS[place]);
            let mut answers = expected;
            for at in (0..5).filter(|at| place(*at)) {
                answers[at] = 0b11;
            }
            is_possible(&answers)
        };
        for fact in record.clash() {
            let others: Vec<Fact> =
                FACTS.iter().filter(|one| *one == fact || !record.clash().contains(one)).copied().collect();
            prop_assert!(freed(&others), "without {} there is a world", fact);
        }
    }
}
