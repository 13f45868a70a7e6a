//! An undecided rule, reduced to the questions that it turns on.

use super::case::Case;
use crate::{
    logic::{Builder, NodeId, Set, TooManyNodes, Values, Walker, elements},
    rules::Question,
    verdict::{Verdict, turning_variables},
};

/// What answers to the turning points make possible: a rule that is true, or false.
pub(super) struct Reduced {
    builder: Builder,
    walker: Walker,
    admissible: Vec<Values>,
    variables: Set,
    day: Option<usize>,
    yes: NodeId,
    no: NodeId,
}

impl Reduced {
    pub(super) fn new(case: &mut Case<'_>) -> Self {
        let mut admissible = case.admissible.clone();
        let turning = turning_variables(case.compiled, &mut admissible, &mut case.walker);
        let variables = turning.iter().fold(0, |set: Set, variable| set | 1 << variable);
        let mut builder = Builder::new(usize::MAX);
        let keep = |variable: usize| variables >> variable & 1 == 1;
        let diagram = &case.compiled.diagram;
        let mut exists = |root| unbounded(builder.exists(diagram, root, &admissible, keep));
        let (yes, no) = (exists(case.compiled.yes), exists(case.compiled.no));
        let is_day = |variable: &usize| case.question(*variable) == Some(Question::ActDay);
        Self {
            walker: Walker::default(),
            variables,
            day: turning.iter().copied().find(is_day),
            yes,
            no,
            builder,
            admissible,
        }
    }

    pub(super) const fn variables(&self) -> Set {
        self.variables
    }

    pub(super) const fn roots(&self) -> (NodeId, NodeId) {
        (self.yes, self.no)
    }

    /// The verdict, if only one kind of world is left.
    pub(super) const fn settled(yes: NodeId, no: NodeId) -> Option<Verdict> {
        match (yes.is_no(), no.is_no()) {
            (false, true) => Some(Verdict::Holds),
            (true, false) => Some(Verdict::Fails),
            _ => None,
        }
    }

    /// What is left when a variable takes one of these values.
    pub(super) fn answered(
        &mut self,
        yes: NodeId,
        no: NodeId,
        variable: usize,
        values: Values,
    ) -> (NodeId, NodeId) {
        let mut admissible = self.admissible.clone();
        if let Some(place) = admissible.get_mut(variable) {
            *place = values;
        }
        (self.forget(yes, &admissible, 1 << variable), self.forget(no, &admissible, 1 << variable))
    }

    /// The function with some variables forgotten.
    fn forget(&mut self, root: NodeId, admissible: &[Values], forgotten: Set) -> NodeId {
        let from = self.builder.diagram().clone();
        let keep = |variable: usize| forgotten >> variable & 1 == 0;
        unbounded(self.builder.exists(&from, root, admissible, keep))
    }

    /// Whether knowing the answers to some questions settles which kind of world it is.
    fn settles(&mut self, yes: NodeId, no: NodeId, known: Set) -> bool {
        let forgotten = self.variables & !known;
        let admissible = self.admissible.clone();
        let yes = self.forget(yes, &admissible, forgotten);
        let no = self.forget(no, &admissible, forgotten);
        self.builder.and(yes, no) == Ok(NodeId::NO)
    }

    /// The smallest set of variables that settles what is left; of several the first in the order
    /// of the definition.
    pub(super) fn smallest(&mut self, yes: NodeId, no: NodeId) -> Set {
        if yes == NodeId::NO || no == NodeId::NO {
            return 0;
        }
        let diagram = self.builder.diagram();
        let asked = diagram.support(yes).into_iter().chain(diagram.support(no));
        let asked = asked.fold(0, |set: Set, variable| set | 1 << variable);
        let mut needed: Set = 0;
        for variable in elements(asked) {
            if !self.settles(yes, no, asked & !(1 << variable)) {
                needed |= 1 << variable;
            }
        }
        let mut more: Vec<Set> = vec![needed];
        let others: Vec<usize> = elements(asked & !needed).collect();
        loop {
            if let Some(found) = more.iter().copied().find(|set| self.settles(yes, no, *set)) {
                return found;
            }
            let grown = more.iter().flat_map(|set| {
                let highest = elements(set & !needed).last();
                let above =
                    others.iter().filter(move |one| highest.is_none_or(|high| **one > high));
                above.map(move |one| set | 1 << one)
            });
            more = grown.collect();
            if more.is_empty() {
                return asked;
            }
        }
    }

    /// The values of a variable that can still be told apart, each class together.
    pub(super) fn classes(&mut self, variable: usize) -> Vec<Values> {
        let all = self.admissible.get(variable).copied().unwrap_or_default();
        let single = (0..Values::BITS).map(|bit| 1 << bit).filter(|bit| all & bit != 0);
        if self.day != Some(variable) {
            return single.collect();
        }
        let mut classes: Vec<((NodeId, NodeId), Values)> = Vec::new();
        for value in single {
            let left = self.answered(self.yes, self.no, variable, value);
            match classes.iter_mut().find(|(known, _)| *known == left) {
                Some((_, values)) => *values |= value,
                None => classes.push((left, value)),
            }
        }
        classes.into_iter().map(|(_, values)| values).collect()
    }

    /// Whether the rule can be true, and whether it can be false, under some answers.
    pub(super) fn under(&mut self, answers: &[(usize, Values)]) -> (bool, bool) {
        let mut values = self.admissible.clone();
        for (variable, answer) in answers {
            if let Some(place) = values.get_mut(*variable) {
                *place = *answer;
            }
        }
        let diagram = self.builder.diagram();
        let yes = self.walker.is_satisfiable(diagram, self.yes, &values);
        (yes, self.walker.is_satisfiable(diagram, self.no, &values))
    }

    /// The share of the combinations of the other answers in which this one decides.
    pub(super) fn pivotal(&mut self, variable: usize) -> f64 {
        let admissible = self.admissible.clone();
        let (yes, no) = (self.yes, self.no);
        let yes = self.forget(yes, &admissible, 1 << variable);
        let no = self.forget(no, &admissible, 1 << variable);
        let (Ok(both), Ok(either)) = (self.builder.and(yes, no), self.builder.or(yes, no)) else {
            return 0.0;
        };
        let counted: Vec<usize> = elements(self.variables & !(1 << variable)).collect();
        let diagram = self.builder.diagram();
        let all = diagram.count_models(either, &admissible, &counted);
        if all > 0.0 { diagram.count_models(both, &admissible, &counted) / all } else { 0.0 }
    }
}

/// The node of a builder without a budget.
#[expect(clippy::expect_used, reason = "quantifying leaves fewer nodes than can be counted")]
fn unbounded(built: Result<NodeId, TooManyNodes>) -> NodeId {
    built.expect("a builder without a budget never runs out of nodes")
}
