//! A document before it is read as something: one list of values, or what the build has packed.
//!
//! In the list a value that has others inside it stands before them, and they follow in the order of
//! the document. So a document is one piece of memory however deep it is, and a part of it is a part
//! of the list.

use std::borrow::Cow;

use super::{Json, fault::Step, packed::Packed};

/// A value, without what is inside it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A whole number that is not negative.
    Unsigned(u64),
    /// A negative whole number.
    Negative(i64),
    /// A number with a fraction, or too large for a whole one.
    Fraction(f64),
    /// A text.
    Text(Cow<'t, str>),
    /// A list, whose elements follow.
    List(Inside),
    /// An object, whose members follow: the name of each as a text, and then its value.
    Object(Inside),
}

/// What is inside a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Inside {
    /// How many elements or members.
    pub(super) count: usize,
    /// How many values, those inside others and the names of members too.
    pub(super) values: usize,
}

/// A value of a document, with what is inside it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'v> {
    /// The first of a list of values. More than what is inside it may follow.
    Listed(&'v [Value<'v>]),
    /// The value that comes next at a place of a packed document. It is read once, before any that
    /// comes after it.
    Packed(&'v Packed<'v>, usize),
}

/// What a value is, and the way to what is inside it.
#[derive(Debug)]
pub(super) enum Head<'v> {
    Null,
    Truth(bool),
    Unsigned(u64),
    Negative(i64),
    Fraction(f64),
    Text(&'v str),
    List(Parts<'v>),
    Object(Members<'v>),
}

impl<'v> Part<'v> {
    /// What it is.
    // Apart, so that a program has it once.
    #[inline(never)]
    pub(super) fn head(self) -> Head<'v> {
        let values = match self {
            Self::Listed(values) => values,
            Self::Packed(packed, place) => return packed.head(place).unwrap_or(Head::Null),
        };
        let Some((value, inside)) = values.split_first() else { return Head::Null };
        let ahead = Self::Listed(inside);
        match value {
            Value::Null => Head::Null,
            Value::Truth(truth) => Head::Truth(*truth),
            Value::Unsigned(number) => Head::Unsigned(*number),
            Value::Negative(number) => Head::Negative(*number),
            Value::Fraction(number) => Head::Fraction(*number),
            Value::Text(text) => Head::Text(text),
            Value::List(Inside { count, .. }) => Head::List(Parts { ahead, left: *count }),
            Value::Object(Inside { count, .. }) => {
                Head::Object(Members { names: &[], ahead, left: *count })
            }
        }
    }

    /// Whether it is `null`, which a packed document has nowhere.
    #[inline(never)]
    pub(super) fn is_null(self) -> bool {
        matches!(self, Self::Listed([Value::Null, ..]))
    }

    /// The text, if it is one.
    pub(super) fn text(self) -> Option<&'v str> {
        if let Head::Text(text) = self.head() { Some(text) } else { None }
    }

    /// What stands behind it, in a list of values.
    fn behind(self) -> Self {
        let Self::Listed(values) = self else { return self };
        let inside = match values.first() {
            Some(Value::List(inside) | Value::Object(inside)) => inside.values,
            _ => 0,
        };
        Self::Listed(values.get(inside + 1..).unwrap_or_default())
    }

    /// The part to which the steps lead.
    pub(super) fn at(self, way: &[Step]) -> Option<Self> {
        way.iter().try_fold(self, |part, step| match part.head() {
            Head::List(mut elements) => elements.nth(step.index),
            Head::Object(mut members) => members.nth(step.index).map(|(_, value)| value),
            _ => None,
        })
    }

    /// The value with everything in it.
    pub(super) fn json(self) -> Json<'static> {
        match self.head() {
            Head::Null => Json::Null,
            Head::Truth(truth) => Json::Truth(truth),
            Head::Unsigned(number) => Json::Unsigned(number),
            Head::Negative(number) => Json::Negative(number),
            Head::Fraction(number) => Json::Fraction(number),
            Head::Text(text) => Json::Text(text.to_owned().into()),
            Head::List(elements) => Json::List(elements.map(Part::json).collect()),
            Head::Object(members) => Json::Object(
                members.map(|(name, value)| (name.to_owned().into(), value.json())).collect(),
            ),
        }
    }
}

/// Parts one after another.
#[derive(Clone, Debug)]
pub(super) struct Parts<'v> {
    ahead: Part<'v>,
    left: usize,
}

impl<'v> Parts<'v> {
    /// So many values that come next at a place of a packed document.
    pub(super) fn packed(packed: &'v Packed<'v>, place: usize, count: usize) -> Self {
        Self { ahead: Part::Packed(packed, place), left: count }
    }

    /// How many are ahead.
    pub(super) const fn left(&self) -> usize {
        self.left
    }
}

impl<'v> Iterator for Parts<'v> {
    type Item = Part<'v>;

    #[inline(never)]
    fn next(&mut self) -> Option<Part<'v>> {
        self.left = self.left.checked_sub(1)?;
        let part = self.ahead;
        self.ahead = part.behind();
        Some(part)
    }
}

/// Members one after another.
#[derive(Clone, Debug)]
pub(super) struct Members<'v> {
    /// Of a packed document, the names of those that are ahead, and where their values are.
    names: &'v [(&'v str, usize)],
    ahead: Part<'v>,
    left: usize,
}

impl<'v> Members<'v> {
    /// No members.
    pub(super) fn none() -> Self {
        Self { names: &[], ahead: Part::Listed(&[]), left: 0 }
    }

    /// The members of those names, of a packed document.
    pub(super) fn packed(packed: &'v Packed<'v>, names: &'v [(&'v str, usize)]) -> Self {
        Self { names, ahead: Part::Packed(packed, 0), left: names.len() }
    }

    /// How many are ahead.
    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// The name of the next one.
    pub(super) fn name(&self) -> Option<&'v str> {
        match self.ahead {
            Part::Listed(_) if self.left > 0 => self.ahead.text(),
            Part::Listed(_) => None,
            Part::Packed(..) => self.names.first().map(|(name, _)| *name),
        }
    }

    /// Whether one may be read before another that stands before it.
    pub(super) fn in_any_order(&self) -> bool {
        matches!(self.ahead, Part::Listed(_))
    }
}

impl<'v> Iterator for Members<'v> {
    type Item = (&'v str, Part<'v>);

    #[inline(never)]
    fn next(&mut self) -> Option<(&'v str, Part<'v>)> {
        self.left = self.left.checked_sub(1)?;
        match self.ahead {
            Part::Listed(_) => {
                let name = self.ahead;
                let value = name.behind();
                self.ahead = value.behind();
                Some((name.text().unwrap_or_default(), value))
            }
            Part::Packed(packed, _) => {
                let (&(name, place), behind) = self.names.split_first()?;
                self.names = behind;
                Some((name, Part::Packed(packed, place)))
            }
        }
    }
}

/// Takes down values in the order of the document.
#[derive(Debug, Default)]
pub(super) struct Writing<'t>(Vec<Value<'t>>);

impl<'t> Writing<'t> {
    /// Takes down a value with nothing inside.
    pub(super) fn push(&mut self, value: Value<'t>) {
        self.0.push(value);
    }

    /// Leaves a place for a value whose inside comes next.
    pub(super) fn begin(&mut self) -> usize {
        self.0.push(Value::Null);
        self.0.len()
    }

    /// How many values have come since a place was left.
    pub(super) fn since(&self, begin: usize) -> usize {
        self.0.len().saturating_sub(begin)
    }

    /// Fills a place that was left.
    pub(super) fn end(&mut self, begin: usize, value: Value<'t>) {
        if let Some(place) = begin.checked_sub(1).and_then(|place| self.0.get_mut(place)) {
            *place = value;
        }
    }

    /// Everything that was taken down.
    pub(super) fn done(self) -> Vec<Value<'t>> {
        self.0
    }
}
