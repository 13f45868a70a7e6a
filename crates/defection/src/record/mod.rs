//! Records: what the sources claim of one episode, seen one way.

mod act;
mod aside;
#[cfg(test)]
mod by_trying;
mod case_view;
pub(crate) mod derive;
mod lens;
mod silence;
mod supposing;
#[cfg(test)]
mod tests;
pub(crate) mod view;
mod voice;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use itertools::Itertools as _;

pub(crate) use self::act::days_of_act;
pub(crate) use self::aside::Spoken;
pub use self::{
    act::{ActDays, ActRow},
    case_view::CaseView,
    lens::{Lens, Reading},
    voice::{Held, Standing, Voice, VoiceOrigin},
};
use crate::{
    archive::Archive,
    date::Date,
    logic::{Values, Walker},
    model::{Claim, Defection, DefectionId, Fact, PersonId, Silence, SourceId},
    record::{
        derive::Ground,
        view::{Sourced, View},
    },
    rules::{Axioms, Happening, Question, YES_OR_NO},
};

/// What the sources claim of one episode, seen through a lens.
///
/// For each fact it holds the voices that speak, the claims of sources and what follows from the
/// typed records, and from them the answers that are admissible. Silence is read here too.
#[derive(Clone, Debug)]
pub struct Record {
    episode: DefectionId,
    person: PersonId,
    lens: Lens,
    facts: Vec<Held>,
    dead: Held,
    returned: Held,
    act: ActDays,
    /// The editors' reading of silence, if it counts under the lens.
    silence: Option<Silence>,
    supposed: BTreeMap<Fact, bool>,
    axioms: Axioms,
    clash: Vec<Fact>,
}

impl Record {
    /// Looks at an episode of the archive through a lens. The axioms are those of the definitions
    /// that will be applied; they decide where silence has nothing to say and whether the record
    /// contradicts itself.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Fact, Lens, Record, record::Standing};
    ///
    /// let archive = Archive::bundled();
    /// let episode = archive.defection("gouzenko-1945").ok_or("no such episode")?;
    /// let record = Record::new(archive, episode, &Lens::default(), Definitions::built_in().axioms());
    ///
    /// assert_eq!(record.fact(Fact::OutsideControl).standing(), Standing::Established(true));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn new(archive: &Archive, episode: &Defection, lens: &Lens, axioms: &Axioms) -> Self {
        let mut record =
            Self::empty(episode.id.clone(), episode.person.clone(), lens.clone(), axioms.clone());
        record.hear(archive, episode);
        record.evaluate();
        record
    }

    /// A record made of voices that do not come from an archive, for tests of rules. Silence is
    /// read as no, except on some facts, if somebody reads it so.
    pub fn of_voices(
        episode: DefectionId,
        person: PersonId,
        voices: impl IntoIterator<Item = (Fact, Voice)>,
        act: ActDays,
        silence: Option<Silence>,
        lens: &Lens,
        axioms: &Axioms,
    ) -> Self {
        let mut record = Self::empty(episode, person, lens.clone(), axioms.clone());
        record.act = act;
        record.silence = silence.filter(|_| !lens.strict);
        for (fact, voice) in voices {
            record.held_mut(fact).add(voice);
        }
        record.evaluate();
        record
    }

    fn empty(episode: DefectionId, person: PersonId, lens: Lens, axioms: Axioms) -> Self {
        Self {
            episode,
            person,
            lens,
            facts: vec![Held::default(); Fact::ALL.len()],
            dead: Held::default(),
            returned: Held::default(),
            act: ActDays::unknown(),
            silence: None,
            supposed: BTreeMap::new(),
            axioms,
            clash: Vec::new(),
        }
    }

    /// Hears every voice of an episode.
    fn hear(&mut self, archive: &Archive, episode: &Defection) {
        let Some(person) = archive.person(&episode.person) else { return };
        let lens = self.lens.clone();
        let view = View { archive, episode, person, lens: &lens };
        let record = self;
        record.silence = silence::counting(view);
        record.act = act::days_of_act(view);
        let with_the_act = record.act.span();
        for (index, claim) in episode.claims.iter().enumerate() {
            if let Some(voice) = claimed(view, index, claim, with_the_act) {
                record.held_mut(claim.fact).add(voice);
            } else {
                record.held_mut(claim.fact).pass_over(index);
            }
        }
        let act = record.act.ends();
        for (fact, derivation) in derive::ALL {
            for derived in derivation(Ground { view, act: act.as_ref() }) {
                record.held_mut(*fact).add(Voice {
                    holds: derived.holds,
                    came_true: derived.on.as_ref().map_or(with_the_act, Date::span),
                    origin: VoiceOrigin::Record(derived.ground),
                    citations: derived.citations,
                });
            }
        }
        for died in view.standing(&person.died) {
            record.dead.add(Voice {
                holds: !died.denied,
                came_true: died.value.span(),
                origin: VoiceOrigin::Record(format!("died {}", died.value)),
                citations: view.trusted(&died.sources),
            });
        }
        for back in view.standing(&episode.returns) {
            record.returned.add(Voice {
                holds: !back.denied,
                came_true: back.value.on.span(),
                origin: VoiceOrigin::Record(format!("came back {}", back.value.on)),
                citations: view.trusted(&back.sources),
            });
        }
    }

    fn held_mut(&mut self, fact: Fact) -> &mut Held {
        let index = usize::from(fact.number()) - 1;
        // There is one for every fact, so that the fall-back is never reached.
        match self.facts.get_mut(index) {
            Some(held) => held,
            None => &mut self.dead,
        }
    }

    /// Works out what is given on every question, reads silence, and looks for a clash.
    fn evaluate(&mut self) {
        let until = self.lens.as_of;
        for held in self.facts.iter_mut().chain([&mut self.dead, &mut self.returned]) {
            held.evaluate(until);
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

    /// The lens it is seen through.
    pub const fn lens(&self) -> &Lens {
        &self.lens
    }

    /// What is held of a fact.
    pub fn fact(&self, fact: Fact) -> &Held {
        self.facts.get(usize::from(fact.number()) - 1).unwrap_or(&self.dead)
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

    /// What is held of a question other than the day of the act.
    pub(crate) fn held(&self, happening: Happening) -> &Held {
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
            Question::By(happening, day) => self.held(happening).standing_by(self.until(day)),
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
                self.held(happening).followed(Some(self.until(day)), account)
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
                Question::By(happening, _) => found.extend(self.held(*happening).sources()),
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

fn claimed(
    view: View<'_>,
    index: usize,
    claim: &Claim,
    with_the_act: (Option<NaiveDate>, Option<NaiveDate>),
) -> Option<Voice> {
    let citations = view.trusted(&claim.sources);
    if claim.set_aside().is_some() || citations.is_empty() {
        return None;
    }
    Some(Voice {
        holds: claim.holds,
        came_true: claim.on.as_ref().map_or(with_the_act, Date::span),
        origin: VoiceOrigin::Claim(index),
        citations,
    })
}
