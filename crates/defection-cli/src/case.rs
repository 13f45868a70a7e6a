//! One case with its sources.

use std::fmt::Write as _;

use defection::{
    Citation, Fact, Record, Verdict,
    model::SourceId,
    record::{Origin, Standing, Testimony},
    report::Markup,
    rules::AnswerValue,
};

use crate::input::{Input, Judged};

/// The case as text for a terminal.
pub(crate) fn text(input: &Input, one: &Judged<'_>) -> String {
    Case { input, one, markup: Markup::Text }.write()
}

/// The case as a document in Markdown.
pub(crate) fn markdown(input: &Input, one: &Judged<'_>) -> String {
    Case { input, one, markup: Markup::Markdown }.write()
}

struct Case<'a> {
    input: &'a Input,
    one: &'a Judged<'a>,
    markup: Markup,
}

impl Case<'_> {
    fn write(&self) -> String {
        let mut text = String::new();
        self.title(&mut text);
        self.verdicts(&mut text);
        self.facts(&mut text);
        self.labels(&mut text);
        self.disputes(&mut text);
        self.sources(&mut text);
        text
    }

    fn heading(&self, text: &mut String, words: &str) {
        let _ = match self.markup {
            Markup::Text => writeln!(text, "\n{words}"),
            Markup::Markdown => writeln!(text, "\n## {words}\n"),
        };
    }

    fn line(&self, text: &mut String, words: &str) {
        self.marked_line(text, &self.markup.inert(words));
    }

    /// A line whose words already bear their marks.
    fn marked_line(&self, text: &mut String, words: &str) {
        let bullet = match self.markup {
            Markup::Text => "  ",
            Markup::Markdown => "- ",
        };
        let _ = writeln!(text, "{bullet}{words}");
    }

    /// A line that belongs to the one before it.
    fn below(&self, text: &mut String, words: &str) {
        let _ = writeln!(text, "      {}", self.markup.inert(words));
    }

    fn title(&self, text: &mut String) {
        let episode = self.one.episode;
        let name = self.input.archive.person(&episode.person).map_or("", |person| &person.name);
        let mark = match self.markup {
            Markup::Text => "",
            Markup::Markdown => "# ",
        };
        let title = format!("{name} ({})", episode.id);
        let _ = writeln!(text, "{mark}{}", self.markup.inert(&title));
        if let Some(summary) = &episode.summary {
            let _ = writeln!(text, "\n{}", self.markup.inert(summary));
        }
        let dates: Vec<String> = episode
            .on
            .iter()
            .map(|row| {
                let aside = if row.stands() { "" } else { ", set aside" };
                let denied = if row.denied { "denied: " } else { "" };
                let day = row.value.by_itself();
                format!("{denied}{day} [{}{aside}]", sources(&row.sources))
            })
            .collect();
        if !dates.is_empty() {
            let _ = writeln!(text, "\nAct: {}", self.markup.inert(&dates.join("; ")));
        }
    }

    fn verdicts(&self, text: &mut String) {
        self.heading(text, "Verdicts");
        for (definition, judgement) in &self.one.judgements {
            let mut words = format!("{:<10} {}", judgement.verdict.word(), definition.id());
            if !judgement.turns_on.is_empty() {
                let facts: Vec<String> =
                    judgement.turns_on.iter().map(ToString::to_string).collect();
                let _ = write!(words, ": turns on {}", facts.join(", "));
            }
            if let Some(strict) = judgement.without_silence {
                let _ = write!(words, " (without the editors' reading of silence: {strict})");
            }
            if judgement.readings_differ {
                words.push_str(" (following one source at a time gives another verdict)");
            }
            if judgement.anachronism && judgement.verdict == Verdict::Holds {
                words.push_str(" (the act came before the definition was laid down)");
            }
            self.line(text, &words);
        }
    }

    fn facts(&self, text: &mut String) {
        for (words, standing) in [
            ("Established", None),
            ("In dispute", Some(Standing::Disputed)),
            ("Missing", Some(Standing::Missing)),
        ] {
            let facts: Vec<&Fact> = Fact::ALL
                .iter()
                .filter(|fact| {
                    let held = self.one.record.fact(**fact);
                    match standing {
                        Some(standing) => held.standing() == standing,
                        None => {
                            matches!(held.standing(), Standing::Established(_))
                                && !held.by_silence()
                        }
                    }
                })
                .collect();
            if facts.is_empty() {
                continue;
            }
            self.heading(text, words);
            for fact in facts {
                self.fact(text, *fact);
            }
        }
        let silent: Vec<&str> = Fact::ALL
            .iter()
            .filter(|fact| self.one.record.fact(**fact).by_silence())
            .map(|fact| fact.word())
            .collect();
        if !silent.is_empty() {
            self.heading(text, "No source speaks of it; the editors take it as no");
            self.line(text, &silent.join(", "));
        }
    }

    fn fact(&self, text: &mut String, fact: Fact) {
        let evidence = self.one.record.fact(fact);
        let answer = match (evidence.standing(), self.one.record.is_not_yet(fact)) {
            (Standing::Established(false), true) => "not yet ",
            (Standing::Established(true), _) => "yes ",
            (Standing::Established(false), false) => "no  ",
            (Standing::Missing | Standing::Disputed, _) => "",
        };
        self.line(text, &format!("{answer}{fact}"));
        for testimony in evidence.testimonies() {
            let on = match &testimony.origin {
                Origin::Claim { on, .. } => on.as_ref(),
                Origin::Record(_) | Origin::Supposed => None,
            };
            let on = on.map(|on| format!(", {}", on.in_words())).unwrap_or_default();
            let cited = sources(&testimony.citations);
            self.below(text, &format!("{}{on}: {cited}", answer_of(testimony)));
        }
        for short in evidence.shortfalls() {
            let cited = sources(&short.citations);
            let words = format!("{}: {cited}; {} is lacking", short.ground, short.lacks);
            self.below(text, &words);
        }
        for claim in evidence.passed_over() {
            let answer = if claim.is == AnswerValue::Yes { "yes" } else { "no" };
            let reason = match &claim.set_aside {
                Some(reason) => format!("set aside: {reason}"),
                None => "not trusted under this lens".to_owned(),
            };
            self.below(text, &format!("({answer}: {}; {reason})", sources(&claim.citations)));
        }
    }

    fn labels(&self, text: &mut String) {
        if self.one.episode.labels.is_empty() {
            return;
        }
        self.heading(text, "Labels");
        for label in &self.one.episode.labels {
            self.line(text, &format!("{}: {}", sources(&label.sources), label.says));
        }
    }

    fn disputes(&self, text: &mut String) {
        let person = self.input.archive.person(&self.one.episode.person);
        let of_person = person.map(|person| person.disputes.as_slice()).unwrap_or_default();
        let disputes: Vec<_> = self.one.episode.disputes.iter().chain(of_person).collect();
        if disputes.is_empty() {
            return;
        }
        self.heading(text, "Where sources disagree");
        for dispute in disputes {
            self.line(text, &format!("{} ({})", dispute.question.as_str(), dispute.id));
            for position in &dispute.positions {
                self.below(text, &format!("{}: {}", position.value, sources(&position.sources)));
            }
        }
    }

    fn sources(&self, text: &mut String) {
        self.heading(text, "Sources");
        for source in
            cited(&self.one.record).iter().filter_map(|id| self.input.archive.source(id).ok())
        {
            let reference = source.reference().in_words(self.markup);
            self.marked_line(text, &format!("{}: {reference}", source.id));
        }
    }
}

/// The sources that speak on the facts of a record, in the order of their names.
pub(crate) fn cited(record: &Record) -> Vec<SourceId> {
    let mut cited: Vec<SourceId> = Fact::ALL
        .iter()
        .flat_map(|fact| record.fact(*fact).testimonies())
        .flat_map(|testimony| &testimony.citations)
        .map(|citation| citation.source.clone())
        .collect();
    cited.sort();
    cited.dedup();
    cited
}

fn answer_of(testimony: &Testimony) -> String {
    let answer = if testimony.holds { "yes" } else { "no" };
    match &testimony.origin {
        Origin::Claim { .. } => answer.to_owned(),
        Origin::Supposed => format!("{answer}, supposed"),
        Origin::Record(ground) if testimony.holds || testimony.particular.is_whole() => {
            format!("{answer}, as the record has {ground}")
        }
        Origin::Record(ground) => ground.clone(),
    }
}

fn sources(citations: &[Citation]) -> String {
    let one = |citation: &Citation| match &citation.at {
        Some(at) => format!("{} ({at})", citation.source),
        None => citation.source.to_string(),
    };
    citations.iter().map(one).collect::<Vec<_>>().join(", ")
}
