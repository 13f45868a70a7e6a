//! Timing without ceremony: the median of many runs, printed beside a baseline.

use std::{
    hint::black_box,
    io::{self, Write as _},
    time::{Duration, Instant},
};

/// How long to keep running one thing.
const SPENT: Duration = Duration::from_millis(400);

/// The median time of one run, in seconds.
pub(crate) fn median<T>(mut run: impl FnMut() -> T) -> f64 {
    black_box(run());
    let started = Instant::now();
    let mut times = Vec::new();
    while started.elapsed() < SPENT || times.len() < 5 {
        let begin = Instant::now();
        black_box(run());
        times.push(begin.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// A table on the standard output, each row beside one baseline.
pub(crate) struct Table {
    baseline: f64,
}

impl Table {
    pub(crate) fn new(title: &str, baseline: &str, seconds: f64) -> Self {
        say(&format!("{title:<58} {:>12} {:>9}  limit", "median", "ratio"));
        say(&format!("{baseline:<58} {:>12} {:>9}", in_words(seconds), "1"));
        Self { baseline: seconds }
    }

    /// One row, with its limit in seconds if it has one.
    pub(crate) fn row(&self, name: &str, seconds: f64, limit: Option<f64>) {
        let verdict = match limit {
            Some(limit) if seconds > limit => format!("{}: NOT REACHED", in_words(limit)),
            Some(limit) => format!("{}: reached", in_words(limit)),
            None => String::new(),
        };
        let ratio = seconds / self.baseline;
        let ratio = if ratio < 0.01 { format!("{ratio:.1e}") } else { format!("{ratio:.2}") };
        say(&format!("{name:<58} {:>12} {ratio:>9}  {verdict}", in_words(seconds)));
    }
}

pub(crate) fn say(line: &str) {
    // With the output gone there is nobody left to tell.
    let _ = writeln!(io::stdout(), "{line}");
}

fn in_words(seconds: f64) -> String {
    match seconds {
        seconds if seconds < 1e-6 => format!("{:.0} ns", seconds * 1e9),
        seconds if seconds < 1e-3 => format!("{:.2} us", seconds * 1e6),
        seconds => format!("{:.2} ms", seconds * 1e3),
    }
}
