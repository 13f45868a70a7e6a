//! From a definition as written to the diagram that answers for it.

use chrono::NaiveDate;
use itertools::Itertools as _;

use crate::rules::axioms::Axioms;
use crate::{
    date::Date,
    logic::{Builder, MOST_VALUES, NodeId, Set, TooManyNodes},
    model::{DefinitionId, Fact, Source},
    rules::{
        compiled::{Compiled, Joint},
        condition::{ActDay, Condition, Happening},
        definition::{Axiom, DefinitionDraft, Exception, Term, Version},
        error::DefinitionProblem,
        question::Question,
        resolve::Resolver,
    },
};

/// The most nodes that the diagram of one rule may need.
pub(crate) const NODE_BUDGET: usize = 1 << 16;

/// The most nodes that several rules over the same questions may need.
const JOINT_BUDGET: usize = 1 << 20;

/// The most questions that one rule may ask, with those that axioms tie to them.
const MOST_QUESTIONS: usize = Set::BITS as usize;

/// A definition, ready to be applied: every name in it is known, and its diagram is built.
#[derive(Clone, Debug)]
pub struct Definition {
    draft: DefinitionDraft,
    compiled: Compiled,
    laid_down: Option<NaiveDate>,
    sources: Vec<Source>,
    axioms: Axioms,
}

impl Definition {
    pub(crate) fn new(
        draft: DefinitionDraft,
        compiled: Compiled,
        sources: &[Source],
        axioms: &Axioms,
    ) -> Self {
        let laid_down = draft.laid_down.as_ref().and_then(Date::earliest);
        let cited = draft.cited();
        let sources = sources.iter().filter(|source| cited.contains(&&source.id));
        Self {
            laid_down,
            compiled,
            sources: sources.cloned().collect(),
            axioms: axioms.clone(),
            draft,
        }
    }

    /// The sources that the definition cites, with its versions and exceptions.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The axioms that hold in every world in which it is applied.
    pub const fn axioms(&self) -> &Axioms {
        &self.axioms
    }

    /// The identifier.
    pub fn id(&self) -> &DefinitionId {
        &self.draft.id
    }

    /// The definition as written.
    pub fn draft(&self) -> &DefinitionDraft {
        &self.draft
    }

    /// The earliest day on which the definition can have been laid down.
    pub(crate) const fn laid_down(&self) -> Option<NaiveDate> {
        self.laid_down
    }

    /// What the rule asks, its terms and references opened, in the order of first mention.
    pub fn questions(&self) -> impl Iterator<Item = Question> + '_ {
        self.compiled.asked()
    }

    /// How many bytes the diagram keeps.
    pub fn diagram_bytes(&self) -> usize {
        self.compiled.diagram.bytes()
    }

    /// How many nodes the diagram has.
    pub fn diagram_nodes(&self) -> usize {
        self.compiled.diagram.len()
    }

    pub(crate) const fn compiled(&self) -> &Compiled {
        &self.compiled
    }
}

/// What names in conditions stand for.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    pub(crate) terms: &'a [Term],
    pub(crate) definitions: Vec<&'a DefinitionDraft>,
    pub(crate) axioms: &'a [Axiom],
}

impl<'a> Scope<'a> {
    /// The term of that name.
    pub(crate) fn term(&self, name: &str) -> Option<&'a Term> {
        self.terms.iter().find(|term| term.name == name)
    }

    /// The definition of that name.
    pub(crate) fn definition(&self, name: &str) -> Option<&'a DefinitionDraft> {
        self.definitions.iter().copied().find(|draft| draft.id.as_str() == name)
    }

    /// Builds the diagram of a definition all of whose names are known and lead in no circle.
    pub(crate) fn compile(&self, draft: &DefinitionDraft) -> Result<Compiled, DefinitionProblem> {
        let (asked, own) = self.asked(&[draft])?;
        let mut building = Building { scope: self, asked, builder: Builder::new(NODE_BUDGET) };
        let too_large = |TooManyNodes| DefinitionProblem::TooLarge { budget: NODE_BUDGET };
        building.finish(draft, own).map_err(too_large)
    }

    /// Builds several rules over the same questions and the same cells of time.
    pub(crate) fn join(&self, drafts: &[&DefinitionDraft]) -> Result<Joint, DefinitionProblem> {
        let (asked, _) = self.asked(drafts)?;
        let mut building = Building { scope: self, asked, builder: Builder::new(JOINT_BUDGET) };
        building.join(drafts).map_err(too_large)
    }

    /// What definitions ask, with what axioms tie to it, and how much of it they ask themselves.
    fn asked(&self, drafts: &[&DefinitionDraft]) -> Result<(Asked, usize), DefinitionProblem> {
        let mut asked = Asked::default();
        for draft in drafts {
            self.ask_definition(draft, &mut asked);
        }
        let own = asked.questions.len();
        self.ask_axioms(&mut asked);
        asked.breaks = asked.breaks.into_iter().sorted().dedup().collect();
        if asked.breaks.len() >= MOST_VALUES {
            return Err(DefinitionProblem::TooManyDays {
                days: asked.breaks.len(),
                limit: MOST_VALUES - 1,
            });
        }
        if asked.questions.len() > MOST_QUESTIONS {
            return Err(DefinitionProblem::TooManyQuestions {
                questions: asked.questions.len(),
                limit: MOST_QUESTIONS,
            });
        }
        Ok((asked, own))
    }

    fn ask_definition(&self, draft: &DefinitionDraft, asked: &mut Asked) {
        for version in &draft.versions {
            asked.days(version.from.into_iter().chain(version.until));
            self.ask(version.when.condition(), asked);
            for exception in &version.exceptions {
                self.ask_exception(exception, asked);
            }
        }
    }

    fn ask_exception(&self, exception: &Exception, asked: &mut Asked) {
        self.ask(exception.when.condition(), asked);
        for inner in &exception.exceptions {
            self.ask_exception(inner, asked);
        }
    }

    fn ask(&self, condition: &Condition, asked: &mut Asked) {
        match condition {
            Condition::Fact(fact) => asked.question(Question::Fact(*fact)),
            Condition::By(happening, day) => asked.question(Question::By(*happening, *day)),
            Condition::Act(ActDay::Before(day) | ActDay::From(day)) => asked.days([*day]),
            Condition::Act(ActDay::In(first, last)) => {
                asked.days([*first].into_iter().chain(last.succ_opt()));
            }
            Condition::Named(name) => {
                if let Some(term) = self.term(name.as_str()) {
                    self.ask(term.when.condition(), asked);
                } else if let Some(definition) = self.definition(name.as_str()) {
                    self.ask_definition(definition, asked);
                }
            }
            Condition::All(_) | Condition::Any(_) | Condition::Not(_) | Condition::AtLeast(_) => {
                for part in condition.parts() {
                    self.ask(part, asked);
                }
            }
        }
    }

    /// Brings in every fact that axioms tie to one that is asked, directly or through others.
    fn ask_axioms(&self, asked: &mut Asked) {
        let dated: Vec<Fact> = asked
            .questions
            .iter()
            .filter_map(|question| match question {
                Question::By(Happening::Fact(fact), _) => Some(*fact),
                Question::By(Happening::Dead | Happening::Returned, _)
                | Question::Fact(_)
                | Question::ActDay => None,
            })
            .collect();
        for fact in dated {
            asked.question(Question::Fact(fact));
        }
        loop {
            let before = asked.questions.len();
            for axiom in self.axioms {
                if asked.touches(axiom) {
                    self.ask(axiom.always.condition(), asked);
                }
            }
            if asked.questions.len() == before {
                break;
            }
        }
    }
}

/// What is asked, in the order of first mention.
#[derive(Debug, Default)]
struct Asked {
    questions: Vec<Question>,
    breaks: Vec<NaiveDate>,
}

impl Asked {
    fn question(&mut self, question: Question) {
        if !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }

    fn days(&mut self, days: impl IntoIterator<Item = NaiveDate>) {
        for day in days {
            self.question(Question::ActDay);
            self.breaks.push(day);
        }
    }

    fn touches(&self, axiom: &Axiom) -> bool {
        axiom.always.condition().walk().any(|part| match part {
            Condition::Fact(fact) => self.questions.contains(&Question::Fact(*fact)),
            _ => false,
        })
    }
}

/// What is wrong if a diagram does not fit its budget.
pub(crate) const fn too_large(TooManyNodes: TooManyNodes) -> DefinitionProblem {
    DefinitionProblem::TooLarge { budget: JOINT_BUDGET }
}

struct Building<'a> {
    scope: &'a Scope<'a>,
    asked: Asked,
    builder: Builder,
}

impl Building<'_> {
    fn finish(&mut self, draft: &DefinitionDraft, own: usize) -> Result<Compiled, TooManyNodes> {
        let rule = self.definition(draft)?;
        let world = self.world()?;
        let yes = self.builder.and(rule, world)?;
        let otherwise = self.builder.not(rule)?;
        let no = self.builder.and(otherwise, world)?;
        let builder = std::mem::replace(&mut self.builder, Builder::new(0));
        let asked = std::mem::take(&mut self.asked);
        let (diagram, roots) = builder.finish_with([rule, yes, no]);
        let [rule, yes, no] = roots;
        let tying =
            Resolver { scope: self.scope, questions: &asked.questions, breaks: &asked.breaks };
        let written = tying.definition(draft);
        Ok(Compiled {
            questions: asked.questions,
            own,
            breaks: asked.breaks,
            diagram,
            rule,
            yes,
            no,
            written,
        })
    }

    fn join(&mut self, drafts: &[&DefinitionDraft]) -> Result<Joint, TooManyNodes> {
        let rules = drafts.iter().map(|draft| self.definition(draft)).collect::<Result<_, _>>()?;
        let world = self.world()?;
        let builder = std::mem::replace(&mut self.builder, Builder::new(0));
        let Asked { questions, breaks } = std::mem::take(&mut self.asked);
        let tying = Resolver { scope: self.scope, questions: &questions, breaks: &breaks };
        let written = drafts.iter().map(|draft| tying.definition(draft)).collect();
        let axioms =
            self.scope.axioms.iter().map(|axiom| tying.condition(axiom.always.condition()));
        let axioms = axioms.collect();
        Ok(Joint { questions, breaks, builder, world, rules, written, axioms })
    }

    /// The axioms on what is asked, and the order of what had come true by days.
    fn world(&mut self) -> Result<NodeId, TooManyNodes> {
        let mut world = self.dated_worlds()?;
        for axiom in self.scope.axioms {
            if self.asked.touches(axiom) {
                let axiom = self.condition(axiom.always.condition())?;
                world = self.builder.and(world, axiom)?;
            }
        }
        Ok(world)
    }

    /// What had come true by a day had come true by every later one, and is so.
    fn dated_worlds(&mut self) -> Result<NodeId, TooManyNodes> {
        let mut world = NodeId::YES;
        for earlier in self.asked.questions.clone() {
            let Question::By(happening, day) = earlier else { continue };
            for later in self.asked.questions.clone() {
                let follows = match later {
                    Question::By(other, other_day) => other == happening && other_day > day,
                    Question::Fact(fact) => happening == Happening::Fact(fact),
                    Question::ActDay => false,
                };
                if follows {
                    let (first, then) = (self.yes_or_no(earlier)?, self.yes_or_no(later)?);
                    let not_first = self.builder.not(first)?;
                    let implied = self.builder.or(not_first, then)?;
                    world = self.builder.and(world, implied)?;
                }
            }
        }
        Ok(world)
    }

    fn definition(&mut self, draft: &DefinitionDraft) -> Result<NodeId, TooManyNodes> {
        let mut covered = NodeId::NO;
        for version in &draft.versions {
            let version = self.version(version)?;
            covered = self.builder.or(covered, version)?;
        }
        Ok(covered)
    }

    fn version(&mut self, version: &Version) -> Result<NodeId, TooManyNodes> {
        let applies = self.act(version.from, version.until)?;
        let when = self.condition(version.when.condition())?;
        let excepted = self.any_bites(&version.exceptions)?;
        let not_excepted = self.builder.not(excepted)?;
        let covered = self.builder.and(when, not_excepted)?;
        self.builder.and(applies, covered)
    }

    fn any_bites(&mut self, exceptions: &[Exception]) -> Result<NodeId, TooManyNodes> {
        let mut bites = NodeId::NO;
        for exception in exceptions {
            let when = self.condition(exception.when.condition())?;
            let excepted = self.any_bites(&exception.exceptions)?;
            let not_excepted = self.builder.not(excepted)?;
            let one = self.builder.and(when, not_excepted)?;
            bites = self.builder.or(bites, one)?;
        }
        Ok(bites)
    }

    fn condition(&mut self, condition: &Condition) -> Result<NodeId, TooManyNodes> {
        match condition {
            Condition::All(operands) => {
                let mut all = NodeId::YES;
                for part in operands.iter() {
                    let part = self.condition(part)?;
                    all = self.builder.and(all, part)?;
                }
                Ok(all)
            }
            Condition::Any(operands) => {
                let mut any = NodeId::NO;
                for part in operands.iter() {
                    let part = self.condition(part)?;
                    any = self.builder.or(any, part)?;
                }
                Ok(any)
            }
            Condition::Not(inner) => {
                let inner = self.condition(inner)?;
                self.builder.not(inner)
            }
            Condition::AtLeast(threshold) => {
                let parts = threshold.of().iter().map(|part| self.condition(part));
                let parts: Vec<NodeId> = parts.collect::<Result<_, _>>()?;
                self.builder.at_least(threshold.count(), &parts)
            }
            Condition::Fact(fact) => self.yes_or_no(Question::Fact(*fact)),
            Condition::By(happening, day) => self.yes_or_no(Question::By(*happening, *day)),
            Condition::Act(ActDay::Before(day)) => self.act(None, Some(*day)),
            Condition::Act(ActDay::From(day)) => self.act(Some(*day), None),
            Condition::Act(ActDay::In(first, last)) => self.act(Some(*first), last.succ_opt()),
            Condition::Named(name) => {
                if let Some(term) = self.scope.term(name.as_str()) {
                    self.condition(term.when.condition())
                } else if let Some(definition) = self.scope.definition(name.as_str()) {
                    self.definition(definition)
                } else {
                    Ok(NodeId::NO)
                }
            }
        }
    }

    fn yes_or_no(&mut self, question: Question) -> Result<NodeId, TooManyNodes> {
        let variable = self.variable(question);
        self.builder.leaf(variable, 2, |value| value == 1)
    }

    /// Yes where the act lies on the day `from` or after it, and before `until`.
    fn act(
        &mut self,
        from: Option<NaiveDate>,
        until: Option<NaiveDate>,
    ) -> Result<NodeId, TooManyNodes> {
        if from.is_none() && until.is_none() {
            return Ok(NodeId::YES);
        }
        let cell_of = |day: NaiveDate| self.asked.breaks.partition_point(|start| *start <= day);
        let first = from.map_or(0, cell_of);
        let end = until.map_or(usize::MAX, cell_of);
        let cells = self.asked.breaks.len() + 1;
        let variable = self.variable(Question::ActDay);
        self.builder.leaf(variable, cells, |cell| cell >= first && cell < end)
    }

    fn variable(&self, question: Question) -> u32 {
        let place = self.asked.questions.iter().position(|asked| *asked == question);
        #[expect(clippy::expect_used, reason = "what a rule asks is collected before it is built")]
        let place = place.expect("every question of the rule is among those asked");
        u32::try_from(place).unwrap_or(u32::MAX)
    }
}
