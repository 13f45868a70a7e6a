//! Verdicts: a definition applied to a record.

mod columns;
#[cfg(test)]
mod oracle;
mod records;
mod silence;
mod table;
#[cfg(test)]
mod tests;

use serde::Serialize;

pub use self::{
    records::Records,
    table::{Table, Verdicts},
};

use crate::{
    logic::{Builder, Values, Walker},
    model::SourceId,
    record::{Reading, Record, Standing},
    rules::{Compiled, Definition, Question},
    text::closed_set,
};

closed_set! {
    /// What a definition makes of a record.
    ///
    /// A *world* gives every question one answer and obeys the axioms. The verdict looks at every
    /// world that the record admits.
    Verdict, called "a verdict" {
        /// The definition is true in every world.
        Holds = "holds",
        /// The definition is false in every world.
        Fails = "fails",
        /// Both kinds of world occur, and only missing answers still matter.
        Open = "open",
        /// Both kinds of world occur, and a disputed answer still matters.
        Disputed = "disputed",
        /// There is no world: the record contradicts the axioms.
        Impossible = "impossible",
    }
}

impl Verdict {
    /// Whether it is settled: holds or fails.
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Holds | Self::Fails)
    }
}

/// A verdict, with what it still turns on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Judgement {
    /// The verdict under the lens of the record.
    pub verdict: Verdict,
    /// The questions whose answers can still change it, in the order of the definition; none once
    /// it is decided.
    pub turns_on: Vec<Question>,
    /// The verdict without the editors' reading of silence, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_silence: Option<Verdict>,
    /// Whether the act certainly came after the day looked from, so that as of then there is none.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub act_to_come: bool,
    /// Whether the act certainly came before the definition was laid down.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub anachronism: bool,
    /// Where questions are disputed and it matters: the verdict when one source at a time is
    /// followed on them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<Account>,
    /// Whether following one source at a time comes to another verdict than mixing them.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub readings_differ: bool,
}

/// The verdict when one source is followed on every disputed question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Account {
    /// The source.
    pub source: SourceId,
    /// The verdict.
    pub verdict: Verdict,
}

impl Definition {
    /// The verdict on a record when disputes are mixed, without what it turns on: two walks over
    /// the diagram.
    ///
    /// Telling open from disputed needs a third look, which only undecided verdicts pay for.
    pub fn verdict(&self, record: &Record) -> Verdict {
        let record = &*record.under(self.axioms());
        if !record.clash().is_empty() {
            return Verdict::Impossible;
        }
        let compiled = self.compiled();
        let mut walker = Walker::default();
        let mut admissible = admissible(compiled, record, None);
        decided(compiled, &admissible, &mut walker).unwrap_or_else(|| {
            let turns_on = turning_points(compiled, &mut admissible, &mut walker);
            undecided(record, &turns_on)
        })
    }

    /// Applies the definition to a record.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Record, Verdict};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("nureyev-1961")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())?;
    /// let letter = definitions.get("rsfsr-1960-art-64a-letter")?;
    ///
    /// let judgement = letter.judge(&record);
    /// assert_eq!(judgement.verdict, Verdict::Disputed);
    /// assert_eq!(judgement.turns_on[0].to_string(), "harm_intent");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn judge(&self, record: &Record) -> Judgement {
        let record = &*record.under(self.axioms());
        let judgement = self.judge_as_seen(record);
        let strict = self.verdict_without_silence(record).unwrap_or(judgement.verdict);
        let without_silence = (strict != judgement.verdict).then_some(strict);
        Judgement { without_silence, ..judgement }
    }

    fn judge_as_seen(&self, record: &Record) -> Judgement {
        let anachronism = match (self.laid_down(), record.act().span().1) {
            (Some(laid_down), Some(last)) => last < laid_down,
            _ => false,
        };
        let act_to_come = record.act_is_to_come();
        let settled = |verdict| Judgement {
            verdict,
            turns_on: Vec::new(),
            without_silence: None,
            act_to_come,
            anachronism,
            accounts: Vec::new(),
            readings_differ: false,
        };
        if !record.clash().is_empty() {
            return settled(Verdict::Impossible);
        }
        let compiled = self.compiled();
        let mut walker = Walker::default();
        let mut mixed = admissible(compiled, record, None);
        if let Some(verdict) = decided(compiled, &mixed, &mut walker) {
            return settled(verdict);
        }
        let turns_on = turning_points(compiled, &mut mixed, &mut walker);
        let verdict = undecided(record, &turns_on);
        let accounts: Vec<Account> = record
            .accounts(&compiled.questions)
            .into_iter()
            .map(|source| {
                let verdict = followed(compiled, record, &source, &mut walker);
                Account { source, verdict }
            })
            .collect();
        let by_account = common(verdict, &accounts);
        let readings_differ = by_account != verdict;
        let verdict = match record.lens().reading {
            Reading::ByAccount => by_account,
            Reading::Mixed | Reading::OneSource(_) => verdict,
        };
        let turns_on = if verdict.is_decided() { Vec::new() } else { turns_on };
        Judgement {
            verdict,
            turns_on,
            without_silence: None,
            act_to_come,
            anachronism,
            accounts,
            readings_differ,
        }
    }
}

/// What every account that is possible comes to; a dispute where they differ.
fn common(mixed: Verdict, accounts: &[Account]) -> Verdict {
    let mut possible =
        accounts.iter().map(|account| account.verdict).filter(|one| *one != Verdict::Impossible);
    let Some(first) = possible.next() else { return mixed };
    if possible.all(|verdict| verdict == first) { first } else { Verdict::Disputed }
}

fn followed(
    compiled: &Compiled,
    record: &Record,
    source: &SourceId,
    walker: &mut Walker,
) -> Verdict {
    // Who contradicts the axioms on anything at all gives no possible account.
    if !record.is_possible_account(source, walker) {
        return Verdict::Impossible;
    }
    let mut admissible = admissible(compiled, record, Some(source));
    decided(compiled, &admissible, walker).unwrap_or_else(|| {
        let turns_on = turning_points(compiled, &mut admissible, walker);
        undecided(record, &turns_on)
    })
}

pub(crate) fn admissible(
    compiled: &Compiled,
    record: &Record,
    account: Option<&SourceId>,
) -> Vec<Values> {
    let values = |question: &Question| record.admissible(*question, &compiled.breaks, account);
    compiled.questions.iter().map(values).collect()
}

fn decided(compiled: &Compiled, admissible: &[Values], walker: &mut Walker) -> Option<Verdict> {
    let yes = walker.is_satisfiable(&compiled.diagram, compiled.yes, admissible);
    let no = walker.is_satisfiable(&compiled.diagram, compiled.no, admissible);
    match (yes, no) {
        (true, true) => None,
        (true, false) => Some(Verdict::Holds),
        (false, true) => Some(Verdict::Fails),
        (false, false) => Some(Verdict::Impossible),
    }
}

fn undecided(record: &Record, turns_on: &[Question]) -> Verdict {
    let disputed = |question: &Question| record.standing(*question) == Standing::Disputed;
    if turns_on.iter().any(disputed) { Verdict::Disputed } else { Verdict::Open }
}

/// The questions of the rule, as written, whose answers can still change what it comes to, after
/// answers that occur in no world have been struck out.
fn turning_points(
    compiled: &Compiled,
    admissible: &mut [Values],
    walker: &mut Walker,
) -> Vec<Question> {
    let variables = turning_variables(compiled, admissible, walker);
    variables.into_iter().filter_map(|variable| compiled.questions.get(variable).copied()).collect()
}

/// The variables of the [turning points](turning_points).
pub(crate) fn turning_variables(
    compiled: &Compiled,
    admissible: &mut [Values],
    walker: &mut Walker,
) -> Vec<usize> {
    strike_out(compiled, admissible, walker);
    let mut scratch = Builder::new(usize::MAX);
    #[expect(clippy::expect_used, reason = "a builder without a budget never runs out of nodes")]
    let root = scratch
        .restrict(&compiled.diagram, compiled.rule, admissible)
        .expect("a restriction has no more nodes than the diagram");
    scratch.diagram().support(root)
}

/// Strikes out every answer that occurs in no world.
fn strike_out(compiled: &Compiled, admissible: &mut [Values], walker: &mut Walker) {
    for variable in 0..admissible.len() {
        let Some(all) = admissible.get(variable).copied() else { continue };
        let cells = match compiled.questions.get(variable) {
            Some(Question::ActDay) => compiled.breaks.len() + 1,
            _ => 2,
        };
        if all.count_ones() <= 1 {
            continue;
        }
        let mut left = 0;
        for bit in (0..cells).map(|cell| 1 << cell).filter(|bit| all & bit != 0) {
            if let Some(values) = admissible.get_mut(variable) {
                *values = bit;
            }
            let occurs = walker.is_satisfiable(&compiled.diagram, compiled.yes, admissible)
                || walker.is_satisfiable(&compiled.diagram, compiled.no, admissible);
            left |= if occurs { bit } else { 0 };
        }
        if let Some(values) = admissible.get_mut(variable) {
            *values = left;
        }
    }
}
