//! On how much a verdict rests, in words.

use super::{cited, counted, outcome};
use crate::{
    model::{SourceId, Worth},
    text::{Markup, Page},
    verdict::{Account, Verdict},
    why::{SourceWithCopies, Statement, Weight},
};

/// How many sets of sources are written out.
const MOST_WRITTEN: usize = 12;

impl Weight {
    /// On what the verdict rests, in English.
    pub fn in_words(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        page.heading(1, &format!("{} under {}: {}", self.episode, self.definition, self.verdict));
        self.write_one_source(&mut page);
        self.write_claims(&mut page);
        self.write_sources(&mut page);
        write_accounts(
            &mut page,
            "With one source heard and nobody else",
            &self.alone,
            self.verdict,
        );
        let title = "Following one source at a time where sources disagree";
        write_accounts(&mut page, title, &self.by_account, self.verdict);
        if self.readings_differ {
            page.paragraph("Readings differ: by account it comes to another verdict than mixed.");
        }
        page.finish()
    }

    fn write_one_source(&self, page: &mut Page) {
        let names: Vec<String> = self.rests_on.iter().map(SourceWithCopies::in_words).collect();
        match names.as_slice() {
            [] => {}
            [one] => page.paragraph(&format!(
                "The verdict rests on one source: without {one} it is another."
            )),
            _ => page.paragraph(&format!(
                "The verdict rests on each of {} sources: without any one of {} it is another.",
                names.len(),
                names.join(", ")
            )),
        }
    }

    fn write_claims(&self, page: &mut Page) {
        let Some(becomes) = self.claims.becomes else {
            page.paragraph("No claims could be set aside that would make it another verdict.");
            return;
        };
        let silences = self.claims.set.iter().filter(|said| said.silence).count();
        let claims = self.claims.set.len() - silences;
        let least = if self.claims.exact { "" } else { "at most " };
        let count = match (claims, silences) {
            (claims, 0) => counted(claims, "claim"),
            (0, silences) => counted(silences, "reading") + " of silence",
            (claims, silences) => {
                let claims = counted(claims, "claim");
                format!("{claims} and {} of silence", counted(silences, "reading"))
            }
        };
        page.paragraph(&format!(
            "It takes {least}{count} to set aside; then it {}:",
            outcome(becomes)
        ));
        for said in &self.claims.set {
            page.item(0, false, &said.in_words());
        }
    }

    fn write_sources(&self, page: &mut Page) {
        let Some(first) = self.sources.sets.first() else {
            let but = if self.sources.exact { "" } else { " among those that were tried" };
            page.paragraph(&format!(
                "No sources could be set aside that would make it another{but}."
            ));
            return;
        };
        let count = first.sources.len();
        page.paragraph(&format!("It takes {} to set aside:", counted(count, "source")));
        for set in self.sources.sets.iter().take(MOST_WRITTEN) {
            let names: Vec<String> = set.sources.iter().map(ToString::to_string).collect();
            let names = names.join(" and ") + &with_copies(&set.copies);
            let words = format!("without {names} it {}", outcome(set.becomes));
            page.item(0, false, &words);
        }
        let left = self.sources.sets.len().saturating_sub(MOST_WRITTEN);
        if left > 0 {
            page.item(0, false, &format!("... or in {left} other ways"));
        }
    }
}

impl SourceWithCopies {
    /// The source, with what it is worth, and its copies.
    fn in_words(&self) -> String {
        let worth = match self.worth {
            Some(Worth::Primary) => "primary",
            Some(Worth::ContemporaryReport) => "a report of the time, not primary",
            Some(Worth::LaterAccount) => "a later account, not primary",
            Some(Worth::ReferenceWork) => "a work of reference, not primary",
            Some(Worth::Copy) => "a copy, not primary",
            None => "its worth is not stated",
        };
        format!("{} ({worth}){}", self.source, with_copies(&self.copies))
    }
}

/// The copies that go with sources, to follow their names.
fn with_copies(copies: &[SourceId]) -> String {
    let names: Vec<&str> = copies.iter().map(SourceId::as_str).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => format!(" with the copy {one}"),
        _ => format!(" with the copies {}", names.join(", ")),
    }
}

fn write_accounts(page: &mut Page, title: &str, accounts: &[Account], verdict: Verdict) {
    if accounts.is_empty() {
        return;
    }
    let others: Vec<&Account> = accounts.iter().filter(|one| one.verdict != verdict).collect();
    if others.is_empty() {
        page.paragraph(&format!("{title}, it comes to the same each time."));
        return;
    }
    page.paragraph(&format!("{title}:"));
    for account in others {
        page.item(0, false, &format!("{}: {}", account.source, account.verdict));
    }
    let same = accounts.iter().filter(|one| one.verdict == verdict).count();
    if same > 0 {
        page.item(0, false, &format!("{}: {verdict}", counted(same, "other source")));
    }
}

impl Statement {
    /// What is said, by whom.
    pub fn in_words(&self) -> String {
        let ground = self.ground.as_ref().map(|ground| format!(", as {ground}"));
        let silence = if self.silence { ", as no source speaks of it" } else { "" };
        let ground = ground.unwrap_or_default();
        if self.supposed {
            return format!("{}, as is supposed", self.statement);
        }
        format!("{}{ground}{silence} [{}]", self.statement, cited(&self.citations))
    }
}
