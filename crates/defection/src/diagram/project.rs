//! Forgetting variables, and counting worlds.

use super::{Builder, Diagram, NodeId, TooManyNodes, Values};

impl Builder {
    /// The function that is yes where some admissible values of the variables that are not kept
    /// make it yes. Inadmissible values of kept variables are no.
    pub(crate) fn project(
        &mut self,
        from: &Diagram,
        root: NodeId,
        admissible: &[Values],
        keep: impl Fn(usize) -> bool,
    ) -> Result<NodeId, TooManyNodes> {
        let mut done = from.unmoved();
        for id in from.below(&[root]) {
            let Some(node) = from.node(id) else { continue };
            let values = admissible.get(node.variable as usize).copied().unwrap_or(!0);
            let image = |(value, child): (usize, &NodeId)| {
                let possible = values >> value & 1 == 1;
                if possible { done.of(*child) } else { NodeId::NO }
            };
            let children: Vec<NodeId> = from.children(node).iter().enumerate().map(image).collect();
            let result = if keep(node.variable as usize) {
                self.node(node.variable, children)?
            } else {
                let mut any = NodeId::NO;
                for child in children {
                    any = self.or(any, child)?;
                }
                any
            };
            done.set(id, result);
        }
        Ok(done.of(root))
    }
}

impl Diagram {
    /// In how many ways the counted variables can take admissible values so that yes is reached.
    /// The function depends on counted variables alone.
    pub(crate) fn count(&self, root: NodeId, admissible: &[Values], counted: &[usize]) -> f64 {
        let ways = |variable: &usize| {
            f64::from(admissible.get(*variable).map_or(1, |values| values.count_ones()))
        };
        let whole: f64 = counted.iter().map(ways).product();
        // The share of all ways from each node on; a variable that is skipped divides out.
        let mut shares = vec![0.0; self.nodes.len().max(2)];
        if let Some(yes) = shares.get_mut(NodeId::YES.place()) {
            *yes = 1.0;
        }
        for id in self.below(&[root]) {
            let Some(node) = self.node(id) else { continue };
            let values = admissible.get(node.variable as usize).copied().unwrap_or(!0);
            let of = |(value, child): (usize, &NodeId)| {
                if values >> value & 1 == 1 {
                    shares.get(child.place()).copied().unwrap_or(0.0)
                } else {
                    0.0
                }
            };
            let sum: f64 = self.children(node).iter().enumerate().map(of).sum();
            if let Some(share) = shares.get_mut(id.place()) {
                *share = sum / ways(&(node.variable as usize));
            }
        }
        whole * shares.get(root.place()).copied().unwrap_or(0.0)
    }
}
