//! Categories: what an episode is, decided from definitions by a stated priority.

use itertools::Itertools as _;
use serde::{Deserialize, Serialize};

use super::{Definition, DefinitionDraft, DefinitionProblem, Definitions, compile::Scope};
use crate::{
    Archive, Citation, Condition, DefectionId, DefinitionId, Filled, Lens, Operands, Person,
    PersonId, Record, Verdict, WrittenCondition, closed_set::closed_set,
};

closed_set! {
    /// What an episode is.
    Category, called "a category" {
        /// Left and stayed away by own act.
        Defector = "defector",
        /// Went over and later went back by own choice.
        Redefector = "redefector",
        /// Served a foreign service in secret before leaving, or without ever leaving.
        DefectorInPlace = "defector_in_place",
        /// Removed by the state itself.
        ForcedExile = "forced_exile",
        /// Lost citizenship while abroad, without having asked for asylum.
        StrippedWhileAbroad = "stripped_while_abroad",
        /// Handed over in a swap of prisoners.
        ExchangedPrisoner = "exchanged_prisoner",
        /// Left with leave to settle abroad.
        LegalEmigrant = "legal_emigrant",
        /// Was stopped, or handed back at once.
        FailedAttempt = "failed_attempt",
        /// Was carried off, or stayed away otherwise than by own act, and came back.
        ReturnedAbductee = "returned_abductee",
        /// Was sent by a Soviet service to play the part.
        DispatchedAgent = "dispatched_agent",
    }
}

closed_set! {
    /// The name and version of the format of `categories.json`.
    CategoryFormat, called "the format of categories" {
        /// The first version.
        Version1 = "defection-categories/1",
    }
}

/// `categories.json`: how episodes are put into categories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "categories as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CategoryFile {
    /// The format.
    pub format: CategoryFormat,
    /// Categories of which an episode has at most one: of several that apply, the first.
    pub first_of: Vec<CategoryRule>,
    /// Categories that stand beside any other.
    #[serde(default)]
    pub beside: Vec<CategoryRule>,
}

/// When a category applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a category with its rule as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CategoryRule {
    /// The category.
    pub category: Category,
    /// When it applies. It may name terms and definitions.
    pub when: WrittenCondition,
    /// On what it rests.
    pub citations: Filled<Vec<Citation>>,
}

/// What an episode is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Categorisation {
    /// The episode.
    pub episode: DefectionId,
    /// The category, once it is decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// Everything else that applies too: what stands beside, and what the category goes before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Category>,
    /// Categories of which it cannot be said whether they are the one, or stand beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub undecided: Vec<CategoryVerdict>,
}

/// A category and the verdict on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CategoryVerdict {
    /// The category.
    pub category: Category,
    /// The verdict.
    pub verdict: Verdict,
}

/// What the episodes of a person are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonSummary {
    /// The person.
    pub person: PersonId,
    /// Every category of an episode or beside one, once.
    pub categories: Vec<Category>,
    /// The episodes, in the order of the archive.
    pub episodes: Vec<Categorisation>,
}

/// A category that is ready to be applied.
#[derive(Clone, Debug)]
pub(super) struct CompiledCategory {
    category: Category,
    /// When it applies.
    own: Definition,
    /// When it applies and none applies that goes before it. Without it, it stands beside.
    first: Option<Definition>,
}

impl CompiledCategory {
    pub(super) const fn category(&self) -> Category {
        self.category
    }

    /// The rule by which it applies.
    pub(super) const fn own(&self) -> &Definition {
        &self.own
    }

    /// The rule by which it is the one, unless it stands beside.
    pub(super) const fn first(&self) -> Option<&Definition> {
        self.first.as_ref()
    }
}

/// Builds the rules of categories.
pub(super) fn compile(
    file: &CategoryFile,
    scope: &Scope<'_>,
) -> Result<Vec<CompiledCategory>, DefinitionProblem> {
    let mut built = Vec::new();
    for (own, first) in rules(file) {
        let first =
            first.map(|draft| scope.compile(&draft).map(|it| Definition::new(draft, it, &[])));
        let rule = scope.compile(&own.1)?;
        built.push(CompiledCategory {
            category: own.0,
            own: Definition::new(own.1, rule, &[]),
            first: first.transpose()?,
        });
    }
    Ok(built)
}

/// For each category its own rule, and the rule that lets those before it go first.
fn rules(file: &CategoryFile) -> Vec<((Category, DefinitionDraft), Option<DefinitionDraft>)> {
    let draft = |rule: &CategoryRule, name: &str, when: WrittenCondition| {
        let id = DefinitionId::of_words(&["category", rule.category.word(), name]);
        DefinitionDraft::of_condition(id, when, rule.citations.clone())
    };
    let mut found = Vec::new();
    for (place, rule) in file.first_of.iter().enumerate() {
        let own = draft(rule, "applies", rule.when.clone());
        let before = file.first_of.iter().take(place);
        let not_before =
            before.map(|other| Condition::Not(Box::new(other.when.condition().clone())));
        let all: Vec<Condition> =
            std::iter::once(rule.when.condition().clone()).chain(not_before).collect();
        let when = Operands::new(all).map_or_else(|| rule.when.condition().clone(), Condition::All);
        let first = draft(rule, "first", WrittenCondition::from(when));
        found.push(((rule.category, own), Some(first)));
    }
    for rule in &file.beside {
        found.push(((rule.category, draft(rule, "applies", rule.when.clone())), None));
    }
    found
}

impl Definitions {
    /// How episodes are put into categories, if the set says so.
    pub const fn categories(&self) -> Option<&CategoryFile> {
        self.categories.as_ref()
    }

    /// Compiles the rules of the categories.
    pub(super) fn compile_categories(&mut self) -> Result<(), DefinitionProblem> {
        let compiled = self.categories.as_ref().map(|file| compile(file, &self.scope()));
        self.compiled_categories = compiled.transpose()?.unwrap_or_default();
        Ok(())
    }

    /// The rules of the categories.
    pub(super) fn compiled_categories(&self) -> &[CompiledCategory] {
        &self.compiled_categories
    }

    /// Puts a record into its category.
    ///
    /// ```
    /// use defection::{Archive, Category, Definitions, Lens, Record};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("bukovsky-1976").ok_or("no such episode")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms());
    /// assert_eq!(definitions.categorise(&record).category, Some(Category::ExchangedPrisoner));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn categorise(&self, record: &Record) -> Categorisation {
        let mut found = Categorisation {
            episode: record.episode().clone(),
            category: None,
            also: Vec::new(),
            undecided: Vec::new(),
        };
        for one in self.compiled_categories() {
            let applies = one.own.verdict(record);
            let first = one.first.as_ref().map(|rule| rule.verdict(record));
            let category = one.category;
            match (applies, first) {
                (_, Some(Verdict::Holds)) => found.category = Some(category),
                (_, Some(verdict @ (Verdict::Open | Verdict::Disputed)))
                | (verdict @ (Verdict::Open | Verdict::Disputed), None) => {
                    found.undecided.push(CategoryVerdict { category, verdict });
                }
                (Verdict::Holds, _) => found.also.push(category),
                _ => {}
            }
        }
        found.also.sort_unstable();
        found.also.dedup();
        found
    }

    /// Puts every episode of a person into its category.
    pub fn summarise(&self, archive: &Archive, person: &Person, lens: &Lens) -> PersonSummary {
        let episodes = archive.defections().iter().filter(|one| one.person == person.id);
        let episodes: Vec<Categorisation> = episodes
            .map(|one| self.categorise(&Record::new(archive, one, lens, self.axioms())))
            .collect();
        let categories =
            episodes.iter().flat_map(|one| one.category.iter().chain(&one.also)).copied();
        let categories = categories.sorted().dedup().collect();
        PersonSummary { person: person.id.clone(), categories, episodes }
    }

    /// The pairs of categories that may both be the one of an episode. There are none: of several
    /// that apply the first goes before the others.
    ///
    /// # Errors
    ///
    /// Returns an error if together they ask more than can be put together.
    pub fn categories_that_meet(&self) -> Result<Vec<(Category, Category)>, DefinitionProblem> {
        let firsts: Vec<(Category, &DefinitionDraft)> = self
            .compiled_categories()
            .iter()
            .filter_map(|one| Some((one.category, one.first.as_ref()?.draft())))
            .collect();
        let drafts: Vec<&DefinitionDraft> = firsts.iter().map(|(_, draft)| *draft).collect();
        let mut joint = self.scope().join(&drafts)?;
        let mut found = Vec::new();
        for (one, (category, _)) in firsts.iter().enumerate() {
            for (other, (rival, _)) in firsts.iter().enumerate().skip(one + 1) {
                let [_, _, both] = joint.parts(one, other).map_err(super::compile::too_large)?;
                if !both.is_no() {
                    found.push((*category, *rival));
                }
            }
        }
        Ok(found)
    }
}
