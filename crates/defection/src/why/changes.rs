//! Changes: the minimal sets of answers that would have to differ for the other verdict.

use serde::Serialize;

use super::case::Case;
use crate::{
    logic::{MinimalSets, Set, Values, elements},
    rules::{Answer, Question},
    verdict::Verdict,
};

/// What would have to be different, and what it would come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Alternative {
    /// The answers that differ from the record. None could be left out.
    pub differ: Vec<Answer>,
    /// Answers that the record leaves open and that have to fall this way too.
    pub given: Vec<Answer>,
    /// What the definition makes of the record with these answers.
    pub verdict: Verdict,
}

/// Everything that would make the other verdict, the fewest differences first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changes {
    /// The alternatives.
    pub alternatives: Vec<Alternative>,
    /// Whether these are all there are. If not, the list stopped at 64.
    pub complete: bool,
}

impl Changes {
    pub(super) const fn none() -> Self {
        Self { alternatives: Vec::new(), complete: true }
    }
}

pub(super) fn changes(case: &mut Case<'_>, holds: bool, contrasts: &MinimalSets) -> Changes {
    let found = contrasts.sets.iter().filter_map(|set| alternative(case, holds, *set));
    Changes { alternatives: found.collect(), complete: contrasts.complete }
}

fn alternative(case: &mut Case<'_>, holds: bool, differ: Set) -> Option<Alternative> {
    let other = if holds { case.compiled.no } else { case.compiled.yes };
    let pairs = case.admissible.iter().zip(&case.full).enumerate();
    // What differs is free: if the other verdict were reached with one of these answers as it is on
    // record, fewer would have to differ.
    let free = |(variable, (admissible, full)): (usize, (&Values, &Values))| {
        if differ >> variable & 1 == 1 { *full } else { *admissible }
    };
    let allowed: Vec<Values> = pairs.map(free).collect();
    let inside = |variable: usize, value: usize| {
        allowed.get(variable).filter(|values| *values >> value & 1 == 1).map(|_| 0)
    };
    let way = case.compiled.diagram.cheapest_path(other, inside)?;
    let mut values = case.admissible.clone();
    for (variable, value) in &way {
        if let Some(place) = values.get_mut(*variable) {
            *place = 1 << value;
        }
    }
    // Give back what the record leaves open, one by one, where the other verdict does not need it.
    let settled = |values: &[Values], case: &mut Case<'_>| {
        let (yes, no) = case.can_be(values);
        if holds { no && !yes } else { yes && !no }
    };
    let mut given: Set = 0;
    for (variable, admissible) in case.admissible.clone().into_iter().enumerate() {
        if differ >> variable & 1 == 1 {
            continue;
        }
        let Some(place) = values.get_mut(variable) else { continue };
        let taken = std::mem::replace(place, admissible);
        if taken == admissible || settled(&values, case) {
            continue;
        }
        if let Some(place) = values.get_mut(variable) {
            *place = taken;
        }
        given |= 1 << variable;
    }
    widen_the_day(case, &mut values, differ, settled);
    let answer = |variable: usize| {
        let question = case.question(variable)?;
        Some(Answer::of(question, *values.get(variable)?, &case.compiled.breaks))
    };
    Some(Alternative {
        differ: elements(differ).filter_map(answer).collect(),
        given: elements(given).filter_map(answer).collect(),
        verdict: if holds { Verdict::Fails } else { Verdict::Holds },
    })
}

/// If the day of the act is to differ, every day that would do and not one cell of time alone.
fn widen_the_day(
    case: &mut Case<'_>,
    values: &mut [Values],
    differ: Set,
    settled: impl Fn(&[Values], &mut Case<'_>) -> bool,
) {
    let days = elements(differ).find(|variable| case.question(*variable) == Some(Question::ActDay));
    let Some(variable) = days else { return };
    let Some(mut wide) = values.get(variable).copied() else { return };
    for cell in (0..Values::BITS).map(|cell| 1 << cell) {
        if let Some(place) = values.get_mut(variable) {
            *place = cell;
        }
        if settled(values, case) {
            wide |= cell;
        }
    }
    if let Some(place) = values.get_mut(variable) {
        *place = wide;
    }
}
