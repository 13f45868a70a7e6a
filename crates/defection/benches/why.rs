//! How long the reasons behind verdicts take, each figure as a ratio to one baseline of the run.
//!
//! `cargo bench --package defection --bench why` prints the table. A limit that is passed is shown
//! as such; no test depends on it, since a busy machine proves nothing.

mod measure;

use std::{hint::black_box, time::Instant};

use defection::{Archive, Definition, Definitions, Lens, Record};
use measure::{Table, median, say};

/// How often each single explanation is timed.
const TIMES: usize = 15;

fn main() {
    let bundled = Archive::bundled();
    let definitions = Definitions::built_in();
    let records: Vec<Record> =
        bundled.records(&Lens::default(), definitions.axioms()).unwrap_or_default();
    let pairs: Vec<(&Definition, &Record)> = records
        .iter()
        .flat_map(|record| definitions.iter().map(move |definition| (definition, record)))
        .collect();

    let judging = median(|| {
        for (definition, record) in &pairs {
            black_box(definition.judge(record));
        }
    });
    let table = Table::new("why", "every episode judged by every definition", judging);
    let asking = median(|| {
        for (definition, record) in &pairs {
            black_box(definition.reasons(record));
            black_box(definition.changes(record));
            black_box(definition.open_questions(record));
        }
    });
    table.row("all reasons, changes and open questions", asking, Some(1.0));
    let comparing = median(|| {
        for first in definitions.iter() {
            for second in definitions.iter() {
                let (first, second) = (first.id().as_str(), second.id().as_str());
                black_box(definitions.compare(first, second)).ok();
            }
        }
    });
    table.row("all ordered pairs of definitions compared, with worlds", comparing, None);
    let ordering = median(|| definitions.compare_all());
    table.row("all ordered pairs of definitions compared", ordering, Some(0.050));
    let proving = median(|| {
        for theorem in definitions.theorems() {
            black_box(definitions.prove(theorem)).ok();
        }
    });
    table.row("all theorems proved", proving, None);
    let looking = median(|| definitions.findings());
    table.row("everything odd about the definitions looked for", looking, None);

    let mut each: Vec<f64> = pairs.iter().map(|(one, record)| explaining(one, record)).collect();
    each.sort_by(f64::total_cmp);
    let share = |percent: usize| each.get(each.len() * percent / 100).copied().unwrap_or_default();
    table.row("one full explanation, the median of all pairs", share(50), Some(50e-6));
    table.row("one full explanation, nine of ten are faster", share(90), None);
    let longest = each.last().copied().unwrap_or_default();
    table.row("one full explanation, the longest", longest, None);
    say(&format!(
        "explained: {} episodes by {} definitions",
        records.len(),
        definitions.iter().count()
    ));
}

/// The median time of one explanation.
fn explaining(definition: &Definition, record: &Record) -> f64 {
    let mut times: Vec<f64> = (0..TIMES)
        .map(|_| {
            let begin = Instant::now();
            let explanation = definition.explain(record);
            let taken = begin.elapsed().as_secs_f64();
            black_box(explanation);
            taken
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(TIMES / 2).copied().unwrap_or_default()
}
