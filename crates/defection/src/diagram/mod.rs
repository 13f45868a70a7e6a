//! Decision diagrams: one structure for every question that is put to a rule.
//!
//! A diagram is an ordered, reduced, shared graph over variables with a few values each. A node
//! asks one variable and has a child for each of its values; the two leaves are no and yes. Two
//! equal functions over the same variables are the same node, so asking whether something can be
//! so is a walk, and asking whether two rules agree is a comparison of two numbers.

mod build;
mod least;
mod project;
mod table;
#[cfg(test)]
mod tests;
mod walk;

pub(crate) use self::{
    build::{Builder, TooManyNodes},
    least::{Family, Prices, Set, elements},
    walk::Walker,
};

/// A node of a diagram: the index of its row, or one of the two leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(u32);

impl NodeId {
    pub(crate) const NO: Self = Self(0);
    pub(crate) const YES: Self = Self(1);

    /// Whether it is the function that is yes nowhere.
    pub(crate) const fn is_no(self) -> bool {
        self.0 == Self::NO.0
    }

    /// Where the node stands among all of its diagram.
    pub(crate) const fn place(self) -> usize {
        self.0 as usize
    }

    const fn is_leaf(self) -> bool {
        self.0 < 2
    }
}

/// The values a variable may still take, as bits: for a yes/no variable bit 0 is no, bit 1 is yes.
pub(crate) type Values = u64;

/// The most values that a variable can have.
pub(crate) const MOST_VALUES: usize = Values::BITS as usize;

/// A built diagram. Children have smaller indices than their parents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Diagram {
    /// For each node, the variable it asks and where its children begin. The rows of the leaves are
    /// there and unused.
    nodes: Vec<Node>,
    children: Vec<NodeId>,
}

/// For each node of a diagram, the node that takes its place.
#[derive(Debug)]
struct Moved(Vec<NodeId>);

impl Moved {
    fn of(&self, id: NodeId) -> NodeId {
        self.0.get(id.place()).copied().unwrap_or(id)
    }

    fn set(&mut self, id: NodeId, to: NodeId) {
        if let Some(place) = self.0.get_mut(id.place()) {
            *place = to;
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Node {
    variable: u32,
    first_child: u32,
    values: u32,
}

impl Diagram {
    fn node(&self, id: NodeId) -> Option<Node> {
        self.nodes.get(id.0 as usize).copied()
    }

    /// Every node in its own place, the leaves too.
    fn unmoved(&self) -> Moved {
        let length = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        Moved((0..length).map(NodeId).collect())
    }

    fn children(&self, node: Node) -> &[NodeId] {
        let first = node.first_child as usize;
        self.children.get(first..first + node.values as usize).unwrap_or_default()
    }

    /// How many bytes the diagram keeps.
    pub(crate) fn bytes(&self) -> usize {
        self.nodes.len() * size_of::<Node>() + self.children.len() * size_of::<NodeId>()
    }

    /// How many nodes it has, the leaves included.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }
}
