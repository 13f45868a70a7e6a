//! Generators of conditions.

use chrono::NaiveDate;
use proptest::{collection::vec, prelude::*, sample::select};

use super::{ActDay, Condition, ConditionName, Happening, Operands, Threshold};
use crate::model::Fact;

/// Any fact.
pub fn fact() -> impl Strategy<Value = Fact> {
    select(Fact::ALL)
}

/// A day of the Soviet era or near it, so that generated dates meet.
pub fn day() -> impl Strategy<Value = NaiveDate> {
    (1917_i32..=2004, 1_u32..=12, 1_u32..=28)
        .prop_filter_map("a day of the calendar", |(year, month, day)| {
            NaiveDate::from_ymd_opt(year, month, day)
        })
}

/// Any condition on the day of the act.
pub fn act_day() -> impl Strategy<Value = ActDay> {
    prop_oneof![
        day().prop_map(ActDay::Before),
        day().prop_map(ActDay::From),
        (day(), day()).prop_map(|(one, other)| ActDay::In(one.min(other), one.max(other))),
    ]
}

/// Anything that can have come true by a day.
pub fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        4 => fact().prop_map(Happening::Fact),
        1 => Just(Happening::Dead),
        1 => Just(Happening::Returned),
    ]
}

/// The name of a term or a definition that need not exist.
pub fn name() -> impl Strategy<Value = ConditionName> {
    "[a-z][a-z0-9_-]{0,12}".prop_filter_map("neither a fact nor a word of the language", |text| {
        ConditionName::new(&text)
    })
}

/// Any condition without names, over facts drawn from `facts`.
pub fn condition_over(
    facts: impl Strategy<Value = Fact> + Clone + 'static,
) -> impl Strategy<Value = Condition> {
    nested(
        prop_oneof![
            8 => facts.clone().prop_map(Condition::Fact),
            1 => (facts, day()).prop_map(|(fact, day)| Condition::By(Happening::Fact(fact), day)),
            1 => (prop_oneof![Just(Happening::Dead), Just(Happening::Returned)], day())
                .prop_map(|(happening, day)| Condition::By(happening, day)),
            1 => act_day().prop_map(Condition::Act),
        ]
        .boxed(),
    )
}

/// Any condition.
pub fn condition() -> impl Strategy<Value = Condition> {
    nested(
        prop_oneof![
            4 => fact().prop_map(Condition::Fact),
            1 => (happening(), day()).prop_map(|(happening, day)| Condition::By(happening, day)),
            1 => act_day().prop_map(Condition::Act),
            1 => name().prop_map(Condition::Named),
        ]
        .boxed(),
    )
}

fn nested(leaf: BoxedStrategy<Condition>) -> impl Strategy<Value = Condition> {
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 2..5).prop_filter_map("two or more", |parts| {
                Operands::new(parts).map(Condition::All)
            }),
            vec(inner.clone(), 2..5).prop_filter_map("two or more", |parts| {
                Operands::new(parts).map(Condition::Any)
            }),
            inner.clone().prop_map(|inner| Condition::Not(Box::new(inner))),
            (vec(inner, 1..5), 0_usize..4).prop_filter_map("a number that fits", |(of, number)| {
                let count = number % of.len() + 1;
                Threshold::new(count, of).map(Condition::AtLeast)
            }),
        ]
    })
}
