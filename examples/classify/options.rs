//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// Who counts as a defector, under whose definition, as of when, and on what evidence.
///
/// Without a case, prints the table of episodes and definitions. With an episode (`nureyev-1961`)
/// or a name in any spelling on record (`Nureyev`, `Нуреев`), explains it with its sources.
#[derive(Debug, Parser)]
#[command(name = "classify", max_term_width = 100)]
pub(crate) struct Options {
    /// An episode or a name.
    pub(crate) case: Option<String>,

    /// The archive to read, in place of the bundled one.
    #[arg(long, value_name = "FILE")]
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

    /// Show where verdicts differ from the labels that sources give.
    #[arg(long)]
    pub(crate) labels: bool,

    /// Show everything that is wrong or doubtful in the archive.
    #[arg(long)]
    pub(crate) check: bool,

    /// The form of the output.
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
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
