//! Three-valued truth, and decision diagrams: one structure for every question about a rule.
//!
//! A [`Diagram`] is an ordered, reduced, shared multi-valued decision diagram (Bryant, "Graph-based
//! algorithms for Boolean function manipulation", IEEE Transactions on Computers 35(8), 1986; for
//! variables of several values: Srinivasan, Kam, Malik and Brayton, ICCAD 1990). A node asks one
//! variable and has a child for each of its values; the two terminals are no and yes. Equal
//! functions over the same variables are the same node, so satisfiability is a walk and equivalence
//! a comparison of two numbers.

#![expect(
    clippy::indexing_slicing,
    reason = "a node id indexes the diagram that made it, a value the children of its node"
)]

mod builder;
mod hitting_sets;
mod quantify;
mod query;
#[cfg(test)]
mod tests;
mod truth;

pub use self::truth::Truth;
pub(crate) use self::{
    builder::{Builder, TooManyNodes},
    hitting_sets::{Costs, MinimalSets, Set, elements},
    query::Walker,
};

/// A node of a diagram: the index of its row, or one of the two terminals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(u32);

impl NodeId {
    /// The function that is false everywhere.
    pub(crate) const NO: Self = Self(0);
    /// The function that is true everywhere.
    pub(crate) const YES: Self = Self(1);

    /// Whether it is the function that is false everywhere.
    pub(crate) const fn is_no(self) -> bool {
        self.0 == Self::NO.0
    }

    /// The index of the node in its diagram.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }

    const fn is_terminal(self) -> bool {
        self.0 < 2
    }
}

/// The admissible values of a variable, as bits: for a yes/no variable bit 0 is no, bit 1 is yes.
pub(crate) type Values = u64;

/// The most values that a variable can have.
pub(crate) const MOST_VALUES: usize = Values::BITS as usize;

/// A built decision diagram. Children have smaller indices than their parents.
#[derive(Clone, Debug)]
pub(crate) struct Diagram {
    /// The variable that each node asks and where its children begin. The first two rows are the
    /// terminals and ask nothing.
    nodes: Vec<Node>,
    children: Vec<NodeId>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    variable: u32,
    first_child: u32,
    values: u32,
}

impl Node {
    const TERMINAL: Self = Self { variable: u32::MAX, first_child: 0, values: 0 };

    const fn variable(self) -> usize {
        self.variable as usize
    }
}

impl Default for Diagram {
    fn default() -> Self {
        Self { nodes: vec![Node::TERMINAL; 2], children: Vec::new() }
    }
}

impl Diagram {
    fn node(&self, id: NodeId) -> Node {
        self.nodes[id.index()]
    }

    fn children(&self, node: Node) -> &[NodeId] {
        let first = node.first_child as usize;
        &self.children[first..first + node.values as usize]
    }

    /// A row for each node, the terminals too, with the same content.
    fn rows<T: Clone>(&self, content: T) -> Vec<T> {
        vec![content; self.nodes.len()]
    }

    /// The size in bytes.
    pub(crate) fn bytes(&self) -> usize {
        self.nodes.len() * size_of::<Node>() + self.children.len() * size_of::<NodeId>()
    }

    /// How many nodes it has, the terminals included.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }
}

/// The admissible values of a variable; one of which nothing is said may take any.
fn admissible_of(admissible: &[Values], variable: usize) -> Values {
    admissible.get(variable).copied().unwrap_or(Values::MAX)
}

/// Whether a variable may take the value.
const fn may_take(values: Values, value: usize) -> bool {
    values >> value & 1 == 1
}
