//! Asking a built diagram.

use super::{Diagram, NodeId, Values};
use crate::order;

/// Remembers which nodes have been seen, so that many questions need one allocation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Walker {
    seen: Vec<u64>,
    waiting: Vec<NodeId>,
}

impl Walker {
    /// Whether yes can be reached from `root` through admissible values alone.
    pub(crate) fn can_be(
        &mut self,
        diagram: &Diagram,
        root: NodeId,
        admissible: &[Values],
    ) -> bool {
        if root.is_leaf() {
            return root == NodeId::YES;
        }
        self.seen.clear();
        self.seen.resize(diagram.nodes.len().div_ceil(64), 0);
        self.waiting.clear();
        self.waiting.push(root);
        while let Some(id) = self.waiting.pop() {
            let Some(node) = diagram.node(id) else { continue };
            let values = admissible.get(node.variable as usize).copied().unwrap_or(!0);
            for (value, child) in diagram.children(node).iter().enumerate() {
                if values >> value & 1 == 0 || *child == NodeId::NO {
                    continue;
                }
                if *child == NodeId::YES {
                    return true;
                }
                let (word, bit) = (child.0 as usize / 64, 1_u64 << (child.0 % 64));
                if let Some(seen) = self.seen.get_mut(word)
                    && *seen & bit == 0
                {
                    *seen |= bit;
                    self.waiting.push(*child);
                }
            }
        }
        false
    }
}

impl Diagram {
    /// For 64 cases at once: in which of them yes can be reached from each node, by its place.
    /// `admissible` has a word for each value of each variable, those of a variable from its offset
    /// on.
    pub(crate) fn reach(&self, offsets: &[usize], admissible: &[u64], reached: &mut Vec<u64>) {
        reached.clear();
        reached.extend([0, !0]);
        for node in self.nodes.iter().skip(2) {
            let values = offsets
                .get(node.variable as usize)
                .and_then(|offset| admissible.get(*offset..))
                .unwrap_or_default();
            let through = |records: u64, (child, values): (&NodeId, &u64)| {
                records | values & reached.get(child.place()).copied().unwrap_or_default()
            };
            let cases = self.children(*node).iter().zip(values).fold(0, through);
            reached.push(cases);
        }
    }

    /// The nodes below some roots and these themselves, children before parents, without the leaves.
    pub(crate) fn below(&self, roots: &[NodeId]) -> Vec<NodeId> {
        let mut wanted = vec![false; self.nodes.len()];
        for root in roots {
            if let Some(mark) = wanted.get_mut(root.0 as usize) {
                *mark = true;
            }
        }
        let mut found = Vec::new();
        let last = roots.iter().max().map_or(0, |root| root.0);
        for index in (2..=last).rev() {
            if wanted.get(index as usize) != Some(&true) {
                continue;
            }
            let id = NodeId(index);
            found.push(id);
            for child in self.node(id).map(|node| self.children(node)).unwrap_or_default() {
                if let Some(mark) = wanted.get_mut(child.0 as usize) {
                    *mark = true;
                }
            }
        }
        found.reverse();
        found
    }

    /// The variables that the function depends on, in their order.
    pub(crate) fn variables(&self, root: NodeId) -> Vec<usize> {
        let nodes = self.below(&[root]).into_iter().filter_map(|id| self.node(id));
        order::distinct(nodes.map(|node| node.variable as usize))
    }
}
