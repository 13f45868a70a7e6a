//! An explanation in words.

use std::fmt::Write as _;

use super::{cited, falling_short, out_of_force, outcome, sentence, silent, together, whether};
use crate::{
    logic::Truth,
    record::Standing,
    rules::{Answer, AnswerValue, Question},
    text::{Form, Markup, Page},
    verdict::Verdict,
    why::{ExceptionPart, Explanation},
};

/// How many sets of reasons, changes and closing answers are written out.
const MOST_WRITTEN: usize = 5;

impl Explanation {
    /// The explanation in English, in one of its forms.
    pub fn in_words(&self, form: Form, markup: Markup) -> String {
        match form {
            Form::Prose => self.prose_in(markup),
            Form::Tree => self.tree_in(markup),
        }
    }

    /// The explanation in English prose, as plain text.
    pub fn prose(&self) -> String {
        self.prose_in(Markup::Text)
    }

    /// The explanation in English prose.
    pub fn prose_in(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        page.heading(1, &format!("{} ({}): {}", self.name, self.episode, self.title));
        page.paragraph(&format!("{} [{}]", self.summary, cited(&self.citations)));
        page.paragraph(&self.verdict_in_words());
        self.write_reasons(&mut page);
        self.write_what_is_not_in_doubt(&mut page);
        self.write_exceptions(&mut page);
        self.write_changes(&mut page, 2);
        self.write_questions(&mut page, 2);
        self.write_sources(&mut page);
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

    fn head(&self) -> String {
        format!("{} under {}: {}", self.episode, self.definition, self.judgement.verdict)
    }

    /// The verdict as a sentence.
    pub fn verdict_in_words(&self) -> String {
        let Self { name, judgement, .. } = self;
        let to_come = if judgement.act_to_come { self.act_to_come() } else { String::new() };
        let words = match judgement.verdict {
            Verdict::Holds => format!("Holds: {name} is covered."),
            Verdict::Fails => format!("Fails: {name} is not covered."),
            Verdict::Open => {
                let untold = judgement.turns_on.iter().all(|one| self.is_untold(*one));
                let by = if untold { "no source tells" } else { "the sources leave open" };
                let whether = whether(&judgement.turns_on);
                format!("Open: whether {name} is covered turns on what {by}: {whether}.")
            }
            Verdict::Disputed => format!(
                "Disputed: whether {name} is covered turns on what sources disagree about: {}.",
                whether(&judgement.turns_on)
            ),
            Verdict::Impossible => {
                let clash: Vec<String> = self.clash.iter().map(Answer::statement).collect();
                format!(
                    "Impossible: what is said of {name} cannot all be so: {}.",
                    clash.join("; ")
                )
            }
        };
        let mut words = to_come + &words;
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
        if let Some(strict) = judgement.without_silence {
            let strict = outcome(strict);
            let _ = write!(words, " Without the editors' reading of silence it {strict}.");
        }
        if let Some(out_of_force) = out_of_force(&self.rule, &self.gaps) {
            let _ = write!(words, " {out_of_force}");
        }
        words
    }

    /// That there is no act as of the day looked from.
    fn act_to_come(&self) -> String {
        let as_of = self.as_of.map(|day| format!("As of {day} ")).unwrap_or_default();
        let act = Answer { question: Question::ActDay, is: AnswerValue::Days(self.act.clone()) };
        let there = if as_of.is_empty() { "There" } else { "there" };
        format!("{as_of}{there} is no act to judge: {} {}. ", self.name, act.statement())
    }

    /// Whether nobody says anything on a question.
    fn is_untold(&self, question: Question) -> bool {
        let evidence = self.evidence.iter().find(|one| one.question == question);
        evidence.is_none_or(|one| one.says.is_empty() && one.falls_short.is_empty())
    }

    fn write_reasons(&self, page: &mut Page) {
        let Some(first) = self.reasons.sets.first() else { return };
        page.heading(2, "Why");
        if first.is_empty() {
            page.paragraph("It is so in every world, whatever the sources say.");
            return;
        }
        page.paragraph(&format!("It is enough that {}:", self.name));
        for answer in first {
            page.item(0, false, &format!("{}{}", answer.statement(), self.on_what(answer)));
        }
        let more = self.reasons.sets.len() - 1;
        if more > 0 {
            let least = if self.reasons.complete { "" } else { "at least " };
            let others =
                if more == 1 { "one other set of answers" } else { "other sets of answers" };
            let count = if more == 1 { String::new() } else { format!("{more} ") };
            let words = sentence(&format!("{least}{count}{others} would be enough as well:"));
            page.paragraph(&words);
            for set in self.reasons.sets.iter().skip(1).take(MOST_WRITTEN) {
                page.item(0, false, &together(set));
            }
        }
    }

    /// What is established, where the verdict is not.
    fn write_what_is_not_in_doubt(&self, page: &mut Page) {
        let certain = |stands: Standing| stands.is_established();
        let found: Vec<_> = self
            .evidence
            .iter()
            .filter(|one| certain(one.stands) && !one.by_silence && one.is.is_some())
            .collect();
        if self.open_questions.is_none() || found.is_empty() {
            return;
        }
        page.heading(2, "What is not in doubt");
        page.paragraph(&format!("{}:", self.name));
        for evidence in found {
            let Some(is) = evidence.is.clone() else { continue };
            let answer = Answer { question: evidence.question, is };
            page.item(0, false, &format!("{}{}", answer.statement(), self.on_what(&answer)));
        }
    }

    /// The references behind the names in brackets.
    fn write_sources(&self, page: &mut Page) {
        if self.sources.is_empty() {
            return;
        }
        page.heading(2, "Sources");
        for source in &self.sources {
            let reference = source.reference.in_words(page.markup());
            page.marked_item(0, false, &format!("{}: {reference}", source.id));
        }
    }

    fn write_exceptions(&self, page: &mut Page) {
        if self.rule.iter().all(|version| version.exceptions.is_empty()) {
            return;
        }
        page.heading(2, "Exceptions");
        for version in &self.rule {
            let in_its_time = version.applies != Truth::No;
            for exception in &version.exceptions {
                write_exception_in_words(&mut *page, 0, exception, in_its_time);
            }
        }
    }

    fn write_changes(&self, page: &mut Page, level: usize) {
        let (Some(first), verdict) = (self.changes.alternatives.first(), self.judgement.verdict)
        else {
            return;
        };
        page.heading(level, &format!("It would be otherwise if {}:", self.name));
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
            let how = if asked.disputed {
                "sources disagree"
            } else if self.is_untold(asked.question) {
                "no source tells"
            } else {
                "the sources leave it open"
            };
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
            page.paragraph(&format!("It {} if {}:", outcome(verdict), self.name));
            for set in sets.iter().take(MOST_WRITTEN) {
                page.item(0, false, &together(&set.answers));
            }
        }
    }

    /// Who says what, where it is not settled.
    fn sides(&self, question: Question) -> String {
        let Some(evidence) = self.evidence.iter().find(|one| one.question == question) else {
            return String::new();
        };
        let mut words = String::new();
        for says in &evidence.says {
            if let Some(ground) = &says.ground {
                let _ = write!(words, "; {ground}: {}", cited(&says.citations));
                continue;
            }
            let on = says.on.as_ref().map(|on| format!(", {}", on.in_words()));
            let on = on.unwrap_or_default();
            let is = match &says.is {
                AnswerValue::Yes => "yes".to_owned(),
                AnswerValue::No => "no".to_owned(),
                AnswerValue::NotYet => "not yet".to_owned(),
                AnswerValue::Days(_) => Answer { question, is: says.is.clone() }.statement(),
            };
            let _ = write!(words, "; {is}{on}: {}", cited(&says.citations));
        }
        for short in &evidence.falls_short {
            let _ = write!(words, "; {}", falling_short(short));
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
            return format!(" ({})", silent(evidence));
        }
        let says = evidence.says.iter().filter(|says| says.counts_as != Truth::Unknown);
        let says: Vec<String> = says
            .map(|says| match (&says.ground, &says.on) {
                _ if says.supposed => "supposed".to_owned(),
                (Some(ground), _) => format!("{ground}: {}", cited(&says.citations)),
                (None, Some(on)) if answer.is == AnswerValue::NotYet => {
                    format!("{}: {}", on.in_words(), cited(&says.citations))
                }
                (None, _) => cited(&says.citations),
            })
            .collect();
        if says.is_empty() { String::new() } else { format!(" [{}]", says.join("; ")) }
    }
}

fn write_exception_in_words(
    page: &mut Page,
    depth: usize,
    exception: &ExceptionPart,
    in_its_time: bool,
) {
    let bites = match exception.bites {
        _ if !in_its_time => {
            "does not come into play, as the act lies outside the time of the rule"
        }
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
        write_exception_in_words(page, depth + 1, inner, in_its_time);
    }
}
