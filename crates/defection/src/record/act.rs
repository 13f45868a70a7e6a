//! The days on which the act may have been.

use chrono::NaiveDate;
use itertools::Itertools as _;

use crate::{
    date::{Date, DayRange},
    logic::Values,
    model::SourceId,
    record::view::View,
};

/// The days on which the act may have been, after hearing every source on it.
///
/// Sources that can all be right narrow each other down. Where they cannot, each largest set of
/// them that can is one possibility, and the date is disputed. Who denies a day allows every other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActDays {
    /// The possible days, as disjoint ranges in order.
    pub possible: Vec<DayRange>,
    /// Whether the sources cannot all be right.
    pub disputed: bool,
    /// What each row of the record says, with its sources.
    said: Vec<ActRow>,
}

/// What one row says of the day of the act: the days it allows, and its sources.
pub type ActRow = (Vec<DayRange>, Vec<SourceId>);

impl ActDays {
    /// Nobody gives a date.
    pub fn unknown() -> Self {
        Self {
            possible: vec![DayRange { first: None, last: None }],
            disputed: false,
            said: Vec::new(),
        }
    }

    /// Hears what each row says.
    pub fn of(said: Vec<ActRow>) -> Self {
        if said.is_empty() {
            return Self::unknown();
        }
        let (possible, disputed) = most_agreed(&said);
        Self { possible, disputed, said }
    }

    /// The first and the last possible day; an end may be open.
    pub fn span(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let first = self.possible.first().and_then(|range| range.first);
        let last = self.possible.last().and_then(|range| range.last);
        (first, last)
    }

    /// The first and the last possible day as dates, if both are known.
    pub(crate) fn ends(&self) -> Option<[Date; 2]> {
        let (first, last) = self.span();
        Some([Date::from_day(first?), Date::from_day(last?)])
    }

    /// The cells of time in which the act may lie, where `breaks` begin each cell but the first.
    /// With an account, a disputed date is what that source says.
    pub(crate) fn cells(&self, breaks: &[NaiveDate], account: Option<&SourceId>) -> Values {
        let own: Vec<_> = match account.filter(|_| self.disputed) {
            Some(source) => {
                self.said.iter().filter(|(_, sources)| sources.contains(source)).cloned().collect()
            }
            None => Vec::new(),
        };
        let narrowed;
        let possible = if own.is_empty() {
            &self.possible
        } else {
            narrowed = most_agreed(&own).0;
            &narrowed
        };
        cells_of(possible, breaks).fold(0, |cells, cell| cells | 1 << cell)
    }

    /// The cells of time in which the act may lie, however many there are.
    pub(crate) fn each_cell(&self, breaks: &[NaiveDate]) -> impl Iterator<Item = usize> {
        cells_of(&self.possible, breaks)
    }

    /// What each row says, in the order of the record.
    pub fn rows(&self) -> &[ActRow] {
        &self.said
    }

    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> + '_ {
        self.said.iter().flat_map(|(_, sources)| sources.iter().cloned())
    }
}

/// The cells in which some days lie, where `breaks` begin each cell but the first.
fn cells_of(days: &[DayRange], breaks: &[NaiveDate]) -> impl Iterator<Item = usize> {
    days.iter().flat_map(|range| {
        let cell_of = |day: NaiveDate| breaks.partition_point(|start| *start <= day);
        range.first.map_or(0, cell_of)..=range.last.map_or(breaks.len(), cell_of)
    })
}

/// The days of the act under the view.
pub(crate) fn days_of_act(view: View<'_>) -> ActDays {
    ActDays::of(
        view.standing(&view.episode.on)
            .map(|row| {
                let sources = view.trusted(&row.sources);
                let sources = sources.into_iter().map(|citation| citation.source).collect();
                let days = row.value.possible_days();
                (if row.denied { all_but(days) } else { days.to_vec() }, sources)
            })
            .filter(|(days, _): &ActRow| !days.is_empty())
            .collect(),
    )
}

/// The days that are in none of some disjoint ranges in order.
fn all_but(ranges: &[DayRange]) -> Vec<DayRange> {
    let mut left = Vec::new();
    // The first day that may be left, or the beginning of time.
    let mut first = None;
    for range in ranges {
        if let Some(last) = range.first.and_then(|day| day.pred_opt())
            && first.is_none_or(|first| first <= last)
        {
            left.push(DayRange { first, last: Some(last) });
        }
        match range.last.and_then(|day| day.succ_opt()) {
            Some(next) => first = Some(next),
            None => return left,
        }
    }
    left.push(DayRange { first, last: None });
    left
}

/// The days that are allowed by a largest possible set of rows, and whether no day is allowed by
/// all of them.
fn most_agreed(said: &[ActRow]) -> (Vec<DayRange>, bool) {
    // Time falls into stretches in which each row allows either every day or none.
    let ranges = said.iter().flat_map(|(ranges, _)| ranges);
    let ends = ranges.flat_map(|range| [range.first, range.last.and_then(|last| last.succ_opt())]);
    let starts: Vec<Option<NaiveDate>> = ends.chain([None]).sorted().dedup().collect();
    let stretches: Vec<(DayRange, Vec<bool>)> = starts
        .iter()
        .enumerate()
        .map(|(index, first)| {
            let next = starts.get(index + 1).copied().flatten();
            let range = DayRange { first: *first, last: next.and_then(|next| next.pred_opt()) };
            let allows = |(ranges, _): &ActRow| ranges.iter().any(|allowed| allowed.covers(range));
            (range, said.iter().map(allows).collect())
        })
        .collect();
    let contained = |smaller: &[bool], larger: &[bool]| {
        smaller != larger && smaller.iter().zip(larger).all(|(one, other)| !one || *other)
    };
    let mut possible: Vec<DayRange> = Vec::new();
    let mut disputed = true;
    for (range, allowed_by) in &stretches {
        if stretches.iter().any(|(_, others)| contained(allowed_by, others)) {
            continue;
        }
        disputed &= !allowed_by.iter().all(|allowed| *allowed);
        let follows_on = possible
            .last()
            .and_then(|earlier| earlier.last)
            .is_some_and(|last| last.succ_opt() == range.first);
        match possible.last_mut().filter(|_| follows_on) {
            Some(earlier) => earlier.last = range.last,
            None => possible.push(*range),
        }
    }
    (possible, disputed)
}
