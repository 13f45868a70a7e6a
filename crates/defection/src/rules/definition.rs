//! Definitions as written down in their files.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    date::{Date, day},
    model::{AxiomId, Citation, DefinitionId, ExceptionId, RowError, SourceId},
    rules::{
        condition::{Condition, WrittenCondition},
        element::{Element, LeftOut, Passage},
    },
    text::{NonBlank, NonEmpty, closed_set},
};

closed_set! {
    /// The name and version of the format of definition files.
    DefinitionFormat, called "the format of a definition" {
        /// The first version.
        Version1 = "defection-definition/1",
    }
}

closed_set! {
    /// Whether a definition states a rule as it was written or as it was applied.
    Wording, called "a wording" {
        /// The letter of the rule.
        Letter = "letter",
        /// What courts and offices made of it.
        Practice = "practice",
    }
}

/// A definition as written down in its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a definition as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DefinitionDraft {
    /// The format.
    pub format: DefinitionFormat,
    /// The identifier.
    pub id: DefinitionId,
    /// A sign of one to three characters for the heads of narrow tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<String>,
    /// The title.
    pub title: NonBlank,
    /// Who counts, in a sentence or two.
    pub summary: NonBlank,
    /// Whether it states the letter of a rule or its practice, where the two differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// The definition that states the other of letter and practice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<DefinitionId>,
    /// When the definition was laid down. Using it on an earlier act is an anachronism, which is
    /// flagged and not refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub laid_down: Option<Date>,
    /// On what it rests.
    pub citations: NonEmpty<Citation>,
    /// What is left out or had to be inferred.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<NonBlank>,
    /// On what the parts of the rule rest, wherever they stand in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Element>,
    /// What the text asks and the rule does not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
    /// The rule, version by version in the order of time.
    pub versions: NonEmpty<Version>,
    /// Times between versions in which nothing is covered, each with its reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
}

impl DefinitionDraft {
    /// A definition of one condition, which applies to acts of any day. Its title is its summary
    /// too, until another is given.
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is none or the title is blank.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Fact, Lens, Source, Verdict};
    /// use defection::{model::SourceKind, rules::DefinitionDraft};
    ///
    /// let source = Source::new("ours", "Our working paper", SourceKind::Study)?;
    /// let asked_abroad = DefinitionDraft::new(
    ///     "asked-abroad",
    ///     "Asked for asylum",
    ///     Fact::OutsideControl & Fact::AsylumSought,
    ///     source.cite("p. 2"),
    /// )?;
    /// let definitions = Definitions::built_in().extended([asked_abroad], [source])?;
    ///
    /// let record = Archive::bundled().record("nureyev-1961", &Lens::default())?;
    /// assert_eq!(definitions.get("asked-abroad")?.verdict(&record), Verdict::Holds);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn new<I, T>(
        id: I,
        title: T,
        when: impl Into<Condition>,
        citation: Citation,
    ) -> Result<Self, RowError>
    where
        I: TryInto<DefinitionId>,
        T: TryInto<NonBlank>,
        RowError: From<I::Error> + From<T::Error>,
    {
        let title = title.try_into()?;
        let when = WrittenCondition::from(when.into());
        let draft = Self::of_condition(id.try_into()?, when, NonEmpty::one(citation));
        Ok(Self { summary: title.clone(), title, ..draft })
    }

    /// A definition that is one condition and stands in no file.
    pub(crate) fn of_condition(
        id: DefinitionId,
        when: WrittenCondition,
        citations: NonEmpty<Citation>,
    ) -> Self {
        #[expect(clippy::expect_used, reason = "the grammar of identifiers has no blank one")]
        let words = NonBlank::new(id.as_str()).expect("an identifier is not blank");
        let version = Version {
            from: None,
            until: None,
            when,
            exceptions: Vec::new(),
            act: None,
            elements: Vec::new(),
            citations: Vec::new(),
            note: None,
        };
        Self {
            format: DefinitionFormat::Version1,
            id,
            sign: None,
            title: words.clone(),
            summary: words,
            wording: None,
            counterpart: None,
            laid_down: None,
            citations,
            notes: Vec::new(),
            elements: Vec::new(),
            left_out: Vec::new(),
            versions: NonEmpty::one(version),
            gaps: Vec::new(),
        }
    }

    /// Every source that is cited in it.
    pub(crate) fn cited(&self) -> Vec<&SourceId> {
        fn of_elements(elements: &[Element]) -> impl Iterator<Item = &SourceId> {
            elements.iter().flat_map(|element| of_passages(&element.citations))
        }
        fn of_passages(passages: &[Passage]) -> impl Iterator<Item = &SourceId> {
            passages.iter().map(|passage| &passage.source)
        }
        fn of_exceptions<'a>(exceptions: &'a [Exception], found: &mut Vec<&'a SourceId>) {
            for exception in exceptions {
                found.extend(exception.citations.iter().map(|citation| &citation.source));
                found.extend(of_elements(&exception.elements));
                of_exceptions(&exception.exceptions, found);
            }
        }
        let mut found: Vec<&SourceId> = self.citations.iter().map(|one| &one.source).collect();
        found.extend(of_elements(&self.elements));
        found.extend(self.left_out.iter().flat_map(|one| of_passages(&one.citations)));
        for version in &self.versions {
            found.extend(&version.act);
            found.extend(of_elements(&version.elements));
            found.extend(version.citations.iter().map(|citation| &citation.source));
            of_exceptions(&version.exceptions, &mut found);
        }
        found
    }
}

/// A rule and the acts it applies to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a version as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Version {
    /// The first day of acts it applies to; without it, it reaches back without end.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "day::optional")]
    pub from: Option<NaiveDate>,
    /// The day from which it applies no more; without it, it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "day::optional")]
    pub until: Option<NaiveDate>,
    /// Who is covered.
    pub when: WrittenCondition,
    /// Who is not, all the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
    /// The act of law that this version states. It applies on no day on which the act did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<SourceId>,
    /// On what the parts of its condition rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Element>,
    /// On what this version rests, beyond the citations of the definition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Citation>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Somebody whom the rule would cover and does not.
///
/// An exception bites when its condition holds and none of its own exceptions bites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an exception as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exception {
    /// The identifier, within the definition.
    pub id: ExceptionId,
    /// When it applies.
    pub when: WrittenCondition,
    /// The reason, in words.
    pub reason: NonBlank,
    /// On what it rests.
    pub citations: NonEmpty<Citation>,
    /// On what the parts of its condition rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Element>,
    /// Exceptions to the exception.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
}

/// A time between two versions in which nothing is covered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a gap as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gap {
    /// The day on which the earlier version ended.
    #[serde(deserialize_with = "day::required")]
    pub from: NaiveDate,
    /// The day on which the later version began.
    #[serde(deserialize_with = "day::required")]
    pub until: NaiveDate,
    /// Why nothing was covered.
    pub reason: NonBlank,
}

/// A condition with a name, used in many definitions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a term as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Term {
    /// The name: `own_act`.
    pub name: String,
    /// The condition it stands for.
    pub when: WrittenCondition,
    /// What it means, in words.
    pub meaning: NonBlank,
    /// On what it rests.
    pub citations: NonEmpty<Citation>,
}

/// A cited rule about the world: it is so in every possible world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an axiom as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Axiom {
    /// The identifier.
    pub id: AxiomId,
    /// What is always so. Facts only: no names, no days.
    pub always: WrittenCondition,
    /// Why, in words.
    pub reason: NonBlank,
    /// On what it rests.
    pub citations: NonEmpty<Citation>,
}
