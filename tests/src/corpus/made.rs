//! Cases that are made up, and made smaller.

use std::collections::BTreeMap;

use defection::{
    Claim, Condition, Date, Lens, Verdict,
    model::NonEmpty,
    model::{Attested, Return, Silence},
    rules::{Axiom, DefinitionDraft, Exception, Operands, Threshold, Version, WrittenCondition},
};
use serde_json::{Value, json};

use super::Case;
use crate::{generated::book, rewriting::with_parts};

/// What a case is made of.
#[derive(Clone, Debug)]
pub struct Made {
    /// The definition that is applied.
    pub draft: DefinitionDraft,
    /// The definition `other`, to which it may refer.
    pub other: Option<DefinitionDraft>,
    /// The condition of the term `something`, to which it may refer.
    pub term: Option<Condition>,
    /// The axioms.
    pub axioms: Vec<Axiom>,
    /// The claims.
    pub claims: Vec<Claim>,
    /// The days of the act.
    pub on: Vec<Attested<Date>>,
    /// The days of death.
    pub died: Vec<Attested<Date>>,
    /// The days of return.
    pub returns: Vec<Attested<Return>>,
    /// Who reads silence as no.
    pub silence: Option<Silence>,
    /// The lens.
    pub lens: Lens,
}

/// The sources of made-up archives.
pub const SOURCES: &[&str] = &["archive", "book", "file", "newspaper"];

/// An archive with one person and one episode, whose parts beyond the identifiers are given. It has
/// the sources that are named there and in the lens.
#[must_use]
pub fn archive_with(person: &Value, episode: &Value, lens: &Lens) -> Value {
    let said = [person.to_string(), episode.to_string(), json!(lens).to_string()].concat();
    let cited = |id: &str| id == "book" || said.contains(&format!("\"{id}\""));
    let sources: Value = SOURCES
        .iter()
        .filter(|id| cited(id))
        .map(|id| json!({ "id": id, "title": id, "kind": "study" }))
        .collect();
    let book = json!([{ "source": "book" }]);
    let mut whole_person = json!({
        "id": "somebody", "name": "Somebody",
        "names": [{ "text": "Somebody", "script": "latin", "kind": "birth", "sources": book }],
    });
    let mut whole_episode = json!({ "id": "somebody-1960", "person": "somebody", "left": "ussr" });
    for (whole, parts) in [(&mut whole_person, person), (&mut whole_episode, episode)] {
        for (name, part) in parts.as_object().into_iter().flatten() {
            let empty = part.is_null() || part.as_array().is_some_and(Vec::is_empty);
            if !empty {
                whole[name] = part.clone();
            }
        }
    }
    json!({
        "format": "defection-archive/1",
        "sources": sources,
        "states": [{ "id": "ussr", "names": [{ "text": "USSR", "script": "latin" }], "sources": book }],
        "persons": [whole_person],
        "defections": [whole_episode],
    })
}

impl Made {
    /// The files of the definitions.
    fn files(&self) -> BTreeMap<String, Value> {
        let mut files = BTreeMap::new();
        let mut put = |name: &str, file: Value| files.insert(name.to_owned(), file);
        let text = json!(self.draft).to_string();
        put("generated.json", json!(self.draft));
        put("sources.json", json!({ "format": "defection-sources/1", "sources": [book()] }));
        if !self.axioms.is_empty() {
            put("axioms.json", json!({ "format": "defection-axioms/1", "axioms": self.axioms }));
        }
        if let Some(other) = self.other.as_ref().filter(|_| text.contains("other")) {
            put("other.json", json!(other));
        }
        if let Some(term) = self.term.as_ref().filter(|_| text.contains("something")) {
            let term = json!({
                "name": "something", "when": term.to_string(), "meaning": "Something.",
                "citations": [{ "source": "book", "at": "page 1" }],
            });
            put("terms.json", json!({ "format": "defection-terms/1", "terms": [term] }));
        }
        files
    }

    /// The case without a verdict.
    #[must_use]
    pub fn case(&self) -> Case {
        let episode = json!({
            "on": self.on, "returns": self.returns, "claims": self.claims, "silence": self.silence,
        });
        Case {
            id: String::new(),
            archive: archive_with(&json!({ "died": self.died }), &episode, &self.lens),
            definitions: self.files(),
            episode: "somebody-1960".to_owned(),
            definition: "generated".to_owned(),
            lens: self.lens.clone(),
            verdict: Verdict::Open,
            turns_on: Vec::new(),
            reasons: Vec::new(),
        }
    }

    /// With one thing left out or made simpler, in every way.
    #[must_use]
    pub fn smaller(&self) -> Vec<Self> {
        let mut found = Vec::new();
        let with = |change: &dyn Fn(&mut Self)| {
            let mut made = self.clone();
            change(&mut made);
            made
        };
        found.extend((0..self.claims.len()).map(|at| with(&|made| drop(made.claims.remove(at)))));
        found.extend((0..self.axioms.len()).map(|at| with(&|made| drop(made.axioms.remove(at)))));
        found.extend((0..self.on.len()).map(|at| with(&|made| drop(made.on.remove(at)))));
        found.extend((0..self.died.len()).map(|at| with(&|made| drop(made.died.remove(at)))));
        found.extend((0..self.returns.len()).map(|at| with(&|made| drop(made.returns.remove(at)))));
        for (at, claim) in self.claims.iter().enumerate() {
            if claim.on.is_some() {
                found.push(with(&|made| made.claims[at].on = None));
            }
            if let [first, _] = &claim.sources[..] {
                let first = NonEmpty::one(first.clone());
                found.push(with(&|made| made.claims[at].sources = first.clone()));
            }
        }
        if let Some(silence) = &self.silence {
            found.push(with(&|made| made.silence = None));
            for at in 0..silence.except.len() {
                let mut fewer = silence.clone();
                fewer.except.remove(at);
                found.push(with(&|made| made.silence = Some(fewer.clone())));
            }
        }
        let plain = Lens::default();
        let lenses = [
            Lens { as_of: None, ..self.lens.clone() },
            Lens { trust: None, ..self.lens.clone() },
            Lens { strict: false, ..self.lens.clone() },
            Lens { reading: plain.reading, ..self.lens.clone() },
        ];
        for lens in lenses.into_iter().filter(|lens| *lens != self.lens) {
            found.push(with(&|made| made.lens = lens.clone()));
        }
        for draft in smaller_drafts(&self.draft) {
            found.push(Self { draft, ..self.clone() });
        }
        for other in self.other.iter().flat_map(smaller_drafts) {
            found.push(Self { other: Some(other), ..self.clone() });
        }
        for term in self.term.iter().flat_map(smaller_conditions) {
            found.push(Self { term: Some(term), ..self.clone() });
        }
        found
    }
}

fn smaller_drafts(draft: &DefinitionDraft) -> Vec<DefinitionDraft> {
    let mut lists: Vec<Vec<Version>> = Vec::new();
    let versions: &[Version] = &draft.versions;
    if versions.len() > 1 {
        lists.extend(versions.iter().map(|version| vec![version.clone()]));
    }
    for (at, version) in versions.iter().enumerate() {
        let mut put = |version: Version| {
            let mut list = versions.to_vec();
            list[at] = version;
            lists.push(list);
        };
        if versions.len() == 1 && version.from.is_some() {
            put(Version { from: None, ..version.clone() });
        }
        if versions.len() == 1 && version.until.is_some() {
            put(Version { until: None, ..version.clone() });
        }
        for when in smaller_conditions(version.when.condition()) {
            put(Version { when: WrittenCondition::from(when), ..version.clone() });
        }
        for exceptions in smaller_exceptions(&version.exceptions) {
            put(Version { exceptions, ..version.clone() });
        }
    }
    lists
        .into_iter()
        .filter_map(|list| {
            let gaps = if list.len() == versions.len() { draft.gaps.clone() } else { Vec::new() };
            Some(DefinitionDraft { versions: NonEmpty::new(list).ok()?, gaps, ..draft.clone() })
        })
        .collect()
}

fn smaller_exceptions(list: &[Exception]) -> Vec<Vec<Exception>> {
    let mut lists = Vec::new();
    for (at, exception) in list.iter().enumerate() {
        let mut fewer = list.to_vec();
        fewer.remove(at);
        lists.push(fewer);
        let mut put = |exception: Exception| {
            let mut list = list.to_vec();
            list[at] = exception;
            lists.push(list);
        };
        for when in smaller_conditions(exception.when.condition()) {
            put(Exception { when: WrittenCondition::from(when), ..exception.clone() });
        }
        for exceptions in smaller_exceptions(&exception.exceptions) {
            put(Exception { exceptions, ..exception.clone() });
        }
    }
    lists
}

/// A condition with one part left out, or one of its parts in its place.
fn smaller_conditions(condition: &Condition) -> Vec<Condition> {
    let parts = condition.parts();
    let mut found: Vec<Condition> = parts.to_vec();
    for at in 0..parts.len() {
        let mut fewer = parts.to_vec();
        fewer.remove(at);
        found.extend(match condition {
            Condition::All(_) => Operands::new(fewer).map(Condition::All),
            Condition::Any(_) => Operands::new(fewer).map(Condition::Any),
            Condition::AtLeast(threshold) => {
                Threshold::new(threshold.count(), fewer).map(Condition::AtLeast)
            }
            _ => None,
        });
        for part in smaller_conditions(&parts[at]) {
            let mut same = parts.to_vec();
            same[at] = part;
            found.push(with_parts(condition, same));
        }
    }
    found
}
