//! Why a verdict is what it is: reasons, contrasts, changes and open questions.

mod aside;
mod case;
mod changes;
mod evidence;
mod explanation;
#[cfg(test)]
mod oracle;
mod questions;
mod reasons;
mod reduced;
mod timeline;
mod tree;
mod weight;
mod with_copies;

pub use self::{
    changes::{Alternative, Changes},
    evidence::{Heard, QuestionEvidence},
    explanation::{CitedSource, Explanation},
    questions::{AskFirst, Closing, OpenQuestion, OpenQuestions, Outcome},
    reasons::AnswerSets,
    timeline::{Timeline, Turn},
    tree::{ExceptionPart, GapPart, Part, PartKind, VersionPart},
    weight::{ClaimsAside, SourceSet, SourcesAside, Statement, Weight},
    with_copies::SourceWithCopies,
};
use crate::{
    record::Record,
    rules::Definition,
    why::{case::Case, reasons::Grounds},
};

impl Definition {
    /// The minimal sets of answers that force the verdict by themselves, whatever the other answers
    /// are: the sufficient reasons. None if the verdict is not decided.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Record};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("rostropovich-1974")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())?;
    /// let failed = definitions.get("failed-attempt")?;
    ///
    /// let reasons = failed.reasons(&record);
    /// assert!(reasons.complete);
    /// assert_eq!(reasons.sets[0][0].statement(), "got beyond the reach of Soviet power");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn reasons(&self, record: &Record) -> AnswerSets {
        let record = &*record.under(self.axioms());
        let mut case = Case::new(self, record);
        let grounds = grounds(&mut case);
        reasons::listed(&case, &grounds.reasons)
    }

    /// The minimal sets of answers without which the verdict would be open: freeing the answers of
    /// any one set, and no fewer of them, makes the other verdict possible. None if the verdict is
    /// not decided.
    pub fn contrasts(&self, record: &Record) -> AnswerSets {
        let record = &*record.under(self.axioms());
        let mut case = Case::new(self, record);
        let grounds = grounds(&mut case);
        reasons::listed(&case, &grounds.contrasts)
    }

    /// The minimal sets of answers that would have to differ for the other verdict, with what else has
    /// to be so. None if the verdict is not decided.
    pub fn changes(&self, record: &Record) -> Changes {
        let record = &*record.under(self.axioms());
        let mut case = Case::new(self, record);
        let Some(holds) = case.decided() else { return Changes::none() };
        let grounds = reasons::grounds(&mut case, holds);
        changes::changes(&mut case, holds, &grounds.contrasts)
    }

    /// What would settle the verdict, if it is open or disputed when accounts are mixed.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Record};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("nureyev-1961")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())?;
    /// let letter = definitions.get("rsfsr-1960-art-64a-letter")?;
    ///
    /// let open = letter.open_questions(&record);
    /// let settling = open.iter().flat_map(|open| &open.settling);
    /// let settling: Vec<String> = settling.map(|one| one.question.to_string()).collect();
    /// assert_eq!(settling, ["harm_intent"]);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn open_questions(&self, record: &Record) -> Option<OpenQuestions> {
        let record = &*record.under(self.axioms());
        let mut case = Case::new(self, record);
        case.is_open().then(|| questions::open_questions(&mut case))
    }
}

fn grounds(case: &mut Case<'_>) -> Grounds {
    case.decided().map_or_else(Grounds::none, |holds| reasons::grounds(case, holds))
}
