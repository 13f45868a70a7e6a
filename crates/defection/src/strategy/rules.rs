//! Generators of what stands in the files of definitions, with every field used.

use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    model::{AxiomId, DefinitionId, ExceptionId, Fact, TheoremId},
    rules::{
        Axiom, Category, CategoryRule, Converse, DefinitionDraft, Element, Exception, Gap, LeftOut,
        Passage, Term, Theorem, Unasked, Version, Whose, Wording, WrittenCondition,
        condition::strategy::{condition, condition_over, day, fact},
    },
    strategy::{
        date, definition,
        record::source,
        said::citations,
        text::{remark, words},
    },
    text::NonEmpty,
};

/// Any condition as it stands in a file.
pub fn written_condition() -> impl Strategy<Value = WrittenCondition> {
    condition().prop_map(WrittenCondition::from)
}

/// A passage of a text, which need not be there.
pub fn passage() -> impl Strategy<Value = Passage> {
    (source(), remark(), option::of(words()), remark(), any::<bool>())
        .prop_map(|(source, at, quote, note, report)| Passage { source, at, quote, note, report })
}

/// A part with the passages on which it rests. It need not be a part of anything.
pub fn element() -> impl Strategy<Value = Element> {
    let whose = select(Whose::ALL);
    (written_condition(), vec(passage(), 0..2), whose, option::of(words()))
        .prop_map(|(part, citations, whose, note)| Element { part, citations, whose, note })
}

/// Something that a rule leaves out.
pub fn left_out() -> impl Strategy<Value = LeftOut> {
    (words(), vec(passage(), 0..2), words()).prop_map(|(what, citations, reason)| LeftOut {
        what,
        citations,
        reason,
    })
}

fn written_exception(id: &'static str, inner: Vec<Exception>) -> BoxedStrategy<Exception> {
    (written_condition(), words(), citations(), vec(element(), 0..2))
        .prop_filter_map("an exception", move |(when, reason, citations, elements)| {
            Some(Exception {
                id: ExceptionId::new(id).ok()?,
                when,
                reason,
                citations,
                elements,
                exceptions: inner.clone(),
            })
        })
        .boxed()
}

/// Any version as it stands in a file: its names need not be known and its days need not be in
/// order.
pub fn written_version() -> impl Strategy<Value = Version> {
    let exceptions = vec(written_exception("inner", Vec::new()), 0..2)
        .prop_flat_map(|inner| vec(written_exception("outer", inner), 0..2));
    let days = (option::of(day()), option::of(day()));
    let act = option::of(source());
    let rests = (option::of(citations()), act, vec(element(), 0..2));
    (days, written_condition(), exceptions, rests, remark()).prop_map(
        |((from, until), when, exceptions, (citations, act, elements), note)| Version {
            from,
            until,
            when,
            exceptions,
            act,
            elements,
            citations: citations.map(NonEmpty::into_vec).unwrap_or_default(),
            note,
        },
    )
}

/// A time for which no version applies, and why.
pub fn gap() -> impl Strategy<Value = Gap> {
    (day(), day(), words()).prop_map(|(from, until, reason)| Gap { from, until, reason })
}

/// A definition as it stands in a file, with every field used. It can be written and read, and need
/// not fit together; one that can be applied is a [`definition`].
pub fn written_definition() -> impl Strategy<Value = DefinitionDraft> {
    let head = (option::of("[A-Z][0-9A-Z]{0,2}"), words(), words(), option::of(date()));
    let pair = (
        option::of(select(Wording::ALL)),
        option::of(prop::sample::select(&["other", "rival"][..])),
    );
    let rests = (vec(words(), 0..2), vec(element(), 0..2), vec(left_out(), 0..2));
    let rest = (rests, vec(written_version(), 1..3), vec(gap(), 0..2));
    (definition(), head, pair, citations(), rest).prop_filter_map(
        "a definition",
        |(
            of,
            (sign, title, summary, laid_down),
            (wording, counterpart),
            citations,
            ((notes, elements, left_out), versions, gaps),
        )| {
            Some(DefinitionDraft {
                format: of.format,
                id: of.id,
                sign,
                title,
                summary,
                wording,
                counterpart: match counterpart {
                    Some(text) => Some(DefinitionId::new(text).ok()?),
                    None => None,
                },
                laid_down,
                citations,
                notes,
                elements,
                left_out,
                versions: NonEmpty::new(versions).ok()?,
                gaps,
            })
        },
    )
}

/// A term.
pub fn term() -> impl Strategy<Value = Term> {
    let name = super::name().prop_map(|name| name.as_str().to_owned());
    (name, written_condition(), words(), citations())
        .prop_map(|(name, when, meaning, citations)| Term { name, when, meaning, citations })
}

/// A fact that no definition asks, and why.
pub fn unasked() -> impl Strategy<Value = Unasked> {
    (fact(), words()).prop_map(|(fact, reason)| Unasked { fact, reason })
}

/// An axiom as it stands in a file. Other axioms may clash with it.
pub fn written_axiom() -> impl Strategy<Value = Axiom> {
    let always = condition_over(select(Fact::ALL)).prop_map(WrittenCondition::from);
    (always, words(), citations()).prop_filter_map("an axiom", |(always, reason, citations)| {
        Some(Axiom { id: AxiomId::new("generated").ok()?, always, reason, citations })
    })
}

/// A theorem, which need not be so.
pub fn theorem() -> impl Strategy<Value = Theorem> {
    let converse = option::of(select(Converse::ALL));
    (words(), written_condition(), written_condition(), converse, citations()).prop_filter_map(
        "a theorem",
        |(says, whenever, then, converse, citations)| {
            Some(Theorem {
                id: TheoremId::new("generated").ok()?,
                says,
                whenever,
                then,
                converse,
                citations,
            })
        },
    )
}

/// The rule of a category.
pub fn category_rule() -> impl Strategy<Value = CategoryRule> {
    (select(Category::ALL), written_condition(), option::of(words()), citations()).prop_map(
        |(category, when, reason, citations)| CategoryRule { category, when, reason, citations },
    )
}
