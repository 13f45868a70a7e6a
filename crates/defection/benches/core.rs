//! How long the core takes, each figure as a ratio to a baseline that ran just before it.
//!
//! `cargo bench --package defection` prints the table. A limit that is passed is shown as such; no
//! test depends on it, since a busy machine proves nothing.

mod measure;

use std::hint::black_box;

use defection::{Archive, ArchiveDraft, Definitions, Lens, Record};
use measure::{Table, median, say};

fn main() {
    let archive_json = Archive::BUNDLED_JSON;
    let bundled = Archive::bundled();
    let definitions = Definitions::built_in();

    let untyped = median(|| serde_json::from_str::<serde_json::Value>(archive_json));
    let table = Table::new("core", "the bundled archive as a tree of serde_json::Value", untyped);
    let typed = median(|| serde_json::from_str::<ArchiveDraft>(archive_json));
    table.row("the bundled archive read by serde_json alone", typed, None);
    let drafted = median(|| ArchiveDraft::from_json(archive_json.as_bytes()));
    table.row("the bundled archive read", drafted, None);
    let reading = median(|| Archive::from_json(archive_json.as_bytes(), definitions.axioms()));
    table.row("the bundled archive read and checked", reading, None);
    let compiling = median(|| Definitions::load(Definitions::built_in_files(), None));
    table.row("all built-in definitions read and compiled", compiling, None);
    let records = || -> Vec<Record> {
        let axioms = definitions.axioms();
        let record = |episode| Record::new(bundled, episode, &Lens::default(), axioms).ok();
        bundled.defections().iter().filter_map(record).collect()
    };
    let looking = median(records);
    table.row("a record of every episode", looking, None);
    let seen = records();
    let judge_all = || {
        for record in &seen {
            for definition in definitions.iter() {
                black_box(definition.judge(record));
            }
        }
    };
    let judging = median(judge_all);
    table.row("every episode judged by every definition", judging, None);
    let whole = reading + compiling + looking + judging;
    table.row("the whole of it", whole, Some(0.020));

    let judged = seen.len() * definitions.iter().count();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand verdicts")]
    let each = |seconds: f64| seconds / judged as f64;
    let verdicts = median(|| {
        for record in &seen {
            for definition in definitions.iter() {
                black_box(definition.verdict(record));
            }
        }
    });
    table.row("one verdict of a compiled definition, on average", each(verdicts), Some(1e-6));

    let bytes: usize = definitions.iter().map(defection::Definition::diagram_bytes).sum();
    say(&format!("all diagrams together: {bytes} bytes (limit {})", 1 << 20));
}
