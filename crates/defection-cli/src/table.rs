//! The table of episodes and definitions, as wide as a terminal allows.

use std::fmt::Write as _;

use comfy_table::{Table, presets};
use defection::{Definition, Judgement, Verdict, report::sanitize_line};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::input::Judged;

/// How many columns a terminal has.
const WIDTH: usize = 100;

/// The sign of a verdict in a cell.
pub(crate) const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "+",
        Verdict::Fails => "-",
        Verdict::Open => "?",
        Verdict::Disputed => "!",
        Verdict::Impossible => "x",
    }
}

/// The heads of the columns: the sign of each definition, or its number where it has none.
fn heads(definitions: &[&Definition]) -> Vec<String> {
    let number = |(index, definition): (usize, &&Definition)| {
        definition.draft().sign.clone().unwrap_or_else(|| (index + 1).to_string())
    };
    definitions.iter().enumerate().map(number).collect()
}

/// The whole table with its legend.
pub(crate) fn terminal(judged: &[Judged<'_>]) -> String {
    let Some(first) = judged.first() else { return "no episodes\n".to_owned() };
    let definitions: Vec<&Definition> =
        first.judgements.iter().map(|(definition, _)| *definition).collect();
    let columns: Vec<Vec<String>> = heads(&definitions)
        .into_iter()
        .enumerate()
        .map(|(index, head)| {
            let cells = judged.iter().filter_map(|one| one.judgements.get(index)).map(|pair| {
                let Judgement { verdict, anachronism, without_silence, .. } = &pair.1;
                let passed = *anachronism && *verdict == Verdict::Holds;
                let sign = match (verdict, without_silence) {
                    (Verdict::Holds, Some(_)) => "o",
                    (Verdict::Fails, Some(_)) => ".",
                    _ => sign(*verdict),
                };
                format!("{sign}{}", if passed { "*" } else { "" })
            });
            std::iter::once(head).chain(cells).collect()
        })
        .collect();
    let label = judged.iter().map(|one| one.episode.id.as_str().len()).max().unwrap_or_default();
    let mut text = String::new();
    let mut rest = columns.as_slice();
    while !rest.is_empty() {
        let mut width = label;
        let fitting = rest.iter().take_while(|column| {
            width += 1 + column.iter().map(|cell| cell.width()).max().unwrap_or_default();
            width <= WIDTH
        });
        let (shown, left) = rest.split_at(fitting.count().max(1));
        text.push_str(&part(judged, shown));
        text.push('\n');
        rest = left;
    }
    text.push_str("+ holds   - fails   ? open   ! disputed   x impossible   * before its time\n");
    text.push_str("o holds, . fails: only by the editors' reading of silence\n\n");
    for (column, definition) in columns.iter().zip(&definitions) {
        let draft = definition.draft();
        let head = column.first().map(String::as_str).unwrap_or_default();
        let space = " ".repeat(3_usize.saturating_sub(head.width()));
        let line =
            format!("{head}{space} {:<27} {}", draft.id.to_string(), sanitize_line(&draft.title));
        let _ = writeln!(text, "{}", cut(&line).trim_end());
    }
    text
}

/// As much of a line as fits a terminal.
fn cut(line: &str) -> &str {
    let mut width = 0;
    let end = line.char_indices().find(|(_, character)| {
        width += character.width().unwrap_or_default();
        width > WIDTH
    });
    end.and_then(|(end, _)| line.get(..end)).unwrap_or(line)
}

fn part(judged: &[Judged<'_>], columns: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING);
    let labels =
        std::iter::once(String::new()).chain(judged.iter().map(|one| one.episode.id.to_string()));
    for (row, label) in labels.enumerate() {
        let cells = columns.iter().map(|column| column.get(row).cloned().unwrap_or_default());
        table.add_row(std::iter::once(label).chain(cells));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 1));
    }
    let mut text = String::new();
    for line in table.lines() {
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}
