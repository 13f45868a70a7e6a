//! The least sets of things that have to be given up to reach yes.

use super::{Diagram, NodeId};
use crate::order;

/// A set of up to 128 things, as bits.
pub(crate) type Set = u128;

/// Sets none of which contains another, smallest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Family {
    pub(crate) sets: Vec<Set>,
    /// Whether these are all there are.
    pub(crate) complete: bool,
}

impl Family {
    /// No sets at all.
    pub(crate) const fn none() -> Self {
        Self { sets: Vec::new(), complete: true }
    }

    /// The least of some sets, and of those the smallest, up to `most`.
    pub(crate) fn least(mut sets: Vec<Set>, most: usize, complete: bool) -> Self {
        order::sort_by_key(&mut sets, |set| (set.count_ones(), *set));
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

    /// The least sets that share something with every set of the family.
    pub(crate) fn transversals(&self, most: usize) -> Self {
        let mut found = Self { sets: vec![0], complete: self.complete };
        for set in &self.sets {
            let longer = found.sets.iter().flat_map(|known| {
                let hit = known & set != 0;
                let one_of = elements(*set).map(move |element| known | 1 << element);
                hit.then_some(*known).into_iter().chain(one_of.filter(move |_| !hit))
            });
            found = Self::least(longer.collect(), most, found.complete);
        }
        found
    }
}

/// The things in a set, in order.
pub(crate) fn elements(set: Set) -> impl Iterator<Item = usize> {
    (0..Set::BITS as usize).filter(move |element| set >> element & 1 == 1)
}

/// For each variable and each of its values, the sets of which one has to be given up for the
/// variable to take the value: the empty set if the value is free, none if it cannot be had.
pub(crate) type Prices = Vec<Vec<Vec<Set>>>;

impl Diagram {
    /// The least sets that have to be given up for yes to be reached from `root`, up to `most` at
    /// every node. The smallest is among them even if not all are.
    pub(crate) fn least(&self, root: NodeId, prices: &Prices, most: usize) -> Family {
        let nothing = Family::none();
        if root.is_leaf() {
            let sets = if root == NodeId::YES { vec![0] } else { Vec::new() };
            return Family { sets, ..nothing };
        }
        let below = self.below(&[root]);
        let mut found: Vec<Option<Family>> = vec![None; root.0 as usize + 1];
        if let Some(yes) = found.get_mut(NodeId::YES.0 as usize) {
            *yes = Some(Family { sets: vec![0], complete: true });
        }
        for id in below {
            let Some(node) = self.node(id) else { continue };
            let of_variable = prices.get(node.variable as usize);
            let mut sets = Vec::new();
            let mut complete = true;
            for (value, child) in self.children(node).iter().enumerate() {
                let Some(Some(family)) = found.get(child.0 as usize) else { continue };
                let Some(price) = of_variable.and_then(|values| values.get(value)) else {
                    continue;
                };
                complete &= family.complete || price.is_empty();
                for paid in price {
                    sets.extend(family.sets.iter().map(|set| set | paid));
                }
            }
            let family = Family::least(sets, most, complete);
            if let Some(place) = found.get_mut(id.0 as usize) {
                *place = Some(family);
            }
        }
        found.pop().flatten().unwrap_or(nothing)
    }

    /// The cheapest way from `root` to yes: the values taken on it, by variable. `cost` says what a
    /// value costs, if it can be had.
    pub(crate) fn cheapest(
        &self,
        root: NodeId,
        cost: impl Fn(usize, usize) -> Option<u32>,
    ) -> Option<Vec<(usize, usize)>> {
        // For each node: what the way from it costs, and the value with which it begins.
        let mut ways: Vec<Option<(u32, usize)>> = vec![None; root.0.max(1) as usize + 1];
        if let Some(yes) = ways.get_mut(NodeId::YES.0 as usize) {
            *yes = Some((0, 0));
        }
        for id in self.below(&[root]) {
            let node = self.node(id)?;
            let variable = node.variable as usize;
            let through = |(value, child): (usize, &NodeId)| {
                let (rest, _) = (*ways.get(child.0 as usize)?)?;
                Some((rest + cost(variable, value)?, value))
            };
            let best = self.children(node).iter().enumerate().filter_map(through).min();
            *ways.get_mut(id.0 as usize)? = best;
        }
        let mut taken = Vec::new();
        let mut at = root;
        while !at.is_leaf() {
            let (_, value) = (*ways.get(at.0 as usize)?)?;
            let node = self.node(at)?;
            taken.push((node.variable as usize, value));
            at = *self.children(node).get(value)?;
        }
        (at == NodeId::YES).then_some(taken)
    }
}
