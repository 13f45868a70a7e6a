//! Generators of records and lenses.

use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    date::DayRange,
    model::{Citation, DefectionId, Fact, PersonId, Silence, SourceId, StateId},
    record::{ActDays, CaseView, Lens, Origin, Particular, Reading, Record, Testimony},
    rules::{Axioms, condition::strategy::day},
    text::NonEmpty,
};

/// One of four sources.
pub fn source() -> impl Strategy<Value = SourceId> {
    select(&["archive", "book", "file", "newspaper"][..])
        .prop_filter_map("an identifier", |text| SourceId::new(text).ok())
}

/// A place in one of four sources.
pub fn citation() -> impl Strategy<Value = Citation> {
    source().prop_map(|source| Citation::at(source, "page 1"))
}

/// Somebody who says that something is so or is not, and when it came true.
pub fn testimony() -> impl Strategy<Value = Testimony> {
    let came_true = (option::of(day()), option::of(day())).prop_map(|days| match days {
        (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
        open => open,
    });
    (any::<bool>(), particular(), came_true, vec(citation(), 1..3)).prop_map(
        |(holds, particular, came_true, citations)| Testimony {
            holds,
            particular,
            came_true,
            origin: Origin::Record("generated".to_owned()),
            citations,
        },
    )
}

/// The fact as a whole, or a case of it: of one of two states, or in one of two years.
pub fn particular() -> impl Strategy<Value = Particular> {
    let state =
        select(&["france", "italy"][..]).prop_filter_map("a state", |id| StateId::new(id).ok());
    let year = select(&["1961", "1962"][..]).prop_filter_map("a year", |text| text.parse().ok());
    let one = (option::of(state), option::of(year));
    option::weighted(0.3, one).prop_map(|case| {
        let (of, on) = case.unwrap_or_default();
        Particular { of, on, ..Particular::default() }
    })
}

/// The days on which an act may have been, by no source, one or several.
pub fn act_days() -> impl Strategy<Value = ActDays> {
    let range = prop_oneof![
        4 => day().prop_map(|day| DayRange { first: Some(day), last: Some(day) }),
        2 => (day(), day()).prop_map(|(one, other)| DayRange {
            first: Some(one.min(other)),
            last: Some(one.max(other)),
        }),
        1 => day().prop_map(|day| DayRange { first: None, last: Some(day) }),
    ];
    vec((range.prop_map(|range| vec![range]), vec(source(), 1..3)), 0..3).prop_map(ActDays::of)
}

/// An editor's reading of silence, or none.
pub fn silence() -> impl Strategy<Value = Option<Silence>> {
    let except = vec(select(Fact::ALL), 0..8);
    option::of((citation(), except)).prop_map(|silence| {
        silence.map(|(by, except)| Silence { sources: NonEmpty::one(by), except })
    })
}

/// Any lens.
pub fn lens() -> impl Strategy<Value = Lens> {
    let reading = prop_oneof![
        2 => Just(Reading::Mixed),
        1 => Just(Reading::ByAccount),
        1 => source().prop_map(Reading::OneSource),
    ];
    (
        option::weighted(0.3, day()),
        option::weighted(0.3, vec(source(), 1..4)),
        any::<bool>(),
        reading,
    )
        .prop_map(|(as_of, trust, strict, reading)| Lens { as_of, trust, strict, reading })
}

/// Any way to see a case: a lens, with up to three answers supposed.
pub fn case_view() -> impl Strategy<Value = CaseView> {
    let suppose = vec((select(Fact::ALL), any::<bool>()), 0..4);
    (lens(), suppose)
        .prop_map(|(lens, suppose)| CaseView { lens, suppose: suppose.into_iter().collect() })
}

/// Any record under any lens, with the axioms that will be used.
pub fn record(axioms: Axioms) -> impl Strategy<Value = Record> {
    record_over(select(Fact::ALL), axioms)
}

/// A record whose testimonies speak on facts drawn from `facts`.
pub fn record_over(
    facts: impl Strategy<Value = Fact> + 'static,
    axioms: Axioms,
) -> impl Strategy<Value = Record> {
    (vec((facts, testimony()), 0..12), act_days(), silence(), lens()).prop_filter_map(
        "identifiers",
        move |(testimonies, act, silence, lens)| {
            let episode = DefectionId::new("somebody-1961").ok()?;
            let person = PersonId::new("somebody").ok()?;
            Some(Record::of_testimonies(episode, person, testimonies, act, silence, &lens, &axioms))
        },
    )
}
