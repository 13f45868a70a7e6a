//! Categories: what an episode is, decided from definitions by a stated priority.

use itertools::Itertools as _;
use serde::Serialize;

use crate::rules::{Category, too_large};
use crate::{
    archive::Archive,
    model::{DefectionId, Person, PersonId},
    record::{Lens, Record, RecordError},
    rules::{DefinitionDraft, DefinitionProblem, Definitions},
    verdict::Verdict,
};

/// What an episode is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Categorisation {
    /// The episode.
    pub episode: DefectionId,
    /// The category, once it is decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// By which definition, or by which condition, it is in that category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Why that category stands at its place in the order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
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

impl Definitions {
    /// Puts a record into its category.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Record, rules::Category};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("bukovsky-1976")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())?;
    /// assert_eq!(definitions.categorise(&record).category, Some(Category::ExchangedPrisoner));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn categorise(&self, record: &Record) -> Categorisation {
        let mut found = Categorisation {
            episode: record.episode().clone(),
            category: None,
            by: None,
            because: None,
            also: Vec::new(),
            undecided: Vec::new(),
        };
        for one in self.compiled_categories() {
            let applies = one.own().verdict(record);
            let first = one.first().map(|rule| rule.verdict(record));
            let category = one.category();
            match (applies, first) {
                (_, Some(Verdict::Holds)) => {
                    found.category = Some(category);
                    let mut rules = self.categories().into_iter().flat_map(|file| &file.first_of);
                    let rule = rules.find(|rule| rule.category == category);
                    found.by = rule.map(|rule| rule.when.to_string());
                    let reason = rule.and_then(|rule| rule.reason.as_ref());
                    found.because = reason.map(|reason| reason.as_str().to_owned());
                }
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
    ///
    /// # Errors
    ///
    /// Fails as [`Record::new`] does.
    pub fn summarise(
        &self,
        archive: &Archive,
        person: &Person,
        lens: &Lens,
    ) -> Result<PersonSummary, RecordError> {
        let episodes = archive.defections().iter().filter(|one| one.person == person.id);
        let episodes: Vec<Categorisation> = episodes
            .map(|one| Ok(self.categorise(&Record::new(archive, one, lens, self.axioms())?)))
            .collect::<Result<_, RecordError>>()?;
        let categories =
            episodes.iter().flat_map(|one| one.category.iter().chain(&one.also)).copied();
        let categories = categories.sorted().dedup().collect();
        Ok(PersonSummary { person: person.id.clone(), categories, episodes })
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
            .filter_map(|one| Some((one.category(), one.first()?.draft())))
            .collect();
        let drafts: Vec<&DefinitionDraft> = firsts.iter().map(|(_, draft)| *draft).collect();
        let mut joint = self.scope().join(&drafts)?;
        let mut found = Vec::new();
        for (one, (category, _)) in firsts.iter().enumerate() {
            for (other, (rival, _)) in firsts.iter().enumerate().skip(one + 1) {
                let [_, _, both] = joint.parts(one, other).map_err(too_large)?;
                if !both.is_no() {
                    found.push((*category, *rival));
                }
            }
        }
        Ok(found)
    }
}
