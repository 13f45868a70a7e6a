//! What is odd in the files beside the definitions: terms, axioms, theorems and categories.

use crate::{
    compare::lint::{Finding, FindingKind, rule},
    logic::NodeId,
    model::DefinitionId,
    rules::{
        Axiom, Axioms, Converse, Definition, DefinitionDraft, DefinitionProblem, Definitions, Term,
        compile::Scope, too_large,
    },
};

impl Definitions {
    /// Conditions in terms and categories that make no difference, and categories that are never
    /// the one.
    pub(crate) fn terms_and_categories(
        &self,
        found: &mut Vec<Finding>,
    ) -> Result<(), DefinitionProblem> {
        let scope = self.scope();
        for (place, term) in self.terms().iter().enumerate() {
            let pointer = format!("/terms/{place}");
            let one = Alone::of_term(&scope, self.axioms(), term)?;
            found.extend(one.findings("terms.json", &pointer)?);
        }
        let first_of = self.categories().map_or(0, |file| file.first_of.len());
        for (place, category) in self.compiled_categories().iter().enumerate() {
            let pointer = match place.checked_sub(first_of) {
                None => format!("/first_of/{place}"),
                Some(beside) => format!("/beside/{beside}"),
            };
            let word = category.category().word();
            let alone = Alone { what: word, rule: category.own().clone() };
            let odd = alone.findings("categories.json", &pointer)?;
            let never = odd.iter().any(|one| one.kind == FindingKind::NeverTrue);
            found.extend(odd);
            let shadowed = category.first().is_some_and(|first| first.compiled().yes.is_no());
            if shadowed && !never {
                let witness = rule::plainest_covered(category.own()).map_err(too_large)?;
                let kind = FindingKind::ShadowedCategory;
                found.push(Finding::beside(kind, "categories.json", pointer, word, witness));
            }
        }
        Ok(())
    }

    /// Axioms without which the others still say the same.
    pub(crate) fn idle_axioms(&self, found: &mut Vec<Finding>) -> Result<(), DefinitionProblem> {
        let all = self.axioms().list();
        for (place, axiom) in all.iter().enumerate() {
            let other = |(index, _): &(usize, &Axiom)| *index != place;
            let others: Vec<Axiom> =
                all.iter().enumerate().filter(other).map(|(_, other)| other.clone()).collect();
            let scope = Scope { axioms: &others, ..self.scope() };
            let id = DefinitionId::of_words(&[axiom.id.as_str(), "always"]);
            let (when, citations) = (axiom.always.clone(), axiom.citations.clone());
            let compiled = scope.compile(&DefinitionDraft::of_condition(id, when, citations))?;
            if compiled.no == NodeId::NO {
                let (pointer, what) = (format!("/axioms/{place}"), axiom.id.as_str());
                let kind = FindingKind::IdleAxiom;
                found.push(Finding::beside(kind, "axioms.json", pointer, what, None));
            }
        }
        Ok(())
    }

    /// Theorems that are not true, claim the wrong thing of their converse, or say nothing.
    pub(crate) fn broken_theorems(
        &self,
        found: &mut Vec<Finding>,
    ) -> Result<(), DefinitionProblem> {
        for (place, theorem) in self.theorems().iter().enumerate() {
            let proof = self.prove(theorem)?;
            if proof.proved {
                continue;
            }
            let (kind, part, witness) = if proof.vacuous {
                (FindingKind::EmptyTheorem, "/whenever", None)
            } else if proof.counterexample.is_some() {
                (FindingKind::BrokenTheorem, "/then", proof.counterexample)
            } else {
                // Where the converse is said to fail and holds, there is nobody to point to.
                let claimed = theorem.converse == Some(Converse::Holds);
                let witness = proof.converse_counterexample.filter(|_| claimed);
                (FindingKind::WrongConverse, "/converse", witness)
            };
            let pointer = format!("/theorems/{place}{part}");
            let what = theorem.id.as_str();
            found.push(Finding::beside(kind, "theorems.json", pointer, what, witness));
        }
        Ok(())
    }
}

/// A condition with a name that stands in a file beside the definitions.
struct Alone<'a> {
    what: &'a str,
    rule: Definition,
}

impl<'a> Alone<'a> {
    fn of_term(
        scope: &Scope<'_>,
        axioms: &Axioms,
        term: &'a Term,
    ) -> Result<Self, DefinitionProblem> {
        let id = DefinitionId::of_words(&["term", &term.name]);
        let draft = DefinitionDraft::of_condition(id, term.when.clone(), term.citations.clone());
        let compiled = scope.compile(&draft)?;
        Ok(Self { what: &term.name, rule: Definition::new(draft, compiled, &[], axioms) })
    }

    /// What is odd about it, by the place that it has in its file.
    fn findings(&self, file: &str, pointer: &str) -> Result<Vec<Finding>, DefinitionProblem> {
        let mut found = rule::of_definition(&self.rule).map_err(too_large)?;
        for one in &mut found {
            file.clone_into(&mut one.place);
            one.pointer = format!("{pointer}/when");
            if matches!(one.kind, FindingKind::AlwaysTrue | FindingKind::NeverTrue) {
                self.what.clone_into(&mut one.what);
            }
        }
        Ok(found)
    }
}
