//! Minimal sets: what has to be given up to make a function true, and minimal hitting sets.

use super::{Diagram, NodeId};

/// A set of up to 128 elements, as bits.
pub(crate) type Set = u128;

/// A family of sets none of which contains another, smallest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MinimalSets {
    pub(crate) sets: Vec<Set>,
    /// Whether these are all there are.
    pub(crate) complete: bool,
}

impl MinimalSets {
    /// The family without a set.
    pub(crate) const fn none() -> Self {
        Self { sets: Vec::new(), complete: true }
    }

    /// The minimal ones of some sets, and of those the smallest, up to `most`.
    pub(crate) fn of(mut sets: Vec<Set>, most: usize, complete: bool) -> Self {
        sets.sort_unstable_by_key(|set| (set.count_ones(), *set));
        let mut kept: Vec<Set> = Vec::new();
        for set in sets {
            if kept.iter().any(|smaller| smaller & set == *smaller) {
                continue;
            }
            if kept.len() == most {
                return Self { sets: kept, complete: false };
            }
            kept.push(set);
        }
        Self { sets: kept, complete }
    }

    /// The minimal hitting sets of the family: those that share an element with each of its sets
    /// (Berge's algorithm, set by set).
    pub(crate) fn minimal_hitting_sets(&self, most: usize) -> Self {
        let mut found = Self { sets: vec![0], complete: self.complete };
        for set in &self.sets {
            let longer = found.sets.iter().flat_map(|known| {
                let hit = known & set != 0;
                let one_of = elements(*set).map(move |element| known | 1 << element);
                hit.then_some(*known).into_iter().chain(one_of.filter(move |_| !hit))
            });
            found = Self::of(longer.collect(), most, found.complete);
        }
        found
    }
}

/// The elements of a set, in order.
pub(crate) fn elements(set: Set) -> impl Iterator<Item = usize> {
    (0..Set::BITS as usize).filter(move |element| set >> element & 1 == 1)
}

/// For each variable and each of its values, the sets of which one has to be given up for the
/// variable to take the value: the empty set if the value is free, none if it cannot be had.
pub(crate) type Costs = Vec<Vec<Vec<Set>>>;

impl Diagram {
    /// The minimal sets that have to be given up to make the function of `root` true, up to `most`
    /// at every node. A smallest one is among them even if not all are.
    pub(crate) fn minimal_costs(&self, root: NodeId, costs: &Costs, most: usize) -> MinimalSets {
        let mut found = self.rows(MinimalSets::none());
        found[NodeId::YES.index()].sets.push(0);
        for id in self.below(&[root]) {
            let node = self.node(id);
            let mut sets = Vec::new();
            let mut complete = true;
            for (cost, child) in costs[node.variable()].iter().zip(self.children(node)) {
                let below = &found[child.index()];
                complete &= below.complete || cost.is_empty();
                for paid in cost {
                    sets.extend(below.sets.iter().map(|set| set | paid));
                }
            }
            found[id.index()] = MinimalSets::of(sets, most, complete);
        }
        found.swap_remove(root.index())
    }

    /// The cheapest path from `root` to yes: the values taken on it, by variable. `cost` says what a
    /// value costs, if it can be had.
    pub(crate) fn cheapest_path(
        &self,
        root: NodeId,
        cost: impl Fn(usize, usize) -> Option<u32>,
    ) -> Option<Vec<(usize, usize)>> {
        // For each node: what the path from it costs, and the value with which it begins.
        let mut paths: Vec<Option<(u32, usize)>> = self.rows(None);
        paths[NodeId::YES.index()] = Some((0, 0));
        for id in self.below(&[root]) {
            let node = self.node(id);
            let through = |(value, child): (usize, &NodeId)| {
                let (rest, _) = paths[child.index()]?;
                Some((rest + cost(node.variable(), value)?, value))
            };
            paths[id.index()] = self.children(node).iter().enumerate().filter_map(through).min();
        }
        let mut taken = Vec::new();
        let mut at = root;
        while !at.is_terminal() {
            let (_, value) = paths[at.index()]?;
            let node = self.node(at);
            taken.push((node.variable(), value));
            at = self.children(node)[value];
        }
        (at == NodeId::YES).then_some(taken)
    }
}
