//! The explanation of a verdict, in one result.

use serde::Serialize;

use super::{
    AnswerSets, Changes, Evidence, OpenQuestions, VersionPart, case::Case, changes, evidence,
    questions, reasons, reasons::Grounds, tree::Writing,
};
use crate::{
    Answer, Archive, DefectionId, Definition, DefinitionId, Judgement, PersonId, Question, Record,
    answer::AnswerValue,
};

/// Why a definition makes of a record what it makes of it.
///
/// [`prose`](Explanation::prose) and [`tree`](Explanation::tree) put it into words.
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
    /// The verdict, with what it turns on.
    pub judgement: Judgement,
    /// Whether the verdict is decided though truth tables leave the rule undecided: it comes to the
    /// same in every world, for different reasons in different worlds.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub settled_by_cases: bool,
    /// The rule as written, with what each part came to.
    pub rule: Vec<VersionPart>,
    /// What is said on each question that the rule asks.
    pub evidence: Vec<Evidence>,
    /// The least sets of answers that force the verdict by themselves.
    pub reasons: AnswerSets,
    /// The least sets of answers without which the other verdict would be possible.
    pub contrasts: AnswerSets,
    /// What would have to be different for the other verdict.
    pub changes: Changes,
    /// What would settle the verdict, if it is open or disputed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_questions: Option<OpenQuestions>,
    /// The answers that the axioms do not allow together, if the record is impossible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clash: Vec<Answer>,
}

impl Definition {
    /// Explains the verdict on a record of an episode of the archive.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Record};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("gouzenko-1945").ok_or("no such episode")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms());
    /// let usage = definitions.get("soviet-usage").ok_or("no such definition")?;
    ///
    /// let explanation = usage.explain(archive, &record);
    /// assert!(explanation.prose().contains("got beyond the reach of Soviet power"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn explain(&self, archive: &Archive, record: &Record) -> Explanation {
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
        let person = archive.person(record.person());
        let clash = record.clash().iter().map(|fact| Answer {
            question: Question::Fact(*fact),
            is: if record.fact(*fact).admissible() == 0b01 {
                AnswerValue::No
            } else {
                AnswerValue::Yes
            },
        });
        Explanation {
            episode: record.episode().clone(),
            person: record.person().clone(),
            name: person.map_or_else(|| record.person().to_string(), |one| one.name.to_string()),
            definition: self.id().clone(),
            title: self.draft().title.as_str().to_owned(),
            judgement: self.judge(record),
            settled_by_cases: decided.is_some() && !truth.is_settled(),
            rule: writing.rule(&compiled.written, true),
            evidence: evidence::evidence(&case, archive),
            reasons: reasons::listed(&case, &grounds.reasons),
            contrasts: reasons::listed(&case, &grounds.contrasts),
            changes,
            open_questions,
            clash: clash.collect(),
        }
    }
}
