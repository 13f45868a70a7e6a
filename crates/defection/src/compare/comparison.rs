//! How definitions stand to one another.

use serde::Serialize;

use crate::{
    logic::{NodeId, TooManyNodes, Truth, Values, Walker},
    model::{DefectionId, DefinitionId},
    record::Record,
    rules::{
        Answer, Definition, DefinitionDraft, DefinitionProblem, Definitions, Joint, too_large,
    },
    text::closed_set,
    text::likely,
    verdict::Verdict,
};

closed_set! {
    /// How one definition stands to another, over all worlds that the axioms allow.
    Relation, called "a relation" {
        /// Both cover the same.
        Equivalent = "equivalent",
        /// Whatever the first covers, the second covers, and more.
        Narrower = "narrower",
        /// Whatever the second covers, the first covers, and more.
        Broader = "broader",
        /// Nothing is covered by both.
        Exclusive = "exclusive",
        /// Each covers something that the other does not, and something is covered by both.
        Overlapping = "overlapping",
    }
}

impl Relation {
    /// The relation of the second to the first.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Narrower => Self::Broader,
            Self::Broader => Self::Narrower,
            Self::Equivalent | Self::Exclusive | Self::Overlapping => self,
        }
    }
}

/// The plainest world of a kind: the answers that make it one of that kind, whatever else is so.
///
/// In JSON each answer has its statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Witness {
    /// The answers. None could be left out.
    pub answers: Vec<Answer>,
}

impl Witness {
    /// The witness as a statement about somebody.
    pub fn statement(&self) -> String {
        if self.answers.is_empty() {
            return "did anything at all".to_owned();
        }
        self.answers.iter().map(Answer::statement).collect::<Vec<_>>().join(" and ")
    }
}

/// Two definitions compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comparison {
    /// The first.
    pub first: DefinitionId,
    /// The second.
    pub second: DefinitionId,
    /// How the first stands to the second.
    pub relation: Relation,
    /// Somebody whom only the first covers, if there can be one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_first: Option<Witness>,
    /// Somebody whom only the second covers, if there can be one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_second: Option<Witness>,
    /// Somebody whom both cover, if there can be one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub both: Option<Witness>,
}

/// An episode on which two definitions come to different verdicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Between {
    /// The episode.
    pub episode: DefectionId,
    /// The verdict of the first.
    pub first: Verdict,
    /// The verdict of the second.
    pub second: Verdict,
}

/// How all definitions of a set stand to one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Order {
    /// The definitions, in the order of the rows and columns.
    pub definitions: Vec<DefinitionId>,
    /// How the definition of the row stands to that of the column.
    pub relations: Vec<Vec<Relation>>,
    /// The steps of the order: the first is narrower than the second, and none lies between. Of
    /// equivalent definitions only the first takes part.
    pub steps: Vec<(DefinitionId, DefinitionId)>,
}

impl Definitions {
    /// Compares two definitions in every world. A definition is listed or one that listed ones may
    /// refer to.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no definition of a name, or if the two together ask more than
    /// can be compared.
    ///
    /// ```
    /// use defection::{Definitions, compare::Relation};
    ///
    /// let definitions = Definitions::built_in();
    /// let compared = definitions.compare("rsfsr-1960-art-64a-letter", "soviet-usage")?;
    /// assert_eq!(compared.relation, Relation::Overlapping);
    /// # Ok::<(), defection::rules::DefinitionProblem>(())
    /// ```
    pub fn compare(&self, first: &str, second: &str) -> Result<Comparison, DefinitionProblem> {
        let drafts = [self.draft(first)?, self.draft(second)?];
        let mut joint = self.scope().join(&drafts)?;
        joint.compare(drafts, 0, 1).map_err(too_large)
    }

    /// Compares every listed definition with every other.
    ///
    /// # Errors
    ///
    /// Returns an error if together they ask more than can be compared.
    pub fn compare_all(&self) -> Result<Order, DefinitionProblem> {
        let drafts: Vec<&DefinitionDraft> = self.iter().map(Definition::draft).collect();
        let mut joint = self.scope().join(&drafts)?;
        let mut relations = Vec::new();
        for first in 0..drafts.len() {
            let row: Result<Vec<Relation>, TooManyNodes> =
                (0..drafts.len()).map(|second| joint.relation(first, second)).collect();
            relations.push(row.map_err(too_large)?);
        }
        let definitions: Vec<DefinitionId> = drafts.iter().map(|draft| draft.id.clone()).collect();
        let steps = steps(&definitions, &relations);
        Ok(Order { definitions, relations, steps })
    }

    /// Those of some records on which two definitions come to different verdicts.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no listed definition of a name.
    pub fn between(
        &self,
        first: &str,
        second: &str,
        records: &[Record],
    ) -> Result<Vec<Between>, DefinitionProblem> {
        let find = |id: &str| self.find(id).ok_or_else(|| self.no_such_definition(id));
        let (first, second) = (find(first)?, find(second)?);
        let compare = |record: &Record| {
            let episode = record.episode().clone();
            let (first, second) = (first.verdict(record), second.verdict(record));
            (first != second).then_some(Between { episode, first, second })
        };
        Ok(records.iter().filter_map(compare).collect())
    }

    fn draft(&self, id: &str) -> Result<&DefinitionDraft, DefinitionProblem> {
        let all = self.iter().map(Definition::draft).chain(self.background());
        let found = all.into_iter().find(|draft| draft.id.as_str() == id);
        found.ok_or_else(|| self.no_such_definition(id))
    }

    fn no_such_definition(&self, id: &str) -> DefinitionProblem {
        let suggestion = likely(id, self.iter().map(|one| one.id().as_str())).map(str::to_owned);
        DefinitionProblem::NoSuchDefinition { found: id.to_owned(), suggestion }
    }
}

impl Joint {
    fn rule(&self, place: usize) -> NodeId {
        #[expect(clippy::indexing_slicing, reason = "the place is that of a rule that was joined")]
        self.rules[place]
    }

    /// The worlds in which all of the functions are yes.
    fn worlds(&mut self, functions: &[NodeId]) -> Result<NodeId, TooManyNodes> {
        let mut all = self.world;
        for function in functions {
            all = self.builder.and(all, *function)?;
        }
        Ok(all)
    }

    /// The worlds that only the first rule covers, only the second, and both.
    pub(crate) fn parts(
        &mut self,
        first: usize,
        second: usize,
    ) -> Result<[NodeId; 3], TooManyNodes> {
        let (first, second) = (self.rule(first), self.rule(second));
        let (not_first, not_second) = (self.builder.not(first)?, self.builder.not(second)?);
        let only_first = self.worlds(&[first, not_second])?;
        let only_second = self.worlds(&[second, not_first])?;
        Ok([only_first, only_second, self.worlds(&[first, second])?])
    }

    fn relation(&mut self, first: usize, second: usize) -> Result<Relation, TooManyNodes> {
        let parts = self.parts(first, second)?;
        Ok(match parts.map(NodeId::is_no) {
            [true, true, _] => Relation::Equivalent,
            [true, false, _] => Relation::Narrower,
            [false, true, _] => Relation::Broader,
            [false, false, true] => Relation::Exclusive,
            [false, false, false] => Relation::Overlapping,
        })
    }

    fn compare(
        &mut self,
        drafts: [&DefinitionDraft; 2],
        first: usize,
        second: usize,
    ) -> Result<Comparison, TooManyNodes> {
        let relation = self.relation(first, second)?;
        let [only_first, only_second, both] = self.parts(first, second)?;
        let [one, other] = drafts.map(|draft| draft.id.clone());
        let kinds =
            [(only_first, [true, false]), (only_second, [false, true]), (both, [true, true])];
        let mut witnesses = Vec::new();
        for (root, holds) in kinds {
            let expected = [(first, holds[0]), (second, holds[1])];
            witnesses.push(self.witness(root, &expected)?);
        }
        let both = witnesses.pop().flatten();
        let only_second = witnesses.pop().flatten();
        let only_first = witnesses.pop().flatten();
        Ok(Comparison { first: one, second: other, relation, only_first, only_second, both })
    }

    /// The plainest world in which a function is yes, replayed through the rules as written before
    /// it is given out: the fewest answers yes, and of the answers only those that are needed.
    pub(crate) fn witness(
        &mut self,
        root: NodeId,
        expected: &[(usize, bool)],
    ) -> Result<Option<Witness>, TooManyNodes> {
        let questions = &self.questions;
        let cost = |variable: usize, value: usize| {
            let dated = questions.get(variable) == Some(&crate::rules::Question::ActDay);
            Some(u32::from(!dated && value == 1))
        };
        let Some(way) = self.builder.diagram().cheapest_path(root, cost) else { return Ok(None) };
        if !self.replays(&way, expected) {
            return Ok(None);
        }
        // Worlds outside the function: an answer may go if without it they still cannot be.
        let not_root = self.builder.not(root)?;
        let outside = self.builder.and(self.world, not_root)?;
        let mut values = self.full();
        for (variable, value) in &way {
            if let Some(place) = values.get_mut(*variable) {
                *place = 1 << value;
            }
        }
        let full = self.full();
        let mut walker = Walker::default();
        let mut kept: Vec<usize> = way.iter().map(|(variable, _)| *variable).collect();
        let no_first = way.iter().filter(|(_, value)| *value == 0);
        let order: Vec<usize> = no_first
            .chain(way.iter().filter(|(_, value)| *value != 0))
            .map(|pair| pair.0)
            .collect();
        for variable in order {
            let Some(all) = full.get(variable) else { continue };
            let Some(place) = values.get_mut(variable) else { continue };
            let taken = std::mem::replace(place, *all);
            if walker.is_satisfiable(self.builder.diagram(), outside, &values) {
                if let Some(place) = values.get_mut(variable) {
                    *place = taken;
                }
            } else {
                kept.retain(|one| *one != variable);
            }
        }
        kept.sort_unstable();
        let answer = |variable: &usize| {
            let question = self.questions.get(*variable)?;
            Some(Answer::of(*question, *values.get(*variable)?, &self.breaks))
        };
        Ok(Some(Witness { answers: kept.iter().filter_map(answer).collect() }))
    }

    /// Whether the rules as written come to what is expected in a world, and the axioms hold there.
    fn replays(&self, way: &[(usize, usize)], expected: &[(usize, bool)]) -> bool {
        // What the way does not ask may have any answer, so it has the first.
        let mut values: Vec<Values> = vec![1; self.questions.len()];
        for (variable, value) in way {
            if let Some(place) = values.get_mut(*variable) {
                *place = 1 << value;
            }
        }
        self.axioms.iter().all(|axiom| axiom.truth(&values) != Truth::No)
            && expected.iter().all(|(rule, holds)| {
                self.written
                    .get(*rule)
                    .is_some_and(|rule| rule.truth(&values) == Truth::from(*holds))
            })
    }
}

/// The pairs of narrower and broader between which none lies, one of each group of equivalents.
fn steps(
    definitions: &[DefinitionId],
    relations: &[Vec<Relation>],
) -> Vec<(DefinitionId, DefinitionId)> {
    let relation = |one: usize, other: usize| relations.get(one).and_then(|row| row.get(other));
    let first_of_group =
        |one: usize| (0..one).all(|earlier| relation(one, earlier) != Some(&Relation::Equivalent));
    let narrower = |one: usize, other: usize| relation(one, other) == Some(&Relation::Narrower);
    let leading: Vec<usize> = (0..definitions.len()).filter(|one| first_of_group(*one)).collect();
    let mut steps = Vec::new();
    for one in &leading {
        for other in leading.iter().filter(|other| narrower(*one, **other)) {
            if leading.iter().any(|mid| narrower(*one, *mid) && narrower(*mid, *other)) {
                continue;
            }
            if let (Some(one), Some(other)) = (definitions.get(*one), definitions.get(*other)) {
                steps.push((one.clone(), other.clone()));
            }
        }
    }
    steps
}
