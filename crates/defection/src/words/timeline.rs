//! How a verdict changed through time, in words.

use super::whether;
use crate::{
    text::{Markup, Page},
    why::Timeline,
};

impl Timeline {
    /// The days on which the verdict changes, and what changed it, in English.
    pub fn in_words(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        page.heading(1, &format!("{} ({}) under {}", self.name, self.episode, self.definition));
        if self.turns.is_empty() {
            page.paragraph("Nothing tells from which day on one could look back.");
        }
        for (place, turn) in self.turns.iter().enumerate() {
            let since = if place == 0 { "as of the act, " } else { "as of " };
            let on = if turn.turns_on.is_empty() {
                String::new()
            } else {
                format!(", it turns on {}", whether(&turn.turns_on))
            };
            page.item(0, false, &format!("{since}{}: {}{on}", turn.day, turn.verdict));
            for said in &turn.because {
                page.item(1, false, &format!("since the person {}", said.in_words()));
            }
        }
        page.finish()
    }
}
