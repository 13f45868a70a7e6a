//! The rule as written, with what each part of it came to.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    logic::{Truth, Values},
    model::{Citation, DefinitionId, ExceptionId},
    rules::{Compiled, Element, Question, Rule, RuleException, RuleKind, RuleNode, RuleVersion},
    text::closed_set,
};

closed_set! {
    /// What a part of a rule is.
    PartKind, called "a kind of part" {
        /// Every part has to hold.
        All = "all",
        /// One part has to hold.
        Any = "any",
        /// Its part must not hold.
        Not = "not",
        /// So many parts have to hold.
        AtLeast = "at_least",
        /// A fact, or something that had come true by a day.
        Question = "question",
        /// Where the day of the act lies.
        Act = "act",
        /// A term, with what it stands for.
        Term = "term",
        /// Another definition.
        Definition = "definition",
    }
}

/// A condition of a rule and what it came to by truth tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// The condition as text.
    pub text: String,
    /// What it came to.
    pub truth: Truth,
    /// Whether what the rule came to rests on it.
    pub decisive: bool,
    /// What it asks, if it asks something itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// What the term means, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// On what it rests, passage by passage.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Element>,
    /// The conditions in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The versions of the other definition.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<VersionPart>,
    /// The declared gaps between the versions of the other definition.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<GapPart>,
}

/// A declared time between two versions of a rule, in which nobody was covered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GapPart {
    /// The day on which the earlier version ended.
    pub from: NaiveDate,
    /// The day on which the later version began.
    pub until: NaiveDate,
    /// Why nobody was covered, in words.
    pub reason: String,
    /// Whether the act lies in it.
    pub applies: Truth,
}

/// A version of a rule and what it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VersionPart {
    /// The first day of acts it applies to, unless it reaches back without end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The day from which it applies no more, unless it goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Whether the act lies in its time.
    pub applies: Truth,
    /// What it came to: it applies, its condition holds, and no exception bites.
    pub truth: Truth,
    /// Whether what the rule came to rests on it.
    pub decisive: bool,
    /// Who is covered.
    pub when: Part,
    /// Who is not, all the same. Every exception is listed, whether it bites or not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<ExceptionPart>,
}

/// An exception and what it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExceptionPart {
    /// The identifier.
    pub id: ExceptionId,
    /// The reason, in words.
    pub reason: String,
    /// On what it rests.
    pub citations: Vec<Citation>,
    /// Whether it bites: its condition holds and none of its own exceptions bites.
    pub bites: Truth,
    /// Whether what the rule came to rests on it.
    pub decisive: bool,
    /// When it applies.
    pub when: Part,
    /// Exceptions to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<ExceptionPart>,
}

/// Writes down what each part of a rule comes to when variables take these values.
pub(super) struct Writing<'a> {
    pub(super) compiled: &'a Compiled,
    pub(super) values: &'a [Values],
}

impl Writing<'_> {
    pub(super) fn rule(&self, rule: &Rule, decisive: bool) -> Vec<VersionPart> {
        let truth = rule.truth(self.values);
        let versions = rule.versions.iter();
        versions.map(|version| self.version(version, truth, decisive)).collect()
    }

    pub(super) fn gaps(&self, rule: &Rule) -> Vec<GapPart> {
        let gaps = rule.gaps.iter().map(|gap| GapPart {
            from: gap.written.from,
            until: gap.written.until,
            reason: gap.written.reason.to_string(),
            applies: gap.applies(self.values),
        });
        gaps.collect()
    }

    fn version(&self, version: &RuleVersion, whole: Truth, decisive: bool) -> VersionPart {
        let truth = version.truth(self.values);
        let applies = version.applies(self.values);
        let decisive = decisive && truth == whole;
        // What makes a version fail is whichever of its parts fails.
        let of = |part: Truth| decisive && part == truth;
        let when = version.when.truth(self.values);
        VersionPart {
            from: version.from,
            until: version.until,
            applies,
            truth,
            decisive,
            when: self
                .part(&version.when, of(when) && (truth == Truth::Yes || applies != Truth::No)),
            exceptions: self.exceptions(&version.exceptions, &|bites| {
                of(!bites) && (truth == Truth::Yes || (applies != Truth::No && when != Truth::No))
            }),
        }
    }

    fn exceptions(
        &self,
        exceptions: &[RuleException],
        decisive: &dyn Fn(Truth) -> bool,
    ) -> Vec<ExceptionPart> {
        let exceptions = exceptions.iter().map(|exception| {
            let bites = exception.bites(self.values);
            let decisive = decisive(bites);
            let of = |part: Truth| decisive && part == bites;
            let when = exception.when.truth(self.values);
            ExceptionPart {
                id: exception.written.id.clone(),
                reason: exception.written.reason.as_str().to_owned(),
                citations: exception.written.citations.to_vec(),
                bites,
                decisive,
                when: self.part(&exception.when, of(when)),
                exceptions: self.exceptions(&exception.exceptions, &|inner| of(!inner)),
            }
        });
        exceptions.collect()
    }

    fn part(&self, node: &RuleNode, decisive: bool) -> Part {
        let truth = node.truth(self.values);
        let (kind, question, meaning) = match &node.kind {
            RuleKind::All => (PartKind::All, None, None),
            RuleKind::Any => (PartKind::Any, None, None),
            RuleKind::Not => (PartKind::Not, None, None),
            RuleKind::AtLeast(_) => (PartKind::AtLeast, None, None),
            RuleKind::Asks(variable) => {
                (PartKind::Question, self.compiled.questions.get(*variable).copied(), None)
            }
            RuleKind::Act(..) => (PartKind::Act, Some(Question::ActDay), None),
            RuleKind::Term(meaning) => (PartKind::Term, None, Some(meaning.to_string())),
            RuleKind::Definition(..) => (PartKind::Definition, None, None),
        };
        let parts = node.parts.iter().map(|part| {
            let same = match kind {
                PartKind::Not | PartKind::Term => true,
                _ => part.truth(self.values) == truth,
            };
            self.part(part, decisive && same)
        });
        let parts = parts.collect();
        let (versions, gaps) = match &node.kind {
            RuleKind::Definition(_, rule) => (self.rule(rule, decisive), self.gaps(rule)),
            _ => (Vec::new(), Vec::new()),
        };
        Part {
            kind,
            text: node.text.to_string(),
            truth,
            decisive,
            question,
            meaning,
            elements: node.elements.clone(),
            parts,
            versions,
            gaps,
        }
    }
}

impl Part {
    /// The definition that is named, if it names one.
    pub fn definition(&self) -> Option<DefinitionId> {
        (self.kind == PartKind::Definition).then(|| DefinitionId::new(&self.text).ok()).flatten()
    }
}
