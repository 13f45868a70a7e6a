//! Comparing dates: for every pair of what can have been, for none, or for some.

use super::{
    Date,
    bounds::{CountedDay, DayRange, NEVER_AFTER, NEVER_BEFORE},
};
use itertools::Itertools as _;

use crate::logic::Truth;

/// One thing that a date can have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alternative {
    /// One day, from the first number to the last.
    Point(CountedDay, CountedDay),
    /// From a beginning to an end that does not come before it.
    Lasting {
        /// The earliest and latest beginning.
        start: (CountedDay, CountedDay),
        /// The earliest and latest end.
        end: (CountedDay, CountedDay),
    },
}

impl Alternative {
    /// From a beginning to an end, each within days, and the end not before the beginning.
    pub(super) fn lasting(start: (CountedDay, CountedDay), end: (CountedDay, CountedDay)) -> Self {
        Self::Lasting { start: (start.0, start.1.min(end.1)), end: (end.0.max(start.0), end.1) }
    }

    /// From the earliest of several points to the latest.
    pub(super) fn around(points: &[Self]) -> Self {
        let firsts = points.iter().map(Self::first);
        let lasts = points.iter().map(Self::last);
        let start = (firsts.clone().min(), lasts.clone().min());
        let end = (firsts.max(), lasts.max());
        match (start, end) {
            ((Some(a), Some(b)), (Some(c), Some(d))) if points.len() > 1 => {
                Self::lasting((a, b), (c, d))
            }
            ((Some(a), _), (_, Some(d))) => Self::Point(a, d),
            _ => Self::Point(NEVER_BEFORE, NEVER_AFTER),
        }
    }

    pub(super) const fn first(&self) -> CountedDay {
        self.start().0
    }

    pub(super) const fn last(&self) -> CountedDay {
        self.end().1
    }

    const fn start(&self) -> (CountedDay, CountedDay) {
        match *self {
            Self::Point(first, last) => (first, last),
            Self::Lasting { start, .. } => start,
        }
    }

    const fn end(&self) -> (CountedDay, CountedDay) {
        match *self {
            Self::Point(first, last) => (first, last),
            Self::Lasting { end, .. } => end,
        }
    }

    /// Whether it can and whether it cannot be that this ends before the other begins.
    fn before(&self, other: &Self) -> Can {
        let (end, start) = (self.end(), other.start());
        Can { be: end.0 < start.1, not_be: end.1 >= start.0 }
    }

    /// The same for having a day in common.
    fn overlaps(&self, other: &Self) -> Can {
        Can {
            be: self.first() <= other.last() && other.first() <= self.last(),
            not_be: self.before(other).be || other.before(self).be,
        }
    }

    /// The same for every day of the other being a day of this.
    fn contains(&self, other: &Self) -> Can {
        let (start, end) = (other.start(), other.end());
        let be = match *self {
            Self::Point(first, last) => {
                // Nothing but a single day fits into a day, and it has to be the same one.
                let first = first.max(start.0).max(end.0);
                let last = last.min(start.1).min(end.1);
                first <= last
            }
            Self::Lasting { start: own_start, end: own_end } => {
                let latest_first = start.0.max(own_start.0);
                let earliest_last = end.1.min(own_end.1);
                latest_first <= start.1 && end.0 <= earliest_last && latest_first <= earliest_last
            }
        };
        Can { be, not_be: self.start().1 > start.0 || end.1 > self.end().0 }
    }
}

/// Whether something can be so, and whether it can be not so.
#[derive(Clone, Copy, Debug, Default)]
struct Can {
    be: bool,
    not_be: bool,
}

impl Date {
    /// Whether every day of this date comes before every day of the other.
    ///
    /// ```
    /// use defection::{Date, Truth};
    ///
    /// let service: Date = "../1941".parse()?;
    /// assert_eq!(service.before(&"1945".parse()?), Truth::Yes);
    /// assert_eq!("1945".parse::<Date>()?.before(&"1945-09".parse()?), Truth::Unknown);
    /// assert_eq!("1937-10/".parse::<Date>()?.before(&"1930".parse()?), Truth::No);
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn before(&self, other: &Self) -> Truth {
        self.compare(other, Alternative::before)
    }

    /// Whether every day of this date comes after every day of the other.
    ///
    /// ```
    /// use defection::{Date, Truth};
    ///
    /// assert_eq!("1946".parse::<Date>()?.after(&"1945".parse()?), Truth::Yes);
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn after(&self, other: &Self) -> Truth {
        other.before(self)
    }

    /// Whether every day of the other date is a day of this one.
    ///
    /// ```
    /// use defection::{Date, Truth};
    ///
    /// let service: Date = "1978/1985".parse()?;
    /// assert_eq!(service.contains(&"1980".parse()?), Truth::Yes);
    /// assert_eq!(service.contains(&"1985".parse()?), Truth::Unknown);
    /// assert_eq!(service.contains(&"1986".parse()?), Truth::No);
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn contains(&self, other: &Self) -> Truth {
        self.compare(other, Alternative::contains)
    }

    /// Whether every day of this date is a day of the other.
    ///
    /// ```
    /// use defection::{Date, Truth};
    ///
    /// assert_eq!("1980".parse::<Date>()?.during(&"1978/1985".parse()?), Truth::Yes);
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn during(&self, other: &Self) -> Truth {
        other.contains(self)
    }

    /// Whether the two dates have a day in common.
    ///
    /// ```
    /// use defection::{Date, Truth};
    ///
    /// let one: Date = "1974/1980".parse()?;
    /// assert_eq!(one.overlaps(&"1978/1985".parse()?), Truth::Yes);
    /// assert_eq!(one.overlaps(&"1980/1985".parse()?), Truth::Unknown);
    /// assert_eq!(one.overlaps(&"1981/1985".parse()?), Truth::No);
    /// # Ok::<(), defection::date::DateError>(())
    /// ```
    pub fn overlaps(&self, other: &Self) -> Truth {
        self.compare(other, Alternative::overlaps)
    }

    /// The first day that is possible, in a form that can be put in order.
    pub(crate) fn first_day(&self) -> impl Ord + use<> {
        self.meaning.alternatives.iter().map(Alternative::first).min()
    }

    /// The last day that is possible, in a form that can be put in order.
    pub(crate) fn last_day(&self) -> impl Ord + use<> {
        self.meaning.alternatives.iter().map(Alternative::last).max()
    }

    fn compare(&self, other: &Self, can: fn(&Alternative, &Alternative) -> Can) -> Truth {
        let mut all = Can::default();
        for one in &self.meaning.alternatives {
            for another in &other.meaning.alternatives {
                let found = can(one, another);
                all.be |= found.be;
                all.not_be |= found.not_be;
            }
        }
        match (all.be, all.not_be) {
            (true, false) => Truth::Yes,
            (false, true) => Truth::No,
            (true, true) | (false, false) => Truth::Unknown,
        }
    }
}

/// The days of all alternatives, as disjoint ranges in order.
pub(super) fn possible_days(alternatives: &[Alternative]) -> Vec<DayRange> {
    let ranges = alternatives.iter().map(|one| (one.first(), one.last())).sorted().dedup();
    let mut merged: Vec<(CountedDay, CountedDay)> = Vec::new();
    for (first, last) in ranges {
        match merged.last_mut() {
            Some(earlier) if first <= earlier.1.next() => earlier.1 = earlier.1.max(last),
            _ => merged.push((first, last)),
        }
    }
    let range =
        |(first, last): (CountedDay, CountedDay)| DayRange { first: first.day(), last: last.day() };
    merged.into_iter().map(range).collect()
}
