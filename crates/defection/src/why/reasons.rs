//! Sufficient reasons: the minimal sets of facts that force a verdict. Contrasts: the minimal sets it
//! cannot do without.

use serde::Serialize;

use super::case::Case;
use crate::{
    logic::{Costs, MinimalSets, Set, Values, elements},
    rules::Answer,
};

/// No more sets than this are listed; whether there are more is said.
pub(super) const MOST_SETS: usize = 64;

/// Minimal sets of answers with some property: no set contains another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnswerSets {
    /// The sets. Those that rest less on silence come first, and of those the smaller.
    pub sets: Vec<Vec<Answer>>,
    /// Whether these are all there are. If not, the list stopped at 64.
    pub complete: bool,
}

/// The reasons and the contrasts of a decided verdict, as sets of variables.
#[derive(Debug)]
pub(super) struct Grounds {
    pub(super) reasons: MinimalSets,
    pub(super) contrasts: MinimalSets,
}

impl Grounds {
    /// Those of a verdict that is not decided.
    pub(super) fn none() -> Self {
        Self { reasons: MinimalSets::none(), contrasts: MinimalSets::none() }
    }
}

/// Finds reasons and contrasts. Each family is the minimal hitting sets of the other.
pub(super) fn grounds(case: &mut Case<'_>, holds: bool) -> Grounds {
    let other = if holds { case.compiled.no } else { case.compiled.yes };
    let price = |(variable, (admissible, full)): (usize, (&Values, &Values))| {
        let of = |value: u32| {
            let inside = admissible >> value & 1 == 1;
            vec![if inside { 0 } else { 1 << variable }]
        };
        (0..full.count_ones()).map(of).collect()
    };
    let prices: Costs = case.admissible.iter().zip(&case.full).enumerate().map(price).collect();
    let contrasts = case.compiled.diagram.minimal_costs(other, &prices, MOST_SETS);
    let reasons = contrasts.minimal_hitting_sets(MOST_SETS);
    if reasons.complete {
        return Grounds { reasons, contrasts };
    }
    // What was found is a beginning: each set is made sufficient, then as small as it can be.
    let all: Set = (0..case.admissible.len()).fold(0, |all, variable| all | 1 << variable);
    let shrunk = reasons.sets.iter().map(|set| shrink(case, *set, all, holds));
    let shrunk: Vec<Set> = shrunk.collect();
    Grounds { reasons: MinimalSets::of(shrunk, MOST_SETS, false), contrasts }
}

/// The smallest reason that is found from a set by giving up one thing after the other, what is
/// not in the set first.
pub(super) fn shrink(case: &mut Case<'_>, set: Set, all: Set, holds: bool) -> Set {
    let mut kept = all;
    for variable in elements(all & !set).chain(elements(set)) {
        let without = kept & !(1 << variable);
        let values = case.keeping(without);
        let (yes, no) = case.can_be(&values);
        let lost = if holds { no } else { yes };
        if !lost {
            kept = without;
        }
    }
    kept
}

/// Lists a family in the order in which a reader wants it.
pub(super) fn listed(case: &Case<'_>, family: &MinimalSets) -> AnswerSets {
    let silent = |set: Set| elements(set).filter(|variable| case.by_silence(*variable)).count();
    let keyed = family.sets.iter().map(|set| (silent(*set), set.count_ones(), *set));
    let mut keyed: Vec<(usize, u32, Set)> = keyed.collect();
    keyed.sort_unstable();
    AnswerSets {
        sets: keyed.into_iter().map(|(_, _, set)| case.answers(set)).collect(),
        complete: family.complete,
    }
}
