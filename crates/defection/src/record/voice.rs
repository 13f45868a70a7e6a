//! Voices: who says what of one question, and what can be answered after hearing them.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::{
    logic::{Truth, Values},
    model::{Citation, SourceId},
};

/// How a question stands in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nobody has answered it.
    Missing,
    /// All who answer it agree.
    Established(bool),
    /// Those who answer it disagree.
    Disputed,
}

/// Where a voice comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoiceOrigin {
    /// A claim of the episode, by its index.
    Claim(usize),
    /// The typed records, with the ground in words.
    Record(String),
    /// Nobody: it is supposed, to see what would follow.
    Supposed,
}

/// Somebody says that something is so or is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Whether it is so.
    pub holds: bool,
    /// The first and the last day on which it can have come true; an end may be open.
    pub came_true: (Option<NaiveDate>, Option<NaiveDate>),
    /// Where it comes from.
    pub origin: VoiceOrigin,
    /// The citations of trusted sources.
    pub citations: Vec<Citation>,
}

impl Voice {
    /// What it says, looking no further than a day: a denial always says no; an assertion says yes
    /// if it had certainly come true, no if it certainly had not, and else nothing.
    pub fn says(&self, until: Option<NaiveDate>) -> Truth {
        let Some(until) = until else { return Truth::from(self.holds) };
        if !self.holds {
            return Truth::No;
        }
        let (first, last) = self.came_true;
        if last.is_some_and(|last| last <= until) {
            Truth::Yes
        } else if first.is_some_and(|first| first > until) {
            Truth::No
        } else {
            Truth::Unknown
        }
    }
}

/// Which answers have been given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Given {
    yes: bool,
    no: bool,
}

impl Given {
    fn standing(self) -> Standing {
        match (self.yes, self.no) {
            (true, true) => Standing::Disputed,
            (false, false) => Standing::Missing,
            (yes, _) => Standing::Established(yes),
        }
    }

    /// The admissible answers: what was given, or either if nothing was.
    fn values(self) -> Values {
        match (self.yes, self.no) {
            (true, false) => 0b10,
            (false, true) => 0b01,
            (true, true) | (false, false) => crate::rules::YES_OR_NO,
        }
    }
}

/// What is held of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Shared by the copies of a record in which some of what was said is set aside.
    voices: Arc<Vec<Voice>>,
    passed_over: Vec<usize>,
    silence: bool,
    silence_aside: bool,
    given: Given,
}

impl Held {
    pub(super) fn add(&mut self, voice: Voice) {
        Arc::make_mut(&mut self.voices).push(voice);
    }

    /// A claim that was set aside or whose sources are not trusted.
    pub(super) fn pass_over(&mut self, claim: usize) {
        self.passed_over.push(claim);
    }

    pub(super) fn evaluate(&mut self, until: Option<NaiveDate>) {
        self.silence = false;
        self.given = self.given(until, |_| true);
    }

    pub(super) fn remove(&mut self, place: usize) {
        if place < self.voices.len() {
            Arc::make_mut(&mut self.voices).remove(place);
        }
    }

    /// One voice in the place of everything that is said.
    pub(super) fn give_way_to(&mut self, voice: Voice) {
        self.voices = Arc::new(vec![voice]);
        self.silence_aside = false;
    }

    pub(super) fn set_silence_aside(&mut self) {
        self.silence_aside = true;
    }

    pub(super) fn take_silence_as_no(&mut self) {
        self.silence = true;
        self.given = Given { yes: false, no: true };
    }

    /// The voices, in the order of the record.
    pub fn voices(&self) -> &[Voice] {
        &self.voices
    }

    /// Whether nobody speaks, and silence has not been set aside.
    pub(super) fn is_silent(&self) -> bool {
        self.voices.is_empty() && !self.silence_aside
    }

    /// The indices of claims that were set aside or are not trusted.
    pub fn passed_over(&self) -> &[usize] {
        &self.passed_over
    }

    /// Whether nobody speaks and the editors take that as a no.
    pub const fn by_silence(&self) -> bool {
        self.silence
    }

    /// How the question stands.
    pub fn standing(&self) -> Standing {
        self.given.standing()
    }

    pub(super) fn standing_by(&self, until: NaiveDate) -> Standing {
        self.given(Some(until), |_| true).standing()
    }

    /// The admissible answers: bit 0 for no, bit 1 for yes.
    pub(crate) fn admissible(&self) -> Values {
        self.given.values()
    }

    /// The admissible answers; if they are in dispute, only those of the account, if it answers.
    pub(super) fn followed(&self, until: Option<NaiveDate>, account: Option<&SourceId>) -> Values {
        let all = self.given(until, |_| true);
        match account.filter(|_| all.standing() == Standing::Disputed) {
            None => all.values(),
            Some(source) => self.given(until, |voice| voice.cites(source)).values(),
        }
    }

    /// The sources of the voices.
    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> + '_ {
        self.voices().iter().flat_map(|voice| &voice.citations).map(|cited| cited.source.clone())
    }

    fn given(&self, until: Option<NaiveDate>, counts: impl Fn(&Voice) -> bool) -> Given {
        let mut given = Given { yes: false, no: self.silence };
        for voice in self.voices.iter().filter(|voice| counts(voice)) {
            match voice.says(until) {
                Truth::Yes => given.yes = true,
                Truth::No => given.no = true,
                Truth::Unknown => {}
            }
        }
        given
    }
}

impl Voice {
    fn cites(&self, source: &SourceId) -> bool {
        self.citations.iter().any(|citation| citation.source == *source)
    }
}
