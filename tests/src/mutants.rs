//! Definitions with one thing in them changed, and definitions opened into one condition.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use defection::{
    Condition, Definition, Definitions,
    model::DefinitionId,
    model::NonEmpty,
    rules::{
        ActDay, DefinitionDraft, DefinitionErrors, Exception, Happening, Operands, Question,
        Threshold, Version, WrittenCondition,
    },
};
use serde_json::{Value, json};

use crate::{
    oracle::{Asked, Meaning, Names},
    rewriting::{each_changed, with_conditions, with_parts},
};

/// A definition with one thing in it changed.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What was changed.
    pub what: String,
    /// The definition, which has its own identifier.
    pub draft: DefinitionDraft,
}

/// What mutants are called.
pub const NAME: &str = "mutant";

/// A condition that is always so, or never: there are no words for it.
///
/// # Panics
///
/// Never: both texts are conditions.
#[must_use]
pub fn constant(so: bool) -> Condition {
    let text = if so { "minor or not minor" } else { "minor and not minor" };
    text.parse().expect("a condition")
}

/// A definition under another name, free of what ties it to others and to texts.
///
/// # Panics
///
/// If it is no name.
#[must_use]
pub fn called(name: &str, draft: &DefinitionDraft) -> DefinitionDraft {
    let id = DefinitionId::new(name).expect("an identifier");
    let mut versions = draft.versions.to_vec();
    for version in &mut versions {
        version.act = None;
        version.elements.clear();
        version.exceptions.iter_mut().for_each(without_elements);
    }
    DefinitionDraft {
        id,
        sign: None,
        wording: None,
        counterpart: None,
        elements: Vec::new(),
        versions: NonEmpty::new(versions).expect("as many as before"),
        ..draft.clone()
    }
}

/// Takes away what the parts of an exception rest on: a part may be changed.
fn without_elements(exception: &mut Exception) {
    exception.elements.clear();
    exception.exceptions.iter_mut().for_each(without_elements);
}

/// A definition whose terms are replaced by what they stand for.
#[must_use]
pub fn without_terms(definitions: &Definitions, draft: &DefinitionDraft) -> DefinitionDraft {
    let names = Names { definitions };
    let opened = |condition: Condition| opened_term(names, condition);
    with_conditions(draft, &|condition| each_changed(condition, &opened))
}

fn opened_term(names: Names<'_>, condition: Condition) -> Condition {
    let Condition::Named(name) = &condition else { return condition };
    match names.meaning(name.as_str()) {
        Meaning::Condition(term) => each_changed(term, &|inner| opened_term(names, inner)),
        Meaning::Definition(_) => condition,
    }
}

/// A definition as one condition in which nothing is named.
#[must_use]
pub fn opened(definitions: &Definitions, draft: &DefinitionDraft) -> Condition {
    let names = Names { definitions };
    let open_name = |condition: Condition| match &condition {
        Condition::Named(name) => match names.meaning(name.as_str()) {
            Meaning::Condition(term) => each_changed(term, &|inner| opened_term(names, inner)),
            Meaning::Definition(draft) => opened(definitions, draft),
        },
        _ => condition,
    };
    let open = |when: &WrittenCondition| each_changed(when.condition(), &open_name);
    let versions = draft.versions.iter().map(|version| {
        let from = version.from.map(|day| Condition::Act(ActDay::From(day)));
        let until = version.until.map(|day| Condition::Act(ActDay::Before(day)));
        let mut parts: Vec<Condition> = from.into_iter().chain(until).collect();
        parts.push(open(&version.when));
        parts.extend(version.exceptions.iter().map(|one| not(biting(one, &open))));
        all(parts)
    });
    any(versions.collect())
}

fn biting(exception: &Exception, open: &impl Fn(&WrittenCondition) -> Condition) -> Condition {
    let mut parts = vec![open(&exception.when)];
    parts.extend(exception.exceptions.iter().map(|one| not(biting(one, open))));
    all(parts)
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

fn all(parts: Vec<Condition>) -> Condition {
    let only = parts.first().cloned();
    Operands::new(parts).map_or_else(|| only.unwrap_or_else(|| constant(true)), Condition::All)
}

fn any(parts: Vec<Condition>) -> Condition {
    let only = parts.first().cloned();
    Operands::new(parts).map_or_else(|| only.unwrap_or_else(|| constant(false)), Condition::Any)
}

/// What a definition asks, through terms and other definitions too, but for the day of the act.
#[must_use]
pub fn asked(definitions: &Definitions, draft: &DefinitionDraft) -> Vec<Question> {
    let mut asked = Asked::default();
    Names { definitions }.ask_definition(draft, &mut asked);
    asked.questions.into_iter().filter(|question| *question != Question::ActDay).collect()
}

/// A condition in which the answer to a question is given.
#[must_use]
pub fn given(condition: &Condition, question: Question, so: bool) -> Condition {
    each_changed(condition, &|one| {
        let asks = match &one {
            Condition::Fact(fact) => Question::Fact(*fact) == question,
            Condition::By(happening, day) => Question::By(*happening, *day) == question,
            _ => false,
        };
        if asks { constant(so) } else { one }
    })
}

/// Two definitions that are a definition with the answer to a question given, `with` for yes and
/// `without` for no, in the worlds in which either answer is possible.
///
/// # Errors
///
/// Returns what is wrong with them.
pub fn with_and_without(
    definitions: &Definitions,
    draft: &DefinitionDraft,
    question: Question,
) -> Result<Definitions, DefinitionErrors> {
    let whole = opened(definitions, draft);
    let mut files = BTreeMap::new();
    for (name, so) in [("with", true), ("without", false)] {
        let when = given(&whole, question, so);
        let versions = NonEmpty::one(Version {
            from: None,
            until: None,
            when: WrittenCondition::from(when),
            exceptions: Vec::new(),
            act: None,
            elements: Vec::new(),
            citations: Vec::new(),
            note: None,
        });
        let draft = DefinitionDraft { versions, gaps: Vec::new(), ..called(name, draft) };
        files.insert(format!("{name}.json"), json!(draft));
    }
    let mut axioms: Vec<Value> = Vec::new();
    for axiom in definitions.axioms().list() {
        for (name, so) in [("with", true), ("without", false)] {
            let mut written = json!(axiom);
            written["id"] = json!(format!("{}-{name}", axiom.id));
            written["always"] = json!(given(axiom.always.condition(), question, so).to_string());
            axioms.push(written);
        }
    }
    let axioms = json!({ "format": "defection-axioms/1", "axioms": axioms });
    files.insert("axioms.json".to_owned(), axioms);
    loaded(&files)
}

/// The built-in definitions with a mutant of one of them, which alone is listed.
///
/// # Errors
///
/// Returns what is wrong with the mutant.
pub fn beside_built_in(mutant: &Mutant) -> Result<Definitions, DefinitionErrors> {
    loaded(&BTreeMap::from([("mutant.json".to_owned(), json!(mutant.draft))]))
}

fn loaded(files: &BTreeMap<String, Value>) -> Result<Definitions, DefinitionErrors> {
    let texts: Vec<(&str, String)> =
        files.iter().map(|(name, file)| (name.as_str(), file.to_string())).collect();
    let texts = texts.iter().map(|(name, text)| (*name, text.as_bytes()));
    Definitions::load(texts, Some(Definitions::built_in()))
}

/// Every definition that is one change away from a definition, its terms opened.
#[must_use]
pub fn mutants(definitions: &Definitions, definition: &Definition) -> Vec<Mutant> {
    let draft = without_terms(definitions, &called(NAME, definition.draft()));
    let versions: &[Version] = &draft.versions;
    let mut found: Vec<(String, Vec<Version>)> = Vec::new();
    for (at, version) in versions.iter().enumerate() {
        let put = |changed: Version| {
            let mut list = versions.to_vec();
            list[at] = changed;
            list
        };
        for (what, when) in of_condition(version.when.condition()) {
            let when = WrittenCondition::from(when);
            found.push((what, put(Version { when, ..version.clone() })));
        }
        for (what, exceptions) in of_exceptions(&version.exceptions) {
            found.push((what, put(Version { exceptions, ..version.clone() })));
        }
        for (way, from) in moved(version.from) {
            // Where one version follows another at once, both ends move.
            let mut list = put(Version { from, ..version.clone() });
            let day = version.from;
            if let (Some(earlier), Some(_)) = (at.checked_sub(1), from)
                && list[earlier].until == day
            {
                list[earlier].until = from;
            }
            found.push((format!("the first day of version {at} {way}"), list));
        }
        let follows = versions.get(at + 1).is_some();
        for (way, until) in moved(version.until).into_iter().filter(|_| !follows) {
            let list = put(Version { until, ..version.clone() });
            found.push((format!("the end of version {at} {way}"), list));
        }
        if versions.len() > 1 && (at == 0 || !follows) {
            let mut list = versions.to_vec();
            list.remove(at);
            found.push((format!("version {at} left out"), list));
        }
    }
    let mutant = |(what, versions): (String, Vec<Version>)| {
        let versions = NonEmpty::new(versions).ok()?;
        let what = format!("{}: {what}", definition.id());
        Some(Mutant { what, draft: DefinitionDraft { versions, ..draft.clone() } })
    };
    found.into_iter().filter_map(mutant).collect()
}

fn moved(bound: Option<NaiveDate>) -> Vec<(&'static str, Option<NaiveDate>)> {
    let Some(day) = bound else { return Vec::new() };
    vec![("earlier", day.pred_opt()), ("later", day.succ_opt()), ("left out", None)]
}

fn of_exceptions(list: &[Exception]) -> Vec<(String, Vec<Exception>)> {
    let mut found = Vec::new();
    for (at, exception) in list.iter().enumerate() {
        let mut fewer = list.to_vec();
        fewer.remove(at);
        found.push((format!("exception {} left out", exception.id), fewer));
        let put = |changed: Exception| {
            let mut list = list.to_vec();
            list[at] = changed;
            list
        };
        for (what, when) in of_condition(exception.when.condition()) {
            let when = WrittenCondition::from(when);
            found.push((
                format!("exception {}: {what}", exception.id),
                put(Exception { when, ..exception.clone() }),
            ));
        }
        for (what, exceptions) in of_exceptions(&exception.exceptions) {
            found.push((what, put(Exception { exceptions, ..exception.clone() })));
        }
    }
    found
}

/// Every condition that is one change away.
fn of_condition(condition: &Condition) -> Vec<(String, Condition)> {
    let parts = condition.parts();
    let mut found: Vec<(String, Condition)> = Vec::new();
    let mut put = |what: &str, changed: Condition| {
        found.push((format!("{what} `{condition}`"), changed));
    };
    match condition {
        Condition::Not(inner) => put("no longer negated", (**inner).clone()),
        _ => put("negated", not(condition.clone())),
    }
    for so in [true, false] {
        put(if so { "always so" } else { "never so" }, constant(so));
    }
    let without = |at: usize| {
        let mut fewer = parts.to_vec();
        fewer.remove(at);
        fewer
    };
    match condition {
        Condition::All(_) => {
            put("any of", any(parts.to_vec()));
            (0..parts.len())
                .for_each(|at| put(&format!("part {at} left out of"), all(without(at))));
        }
        Condition::Any(_) => {
            put("all of", all(parts.to_vec()));
            (0..parts.len())
                .for_each(|at| put(&format!("part {at} left out of"), any(without(at))));
        }
        Condition::AtLeast(threshold) => {
            let count = threshold.count();
            for other in [count.saturating_sub(1), count + 1] {
                let other = Threshold::new(other, parts.to_vec());
                if let Some(other) = other {
                    put("another number of", Condition::AtLeast(other));
                }
            }
            for at in 0..parts.len() {
                let fewer = Threshold::new(count, without(at));
                if let Some(fewer) = fewer {
                    put("one fewer of", Condition::AtLeast(fewer));
                }
            }
        }
        Condition::By(happening, day) => {
            for day in [day.pred_opt(), day.succ_opt()].into_iter().flatten() {
                put("on another day", Condition::By(*happening, day));
            }
            if let Happening::Fact(fact) = happening {
                put("whenever", Condition::Fact(*fact));
            }
        }
        Condition::Act(act) => {
            for step in [NaiveDate::pred_opt, NaiveDate::succ_opt] {
                let moved = match *act {
                    ActDay::Before(day) => step(&day).map(ActDay::Before),
                    ActDay::From(day) => step(&day).map(ActDay::From),
                    ActDay::In(first, last) => step(&last).map(|last| ActDay::In(first, last)),
                };
                if let Some(act) = moved {
                    put("on another day", Condition::Act(act));
                }
            }
        }
        Condition::Not(_) | Condition::Fact(_) | Condition::Named(_) => {}
    }
    for (at, part) in parts.iter().enumerate() {
        // What is negated inside a negation is what is no longer negated outside it.
        let known = usize::from(matches!(condition, Condition::Not(_)));
        for (what, changed) in of_condition(part).into_iter().skip(known) {
            let mut same = parts.to_vec();
            same[at] = changed;
            found.push((what, with_parts(condition, same)));
        }
    }
    found
}
