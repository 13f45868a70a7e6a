//! Building a diagram: hash-consing, and joining two functions node by node.

use super::{Diagram, Node, NodeId, table::Table};

/// A diagram would need more nodes than its budget allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooManyNodes;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Join {
    And,
    Or,
}

/// What begins the words by which something is known: a node, what is joined, a denial.
const NODE: u32 = 0;
const AND: u32 = 1;
const OR: u32 = 2;
const NOT: u32 = 3;

/// A diagram under construction, over variables in a fixed order.
#[derive(Debug)]
pub(crate) struct Builder {
    diagram: Diagram,
    known: Table,
    budget: usize,
}

impl Builder {
    /// Starts a diagram of at most `budget` nodes.
    pub(crate) fn new(budget: usize) -> Self {
        let leaf = Node { variable: u32::MAX, first_child: 0, values: 0 };
        Self {
            diagram: Diagram { nodes: vec![leaf, leaf], children: Vec::new() },
            known: Table::default(),
            budget,
        }
    }

    /// The diagram with no more than what lies below the roots, and the roots in it.
    pub(crate) fn finish_with<const N: usize>(self, roots: [NodeId; N]) -> (Diagram, [NodeId; N]) {
        let mut kept = Diagram {
            nodes: self.diagram.nodes.iter().take(2).copied().collect(),
            ..Diagram::default()
        };
        let mut moved = self.diagram.unmoved();
        for old in self.diagram.below(&roots) {
            let Some(node) = self.diagram.node(old) else { continue };
            let first_child = u32::try_from(kept.children.len()).unwrap_or(u32::MAX);
            let image = |child: &NodeId| moved.of(*child);
            kept.children.extend(self.diagram.children(node).iter().map(image));
            moved.set(old, NodeId(u32::try_from(kept.nodes.len()).unwrap_or(u32::MAX)));
            kept.nodes.push(Node { first_child, ..node });
        }
        kept.nodes.shrink_to_fit();
        kept.children.shrink_to_fit();
        (kept, roots.map(|root| moved.of(root)))
    }

    /// The diagram so far.
    pub(crate) fn diagram(&self) -> &Diagram {
        &self.diagram
    }

    /// The node that asks `variable` and goes on to `children`, one for each value.
    pub(crate) fn node(
        &mut self,
        variable: u32,
        children: Vec<NodeId>,
    ) -> Result<NodeId, TooManyNodes> {
        if let Some(first) = children.first()
            && children.iter().all(|child| child == first)
        {
            return Ok(*first);
        }
        let words = [NODE, variable].into_iter().chain(children.iter().map(|child| child.0));
        let words: Vec<u32> = words.collect();
        if let Some(known) = self.known.get(&words) {
            return Ok(known);
        }
        if self.diagram.nodes.len() >= self.budget {
            return Err(TooManyNodes);
        }
        let as_index = |length: usize| u32::try_from(length).map_err(|_| TooManyNodes);
        let id = NodeId(as_index(self.diagram.nodes.len())?);
        self.diagram.nodes.push(Node {
            variable,
            first_child: as_index(self.diagram.children.len())?,
            values: as_index(children.len())?,
        });
        self.diagram.children.extend(children);
        self.known.insert(&words, id);
        Ok(id)
    }

    /// Yes exactly when `variable` has a value for which `is_yes` answers so.
    pub(crate) fn leaf(
        &mut self,
        variable: u32,
        values: usize,
        is_yes: impl Fn(usize) -> bool,
    ) -> Result<NodeId, TooManyNodes> {
        let leaf = |value| if is_yes(value) { NodeId::YES } else { NodeId::NO };
        self.node(variable, (0..values).map(leaf).collect())
    }

    pub(crate) fn and(&mut self, a: NodeId, b: NodeId) -> Result<NodeId, TooManyNodes> {
        self.join(Join::And, a, b)
    }

    pub(crate) fn or(&mut self, a: NodeId, b: NodeId) -> Result<NodeId, TooManyNodes> {
        self.join(Join::Or, a, b)
    }

    pub(crate) fn not(&mut self, a: NodeId) -> Result<NodeId, TooManyNodes> {
        if a.is_leaf() {
            return Ok(if a == NodeId::NO { NodeId::YES } else { NodeId::NO });
        }
        if let Some(known) = self.known.get(&[NOT, a.0]) {
            return Ok(known);
        }
        let Some(node) = self.diagram.node(a) else { return Ok(a) };
        let mut children = self.diagram.children(node).to_vec();
        for child in &mut children {
            *child = self.not(*child)?;
        }
        let result = self.node(node.variable, children)?;
        self.known.insert(&[NOT, a.0], result);
        self.known.insert(&[NOT, result.0], a);
        Ok(result)
    }

    /// Yes where at least `count` of the functions are.
    pub(crate) fn at_least(
        &mut self,
        count: usize,
        functions: &[NodeId],
    ) -> Result<NodeId, TooManyNodes> {
        // `reached[k]` is yes where at least k of the functions looked at so far are.
        let mut reached = vec![NodeId::NO; count + 1];
        if let Some(none_needed) = reached.first_mut() {
            *none_needed = NodeId::YES;
        }
        for function in functions {
            let before = reached.clone();
            for (now, pair) in reached.iter_mut().skip(1).zip(before.windows(2)) {
                if let [fewer, same] = pair {
                    let one_more = self.and(*fewer, *function)?;
                    *now = self.or(*same, one_more)?;
                }
            }
        }
        Ok(reached.last().copied().unwrap_or(NodeId::YES))
    }

    fn join(&mut self, join: Join, a: NodeId, b: NodeId) -> Result<NodeId, TooManyNodes> {
        let (word, absorbing, neutral) = match join {
            Join::And => (AND, NodeId::NO, NodeId::YES),
            Join::Or => (OR, NodeId::YES, NodeId::NO),
        };
        if a == absorbing || b == absorbing {
            return Ok(absorbing);
        }
        if a == neutral || a == b {
            return Ok(b);
        }
        if b == neutral {
            return Ok(a);
        }
        let words = [word, a.min(b).0, a.max(b).0];
        if let Some(known) = self.known.get(&words) {
            return Ok(known);
        }
        let (Some(left), Some(right)) = (self.diagram.node(a), self.diagram.node(b)) else {
            return Ok(absorbing);
        };
        let variable = left.variable.min(right.variable);
        let values = if left.variable == variable { left.values } else { right.values };
        let mut children = Vec::with_capacity(values as usize);
        for value in 0..values as usize {
            let one = self.child_for(a, left, variable, value);
            let other = self.child_for(b, right, variable, value);
            children.push(self.join(join, one, other)?);
        }
        let result = self.node(variable, children)?;
        self.known.insert(&words, result);
        Ok(result)
    }

    fn child_for(&self, id: NodeId, node: Node, variable: u32, value: usize) -> NodeId {
        if node.variable == variable {
            self.diagram.children(node).get(value).copied().unwrap_or(NodeId::NO)
        } else {
            id
        }
    }

    /// The function with each variable held to the values that are admissible: a branch that
    /// cannot be taken takes the place of one that can.
    pub(crate) fn restrict(
        &mut self,
        from: &Diagram,
        root: NodeId,
        admissible: &[super::Values],
    ) -> Result<NodeId, TooManyNodes> {
        let mut done = from.unmoved();
        for index in from.below(&[root]) {
            let Some(node) = from.node(index) else { continue };
            let values = admissible.get(node.variable as usize).copied().unwrap_or(!0);
            let image = |child: &NodeId| done.of(*child);
            let children: Vec<NodeId> = from.children(node).iter().map(image).collect();
            let taken =
                |(value, child): (usize, &NodeId)| (values >> value & 1 == 1).then_some(*child);
            let first = children.iter().enumerate().find_map(taken).unwrap_or(NodeId::NO);
            let kept = children.iter().enumerate().map(|pair| taken(pair).unwrap_or(first));
            let kept = kept.collect();
            done.set(index, self.node(node.variable, kept)?);
        }
        Ok(done.of(root))
    }
}
