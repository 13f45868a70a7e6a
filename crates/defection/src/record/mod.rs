//! Records: what the sources claim of one episode, seen one way.

mod act;
mod aside;
mod case_view;
mod closed_world;
mod debug;
pub(crate) mod derive;
mod error;
mod evidence;
mod lens;
mod of_archive;
#[cfg(test)]
mod oracle;
mod particular;
#[cfg(test)]
mod tests;
pub(crate) mod view;
mod what_if;

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;
use itertools::Itertools as _;

pub(crate) use self::act::days_of_act;
pub(crate) use self::aside::Utterance;
pub use self::{
    act::{ActDays, ActRow},
    case_view::CaseView,
    error::RecordError,
    evidence::{Evidence, Origin, PassedOver, Shortfall, Standing, Testimony},
    lens::{Lens, Reading},
    particular::Particular,
};
use crate::{
    archive::{Archive, rows::Rows},
    date::Date,
    logic::{Values, Walker},
    model::{Citation, Claim, Defection, DefectionId, Fact, PersonId, Silence, Source, SourceId},
    record::{
        derive::{Derived, Ground},
        view::{Sourced, View},
    },
    rules::{AnswerValue, Axioms, Happening, Question, YES_OR_NO},
};

/// What the sources claim of one episode, seen through a lens.
///
/// For each fact it holds the testimonies that speak, the claims of sources and what follows from the
/// typed records, and from them the answers that are admissible. Silence is read here too.
#[derive(Clone)]
pub struct Record {
    episode: DefectionId,
    person: PersonId,
    /// The name of the person, or the identifier where there is no archive.
    name: String,
    /// The sources of the archive, if it is of one.
    sources: Option<Arc<Rows<Source>>>,
    lens: Lens,
    facts: Vec<Evidence>,
    dead: Evidence,
    returned: Evidence,
    act: ActDays,
    /// The editors' reading of silence, if it counts under the lens.
    silence: Option<Silence>,
    supposed: BTreeMap<Fact, bool>,
    axioms: Axioms,
    clash: Vec<Fact>,
}

impl Record {
    /// Looks at an episode through a lens. The axioms are those of the definitions that will be
    /// applied; they decide where silence has nothing to say and whether the record contradicts
    /// itself. A definition of a set with other axioms looks at the episode anew.
    ///
    /// # Errors
    ///
    /// Returns an error if the archive does not have the person of the episode, or a source that the
    /// lens trusts or follows.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Fact, Lens, Record, record::Standing};
    ///
    /// let archive = Archive::bundled();
    /// let episode = archive.defection("gouzenko-1945")?;
    /// let axioms = Definitions::built_in().axioms();
    /// let record = Record::new(archive, episode, &Lens::default(), axioms)?;
    ///
    /// assert_eq!(record.fact(Fact::OutsideControl).standing(), Standing::Established(true));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn new(
        archive: &Archive,
        episode: &Defection,
        lens: &Lens,
        axioms: &Axioms,
    ) -> Result<Self, RecordError> {
        lens.check(archive)?;
        let person = archive
            .person(&episode.person)
            .map_err(|error| RecordError::Person { episode: episode.id.to_string(), error })?;
        let mut record = Self {
            name: person.name.to_string(),
            sources: Some(Arc::clone(&archive.sources)),
            ..Self::empty(episode.id.clone(), episode.person.clone(), lens.clone(), axioms.clone())
        };
        record.collect_evidence(View { archive, episode, person, lens });
        record.evaluate();
        Ok(record)
    }

    /// A record made of testimonies that do not come from an archive, for tests of rules. Silence is
    /// read as no, except on some facts, if somebody reads it so.
    pub fn of_testimonies(
        episode: DefectionId,
        person: PersonId,
        testimonies: impl IntoIterator<Item = (Fact, Testimony)>,
        act: ActDays,
        silence: Option<Silence>,
        lens: &Lens,
        axioms: &Axioms,
    ) -> Self {
        let testimonies = testimonies.into_iter();
        let testimonies = testimonies.map(|(fact, one)| (Happening::Fact(fact), one));
        Self::of_happenings(episode, person, testimonies, act, silence, lens, axioms)
    }

    /// The same, with testimonies on death and return.
    pub(crate) fn of_happenings(
        episode: DefectionId,
        person: PersonId,
        testimonies: impl IntoIterator<Item = (Happening, Testimony)>,
        act: ActDays,
        silence: Option<Silence>,
        lens: &Lens,
        axioms: &Axioms,
    ) -> Self {
        let mut record = Self::empty(episode, person, lens.clone(), axioms.clone());
        record.act = act;
        record.silence = silence.filter(|_| !lens.strict);
        for (happening, testimony) in testimonies {
            record.evidence_of(happening).add(testimony);
        }
        record.evaluate();
        record
    }

    fn empty(episode: DefectionId, person: PersonId, lens: Lens, axioms: Axioms) -> Self {
        Self {
            episode,
            name: person.to_string(),
            person,
            sources: None,
            lens,
            facts: vec![Evidence::default(); Fact::ALL.len()],
            dead: Evidence::default(),
            returned: Evidence::default(),
            act: ActDays::unknown(),
            silence: None,
            supposed: BTreeMap::new(),
            axioms,
            clash: Vec::new(),
        }
    }

    /// Hears every testimony of an episode.
    fn collect_evidence(&mut self, view: View<'_>) {
        let View { episode, person, .. } = view;
        let record = self;
        record.silence = closed_world::counting(view);
        record.act = act::days_of_act(view);
        let with_the_act = record.act.span();
        for (index, claim) in episode.claims.iter().enumerate() {
            if let Some(testimony) = claimed(view, index, claim, with_the_act) {
                record.evidence_mut(claim.fact).add(testimony);
            } else {
                record.evidence_mut(claim.fact).pass_over(PassedOver::new(index, claim));
            }
        }
        let act = record.act.ends();
        for (fact, derivation) in derive::ALL {
            for derived in derivation(Ground { view, act: act.as_ref() }) {
                let Derived { holds, particular, on, ground, citations } = derived;
                match holds {
                    Ok(holds) => record.evidence_mut(*fact).add(Testimony {
                        holds,
                        particular,
                        came_true: on.as_ref().map_or(with_the_act, Date::span),
                        origin: Origin::Record(ground),
                        citations,
                    }),
                    Err(lacks) => {
                        record.evidence_mut(*fact).fall_short(Shortfall {
                            ground,
                            lacks,
                            citations,
                        });
                    }
                }
            }
        }
        for died in view.standing(&person.died) {
            let citations = view.trusted(&died.sources);
            record.dead.add(happened("died", &died.value, died.denied, citations));
        }
        for back in view.standing(&episode.returns) {
            let citations = view.trusted(&back.sources);
            record.returned.add(happened("came back", &back.value.on, back.denied, citations));
        }
    }

    fn evidence_mut(&mut self, fact: Fact) -> &mut Evidence {
        #[expect(clippy::indexing_slicing, reason = "there is a row for every fact")]
        &mut self.facts[usize::from(fact.number()) - 1]
    }

    /// Works out what is given on every question, reads silence, and looks for a clash.
    fn evaluate(&mut self) {
        let until = self.lens.as_of;
        for evidence in self.facts.iter_mut().chain([&mut self.dead, &mut self.returned]) {
            evidence.evaluate(until);
        }
        self.read_silence();
        self.find_clash();
    }

    fn find_clash(&mut self) {
        let axioms = self.axioms.clone();
        self.clash.clear();
        let mut walker = Walker::default();
        let possible = |freed: &[Fact], walker: &mut Walker| {
            axioms.possible(walker, |fact| {
                if freed.contains(&fact) { YES_OR_NO } else { self.fact(fact).admissible() }
            })
        };
        if possible(&[], &mut walker) {
            return;
        }
        // Free the facts one by one; what cannot be freed without making a world possible stays.
        let mut freed: Vec<Fact> = Vec::new();
        for fact in axioms.facts() {
            freed.push(*fact);
            if possible(&freed, &mut walker) {
                freed.pop();
            }
        }
        self.clash = axioms.facts().iter().filter(|fact| !freed.contains(fact)).copied().collect();
    }

    /// The episode.
    pub const fn episode(&self) -> &DefectionId {
        &self.episode
    }

    /// The person.
    pub const fn person(&self) -> &PersonId {
        &self.person
    }

    /// The name of the person, or the identifier where the record is of no archive.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A source of the archive.
    pub(crate) fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.as_ref()?.get(id.as_str())
    }

    /// The record under other axioms, which is the record itself if they are the same.
    pub(crate) fn under(&self, axioms: &Axioms) -> Cow<'_, Self> {
        if self.axioms == *axioms {
            return Cow::Borrowed(self);
        }
        let mut record = Self { axioms: axioms.clone(), ..self.clone() };
        record.evaluate();
        Cow::Owned(record)
    }

    /// The lens it is seen through.
    pub const fn lens(&self) -> &Lens {
        &self.lens
    }

    /// What is evidence of a fact.
    pub fn fact(&self, fact: Fact) -> &Evidence {
        #[expect(clippy::indexing_slicing, reason = "there is a row for every fact")]
        &self.facts[usize::from(fact.number()) - 1]
    }

    /// The days on which the act may have been.
    pub const fn act(&self) -> &ActDays {
        &self.act
    }

    /// A smallest set of facts whose answers the axioms do not allow together: leaving out any one
    /// of them would leave a possible world. Empty if the record is possible.
    pub fn clash(&self) -> &[Fact] {
        &self.clash
    }

    /// Whether the act certainly came after the day looked from. As of that day there is no act, and
    /// nothing had come true that came true with it.
    ///
    /// ```
    /// use defection::{Archive, Lens};
    ///
    /// let lens = Lens { as_of: "1960-12-31".parse().ok(), ..Lens::default() };
    /// let record = Archive::bundled().record("nureyev-1961", &lens)?;
    /// assert!(record.act_is_to_come());
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn act_is_to_come(&self) -> bool {
        let (first, _) = self.act.span();
        self.lens.as_of.zip(first).is_some_and(|(as_of, first)| as_of < first)
    }

    /// The record without the editors' reading of silence.
    pub(crate) fn without_silence(&self) -> Self {
        let mut record = Self { silence: None, ..self.clone() };
        record.evaluate();
        record
    }

    /// What is evidence of a question other than the day of the act.
    pub(crate) fn evidence(&self, happening: Happening) -> &Evidence {
        match happening {
            Happening::Fact(fact) => self.fact(fact),
            Happening::Dead => &self.dead,
            Happening::Returned => &self.returned,
        }
    }

    /// The axioms that hold in every world.
    pub(crate) const fn axioms(&self) -> &Axioms {
        &self.axioms
    }

    /// Whether it is established that a fact had not come true by the day looked from, because it came
    /// true later.
    pub fn is_not_yet(&self, fact: Fact) -> bool {
        self.answer(Question::Fact(fact)) == Some(AnswerValue::NotYet)
    }

    /// Whether an answer rests on nothing but the editors' reading of silence.
    pub(crate) fn by_silence(&self, question: Question) -> bool {
        question.happening().is_some_and(|happening| self.evidence(happening).by_silence())
    }

    /// The answer to a question, if it is established that it is so or is not.
    pub(crate) fn answer(&self, question: Question) -> Option<AnswerValue> {
        let Standing::Established(holds) = self.standing(question) else { return None };
        let until = match question {
            Question::By(_, day) => Some(self.until(day)),
            Question::Fact(_) | Question::ActDay => self.lens.as_of,
        };
        let evidence = question.happening().map(|happening| self.evidence(happening));
        let not_yet = evidence.is_some_and(|evidence| evidence.is_not_yet(until));
        Some(if not_yet { AnswerValue::NotYet } else { AnswerValue::of(holds) })
    }

    /// Whether the editors would take silence on a question as a no.
    pub(crate) fn silence_covers(&self, happening: Happening) -> bool {
        self.silence.as_ref().is_some_and(|silence| match happening {
            Happening::Fact(fact) => !silence.except.contains(&fact),
            Happening::Dead | Happening::Returned => true,
        })
    }

    /// The editors' reading of silence, if it counts under the lens.
    pub const fn silence(&self) -> Option<&Silence> {
        self.silence.as_ref()
    }

    /// The standing of a question. The day of the act is disputed if its sources cannot all be
    /// right; it is never called established here, as that depends on the days a rule tells apart.
    pub fn standing(&self, question: Question) -> Standing {
        match question {
            Question::Fact(fact) => self.fact(fact).standing(),
            Question::By(happening, day) => self.evidence(happening).standing_by(self.until(day)),
            Question::ActDay if self.act.disputed => Standing::Disputed,
            Question::ActDay => Standing::Missing,
        }
    }

    /// The admissible values of a question, where `breaks` begin the cells of time. With an
    /// account, a disputed question has the answer of that source, if it gives one.
    pub(crate) fn admissible(
        &self,
        question: Question,
        breaks: &[NaiveDate],
        account: Option<&SourceId>,
    ) -> Values {
        match question {
            Question::Fact(fact) => self.fact(fact).followed(self.lens.as_of, account),
            Question::By(happening, day) => {
                self.evidence(happening).followed(Some(self.until(day)), account)
            }
            Question::ActDay => self.act.cells(breaks, account),
        }
    }

    /// The sources that speak on a disputed question, in the order of their names.
    pub(crate) fn accounts(&self, questions: &[Question]) -> Vec<SourceId> {
        let mut found: Vec<SourceId> = Vec::new();
        for question in questions.iter().filter(|one| self.standing(**one) == Standing::Disputed) {
            match question {
                Question::Fact(fact) => found.extend(self.fact(*fact).sources()),
                Question::By(happening, _) => found.extend(self.evidence(*happening).sources()),
                Question::ActDay => found.extend(self.act.sources()),
            }
        }
        found.into_iter().sorted().dedup().collect()
    }

    /// Whether there is a world in which a source is followed on every disputed fact.
    pub(crate) fn is_possible_account(&self, source: &SourceId, walker: &mut Walker) -> bool {
        let until = self.lens.as_of;
        self.axioms.possible(walker, |fact| self.fact(fact).followed(until, Some(source)))
    }

    /// How far can be looked when asked what had come true by a day.
    pub(crate) fn until(&self, day: NaiveDate) -> NaiveDate {
        self.lens.as_of.map_or(day, |as_of| as_of.min(day))
    }
}

/// Somebody asserts or denies an event of a day.
fn happened(event: &str, on: &Date, denied: bool, citations: Vec<Citation>) -> Testimony {
    let denial = if denied { "denied: " } else { "" };
    Testimony {
        holds: !denied,
        particular: Particular { on: Some(on.clone()), ..Particular::default() },
        came_true: on.span(),
        origin: Origin::Record(format!("{denial}{event} {}", on.in_words())),
        citations,
    }
}

fn claimed(
    view: View<'_>,
    index: usize,
    claim: &Claim,
    with_the_act: (Option<NaiveDate>, Option<NaiveDate>),
) -> Option<Testimony> {
    let citations = view.trusted(&claim.sources);
    if claim.set_aside().is_some() || citations.is_empty() {
        return None;
    }
    Some(Testimony {
        holds: claim.holds,
        particular: Particular::from(claim),
        came_true: claim.on.as_ref().map_or(with_the_act, Date::span),
        origin: Origin::Claim { index, on: claim.on.clone(), note: claim.note.clone() },
        citations,
    })
}
