//! How a verdict changes as the day moves from which one looks back.

use chrono::NaiveDate;
use itertools::Itertools as _;
use serde::Serialize;

use super::{Statement, weight::said};
use crate::{
    logic::Truth,
    model::{DefectionId, DefinitionId},
    record::{Record, Utterance},
    rules::{Definition, Happening, Question},
    verdict::Verdict,
};

/// How the standing of an episode changes as the as-of day moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Timeline {
    /// The episode.
    pub episode: DefectionId,
    /// The name of the person.
    pub name: String,
    /// The definition.
    pub definition: DefinitionId,
    /// The verdict from the first day of the act on, and each day on which it becomes another.
    pub turns: Vec<Turn>,
}

/// A day from which on a verdict is what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Turn {
    /// The first day from which one looks back and finds it so.
    pub day: NaiveDate,
    /// The verdict.
    pub verdict: Verdict,
    /// What it turns on, if it is undecided.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub turns_on: Vec<Question>,
    /// The claims that came true that day, or of which it can no longer be said that they had not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Statement>,
}

impl Definition {
    /// Follows the verdict on a record through time, up to the as-of day of its lens.
    pub fn timeline(&self, record: &Record) -> Timeline {
        let record = &*record.under(self.axioms());
        Timeline {
            episode: record.episode().clone(),
            name: record.name().to_owned(),
            definition: self.id().clone(),
            turns: self.turns(record),
        }
    }

    /// The verdict on a record from the first day of the act on, and each day on which it becomes
    /// another or turns on something else. The as-of day of the lens of the record is the last.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Record, Verdict};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("alliluyeva-1967")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())?;
    /// let redefector = definitions.get("redefector")?;
    ///
    /// let turns = redefector.turns(&record);
    /// assert_eq!(turns[0].verdict, Verdict::Fails);
    /// assert_eq!(turns[turns.len() - 1].verdict, Verdict::Holds);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn turns(&self, record: &Record) -> Vec<Turn> {
        let record = &*record.under(self.axioms());
        let mut turns: Vec<Turn> = Vec::new();
        let mut before: Option<NaiveDate> = None;
        for day in self.days_that_matter(record) {
            let then = record.as_of(day);
            let judgement = self.judge(&then);
            let same = turns.last().is_some_and(|last| {
                last.verdict == judgement.verdict && last.turns_on == judgement.turns_on
            });
            if !same {
                let impossible = turns.last().map(|last| last.verdict).into_iter();
                let impossible =
                    impossible.chain([judgement.verdict]).any(|one| one == Verdict::Impossible);
                let because = before.map(|before| self.came_true(&then, before, day, impossible));
                turns.push(Turn {
                    day,
                    verdict: judgement.verdict,
                    turns_on: judgement.turns_on,
                    because: because.unwrap_or_default(),
                });
            }
            before = Some(day);
        }
        turns
    }

    /// The first day of the act, and every later day on which something that is said on a question
    /// of the rule may have come true or certainly had.
    fn days_that_matter(&self, record: &Record) -> Vec<NaiveDate> {
        let start = record.act().span().0;
        let mut days: Vec<NaiveDate> = start.into_iter().collect();
        for happening in self.happenings_that_matter(record, true) {
            for testimony in
                record.evidence(happening).testimonies().iter().filter(|testimony| testimony.holds)
            {
                let (first, last) = testimony.came_true;
                days.extend(first.into_iter().chain(last));
            }
        }
        let end = record.lens().as_of;
        days.retain(|day| {
            start.is_none_or(|start| start <= *day) && end.is_none_or(|end| *day <= end)
        });
        days.into_iter().sorted().dedup().collect()
    }

    /// What the rule asks and, if asked for, what the axioms speak of: a record may become
    /// impossible through facts that the rule does not ask.
    fn happenings_that_matter(&self, record: &Record, axioms_too: bool) -> Vec<Happening> {
        let asked = self.compiled().questions.iter().filter_map(|one| one.happening());
        let tied = record.axioms().facts().iter().copied().map(Happening::Fact);
        let tied = tied.filter(|_| axioms_too);
        asked.chain(tied).sorted().dedup().collect()
    }

    /// What says something else on one day than on an earlier one.
    fn came_true(
        &self,
        record: &Record,
        before: NaiveDate,
        day: NaiveDate,
        impossible: bool,
    ) -> Vec<Statement> {
        let mut found = Vec::new();
        for happening in self.happenings_that_matter(record, impossible) {
            for (place, testimony) in record.evidence(happening).testimonies().iter().enumerate() {
                let (then, now) = (testimony.says(Some(before)), testimony.says(Some(day)));
                if then != now && now != Truth::No {
                    found.extend(said(record, Utterance::Testimony(happening, place)));
                }
            }
        }
        found
    }
}
