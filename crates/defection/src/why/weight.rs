//! Weight: on how much a verdict rests.

use itertools::Itertools as _;
use serde::Serialize;

use super::{SourceWithCopies, aside, case::Case};
use crate::{
    archive::Archive,
    model::{Citation, DefectionId, DefinitionId, SourceId},
    record::{Lens, Origin, Reading, Record, Utterance},
    rules::{Answer, AnswerValue, Definition, Happening, Question},
    verdict::{Account, Verdict},
};

/// On how much a verdict rests: what has to be set aside for another one, or, if it is undecided,
/// for it to be decided. A record that contradicts itself does not count as another verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Weight {
    /// The episode.
    pub episode: DefectionId,
    /// The name of the person.
    pub name: String,
    /// The definition.
    pub definition: DefinitionId,
    /// The verdict when accounts are mixed.
    pub verdict: Verdict,
    /// The fewest things said: a claim, a row of the record, a date of the act, or what the editors
    /// read into silence. What follows from the record by other ways is kept.
    pub claims: ClaimsAside,
    /// The fewest sources. A source and its copies count as one.
    pub sources: SourcesAside,
    /// The sources on each of which alone a decided verdict rests: without it and its copies, the
    /// verdict is another.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rests_on: Vec<SourceWithCopies>,
    /// The verdict when one source is heard and nobody else.
    pub alone: Vec<Account>,
    /// The verdict when one source at a time is followed on disputed questions, and the rest stays.
    pub by_account: Vec<Account>,
    /// Whether following one source at a time comes to another verdict than mixing them.
    pub readings_differ: bool,
}

/// The fewest things said that have to be set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimsAside {
    /// They, or nothing if no set of them would do.
    pub set: Vec<Statement>,
    /// The verdict without them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub becomes: Option<Verdict>,
    /// Whether every smaller set was tried or ruled out. If not, the search stopped at 1,000.
    pub exact: bool,
}

/// One thing that is said in a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// What is asked: a fact, `dead`, `returned` or `day_of_act`.
    pub question: String,
    /// What is said.
    pub is: AnswerValue,
    /// What is said, as a statement to follow a name.
    pub statement: String,
    /// The claim of the episode, by its index, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<usize>,
    /// From what it follows, in words, if it follows from the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// Whether it is the editors' reading of silence.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub silence: bool,
    /// Whether it is supposed, and nobody says it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub supposed: bool,
    /// Who says it.
    pub citations: Vec<Citation>,
}

/// The fewest sources that have to be set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourcesAside {
    /// Every set of the smallest size, each with the verdict without it; none if no set would do.
    pub sets: Vec<SourceSet>,
    /// Whether every smaller set was tried. If not, the search stopped at 500.
    pub exact: bool,
}

/// Sources, and what a verdict comes to without them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceSet {
    /// The sources.
    pub sources: Vec<SourceId>,
    /// The copies of them, which are set aside with them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<SourceId>,
    /// The verdict without them.
    pub becomes: Verdict,
}

/// The witnesses whose setting aside is tried first, and those that are tried where a record becomes
/// impossible through facts that the rule does not ask.
struct Tried<'a> {
    asked: &'a [SourceWithCopies],
    all: &'a [SourceWithCopies],
}

/// How many sets of sources are tried at most.
const MOST_TRIED: usize = 500;

impl Definition {
    /// Weighs the verdict on an episode: the fewest claims and the fewest sources that have to be
    /// set aside to change it, or to close it if it is undecided.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Record};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("gouzenko-1945")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())?;
    /// let western = definitions.get("western-usage")?;
    ///
    /// let weight = western.weigh(archive, &record);
    /// assert!(weight.claims.exact && !weight.claims.set.is_empty());
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn weigh(&self, archive: &Archive, record: &Record) -> Weight {
        let record = &*record.under(self.axioms());
        let judgement = self.judge(record);
        let verdict = self.verdict(record);
        let mut case = Case::new(self, record);
        let fewest = aside::fewest(self, &mut case, verdict);
        let (set, becomes) = match fewest.found {
            Some((set, becomes)) => (set, Some(becomes)),
            None => (Vec::new(), None),
        };
        let set = set.into_iter().filter_map(|spoken| said(record, spoken)).collect();
        // A record may be impossible through facts that the rule does not ask.
        let sources = speaking(&case, !record.clash().is_empty());
        let asked = SourceWithCopies::behind(archive, &sources);
        let all = SourceWithCopies::behind(archive, &speaking(&case, true));
        let tried = Tried { asked: &asked, all: &all };
        let aside = self.without_sources(archive, record, verdict, &tried);
        let single = aside.sets.iter().filter(|_| verdict.is_decided());
        let single = single.filter_map(|set| match set.sources.as_slice() {
            [only] => all.iter().find(|witness| witness.source == *only).cloned(),
            _ => None,
        });
        Weight {
            episode: record.episode().clone(),
            name: record.name().to_owned(),
            definition: self.id().clone(),
            verdict,
            claims: ClaimsAside { set, becomes, exact: fewest.exact },
            rests_on: single.collect(),
            sources: aside,
            alone: self.alone(archive, record, &sources),
            by_account: judgement.accounts,
            readings_differ: judgement.readings_differ,
        }
    }

    fn verdict_under(&self, archive: &Archive, record: &Record, lens: &Lens) -> Option<Verdict> {
        let episode = archive.defection(record.episode()).ok()?;
        let seen = Record::new(archive, episode, lens, record.axioms()).ok()?;
        Some(self.verdict(&seen.supposing(record.supposed().clone())))
    }

    fn without_sources(
        &self,
        archive: &Archive,
        record: &Record,
        verdict: Verdict,
        witnesses: &Tried<'_>,
    ) -> SourcesAside {
        let lens = record.lens();
        let Tried { asked, all } = *witnesses;
        let ids = archive.sources().iter().map(|one| &one.id).filter(|id| lens.trusts(id));
        // Each with the source of which it is a copy in the end.
        let trusted: Vec<(&SourceId, &SourceId)> =
            ids.map(|id| (id, archive.original(id))).collect();
        let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
        let mut tried = 0;
        loop {
            let longer = |set: &Vec<usize>| {
                let set = set.clone();
                let next = set.last().map_or(0, |last| last + 1);
                (next..asked.len()).map(move |place| [set.as_slice(), &[place]].concat())
            };
            sets = sets.iter().flat_map(longer).collect();
            if sets.is_empty() {
                return SourcesAside { sets: Vec::new(), exact: true };
            }
            let mut found = Vec::new();
            for set in &sets {
                if tried == MOST_TRIED {
                    return SourcesAside { sets: found, exact: false };
                }
                tried += 1;
                let set: Vec<&SourceWithCopies> =
                    set.iter().filter_map(|place| asked.get(*place)).collect();
                let is_gone =
                    |original: &SourceId| set.iter().any(|witness| witness.source == *original);
                let kept = trusted.iter().filter(|(_, original)| !is_gone(original));
                let trust = kept.map(|(id, _)| (*id).clone()).collect();
                let without = Lens { trust: Some(trust), ..lens.clone() };
                let Some(becomes) = self.verdict_under(archive, record, &without) else { continue };
                // Where one side of a dispute is gone the other may clash with the axioms, and who
                // speaks on the facts of the clash plays a part as well.
                if becomes == Verdict::Impossible && asked.len() < all.len() {
                    let all = Tried { asked: all, all };
                    return self.without_sources(archive, record, verdict, &all);
                }
                if aside::is_another(verdict, becomes) {
                    found.push(SourceSet {
                        sources: set.iter().map(|witness| witness.source.clone()).collect(),
                        copies: set.iter().flat_map(|witness| witness.copies.clone()).collect(),
                        becomes,
                    });
                }
            }
            if !found.is_empty() {
                return SourcesAside { sets: found, exact: true };
            }
        }
    }

    fn alone(&self, archive: &Archive, record: &Record, sources: &[SourceId]) -> Vec<Account> {
        let of = |source: &SourceId| {
            let reading = Reading::OneSource(source.clone());
            let lens = Lens { reading, ..record.lens().clone() };
            let verdict = self.verdict_under(archive, record, &lens)?;
            Some(Account { source: source.clone(), verdict })
        };
        sources.iter().filter_map(of).collect()
    }
}

/// The sources that speak on the questions of a rule and, if asked for, on those of the axioms, the
/// editors of silence included, in the order of their names.
fn speaking(case: &Case<'_>, axioms_too: bool) -> Vec<SourceId> {
    let record = case.record;
    let mut found: Vec<SourceId> = Vec::new();
    let silence = record.silence().into_iter().flat_map(|silence| silence.sources.iter());
    found.extend(
        silence.filter(|one| record.lens().trusts(&one.source)).map(|one| one.source.clone()),
    );
    found.extend(record.act().rows().iter().flat_map(|(_, sources)| sources.iter().cloned()));
    let asked = case.compiled.questions.iter().filter_map(|question| question.happening());
    let tied = record.axioms().facts().iter().filter(|_| axioms_too);
    for happening in asked.chain(tied.copied().map(Happening::Fact)) {
        let testimonies = record.evidence(happening).testimonies().iter();
        found.extend(
            testimonies.flat_map(|testimony| &testimony.citations).map(|one| one.source.clone()),
        );
    }
    found.into_iter().sorted().dedup().collect()
}

/// One thing said, as it is shown.
pub(super) fn said(record: &Record, spoken: Utterance) -> Option<Statement> {
    let question = |happening: Happening| match happening {
        Happening::Fact(fact) => fact.to_string(),
        Happening::Dead | Happening::Returned => happening.to_string(),
    };
    let is = |holds: bool| if holds { AnswerValue::Yes } else { AnswerValue::No };
    Some(match spoken {
        Utterance::Testimony(happening, place) => {
            let testimony = record.evidence(happening).testimonies().get(place)?;
            let (claim, ground) = match &testimony.origin {
                Origin::Claim { index, .. } => (Some(*index), None),
                Origin::Record(ground) => (None, Some(ground.clone())),
                Origin::Supposed => (None, None),
            };
            Statement {
                question: question(happening),
                is: is(testimony.holds),
                statement: statement(happening, testimony.holds),
                claim,
                ground,
                silence: false,
                supposed: testimony.origin == Origin::Supposed,
                citations: testimony.citations.clone(),
            }
        }
        Utterance::Silence(happening) => Statement {
            question: question(happening),
            is: AnswerValue::No,
            statement: statement(happening, false),
            claim: None,
            ground: None,
            silence: true,
            supposed: false,
            citations: record.silence()?.sources.to_vec(),
        },
        Utterance::Day(row) => {
            let (days, sources) = record.act().rows().get(row)?;
            let is = AnswerValue::Days(days.clone());
            let answer = Answer { question: Question::ActDay, is };
            Statement {
                question: Question::ActDay.to_string(),
                statement: answer.statement(),
                is: answer.is,
                claim: None,
                ground: None,
                silence: false,
                supposed: false,
                citations: sources.iter().cloned().map(Citation::whole).collect(),
            }
        }
    })
}

fn statement(happening: Happening, holds: bool) -> String {
    let not = if holds { "" } else { "not " };
    match happening {
        Happening::Fact(fact) => fact.statement(holds).to_owned(),
        Happening::Dead => format!("has {not}died"),
        Happening::Returned => format!("has {not}come back"),
    }
}
