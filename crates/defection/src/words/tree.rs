//! A rule as a tree, with what is said on each question.

use super::{cited, falling_short, out_of_force, silent};
use crate::{
    logic::Truth,
    rules::{AnswerValue, Element, Passage, Whose},
    text::{Markup, Page},
    why::{ExceptionPart, Explanation, GapPart, Part, PartKind, QuestionEvidence, VersionPart},
};

impl Explanation {
    /// The rule as a tree, with what each part came to and what is said on each question, as plain
    /// text. `>` marks the parts on which the outcome rests.
    pub fn tree(&self) -> String {
        self.tree_in(Markup::Text)
    }

    /// The rule as a tree. The parts on which the outcome rests are marked.
    pub fn tree_in(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        let verdict = self.judgement.verdict;
        page.heading(1, &format!("{} under {}: {verdict}", self.episode, self.definition));
        if self.settled_by_cases {
            page.paragraph(
                "Settled by cases: some answers are unknown, and the rule comes to the same \
                 whichever they are.",
            );
        }
        if self.judgement.act_to_come {
            page.paragraph(&self.verdict_in_words());
        }
        for version in &self.rule {
            self.write_version(&mut page, 0, version);
        }
        write_gaps(&mut page, 0, &self.rule, &self.gaps);
        page.finish()
    }

    fn write_version(&self, page: &mut Page, depth: usize, version: &VersionPart) {
        let mut deeper = depth;
        if version.from.is_some() || version.until.is_some() {
            let from = version.from.map(|day| format!(" from {day}")).unwrap_or_default();
            let until = version.until.map(|day| format!(" until before {day}")).unwrap_or_default();
            let applies = version.applies;
            let words = format!("[{}] acts{from}{until} (in its time: {applies})", version.truth);
            page.item(depth, version.decisive, &words);
            deeper += 1;
        }
        // Of a law that is not that of the act, the exceptions are named and nothing is opened.
        if version.applies == Truth::No {
            write_names(page, deeper, &version.exceptions);
            return;
        }
        self.write_part(page, deeper, &version.when);
        for exception in &version.exceptions {
            self.write_exception(page, deeper, exception);
        }
    }

    fn write_exception(&self, page: &mut Page, depth: usize, exception: &ExceptionPart) {
        let words = format!("[{}] {}", exception.bites, unless(exception));
        page.item(depth, exception.decisive, &words);
        self.write_part(page, depth + 1, &exception.when);
        for inner in &exception.exceptions {
            self.write_exception(page, depth + 1, inner);
        }
    }

    fn write_part(&self, page: &mut Page, depth: usize, part: &Part) {
        let evidence = part
            .question
            .and_then(|question| self.evidence.iter().find(|one| one.question == question));
        let label = match part.kind {
            PartKind::All => "all of",
            PartKind::Any => "any of",
            PartKind::Not => "not",
            _ => part.text.as_str(),
        };
        let meaning = part.meaning.as_deref().map(|words| format!(": {words}")).unwrap_or_default();
        let said = evidence.map(said).unwrap_or_default();
        let words = format!("[{}] {label}{meaning}{said}", part.truth);
        page.item(depth, part.decisive, &words);
        for element in &part.elements {
            page.item(depth + 1, false, &rests(element));
        }
        for inner in &part.parts {
            self.write_part(page, depth + 1, inner);
        }
        for version in &part.versions {
            self.write_version(page, depth + 1, version);
        }
        write_gaps(page, depth + 1, &part.versions, &part.gaps);
    }
}

/// Says that no version was in force on the day of the act, and why.
fn write_gaps(page: &mut Page, depth: usize, versions: &[VersionPart], gaps: &[GapPart]) {
    if let Some(words) = out_of_force(versions, gaps) {
        page.item(depth, true, &words);
    }
}

/// On what a part rests, on one line.
fn rests(element: &Element) -> String {
    let passages: Vec<String> = element.citations.iter().map(passage).collect();
    let note = element.note.as_ref().map(|note| note.as_str().trim_end_matches('.'));
    let told: Vec<&str> = passages.iter().map(String::as_str).chain(note).collect();
    let told = told.join("; ");
    match element.whose {
        Whose::Text => format!("rests on: {told}"),
        Whose::Editors => format!("the editors' own: {told}"),
    }
}

/// A passage: its place, its words, and what has to be known about it.
fn passage(passage: &Passage) -> String {
    let at = passage.at.as_ref().map(|at| format!(", {at}")).unwrap_or_default();
    let quote = passage.quote.as_ref().map(|words| format!(": “{}”", words.as_str()));
    let report = if passage.report { ", a later report" } else { "" };
    let note = passage.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{}{at}{report}{}{note}", passage.source, quote.unwrap_or_default())
}

fn unless(exception: &ExceptionPart) -> String {
    let reason = exception.reason.trim_end_matches('.');
    format!("unless {}: {reason} [{}]", exception.id, cited(&exception.citations))
}

/// Names exceptions that do not come into play.
fn write_names(page: &mut Page, depth: usize, exceptions: &[ExceptionPart]) {
    for exception in exceptions {
        page.item(depth, false, &format!("[not looked at] {}", unless(exception)));
        write_names(page, depth + 1, &exception.exceptions);
    }
}

/// What is said on a question, on one line.
fn said(evidence: &QuestionEvidence) -> String {
    if evidence.by_silence {
        return format!(" ({})", silent(evidence));
    }
    let mut words: Vec<String> = Vec::new();
    for says in &evidence.says {
        let is = match &says.is {
            AnswerValue::Yes => "yes".to_owned(),
            AnswerValue::No => "no".to_owned(),
            AnswerValue::NotYet => "not yet".to_owned(),
            AnswerValue::Days(days) => {
                days.iter().map(crate::date::DayRange::in_words).collect::<Vec<_>>().join(" or ")
            }
        };
        let on = says.on.as_ref().map(|on| format!(", {}", on.in_words())).unwrap_or_default();
        let counts = match (says.counts_as, &says.is) {
            (Truth::No, AnswerValue::Yes) => ", not yet then",
            (Truth::Unknown, _) => ", and it cannot be told whether by then",
            _ => "",
        };
        let ground = says.ground.as_ref().map(|ground| format!(", {ground}")).unwrap_or_default();
        words.push(if says.supposed {
            format!("{is}{counts}, supposed")
        } else {
            format!("{is}{on}{counts}{ground}: {}", cited(&says.citations))
        });
    }
    words.extend(evidence.falls_short.iter().map(falling_short));
    for passed in &evidence.passed_over {
        let is = if passed.is == AnswerValue::Yes { "yes" } else { "no" };
        let why = passed.set_aside.as_deref().unwrap_or("not trusted under this lens");
        let aside = if passed.set_aside.is_some() { "set aside: " } else { "" };
        words.push(format!(
            "{is}: {}, which does not count ({aside}{why})",
            cited(&passed.citations)
        ));
    }
    if words.is_empty() {
        " (no source tells)".to_owned()
    } else {
        format!(" ({})", words.join("; "))
    }
}
