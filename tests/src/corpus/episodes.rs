//! Episodes, definitions and lenses of which cases are made.

use defection::{
    Citation, Claim, Condition, Date, Fact, Lens,
    model::NonBlank,
    model::NonEmpty,
    model::{Attested, DefinitionId, Return, SetAside, Silence, SourceId},
    record::Reading,
    strategy,
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{select, subsequence},
};

use super::made::{Made, SOURCES};
use crate::{
    generated::FACTS,
    rewriting::{each_changed, with_conditions},
};

fn sources() -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(SOURCES, 1..=2)
}

fn cited(sources: &[&str]) -> Option<NonEmpty<Citation>> {
    let citation = |id: &&str| Some(Citation::whole(SourceId::new(id).ok()?));
    NonEmpty::new(sources.iter().map(citation).collect::<Option<Vec<_>>>()?).ok()
}

fn attested<T>(value: T, sources: &[&str]) -> Option<Attested<T>> {
    let sources = cited(sources)?;
    Some(Attested { value, denied: false, on: None, sources, set_aside: None, note: None })
}

/// Claims in which no source contradicts itself.
fn claims() -> impl Strategy<Value = Vec<Claim>> {
    let on = option::weighted(0.35, strategy::date());
    let claim = (select(FACTS), any::<bool>(), on, sources(), proptest::bool::weighted(0.08));
    vec(claim, 0..8).prop_filter_map("claims", |claims| {
        let mut heard: Vec<(Fact, &str)> = Vec::new();
        let mut found = Vec::new();
        for (fact, holds, on, mut sources, aside) in claims {
            sources.retain(|source| !heard.contains(&(fact, *source)));
            heard.extend(sources.iter().map(|source| (fact, *source)));
            let Some(sources) = cited(&sources) else { continue };
            let reason = NonBlank::new("It was withdrawn.".to_owned()).ok()?;
            let set_aside = aside.then_some(SetAside { reason, sources: Vec::new() });
            found.push(Claim {
                fact,
                holds,
                of: None,
                by: None,
                on,
                sources,
                set_aside,
                note: None,
            });
        }
        Some(found)
    })
}

/// Days of the act, no two by the same source.
fn days() -> impl Strategy<Value = Vec<Attested<Date>>> {
    let vague = prop_oneof![2 => strategy::date(), 1 => strategy::day().prop_map(Date::from_day)];
    (subsequence(SOURCES, 0..=2), vec(vague, 2)).prop_filter_map("days", |(sources, days)| {
        let rows = sources.into_iter().zip(days);
        rows.map(|(source, day)| attested(day, &[source])).collect::<Option<Vec<_>>>()
    })
}

fn lens() -> impl Strategy<Value = Lens> {
    prop_oneof![2 => Just(Lens::default()), 3 => strategy::lens()]
}

prop_compose! {
    /// What a case is made of.
    pub fn made()(
        draft in strategy::definition_over(FACTS),
        mut other in strategy::definition_over(FACTS),
        term in strategy::condition_over(select(FACTS)),
        refers in any::<(bool, bool)>(),
        axioms in strategy::axioms(FACTS),
        claims in claims(),
        on in days(),
        died in option::weighted(0.3, (strategy::date_point(), sources())),
        returns in option::weighted(0.3, (strategy::date_point(), sources())),
        silence in option::weighted(0.4, (sources(), subsequence(FACTS, 0..=2))),
        lens in lens(),
    ) -> Made {
        if let Ok(id) = DefinitionId::new("other") {
            other.id = id;
        }
        let named = |fact: Fact, name: &str, refers: bool| {
            let name = defection::rules::ConditionName::new(name).filter(|_| refers);
            move |condition: Condition| match (&condition, &name) {
                (Condition::Fact(one), Some(name)) if *one == fact => Condition::Named(name.clone()),
                _ => condition,
            }
        };
        let (to_other, to_term) = (named(Fact::Minor, "other", refers.0), named(Fact::HeldAsPrisoner, "something", refers.1));
        let referring = |condition: &Condition| {
            each_changed(condition, &|one| to_other(to_term(one)))
        };
        let row = |back: Date| Return { on: back, manner: None };
        Made {
            draft: with_conditions(&draft, &referring),
            other: Some(other),
            term: Some(term),
            axioms,
            claims,
            on,
            died: died.and_then(|(day, sources)| attested(day, &sources)).into_iter().collect(),
            returns: returns
                .and_then(|(day, sources)| attested(row(day), &sources))
                .into_iter()
                .collect(),
            silence: silence.and_then(|(sources, except)| {
                Some(Silence { sources: cited(&sources)?, except })
            }),
            lens,
        }
    }
}

/// Two sources that contradict each other in every claim, read one at a time.
#[must_use]
pub fn in_dispute(made: Made) -> Made {
    let mut claims: Vec<Claim> = Vec::new();
    for claim in &made.claims {
        if claims.iter().any(|earlier| earlier.fact == claim.fact) {
            continue;
        }
        for (source, holds) in [("archive", claim.holds), ("book", !claim.holds)] {
            let sources = cited(&[source]).unwrap_or_else(|| claim.sources.clone());
            claims.push(Claim { holds, sources, on: None, set_aside: None, ..claim.clone() });
        }
    }
    let lens = Lens { reading: Reading::ByAccount, ..Lens::default() };
    Made { claims, lens, silence: None, ..made }
}
