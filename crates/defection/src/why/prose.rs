//! An explanation in words.

use std::fmt::Write as _;

use super::{
    Evidence, ExceptionPart, Explanation, Part, PartKind, Stands, VersionPart,
    markup::{Markup, Page},
};
use crate::{Answer, AnswerSets, AnswerValue, Citation, Question, Truth, Verdict};

/// How many sets of reasons, changes and closing answers are written out.
const MOST_WRITTEN: usize = 5;

impl Explanation {
    /// The explanation in English prose, as plain text.
    pub fn prose(&self) -> String {
        self.prose_in(Markup::Text)
    }

    /// The explanation in English prose.
    pub fn prose_in(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        page.heading(1, &format!("{} ({}): {}", self.name, self.episode, self.title));
        page.paragraph(&self.verdict_in_words());
        self.write_reasons(&mut page);
        self.write_exceptions(&mut page);
        self.write_changes(&mut page, 2);
        self.write_questions(&mut page, 2);
        page.finish()
    }

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

    /// What would change the verdict, in English.
    pub fn changes_in(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        page.heading(1, &self.head());
        self.write_changes(&mut page, 2);
        if self.changes.alternatives.is_empty() {
            page.paragraph(
                "Nothing: there is no world in which it would be otherwise, or it is undecided.",
            );
        }
        page.finish()
    }

    /// What would settle the verdict, in English.
    pub fn questions_in(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        page.heading(1, &self.head());
        self.write_questions(&mut page, 2);
        if self.open_questions.is_none() {
            page.paragraph("Nothing is open.");
        }
        page.finish()
    }

    pub(super) fn head(&self) -> String {
        format!("{} under {}: {}", self.episode, self.definition, self.judgement.verdict)
    }

    /// The verdict as a sentence.
    pub fn verdict_in_words(&self) -> String {
        let Self { name, judgement, .. } = self;
        let mut words = match judgement.verdict {
            Verdict::Holds => format!("Holds: {name} is covered."),
            Verdict::Fails => format!("Fails: {name} is not covered."),
            Verdict::Open => format!(
                "Open: whether {name} is covered turns on what no source tells: {}.",
                self.turns_on()
            ),
            Verdict::Disputed => format!(
                "Disputed: whether {name} is covered turns on what sources disagree about: {}.",
                self.turns_on()
            ),
            Verdict::Impossible => {
                let clash: Vec<String> = self.clash.iter().map(Answer::statement).collect();
                format!(
                    "Impossible: what is said of {name} cannot all be so: {}.",
                    clash.join("; ")
                )
            }
        };
        if self.settled_by_cases {
            words.push_str(
                " Settled by cases: not every answer is known, and it comes to the same whichever \
                 they are.",
            );
        }
        if judgement.readings_differ {
            words.push_str(" Following one source at a time comes to another verdict:");
            let accounts = judgement.accounts.iter();
            let accounts: Vec<String> = accounts
                .map(|one| format!(" by {} it {}", one.source, outcome(one.verdict)))
                .collect();
            words.push_str(&accounts.join(","));
            words.push('.');
        }
        if judgement.anachronism {
            words.push_str(" The act came before the definition was laid down.");
        }
        words
    }

    fn turns_on(&self) -> String {
        let questions = self.judgement.turns_on.iter();
        questions.map(Question::in_words).collect::<Vec<_>>().join(" ")
    }

    fn write_reasons(&self, page: &mut Page) {
        let Some(first) = self.reasons.sets.first() else { return };
        page.heading(2, "Why");
        if first.is_empty() {
            page.paragraph("It is so in every world, whatever the sources say.");
            return;
        }
        page.paragraph(&format!("It is enough that {}", self.name));
        for answer in first {
            page.item(0, false, &format!("{}{}", answer.statement(), self.on_what(answer)));
        }
        let more = self.reasons.sets.len() - 1;
        if more > 0 {
            let least = if self.reasons.complete { "" } else { "at least " };
            let others =
                if more == 1 { "one other set of answers" } else { "other sets of answers" };
            let count = if more == 1 { String::new() } else { format!("{more} ") };
            page.paragraph(&format!("{least}{count}{others} would be enough as well:"));
            for set in self.reasons.sets.iter().skip(1).take(MOST_WRITTEN) {
                page.item(0, false, &together(set));
            }
        }
    }

    fn write_exceptions(&self, page: &mut Page) {
        let mut found = Vec::new();
        for version in self.rule.iter().filter(|version| version.applies != Truth::No) {
            found.extend(version.exceptions.iter());
        }
        if found.is_empty() {
            return;
        }
        page.heading(2, "Exceptions");
        for exception in found {
            write_exception_in_words(&mut *page, 0, exception);
        }
    }

    fn write_changes(&self, page: &mut Page, level: usize) {
        let (Some(first), verdict) = (self.changes.alternatives.first(), self.judgement.verdict)
        else {
            return;
        };
        page.heading(level, &format!("It would be otherwise if {}", self.name));
        let fewest = first.differ.len();
        for alternative in self.changes.alternatives.iter().take(MOST_WRITTEN) {
            let mut words = together(&alternative.differ);
            if !alternative.given.is_empty() {
                let _ = write!(words, ", given that the person {}", together(&alternative.given));
            }
            page.item(0, false, &words);
        }
        let left = self.changes.alternatives.len().saturating_sub(MOST_WRITTEN);
        if left > 0 {
            let least = if self.changes.complete { "" } else { "at least " };
            page.item(0, false, &format!("... or in {least}{left} other ways"));
        }
        let so = if verdict == Verdict::Holds { "no longer be covered" } else { "be covered" };
        let facts = if fewest == 1 { "one answer".to_owned() } else { format!("{fewest} answers") };
        page.paragraph(&format!("Then {} would {so}. It takes {facts} at the least.", self.name));
    }

    fn write_questions(&self, page: &mut Page, level: usize) {
        let Some(open) = &self.open_questions else { return };
        page.heading(level, "What would settle it");
        for asked in &open.settling {
            let how = if asked.disputed { "sources disagree" } else { "no source tells" };
            page.item(0, false, &format!("{} ({how}{})", asked.asks, self.sides(asked.question)));
            for answer in &asked.answers {
                let given = Answer { question: asked.question, is: answer.is.clone() };
                let then = match (answer.verdict, answer.remaining) {
                    (Some(verdict), _) => outcome(verdict).to_owned(),
                    (None, 1) => "leaves one question".to_owned(),
                    (None, left) => format!("leaves up to {left} questions"),
                };
                page.item(1, false, &format!("if the person {}: {then}", given.statement()));
            }
        }
        if let Some(first) = open.ask_first.as_ref().filter(|_| open.settling.len() > 1) {
            page.paragraph(&format!(
                "Ask first: {} Because {}.",
                first.question.in_words(),
                first.because
            ));
        }
        for verdict in [Verdict::Holds, Verdict::Fails] {
            let sets: Vec<_> = open.closing.iter().filter(|one| one.verdict == verdict).collect();
            if sets.is_empty() {
                continue;
            }
            page.paragraph(&format!("It {} if {}", outcome(verdict), self.name));
            for set in sets.iter().take(MOST_WRITTEN) {
                page.item(0, false, &together(&set.answers));
            }
        }
    }

    /// Who says yes and who says no, where sources disagree.
    fn sides(&self, question: Question) -> String {
        let Some(evidence) = self.evidence.iter().find(|one| one.question == question) else {
            return String::new();
        };
        if evidence.stands != Stands::Disputed {
            return String::new();
        }
        let mut words = String::new();
        for says in &evidence.says {
            let is = match &says.is {
                AnswerValue::Yes => "yes".to_owned(),
                AnswerValue::No => "no".to_owned(),
                AnswerValue::Days(_) => Answer { question, is: says.is.clone() }.statement(),
            };
            let _ = write!(words, "; {is}: {}", cited(&says.citations));
        }
        words
    }

    /// On what an answer rests, in brackets.
    fn on_what(&self, answer: &Answer) -> String {
        let Some(evidence) = self.evidence.iter().find(|one| one.question == answer.question)
        else {
            return String::new();
        };
        if evidence.by_silence {
            return " (no source speaks of it; the editors take it as no)".to_owned();
        }
        let says = evidence.says.iter().filter(|says| says.counts_as != Truth::Unknown);
        let says: Vec<String> = says
            .map(|says| match &says.ground {
                Some(ground) => format!("{ground}: {}", cited(&says.citations)),
                None => cited(&says.citations),
            })
            .collect();
        if says.is_empty() { String::new() } else { format!(" [{}]", says.join("; ")) }
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
        if version.applies == Truth::No {
            return;
        }
        self.write_part(page, deeper, &version.when);
        for exception in &version.exceptions {
            self.write_exception(page, deeper, exception);
        }
    }

    fn write_exception(&self, page: &mut Page, depth: usize, exception: &ExceptionPart) {
        let words = format!(
            "[{}] unless {}: {} [{}]",
            exception.bites,
            exception.id,
            exception.reason.trim_end_matches('.'),
            cited(&exception.citations)
        );
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

fn write_exception_in_words(page: &mut Page, depth: usize, exception: &ExceptionPart) {
    let bites = match exception.bites {
        Truth::Yes => "applies",
        Truth::No => "does not apply",
        Truth::Unknown => "may apply",
    };
    let words = format!(
        "{} ({}) {bites}: {} [{}]",
        exception.id,
        exception.when.text,
        exception.reason.trim_end_matches('.'),
        cited(&exception.citations),
    );
    page.item(depth, false, &words);
    for inner in &exception.exceptions {
        write_exception_in_words(page, depth + 1, inner);
    }
}

/// What is said on a question, on one line.
fn said(evidence: &Evidence) -> String {
    if evidence.by_silence {
        return " (no source speaks of it; the editors take it as no)".to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    for says in &evidence.says {
        let is = match &says.is {
            AnswerValue::Yes => "yes".to_owned(),
            AnswerValue::No => "no".to_owned(),
            AnswerValue::Days(days) => {
                days.iter().map(crate::DayRange::in_words).collect::<Vec<_>>().join(" or ")
            }
        };
        let on = says.on.as_ref().map(|on| format!(", {on}")).unwrap_or_default();
        let counts = match (says.counts_as, &says.is) {
            (Truth::No, AnswerValue::Yes) => ", not yet then",
            (Truth::Unknown, _) => ", and it cannot be told whether by then",
            _ => "",
        };
        let ground = says.ground.as_ref().map(|ground| format!(", {ground}")).unwrap_or_default();
        words.push(format!("{is}{on}{counts}{ground}: {}", cited(&says.citations)));
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

pub(super) fn cited(citations: &[Citation]) -> String {
    let one = |citation: &Citation| match &citation.at {
        Some(at) => format!("{}, {at}", citation.source),
        None => citation.source.to_string(),
    };
    citations.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Answers as one statement.
pub(super) fn together(answers: &[Answer]) -> String {
    answers.iter().map(Answer::statement).collect::<Vec<_>>().join(" and ")
}

const fn outcome(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "holds",
        Verdict::Fails => "fails",
        Verdict::Open => "stays open",
        Verdict::Disputed => "stays disputed",
        Verdict::Impossible => "is impossible",
    }
}

impl AnswerSets {
    /// The sets as statements, one a line.
    pub fn in_words(&self) -> Vec<String> {
        self.sets.iter().map(|set| together(set)).collect()
    }
}
