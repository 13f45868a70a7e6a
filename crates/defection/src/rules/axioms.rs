//! Axioms: what is so in every possible world.

use std::sync::Arc;

use crate::{
    logic::{Builder, Diagram, NodeId, TooManyNodes, Values, Walker},
    model::Fact,
    rules::{condition::Condition, definition::Axiom, error::DefinitionProblem},
};

const NODE_BUDGET: usize = 1 << 14;

/// The axioms of a set of definitions, ready to be put to a record.
///
/// A clone shares what is behind it.
#[derive(Clone, Debug)]
pub struct Axioms(Arc<Built>);

/// Two are equal if they say the same in the same order.
impl PartialEq for Axioms {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.list == other.0.list
    }
}

impl Eq for Axioms {}

#[derive(Debug)]
struct Built {
    list: Vec<Axiom>,
    facts: Vec<Fact>,
    diagram: Diagram,
    root: NodeId,
}

impl Axioms {
    /// No axioms: every world is possible.
    pub fn none() -> Self {
        let (list, facts) = (Vec::new(), Vec::new());
        Self(Arc::new(Built { list, facts, diagram: Diagram::default(), root: NodeId::YES }))
    }

    /// Builds the axioms.
    ///
    /// # Errors
    ///
    /// Returns an error if no world obeys them all, or if they are too large.
    pub fn new(list: Vec<Axiom>) -> Result<Self, DefinitionProblem> {
        let mut facts: Vec<Fact> = Vec::new();
        for axiom in &list {
            for part in axiom.always.condition().walk() {
                if let Condition::Fact(fact) = part
                    && !facts.contains(fact)
                {
                    facts.push(*fact);
                }
            }
        }
        let mut builder = Builder::new(NODE_BUDGET);
        let root = conjunction(&list, &facts, &mut builder)
            .map_err(|TooManyNodes| DefinitionProblem::TooLarge { budget: NODE_BUDGET })?;
        if root == NodeId::NO {
            return Err(DefinitionProblem::AxiomsClash);
        }
        let (diagram, [root]) = builder.finish_with([root]);
        Ok(Self(Arc::new(Built { list, facts, diagram, root })))
    }

    /// The axioms as written.
    pub fn list(&self) -> &[Axiom] {
        &self.0.list
    }

    /// The facts that axioms speak of, in the order of first mention.
    pub(crate) fn facts(&self) -> &[Fact] {
        &self.0.facts
    }

    /// Whether some world inside the admissible values obeys the axioms. `admissible` is asked for
    /// each fact of [`facts`](Self::facts).
    pub(crate) fn possible(
        &self,
        walker: &mut Walker,
        admissible: impl Fn(Fact) -> Values,
    ) -> bool {
        let values: Vec<Values> = self.0.facts.iter().map(|fact| admissible(*fact)).collect();
        self.allow(walker, &values)
    }

    /// The same for the admissible values of each fact in their order.
    pub(crate) fn allow(&self, walker: &mut Walker, values: &[Values]) -> bool {
        values.iter().all(|values| *values != 0)
            && walker.is_satisfiable(&self.0.diagram, self.0.root, values)
    }
}

fn conjunction(
    list: &[Axiom],
    facts: &[Fact],
    builder: &mut Builder,
) -> Result<NodeId, TooManyNodes> {
    let mut all = NodeId::YES;
    for axiom in list {
        let one = build(axiom.always.condition(), facts, builder)?;
        all = builder.and(all, one)?;
    }
    Ok(all)
}

fn build(
    condition: &Condition,
    facts: &[Fact],
    builder: &mut Builder,
) -> Result<NodeId, TooManyNodes> {
    let parts = condition.parts().iter().map(|part| build(part, facts, builder));
    let parts: Vec<NodeId> = parts.collect::<Result<_, _>>()?;
    match condition {
        Condition::All(_) => builder.at_least(parts.len(), &parts),
        Condition::Any(_) => builder.at_least(1, &parts),
        Condition::AtLeast(threshold) => builder.at_least(threshold.count(), &parts),
        Condition::Not(_) => builder.not(parts.first().copied().unwrap_or(NodeId::YES)),
        Condition::Fact(fact) => {
            let place = facts.iter().position(|known| known == fact);
            #[expect(clippy::expect_used, reason = "the facts are those of the axioms")]
            let place = place.expect("every fact of an axiom is listed");
            builder.leaf(u32::try_from(place).unwrap_or(u32::MAX), 2, |value| value == 1)
        }
        // Refused when axioms are read; a condition that cannot be decided binds nothing.
        Condition::By(..) | Condition::Act(_) | Condition::Named(_) => Ok(NodeId::YES),
    }
}
