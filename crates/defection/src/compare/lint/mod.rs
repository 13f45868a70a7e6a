//! What is odd about rules that can be read and applied all the same.

mod beside;
mod rule;
#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::{
    compare::comparison::Witness,
    model::Fact,
    rules::{Condition, Definition, DefinitionProblem, Definitions, Happening, too_large},
    text::closed_set,
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
        /// An axiom follows from the others.
        IdleAxiom = "idle_axiom",
        /// A theorem is not true.
        BrokenTheorem = "broken_theorem",
        /// A theorem is not, or is, true read backwards, against what it claims.
        WrongConverse = "wrong_converse",
        /// A theorem starts from something that is never so, and says nothing.
        EmptyTheorem = "empty_theorem",
        /// A category is never the one, as another always goes before it.
        ShadowedCategory = "shadowed_category",
    }
}

/// Something odd about a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// The definition, or the file for what stands beside the definitions.
    pub place: String,
    /// Where in it, as a JSON pointer.
    pub pointer: String,
    /// The condition, exception, fact, term, axiom, theorem or category.
    pub what: String,
    /// For a branch, what could stand in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<bool>,
    /// Somebody who shows it: on whom the branch comes to something else than what could stand in
    /// its place, whom the exception touches or the rule covers, to whom the category applies, or
    /// on whom the theorem breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Witness>,
}

impl Finding {
    /// Something odd in a file beside the definitions.
    fn beside(
        kind: FindingKind,
        file: &str,
        pointer: String,
        what: &str,
        witness: Option<Witness>,
    ) -> Self {
        let (place, what) = (file.to_owned(), what.to_owned());
        Self { kind, place, pointer, what, instead: None, witness }
    }
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
            (FindingKind::IdleAxiom, _) => {
                write!(formatter, "the axiom `{what}` follows from the others")?;
            }
            (FindingKind::BrokenTheorem, _) => {
                write!(formatter, "the theorem `{what}` is not true")?;
            }
            (FindingKind::WrongConverse, _) => {
                write!(formatter, "read backwards, the theorem `{what}` is not as it claims")?;
            }
            (FindingKind::EmptyTheorem, _) => {
                write!(formatter, "the theorem `{what}` starts from what is never so")?;
            }
            (FindingKind::ShadowedCategory, _) => {
                write!(formatter, "the category `{what}` always gives way to one before it")?;
            }
        }
        match witness {
            Some(witness) => write!(formatter, "; see somebody who {}", witness.statement()),
            None => Ok(()),
        }
    }
}

impl Definitions {
    /// Everything odd about the rules: conditions and exceptions that make no difference, rules
    /// that cover everybody or nobody, tests that are repeated, facts and terms that nothing uses,
    /// axioms that follow from others, theorems that are not true, and categories that are never
    /// the one. Gaps and overlaps between versions are errors and are refused when the files are
    /// read.
    ///
    /// # Errors
    ///
    /// Returns an error if a rule with something left out is too large.
    ///
    /// ```
    /// use defection::Definitions;
    ///
    /// assert!(Definitions::built_in().findings()?.is_empty());
    /// # Ok::<(), defection::rules::DefinitionProblem>(())
    /// ```
    pub fn findings(&self) -> Result<Vec<Finding>, DefinitionProblem> {
        let mut found = Vec::new();
        for definition in self.iter() {
            found.extend(rule::of_definition(definition).map_err(too_large)?);
        }
        self.terms_and_categories(&mut found)?;
        self.idle_axioms(&mut found)?;
        self.broken_theorems(&mut found)?;
        self.unused(&mut found);
        Ok(found)
    }

    /// Facts and terms that nothing uses.
    fn unused(&self, found: &mut Vec<Finding>) {
        let mut conditions: Vec<&Condition> = Vec::new();
        let drafts = self.iter().map(Definition::draft).chain(self.background());
        for version in drafts.flat_map(|draft| draft.versions.iter()) {
            conditions.push(version.when.condition());
            crate::rules::gather(&version.exceptions, &mut conditions);
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
        let of = |kind, pointer, what| Finding::beside(kind, "terms.json", pointer, what, None);
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
