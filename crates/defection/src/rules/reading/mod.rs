//! Reading definition files: what is in them, what is wrong with them, and a set made of them.

mod elements;
mod names;

pub(crate) use self::names::gather;
use crate::{
    model::Source,
    rules::{
        CategoryFile, Theorem,
        axioms::Axioms,
        compile::{Definition, Scope},
        definition::{Axiom, DefinitionDraft, Term},
        element::ActInForce,
        error::{DefinitionError, DefinitionErrors, DefinitionProblem},
        files::{Content, Unasked, is_put_beside},
        set::Definitions,
    },
};

/// The file in which something stands, where its name stands in it, and the name.
type Place = (String, String, String);

/// What has been read so far, with the file it came from, and what is wrong.
#[derive(Default)]
pub(crate) struct Reading {
    sources: Vec<Source>,
    acts: Vec<(String, ActInForce)>,
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
    pub(crate) fn of(
        definitions: Vec<DefinitionDraft>,
        terms: Vec<Term>,
        axioms: Option<Vec<Axiom>>,
        sources: Vec<Source>,
    ) -> Self {
        Self {
            sources,
            terms: terms.into_iter().map(|term| ("terms".to_owned(), term)).collect(),
            axioms: axioms.map(|axioms| ("axioms".to_owned(), axioms)),
            definitions: definitions.into_iter().map(|one| (one.id.to_string(), one)).collect(),
            ..Self::default()
        }
    }

    fn error(&mut self, file: &str, pointer: &str, problem: DefinitionProblem) {
        let (file, pointer) = (file.to_owned(), pointer.to_owned());
        self.errors.push(DefinitionError { file, pointer, problem });
    }

    pub(crate) fn read<'a>(mut self, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        for (file, bytes) in files.into_iter().filter(|(file, _)| !is_put_beside(file)) {
            match Content::read(file, bytes) {
                Ok(content) => self.take(file, content),
                Err(errors) => {
                    for error in errors {
                        self.error(file, "", error.into());
                    }
                }
            }
        }
        self
    }

    fn take(&mut self, file: &str, content: Content) {
        let own = || file.to_owned();
        match content {
            Content::Terms(found) => {
                self.unasked.extend(found.unasked);
                self.terms.extend(found.terms.into_iter().map(|term| (own(), term)));
            }
            Content::Axioms(found) => self.axioms = Some((own(), found.axioms)),
            Content::Theorems(found) => {
                self.theorems.extend(found.theorems.into_iter().map(|one| (own(), one)));
            }
            Content::Categories(found) => self.categories = Some((own(), found)),
            Content::Sources(found) => {
                self.sources.extend(found.sources);
                self.acts.extend(found.acts.into_iter().map(|act| (own(), act)));
            }
            Content::Definition(found) => self.definitions.push((own(), *found)),
        }
    }

    /// A set that lists what has been read, after every check.
    pub(crate) fn finish(
        self,
        base: Option<&Definitions>,
    ) -> Result<Definitions, DefinitionErrors> {
        self.complete(base, false)
    }

    /// A set that lists what has been read and what the base lists, after every check.
    pub(crate) fn extend(self, base: &Definitions) -> Result<Definitions, DefinitionErrors> {
        self.complete(Some(base), true)
    }

    fn complete(
        mut self,
        base: Option<&Definitions>,
        lists_base: bool,
    ) -> Result<Definitions, DefinitionErrors> {
        // A file that cannot be read may hold any name, so none can be said to be missing.
        self.all_read = self.errors.is_empty();
        let named = self.named();
        self.duplicates(&named);
        let (term_files, own_terms) = apart(std::mem::take(&mut self.terms));
        let (files, own) = apart(std::mem::take(&mut self.definitions));
        let (theorem_files, own_theorems) = apart(std::mem::take(&mut self.theorems));
        let terms =
            over(own_terms, base.map(Definitions::terms), |one, other| one.name == other.name);
        let sources = over(
            std::mem::take(&mut self.sources),
            base.map(Definitions::sources),
            |one, other| one.id == other.id,
        );
        let (act_files, own_acts) = apart(std::mem::take(&mut self.acts));
        let acts =
            over(own_acts, base.map(Definitions::acts), |one, other| one.source == other.source);
        let background: Vec<DefinitionDraft> = base
            .into_iter()
            .flat_map(|base| base.iter().map(Definition::draft).chain(base.background()))
            .filter(|draft| own.iter().all(|own| own.id != draft.id))
            .cloned()
            .collect();
        let axioms = match (self.axioms.take(), base) {
            (Some((file, axioms)), _) => self.axioms(&file, axioms, &sources),
            (None, Some(base)) => base.axioms().clone(),
            (None, None) => Axioms::none(),
        };
        let theorems =
            over(own_theorems, base.map(Definitions::theorems), |one, other| one.id == other.id);
        let unasked = over(
            std::mem::take(&mut self.unasked),
            base.map(Definitions::unasked),
            |one, other| one.fact == other.fact,
        );
        let scope = Scope {
            terms: &terms,
            definitions: own.iter().chain(&background).collect(),
            axioms: axioms.list(),
        };
        self.names_in_terms(&term_files, &scope, &sources);
        self.names_in_definitions(&files, &own, &scope, &sources);
        self.acts_in_sources(&act_files, &acts, &sources);
        self.elements_of_definitions(&files, &own, &sources, &acts);
        self.names_in_theorems(&theorem_files, &theorems, &scope, &sources);
        self.names_in_categories(&scope, &sources);
        if self.errors.is_empty() {
            self.circles(&named, &scope);
        }
        if !self.errors.is_empty() {
            return Err(DefinitionErrors(self.errors));
        }
        let categories = self.categories.take().map(|(_, categories)| categories);
        let categories = categories.or_else(|| base.and_then(Definitions::categories).cloned());
        let (listed, background) =
            if lists_base { ([own, background].concat(), Vec::new()) } else { (own, background) };
        let (mut found, problems) = Definitions {
            sources,
            acts,
            terms,
            axioms,
            background,
            unasked,
            theorems,
            categories,
            ..Definitions::none()
        }
        .with(listed);
        for (place, problem) in problems {
            let file = files.get(place).map_or("", String::as_str);
            self.error(file, "/versions", problem);
        }
        if self.errors.is_empty()
            && let Err(problem) = found.compile_categories()
        {
            self.error("categories.json", "", problem);
        }
        if self.errors.is_empty() { Ok(found) } else { Err(DefinitionErrors(self.errors)) }
    }

    /// Every term and definition, with its file, where its name stands in it, and its name.
    fn named(&self) -> Vec<Place> {
        let mut named = Vec::new();
        for (place, (file, term)) in self.terms.iter().enumerate() {
            named.push((file.clone(), format!("/terms/{place}/name"), term.name.clone()));
        }
        for (file, draft) in &self.definitions {
            named.push((file.clone(), "/id".to_owned(), draft.id.to_string()));
        }
        named
    }

    /// No two things of a kind have the same name. Terms and definitions are of one kind.
    fn duplicates(&mut self, named: &[Place]) {
        let mut axioms: Vec<Place> = Vec::new();
        if let Some((file, list)) = &self.axioms {
            for (place, axiom) in list.iter().enumerate() {
                axioms.push((file.clone(), format!("/axioms/{place}/id"), axiom.id.to_string()));
            }
        }
        let mut theorems: Vec<Place> = Vec::new();
        for (place, (file, theorem)) in self.theorems.iter().enumerate() {
            theorems.push((file.clone(), format!("/theorems/{place}/id"), theorem.id.to_string()));
        }
        let mut sources: Vec<Place> = Vec::new();
        for (place, source) in self.sources.iter().enumerate() {
            let file = "sources.json".to_owned();
            sources.push((file, format!("/sources/{place}/id"), source.id.to_string()));
        }
        for kind in [named, &axioms, &theorems, &sources] {
            for (place, (file, pointer, name)) in kind.iter().enumerate() {
                let mut before = kind.iter().take(place).rev();
                if let Some((other, _, _)) = before.find(|earlier| earlier.2 == *name) {
                    let (name, other) = (name.clone(), other.clone());
                    self.error(file, pointer, DefinitionProblem::Duplicate { name, other });
                }
            }
        }
    }
}

/// The files, and what stands in each.
fn apart<T>(read: Vec<(String, T)>) -> (Vec<String>, Vec<T>) {
    read.into_iter().unzip()
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
