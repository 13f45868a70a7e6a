//! Cases of the built-in definitions, made from what tells rules apart.

use std::collections::{BTreeMap, BTreeSet};

use defection::{
    Archive, Definition, Definitions, Fact, Lens, Record, Verdict,
    compare::{Relation, Witness},
    rules::{Answer, AnswerValue, Happening, Question},
};
use serde_json::{Value, json};

use super::{BUNDLED_FORMAT, BundledFile, BundledTable, Case, bundled_lenses, made::archive_with};
use crate::mutants::{Mutant, asked, beside_built_in, mutants, with_and_without};

/// The bundled archive by the built-in definitions, under every lens.
#[must_use]
pub fn bundled() -> BundledFile {
    let definitions = Definitions::built_in();
    let tables = bundled_lenses().into_iter().map(|lens| {
        let records = Archive::bundled().records(&lens, definitions.axioms()).unwrap();
        let found = definitions.verdicts(&records);
        let episodes = found.episodes.iter().map(ToString::to_string);
        BundledTable { lens, verdicts: episodes.zip(found.verdicts).collect() }
    });
    BundledFile {
        format: BUNDLED_FORMAT.to_owned(),
        about: "The verdicts of the built-in definitions on the bundled archive.".to_owned(),
        definitions: definitions.iter().map(|one| one.id().to_string()).collect(),
        tables: tables.collect(),
    }
}

/// What a mutant is held to: records, each with the definitions whose verdicts on it are known.
#[derive(Default)]
pub struct Known {
    /// The bundled archive, under every lens. Every verdict is known.
    bundled: Vec<Record>,
    /// The cases of the corpus, by the definition.
    cases: BTreeMap<String, Vec<Record>>,
}

impl Known {
    /// The bundled archive alone.
    #[must_use]
    pub fn bundled() -> Self {
        let records = |lens: &Lens| {
            Archive::bundled().records(lens, Definitions::built_in().axioms()).unwrap()
        };
        let bundled = bundled_lenses().iter().flat_map(records).collect();
        Self { bundled, cases: BTreeMap::new() }
    }

    /// A case too.
    ///
    /// # Panics
    ///
    /// If the case cannot be read.
    pub fn add(&mut self, case: &Case) {
        let read = case.read().unwrap_or_else(|error| panic!("{}: {error}", case.id));
        self.cases.entry(case.definition.clone()).or_default().push(read.record);
    }

    /// Whether a mutant comes to another verdict on an episode of the bundled archive.
    #[must_use]
    pub fn killed_by_bundled(&self, original: &Definition, mutant: &Definition) -> bool {
        differ(&self.bundled, original, mutant)
    }

    /// Whether a mutant comes to another verdict on a case of its definition.
    #[must_use]
    pub fn killed_by_case(&self, original: &Definition, mutant: &Definition) -> bool {
        let records = self.cases.get(original.id().as_str());
        records.is_some_and(|records| differ(records, original, mutant))
    }
}

fn differ(records: &[Record], original: &Definition, mutant: &Definition) -> bool {
    records.iter().any(|record| original.verdict(record) != mutant.verdict(record))
}

/// A case in which some answers are given, for a definition.
fn case_of(id: String, definition: &Definition, answers: &[Answer]) -> Option<Case> {
    let book = json!([{ "source": "book" }]);
    let mut claims: Vec<Value> = Vec::new();
    let (mut on, mut died, mut returns) = (Value::Null, Value::Null, Value::Null);
    for answer in answers {
        let so = answer.is == AnswerValue::Yes;
        // What came true on a day had not come true before it.
        let of_the_same = |other: &Answer| match (answer.question, other.question) {
            (Question::By(one, _), Question::By(other, _)) => one == other,
            _ => false,
        };
        if !so && answers.iter().any(|other| of_the_same(other) && other.is == AnswerValue::Yes) {
            continue;
        }
        match (answer.question, &answer.is) {
            (Question::Fact(fact), _) => claims.push(claim(fact, so, None)),
            (Question::By(Happening::Fact(fact), day), _) => {
                claims.push(claim(fact, so, so.then(|| day.to_string())));
            }
            (Question::By(happening, day), _) => {
                // Who had not come back by a day came back on the next.
                let day = if so { day } else { day.succ_opt()? }.to_string();
                if happening == Happening::Dead {
                    died = json!([{ "value": day, "sources": book }]);
                } else {
                    returns = json!([{ "value": { "on": day }, "sources": book }]);
                }
            }
            (Question::ActDay, AnswerValue::Days(ranges)) => {
                let range = ranges.first()?;
                if let Some(day) = range.first.or(range.last) {
                    on = json!([{ "value": day.to_string(), "sources": book }]);
                }
            }
            (Question::ActDay, _) => return None,
        }
    }
    claims.sort_by_key(ToString::to_string);
    let episode = json!({ "on": on, "returns": returns, "claims": claims });
    let case = Case {
        id,
        archive: archive_with(&json!({ "died": died }), &episode, &Lens::default()),
        definitions: BTreeMap::new(),
        episode: "somebody-1960".to_owned(),
        definition: definition.id().to_string(),
        lens: Lens::default(),
        verdict: Verdict::Open,
        turns_on: Vec::new(),
        reasons: Vec::new(),
    };
    case.judged().ok()
}

fn claim(fact: Fact, so: bool, on: Option<String>) -> Value {
    let mut claim = json!({ "fact": fact, "sources": [{ "source": "book" }] });
    if !so {
        claim["holds"] = json!(false);
    }
    if let Some(on) = on {
        claim["on"] = json!(on);
    }
    claim
}

/// For each answer that a definition asks for, two cases that are alike but for it and come to
/// different verdicts, where there are such; and, where there are not enough cases for them, those
/// in which a mutant of a definition comes to another verdict than the definition. Beside them, what
/// no case could be made for.
///
/// # Panics
///
/// If a definition cannot be compared with itself changed.
#[must_use]
pub fn cases() -> (Vec<Case>, Vec<String>) {
    let definitions = Definitions::built_in();
    let mut found: Vec<Case> = Vec::new();
    let mut missed: Vec<String> = Vec::new();
    let mut known = Known::bundled();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut put = |case: Case, known: &mut Known| {
        if seen.insert(format!("{} {}", case.definition, case.archive)) {
            known.add(&case);
            found.push(case);
        }
    };
    for definition in definitions.iter() {
        for question in asked(definitions, definition.draft()) {
            let Some(witness) = telling(definitions, definition, question) else { continue };
            match pair(definition, question, &witness) {
                Some(pair) => pair.into_iter().for_each(|case| put(case, &mut known)),
                None => missed.push(format!("{} asks {question}", definition.id())),
            }
        }
    }
    for definition in definitions.iter() {
        for (place, mutant) in mutants(definitions, definition).iter().enumerate() {
            let Ok(beside) = beside_built_in(mutant) else { continue };
            let changed = beside.iter().next().expect("the mutant");
            if known.killed_by_bundled(definition, changed)
                || known.killed_by_case(definition, changed)
            {
                continue;
            }
            let id = format!("{}-told-apart-{}", definition.id(), place + 1);
            let Some(witness) = separating(&beside, definition, mutant) else { continue };
            match case_of(id, definition, &witness.answers) {
                Some(case) if case.verdict.is_decided() => put(case, &mut known),
                _ => missed.push(mutant.what.clone()),
            }
        }
    }
    (found, missed)
}

/// What tells a mutant from its definition, if anything can.
fn separating(beside: &Definitions, definition: &Definition, mutant: &Mutant) -> Option<Witness> {
    let compared = beside
        .compare(mutant.draft.id.as_str(), definition.id().as_str())
        .unwrap_or_else(|error| panic!("{}: {error}", mutant.what));
    (compared.relation != Relation::Equivalent)
        .then(|| compared.only_first.or(compared.only_second))
        .flatten()
}

/// Somebody whom a definition covers with one answer to a question and not with the other.
fn telling(
    definitions: &Definitions,
    definition: &Definition,
    question: Question,
) -> Option<Witness> {
    let halves = with_and_without(definitions, definition.draft(), question)
        .unwrap_or_else(|errors| panic!("{}: {errors:?}", definition.id()));
    let compared = halves.compare("with", "without");
    let compared = compared.unwrap_or_else(|error| panic!("{}: {error}", definition.id()));
    compared.only_first.or(compared.only_second)
}

/// Two cases that are alike but for the answer to a question, and are decided differently. If what
/// makes the difference leaves them open, every other answer is no.
fn pair(definition: &Definition, question: Question, witness: &Witness) -> Option<[Case; 2]> {
    let rest = asked(Definitions::built_in(), definition.draft());
    let mut filled = witness.answers.clone();
    for other in rest.into_iter().filter(|other| *other != question) {
        if !filled.iter().any(|answer| answer.question == other) {
            filled.push(Answer { question: other, is: AnswerValue::No });
        }
    }
    [witness.answers.clone(), filled].into_iter().find_map(|answers| {
        let case = |so: bool| {
            let is = if so { AnswerValue::Yes } else { AnswerValue::No };
            let mut answers = answers.clone();
            answers.push(Answer { question, is });
            let word = if so { "with" } else { "without" };
            case_of(format!("{}-{word}-{question}", definition.id()), definition, &answers)
        };
        let pair = [case(true)?, case(false)?];
        let decided = pair.iter().all(|case| case.verdict.is_decided());
        (decided && pair[0].verdict != pair[1].verdict).then_some(pair)
    })
}
