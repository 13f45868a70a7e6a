//! The forms of the output that are for machines, and the choice between all of them.

use std::fmt::Write as _;

use defection::{
    Verdict,
    report::{Markup, sanitize_line},
    verdict::Account,
};
use serde::Serialize;

use crate::{
    case,
    failure::Failure,
    input::{Input, Judged},
    options::Format,
    table,
};

/// One cell of the table as an object.
#[derive(Serialize)]
struct Row<'a> {
    episode: &'a str,
    person: &'a str,
    name: &'a str,
    definition: &'a str,
    verdict: Verdict,
    turns_on: Vec<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    anachronism: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    accounts: &'a [Account],
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    readings_differ: bool,
}

fn rows<'a>(input: &'a Input, judged: &'a [Judged<'a>]) -> impl Iterator<Item = Row<'a>> {
    judged.iter().flat_map(move |one| {
        let name = input.archive.person(&one.episode.person).map_or("", |person| &person.name);
        one.judgements.iter().map(move |(definition, judgement)| {
            let mut turns_on: Vec<String> =
                judgement.turns_on.iter().map(ToString::to_string).collect();
            turns_on.dedup();
            Row {
                episode: one.episode.id.as_str(),
                person: one.episode.person.as_str(),
                name,
                definition: definition.id().as_str(),
                verdict: judgement.verdict,
                turns_on,
                anachronism: judgement.anachronism,
                accounts: &judgement.accounts,
                readings_differ: judgement.readings_differ,
            }
        })
    })
}

/// The table in the form asked for.
pub(crate) fn table(
    input: &Input,
    judged: &[Judged<'_>],
    format: Format,
) -> Result<String, Failure> {
    match format {
        Format::Table => Ok(table::terminal(judged)),
        Format::Json => json(&rows(input, judged).collect::<Vec<_>>()),
        Format::Csv => csv(input, judged),
        Format::Markdown => Ok(markdown(judged)),
    }
}

/// The cases, explained for people or listed for machines.
pub(crate) fn cases(
    input: &Input,
    judged: &[Judged<'_>],
    format: Format,
) -> Result<String, Failure> {
    match format {
        Format::Table => Ok(joined(judged, |one| case::text(input, one))),
        Format::Markdown => Ok(joined(judged, |one| case::markdown(input, one))),
        Format::Json | Format::Csv => table(input, judged, format),
    }
}

fn joined(judged: &[Judged<'_>], explain: impl Fn(&Judged<'_>) -> String) -> String {
    judged.iter().map(explain).collect::<Vec<_>>().join("\n")
}

/// What is wrong or doubtful in the archive, and odd about the rules.
pub(crate) fn diagnostics(input: &Input, format: Format) -> Result<String, Failure> {
    let found = input.diagnostics();
    let odd = input.findings()?;
    match format {
        Format::Json => json(&serde_json::json!({ "archive": found, "definitions": odd })),
        Format::Table | Format::Csv | Format::Markdown if found.is_empty() && odd.is_empty() => {
            Ok("nothing wrong, doubtful or odd was found\n".to_owned())
        }
        Format::Table | Format::Csv | Format::Markdown => {
            let archive = found.iter().map(ToString::to_string);
            let all = archive.chain(odd.iter().map(ToString::to_string));
            let markup = match format {
                Format::Markdown => Markup::Markdown,
                Format::Table | Format::Csv | Format::Json => Markup::Text,
            };
            let lines: Vec<String> = all.map(|one| markup.inert(&one)).collect();
            Ok(lines.join("\n") + "\n")
        }
    }
}

pub(crate) fn json(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value)
        .map(|text| seen(&text) + "\n")
        .map_err(|error| Failure::Output { reason: error.to_string() })
}

/// The document with every character that is not seen written as an escape of JSON. Outside texts,
/// JSON has no such character but line ends.
pub(crate) fn seen(document: &str) -> String {
    let mut written = String::with_capacity(document.len());
    for character in document.chars() {
        let itself = sanitize_line(character.encode_utf8(&mut [0; 4])).starts_with(character);
        if itself || character == '\n' {
            written.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(written, "\\u{unit:04x}");
            }
        }
    }
    written
}

fn csv(input: &Input, judged: &[Judged<'_>]) -> Result<String, Failure> {
    let mut table = Rows::new(&["episode", "person", "name", "definition", "verdict", "turns_on"]);
    for row in rows(input, judged) {
        let (turns_on, verdict) = (row.turns_on.join(" "), row.verdict.word());
        let cells = [row.episode, row.person, row.name, row.definition, verdict, &turns_on];
        table.push(cells.map(str::to_owned));
    }
    table.csv()
}

/// Rows for a spreadsheet.
pub(crate) struct Rows {
    rows: Vec<Vec<String>>,
}

impl Rows {
    pub(crate) fn new(head: &[&str]) -> Self {
        Self { rows: vec![head.iter().map(|one| (*one).to_owned()).collect()] }
    }

    pub(crate) fn push<const COLUMNS: usize>(&mut self, cells: [String; COLUMNS]) {
        self.rows.push(cells.map(|cell| inert(&cell)).to_vec());
    }

    pub(crate) fn csv(&self) -> Result<String, Failure> {
        let failed = |reason: String| Failure::Output { reason };
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in &self.rows {
            writer.write_record(row).map_err(|error| failed(error.to_string()))?;
        }
        let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
        String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
    }
}

/// What begins a formula, in half and full width.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// A cell on one line that no spreadsheet takes for a formula.
fn inert(cell: &str) -> String {
    let line = sanitize_line(cell);
    if cell.starts_with(['\t', '\r']) || line.trim_start().starts_with(FORMULA) {
        format!("'{line}")
    } else {
        line
    }
}

fn markdown(judged: &[Judged<'_>]) -> String {
    let Some(first) = judged.first() else { return "no episodes\n".to_owned() };
    let mut text = String::from("| episode |");
    for (definition, _) in &first.judgements {
        let _ = write!(text, " {} |", definition.id());
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(first.judgements.len()));
    text.push('\n');
    for one in judged {
        let _ = write!(text, "| {} |", one.episode.id);
        for (_, judgement) in &one.judgements {
            let _ = write!(text, " {} |", judgement.verdict);
        }
        text.push('\n');
    }
    text
}
