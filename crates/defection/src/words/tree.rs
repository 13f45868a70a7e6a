//! A rule as a tree, with what is said on each question.

use super::cited;
use crate::{
    date::Date,
    logic::Truth,
    rules::AnswerValue,
    text::{Markup, Page},
    why::{ExceptionPart, Explanation, Part, PartKind, QuestionEvidence, VersionPart},
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
        for version in &self.rule {
            self.write_version(&mut page, 0, version);
        }
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
        for inner in &part.parts {
            self.write_part(page, depth + 1, inner);
        }
        for version in &part.versions {
            self.write_version(page, depth + 1, version);
        }
    }
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
        return " (no source speaks of it; the editors take it as no)".to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    for says in &evidence.says {
        let is = match &says.is {
            AnswerValue::Yes => "yes".to_owned(),
            AnswerValue::No => "no".to_owned(),
            AnswerValue::Days(days) => {
                days.iter().map(crate::date::DayRange::in_words).collect::<Vec<_>>().join(" or ")
            }
        };
        let on = says.on.as_ref().map(|on| {
            let date = on.parse::<Date>();
            format!(", {}", date.map_or_else(|_| on.clone(), |date| date.by_itself()))
        });
        let on = on.unwrap_or_default();
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
