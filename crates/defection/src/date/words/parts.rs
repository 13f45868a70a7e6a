//! What the notation says of a point in time, part by part.

use edtf_core::{DateField, Edtf, YearKind};

/// A point in time, taken apart.
#[derive(Clone, Debug)]
pub(super) struct Point {
    pub(super) year: Year,
    /// A month from 1 to 12, or one that is not known.
    pub(super) month: Option<Field>,
    pub(super) day: Option<Field>,
    /// A season, a quarter or another part of the year, from 21.
    pub(super) part: Option<u8>,
    /// The text as written, where it has nothing but digits and hyphens.
    pub(super) plain: Option<String>,
}

/// What is known of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// The year, as it is told.
    Known(String),
    /// Ten years from the first.
    Decade(i64),
    /// The century, from one.
    Century(i64),
    /// One of the years from a first to a last.
    Between(i64, i64),
    /// A year that is estimated, and certainly lies between two others.
    Near(i64, i64, i64),
    Unknown,
}

/// What is known of a month or a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Known(u8),
    Any,
    /// One of several.
    Among(Vec<u8>),
}

impl Point {
    pub(super) fn of(date: &edtf_core::Date) -> Self {
        let part = date.month.and_then(DateField::value).filter(|value| *value > 12);
        let month = date.month.filter(|_| part.is_none()).map(|field| Field::of(field, 1, 12));
        let year = Year::of(date);
        let day = date.day.map(|field| Field::of(field, 1, 31));
        let plain = match (&year, &month, &day, part) {
            (Year::Known(year), None, None, None) => Some(year.clone()),
            (Year::Known(year), Some(Field::Known(month)), None, None) => {
                Some(format!("{year}-{month:02}"))
            }
            (Year::Known(year), Some(Field::Known(month)), Some(Field::Known(day)), None) => {
                Some(format!("{year}-{month:02}-{day:02}"))
            }
            _ => None,
        };
        Self { year, month, day, part, plain }
    }

    /// A day, month or year of another calendar: digits with hyphens between them, and a mark of
    /// doubt that is not told.
    pub(super) fn of_text(text: &str) -> Self {
        let bare = text.trim_end_matches(['?', '~', '%']);
        let mut parts = bare.split('-');
        let mut number = || parts.next().and_then(|part| part.parse().ok());
        let year = number().unwrap_or_default();
        let field =
            |value: Option<u16>| value.and_then(|value| u8::try_from(value).ok()).map(Field::Known);
        let (month, day) = (field(number()), field(number()));
        Self {
            year: Year::Known(format!("{year:04}")),
            month,
            day,
            part: None,
            plain: Some(bare.to_owned()),
        }
    }
}

impl Year {
    fn of(date: &edtf_core::Date) -> Self {
        let alone = edtf_core::Date { month: None, day: None, ..*date };
        let bounds = Edtf::Date(alone).bounds();
        let year = |bound| match bound {
            edtf_core::Bound::Date(date) => Some(date.year),
            _ => None,
        };
        let bounds = year(bounds.earliest).zip(year(bounds.latest));
        if let (Some(value), Some(_)) = (date.year.value(), date.year.significant_digits) {
            return bounds.map_or(Self::Unknown, |(first, last)| Self::Near(value, first, last));
        }
        match date.year.kind {
            YearKind::Standard { negative, digits } => match (digits, bounds) {
                ([Some(_), Some(_), Some(_), Some(_)], _) => {
                    let sign = if negative { "-" } else { "" };
                    let year = date.year.value().unwrap_or_default().unsigned_abs();
                    Self::Known(format!("{sign}{year:04}"))
                }
                ([None, None, None, None], _) | (_, None) => Self::Unknown,
                ([Some(_), Some(_), Some(_), None], Some((first, _))) if !negative => {
                    Self::Decade(first)
                }
                ([Some(_), Some(_), None, None], Some((first, _))) if !negative => {
                    Self::Century(first / 100 + 1)
                }
                (_, Some((first, last))) => Self::Between(first, last),
            },
            YearKind::Big { .. } | YearKind::Exponential { .. } => {
                match (date.year.value(), bounds) {
                    (Some(year), _) => Self::Known(year.to_string()),
                    (None, Some((first, last))) => Self::Between(first, last),
                    (None, None) => Self::Unknown,
                }
            }
        }
    }
}

impl Field {
    fn of(field: DateField, first: u8, last: u8) -> Self {
        if let Some(value) = field.value() {
            return Self::Known(value);
        }
        let fits = |value: &u8| {
            let digits = [value / 10, value % 10];
            field
                .digits
                .iter()
                .zip(digits)
                .all(|(asked, digit)| asked.is_none_or(|one| one == digit))
        };
        let possible: Vec<u8> = (first..=last).filter(fits).collect();
        match possible.as_slice() {
            [only] => Self::Known(*only),
            _ if field.digits == [None, None] => Self::Any,
            _ => Self::Among(possible),
        }
    }
}

/// Numbers that follow one another, as the first and the last.
pub(super) fn as_range(values: &[u8]) -> Option<(u8, u8)> {
    let (first, last) = (*values.first()?, *values.last()?);
    let follow = values
        .windows(2)
        .all(|pair| pair.first().zip(pair.last()).is_some_and(|(a, b)| a + 1 == *b));
    (follow && values.len() > 2).then_some((first, last))
}
