//! What is behind the verdicts, as rows for a spreadsheet.

use defection::{
    Citation, Explanation,
    rules::{Answer, AnswerValue},
    why::{AnswerSets, Weight},
};

use crate::{output::Rows, views::Found};

/// The rows of a view.
pub(crate) fn of(found: &Found<'_>) -> Rows {
    match found {
        Found::Why(found) => why(found),
        Found::Changes(found) => changes(found),
        Found::Questions(found) => questions(found),
        Found::Weight(found) => weight(found),
        Found::Timeline(found) => {
            let mut rows =
                Rows::new(&["episode", "definition", "day", "verdict", "turns_on", "because"]);
            for one in found {
                for turn in &one.turns {
                    let because: Vec<String> =
                        turn.because.iter().map(defection::why::Statement::in_words).collect();
                    let turns_on: Vec<String> =
                        turn.turns_on.iter().map(ToString::to_string).collect();
                    rows.push([
                        one.episode.to_string(),
                        one.definition.to_string(),
                        turn.day.to_string(),
                        turn.verdict.to_string(),
                        turns_on.join(" "),
                        because.join("; "),
                    ]);
                }
            }
            rows
        }
        Found::Categories(found, _) => {
            let mut rows = Rows::new(&["episode", "category", "also", "undecided"]);
            for one in found {
                let also: Vec<String> = one.also.iter().map(ToString::to_string).collect();
                let undecided: Vec<String> = one
                    .undecided
                    .iter()
                    .map(|one| format!("{}: {}", one.category, one.verdict))
                    .collect();
                let category = one.category.map(|one| one.to_string()).unwrap_or_default();
                let also = also.join(" ");
                rows.push([one.episode.to_string(), category, also, undecided.join("; ")]);
            }
            rows
        }
        Found::Comparison(compared, between) => {
            let mut rows = Rows::new(&["first", "second", "relation", "part", "what"]);
            let (first, second) = (compared.first.to_string(), compared.second.to_string());
            let mut push = |part: &str, what: String| {
                let relation = compared.relation.to_string();
                rows.push([first.clone(), second.clone(), relation, part.to_owned(), what]);
            };
            for (part, witness) in [
                ("only_first", &compared.only_first),
                ("only_second", &compared.only_second),
                ("both", &compared.both),
            ] {
                if let Some(witness) = witness {
                    push(part, witness.statement());
                }
            }
            for one in between {
                push("between", format!("{}: {}, {}", one.episode, one.first, one.second));
            }
            rows
        }
        Found::Order(order) => {
            let mut rows = Rows::new(&["first", "second", "relation"]);
            for (first, relations) in order.definitions.iter().zip(&order.relations) {
                for (second, relation) in order.definitions.iter().zip(relations) {
                    rows.push([first.to_string(), second.to_string(), relation.to_string()]);
                }
            }
            rows
        }
        Found::Theorems(found) => {
            let mut rows = Rows::new(&["theorem", "proved", "says", "converse", "counterexample"]);
            for (theorem, proof) in found {
                let world =
                    proof.counterexample.as_ref().map(defection::compare::Witness::statement);
                rows.push([
                    theorem.id.to_string(),
                    proof.proved.to_string(),
                    theorem.says.to_string(),
                    proof.converse.to_string(),
                    world.unwrap_or_default(),
                ]);
            }
            rows
        }
    }
}

/// The episode, the definition and the verdict.
fn head(one: &Explanation) -> [String; 3] {
    [one.episode.to_string(), one.definition.to_string(), one.judgement.verdict.to_string()]
}

fn together(answers: &[Answer]) -> String {
    answers.iter().map(Answer::statement).collect::<Vec<_>>().join(" and ")
}

fn cited(citations: &[Citation]) -> String {
    citations.iter().map(|one| one.source.to_string()).collect::<Vec<_>>().join(" ")
}

fn word(question: defection::rules::Question, is: &AnswerValue) -> String {
    match is {
        AnswerValue::Yes => "yes".to_owned(),
        AnswerValue::No => "no".to_owned(),
        AnswerValue::NotYet => "not yet".to_owned(),
        AnswerValue::Days(_) => Answer { question, is: is.clone() }.statement(),
    }
}

fn why(found: &[Explanation]) -> Rows {
    let mut rows =
        Rows::new(&["episode", "definition", "verdict", "part", "set", "what", "is", "sources"]);
    for one in found {
        let mut push = |part: &str, set: String, what: String, is: String, sources: String| {
            let [episode, definition, verdict] = head(one);
            rows.push([episode, definition, verdict, part.to_owned(), set, what, is, sources]);
        };
        let mut sets = |part: &str, found: &AnswerSets| {
            for (number, set) in found.sets.iter().enumerate() {
                for answer in set {
                    let is = word(answer.question, &answer.is);
                    let (number, what) = ((number + 1).to_string(), answer.question.to_string());
                    push(part, number, what, is, String::new());
                }
            }
        };
        sets("reason", &one.reasons);
        sets("contrast", &one.contrasts);
        for evidence in &one.evidence {
            for says in &evidence.says {
                let is = word(evidence.question, &says.is);
                let what = evidence.question.to_string();
                push("said", String::new(), what, is, cited(&says.citations));
            }
            for passed in &evidence.passed_over {
                let is = word(evidence.question, &passed.is);
                let what = evidence.question.to_string();
                push("passed_over", String::new(), what, is, cited(&passed.citations));
            }
            for short in &evidence.falls_short {
                let (what, is) = (evidence.question.to_string(), short.ground.clone());
                push("falls_short", String::new(), what, is, cited(&short.citations));
            }
        }
        for version in one.rule.iter().filter(|one| one.applies != defection::Truth::No) {
            for exception in &version.exceptions {
                let (what, is) = (exception.id.to_string(), exception.bites.to_string());
                push("exception", String::new(), what, is, cited(&exception.citations));
            }
        }
    }
    rows
}

fn changes(found: &[Explanation]) -> Rows {
    let mut rows =
        Rows::new(&["episode", "definition", "verdict", "number", "differ", "given", "becomes"]);
    for one in found {
        for (number, alternative) in one.changes.alternatives.iter().enumerate() {
            let [episode, definition, verdict] = head(one);
            rows.push([
                episode,
                definition,
                verdict,
                (number + 1).to_string(),
                together(&alternative.differ),
                together(&alternative.given),
                alternative.verdict.to_string(),
            ]);
        }
    }
    rows
}

fn questions(found: &[Explanation]) -> Rows {
    let mut rows = Rows::new(&[
        "episode",
        "definition",
        "verdict",
        "question",
        "asks",
        "first",
        "answer",
        "then",
    ]);
    for one in found {
        let Some(open) = &one.open_questions else { continue };
        for asked in &open.settling {
            let first = open.ask_first.as_ref().is_some_and(|it| it.question == asked.question);
            for answer in &asked.answers {
                let then = match answer.verdict {
                    Some(verdict) => verdict.to_string(),
                    None => format!("up to {} more", answer.remaining),
                };
                let [episode, definition, verdict] = head(one);
                rows.push([
                    episode,
                    definition,
                    verdict,
                    asked.question.to_string(),
                    asked.asks.clone(),
                    first.to_string(),
                    word(asked.question, &answer.is),
                    then,
                ]);
            }
        }
    }
    rows
}

fn weight(found: &[Weight]) -> Rows {
    let mut rows = Rows::new(&["episode", "definition", "verdict", "kind", "what", "becomes"]);
    for one in found {
        let mut push = |kind: &str, what: String, becomes: String| {
            let (episode, definition) = (one.episode.to_string(), one.definition.to_string());
            rows.push([
                episode,
                definition,
                one.verdict.to_string(),
                kind.to_owned(),
                what,
                becomes,
            ]);
        };
        if let Some(becomes) = one.claims.becomes {
            for said in &one.claims.set {
                push("claim_aside", said.in_words(), becomes.to_string());
            }
        }
        for set in &one.sources.sets {
            let all = set.sources.iter().chain(&set.copies);
            let names: Vec<String> = all.map(ToString::to_string).collect();
            push("sources_aside", names.join(" "), set.becomes.to_string());
        }
        for account in &one.alone {
            push("alone", account.source.to_string(), account.verdict.to_string());
        }
        for account in &one.by_account {
            push("by_account", account.source.to_string(), account.verdict.to_string());
        }
    }
    rows
}
