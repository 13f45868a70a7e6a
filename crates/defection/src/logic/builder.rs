//! Building a diagram: a unique table, and operations that are applied node by node.

use rustc_hash::FxHashMap;

use super::{Diagram, Node, NodeId, Values, admissible_of, may_take};

/// The error that a diagram would need more nodes than its budget allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooManyNodes;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Operation {
    And,
    Or,
}

/// A diagram under construction, over variables in a fixed order.
#[derive(Debug)]
pub(crate) struct Builder {
    diagram: Diagram,
    /// The unique table: the node of each variable with its children.
    unique: FxHashMap<(u32, Box<[NodeId]>), NodeId>,
    /// The apply cache: results of operations, by operands in the order of their indices.
    applied: FxHashMap<(Operation, NodeId, NodeId), NodeId>,
    negated: FxHashMap<NodeId, NodeId>,
    budget: usize,
}

impl Builder {
    /// A builder for a diagram of at most `budget` nodes.
    pub(crate) fn new(budget: usize) -> Self {
        Self {
            diagram: Diagram::default(),
            unique: FxHashMap::default(),
            applied: FxHashMap::default(),
            negated: FxHashMap::default(),
            budget,
        }
    }

    /// The diagram with no more than what lies below the roots, and the roots in it.
    pub(crate) fn finish_with<const N: usize>(self, roots: [NodeId; N]) -> (Diagram, [NodeId; N]) {
        let mut kept = Diagram::default();
        let mut moved = self.diagram.identity();
        for old in self.diagram.below(&roots) {
            let node = self.diagram.node(old);
            let first_child = no_more_than_before(kept.children.len());
            kept.children.extend(self.diagram.children(node).iter().map(|id| moved[id.index()]));
            moved[old.index()] = NodeId(no_more_than_before(kept.nodes.len()));
            kept.nodes.push(Node { first_child, ..node });
        }
        kept.nodes.shrink_to_fit();
        kept.children.shrink_to_fit();
        (kept, roots.map(|root| moved[root.index()]))
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
        if let [first, others @ ..] = &*children
            && others.iter().all(|child| child == first)
        {
            return Ok(*first);
        }
        let key = (variable, children.into_boxed_slice());
        if let Some(known) = self.unique.get(&key) {
            return Ok(*known);
        }
        if self.diagram.nodes.len() >= self.budget {
            return Err(TooManyNodes);
        }
        let as_index = |length: usize| u32::try_from(length).map_err(|_| TooManyNodes);
        let id = NodeId(as_index(self.diagram.nodes.len())?);
        self.diagram.nodes.push(Node {
            variable,
            first_child: as_index(self.diagram.children.len())?,
            values: as_index(key.1.len())?,
        });
        self.diagram.children.extend_from_slice(&key.1);
        self.unique.insert(key, id);
        Ok(id)
    }

    /// The function that is true exactly when `variable` has a value for which `is_yes` holds.
    pub(crate) fn leaf(
        &mut self,
        variable: u32,
        values: usize,
        is_yes: impl Fn(usize) -> bool,
    ) -> Result<NodeId, TooManyNodes> {
        let leaf = |value| if is_yes(value) { NodeId::YES } else { NodeId::NO };
        self.node(variable, (0..values).map(leaf).collect())
    }

    /// The conjunction of two functions.
    pub(crate) fn and(&mut self, a: NodeId, b: NodeId) -> Result<NodeId, TooManyNodes> {
        self.apply(Operation::And, a, b)
    }

    /// The disjunction of two functions.
    pub(crate) fn or(&mut self, a: NodeId, b: NodeId) -> Result<NodeId, TooManyNodes> {
        self.apply(Operation::Or, a, b)
    }

    /// The negation of a function.
    pub(crate) fn not(&mut self, a: NodeId) -> Result<NodeId, TooManyNodes> {
        if a.is_terminal() {
            return Ok(if a.is_no() { NodeId::YES } else { NodeId::NO });
        }
        if let Some(known) = self.negated.get(&a) {
            return Ok(*known);
        }
        let node = self.diagram.node(a);
        let mut children = self.diagram.children(node).to_vec();
        for child in &mut children {
            *child = self.not(*child)?;
        }
        let result = self.node(node.variable, children)?;
        self.negated.insert(a, result);
        self.negated.insert(result, a);
        Ok(result)
    }

    /// The function that is true where at least `count` of the functions are.
    pub(crate) fn at_least(
        &mut self,
        count: usize,
        functions: &[NodeId],
    ) -> Result<NodeId, TooManyNodes> {
        // `reached[k]` is true where at least k of the functions looked at so far are.
        let mut reached = vec![NodeId::NO; count + 1];
        reached[0] = NodeId::YES;
        for function in functions {
            for k in (1..=count).rev() {
                let one_more = self.and(reached[k - 1], *function)?;
                reached[k] = self.or(reached[k], one_more)?;
            }
        }
        Ok(reached[count])
    }

    fn apply(
        &mut self,
        operation: Operation,
        a: NodeId,
        b: NodeId,
    ) -> Result<NodeId, TooManyNodes> {
        let (absorbing, neutral) = match operation {
            Operation::And => (NodeId::NO, NodeId::YES),
            Operation::Or => (NodeId::YES, NodeId::NO),
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
        let key = (operation, a.min(b), a.max(b));
        if let Some(known) = self.applied.get(&key) {
            return Ok(*known);
        }
        let (left, right) = (self.diagram.node(a), self.diagram.node(b));
        let variable = left.variable.min(right.variable);
        let values = if left.variable == variable { left.values } else { right.values };
        let mut children = Vec::with_capacity(values as usize);
        for value in 0..values as usize {
            let one = self.cofactor(a, variable, value);
            let other = self.cofactor(b, variable, value);
            children.push(self.apply(operation, one, other)?);
        }
        let result = self.node(variable, children)?;
        self.applied.insert(key, result);
        Ok(result)
    }

    /// The function once the variable has the value; it does not ask a variable before this one.
    fn cofactor(&self, id: NodeId, variable: u32, value: usize) -> NodeId {
        let node = self.diagram.node(id);
        if node.variable == variable { self.diagram.children(node)[value] } else { id }
    }

    /// The function with each variable restricted to its admissible values: the child of a value
    /// that is not admissible gives way to the child of the first one that is.
    pub(crate) fn restrict(
        &mut self,
        from: &Diagram,
        root: NodeId,
        admissible: &[Values],
    ) -> Result<NodeId, TooManyNodes> {
        let mut done = from.identity();
        for id in from.below(&[root]) {
            let node = from.node(id);
            let values = admissible_of(admissible, node.variable());
            let mut children: Vec<NodeId> =
                from.children(node).iter().map(|child| done[child.index()]).collect();
            let first = (0..children.len()).find(|value| may_take(values, *value));
            let first = first.map_or(NodeId::NO, |value| children[value]);
            for (value, child) in children.iter_mut().enumerate() {
                if !may_take(values, value) {
                    *child = first;
                }
            }
            done[id.index()] = self.node(node.variable, children)?;
        }
        Ok(done[root.index()])
    }
}

#[expect(clippy::expect_used, reason = "the diagram that it is taken from was indexed likewise")]
fn no_more_than_before(length: usize) -> u32 {
    u32::try_from(length).expect("a part of a diagram is no larger than the whole")
}
