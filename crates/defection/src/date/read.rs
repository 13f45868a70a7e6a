//! From text to what can have been.

use edtf_core::{Bounds, Edtf, IntervalEndpoint, SetElement, SetKind};

use super::{
    DateError, DateShape,
    bounds::{Bound, CountedDay, NEVER_AFTER, NEVER_BEFORE},
    compare::Alternative,
};

/// Up to how many values unspecified digits are followed one by one.
const MOST_VALUES: usize = 500;

/// What a text means.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parsed {
    pub(super) shape: DateShape,
    pub(super) bounds: [Bound; 4],
    pub(super) alternatives: Vec<Alternative>,
}

/// From when to when something lies.
type Days = (CountedDay, CountedDay);

impl Parsed {
    pub(super) fn read(text: &str) -> Result<Self, DateError> {
        let edtf = Edtf::parse(text).map_err(|error| DateError::Notation {
            text: text.to_owned(),
            reason: error.message.to_owned(),
            at: error.offset,
            suggestions: Vec::new(),
        })?;
        let whole = edtf.bounds();
        Ok(match &edtf {
            Edtf::Date(_) | Edtf::DateTime(_) => Self {
                shape: DateShape::Point,
                bounds: as_point(whole),
                alternatives: points(&edtf),
            },
            Edtf::Interval(interval) => {
                let (start, end) = (interval.start, interval.end);
                let alternative = Alternative::lasting(beginning(start), ending(end));
                let (start_latest, end_earliest) = (latest_of(start), earliest_of(end));
                Self {
                    shape: DateShape::Interval,
                    bounds: [
                        Bound::of(whole.earliest),
                        start_latest,
                        end_earliest,
                        Bound::of(whole.latest),
                    ],
                    alternatives: vec![alternative],
                }
            }
            Edtf::Set(set) => {
                let parts: Vec<Alternative> = set.elements.iter().flat_map(element).collect();
                match set.kind {
                    SetKind::OneMember => Self {
                        shape: DateShape::OneOf,
                        bounds: as_point(whole),
                        alternatives: parts,
                    },
                    SetKind::AllMembers => Self {
                        shape: DateShape::AllOf,
                        bounds: as_point(whole),
                        alternatives: vec![Alternative::around(&parts)],
                    },
                }
            }
        })
    }
}

fn as_point(whole: Bounds) -> [Bound; 4] {
    let (earliest, latest) = (Bound::of(whole.earliest), Bound::of(whole.latest));
    [earliest, latest, earliest, latest]
}

/// The days within bounds; a bound that is unknown or open is as far off as can be.
fn days(bounds: Bounds) -> Days {
    let number = |bound, otherwise| match bound {
        edtf_core::Bound::Date(date) => CountedDay::of(date),
        edtf_core::Bound::NegativeInfinity => NEVER_BEFORE,
        edtf_core::Bound::PositiveInfinity => NEVER_AFTER,
        edtf_core::Bound::Unknown => otherwise,
    };
    (number(bounds.earliest, NEVER_BEFORE), number(bounds.latest, NEVER_AFTER))
}

/// The points of a date: one, or where digits are unspecified, one for each way to fill them in.
fn points(edtf: &Edtf) -> Vec<Alternative> {
    let (first, last) = days(edtf.bounds());
    let around = vec![Alternative::Point(first, last)];
    if !edtf.has_unspecified() {
        return around;
    }
    let Ok(values) = edtf.values() else { return around };
    let values: Vec<Days> =
        values.take(MOST_VALUES + 1).map(|value| days(value.bounds())).collect();
    if values.is_empty() || values.len() > MOST_VALUES {
        return around;
    }
    let mut found: Vec<Days> = Vec::new();
    for (first, last) in values {
        match found.last_mut() {
            Some(earlier) if earlier.1.next() == first => earlier.1 = last,
            _ => found.push((first, last)),
        }
    }
    found.into_iter().map(|(first, last)| Alternative::Point(first, last)).collect()
}

fn element(element: &SetElement) -> Vec<Alternative> {
    let within = |date: &edtf_core::Date| days(Edtf::Date(*date).bounds());
    match element {
        SetElement::Date(date) => points(&Edtf::Date(*date)),
        SetElement::OnOrBefore(date) => vec![Alternative::Point(NEVER_BEFORE, within(date).1)],
        SetElement::OnOrAfter(date) => vec![Alternative::Point(within(date).0, NEVER_AFTER)],
        SetElement::Range(first, last) => {
            vec![Alternative::Point(within(first).0, within(last).1)]
        }
    }
}

fn beginning(endpoint: IntervalEndpoint) -> Days {
    match endpoint {
        IntervalEndpoint::Open => (NEVER_BEFORE, NEVER_BEFORE),
        IntervalEndpoint::Unknown => (NEVER_BEFORE, NEVER_AFTER),
        IntervalEndpoint::Date(date) => days(Edtf::Date(date).bounds()),
        IntervalEndpoint::OnOrBefore(date) => (NEVER_BEFORE, days(Edtf::Date(date).bounds()).1),
        IntervalEndpoint::OnOrAfter(date) => (days(Edtf::Date(date).bounds()).0, NEVER_AFTER),
    }
}

fn ending(endpoint: IntervalEndpoint) -> Days {
    match endpoint {
        IntervalEndpoint::Open => (NEVER_AFTER, NEVER_AFTER),
        IntervalEndpoint::Unknown
        | IntervalEndpoint::Date(_)
        | IntervalEndpoint::OnOrBefore(_)
        | IntervalEndpoint::OnOrAfter(_) => beginning(endpoint),
    }
}

fn latest_of(endpoint: IntervalEndpoint) -> Bound {
    match endpoint {
        IntervalEndpoint::Open | IntervalEndpoint::OnOrAfter(_) => Bound::Open,
        IntervalEndpoint::Unknown => Bound::Unknown,
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) => {
            Bound::of(Edtf::Date(date).bounds().latest)
        }
    }
}

fn earliest_of(endpoint: IntervalEndpoint) -> Bound {
    match endpoint {
        IntervalEndpoint::Open | IntervalEndpoint::OnOrBefore(_) => Bound::Open,
        IntervalEndpoint::Unknown => Bound::Unknown,
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrAfter(date) => {
            Bound::of(Edtf::Date(date).bounds().earliest)
        }
    }
}
