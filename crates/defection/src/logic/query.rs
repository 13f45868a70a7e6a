//! Questions to a built diagram: satisfiability, what lies below a node, what it depends on.

use itertools::Itertools as _;

use super::{Diagram, NodeId, Values, admissible_of, may_take};

/// Scratch memory of walks, so that many questions need one allocation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Walker {
    seen: Vec<u64>,
    waiting: Vec<NodeId>,
}

impl Walker {
    /// Whether some assignment of admissible values makes the function of `root` true.
    pub(crate) fn is_satisfiable(
        &mut self,
        diagram: &Diagram,
        root: NodeId,
        admissible: &[Values],
    ) -> bool {
        if root.is_terminal() {
            return root == NodeId::YES;
        }
        self.seen.clear();
        self.seen.resize(diagram.nodes.len().div_ceil(64), 0);
        self.waiting.clear();
        self.waiting.push(root);
        while let Some(id) = self.waiting.pop() {
            let node = diagram.node(id);
            let values = admissible_of(admissible, node.variable());
            for (value, child) in diagram.children(node).iter().enumerate() {
                if !may_take(values, value) || child.is_no() {
                    continue;
                }
                if *child == NodeId::YES {
                    return true;
                }
                let seen = &mut self.seen[child.index() / 64];
                let bit = 1 << (child.index() % 64);
                if *seen & bit == 0 {
                    *seen |= bit;
                    self.waiting.push(*child);
                }
            }
        }
        false
    }
}

impl Diagram {
    /// For 64 records at once, a bit each: in which of them the function of each node, by its index,
    /// is satisfiable. `admissible` has a word for each value of each variable, those of a variable
    /// from its offset on.
    pub(crate) fn satisfiable_in_each(
        &self,
        offsets: &[usize],
        admissible: &[u64],
        satisfiable: &mut Vec<u64>,
    ) {
        satisfiable.clear();
        satisfiable.extend([0, !0]);
        for node in &self.nodes[2..] {
            let values = &admissible[offsets[node.variable()]..];
            let records = self.children(*node).iter().zip(values).fold(0, |records, pair| {
                let (child, values) = pair;
                records | values & satisfiable[child.index()]
            });
            satisfiable.push(records);
        }
    }

    /// Every node as its own image.
    pub(super) fn identity(&self) -> Vec<NodeId> {
        (0..).take(self.nodes.len()).map(NodeId).collect()
    }

    /// The nodes below some roots and the roots themselves, children before parents, without the
    /// terminals.
    pub(crate) fn below(&self, roots: &[NodeId]) -> Vec<NodeId> {
        let mut wanted = self.rows(false);
        for root in roots {
            wanted[root.index()] = true;
        }
        let mut found = Vec::new();
        let last = roots.iter().max().map_or(0, |root| root.0);
        for id in (2..=last).rev().map(NodeId) {
            if wanted[id.index()] {
                found.push(id);
                for child in self.children(self.node(id)) {
                    wanted[child.index()] = true;
                }
            }
        }
        found.reverse();
        found
    }

    /// The variables that the function depends on, in their order.
    pub(crate) fn support(&self, root: NodeId) -> Vec<usize> {
        let nodes = self.below(&[root]).into_iter();
        nodes.map(|id| self.node(id).variable()).sorted_unstable().dedup().collect()
    }
}
