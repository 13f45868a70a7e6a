//! Categories as written down: what an episode is, decided from definitions by a stated priority.

use serde::{Deserialize, Serialize};

use crate::{
    model::{Citation, DefinitionId},
    rules::{
        axioms::Axioms,
        compile::{Definition, Scope},
        condition::{Condition, Operands, WrittenCondition},
        definition::DefinitionDraft,
        error::DefinitionProblem,
        set::Definitions,
    },
    text::{NonBlank, NonEmpty, closed_set},
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
    /// Why it stands at its place in the order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<NonBlank>,
    /// On what it rests.
    pub citations: NonEmpty<Citation>,
}

/// A category that is ready to be applied.
#[derive(Clone, Debug)]
pub(crate) struct CompiledCategory {
    category: Category,
    /// When it applies.
    own: Definition,
    /// When it applies and none applies that goes before it. Without it, it stands beside.
    first: Option<Definition>,
}

impl CompiledCategory {
    pub(crate) const fn category(&self) -> Category {
        self.category
    }

    /// The rule by which it applies.
    pub(crate) const fn own(&self) -> &Definition {
        &self.own
    }

    /// The rule by which it is the one, unless it stands beside.
    pub(crate) const fn first(&self) -> Option<&Definition> {
        self.first.as_ref()
    }
}

/// Builds the rules of categories.
fn compile(
    file: &CategoryFile,
    scope: &Scope<'_>,
    axioms: &Axioms,
) -> Result<Vec<CompiledCategory>, DefinitionProblem> {
    let mut built = Vec::new();
    for (own, first) in rules(file) {
        let first = first
            .map(|draft| scope.compile(&draft).map(|it| Definition::new(draft, it, &[], axioms)));
        let rule = scope.compile(&own.1)?;
        built.push(CompiledCategory {
            category: own.0,
            own: Definition::new(own.1, rule, &[], axioms),
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
    pub(crate) fn compile_categories(&mut self) -> Result<(), DefinitionProblem> {
        let compiled =
            self.categories.as_ref().map(|file| compile(file, &self.scope(), &self.axioms));
        self.compiled_categories = compiled.transpose()?.unwrap_or_default();
        Ok(())
    }

    /// The rules of the categories.
    pub(crate) fn compiled_categories(&self) -> &[CompiledCategory] {
        &self.compiled_categories
    }
}
