//! Reading a directory of definition files into a set that can be applied.

use crate::{
    model::{Source, UnknownId},
    rules::{
        CategoryFile, CompiledCategory, Theorem,
        axioms::Axioms,
        compile::{Definition, Scope},
        definition::{Axiom, DefinitionDraft, Term},
        element::ActInForce,
        error::{DefinitionErrors, DefinitionProblem},
        files::Unasked,
        reading::Reading,
    },
};

/// A set of definitions with the terms, axioms and sources they use.
#[derive(Clone, Debug)]
pub struct Definitions {
    pub(crate) sources: Vec<Source>,
    pub(crate) acts: Vec<ActInForce>,
    pub(crate) terms: Vec<Term>,
    pub(crate) axioms: Axioms,
    pub(crate) listed: Vec<Definition>,
    /// Definitions of the base that the listed ones may refer to.
    pub(crate) background: Vec<DefinitionDraft>,
    pub(crate) unasked: Vec<Unasked>,
    pub(crate) theorems: Vec<Theorem>,
    pub(crate) categories: Option<CategoryFile>,
    /// The rules of the categories.
    pub(crate) compiled_categories: Vec<CompiledCategory>,
}

impl Definitions {
    /// Reads the files of a directory of definitions: pairs of file name and content.
    ///
    /// `terms.json`, `axioms.json`, `theorems.json`, `categories.json` and `sources.json` hold what
    /// their names say; any other file is a definition. What a system or an editor puts beside files
    /// (`._west.json`, `.DS_Store`, `west.json~`) is passed over. With a `base`, its terms, axioms, theorems,
    /// categories, sources and definitions can be used too: what the directory defines again takes
    /// the place of the base's, and its `axioms.json` and `categories.json` take the place of all
    /// axioms and all categories of the base.
    ///
    /// # Errors
    ///
    /// Returns everything that is wrong with the files, each with its place. Nothing is loaded in
    /// part. Names and sources are looked up once every file can be read.
    ///
    /// ```
    /// use defection::Definitions;
    ///
    /// let file = br#"{
    ///   "format": "defection-definition/1",
    ///   "id": "asked-abroad",
    ///   "title": "Asked for asylum",
    ///   "summary": "Whoever asked a foreign authority for protection.",
    ///   "citations": [{ "source": "erh", "at": "paragraph 1" }],
    ///   "versions": [{ "when": "outside_control and asylum_sought" }]
    /// }"#;
    /// let definitions =
    ///     Definitions::load([("asked-abroad.json", &file[..])], Some(Definitions::built_in()))?;
    /// assert_eq!(definitions.iter().count(), 1);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn load<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        base: Option<&Self>,
    ) -> Result<Self, DefinitionErrors> {
        Reading::default().read(files).finish(base)
    }

    /// The set extended by the files of a directory: what both define is listed, and what the
    /// directory defines again takes the place of what this set has.
    ///
    /// # Errors
    ///
    /// Returns everything that is wrong with the files, as [`load`](Self::load) does.
    ///
    /// ```
    /// use defection::Definitions;
    ///
    /// let built_in = Definitions::built_in();
    /// let west = br#"{
    ///   "format": "defection-definition/1", "id": "west", "title": "Ours",
    ///   "summary": "Whoever asked for protection.", "citations": [{ "source": "erh" }],
    ///   "versions": [{ "when": "asylum_sought" }]
    /// }"#;
    /// let extended = built_in.extended_with([("west.json", &west[..])])?;
    /// assert_eq!(extended.iter().count(), built_in.iter().count());
    /// assert_eq!(extended.get("west")?.draft().title.as_str(), "Ours");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn extended_with<'a>(
        &self,
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    ) -> Result<Self, DefinitionErrors> {
        Reading::default().read(files).extend(self)
    }

    /// The set extended by definitions that were not read from files, and the sources they cite.
    /// Errors name the identifier of the definition in the place of a file.
    ///
    /// # Errors
    ///
    /// Returns everything that is wrong, as [`load`](Self::load) does.
    pub fn extended(
        &self,
        definitions: impl IntoIterator<Item = DefinitionDraft>,
        sources: impl IntoIterator<Item = Source>,
    ) -> Result<Self, DefinitionErrors> {
        let (definitions, sources) = (definitions.into_iter(), sources.into_iter());
        let own = Reading::of(definitions.collect(), Vec::new(), None, sources.collect());
        own.extend(self)
    }

    /// Makes a set of definitions that were not read from files. Errors name the identifier of the
    /// definition in the place of a file.
    ///
    /// # Errors
    ///
    /// Returns everything that is wrong, as [`load`](Self::load) does.
    pub fn of(
        definitions: Vec<DefinitionDraft>,
        terms: Vec<Term>,
        axioms: Vec<Axiom>,
        sources: Vec<Source>,
    ) -> Result<Self, DefinitionErrors> {
        Reading::of(definitions, terms, Some(axioms), sources).finish(None)
    }

    /// No definitions, terms or axioms.
    pub(crate) fn none() -> Self {
        Self {
            sources: Vec::new(),
            acts: Vec::new(),
            terms: Vec::new(),
            axioms: Axioms::none(),
            listed: Vec::new(),
            background: Vec::new(),
            unasked: Vec::new(),
            theorems: Vec::new(),
            categories: None,
            compiled_categories: Vec::new(),
        }
    }

    /// The set with definitions to be listed, and which of those cannot be compiled.
    pub(crate) fn with(
        mut self,
        drafts: Vec<DefinitionDraft>,
    ) -> (Self, Vec<(usize, DefinitionProblem)>) {
        let scope = Scope {
            terms: &self.terms,
            definitions: drafts.iter().chain(&self.background).collect(),
            axioms: self.axioms.list(),
        };
        let compiled: Vec<_> = drafts.iter().map(|draft| scope.compile(draft)).collect();
        let mut problems = Vec::new();
        for (place, (draft, compiled)) in drafts.into_iter().zip(compiled).enumerate() {
            match compiled {
                Ok(compiled) => {
                    self.listed.push(Definition::new(draft, compiled, &self.sources, &self.axioms));
                }
                Err(problem) => problems.push((place, problem)),
            }
        }
        self.listed.sort_by(|one, other| {
            let key = |it: &Definition| {
                let sign = it.draft().sign.as_ref();
                (sign.is_none(), sign.cloned(), it.id().clone())
            };
            key(one).cmp(&key(other))
        });
        (self, problems)
    }

    /// The definitions, in the order of their signs and then of their identifiers.
    pub fn iter(&self) -> impl Iterator<Item = &Definition> {
        self.listed.iter()
    }

    /// The listed definition of an identifier.
    ///
    /// # Errors
    ///
    /// Returns an error with the likely identifier if none is listed.
    ///
    /// ```
    /// use defection::Definitions;
    ///
    /// let definitions = Definitions::built_in();
    /// assert_eq!(definitions.get("west")?.id().as_str(), "west");
    /// let error = definitions.get("wset").unwrap_err().to_string();
    /// assert_eq!(error, "there is no definition `wset`; did you mean `west`?");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn get(&self, id: impl AsRef<str>) -> Result<&Definition, UnknownId> {
        let id = id.as_ref();
        let known = || self.listed.iter().map(|definition| definition.id().as_str());
        self.find(id).ok_or_else(|| UnknownId::among("definition", id, known()))
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Definition> {
        self.listed.iter().find(|definition| definition.id().as_str() == id)
    }

    /// What names in conditions can refer to beside the listed definitions.
    pub fn background(&self) -> &[DefinitionDraft] {
        &self.background
    }

    /// The facts that are kept for the record and that no definition asks, each with the reason.
    pub fn unasked(&self) -> &[Unasked] {
        &self.unasked
    }

    /// What names stand for.
    pub(crate) fn scope(&self) -> Scope<'_> {
        Scope {
            terms: &self.terms,
            definitions: self
                .listed
                .iter()
                .map(Definition::draft)
                .chain(&self.background)
                .collect(),
            axioms: self.axioms.list(),
        }
    }

    /// The terms.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The axioms.
    pub const fn axioms(&self) -> &Axioms {
        &self.axioms
    }

    /// The sources that definitions, terms and axioms cite.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The days on which acts of law among the sources were in force.
    pub fn acts(&self) -> &[ActInForce] {
        &self.acts
    }
}

impl<'a> IntoIterator for &'a Definitions {
    type Item = &'a Definition;
    type IntoIter = std::slice::Iter<'a, Definition>;

    fn into_iter(self) -> Self::IntoIter {
        self.listed.iter()
    }
}
