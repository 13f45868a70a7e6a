//! Generators of definitions and axioms.

use chrono::NaiveDate;
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    model::{AxiomId, Citation, DefinitionId, ExceptionId, Fact, SourceId},
    rules::{
        Axiom, Condition, DefinitionDraft, DefinitionFormat, Exception, Version, WrittenCondition,
        condition::strategy::{condition_over, day},
    },
    text::{NonBlank, NonEmpty},
};

fn citations() -> Option<NonEmpty<Citation>> {
    let source = SourceId::new("book").ok()?;
    Some(NonEmpty::one(Citation::at(source, "page 1")))
}

fn words(text: &str) -> Option<NonBlank> {
    NonBlank::new(text.to_owned()).ok()
}

/// An exception over some facts, with exceptions of its own. It cites the source `book`.
pub fn exception(facts: &'static [Fact]) -> impl Strategy<Value = Exception> {
    let inner = condition_over(select(facts)).prop_filter_map("an exception", |when| {
        Some(Exception {
            id: ExceptionId::new("inner").ok()?,
            when: WrittenCondition::from(when),
            reason: words("generated")?,
            citations: citations()?,
            elements: Vec::new(),
            exceptions: Vec::new(),
        })
    });
    (condition_over(select(facts)), vec(inner, 0..2)).prop_filter_map(
        "an exception",
        |(when, exceptions)| {
            Some(Exception {
                id: ExceptionId::new("outer").ok()?,
                when: WrittenCondition::from(when),
                reason: words("generated")?,
                citations: citations()?,
                elements: Vec::new(),
                exceptions,
            })
        },
    )
}

/// A version over some facts that applies to acts of a time.
pub fn version(
    facts: &'static [Fact],
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
) -> impl Strategy<Value = Version> {
    (condition_over(select(facts)), vec(exception(facts), 0..2)).prop_map(
        move |(when, exceptions)| Version {
            from,
            until,
            when: WrittenCondition::from(when),
            exceptions,
            act: None,
            elements: Vec::new(),
            citations: Vec::new(),
            note: None,
        },
    )
}

/// A definition of one or two versions over all facts. It cites the source `book`.
pub fn definition() -> impl Strategy<Value = DefinitionDraft> {
    definition_over(Fact::ALL)
}

/// A definition of one or two versions over some facts. It cites the source `book`.
pub fn definition_over(facts: &'static [Fact]) -> impl Strategy<Value = DefinitionDraft> {
    let ends = (option::of(day()), option::of(day()), option::of(day()));
    let versions = ends.prop_flat_map(move |(one, other, third)| {
        let mut days: Vec<NaiveDate> = [one, other, third].into_iter().flatten().collect();
        days.sort_unstable();
        days.dedup();
        match days.as_slice() {
            [first, second, third] => vec![
                version(facts, Some(*first), Some(*second)).boxed(),
                version(facts, Some(*second), Some(*third)).boxed(),
            ],
            [first, second] => vec![version(facts, Some(*first), Some(*second)).boxed()],
            [first] => vec![
                version(facts, None, Some(*first)).boxed(),
                version(facts, Some(*first), None).boxed(),
            ],
            _ => vec![version(facts, None, None).boxed()],
        }
    });
    versions.prop_filter_map("a definition", |versions| {
        Some(DefinitionDraft {
            format: DefinitionFormat::Version1,
            id: DefinitionId::new("generated").ok()?,
            sign: None,
            title: words("Generated")?,
            summary: words("Generated.")?,
            wording: None,
            counterpart: None,
            laid_down: None,
            citations: citations()?,
            notes: Vec::new(),
            elements: Vec::new(),
            left_out: Vec::new(),
            versions: NonEmpty::new(versions).ok()?,
            gaps: Vec::new(),
        })
    })
}

/// An axiom over some facts: one implies another, or the negation of another.
pub fn axiom(facts: &'static [Fact]) -> impl Strategy<Value = Condition> {
    (select(facts), select(facts), any::<bool>()).prop_filter_map(
        "two facts",
        |(one, other, positive)| {
            let consequence = if positive { other.to_string() } else { format!("not {other}") };
            (one != other).then(|| format!("not {one} or {consequence}").parse().ok())?
        },
    )
}

/// None to three axioms over some facts.
pub fn axioms(facts: &'static [Fact]) -> impl Strategy<Value = Vec<Axiom>> {
    vec(axiom(facts), 0..4).prop_filter_map("axioms", |conditions| {
        conditions
            .into_iter()
            .enumerate()
            .map(|(place, condition)| {
                Some(Axiom {
                    id: AxiomId::new(&format!("generated-{place}")).ok()?,
                    always: WrittenCondition::from(condition),
                    reason: words("generated")?,
                    citations: citations()?,
                })
            })
            .collect()
    })
}
