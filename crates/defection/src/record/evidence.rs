//! Evidence: the testimonies on one question, and what can be answered after hearing them.

use std::{fmt, sync::Arc};

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::{
    date::Date,
    logic::{Truth, Values},
    model::{Citation, Claim, SourceId},
    record::Particular,
    rules::AnswerValue,
};

/// How a question stands in a record. Its word, in text and JSON, leaves out which answer is
/// established.
///
/// ```
/// use defection::record::Standing;
///
/// assert_eq!(Standing::Established(false).to_string(), "established");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nobody has answered it.
    Missing,
    /// All who answer it agree.
    Established(bool),
    /// Those who answer it disagree.
    Disputed,
}

impl Standing {
    /// Every word that a standing has.
    #[cfg(feature = "schema")]
    const WORDS: [&str; 3] = ["missing", "established", "disputed"];

    /// The word for the standing.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Established(_) => "established",
            Self::Disputed => "disputed",
        }
    }

    /// Whether all who answer agree.
    pub const fn is_established(self) -> bool {
        matches!(self, Self::Established(_))
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.word())
    }
}

impl Serialize for Standing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Standing {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Standing".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "enum": Self::WORDS })
    }
}

/// Where a testimony comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A claim of the episode.
    Claim {
        /// Its index.
        index: usize,
        /// When it came true, as the claim has it.
        on: Option<Date>,
        /// A remark on the claim.
        note: Option<String>,
    },
    /// The typed records, with the ground in words.
    Record(String),
    /// Nobody: it is supposed, to see what would follow.
    Supposed,
}

/// Somebody says that something is so or is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Testimony {
    /// Whether it is so.
    pub holds: bool,
    /// The case of the fact that it speaks of.
    pub particular: Particular,
    /// The first and the last day on which it can have come true; an end may be open.
    pub came_true: (Option<NaiveDate>, Option<NaiveDate>),
    /// Where it comes from.
    pub origin: Origin,
    /// The citations of trusted sources.
    pub citations: Vec<Citation>,
}

impl Testimony {
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

/// What the typed records hold on a question without settling it: a service of unknown days, a
/// birth in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shortfall {
    /// What the record has, in words.
    pub ground: String,
    /// What is lacking, in words.
    pub lacks: &'static str,
    /// Who says it.
    pub citations: Vec<Citation>,
}

/// A claim that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PassedOver {
    /// What it says.
    pub is: AnswerValue,
    /// The claim of the episode, by its index.
    pub claim: usize,
    /// Why it was set aside. Without a reason, none of its sources is trusted under the lens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<String>,
    /// Who says it.
    pub citations: Vec<Citation>,
}

impl PassedOver {
    pub(super) fn new(index: usize, claim: &Claim) -> Self {
        Self {
            is: AnswerValue::of(claim.holds),
            claim: index,
            set_aside: claim.set_aside.as_ref().map(|aside| aside.reason.to_string()),
            citations: claim.sources.to_vec(),
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

/// What is evidence of one question.
///
/// Whoever denies a [particular](Particular) is in dispute with whoever asserts it, unless another
/// particular is asserted and not denied. A denial that nobody disputes answers nothing. What a
/// source says came true after the day looked from counts as a no, unless the source that says so
/// also says that it came true before, or may have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Shared by the copies of a record in which some of what was said is set aside.
    testimonies: Arc<Vec<Testimony>>,
    shortfalls: Vec<Shortfall>,
    passed_over: Vec<PassedOver>,
    silence: bool,
    silence_aside: bool,
    given: Given,
}

impl Evidence {
    pub(super) fn add(&mut self, testimony: Testimony) {
        Arc::make_mut(&mut self.testimonies).push(testimony);
    }

    /// Something of the typed records that does not settle the question.
    pub(super) fn fall_short(&mut self, shortfall: Shortfall) {
        self.shortfalls.push(shortfall);
    }

    /// A claim that was set aside or whose sources are not trusted.
    pub(super) fn pass_over(&mut self, claim: PassedOver) {
        self.passed_over.push(claim);
    }

    pub(super) fn evaluate(&mut self, until: Option<NaiveDate>) {
        self.silence = false;
        self.given = self.given(until, |_| true);
    }

    pub(super) fn remove(&mut self, place: usize) {
        if place < self.testimonies.len() {
            Arc::make_mut(&mut self.testimonies).remove(place);
        }
    }

    /// One testimony in the place of everything that is said.
    pub(super) fn give_way_to(&mut self, testimony: Testimony) {
        self.shortfalls.clear();
        self.testimonies = Arc::new(vec![testimony]);
        self.silence_aside = false;
    }

    pub(super) fn set_silence_aside(&mut self) {
        self.silence_aside = true;
    }

    pub(super) fn take_silence_as_no(&mut self) {
        self.silence = true;
        self.given = Given { yes: false, no: true };
    }

    /// The testimonies, in the order of the record.
    pub fn testimonies(&self) -> &[Testimony] {
        &self.testimonies
    }

    /// What the typed records hold without settling the question, in the order of the record.
    pub fn shortfalls(&self) -> &[Shortfall] {
        &self.shortfalls
    }

    /// Whether nobody speaks of more than a particular that is denied, nothing falls short, and
    /// silence has not been set aside.
    pub(crate) fn is_silent(&self) -> bool {
        let speaks = |testimony: &Testimony| testimony.holds || testimony.particular.is_whole();
        !self.testimonies.iter().any(speaks) && self.shortfalls.is_empty() && !self.silence_aside
    }

    /// The claims that were set aside or are not trusted.
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// Whether nobody says that it is so, or that the whole is not so, and the editors take that as a
    /// no.
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
            Some(source) => self.given(until, |testimony| testimony.cites(source)).values(),
        }
    }

    /// Whether it is established that it was not so by a day, because it came true later.
    pub(super) fn is_not_yet(&self, until: Option<NaiveDate>) -> bool {
        let denied = |one: &Testimony| !one.holds && one.particular.is_whole();
        self.given(until, |_| true) == Given { yes: false, no: true }
            && !self.silence
            && !self.testimonies.iter().any(denied)
    }

    /// The sources of the testimonies.
    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> + '_ {
        self.testimonies()
            .iter()
            .flat_map(|testimony| &testimony.citations)
            .map(|cited| cited.source.clone())
    }

    /// The evidence without some of the testimonies, in order of their places.
    pub(crate) fn without(&self, places: &[usize], until: Option<NaiveDate>) -> Self {
        let mut left = self.clone();
        for place in places.iter().rev() {
            left.remove(*place);
        }
        left.evaluate(until);
        left
    }

    /// Whether every testimony answers by itself, whatever the others say.
    pub(crate) fn is_plain(&self) -> bool {
        let denies_particular =
            |testimony: &Testimony| !testimony.holds && !testimony.particular.is_whole();
        let dated = self.testimonies.iter().filter(|one| one.holds).count() > 1;
        !self.testimonies.iter().any(denies_particular) && !dated
    }

    /// What a testimony of this evidence counts as, looking no further than a day.
    pub fn counts_as(&self, testimony: &Testimony, until: Option<NaiveDate>) -> Truth {
        let alone = testimony.says(until);
        let in_dispute = || {
            let disputed = |one: &&Testimony| {
                one.holds
                    && one.says(until) == Truth::Yes
                    && testimony.particular.denies(&one.particular)
            };
            self.given(until, |_| true).no && self.testimonies.iter().any(|one| disputed(&one))
        };
        match (testimony.holds, alone) {
            (false, _) if !testimony.particular.is_whole() && !in_dispute() => Truth::Unknown,
            (true, Truth::No) if self.is_also_earlier(testimony, until, &|_| true) => {
                Truth::Unknown
            }
            _ => alone,
        }
    }

    /// Whether a source that says the same as a testimony of a later day also says that it came true
    /// by a day, or may have: two returns, say. Then the later is no denial of the earlier.
    fn is_also_earlier(
        &self,
        later: &Testimony,
        until: Option<NaiveDate>,
        counts: &impl Fn(&Testimony) -> bool,
    ) -> bool {
        let heard = || self.testimonies.iter().filter(|one| counts(one));
        heard().filter(|one| one.says_the_same(later)).any(|same| {
            heard().any(|one| one.holds && one.says(until) != Truth::No && one.shares_source(same))
        })
    }

    fn given(&self, until: Option<NaiveDate>, counts: impl Fn(&Testimony) -> bool) -> Given {
        let heard = || self.testimonies.iter().filter(|testimony| counts(testimony));
        let denied = |particular: &Particular| {
            heard().any(|one| !one.holds && one.particular.denies(particular))
        };
        let (mut yes, mut undenied, mut not_yet) = (false, false, false);
        for testimony in heard().filter(|testimony| testimony.holds) {
            match testimony.says(until) {
                Truth::Yes => {
                    yes = true;
                    undenied = undenied || !denied(&testimony.particular);
                }
                Truth::Unknown => {}
                Truth::No => {
                    not_yet = not_yet || !self.is_also_earlier(testimony, until, &counts);
                }
            }
        }
        let denied_whole = heard().any(|one| !one.holds && one.particular.is_whole());
        let no = self.silence || denied_whole || (yes && !undenied) || not_yet;
        Given { yes, no }
    }
}

impl Testimony {
    fn cites(&self, source: &SourceId) -> bool {
        self.citations.iter().any(|citation| citation.source == *source)
    }

    fn shares_source(&self, other: &Self) -> bool {
        other.citations.iter().any(|citation| self.cites(&citation.source))
    }

    /// Whether another testimony says the same of the same particular and time.
    fn says_the_same(&self, other: &Self) -> bool {
        (self.holds, &self.particular, self.came_true)
            == (other.holds, &other.particular, other.came_true)
    }
}
