//! Comparisons, orders, theorems and categories in words.

use std::fmt::Write as _;

use crate::{
    compare::{
        Between, Categorisation, Comparison, Order, PersonSummary, Proof, Relation, Witness,
    },
    rules::{Category, Converse, Theorem},
    text::{Markup, Page},
};

impl Relation {
    /// The relation as a verb: "is narrower than".
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Equivalent => "covers the same as",
            Self::Narrower => "is narrower than",
            Self::Broader => "is broader than",
            Self::Exclusive => "covers nobody whom the other covers:",
            Self::Overlapping => "overlaps",
        }
    }

    /// The relation as a sign of a matrix.
    pub const fn sign(self) -> char {
        match self {
            Self::Equivalent => '=',
            Self::Narrower => '<',
            Self::Broader => '>',
            Self::Exclusive => '.',
            Self::Overlapping => 'x',
        }
    }
}

impl Comparison {
    /// The comparison in English, with the episodes that lie between the two.
    pub fn in_words(&self, between: &[Between], markup: Markup) -> String {
        let Self { first, second, relation, only_first, only_second, both } = self;
        let mut page = Page::new(markup);
        page.heading(1, &format!("{first} and {second}: {relation}"));
        page.paragraph(&match relation {
            Relation::Equivalent => "Each covers whomever the other covers.".to_owned(),
            Relation::Narrower => format!("Whomever {first} covers, {second} covers, and more."),
            Relation::Broader => format!("Whomever {second} covers, {first} covers, and more."),
            Relation::Exclusive => "Nobody is covered by both.".to_owned(),
            Relation::Overlapping => {
                "Each covers somebody whom the other does not; somebody is covered by both."
                    .to_owned()
            }
        });
        let of = |title: String, witness: &Option<Witness>, page: &mut Page| {
            if let Some(witness) = witness {
                page.paragraph(&format!("{title} covers somebody who"));
                for answer in witness.in_words() {
                    page.item(0, false, &answer);
                }
            }
        };
        of(format!("Only {first}"), only_first, &mut page);
        of(format!("Only {second}"), only_second, &mut page);
        of("Each of the two".to_owned(), both, &mut page);
        if !between.is_empty() {
            page.heading(2, "Episodes between the two");
            for one in between {
                let words =
                    format!("{}: {first} {}, {second} {}", one.episode, one.first, one.second);
                page.item(0, false, &words);
            }
        }
        page.finish()
    }
}

impl Witness {
    fn in_words(&self) -> Vec<String> {
        if self.answers.is_empty() {
            return vec!["did anything at all".to_owned()];
        }
        self.answers.iter().map(crate::rules::Answer::statement).collect()
    }
}

impl Order {
    /// The matrix and the steps of the order, in English.
    pub fn in_words(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        page.heading(1, "How the definitions stand to one another");
        let numbers: Vec<String> =
            (1..=self.definitions.len()).map(|one| one.to_string()).collect();
        let row = |head: &str, cells: &[String]| {
            std::iter::once(head)
                .chain(cells.iter().map(String::as_str))
                .map(str::to_owned)
                .collect()
        };
        let mut rows: Vec<Vec<String>> = vec![row("", &numbers)];
        for (place, (id, relations)) in self.definitions.iter().zip(&self.relations).enumerate() {
            let cells: Vec<String> = relations.iter().map(|one| one.sign().to_string()).collect();
            rows.push(row(&format!("{} {id}", place + 1), &cells));
        }
        page.table(&rows);
        page.paragraph(
            "The definition of the row: < narrower, > broader, = the same, x overlapping, . nobody \
             in both.",
        );
        page.heading(2, "Each is narrower than the next");
        for (narrower, broader) in &self.steps {
            page.item(0, false, &format!("{narrower} is narrower than {broader}"));
        }
        page.finish()
    }
}

impl Proof {
    /// What became of the theorem, in English.
    pub fn in_words(&self, theorem: &Theorem, markup: Markup) -> String {
        let mut page = Page::new(markup);
        let proved = if self.proved { "proved" } else { "not proved" };
        page.item(
            0,
            !self.proved,
            &format!("{} ({proved}): {}", theorem.id, theorem.says.as_str()),
        );
        page.item(1, false, &format!("whenever {}: {}", theorem.whenever, theorem.then));
        if let Some(world) = &self.counterexample {
            page.item(1, false, &format!("against it: somebody who {}", world.statement()));
        }
        if self.vacuous {
            page.item(1, false, "the first condition can never hold");
        }
        match (&self.converse, &self.converse_counterexample) {
            (Converse::Holds, _) => page.item(1, false, "the converse is true as well"),
            (Converse::Fails, Some(world)) => {
                let words = format!("not the other way round: somebody who {}", world.statement());
                page.item(1, false, &words);
            }
            (Converse::Fails, None) => {}
        }
        page.finish()
    }
}

impl Categorisation {
    /// What the episode is, on one line.
    pub fn in_words(&self) -> String {
        let mut words = match self.category {
            Some(category) => category.to_string(),
            None if self.undecided.is_empty() => "in no category".to_owned(),
            None => "undecided".to_owned(),
        };
        if let Some(by) = &self.by {
            let _ = write!(words, " by {by}");
        }
        if !self.also.is_empty() {
            let _ = write!(words, "; also {}", listed(&self.also));
        }
        if !self.undecided.is_empty() {
            let undecided: Vec<String> = self
                .undecided
                .iter()
                .map(|one| format!("{} ({})", one.category, one.verdict))
                .collect();
            let _ = write!(words, "; perhaps {}", undecided.join(", "));
        }
        if let Some(because) = &self.because {
            let _ = write!(words, " [{}]", because.trim_end_matches('.'));
        }
        words
    }
}

impl PersonSummary {
    /// What the person's episodes are, in English.
    pub fn in_words(&self, markup: Markup) -> String {
        let mut page = Page::new(markup);
        page.heading(1, &format!("{}: {}", self.person, listed(&self.categories)));
        for one in &self.episodes {
            page.item(0, false, &format!("{}: {}", one.episode, one.in_words()));
        }
        page.finish()
    }
}

fn listed(categories: &[Category]) -> String {
    if categories.is_empty() {
        return "in no category".to_owned();
    }
    categories.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
