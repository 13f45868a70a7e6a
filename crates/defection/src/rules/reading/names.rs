//! Whether everything that definition files name is there.

use unicode_script::{Script, UnicodeScript as _};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Place, Reading};
use crate::{
    model::{Citation, Fact, Source},
    rules::{
        Theorem,
        axioms::Axioms,
        compile::Scope,
        condition::{Condition, ConditionError, ConditionName, WrittenCondition, place_of_word},
        definition::{Axiom, DefinitionDraft, Exception},
        error::DefinitionProblem,
        versions,
    },
    text::likely,
};

impl Reading {
    pub(crate) fn axioms(&mut self, file: &str, axioms: Vec<Axiom>, sources: &[Source]) -> Axioms {
        for (index, axiom) in axioms.iter().enumerate() {
            let place = format!("/axioms/{index}");
            self.citations(file, &format!("{place}/citations"), &axiom.citations, sources);
            let stray = axiom.always.condition().walk().find(|part| {
                matches!(part, Condition::By(..) | Condition::Act(_) | Condition::Named(_))
            });
            if let Some(stray) = stray {
                let found = stray.to_string();
                self.error(
                    file,
                    &format!("{place}/always"),
                    DefinitionProblem::AxiomAsksMore { found },
                );
            }
        }
        Axioms::new(axioms).unwrap_or_else(|problem| {
            self.error(file, "/axioms", problem);
            Axioms::none()
        })
    }

    /// Terms have names that conditions can use, and every name in them and source is there.
    pub(crate) fn names_in_terms(
        &mut self,
        files: &[String],
        scope: &Scope<'_>,
        sources: &[Source],
    ) {
        for (place, (file, term)) in files.iter().zip(scope.terms).enumerate() {
            let place = format!("/terms/{place}");
            if ConditionName::new(&term.name).is_none() {
                let name = term.name.clone();
                let problem = DefinitionProblem::NotAName { name };
                self.error(file, &format!("{place}/name"), problem);
            }
            self.condition(file, &format!("{place}/when"), &term.when, scope);
            self.citations(file, &format!("{place}/citations"), &term.citations, sources);
        }
    }

    /// Every name and source in a definition is there, and its versions are in order.
    pub(crate) fn names_in_definitions(
        &mut self,
        files: &[String],
        own: &[DefinitionDraft],
        scope: &Scope<'_>,
        sources: &[Source],
    ) {
        for (file, draft) in files.iter().zip(own) {
            self.citations(file, "/citations", &draft.citations, sources);
            if let Some(sign) = &draft.sign
                && !is_sign(sign)
            {
                self.error(file, "/sign", DefinitionProblem::UnfitSign { sign: sign.clone() });
            }
            if let Some(counterpart) = &draft.counterpart
                && self.all_read
                && scope.definition(counterpart.as_str()).is_none()
            {
                let found = counterpart.to_string();
                let words = scope.definitions.iter().map(|draft| draft.id.as_str());
                let suggestion = likely(&found, words).map(str::to_owned);
                self.error(
                    file,
                    "/counterpart",
                    DefinitionProblem::NoSuchDefinition { found, suggestion },
                );
            }
            for (pointer, problem) in versions::faults(draft) {
                self.error(file, &pointer, problem);
            }
            for (index, version) in draft.versions.iter().enumerate() {
                let place = format!("/versions/{index}");
                self.condition(file, &format!("{place}/when"), &version.when, scope);
                self.citations(file, &format!("{place}/citations"), &version.citations, sources);
                let mut seen = Vec::new();
                self.exceptions(file, &place, &version.exceptions, scope, sources, &mut seen);
            }
        }
    }

    /// Every name and source in a theorem is there.
    pub(crate) fn names_in_theorems(
        &mut self,
        files: &[String],
        theorems: &[Theorem],
        scope: &Scope<'_>,
        sources: &[Source],
    ) {
        for (place, (file, theorem)) in files.iter().zip(theorems).enumerate() {
            let place = format!("/theorems/{place}");
            self.condition(file, &format!("{place}/whenever"), &theorem.whenever, scope);
            self.condition(file, &format!("{place}/then"), &theorem.then, scope);
            self.citations(file, &format!("{place}/citations"), &theorem.citations, sources);
        }
    }

    /// Every name and source in a rule of the categories is there.
    pub(crate) fn names_in_categories(&mut self, scope: &Scope<'_>, sources: &[Source]) {
        // What is looked at is put aside, so that what is wrong can be noted.
        let Some((file, categories)) = self.categories.take() else { return };
        for (list, rules) in [("first_of", &categories.first_of), ("beside", &categories.beside)] {
            for (place, rule) in rules.iter().enumerate() {
                let place = format!("/{list}/{place}");
                self.condition(&file, &format!("{place}/when"), &rule.when, scope);
                self.citations(&file, &format!("{place}/citations"), &rule.citations, sources);
            }
        }
        self.categories = Some((file, categories));
    }

    fn exceptions(
        &mut self,
        file: &str,
        place: &str,
        exceptions: &[Exception],
        scope: &Scope<'_>,
        sources: &[Source],
        seen: &mut Vec<String>,
    ) {
        for (index, exception) in exceptions.iter().enumerate() {
            let place = format!("{place}/exceptions/{index}");
            let id = exception.id.to_string();
            if seen.contains(&id) {
                self.error(
                    file,
                    &format!("{place}/id"),
                    DefinitionProblem::DuplicateException { id },
                );
            } else {
                seen.push(id);
            }
            self.condition(file, &format!("{place}/when"), &exception.when, scope);
            self.citations(file, &format!("{place}/citations"), &exception.citations, sources);
            self.exceptions(file, &place, &exception.exceptions, scope, sources, seen);
        }
    }

    fn condition(&mut self, file: &str, place: &str, when: &WrittenCondition, scope: &Scope<'_>) {
        if !self.all_read {
            return;
        }
        for part in when.condition().walk() {
            let Condition::Named(name) = part else { continue };
            let name = name.as_str();
            if scope.term(name).is_some() || scope.definition(name).is_some() {
                continue;
            }
            let words = Fact::ALL
                .iter()
                .map(|fact| fact.word())
                .chain(scope.terms.iter().map(|term| term.name.as_str()))
                .chain(scope.definitions.iter().map(|draft| draft.id.as_str()));
            let error = ConditionError {
                text: when.text().to_owned(),
                span: place_of_word(when.text(), name).unwrap_or(0..when.text().len()),
                expected: "a fact, a term or a definition".to_owned(),
                found: format!("`{name}`"),
                suggestion: likely(name, words).map(str::to_owned),
            };
            self.error(file, place, error.into());
        }
    }

    fn citations(&mut self, file: &str, place: &str, citations: &[Citation], sources: &[Source]) {
        if !self.all_read {
            return;
        }
        for citation in citations {
            if sources.iter().any(|source| source.id == citation.source) {
                continue;
            }
            let words = sources.iter().map(|source| source.id.as_str());
            let suggestion = likely(citation.source.as_str(), words).map(str::to_owned);
            let source_id = citation.source.clone();
            self.error(file, place, DefinitionProblem::NoSuchSource { source_id, suggestion });
        }
    }

    /// No name leads back to itself.
    pub(crate) fn circles(&mut self, named: &[Place], scope: &Scope<'_>) {
        let mut done = Vec::new();
        let mut starts = named.iter();
        let Some(circle) =
            starts.find_map(|(_, _, start)| circle_from(start, scope, &mut Vec::new(), &mut done))
        else {
            return;
        };
        // A circle that a start only leads to is shown where it is.
        let of_circle = |(_, _, name): &&Place| circle.contains(name);
        let Some((file, pointer, _)) = named.iter().find(of_circle) else { return };
        self.error(file, pointer, DefinitionProblem::Circle { circle });
    }
}

fn circle_from(
    name: &str,
    scope: &Scope<'_>,
    path: &mut Vec<String>,
    done: &mut Vec<String>,
) -> Option<Vec<String>> {
    if let Some(begin) = path.iter().position(|earlier| earlier == name) {
        let mut circle: Vec<String> = path.iter().skip(begin).cloned().collect();
        circle.push(name.to_owned());
        return Some(circle);
    }
    if done.iter().any(|known| known == name) {
        return None;
    }
    path.push(name.to_owned());
    let mut conditions: Vec<&Condition> = Vec::new();
    if let Some(term) = scope.term(name) {
        conditions.push(term.when.condition());
    } else if let Some(draft) = scope.definition(name) {
        for version in &draft.versions {
            conditions.push(version.when.condition());
            gather(&version.exceptions, &mut conditions);
        }
    }
    for part in conditions.into_iter().flat_map(Condition::walk) {
        if let Condition::Named(next) = part
            && let Some(circle) = circle_from(next.as_str(), scope, path, done)
        {
            return Some(circle);
        }
    }
    path.pop();
    done.push(name.to_owned());
    None
}

/// The conditions of exceptions and of the exceptions to them.
pub(crate) fn gather<'a>(exceptions: &'a [Exception], conditions: &mut Vec<&'a Condition>) {
    for exception in exceptions {
        conditions.push(exception.when.condition());
        gather(&exception.exceptions, conditions);
    }
}

/// Whether a text is one to three letters or digits as readers count them. A letter may be written
/// with marks of its own.
fn is_sign(text: &str) -> bool {
    let mut count = 0;
    text.graphemes(true).all(|letter| {
        count += 1;
        letter.starts_with(char::is_alphanumeric)
            && letter
                .chars()
                .skip(1)
                .all(|mark| mark.is_alphanumeric() || mark.script() == Script::Inherited)
    }) && (1..=3).contains(&count)
}
