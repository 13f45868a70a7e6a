//! The explanation of a verdict, in one result.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    AnswerSets, Changes, GapPart, OpenQuestions, QuestionEvidence, VersionPart, case::Case,
    changes, evidence, questions, reasons, reasons::Grounds, tree::Writing,
};
use crate::{
    date::DayRange,
    model::{Citation, DefectionId, DefinitionId, PersonId, Reference, Source, SourceId, Worth},
    record::Record,
    rules::{Answer, AnswerValue, Definition, Question},
    verdict::Judgement,
};

/// Why a definition makes of a record what it makes of it.
///
/// It can be put into words, as prose or as the rule with what is said on each question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// The episode.
    pub episode: DefectionId,
    /// The person.
    pub person: PersonId,
    /// The name of the person.
    pub name: String,
    /// The definition.
    pub definition: DefinitionId,
    /// The title of the definition.
    pub title: String,
    /// What the definition says, in a sentence.
    pub summary: String,
    /// On what the definition rests.
    pub citations: Vec<Citation>,
    /// The day looked from, if it is not the end of the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
    /// The verdict, with what it turns on.
    pub judgement: Judgement,
    /// Whether the verdict is decided though truth tables leave the rule undecided: it comes to the
    /// same in every world, for different reasons in different worlds.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub settled_by_cases: bool,
    /// The rule as written, with what each part came to.
    pub rule: Vec<VersionPart>,
    /// The declared gaps between the versions of the rule.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<GapPart>,
    /// The days on which the act may have been, after hearing every source on it.
    pub act: Vec<DayRange>,
    /// What is said on each question that the rule asks, and on each that an axiom ties to it and a
    /// reason or a contrast names.
    pub evidence: Vec<QuestionEvidence>,
    /// The minimal sets of answers that force the verdict by themselves.
    pub reasons: AnswerSets,
    /// The minimal sets of answers without which the other verdict would be possible.
    pub contrasts: AnswerSets,
    /// What would have to be different for the other verdict.
    pub changes: Changes,
    /// What would settle the verdict, if it is open or disputed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_questions: Option<OpenQuestions>,
    /// The answers that the axioms do not allow together, if the record is impossible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clash: Vec<Answer>,
    /// The sources that are cited, in the order of first mention.
    pub sources: Vec<CitedSource>,
}

/// A source that is cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CitedSource {
    /// The source.
    pub id: SourceId,
    /// The title, as one would cite it.
    pub title: String,
    /// The source as one cites it.
    pub reference: Reference,
    /// What it is worth as evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<Worth>,
}

impl Definition {
    /// Explains the verdict on a record.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Record};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("gouzenko-1945")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())?;
    /// let usage = definitions.get("soviet-usage")?;
    ///
    /// let explanation = usage.explain(&record);
    /// assert!(explanation.prose().contains("got beyond the reach of Soviet power"));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn explain(&self, record: &Record) -> Explanation {
        let record = &*record.under(self.axioms());
        let mut case = Case::new(self, record);
        let decided = case.decided();
        let grounds = match decided {
            Some(holds) => reasons::grounds(&mut case, holds),
            None => Grounds::none(),
        };
        let changes = match decided {
            Some(holds) => changes::changes(&mut case, holds, &grounds.contrasts),
            None => Changes::none(),
        };
        let open_questions = case.is_open().then(|| questions::open_questions(&mut case));
        let compiled = case.compiled;
        let writing = Writing { compiled, values: &case.admissible };
        let truth = compiled.written.truth(&case.admissible);
        let clash = record.clash().iter().map(|fact| Answer {
            question: Question::Fact(*fact),
            is: if record.fact(*fact).admissible() == 0b01 {
                AnswerValue::No
            } else {
                AnswerValue::Yes
            },
        });
        let draft = self.draft();
        let rule = writing.rule(&compiled.written, true);
        let gaps = writing.gaps(&compiled.written);
        // What only the axioms bring in is looked at where a reason or a contrast names it.
        let named = grounds.reasons.sets.iter().chain(&grounds.contrasts.sets);
        let named = named.fold(0, |all, set| all | set);
        let evidence = evidence::evidence(&case, named);
        let sources = self.cited_with(record, &evidence);
        Explanation {
            episode: record.episode().clone(),
            person: record.person().clone(),
            name: record.name().to_owned(),
            definition: self.id().clone(),
            title: draft.title.as_str().to_owned(),
            summary: draft.summary.as_str().to_owned(),
            citations: draft.citations.to_vec(),
            as_of: record.lens().as_of,
            judgement: self.judge(record),
            settled_by_cases: decided.is_some() && !truth.is_settled(),
            rule,
            gaps,
            act: record.act().possible.clone(),
            evidence,
            reasons: reasons::listed(&case, &grounds.reasons),
            contrasts: reasons::listed(&case, &grounds.contrasts),
            changes,
            open_questions,
            clash: clash.collect(),
            sources,
        }
    }

    /// The sources of the definition and of what is said, each once.
    fn cited_with(&self, record: &Record, evidence: &[QuestionEvidence]) -> Vec<CitedSource> {
        let own = self.sources().iter();
        let mut found: Vec<&Source> = own.collect();
        let says = evidence.iter().flat_map(|one| one.says.iter().flat_map(|says| &says.citations));
        let passed = evidence
            .iter()
            .flat_map(|one| one.passed_over.iter().flat_map(|passed| &passed.citations));
        for citation in says.chain(passed) {
            if found.iter().all(|source| source.id != citation.source) {
                found.extend(record.source(&citation.source));
            }
        }
        let cited = |source: &Source| CitedSource {
            id: source.id.clone(),
            title: source.title.as_str().to_owned(),
            reference: source.reference(),
            worth: source.worth,
        };
        found.into_iter().map(cited).collect()
    }
}
