//! Many records in columns, 64 to a word, and a definition put to a word at a time.

#![expect(
    clippy::indexing_slicing,
    reason = "each column has a word for every 64 records, and a column for every question and cell"
)]

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Verdict, table};
use crate::{
    record::{Reading, Record, Standing},
    rules::{Compiled, Definition, Question},
};

/// How many records a word holds.
const WIDTH: usize = 64;

/// What some records admit on the questions of some definitions.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// For each word, in which of its records no world is possible.
    clash: Vec<u64>,
    /// The yes/no questions, in order.
    questions: Vec<Question>,
    /// For each of them, in which records it can have which answer.
    answers: Vec<Answers>,
    /// The days that begin a new cell of time in any of the definitions, in order.
    breaks: Vec<NaiveDate>,
    /// For each cell of time, in which records the act may lie in it.
    cells: Vec<Vec<u64>>,
    /// In which records the date of the act is disputed.
    day_disputed: Vec<u64>,
    /// Which records are read account by account.
    by_account: Vec<u64>,
}

/// In which records a question can have which answer.
#[derive(Clone, Debug)]
struct Answers {
    no: Vec<u64>,
    yes: Vec<u64>,
    disputed: Vec<u64>,
}

fn empty(words: usize) -> Vec<u64> {
    vec![0; words]
}

/// Marks a record in a column.
fn mark(column: &mut [u64], record: usize, holds: bool) {
    column[record / WIDTH] |= u64::from(holds) << (record % WIDTH);
}

fn word(column: &[u64], place: usize) -> u64 {
    column[place]
}

impl Columns {
    pub(super) fn new<'a>(
        records: &[Record],
        definitions: impl Iterator<Item = &'a Definition>,
    ) -> Self {
        let words = records.len().div_ceil(WIDTH);
        let (mut questions, mut breaks) = (BTreeSet::new(), BTreeSet::new());
        for compiled in definitions.map(Definition::compiled) {
            questions.extend(compiled.questions.iter().copied());
            breaks.extend(compiled.breaks.iter().copied());
        }
        questions.remove(&Question::ActDay);
        let (questions, breaks) = (Vec::from_iter(questions), Vec::from_iter(breaks));
        let mut columns = Self {
            clash: empty(words),
            answers: questions.iter().map(|question| of_question(*question, records)).collect(),
            questions,
            cells: vec![empty(words); breaks.len() + 1],
            breaks,
            day_disputed: empty(words),
            by_account: empty(words),
        };
        for (place, record) in records.iter().enumerate() {
            mark(&mut columns.clash, place, !record.clash().is_empty());
            mark(&mut columns.day_disputed, place, record.act().disputed);
            let by_account = record.lens().reading == Reading::ByAccount;
            mark(&mut columns.by_account, place, by_account);
            for cell in record.act().each_cell(&columns.breaks) {
                mark(&mut columns.cells[cell], place, true);
            }
        }
        columns
    }

    /// The verdict of a definition on each of the records from which the columns were made.
    pub(super) fn verdicts(&self, definition: &Definition, records: &[Record]) -> Vec<Verdict> {
        let Some(rule) = Put::new(self, definition.compiled()) else {
            return records.iter().map(|record| table::read(definition, record)).collect();
        };
        let mut found = vec![Verdict::Impossible; records.len()];
        let (mut admissible, mut reached) = (Vec::new(), Vec::new());
        for (place, found) in found.chunks_mut(WIDTH).enumerate() {
            rule.gather(place, &mut admissible);
            let compiled = rule.compiled;
            compiled.diagram.satisfiable_in_each(&rule.offsets, &admissible, &mut reached);
            let [yes, no] = [compiled.yes, compiled.no].map(|root| reached[root.index()]);
            let there = !0 >> (WIDTH - found.len());
            let possible = there & !word(&self.clash, place);
            set(found, yes & !no & possible, Verdict::Holds);
            set(found, no & !yes & possible, Verdict::Fails);
            let undecided = yes & no & possible;
            if undecided == 0 {
                continue;
            }
            let (open, disputed) = rule.plainly(place, &admissible);
            let mixed = undecided & !word(&self.by_account, place);
            set(found, mixed & open, Verdict::Open);
            set(found, mixed & !open & disputed, Verdict::Disputed);
            let mut rest = undecided & !(mixed & (open | disputed));
            while let Some(bit) = next_of(&mut rest) {
                if let (Some(verdict), Some(record)) =
                    (found.get_mut(bit), records.get(place * WIDTH + bit))
                {
                    *verdict = table::read(definition, record);
                }
            }
        }
        found
    }
}

/// Where the lowest bit of a word is that is one; it is taken out.
fn next_of(word: &mut u64) -> Option<usize> {
    let lowest = (*word != 0).then(|| word.trailing_zeros() as usize);
    *word &= word.wrapping_sub(1);
    lowest
}

/// Gives a verdict to the records of a word that are marked.
fn set(found: &mut [Verdict], mut marked: u64, verdict: Verdict) {
    while let Some(place) = next_of(&mut marked).and_then(|bit| found.get_mut(bit)) {
        *place = verdict;
    }
}

fn of_question(question: Question, records: &[Record]) -> Answers {
    let words = records.len().div_ceil(WIDTH);
    let mut answers = Answers { no: empty(words), yes: empty(words), disputed: empty(words) };
    for (place, record) in records.iter().enumerate() {
        let admissible = record.admissible(question, &[], None);
        mark(&mut answers.no, place, admissible & 0b01 != 0);
        mark(&mut answers.yes, place, admissible & 0b10 != 0);
        mark(&mut answers.disputed, place, record.standing(question) == Standing::Disputed);
    }
    answers
}

/// A rule that is put to columns.
struct Put<'a> {
    compiled: &'a Compiled,
    /// For each variable, where its values begin.
    offsets: Vec<usize>,
    /// For each value of each variable, the columns of which any admits it.
    values: Vec<Vec<&'a [u64]>>,
    /// For each question of the rule itself, the column of the records in which it is disputed.
    disputed: Vec<&'a [u64]>,
}

impl<'a> Put<'a> {
    /// Nothing if the columns know nothing of a question of the rule.
    fn new(columns: &'a Columns, compiled: &'a Compiled) -> Option<Self> {
        let (mut offsets, mut values) = (Vec::new(), Vec::new());
        let mut disputed: Vec<&[u64]> = Vec::new();
        for question in &compiled.questions {
            offsets.push(values.len());
            if *question == Question::ActDay {
                disputed.push(&columns.day_disputed);
                values.extend(cells_of(columns, &compiled.breaks)?);
            } else {
                let place = columns.questions.binary_search(question).ok()?;
                let answers = columns.answers.get(place)?;
                disputed.push(&answers.disputed);
                values.push(vec![answers.no.as_slice()]);
                values.push(vec![answers.yes.as_slice()]);
            }
        }
        disputed.truncate(compiled.asked().count());
        Some(Self { compiled, offsets, values, disputed })
    }

    /// What the records of a word admit, value by value.
    fn gather(&self, place: usize, admissible: &mut Vec<u64>) {
        admissible.clear();
        let any = |columns: &Vec<&[u64]>| {
            columns.iter().fold(0, |records, column| records | word(column, place))
        };
        admissible.extend(self.values.iter().map(any));
    }

    /// Of the undecided records of a word, those in which nothing that the rule asks is disputed
    /// and unsettled, and those in which everything unsettled is disputed. In the others it has to
    /// be looked which questions still matter.
    fn plainly(&self, place: usize, admissible: &[u64]) -> (u64, u64) {
        let (mut some_disputed, mut some_missing) = (0, 0);
        let ends = self.offsets.iter().skip(1).copied().chain([admissible.len()]);
        for ((start, end), disputed) in self.offsets.iter().zip(ends).zip(&self.disputed) {
            let (mut once, mut twice) = (0, 0);
            for records in &admissible[*start..end] {
                twice |= once & records;
                once |= records;
            }
            some_disputed |= twice & word(disputed, place);
            some_missing |= twice & !word(disputed, place);
        }
        (!some_disputed, !some_missing)
    }
}

/// For each cell of a rule, the columns of the finer cells in it.
fn cells_of<'a>(columns: &'a Columns, breaks: &[NaiveDate]) -> Option<Vec<Vec<&'a [u64]>>> {
    let mut starts = vec![0];
    for day in breaks {
        starts.push(columns.breaks.binary_search(day).ok()? + 1);
    }
    let ends = starts.iter().skip(1).copied().chain([columns.cells.len()]);
    let cell = |(start, end): (&usize, usize)| {
        let inside = &columns.cells[*start..end];
        inside.iter().map(Vec::as_slice).collect()
    };
    Some(starts.iter().zip(ends).map(cell).collect())
}
