//! The fewest things said that have to be set aside for another verdict.

use std::{cmp::Reverse, collections::BinaryHeap};

use itertools::Itertools as _;

use super::case::Case;
use crate::{
    logic::{Costs, Set, Truth, Values, elements},
    record::{ActDays, Origin, Utterance},
    rules::{Definition, Happening, Question},
    verdict::Verdict,
};

/// How many records with something set aside are judged at most.
const MOST_TRIED: usize = 1_000;

/// How many sets are kept at each node of a diagram.
const MOST_SETS: usize = 64;

/// Above this number of rows that date the act, only single rows and all of them are set aside, and
/// above this number of testimonies that do not answer by themselves, all that say the same.
const MOST_ROWS: usize = 8;

/// What has to be set aside, and what it comes to then.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fewest {
    /// Nothing, if no set was found.
    pub(super) found: Option<(Vec<Utterance>, Verdict)>,
    /// Whether every smaller set was ruled out.
    pub(super) exact: bool,
}

/// The fewest things said whose setting aside changes the verdict, or closes it if it is undecided.
pub(super) fn fewest(definition: &Definition, case: &mut Case<'_>, verdict: Verdict) -> Fewest {
    let units = Units::of(case, matches!(verdict, Verdict::Open | Verdict::Disputed));
    let Some(units) = units else { return Fewest { found: None, exact: false } };
    let mut search = Search { definition, case, units, verdict };
    let fewest = match (verdict, search.case.decided()) {
        (Verdict::Holds | Verdict::Fails, Some(holds)) => search.decided(holds),
        _ => search.smaller_than(usize::MAX).unwrap_or(Fewest { found: None, exact: true }),
    };
    Fewest { exact: fewest.exact && search.prices_are_least(), ..fewest }
}

/// Everything that is said on the questions of a rule, in groups that only matter as a whole.
struct Units {
    spoken: Vec<Utterance>,
    groups: Vec<Set>,
}

impl Units {
    /// Nothing if more is said than can be counted. If the verdict is undecided, what can only
    /// leave more open is left out.
    fn of(case: &Case<'_>, undecided: bool) -> Option<Self> {
        let mut units = Self { spoken: Vec::new(), groups: Vec::new() };
        let record = case.record;
        // A record that contradicts itself may do so in more than one place.
        let clashing = if record.clash().is_empty() { &[] } else { record.axioms().facts() };
        let mut happenings: Vec<Happening> =
            clashing.iter().copied().map(Happening::Fact).collect();
        let mut asks_day = false;
        for question in &case.compiled.questions {
            match question {
                Question::Fact(fact) => happenings.push(Happening::Fact(*fact)),
                Question::By(happening, _) => happenings.push(*happening),
                Question::ActDay => asks_day = true,
            }
        }
        let rows = record.act().rows().len();
        for row in (0..rows).filter(|_| asks_day) {
            let unit = units.add(Utterance::Day(row))?;
            units.groups.push(unit);
        }
        for happening in happenings.into_iter().sorted().dedup() {
            if !undecided || may_narrow(case, happening) {
                units.of_happening(case, happening)?;
            }
        }
        Some(units)
    }

    fn of_happening(&mut self, case: &Case<'_>, happening: Happening) -> Option<()> {
        let testimonies = case.record.evidence(happening).testimonies();
        if testimonies.iter().any(|testimony| testimony.origin == Origin::Supposed) {
            // What is supposed was said by nobody, so there is nothing to set aside.
            return Some(());
        }
        let plain = case.record.evidence(happening).is_plain();
        let mut groups: Vec<(Vec<Truth>, Set)> = Vec::new();
        for (place, testimony) in testimonies.iter().enumerate() {
            let unit = self.add(Utterance::Testimony(happening, place))?;
            let says: Vec<Truth> =
                ends(case, happening).into_iter().map(|until| testimony.says(until)).collect();
            match groups.iter_mut().find(|(known, _)| plain && *known == says) {
                Some((_, set)) => *set |= unit,
                None => groups.push((says, unit)),
            }
        }
        self.groups.extend(groups.into_iter().map(|(_, set)| set));
        if case.record.silence_covers(happening) {
            let unit = self.add(Utterance::Silence(happening))?;
            self.groups.push(unit);
        }
        Some(())
    }

    fn add(&mut self, spoken: Utterance) -> Option<Set> {
        let place = u32::try_from(self.spoken.len()).ok()?;
        self.spoken.push(spoken);
        Set::from(1_u8).checked_shl(place)
    }

    fn bit(&self, spoken: Utterance) -> Set {
        let place = self.spoken.iter().position(|known| *known == spoken);
        place.map_or(0, |place| 1 << place)
    }

    fn list(&self, set: Set) -> Vec<Utterance> {
        elements(set).filter_map(|place| self.spoken.get(place).copied()).collect()
    }
}

/// Whether setting aside some of what is said of a happening can leave fewer answers: one side of a
/// dispute, everything that keeps silence from being read, or what ties other facts down.
fn may_narrow(case: &Case<'_>, happening: Happening) -> bool {
    let record = case.record;
    let tied = match happening {
        Happening::Fact(fact) => record.axioms().facts().contains(&fact),
        Happening::Dead | Happening::Returned => false,
    };
    let evidence = record.evidence(happening);
    let (mut yes, mut no) = (false, false);
    for testimony in evidence.testimonies() {
        for until in ends(case, happening) {
            yes |= testimony.says(until) == Truth::Yes;
            no |= testimony.says(until) == Truth::No;
        }
    }
    let covered = record.silence_covers(happening) && !evidence.testimonies().is_empty();
    tied || (yes && no) || covered || !evidence.is_plain()
}

/// The days up to which a happening is looked at, by the questions of the rule.
fn ends(case: &Case<'_>, happening: Happening) -> Vec<Option<chrono::NaiveDate>> {
    let mut ends = vec![case.record.lens().as_of];
    for question in &case.compiled.questions {
        if let Question::By(other, day) = question
            && *other == happening
        {
            ends.push(Some(case.record.until(*day)));
        }
    }
    ends
}

/// Whether a verdict is what a search from another one looks for: a different one, or a decided one
/// if the first is undecided. A record that contradicts itself is no other verdict on anybody.
pub(super) fn is_another(first: Verdict, verdict: Verdict) -> bool {
    match first {
        Verdict::Open | Verdict::Disputed => verdict.is_decided(),
        Verdict::Holds | Verdict::Fails | Verdict::Impossible => {
            verdict != first && verdict != Verdict::Impossible
        }
    }
}

struct Search<'a, 'b> {
    definition: &'a Definition,
    case: &'a mut Case<'b>,
    units: Units,
    verdict: Verdict,
}

impl Search<'_, '_> {
    /// The verdict without a set of things said, if it is what is looked for.
    fn without(&self, set: Set) -> Option<Verdict> {
        let record = self.case.record.setting_aside(&self.units.list(set));
        let verdict = self.definition.verdict(&record);
        let wanted = is_another(self.verdict, verdict);
        wanted.then_some(verdict)
    }

    fn decided(&mut self, holds: bool) -> Fewest {
        let compiled = self.case.compiled;
        let other = if holds { compiled.no } else { compiled.yes };
        let prices = self.prices(false);
        let family = compiled.diagram.minimal_costs(other, &prices, MOST_SETS);
        let found = family.sets.iter().find_map(|set| Some((*set, self.without(*set)?)));
        // Silence may be read anew once a claim is gone, so what it says may cost nothing to free.
        let free = compiled.diagram.minimal_costs(other, &self.prices(true), MOST_SETS);
        let least = free.sets.first().map(|set| set.count_ones());
        match found {
            Some((set, verdict)) if Some(set.count_ones()) == least => {
                Fewest { found: Some((self.units.list(set), verdict)), exact: true }
            }
            Some((set, verdict)) => {
                let smaller = self.smaller_than(set.count_ones() as usize);
                let exact = smaller.as_ref().is_none_or(|smaller| smaller.exact);
                smaller.filter(|smaller| smaller.found.is_some()).unwrap_or_else(|| Fewest {
                    found: Some((self.units.list(set), verdict)),
                    exact,
                })
            }
            None if least.is_none() => Fewest { found: None, exact: true },
            None => self.smaller_than(usize::MAX).unwrap_or(Fewest { found: None, exact: true }),
        }
    }

    /// Tries sets of groups from the smallest on. Nothing if there is none below the bound; without
    /// a set, and not exact, if too many would have to be tried.
    fn smaller_than(&self, bound: usize) -> Option<Fewest> {
        let size = |set: Set| set.count_ones() as usize;
        let mut waiting = BinaryHeap::from([Reverse((0_usize, 0_usize, 0 as Set))]);
        let mut tried = 0;
        while let Some(Reverse((_, next, set))) = waiting.pop() {
            if set != 0 {
                if tried == MOST_TRIED {
                    return Some(Fewest { found: None, exact: false });
                }
                tried += 1;
                if let Some(verdict) = self.without(set) {
                    return Some(Fewest {
                        found: Some((self.units.list(set), verdict)),
                        exact: true,
                    });
                }
            }
            for (place, group) in self.units.groups.iter().enumerate().skip(next) {
                let longer = set | group;
                if size(longer) < bound {
                    waiting.push(Reverse((size(longer), place + 1, longer)));
                }
            }
        }
        None
    }

    /// What has to be set aside for a variable to take a value.
    fn prices(&self, silence_is_free: bool) -> Costs {
        let case = &*self.case;
        let mut prices = Vec::new();
        for (variable, question) in case.compiled.questions.iter().enumerate() {
            #[expect(clippy::indexing_slicing, reason = "there is a row for every question")]
            let (admissible, full) = (case.admissible[variable], case.full[variable]);
            let of_value = |value: u32| {
                if admissible >> value & 1 == 1 {
                    return vec![0];
                }
                match *question {
                    Question::Fact(fact) => {
                        let until = case.record.lens().as_of;
                        self.price(Happening::Fact(fact), until, value == 1, silence_is_free)
                    }
                    Question::By(happening, day) => {
                        let until = Some(case.record.until(day));
                        self.price(happening, until, value == 1, silence_is_free)
                    }
                    Question::ActDay => self.day(1 << value),
                }
            };
            prices.push((0..full.count_ones()).map(of_value).collect());
        }
        prices
    }

    /// The testimonies against an answer, and silence where it would take their place.
    fn price(
        &self,
        happening: Happening,
        until: Option<chrono::NaiveDate>,
        wanted: bool,
        silence_is_free: bool,
    ) -> Vec<Set> {
        let record = self.case.record;
        let evidence = record.evidence(happening);
        if !evidence.is_plain() && evidence.testimonies().len() <= MOST_ROWS {
            return self.price_by_trying(happening, until, wanted, silence_is_free);
        }
        let mut set = 0;
        let mut others = false;
        for (place, testimony) in evidence.testimonies().iter().enumerate() {
            if testimony.says(until) == Truth::from(!wanted) {
                set |= self.units.bit(Utterance::Testimony(happening, place));
            } else {
                others = true;
            }
        }
        let silence = if !wanted || others || silence_is_free {
            0
        } else {
            self.units.bit(Utterance::Silence(happening))
        };
        vec![set | silence]
    }

    /// Whether every set of testimonies was looked at where they do not answer by themselves.
    fn prices_are_least(&self) -> bool {
        let asked = self.case.compiled.questions.iter().filter_map(|one| one.happening());
        let mut evidence = asked.map(|happening| self.case.record.evidence(happening));
        evidence.all(|one| one.is_plain() || one.testimonies().len() <= MOST_ROWS)
    }

    /// The smallest sets of testimonies without which an answer is admissible, by trying every set.
    fn price_by_trying(
        &self,
        happening: Happening,
        until: Option<chrono::NaiveDate>,
        wanted: bool,
        silence_is_free: bool,
    ) -> Vec<Set> {
        let record = self.case.record;
        let evidence = record.evidence(happening);
        let covered = record.silence_covers(happening);
        let mut found: Vec<Set> = Vec::new();
        let count = evidence.testimonies().len();
        for places in (0..count).powerset() {
            let left = evidence.without(&places, until);
            let silent = covered && left.is_silent();
            if left.admissible() >> u32::from(wanted) & 1 == 0 {
                continue;
            }
            let testimonies = places.iter().map(|place| Utterance::Testimony(happening, *place));
            let silence =
                (wanted && silent && !silence_is_free).then_some(Utterance::Silence(happening));
            let set = testimonies.chain(silence).fold(0, |set, one| set | self.units.bit(one));
            if !found.iter().any(|smaller| smaller & set == *smaller) {
                found.push(set);
            }
        }
        found
    }

    /// The sets of rows without which the act may lie in a cell of time.
    fn day(&self, cell: Values) -> Vec<Set> {
        let rows = self.case.record.act().rows();
        let count = rows.len();
        let sets: Vec<u32> = if count <= MOST_ROWS {
            (1..1 << count).collect()
        } else {
            (0..count.min(31)).map(|row| 1 << row).chain([u32::MAX]).collect()
        };
        let gone =
            |set: u32, row: usize| row >= 31 && set == u32::MAX || row < 31 && set >> row & 1 == 1;
        let allows = |set: &u32| {
            let kept = rows.iter().enumerate().filter(|(row, _)| !gone(*set, *row));
            let act = ActDays::of(kept.map(|(_, row)| row.clone()).collect());
            act.cells(&self.case.compiled.breaks, None) & cell != 0
        };
        let as_units = |set: u32| {
            let aside = (0..count).filter(|row| gone(set, *row));
            aside.fold(0, |units, row| units | self.units.bit(Utterance::Day(row)))
        };
        sets.into_iter().filter(allows).map(as_units).collect()
    }
}
