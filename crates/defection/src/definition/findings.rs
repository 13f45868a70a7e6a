//! What is odd about rules that can be read and applied all the same.

use serde::Serialize;

use super::{
    Compiled, Definition, DefinitionProblem, Definitions, Rule, RuleException, RuleKind, RuleNode,
    RuleVersion, Witness, compile::too_large,
};
use crate::{
    Answer, Condition, Fact, Happening,
    closed_set::closed_set,
    diagram::{Builder, NodeId, TooManyNodes, Values},
};

closed_set! {
    /// What is odd about a rule.
    FindingKind, called "a finding" {
        /// The rule covers everybody.
        AlwaysTrue = "always_true",
        /// The rule covers nobody.
        NeverTrue = "never_true",
        /// A condition could be left out, and nothing would change.
        DeadBranch = "dead_branch",
        /// An exception could be left out, and nothing would change.
        IdleException = "idle_exception",
        /// The same condition stands twice side by side.
        RepeatedTest = "repeated_test",
        /// No definition asks a fact, and it is not said to be kept for the record.
        UnusedFact = "unused_fact",
        /// Nothing uses a term.
        UnusedTerm = "unused_term",
    }
}

/// Something odd about a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// The definition, or the file for facts and terms.
    pub place: String,
    /// Where in it, as a JSON pointer.
    pub pointer: String,
    /// The condition, exception, fact or term.
    pub what: String,
    /// For a branch, what could stand in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<bool>,
    /// Somebody on whom the branch, exception or rule comes to something else than one would
    /// expect of it, and nothing changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Witness>,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { kind, place, pointer, what, instead, witness } = self;
        write!(formatter, "{place} at {pointer}: ")?;
        match (kind, instead) {
            (FindingKind::AlwaysTrue, _) => write!(formatter, "the rule covers everybody")?,
            (FindingKind::NeverTrue, _) => write!(formatter, "the rule covers nobody")?,
            (FindingKind::DeadBranch, Some(instead)) => {
                write!(
                    formatter,
                    "`{what}` changes nothing: `{instead}` could stand in its place"
                )?;
            }
            (FindingKind::DeadBranch, None) => write!(formatter, "`{what}` changes nothing")?,
            (FindingKind::IdleException, _) => {
                write!(formatter, "the exception `{what}` never makes a difference")?;
            }
            (FindingKind::RepeatedTest, _) => write!(formatter, "`{what}` stands here twice")?,
            (FindingKind::UnusedFact, _) => {
                write!(formatter, "no definition asks the fact `{what}`")?;
            }
            (FindingKind::UnusedTerm, _) => write!(formatter, "nothing uses the term `{what}`")?,
        }
        match witness {
            Some(witness) => write!(formatter, "; see somebody who {}", witness.statement()),
            None => Ok(()),
        }
    }
}

impl Definitions {
    /// Everything odd about the rules: conditions and exceptions that make no difference, rules
    /// that cover everybody or nobody, tests that are repeated, facts and terms that nothing uses.
    /// Gaps and overlaps between versions are errors and are refused when the files are read.
    ///
    /// # Errors
    ///
    /// Returns an error if a rule with something left out is too large.
    ///
    /// ```
    /// use defection::Definitions;
    ///
    /// assert!(Definitions::built_in().findings()?.is_empty());
    /// # Ok::<(), defection::DefinitionProblem>(())
    /// ```
    pub fn findings(&self) -> Result<Vec<Finding>, DefinitionProblem> {
        let mut found = Vec::new();
        for definition in self.iter() {
            found.extend(of_definition(definition).map_err(too_large)?);
        }
        self.unused(&mut found);
        Ok(found)
    }

    /// Facts and terms that nothing uses.
    fn unused(&self, found: &mut Vec<Finding>) {
        let mut conditions: Vec<&Condition> = Vec::new();
        let drafts = self.iter().map(Definition::draft).chain(self.background());
        for version in drafts.flat_map(|draft| draft.versions.iter()) {
            conditions.push(version.when.condition());
            super::reading::gather(&version.exceptions, &mut conditions);
        }
        for theorem in self.theorems() {
            conditions.extend([theorem.whenever.condition(), theorem.then.condition()]);
        }
        if let Some(categories) = self.categories() {
            let rules = categories.first_of.iter().chain(&categories.beside);
            conditions.extend(rules.map(|rule| rule.when.condition()));
        }
        conditions.extend(self.terms().iter().map(|term| term.when.condition()));
        let parts: Vec<&Condition> = conditions.into_iter().flat_map(Condition::walk).collect();
        let of = |kind, pointer: String, what: &str| Finding {
            kind,
            place: "terms.json".to_owned(),
            pointer,
            what: what.to_owned(),
            instead: None,
            witness: None,
        };
        for (place, term) in self.terms().iter().enumerate() {
            let named = |part: &&Condition| matches!(part, Condition::Named(name) if name.as_str() == term.name);
            if !parts.iter().any(named) {
                found.push(of(FindingKind::UnusedTerm, format!("/terms/{place}"), &term.name));
            }
        }
        for fact in Fact::ALL {
            let asks = |part: &&Condition| match part {
                Condition::Fact(asked) | Condition::By(Happening::Fact(asked), _) => asked == fact,
                _ => false,
            };
            if !parts.iter().any(asks) && !self.unasked().iter().any(|kept| kept.fact == *fact) {
                found.push(of(FindingKind::UnusedFact, "/unasked".to_owned(), fact.word()));
            }
        }
    }
}

/// A part of a rule, by the places of the parts that it is in.
type Path = Vec<usize>;

/// What is odd about one definition.
fn of_definition(definition: &Definition) -> Result<Vec<Finding>, TooManyNodes> {
    let compiled = definition.compiled();
    let mut looking = Looking {
        builder: Builder::new(1 << 18),
        compiled,
        full: compiled.full(),
        place: definition.id().to_string(),
        world: NodeId::NO,
        whole: NodeId::NO,
        found: Vec::new(),
    };
    let diagram = &compiled.diagram;
    let yes = looking.builder.project(diagram, compiled.yes, &looking.full, |_| true)?;
    let no = looking.builder.project(diagram, compiled.no, &looking.full, |_| true)?;
    looking.world = looking.builder.or(yes, no)?;
    looking.whole = yes;
    for (kind, never, other) in
        [(FindingKind::AlwaysTrue, no, yes), (FindingKind::NeverTrue, yes, no)]
    {
        if never.is_no() {
            let witness = looking.plainest(other);
            looking.report(
                kind,
                "/versions".to_owned(),
                definition.id().to_string(),
                None,
                witness,
            );
        }
    }
    if yes.is_no() || no.is_no() {
        return Ok(looking.found);
    }
    for (place, version) in compiled.written.versions.iter().enumerate() {
        let pointer = format!("/versions/{place}");
        looking.node(Within::Version(version), &version.when, &format!("{pointer}/when"), &[0])?;
        let when = looking.condition(&version.when, &mut Vec::new(), None)?;
        looking.exceptions(when, &version.exceptions, &pointer, &[place])?;
    }
    Ok(looking.found)
}

/// The provision in which a condition stands.
#[derive(Clone, Copy)]
enum Within<'a> {
    Version(&'a RuleVersion),
    Exception(&'a RuleException),
}

struct Looking<'a> {
    builder: Builder,
    compiled: &'a Compiled,
    full: Vec<Values>,
    place: String,
    world: NodeId,
    whole: NodeId,
    found: Vec<Finding>,
}

impl Looking<'_> {
    fn report(
        &mut self,
        kind: FindingKind,
        pointer: String,
        what: String,
        instead: Option<bool>,
        witness: Option<Witness>,
    ) {
        self.found.push(Finding {
            kind,
            place: self.place.clone(),
            pointer,
            what,
            instead,
            witness,
        });
    }

    fn exceptions(
        &mut self,
        when: NodeId,
        exceptions: &[RuleException],
        pointer: &str,
        path: &[usize],
    ) -> Result<(), TooManyNodes> {
        for (place, exception) in exceptions.iter().enumerate() {
            let pointer = format!("{pointer}/exceptions/{place}");
            let path = [path, &[place + 1]].concat();
            if self.is_idle(when, exception, &path)? {
                let bites = self.exception(exception, &mut Vec::new(), None)?;
                let where_it_bites = self.builder.and(bites, self.world)?;
                let witness = self.plainest(where_it_bites);
                let what = exception.written.id.to_string();
                self.report(FindingKind::IdleException, pointer, what, None, witness);
                continue;
            }
            let within = Within::Exception(exception);
            self.node(within, &exception.when, &format!("{pointer}/when"), &[0])?;
            let own = self.condition(&exception.when, &mut Vec::new(), None)?;
            self.exceptions(own, &exception.exceptions, &pointer, &path)?;
        }
        Ok(())
    }

    /// Whether an exception never touches anybody whom the rule would cover, or says no more than
    /// the others do.
    ///
    /// Two exceptions may exclude the same person, each on its own ground, and neither is idle for
    /// that reason: leaving one out has to change nothing even where the axioms are set aside.
    fn is_idle(
        &mut self,
        when: NodeId,
        exception: &RuleException,
        path: &[usize],
    ) -> Result<bool, TooManyNodes> {
        let bites = self.exception(exception, &mut Vec::new(), None)?;
        let touched = self.builder.and(when, bites)?;
        if self.builder.and(touched, self.world)?.is_no() {
            return Ok(true);
        }
        let with = self.rule(&self.compiled.written, None)?;
        Ok(self.rule(&self.compiled.written, Some((path, false)))? == with)
    }

    /// Looks at a condition and, unless it is dead itself, at those in it. Terms and other
    /// definitions are looked at where they are written.
    fn node(
        &mut self,
        within: Within<'_>,
        node: &RuleNode,
        pointer: &str,
        path: &[usize],
    ) -> Result<(), TooManyNodes> {
        for instead in [true, false] {
            if self.changes_nothing(within, path, instead)? {
                let mut unchanged = Vec::new();
                let truth = self.condition(node, &mut unchanged, None)?;
                let other = if instead { self.builder.not(truth)? } else { truth };
                let where_it_differs = self.builder.and(other, self.world)?;
                let witness = self.plainest(where_it_differs);
                let kind = FindingKind::DeadBranch;
                self.report(
                    kind,
                    pointer.to_owned(),
                    node.text.to_string(),
                    Some(instead),
                    witness,
                );
                return Ok(());
            }
        }
        let joined = matches!(node.kind, RuleKind::All | RuleKind::Any);
        for (place, part) in node.parts.iter().enumerate() {
            if matches!(node.kind, RuleKind::Term(_)) {
                continue;
            }
            let repeated = node.parts.iter().take(place).any(|earlier| earlier.text == part.text);
            if joined && repeated {
                let world = self.plainest(self.whole);
                self.report(
                    FindingKind::RepeatedTest,
                    pointer.to_owned(),
                    part.text.to_string(),
                    None,
                    world,
                );
                continue;
            }
            // Where a test is repeated, the first of the two is not dead but the other one.
            let repeats = node.parts.iter().skip(place + 1).any(|later| later.text == part.text);
            if joined && repeats {
                continue;
            }
            self.node(within, part, pointer, &[path, &[place]].concat())?;
        }
        Ok(())
    }

    /// Whether a version or an exception comes to the same in every world with a condition in it
    /// replaced. Each provision is looked at by itself, as two may say the same on two grounds.
    fn changes_nothing(
        &mut self,
        within: Within<'_>,
        path: &[usize],
        instead: bool,
    ) -> Result<bool, TooManyNodes> {
        let with = self.provision(within, None)?;
        let without = self.provision(within, Some((path, instead)))?;
        Ok(with == without)
    }

    fn provision(
        &mut self,
        within: Within<'_>,
        replaced: Option<(&[usize], bool)>,
    ) -> Result<NodeId, TooManyNodes> {
        let found = match within {
            Within::Exception(exception) => self.exception(exception, &mut Vec::new(), replaced)?,
            Within::Version(version) => {
                let mut covered = self.condition(&version.when, &mut vec![0], replaced)?;
                if let Some((variable, cells)) = version.applies {
                    let applies = self.cells(variable, cells)?;
                    covered = self.builder.and(covered, applies)?;
                }
                covered
            }
        };
        self.builder.and(found, self.world)
    }

    /// The plainest world of a function.
    fn plainest(&self, root: NodeId) -> Option<Witness> {
        let questions = &self.compiled.questions;
        let cost = |variable: usize, value: usize| {
            let dated = questions.get(variable) == Some(&crate::Question::ActDay);
            Some(u32::from(!dated && value == 1))
        };
        let way = self.builder.diagram().cheapest(root, cost)?;
        let answer = |(variable, value): &(usize, usize)| {
            Some(Answer::of(*questions.get(*variable)?, 1 << value, &self.compiled.breaks))
        };
        Some(Witness { answers: way.iter().filter_map(answer).collect() })
    }

    fn rule(
        &mut self,
        rule: &Rule,
        replaced: Option<(&[usize], bool)>,
    ) -> Result<NodeId, TooManyNodes> {
        let mut any = NodeId::NO;
        for (place, version) in rule.versions.iter().enumerate() {
            let mut path = vec![place, 0];
            let when = self.condition(&version.when, &mut path, replaced)?;
            let mut covered = match version.applies {
                None => when,
                Some((variable, cells)) => {
                    let applies = self.cells(variable, cells)?;
                    self.builder.and(applies, when)?
                }
            };
            path.pop();
            for (place, exception) in version.exceptions.iter().enumerate() {
                path.push(place + 1);
                let bites = self.exception(exception, &mut path, replaced)?;
                path.pop();
                let spared = self.builder.not(bites)?;
                covered = self.builder.and(covered, spared)?;
            }
            any = self.builder.or(any, covered)?;
        }
        Ok(any)
    }

    fn exception(
        &mut self,
        exception: &RuleException,
        path: &mut Path,
        replaced: Option<(&[usize], bool)>,
    ) -> Result<NodeId, TooManyNodes> {
        if let Some((place, instead)) = replaced
            && place == path.as_slice()
        {
            return Ok(if instead { NodeId::YES } else { NodeId::NO });
        }
        path.push(0);
        let mut bites = self.condition(&exception.when, path, replaced)?;
        path.pop();
        for (place, inner) in exception.exceptions.iter().enumerate() {
            path.push(place + 1);
            let inner = self.exception(inner, path, replaced)?;
            path.pop();
            let spared = self.builder.not(inner)?;
            bites = self.builder.and(bites, spared)?;
        }
        Ok(bites)
    }

    fn condition(
        &mut self,
        node: &RuleNode,
        path: &mut Path,
        replaced: Option<(&[usize], bool)>,
    ) -> Result<NodeId, TooManyNodes> {
        if let Some((place, instead)) = replaced
            && place == path.as_slice()
        {
            return Ok(if instead { NodeId::YES } else { NodeId::NO });
        }
        match &node.kind {
            RuleKind::Asks(variable) => self.cells(*variable, 0b10),
            RuleKind::Act(variable, cells) => self.cells(*variable, *cells),
            RuleKind::Definition(_, rule) => self.rule(rule, None),
            RuleKind::All
            | RuleKind::Any
            | RuleKind::Not
            | RuleKind::AtLeast(_)
            | RuleKind::Term(_) => {
                let mut parts = Vec::new();
                for (place, part) in node.parts.iter().enumerate() {
                    path.push(place);
                    parts.push(self.condition(part, path, replaced)?);
                    path.pop();
                }
                match node.kind {
                    RuleKind::All => self.builder.at_least(parts.len(), &parts),
                    RuleKind::AtLeast(count) => self.builder.at_least(count, &parts),
                    RuleKind::Not => {
                        self.builder.not(parts.first().copied().unwrap_or(NodeId::YES))
                    }
                    _ => self.builder.at_least(1, &parts),
                }
            }
        }
    }

    fn cells(&mut self, variable: usize, values: Values) -> Result<NodeId, TooManyNodes> {
        let count = self.full.get(variable).map_or(0, |full| full.count_ones() as usize);
        let variable = u32::try_from(variable).unwrap_or(u32::MAX);
        self.builder.leaf(variable, count, |value| values >> value & 1 == 1)
    }
}
