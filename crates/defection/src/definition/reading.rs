//! Reading definition files: what is in them, what is wrong with them, and a set made of them.

use super::{
    Axiom, AxiomFile, CategoryFile, Definition, DefinitionDraft, DefinitionError,
    DefinitionProblem, Definitions, Exception, SourceFile, Term, TermFile, Theorem, TheoremFile,
    Unasked, category, compile::Scope, versions,
};
use crate::{
    Citation, Condition, ConditionError, ConditionName, Fact, Source, WrittenCondition,
    axioms::Axioms, condition::place_of_word, json, order, suggest,
};

/// What has been read so far, with the file it came from, and what is wrong.
#[derive(Default)]
pub(super) struct Reading {
    sources: Vec<Source>,
    terms: Vec<(String, Term)>,
    axioms: Option<(String, Vec<Axiom>)>,
    definitions: Vec<(String, DefinitionDraft)>,
    unasked: Vec<Unasked>,
    theorems: Vec<(String, Theorem)>,
    categories: Option<(String, CategoryFile)>,
    all_read: bool,
    errors: Vec<DefinitionError>,
}

impl Reading {
    /// What was not read from files. The identifier of a definition stands in the place of a file.
    pub(super) fn of(
        definitions: Vec<DefinitionDraft>,
        terms: Vec<Term>,
        axioms: Vec<Axiom>,
        sources: Vec<Source>,
    ) -> Self {
        Self {
            sources,
            terms: terms.into_iter().map(|term| ("terms".to_owned(), term)).collect(),
            axioms: Some(("axioms".to_owned(), axioms)),
            definitions: definitions.into_iter().map(|one| (one.id.to_string(), one)).collect(),
            ..Self::default()
        }
    }

    fn error(&mut self, file: &str, pointer: &str, problem: DefinitionProblem) {
        let (file, pointer) = (file.to_owned(), pointer.to_owned());
        self.errors.push(DefinitionError { file, pointer, problem });
    }

    fn parsed<T: serde::de::DeserializeOwned>(&mut self, file: &str, bytes: &[u8]) -> Option<T> {
        json::from_bytes(bytes).map_err(|error| self.error(file, "", error.into())).ok()
    }

    pub(super) fn read<'a>(mut self, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        for (file, bytes) in files {
            match file {
                "terms.json" => {
                    if let Some(found) = self.parsed::<TermFile>(file, bytes) {
                        self.unasked.extend(found.unasked);
                        self.terms
                            .extend(found.terms.into_iter().map(|term| (file.to_owned(), term)));
                    }
                }
                "axioms.json" => {
                    if let Some(found) = self.parsed::<AxiomFile>(file, bytes) {
                        self.axioms = Some((file.to_owned(), found.axioms));
                    }
                }
                "theorems.json" => {
                    if let Some(found) = self.parsed::<TheoremFile>(file, bytes) {
                        let named = found.theorems.into_iter().map(|one| (file.to_owned(), one));
                        self.theorems.extend(named);
                    }
                }
                "categories.json" => {
                    if let Some(found) = self.parsed::<CategoryFile>(file, bytes) {
                        self.categories = Some((file.to_owned(), found));
                    }
                }
                "sources.json" => {
                    if let Some(found) = self.parsed::<SourceFile>(file, bytes) {
                        self.sources.extend(found.sources);
                    }
                }
                _ => {
                    if let Some(found) = self.parsed::<DefinitionDraft>(file, bytes) {
                        self.definitions.push((file.to_owned(), found));
                    }
                }
            }
        }
        self
    }

    pub(super) fn finish(
        mut self,
        base: Option<&Definitions>,
    ) -> Result<Definitions, Vec<DefinitionError>> {
        // A file that cannot be read may hold any name, so none can be said to be missing.
        self.all_read = self.errors.is_empty();
        self.duplicates();
        let own_terms: Vec<Term> = self.terms.iter().map(|(_, term)| term.clone()).collect();
        let terms =
            over(own_terms, base.map(Definitions::terms), |one, other| one.name == other.name);
        let sources = over(self.sources.clone(), base.map(Definitions::sources), |one, other| {
            one.id == other.id
        });
        let own: Vec<DefinitionDraft> =
            self.definitions.iter().map(|(_, draft)| draft.clone()).collect();
        let background: Vec<DefinitionDraft> = base
            .into_iter()
            .flat_map(|base| {
                base.listed.iter().map(Definition::draft).chain(base.background()).cloned()
            })
            .filter(|draft| own.iter().all(|own| own.id != draft.id))
            .collect();
        let axioms = match (self.axioms.take(), base) {
            (Some((file, axioms)), _) => self.axioms(&file, axioms, &sources),
            (None, Some(base)) => base.axioms().clone(),
            (None, None) => Axioms::none(),
        };
        let scope = Scope {
            terms: &terms,
            definitions: own.iter().chain(&background).collect(),
            axioms: axioms.list(),
        };
        let own_theorems: Vec<Theorem> =
            self.theorems.iter().map(|(_, theorem)| theorem.clone()).collect();
        let theorems =
            over(own_theorems, base.map(Definitions::theorems), |one, other| one.id == other.id);
        let unasked = over(self.unasked.clone(), base.map(Definitions::unasked), |one, other| {
            one.fact == other.fact
        });
        let categories = self.categories.as_ref().map(|(_, categories)| categories.clone());
        let categories = categories.or_else(|| base.and_then(Definitions::categories).cloned());
        self.names(&scope, &sources);
        self.names_beside(&scope, &sources);
        if self.errors.is_empty() {
            self.circles(&scope);
        }
        let mut listed = Vec::new();
        if self.errors.is_empty() {
            for (file, draft) in std::mem::take(&mut self.definitions) {
                match scope.compile(&draft) {
                    Ok(compiled) => listed.push(Definition::new(draft, compiled, &sources)),
                    Err(problem) => self.error(&file, "/versions", problem),
                }
            }
        }
        let mut compiled_categories = Vec::new();
        if let Some(categories) = categories.as_ref().filter(|_| self.errors.is_empty()) {
            match category::compile(categories, &scope) {
                Ok(compiled) => compiled_categories = compiled,
                Err(problem) => self.error("categories.json", "", problem),
            }
        }
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        order::sort_by(&mut listed, |one, other| {
            let key = |it: &Definition| {
                let sign = it.draft().sign.as_ref();
                (sign.is_none(), sign.cloned(), it.id().clone())
            };
            key(one).cmp(&key(other))
        });
        Ok(Definitions {
            sources,
            terms,
            axioms,
            listed,
            background,
            unasked,
            theorems,
            categories,
            compiled_categories,
        })
    }

    /// Every term and definition, with its file, where its name stands in it, and its name.
    fn named(&self) -> Vec<(&str, String, &str)> {
        let term = |(place, (file, term))| {
            let (file, term): (&String, &Term) = (file, term);
            (file.as_str(), format!("/terms/{place}/name"), term.name.as_str())
        };
        let terms = self.terms.iter().map(|(file, term)| (file, term)).enumerate().map(term);
        let definitions = self.definitions.iter();
        terms
            .chain(
                definitions
                    .map(|(file, draft)| (file.as_str(), "/id".to_owned(), draft.id.as_str())),
            )
            .collect()
    }

    /// No two things of a kind have the same name. Terms and definitions are of one kind.
    fn duplicates(&mut self) {
        let axioms = self.axioms.as_ref().map(|(file, list)| {
            let axiom = |(place, axiom): (usize, &Axiom)| {
                (file.clone(), format!("/axioms/{place}/id"), axiom.id.to_string())
            };
            list.iter().enumerate().map(axiom).collect()
        });
        let theorem = |(place, (file, theorem)): (usize, &(String, Theorem))| {
            (file.clone(), format!("/theorems/{place}/id"), theorem.id.to_string())
        };
        let source = |(place, source): (usize, &Source)| {
            ("sources.json".to_owned(), format!("/sources/{place}/id"), source.id.to_string())
        };
        let named = self.named().into_iter();
        let kinds: [Vec<(String, String, String)>; 4] = [
            named.map(|(file, at, name)| (file.to_owned(), at, name.to_owned())).collect(),
            axioms.unwrap_or_default(),
            self.theorems.iter().enumerate().map(theorem).collect(),
            self.sources.iter().enumerate().map(source).collect(),
        ];
        for kind in &kinds {
            for (place, (file, pointer, name)) in kind.iter().enumerate() {
                let mut before = kind.iter().take(place).rev();
                if let Some((other, _, _)) = before.find(|earlier| earlier.2 == *name) {
                    let (name, other) = (name.clone(), other.clone());
                    self.error(file, pointer, DefinitionProblem::Duplicate { name, other });
                }
            }
        }
    }

    fn axioms(&mut self, file: &str, axioms: Vec<Axiom>, sources: &[Source]) -> Axioms {
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

    /// Every name in a condition and every source cited is there, and versions are in order.
    fn names(&mut self, scope: &Scope<'_>, sources: &[Source]) {
        // What is looked at is put aside, so that what is wrong can be noted.
        let terms = std::mem::take(&mut self.terms);
        for (place, (file, term)) in terms.iter().enumerate() {
            let place = format!("/terms/{place}");
            if ConditionName::new(&term.name).is_none() {
                let name = term.name.clone();
                let problem = DefinitionProblem::NotAName { name };
                self.error(file, &format!("{place}/name"), problem);
            }
            self.condition(file, &format!("{place}/when"), &term.when, scope);
            self.citations(file, &format!("{place}/citations"), &term.citations, sources);
        }
        self.terms = terms;
        let definitions = std::mem::take(&mut self.definitions);
        for (file, draft) in &definitions {
            self.citations(file, "/citations", &draft.citations, sources);
            if let Some(sign) = &draft.sign
                && !((1..=3).contains(&sign.chars().count())
                    && sign.chars().all(char::is_alphanumeric))
            {
                self.error(file, "/sign", DefinitionProblem::UnfitSign { sign: sign.clone() });
            }
            if let Some(counterpart) = &draft.counterpart
                && self.all_read
                && scope.definition(counterpart.as_str()).is_none()
            {
                let found = counterpart.to_string();
                let words = scope.definitions.iter().map(|draft| draft.id.as_str());
                let suggestion = suggest::nearest(&found, words).map(str::to_owned);
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
        self.definitions = definitions;
    }

    /// Every name and source in the files beside the definitions is there.
    fn names_beside(&mut self, scope: &Scope<'_>, sources: &[Source]) {
        for (place, (file, theorem)) in std::mem::take(&mut self.theorems).iter().enumerate() {
            let place = format!("/theorems/{place}");
            self.condition(file, &format!("{place}/whenever"), &theorem.whenever, scope);
            self.condition(file, &format!("{place}/then"), &theorem.then, scope);
            self.citations(file, &format!("{place}/citations"), &theorem.citations, sources);
        }
        let Some((file, categories)) = self.categories.take() else { return };
        for (list, rules) in [("first_of", &categories.first_of), ("beside", &categories.beside)] {
            for (place, rule) in rules.iter().enumerate() {
                let place = format!("/{list}/{place}");
                self.condition(&file, &format!("{place}/when"), &rule.when, scope);
                self.citations(&file, &format!("{place}/citations"), &rule.citations, sources);
            }
        }
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
                suggestion: suggest::nearest(name, words).map(str::to_owned),
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
            let suggestion = suggest::nearest(citation.source.as_str(), words).map(str::to_owned);
            let source_id = citation.source.clone();
            self.error(file, place, DefinitionProblem::NoSuchSource { source_id, suggestion });
        }
    }

    /// No name leads back to itself.
    fn circles(&mut self, scope: &Scope<'_>) {
        let named = self.named();
        let mut done = Vec::new();
        let mut starts = named.iter();
        let Some(circle) =
            starts.find_map(|(_, _, start)| circle_from(start, scope, &mut Vec::new(), &mut done))
        else {
            return;
        };
        // A circle that a start only leads to is shown where it is.
        let of_circle = |(_, _, name): &&(&str, String, &str)| circle.iter().any(|one| one == name);
        let Some((file, pointer, _)) = named.iter().find(of_circle) else { return };
        let (file, pointer) = ((*file).to_owned(), pointer.clone());
        self.error(&file, &pointer, DefinitionProblem::Circle { circle });
    }
}

/// Own things first, then those of the base that have no own thing of the same name.
fn over<T: Clone>(own: Vec<T>, base: Option<&[T]>, alike: fn(&T, &T) -> bool) -> Vec<T> {
    let count = own.len();
    let mut all = own;
    for inherited in base.into_iter().flatten() {
        if !all.iter().take(count).any(|own| alike(own, inherited)) {
            all.push(inherited.clone());
        }
    }
    all
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
pub(super) fn gather<'a>(exceptions: &'a [Exception], conditions: &mut Vec<&'a Condition>) {
    for exception in exceptions {
        conditions.push(exception.when.condition());
        gather(&exception.exceptions, conditions);
    }
}
