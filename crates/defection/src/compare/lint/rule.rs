//! What is odd about one rule: parts of it that make no difference.

use crate::{
    compare::{
        comparison::Witness,
        lint::{Finding, FindingKind},
    },
    logic::{Builder, NodeId, TooManyNodes, Values},
    rules::{
        Answer, Compiled, Definition, Question, Rule, RuleException, RuleKind, RuleNode,
        RuleVersion,
    },
};

/// A part of a rule, by the places of the parts that it is in.
type Path = Vec<usize>;

/// What is odd about one definition.
pub(crate) fn of_definition(definition: &Definition) -> Result<Vec<Finding>, TooManyNodes> {
    let (mut looking, yes, no) = Looking::at(definition)?;
    let compiled = looking.compiled;
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

/// The plainest somebody whom a definition covers.
pub(crate) fn plainest_covered(definition: &Definition) -> Result<Option<Witness>, TooManyNodes> {
    let (looking, yes, _) = Looking::at(definition)?;
    Ok(looking.plainest(yes))
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

impl<'a> Looking<'a> {
    /// Ready to look at a definition, with the worlds that it covers and those it does not.
    fn at(definition: &'a Definition) -> Result<(Self, NodeId, NodeId), TooManyNodes> {
        let compiled = definition.compiled();
        let (full, place) = (compiled.full(), definition.id().to_string());
        let mut builder = Builder::new(1 << 18);
        let yes = builder.exists(&compiled.diagram, compiled.yes, &full, |_| true)?;
        let no = builder.exists(&compiled.diagram, compiled.no, &full, |_| true)?;
        let world = builder.or(yes, no)?;
        let found = Vec::new();
        Ok((Self { builder, compiled, full, place, world, whole: yes, found }, yes, no))
    }

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
            let dated = questions.get(variable) == Some(&Question::ActDay);
            Some(u32::from(!dated && value == 1))
        };
        let way = self.builder.diagram().cheapest_path(root, cost)?;
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
