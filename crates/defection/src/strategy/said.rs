//! Generators of what sources say: citations, attested values, claims, labels, disputes.

use std::fmt;

use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    model::{Attested, Citation, Claim, Dispute, DisputeId, Fact, Label, LabelWord, SetAside},
    rules::condition::strategy::fact,
    strategy::{
        era::aftermath,
        record::source,
        row::{agency_id, state_id},
        text::{free_text, remark, words},
    },
    text::NonEmpty,
};

/// One to three places in the four sources, with and without remarks.
pub fn citations() -> impl Strategy<Value = NonEmpty<Citation>> {
    let one = (source(), option::of("page [1-9]"), remark(), remark())
        .prop_map(|(source, at, quote, note)| Citation { source, at, quote, note });
    vec(one, 1..4).prop_filter_map("one or more", |list| NonEmpty::new(list).ok())
}

/// Why a row counts for nothing; mostly it does count.
pub fn set_aside() -> impl Strategy<Value = Option<SetAside>> {
    let aside = (words(), option::of(citations())).prop_map(|(reason, sources)| SetAside {
        reason,
        sources: sources.map(NonEmpty::into_vec).unwrap_or_default(),
    });
    option::weighted(0.1, aside)
}

/// A value with those who say so, or deny it.
pub fn attested<T: Clone + fmt::Debug + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Attested<T>> {
    let denied = prop_oneof![9 => Just(false), 1 => Just(true)];
    let on = option::weighted(0.2, aftermath());
    (value, denied, on, citations(), set_aside(), remark())
        .prop_map(|(value, denied, on, sources, set_aside, note)| Attested {
            value,
            denied,
            on,
            sources,
            set_aside,
            note,
        })
        .boxed()
}

/// None to two values, each with those who say so.
pub(super) fn some<T: Clone + fmt::Debug + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Vec<Attested<T>>> {
    vec(attested(value), 0..3).boxed()
}

/// A claim on any fact; some facts are claimed more often, so that claims meet.
pub fn claim() -> impl Strategy<Value = Claim> {
    let whose = (option::weighted(0.1, state_id()), option::weighted(0.1, agency_id()));
    let on = option::weighted(0.3, aftermath());
    let often = select(&[Fact::HarmIntent, Fact::Minor, Fact::Voluntary][..]);
    let fact = prop_oneof![1 => often, 1 => fact()];
    (fact, any::<bool>(), whose, on, citations(), set_aside(), remark()).prop_map(
        |(fact, holds, (of, by), on, sources, set_aside, note)| Claim {
            fact,
            holds,
            of,
            by,
            on,
            sources,
            set_aside,
            note,
        },
    )
}

/// What a source calls a person.
pub fn label() -> impl Strategy<Value = Label> {
    (select(LabelWord::ALL), citations(), remark()).prop_map(|(says, sources, note)| Label {
        says,
        sources,
        note,
    })
}

/// A question on which sources disagree. Some name facts, or fields out of `fields`; in an archive
/// those need rivals.
pub fn dispute(fields: &'static [&'static str]) -> impl Strategy<Value = Dispute> {
    let id = select(&["when", "where", "whether"][..])
        .prop_filter_map("an identifier", |text| DisputeId::new(text).ok());
    let fields = vec(select(fields).prop_map(str::to_owned), 0..2);
    (id, words(), fields, vec(fact(), 0..2), vec(attested(free_text()), 0..4), remark()).prop_map(
        |(id, question, fields, facts, positions, handling)| Dispute {
            id,
            question,
            fields,
            facts,
            positions,
            handling,
        },
    )
}
