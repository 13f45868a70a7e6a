//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, ValueEnum};

/// Who counts as a defector, under whose definition, as of when, and on what evidence.
///
/// Without a case, prints the table of episodes and definitions. With an episode (`nureyev-1961`)
/// or a name in any spelling on record (`Nureyev`, `Нуреев`), explains it with its sources.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(Debug, Parser)]
#[command(name = "defection", max_term_width = 100)]
pub(crate) struct Options {
    /// An episode or a name.
    pub(crate) case: Option<String>,

    /// The archive to read, in place of the bundled one: a file, or a directory laid out like the
    /// bundled one, with a file for each person.
    #[arg(long, value_name = "PATH")]
    pub(crate) archive: Option<PathBuf>,

    /// A directory of definition files to apply, in place of the built-in ones, whose terms and
    /// names they may use.
    #[arg(long, value_name = "DIR")]
    pub(crate) definitions: Option<PathBuf>,

    /// The last day to be looked at: what came true later has not come true yet. A month or a year
    /// means its last day.
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,

    /// A source to trust; only those named count. The editors, who read silence, are one.
    #[arg(long, value_name = "SOURCE")]
    pub(crate) trust: Vec<String>,

    /// Take silence for silence, whatever the editors make of it.
    #[arg(long)]
    pub(crate) strict: bool,

    /// How disputes are read: mixed, by-account, or the one source to follow.
    #[arg(long, value_name = "READING", default_value = "mixed")]
    pub(crate) reading: String,

    /// A definition to apply; all of them if none is named.
    #[arg(long, value_name = "ID")]
    pub(crate) definition: Vec<String>,

    #[command(flatten)]
    pub(crate) views: Views,

    /// Show where verdicts differ from the labels that sources give.
    #[arg(long, conflicts_with = "Views")]
    pub(crate) labels: bool,

    /// Show everything that is wrong or doubtful in the archive and odd about the rules.
    #[arg(long, conflicts_with = "Views")]
    pub(crate) check: bool,

    /// Show the sources as references, those of a case if one is named. With `--format json` as
    /// CSL-JSON, which Zotero and pandoc read.
    #[arg(long, conflicts_with_all = ["Views", "labels", "check"])]
    pub(crate) sources: bool,

    /// Read sources from a file in CSL-JSON (`.json`), BibTeX or BibLaTeX, and print them as rows of
    /// an archive.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["Views", "labels", "check", "sources"])]
    pub(crate) import: Option<PathBuf>,

    /// The form of the output.
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}

/// What to show beside the verdicts.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(crate) struct Views {
    /// Explain each verdict: the smallest reasons, the rule as a tree, who says what.
    #[arg(long)]
    why: bool,

    /// Show the fewest answers that would have to differ for the other verdict.
    #[arg(long)]
    changes: bool,

    /// Show what would settle an open or disputed verdict, and what to ask first.
    #[arg(long)]
    questions: bool,

    /// Show the fewest claims and sources on which a verdict rests.
    #[arg(long)]
    weight: bool,

    /// Show the days on which a verdict changes, and what changed it.
    #[arg(long)]
    timeline: bool,

    /// Put episodes and persons into categories.
    #[arg(long)]
    categories: bool,

    /// Compare two definitions in every world, and show the episodes between them.
    #[arg(long, num_args = 2, value_names = ["A", "B"])]
    compare: Option<Vec<String>>,

    /// Show how all definitions stand to one another.
    #[arg(long)]
    order: bool,

    /// Prove the theorems about the definitions.
    #[arg(long)]
    theorems: bool,
}

/// The one thing to show beside the verdicts.
pub(crate) enum View {
    Why,
    Changes,
    Questions,
    Weight,
    Timeline,
    Categories,
    Compare(String, String),
    Order,
    Theorems,
}

impl Options {
    /// What to show beside the verdicts, if anything was asked for.
    pub(crate) fn view(&self) -> Option<View> {
        let views = &self.views;
        if let Some([first, second]) = views.compare.as_deref() {
            return Some(View::Compare(first.clone(), second.clone()));
        }
        let flags = [
            (views.why, View::Why),
            (views.changes, View::Changes),
            (views.questions, View::Questions),
            (views.weight, View::Weight),
            (views.timeline, View::Timeline),
            (views.categories, View::Categories),
            (views.order, View::Order),
            (views.theorems, View::Theorems),
        ];
        flags.into_iter().find(|(asked, _)| *asked).map(|(_, view)| view)
    }
}

/// The form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a terminal of 100 columns.
    Table,
    /// An array of objects.
    Json,
    /// Comma separated, with a head.
    Csv,
    /// A document in Markdown.
    Markdown,
}
