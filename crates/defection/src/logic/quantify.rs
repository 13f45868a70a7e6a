//! Existential quantification and model counting.

use super::{Builder, Diagram, NodeId, TooManyNodes, Values, admissible_of, may_take};

impl Builder {
    /// The existential quantification of a function: true where some admissible values of the
    /// variables that are not kept make it true. Inadmissible values of kept variables are false.
    pub(crate) fn exists(
        &mut self,
        from: &Diagram,
        root: NodeId,
        admissible: &[Values],
        keep: impl Fn(usize) -> bool,
    ) -> Result<NodeId, TooManyNodes> {
        let mut done = from.identity();
        for id in from.below(&[root]) {
            let node = from.node(id);
            let values = admissible_of(admissible, node.variable());
            let image = |(value, child): (usize, &NodeId)| {
                if may_take(values, value) { done[child.index()] } else { NodeId::NO }
            };
            let children: Vec<NodeId> = from.children(node).iter().enumerate().map(image).collect();
            done[id.index()] = if keep(node.variable()) {
                self.node(node.variable, children)?
            } else {
                children.into_iter().try_fold(NodeId::NO, |any, child| self.or(any, child))?
            };
        }
        Ok(done[root.index()])
    }
}

impl Diagram {
    /// The number of models: in how many ways the counted variables can take admissible values so
    /// that the function is true. It depends on counted variables alone.
    pub(crate) fn count_models(
        &self,
        root: NodeId,
        admissible: &[Values],
        counted: &[usize],
    ) -> f64 {
        let ways =
            |variable: usize| f64::from(admissible.get(variable).map_or(1, |it| it.count_ones()));
        // The share of all ways below each node; a variable that is skipped divides out.
        let mut shares = self.rows(0.0);
        shares[NodeId::YES.index()] = 1.0;
        for id in self.below(&[root]) {
            let node = self.node(id);
            let values = admissible_of(admissible, node.variable());
            let children = self.children(node).iter().enumerate();
            let taken = children.filter(|(value, _)| may_take(values, *value));
            let sum: f64 = taken.map(|(_, child)| shares[child.index()]).sum();
            shares[id.index()] = sum / ways(node.variable());
        }
        let all: f64 = counted.iter().map(|variable| ways(*variable)).product();
        all * shares[root.index()]
    }
}
