//! What definitions ask, and what the names in them stand for.

use chrono::NaiveDate;
use defection::{
    Condition, Definitions,
    rules::{ActDay, DefinitionDraft, Exception, Question},
};

/// What definitions ask, and the days that they mention.
#[derive(Default)]
pub(crate) struct Asked {
    pub(crate) questions: Vec<Question>,
    pub(crate) days: Vec<NaiveDate>,
}

impl Asked {
    pub(crate) fn add(&mut self, question: Question) {
        if !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }

    fn day(&mut self, day: NaiveDate) {
        self.add(Question::ActDay);
        self.days.push(day);
    }
}

/// What names stand for.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    pub(crate) definitions: &'a Definitions,
}

/// What a name stands for.
pub(crate) enum Meaning<'a> {
    Condition(&'a Condition),
    Definition(&'a DefinitionDraft),
}

impl<'a> Names<'a> {
    pub(crate) fn meaning(self, name: &str) -> Meaning<'a> {
        let term = self.definitions.terms().iter().find(|term| term.name == name);
        if let Some(term) = term {
            return Meaning::Condition(term.when.condition());
        }
        let draft = self
            .definitions
            .iter()
            .map(defection::Definition::draft)
            .chain(self.definitions.background())
            .find(|draft| draft.id.as_str() == name);
        draft.map_or_else(|| panic!("no meaning for {name}"), Meaning::Definition)
    }

    pub(crate) fn ask_definition(self, draft: &DefinitionDraft, asked: &mut Asked) {
        for version in &draft.versions {
            version.from.into_iter().chain(version.until).for_each(|day| asked.day(day));
            self.ask(version.when.condition(), asked);
            self.ask_exceptions(&version.exceptions, asked);
        }
    }

    fn ask_exceptions(self, exceptions: &[Exception], asked: &mut Asked) {
        for exception in exceptions {
            self.ask(exception.when.condition(), asked);
            self.ask_exceptions(&exception.exceptions, asked);
        }
    }

    pub(crate) fn ask(self, condition: &Condition, asked: &mut Asked) {
        match condition {
            Condition::Fact(fact) => asked.add(Question::Fact(*fact)),
            Condition::By(happening, day) => asked.add(Question::By(*happening, *day)),
            Condition::Act(ActDay::Before(day) | ActDay::From(day)) => asked.day(*day),
            Condition::Act(ActDay::In(first, last)) => {
                asked.day(*first);
                asked.day(*last);
            }
            Condition::Named(name) => match self.meaning(name.as_str()) {
                Meaning::Condition(condition) => self.ask(condition, asked),
                Meaning::Definition(draft) => self.ask_definition(draft, asked),
            },
            Condition::All(_) | Condition::Any(_) | Condition::Not(_) | Condition::AtLeast(_) => {
                condition.parts().iter().for_each(|part| self.ask(part, asked));
            }
        }
    }
}
