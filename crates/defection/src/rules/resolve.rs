//! A rule as written, with every name opened and every leaf tied to a variable.

use chrono::NaiveDate;

use crate::{
    logic::{Truth, Values},
    model::DefinitionId,
    rules::{
        compile::Scope,
        condition::{ActDay, Condition},
        definition::{DefinitionDraft, Exception, Gap},
        element::Element,
        question::Question,
    },
};

/// A rule as written, version by version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) versions: Vec<RuleVersion>,
    pub(crate) gaps: Vec<RuleGap>,
}

/// A declared time between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RuleGap {
    pub(crate) written: Gap,
    /// The variable of the day of the act and the cells that lie in the gap.
    pub(crate) applies: (usize, Values),
}

/// One version of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RuleVersion {
    pub(crate) from: Option<NaiveDate>,
    pub(crate) until: Option<NaiveDate>,
    /// The variable of the day of the act and the cells to which the version applies, unless it
    /// applies to any.
    pub(crate) applies: Option<(usize, Values)>,
    pub(crate) when: RuleNode,
    pub(crate) exceptions: Vec<RuleException>,
}

/// An exception, with what its file says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RuleException {
    pub(crate) written: Exception,
    pub(crate) when: RuleNode,
    pub(crate) exceptions: Vec<RuleException>,
}

/// A condition in a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RuleNode {
    pub(crate) text: Box<str>,
    pub(crate) kind: RuleKind,
    pub(crate) parts: Vec<RuleNode>,
    /// On what it rests.
    pub(crate) elements: Vec<Element>,
}

/// What a condition in a rule is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RuleKind {
    All,
    Any,
    Not,
    AtLeast(usize),
    /// The variable of a yes/no question.
    Asks(usize),
    /// The variable of the day of the act, and the cells that are meant.
    Act(usize, Values),
    /// A term with its meaning in words; the only part is what it stands for.
    Term(Box<str>),
    /// Another definition.
    Definition(DefinitionId, Rule),
}

/// Ties questions to variables and days to cells of time.
pub(crate) struct Resolver<'a> {
    pub(crate) scope: &'a Scope<'a>,
    pub(crate) questions: &'a [Question],
    pub(crate) breaks: &'a [NaiveDate],
}

impl Resolver<'_> {
    pub(crate) fn definition(&self, draft: &DefinitionDraft) -> Rule {
        let versions = draft.versions.iter().map(|version| RuleVersion {
            from: version.from,
            until: version.until,
            applies: (version.from.is_some() || version.until.is_some()).then(|| {
                (self.variable(Question::ActDay), self.cells(version.from, version.until))
            }),
            when: self.cited(version.when.condition(), &[&version.elements, &draft.elements]),
            exceptions: self.exceptions(&version.exceptions, &draft.elements),
        });
        let gaps = draft.gaps.iter().map(|gap| RuleGap {
            written: gap.clone(),
            applies: (self.variable(Question::ActDay), self.cells(Some(gap.from), Some(gap.until))),
        });
        Rule { versions: versions.collect(), gaps: gaps.collect() }
    }

    fn exceptions(&self, exceptions: &[Exception], of_all: &[Element]) -> Vec<RuleException> {
        let tied = exceptions.iter().map(|exception| RuleException {
            written: exception.clone(),
            when: self.cited(exception.when.condition(), &[&exception.elements, of_all]),
            exceptions: self.exceptions(&exception.exceptions, of_all),
        });
        tied.collect()
    }

    pub(crate) fn condition(&self, condition: &Condition) -> RuleNode {
        self.cited(condition, &[])
    }

    /// A condition whose parts rest on elements.
    fn cited(&self, condition: &Condition, elements: &[&[Element]]) -> RuleNode {
        let mut parts: Vec<RuleNode> =
            condition.parts().iter().map(|part| self.cited(part, elements)).collect();
        let own = elements.iter().copied().flatten();
        let own = own.filter(|element| element.part.condition() == condition);
        let act =
            |from, until| RuleKind::Act(self.variable(Question::ActDay), self.cells(from, until));
        let kind = match condition {
            Condition::All(_) => RuleKind::All,
            Condition::Any(_) => RuleKind::Any,
            Condition::Not(_) => RuleKind::Not,
            Condition::AtLeast(threshold) => RuleKind::AtLeast(threshold.count()),
            Condition::Fact(fact) => RuleKind::Asks(self.variable(Question::Fact(*fact))),
            Condition::By(happening, day) => {
                RuleKind::Asks(self.variable(Question::By(*happening, *day)))
            }
            Condition::Act(ActDay::Before(day)) => act(None, Some(*day)),
            Condition::Act(ActDay::From(day)) => act(Some(*day), None),
            Condition::Act(ActDay::In(first, last)) => act(Some(*first), last.succ_opt()),
            Condition::Named(name) => {
                if let Some(term) = self.scope.term(name.as_str()) {
                    parts.push(self.condition(term.when.condition()));
                    RuleKind::Term(term.meaning.as_str().into())
                } else if let Some(draft) = self.scope.definition(name.as_str()) {
                    RuleKind::Definition(draft.id.clone(), self.definition(draft))
                } else {
                    // Refused when names are checked; a name without a meaning covers nobody.
                    RuleKind::Any
                }
            }
        };
        RuleNode {
            text: condition.to_string().into(),
            kind,
            parts,
            elements: own.cloned().collect(),
        }
    }

    fn cells(&self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Values {
        let cell_of = |day: NaiveDate| self.breaks.partition_point(|start| *start <= day);
        let first = from.map_or(0, cell_of);
        let end = until.map_or(self.breaks.len() + 1, cell_of);
        (first..end).fold(0, |cells, cell| cells | 1 << cell)
    }

    fn variable(&self, question: Question) -> usize {
        self.questions.iter().position(|asked| *asked == question).unwrap_or(UNASKED)
    }
}

/// The variable of a question that is not asked: an axiom that does not touch the rule has some. Any
/// answer to it is admissible.
const UNASKED: usize = usize::MAX;

/// What can be said of cells of time, when only some of them are admissible.
fn within(admissible: &[Values], variable: usize, meant: Values) -> Truth {
    let values = admissible.get(variable).copied().unwrap_or(!0);
    if values & !meant == 0 {
        Truth::Yes
    } else if values & meant == 0 {
        Truth::No
    } else {
        Truth::Unknown
    }
}

/// At least `count` of some answers are yes.
fn at_least(count: usize, answers: impl Iterator<Item = Truth>) -> Truth {
    let (mut yes, mut unknown) = (0, 0);
    for answer in answers {
        match answer {
            Truth::Yes => yes += 1,
            Truth::Unknown => unknown += 1,
            Truth::No => {}
        }
    }
    if yes >= count {
        Truth::Yes
    } else if yes + unknown < count {
        Truth::No
    } else {
        Truth::Unknown
    }
}

fn any(answers: impl Iterator<Item = Truth>) -> Truth {
    answers.fold(Truth::No, Truth::or)
}

impl Rule {
    /// The truth-table value when variables take these values. In a single world, where each has
    /// one value, it is yes or no and says what the rule comes to.
    pub(crate) fn truth(&self, values: &[Values]) -> Truth {
        any(self.versions.iter().map(|version| version.truth(values)))
    }
}

impl RuleVersion {
    pub(crate) fn truth(&self, values: &[Values]) -> Truth {
        let excepted = any(self.exceptions.iter().map(|exception| exception.bites(values)));
        self.applies(values).and(self.when.truth(values)).and(!excepted)
    }

    /// Whether the act lies in the time of the version.
    pub(crate) fn applies(&self, values: &[Values]) -> Truth {
        self.applies.map_or(Truth::Yes, |(variable, cells)| within(values, variable, cells))
    }
}

impl RuleGap {
    /// Whether the act lies in the gap.
    pub(crate) fn applies(&self, values: &[Values]) -> Truth {
        let (variable, cells) = self.applies;
        within(values, variable, cells)
    }
}

impl RuleException {
    /// Whether the exception bites.
    pub(crate) fn bites(&self, values: &[Values]) -> Truth {
        let excepted = any(self.exceptions.iter().map(|exception| exception.bites(values)));
        self.when.truth(values).and(!excepted)
    }
}

impl RuleNode {
    pub(crate) fn truth(&self, values: &[Values]) -> Truth {
        let mut parts = self.parts.iter().map(|part| part.truth(values));
        match &self.kind {
            RuleKind::All => parts.fold(Truth::Yes, Truth::and),
            RuleKind::Any => any(parts),
            RuleKind::Not => !parts.next().unwrap_or(Truth::Unknown),
            RuleKind::AtLeast(count) => at_least(*count, parts),
            RuleKind::Asks(variable) => within(values, *variable, 0b10),
            RuleKind::Act(variable, cells) => within(values, *variable, *cells),
            RuleKind::Term(_) => parts.next().unwrap_or(Truth::Unknown),
            RuleKind::Definition(_, rule) => rule.truth(values),
        }
    }
}
