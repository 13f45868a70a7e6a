//! Diagrams of rules, with what their variables stand for.

use chrono::NaiveDate;

use crate::{
    logic::{Builder, Diagram, NodeId, Values},
    rules::{
        question::Question,
        resolve::{Rule, RuleNode},
    },
};

/// The diagram of a rule, with what its variables stand for.
#[derive(Clone, Debug)]
pub(crate) struct Compiled {
    /// What each variable asks. Those that only axioms bring in come last.
    pub(crate) questions: Vec<Question>,
    /// How many of the questions the rule itself asks.
    pub(crate) own: usize,
    /// The days that begin a new cell of time, in order.
    pub(crate) breaks: Vec<NaiveDate>,
    pub(crate) diagram: Diagram,
    /// The rule alone.
    pub(crate) rule: NodeId,
    /// The rule and the axioms.
    pub(crate) yes: NodeId,
    /// The axioms without the rule.
    pub(crate) no: NodeId,
    /// The rule as written.
    pub(crate) written: Rule,
}

impl Compiled {
    /// Every value of every variable.
    pub(crate) fn full(&self) -> Vec<Values> {
        every_value(&self.questions, &self.breaks)
    }

    /// What the rule itself asks.
    pub(crate) fn asked(&self) -> impl Iterator<Item = Question> + '_ {
        self.questions.iter().copied().take(self.own)
    }
}

/// Both answers of a yes/no question.
pub(crate) const YES_OR_NO: Values = 0b11;

/// Every value of the variables of some questions.
fn every_value(questions: &[Question], breaks: &[NaiveDate]) -> Vec<Values> {
    let every_cell = Values::MAX >> (Values::BITS as usize - breaks.len() - 1);
    let values = |question: &Question| match question {
        Question::ActDay => every_cell,
        Question::Fact(_) | Question::By(..) => YES_OR_NO,
    };
    questions.iter().map(values).collect()
}

impl Joint {
    /// Every value of each variable.
    pub(crate) fn full(&self) -> Vec<Values> {
        every_value(&self.questions, &self.breaks)
    }
}

/// Several rules over the same variables.
#[derive(Debug)]
pub(crate) struct Joint {
    pub(crate) questions: Vec<Question>,
    pub(crate) breaks: Vec<NaiveDate>,
    pub(crate) builder: Builder,
    /// The axioms.
    pub(crate) world: NodeId,
    /// Each rule alone.
    pub(crate) rules: Vec<NodeId>,
    /// Each rule as written.
    pub(crate) written: Vec<Rule>,
    /// The axioms as written.
    pub(crate) axioms: Vec<RuleNode>,
}
