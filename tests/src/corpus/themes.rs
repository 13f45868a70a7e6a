//! What the cases of the corpus show, theme by theme.

use std::collections::{BTreeMap, BTreeSet};

use defection::{
    Claim, Condition, Date, Fact, Judgement, Lens, Verdict,
    date::DayRange,
    model::Attested,
    model::NonEmpty,
    record::Reading,
    rules::{Exception, Question, Threshold},
};
use proptest::{
    strategy::{Strategy as _, ValueTree as _},
    test_runner::TestRunner,
};

use super::{
    Case, Read,
    episodes::{in_dispute, made},
    made::Made,
};
use crate::rewriting::{each_changed, with_conditions};

/// How many cases a theme has at most.
const CASES: usize = 28;

/// How many of them have the same verdict at most.
const OF_A_VERDICT: usize = 12;

/// How many made-up cases are looked through.
const TRIED: usize = 12_000;

/// How long a case is at most, in bytes.
const LONGEST: usize = 2_600;

/// What a case comes to, as far as it has to stay the same while the case is made smaller.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kind {
    verdict: Verdict,
    turns_on: usize,
    reasons: Vec<usize>,
    by_cases: bool,
    readings_differ: bool,
}

/// A made-up case and what it comes to.
#[derive(Clone)]
struct Seen {
    made: Made,
    case: Case,
    read: Read,
    kind: Kind,
}

type Shows = fn(&Seen) -> bool;

/// The themes: the name of the file, what its cases show, and whether a case shows it.
const THEMES: &[(&str, &str, Shows)] = &[
    ("plain", "Facts, claimed and missing.", plain),
    ("disputes", "Sources that contradict each other where it matters.", disputes),
    ("silence", "Silence that is read as no, where it matters.", silence),
    ("silence-except", "Facts on which silence says nothing, where it matters.", silence_except),
    ("strict", "The editors' reading of silence left out by the lens, where it matters.", strict),
    ("trust", "Sources that do not count under the lens, where it matters.", trust),
    ("one-source", "One source alone, where it matters.", one_source),
    ("by-account", "One source at a time, where it matters.", by_account),
    ("as-of", "What had not come true by a day, where it matters.", as_of),
    ("act-date", "An act on one of several days, where it matters which.", act_date),
    (
        "act-disputed",
        "Sources that give different days of the act, where it matters.",
        act_disputed,
    ),
    ("versions", "Rules that changed, where more than one version matters.", versions),
    ("exceptions", "Exceptions that matter.", exceptions),
    ("exceptions-within", "Exceptions to exceptions that matter.", exceptions_within),
    ("at-least", "A number of conditions, where the number matters.", at_least),
    ("references", "Terms and other definitions that matter.", references),
    ("axioms", "Axioms without which the verdict would be another.", axioms),
    ("by-cases", "Verdicts that truth tables do not find.", by_cases),
    ("by-day", "What had come true by a day, where it matters.", by_day),
    ("set-aside", "Claims that are set aside, where it matters.", set_aside),
    ("impossible", "Records that contradict the axioms.", impossible),
];

/// The cases of a theme.
#[derive(Default)]
struct Found(Vec<Case>);

/// The cases of every theme, by the name of the file, with what they show. The same each time.
#[must_use]
pub fn all() -> BTreeMap<String, (String, Vec<Case>)> {
    let mut runner = TestRunner::deterministic();
    let strategy = made();
    let mut found: Vec<Found> = THEMES.iter().map(|_| Found::default()).collect();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for place in 0..TRIED {
        let Ok(tree) = strategy.new_tree(&mut runner) else { continue };
        let made = tree.current();
        let made = if place % 3 == 2 { in_dispute(made) } else { made };
        let Some(seen) = Seen::of(made) else { continue };
        for ((_, _, shows), found) in THEMES.iter().zip(&mut found) {
            found.look_at(&seen, *shows, &mut known);
        }
        if found.iter().all(Found::is_full) {
            break;
        }
    }
    let themes = THEMES.iter().zip(found).map(|((name, about, _), found)| {
        let cases = found.0.into_iter().enumerate().map(|(place, case)| {
            let id = format!("{name}-{}", place + 1);
            Case { id, ..case }
        });
        ((*name).to_owned(), ((*about).to_owned(), cases.collect()))
    });
    themes.collect()
}

impl Found {
    fn is_full(&self) -> bool {
        self.0.len() == CASES
    }

    /// Takes up a case, made as small as it can be, if it shows the theme and nothing like it is
    /// known yet.
    fn look_at(&mut self, seen: &Seen, shows: Shows, known: &mut BTreeSet<String>) {
        let alike = self.0.iter().filter(|case| case.verdict == seen.kind.verdict).count();
        if self.is_full() || alike == OF_A_VERDICT || !shows(seen) {
            return;
        }
        let smallest = minimised(seen.clone(), shows);
        let short = serde_json::json!(smallest.case).to_string().len() <= LONGEST;
        if short && known.insert(signature(&smallest)) {
            self.0.push(smallest.case);
        }
    }
}

/// Leaves out one thing after the other while the case still shows the same.
fn minimised(mut seen: Seen, shows: Shows) -> Seen {
    loop {
        let next = seen.made.smaller().into_iter().find_map(|made| {
            Seen::of(made).filter(|smaller| smaller.kind == seen.kind && shows(smaller))
        });
        match next {
            Some(smaller) => seen = smaller,
            None => return seen,
        }
    }
}

/// A case without the names of its facts and the figures of its days: cases that are alike but for
/// those have the same.
fn signature(seen: &Seen) -> String {
    let case = Case { turns_on: Vec::new(), reasons: Vec::new(), ..seen.case.clone() };
    let mut text = serde_json::json!(case).to_string();
    let mut facts: Vec<(usize, String)> = Fact::ALL
        .iter()
        .map(ToString::to_string)
        .filter_map(|fact| Some((text.find(&fact)?, fact)))
        .collect();
    facts.sort_unstable();
    for (place, (_, fact)) in facts.into_iter().enumerate() {
        let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
        text = text.replace(&fact, &format!("<{letter}>"));
    }
    text.retain(|character| !character.is_ascii_digit());
    text
}

impl Seen {
    fn of(made: Made) -> Option<Self> {
        let case = made.case().judged().ok()?;
        let read = case.read().ok()?;
        // Every combination of answers is tried later.
        if read.definition.questions().count() > 7 {
            return None;
        }
        let judgement = read.definition.judge(&read.record);
        if made.lens.reading == Reading::ByAccount && !is_plain_by_account(&made, &read, &judgement)
        {
            return None;
        }
        let explained = read.definition.explain(&read.record);
        let mut reasons: Vec<usize> = case.reasons.iter().map(Vec::len).collect();
        reasons.sort_unstable();
        let kind = Kind {
            verdict: case.verdict,
            turns_on: case.turns_on.len(),
            reasons,
            by_cases: explained.settled_by_cases,
            readings_differ: judgement.readings_differ,
        };
        Some(Self { made, case, read, kind })
    }

    /// Whether another verdict or other reasons come of a change.
    fn turns(&self, change: impl Fn(&mut Made)) -> bool {
        let mut made = self.made.clone();
        change(&mut made);
        let changed = made.case().judged();
        changed.is_ok_and(|other| {
            (other.verdict, &other.reasons) != (self.case.verdict, &self.case.reasons)
        })
    }

    fn turns_on_lens(&self, lens: &Lens) -> bool {
        *lens != self.made.lens && self.turns(|made| made.lens = lens.clone())
    }

    fn asks(&self, asked: impl Fn(Question) -> bool) -> bool {
        self.read.definition.questions().any(asked)
    }
}

fn plain(seen: &Seen) -> bool {
    let answers: usize = seen.kind.reasons.iter().sum();
    seen.made.lens == Lens::default() && answers + seen.kind.turns_on >= 2
}

fn disputes(seen: &Seen) -> bool {
    seen.kind.verdict == Verdict::Disputed && !seen.read.record.act().disputed
        || seen.made.claims.iter().enumerate().any(|(at, claim)| {
            let other = |one: &Claim| one.fact == claim.fact && one.holds != claim.holds;
            seen.made.claims.iter().any(other) && seen.turns(|made| drop(made.claims.remove(at)))
        })
}

fn silence(seen: &Seen) -> bool {
    seen.made.silence.as_ref().is_some_and(|silence| silence.except.is_empty())
        && seen.turns(|made| made.silence = None)
}

fn silence_except(seen: &Seen) -> bool {
    seen.made.silence.is_some()
        && seen.turns(|made| {
            if let Some(silence) = &mut made.silence {
                silence.except.clear();
            }
        })
}

fn strict(seen: &Seen) -> bool {
    seen.turns_on_lens(&Lens { strict: false, ..seen.made.lens.clone() })
}

fn trust(seen: &Seen) -> bool {
    seen.turns_on_lens(&Lens { trust: None, ..seen.made.lens.clone() })
}

fn one_source(seen: &Seen) -> bool {
    matches!(seen.made.lens.reading, Reading::OneSource(_))
        && seen.turns_on_lens(&Lens { reading: Reading::Mixed, ..seen.made.lens.clone() })
}

fn by_account(seen: &Seen) -> bool {
    seen.made.lens.reading == Reading::ByAccount
        && seen.kind.readings_differ
        && seen.turns_on_lens(&Lens { reading: Reading::Mixed, ..seen.made.lens.clone() })
}

/// Whether nothing but claims and days is heard, and every account is decided or impossible, where
/// one source at a time is followed at all.
fn is_plain_by_account(made: &Made, read: &Read, judgement: &Judgement) -> bool {
    let settled = |verdict: Verdict| verdict.is_decided() || verdict == Verdict::Impossible;
    let by_day = |question: Question| matches!(question, Question::By(..));
    settled(read.definition.verdict(&read.record))
        || made.silence.is_none()
            && !read.definition.questions().any(by_day)
            && judgement.accounts.iter().all(|account| settled(account.verdict))
}

fn as_of(seen: &Seen) -> bool {
    seen.turns_on_lens(&Lens { as_of: None, ..seen.made.lens.clone() })
}

fn act_date(seen: &Seen) -> bool {
    let day = |range: &DayRange| range.first.is_some() && range.first == range.last;
    let several = |row: &Attested<Date>| !row.value.possible_days().iter().all(day);
    let act = seen.read.record.act();
    !act.disputed
        && seen.made.on.iter().any(several)
        && seen.asks(|question| question == Question::ActDay)
        && (seen.case.turns_on.iter().any(|one| one == "day_of_act")
            || seen.turns(|made| made.on.clear()))
}

fn act_disputed(seen: &Seen) -> bool {
    seen.read.record.act().disputed && seen.turns(|made| made.on.truncate(1))
}

fn versions(seen: &Seen) -> bool {
    let list = seen.made.draft.versions.to_vec();
    list.len() > 1
        && list.iter().all(|version| {
            seen.turns(|made| {
                made.draft.versions = NonEmpty::one(version.clone());
                made.draft.gaps.clear();
            })
        })
}

/// Whether it matters that exceptions are changed.
fn turns_on_exceptions(seen: &Seen, change: fn(&mut Vec<Exception>)) -> bool {
    seen.turns(|made| {
        let mut list = made.draft.versions.to_vec();
        for version in &mut list {
            change(&mut version.exceptions);
        }
        if let Ok(list) = NonEmpty::new(list) {
            made.draft.versions = list;
        }
    })
}

fn exceptions(seen: &Seen) -> bool {
    turns_on_exceptions(seen, Vec::clear)
}

fn exceptions_within(seen: &Seen) -> bool {
    turns_on_exceptions(seen, |list| list.iter_mut().for_each(|one| one.exceptions.clear()))
}

fn at_least(seen: &Seen) -> bool {
    let with = |step: fn(usize) -> usize| {
        move |condition: Condition| match condition {
            Condition::AtLeast(threshold) if threshold.of().len() > 2 => {
                let other = Threshold::new(step(threshold.count()), threshold.of().to_vec());
                Condition::AtLeast(other.unwrap_or(threshold))
            }
            other => other,
        }
    };
    let turns = |step: fn(usize) -> usize| {
        seen.turns(|made| {
            let change = |condition: &Condition| each_changed(condition, &with(step));
            made.draft = with_conditions(&made.draft, &change);
        })
    };
    turns(|count| count + 1) || turns(|count| count.saturating_sub(1))
}

fn references(seen: &Seen) -> bool {
    let negated = |condition: &Condition| Condition::Not(Box::new(condition.clone()));
    seen.turns(|made| made.term = made.term.as_ref().map(negated))
        || seen.turns(|made| {
            made.other = made.other.as_ref().map(|other| with_conditions(other, &negated));
        })
}

fn axioms(seen: &Seen) -> bool {
    seen.kind.verdict != Verdict::Impossible && seen.turns(|made| made.axioms.clear())
}

fn by_cases(seen: &Seen) -> bool {
    seen.kind.by_cases
}

fn by_day(seen: &Seen) -> bool {
    let rows = seen.made.died.len() + seen.made.returns.len();
    seen.asks(|question| matches!(question, Question::By(..)))
        && (rows > 0
            && seen.turns(|made| {
                made.died.clear();
                made.returns.clear();
            })
            || seen.turns(|made| made.claims.iter_mut().for_each(|claim| claim.on = None)))
}

fn set_aside(seen: &Seen) -> bool {
    seen.turns(|made| made.claims.iter_mut().for_each(|claim| claim.set_aside = None))
}

fn impossible(seen: &Seen) -> bool {
    seen.kind.verdict == Verdict::Impossible
}
