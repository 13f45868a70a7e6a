//! Records drawn from the worlds of a definition, so that every verdict comes often.

use chrono::NaiveDate;
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    date::DayRange,
    logic::{NodeId, Values, Walker},
    model::{Citation, DefectionId, PersonId, SourceId},
    record::{ActDays, ActRow, Lens, Origin, Particular, Record, Testimony},
    rules::{Definition, Happening, Question},
    verdict::Verdict,
};

/// How many numbers decide what a record is like.
const ENTROPY: usize = 96;

/// A record for a definition. Each verdict that the definition can have comes in about a fifth of
/// the records.
///
/// A world is drawn from the definition's own decision diagram and written down as testimonies. Then
/// it is blurred: testimonies are left out, or a rival source denies them.
///
/// ```
/// use defection::{Definitions, strategy};
/// use proptest::{strategy::{Strategy, ValueTree}, test_runner::TestRunner};
///
/// let usage = Definitions::built_in().get("soviet-usage")?;
/// let mut runner = TestRunner::deterministic();
/// let record = strategy::record_for(usage).new_tree(&mut runner).unwrap().current();
/// println!("{} of {record:#?}", usage.verdict(&record));
/// # Ok::<(), defection::Error>(())
/// ```
pub fn record_for(definition: &Definition) -> impl Strategy<Value = Record> + use<> {
    let definition = definition.clone();
    (select(Verdict::ALL), vec(any::<u16>(), ENTROPY))
        .prop_map(move |(verdict, entropy)| drawn(&definition, verdict, entropy))
}

/// A record on which a definition comes to a verdict. A definition that never comes to it has none,
/// and the strategy then gives up.
///
/// ```
/// use defection::{Definitions, Verdict, strategy};
/// use proptest::{strategy::{Strategy, ValueTree}, test_runner::TestRunner};
///
/// let usage = Definitions::built_in().get("soviet-usage")?;
/// let mut runner = TestRunner::deterministic();
/// let records = strategy::record_where(usage, Verdict::Holds);
/// let record = records.new_tree(&mut runner).unwrap().current();
/// assert_eq!(usage.verdict(&record), Verdict::Holds);
/// # Ok::<(), defection::Error>(())
/// ```
pub fn record_where(
    definition: &Definition,
    verdict: Verdict,
) -> impl Strategy<Value = Record> + use<> {
    let definition = definition.clone();
    vec(any::<u16>(), ENTROPY).prop_filter_map("a record with the verdict", move |entropy| {
        let record = drawn(&definition, verdict, entropy);
        (definition.verdict(&record) == verdict).then_some(record)
    })
}

/// What is said on a question of a record that is being drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// What is so in the world, without rivals.
    World,
    /// The same, and a rival says the opposite.
    Rivals,
    /// The opposite.
    Opposite,
    /// Nothing.
    Nothing,
}

/// A record towards a verdict, as the numbers decide.
fn drawn(definition: &Definition, verdict: Verdict, entropy: Vec<u16>) -> Record {
    let mut numbers = entropy.into_iter().cycle();
    let mut next = move || usize::from(numbers.next().unwrap_or_default());
    let compiled = definition.compiled();
    let roots = match verdict {
        Verdict::Holds => [compiled.yes, compiled.no],
        Verdict::Open | Verdict::Disputed | Verdict::Impossible if next() % 2 == 0 => {
            [compiled.yes, compiled.no]
        }
        Verdict::Fails | Verdict::Open | Verdict::Disputed | Verdict::Impossible => {
            [compiled.no, compiled.yes]
        }
    };
    let world = world(definition, roots, &mut next);
    let mut drawing =
        Drawing { definition, said: vec![Said::World; world.len()], everything_tied: false, world };
    let mut order: Vec<(usize, usize)> = (0..drawing.said.len()).map(|one| (next(), one)).collect();
    order.sort_unstable();
    let towards = match verdict {
        Verdict::Holds | Verdict::Fails => None,
        Verdict::Open => Some(Said::Nothing),
        Verdict::Disputed => Some(Said::Rivals),
        Verdict::Impossible => Some(Said::Opposite),
    };
    for (_, variable) in &order {
        match (towards, drawing.verdict() == verdict) {
            (Some(said), false) => drawing.set(*variable, said),
            (None, _) | (_, true) => break,
        }
    }
    if verdict == Verdict::Impossible && drawing.verdict() != verdict {
        drawing.everything_tied = true;
    }
    if drawing.verdict() == verdict {
        for (_, variable) in &order {
            let blurred = match next() % 3 {
                0 => Said::World,
                1 => Said::Nothing,
                _ => Said::Rivals,
            };
            let before = drawing.said(*variable);
            if before == Said::World && blurred != before {
                drawing.set(*variable, blurred);
                if drawing.verdict() != verdict {
                    drawing.set(*variable, before);
                }
            }
        }
    }
    drawing.record()
}

/// A world in which the first root is true, or the second where the first never is: the value of
/// each variable.
fn world(
    definition: &Definition,
    roots: [NodeId; 2],
    next: &mut impl FnMut() -> usize,
) -> Vec<usize> {
    let compiled = definition.compiled();
    let mut walker = Walker::default();
    let mut values: Vec<Values> = compiled.full();
    let mut can_be =
        |root: NodeId, values: &[Values]| walker.is_satisfiable(&compiled.diagram, root, values);
    let [first, second] = roots;
    let root = if can_be(first, &values) { first } else { second };
    for variable in 0..values.len() {
        let Some(all) = values.get(variable).copied() else { continue };
        let count = all.count_ones() as usize;
        let from = next();
        let candidates = (0..count).map(|step| 1 << ((from + step) % count));
        for value in candidates {
            if let Some(place) = values.get_mut(variable) {
                *place = value;
            }
            if can_be(root, &values) {
                break;
            }
        }
    }
    values.into_iter().map(|value| value.trailing_zeros() as usize).collect()
}

/// A world that is being written down.
struct Drawing<'a> {
    definition: &'a Definition,
    /// The value of each variable.
    world: Vec<usize>,
    /// What is said on each.
    said: Vec<Said>,
    /// Whether every fact that axioms tie to others is asserted, which they do not allow.
    everything_tied: bool,
}

impl Drawing<'_> {
    fn said(&self, variable: usize) -> Said {
        self.said.get(variable).copied().unwrap_or(Said::Nothing)
    }

    fn set(&mut self, variable: usize, said: Said) {
        if let Some(place) = self.said.get_mut(variable) {
            *place = said;
        }
    }

    fn verdict(&self) -> Verdict {
        self.definition.verdict(&self.record())
    }

    /// The record in which this is said.
    fn record(&self) -> Record {
        let compiled = self.definition.compiled();
        let mut testimonies: Vec<(Happening, Testimony)> = Vec::new();
        let mut rows: Vec<ActRow> = Vec::new();
        let answers = compiled.questions.iter().zip(self.world.iter().zip(&self.said));
        for (question, (value, said)) in answers {
            let sides: &[bool] = match said {
                Said::World => &[true],
                Said::Rivals => &[true, false],
                Said::Opposite => &[false],
                Said::Nothing => &[],
            };
            for as_in_world in sides {
                let by = source(*as_in_world);
                let holds = (*value == 1) == *as_in_world;
                match *question {
                    Question::Fact(fact) => {
                        let by_day = self.came_true_by(Happening::Fact(fact));
                        testimonies.push((Happening::Fact(fact), testimony(holds, by_day, by)));
                    }
                    Question::By(happening, day) if !self.asks_whole(happening) => {
                        let came_true = if holds { Some(day) } else { day.succ_opt() };
                        testimonies.push((happening, testimony(true, came_true, by)));
                    }
                    Question::By(..) => {}
                    Question::ActDay => {
                        let cells = compiled.breaks.len() + 1;
                        let cell = if *as_in_world { *value } else { (*value + 1) % cells };
                        rows.push((vec![day_of(cell, &compiled.breaks)], vec![by]));
                    }
                }
            }
        }
        let tied = self.definition.axioms().facts().iter().filter(|_| self.everything_tied);
        let asserted =
            tied.map(|fact| (Happening::Fact(*fact), testimony(true, None, source(true))));
        testimonies.extend(asserted);
        #[expect(clippy::expect_used, reason = "the texts are identifiers")]
        let (episode, person) = (
            DefectionId::new("somebody-1961").expect("an identifier"),
            PersonId::new("somebody").expect("an identifier"),
        );
        let (act, lens) = (ActDays::of(rows), Lens::default());
        Record::of_happenings(
            episode,
            person,
            testimonies,
            act,
            None,
            &lens,
            self.definition.axioms(),
        )
    }

    /// Whether the rule or an axiom asks whether it is so at all.
    fn asks_whole(&self, happening: Happening) -> bool {
        let Happening::Fact(fact) = happening else { return false };
        self.definition.compiled().questions.contains(&Question::Fact(fact))
    }

    /// The day on which a happening came true in the world: the first by which it had, or the day
    /// after the last by which it had not.
    fn came_true_by(&self, happening: Happening) -> Option<NaiveDate> {
        let mut by = None;
        let mut after = None;
        for (question, value) in self.definition.compiled().questions.iter().zip(&self.world) {
            match *question {
                Question::By(other, day) if other == happening && *value == 1 => {
                    by = Some(by.map_or(day, |known: NaiveDate| known.min(day)));
                }
                Question::By(other, day) if other == happening => {
                    after = after.max(day.succ_opt());
                }
                _ => {}
            }
        }
        by.or(after)
    }
}

/// One source for the world, another for the opposite.
fn source(as_in_world: bool) -> SourceId {
    let id = if as_in_world { "book" } else { "newspaper" };
    #[expect(clippy::expect_used, reason = "the texts are identifiers")]
    SourceId::new(id).expect("an identifier")
}

fn testimony(holds: bool, came_true: Option<NaiveDate>, by: SourceId) -> Testimony {
    Testimony {
        holds,
        particular: Particular::default(),
        came_true: (came_true, came_true),
        origin: Origin::Record("generated".to_owned()),
        citations: vec![Citation::at(by, "page 1")],
    }
}

/// A day in a cell of time, where `breaks` begin each cell but the first.
fn day_of(cell: usize, breaks: &[NaiveDate]) -> DayRange {
    let begins = cell.checked_sub(1).and_then(|before| breaks.get(before)).copied();
    let before = breaks.first().and_then(NaiveDate::pred_opt);
    let day = begins.or(before).or_else(|| NaiveDate::from_ymd_opt(1961, 6, 16));
    DayRange { first: day, last: day }
}

#[cfg(test)]
mod tests {
    use proptest::{
        strategy::{Strategy as _, ValueTree as _},
        test_runner::TestRunner,
    };

    use super::{record_for, record_where};
    use crate::{rules::Definitions, verdict::Verdict};

    const SAMPLES: usize = 300;

    #[test]
    fn every_verdict_of_every_definition_comes_in_a_twentieth_of_the_records() {
        let mut runner = TestRunner::deterministic();
        for definition in Definitions::built_in().iter() {
            let records = record_for(definition);
            let mut found = [0; Verdict::ALL.len()];
            for _ in 0..SAMPLES {
                let verdict = definition.verdict(&records.new_tree(&mut runner).unwrap().current());
                found[Verdict::ALL.iter().position(|one| *one == verdict).unwrap()] += 1;
            }
            let rare: Vec<_> =
                Verdict::ALL.iter().zip(found).filter(|(_, count)| count * 20 < SAMPLES).collect();
            assert!(rare.is_empty(), "{}: {rare:?}", definition.id());
        }
    }

    #[test]
    fn a_record_with_a_verdict_has_it() {
        let mut runner = TestRunner::deterministic();
        for definition in Definitions::built_in().iter() {
            for verdict in Verdict::ALL {
                let record = record_where(definition, *verdict).new_tree(&mut runner).unwrap();
                assert_eq!(definition.verdict(&record.current()), *verdict, "{}", definition.id());
            }
        }
    }
}
