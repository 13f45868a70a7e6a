//! What is behind the verdicts: reasons, changes, questions, weight, time, comparison, theorems.

use defection::{
    Comparison, Explanation,
    compare::{Between, Categorisation, Order, PersonSummary, Proof},
    report::Markup,
    rules::Theorem,
    why::{Timeline, Weight},
};
use serde_json::{Value, json};

use crate::{
    failure::Failure,
    input::{Input, Judged},
    options::{Format, Options, View},
    output, rows,
};

/// What was found out.
pub(crate) enum Found<'a> {
    Why(Vec<Explanation>),
    Changes(Vec<Explanation>),
    Questions(Vec<Explanation>),
    Weight(Vec<Weight>),
    Timeline(Vec<Timeline>),
    Categories(Vec<Categorisation>, Vec<PersonSummary>),
    Comparison(Comparison, Vec<Between>),
    Order(Order),
    Theorems(Vec<(&'a Theorem, Proof)>),
}

/// Finds out what a view shows, in the form asked for.
pub(crate) fn show(options: &Options, view: &View, input: &Input) -> Result<String, Failure> {
    let found = Found::look(options, view, input)?;
    match options.format {
        Format::Table => Ok(found.in_words(Markup::Text)),
        Format::Markdown => Ok(found.in_words(Markup::Markdown)),
        Format::Json => output::json(&found.value()?),
        Format::Csv => rows::of(&found).csv(),
    }
}

impl<'a> Found<'a> {
    fn look(options: &Options, view: &View, input: &'a Input) -> Result<Self, Failure> {
        let definitions = &input.definitions;
        Ok(match view {
            View::Why => Self::Why(explained(&input.judge(options)?)),
            View::Changes => Self::Changes(explained(&input.judge(options)?)),
            View::Questions => {
                let mut explained = explained(&input.judge(options)?);
                if options.case.is_none() {
                    explained.retain(|one| one.open_questions.is_some());
                }
                Self::Questions(explained)
            }
            View::Weight => {
                let judged = input.judge(options)?;
                let weigh = |one: &Judged<'_>| -> Vec<Weight> {
                    let definitions = one.judgements.iter().map(|(definition, _)| definition);
                    definitions.map(|it| it.weigh(&input.archive, &one.record)).collect()
                };
                Self::Weight(judged.iter().flat_map(weigh).collect())
            }
            View::Timeline => {
                let judged = input.judge(options)?;
                let follow = |one: &Judged<'_>| -> Vec<Timeline> {
                    let definitions = one.judgements.iter().map(|(definition, _)| definition);
                    definitions.map(|it| it.timeline(&one.record)).collect()
                };
                Self::Timeline(judged.iter().flat_map(follow).collect())
            }
            View::Categories => {
                let judged = input.judge(options)?;
                let lens = input.lens(options)?;
                let mut persons: Vec<_> = judged
                    .iter()
                    .filter_map(|one| input.archive.person(&one.episode.person).ok())
                    .collect();
                persons.dedup_by_key(|person| person.id.clone());
                let summarise = |person| definitions.summarise(&input.archive, person, &lens);
                Self::Categories(
                    judged.iter().map(|one| definitions.categorise(&one.record)).collect(),
                    persons.into_iter().map(summarise).collect::<Result<_, _>>()?,
                )
            }
            View::Compare(first, second) => {
                let lens = input.lens(options)?;
                let compared = definitions.compare(first, second)?;
                let listed = |id: &str| definitions.get(id).is_ok();
                let between = if listed(first) && listed(second) {
                    let records = input.archive.records(&lens, definitions.axioms())?;
                    definitions.between(first, second, &records)?
                } else {
                    Vec::new()
                };
                Self::Comparison(compared, between)
            }
            View::Order => Self::Order(definitions.compare_all()?),
            View::Theorems => {
                let prove = |theorem| Ok((theorem, definitions.prove(theorem)?));
                let proofs: Result<Vec<_>, Failure> =
                    definitions.theorems().iter().map(prove).collect();
                Self::Theorems(proofs?)
            }
        })
    }

    fn in_words(&self, markup: Markup) -> String {
        let all = |words: Vec<String>| words.join("\n");
        match self {
            Self::Why(found) => {
                let whole = |one: &Explanation| {
                    format!("{}\n{}", one.prose_in(markup), one.tree_in(markup))
                };
                all(found.iter().map(whole).collect())
            }
            Self::Changes(found) => all(found.iter().map(|one| one.changes_in(markup)).collect()),
            Self::Questions(found) => {
                all(found.iter().map(|one| one.questions_in(markup)).collect())
            }
            Self::Weight(found) => all(found.iter().map(|one| one.in_words(markup)).collect()),
            Self::Timeline(found) => all(found.iter().map(|one| one.in_words(markup)).collect()),
            Self::Categories(_, persons) => {
                all(persons.iter().map(|one| one.in_words(markup)).collect())
            }
            Self::Comparison(compared, between) => compared.in_words(between, markup),
            Self::Order(order) => order.in_words(markup),
            Self::Theorems(found) => {
                found.iter().map(|(theorem, proof)| proof.in_words(theorem, markup)).collect()
            }
        }
    }

    fn value(&self) -> Result<Value, Failure> {
        let failed = |error: serde_json::Error| Failure::Output { reason: error.to_string() };
        let head = |one: &Explanation| {
            json!({
                "episode": one.episode,
                "definition": one.definition,
                "verdict": one.judgement.verdict,
            })
        };
        let with = |one: &Explanation, name: &str, value: Value| {
            let mut object = head(one);
            if !value.is_null()
                && let Some(members) = object.as_object_mut()
            {
                members.insert(name.to_owned(), value);
            }
            object
        };
        match self {
            Self::Why(found) => serde_json::to_value(found),
            Self::Changes(found) => {
                let change = |one: &Explanation| Ok(with(one, "changes", json!(one.changes)));
                found.iter().map(change).collect()
            }
            Self::Questions(found) => {
                let ask =
                    |one: &Explanation| Ok(with(one, "open_questions", json!(one.open_questions)));
                found.iter().map(ask).collect()
            }
            Self::Weight(found) => serde_json::to_value(found),
            Self::Timeline(found) => serde_json::to_value(found),
            Self::Categories(_, persons) => serde_json::to_value(persons),
            Self::Comparison(compared, between) => {
                Ok(json!({ "comparison": compared, "between": between }))
            }
            Self::Order(order) => serde_json::to_value(order),
            Self::Theorems(found) => Ok(found
                .iter()
                .map(|(theorem, proof)| json!({ "theorem": theorem, "proof": proof }))
                .collect()),
        }
        .map_err(failed)
    }
}

fn explained(judged: &[Judged<'_>]) -> Vec<Explanation> {
    let explain = |one: &Judged<'_>| -> Vec<Explanation> {
        let definitions = one.judgements.iter().map(|(definition, _)| definition);
        definitions.map(|it| it.explain(&one.record)).collect()
    };
    judged.iter().flat_map(explain).collect()
}
