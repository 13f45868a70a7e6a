//! Conditions built in Rust: `&`, `|`, `!`, and facts as conditions.

use std::ops::{BitAnd, BitOr, Not};

use super::{Condition, ConditionName, Operands};
use crate::model::Fact;

impl From<Fact> for Condition {
    fn from(fact: Fact) -> Self {
        Self::Fact(fact)
    }
}

impl From<ConditionName> for Condition {
    fn from(name: ConditionName) -> Self {
        Self::Named(name)
    }
}

/// Both hold. A conjunction on either side is joined, not nested.
///
/// ```
/// use defection::{Condition, Fact};
///
/// let condition = Fact::OutsideControl & (Fact::AsylumSought | Fact::RefusedReturn) & !Fact::Minor;
/// let text = "outside_control and (asylum_sought or refused_return) and not minor";
/// assert_eq!(condition.to_string(), text);
/// assert_eq!(condition, text.parse()?);
/// # Ok::<(), defection::Error>(())
/// ```
impl<R: Into<Self>> BitAnd<R> for Condition {
    type Output = Self;

    fn bitand(self, other: R) -> Self {
        let parts = |side: Self| match side {
            Self::All(operands) => operands.0,
            other => vec![other],
        };
        Self::All(Operands([parts(self), parts(other.into())].concat()))
    }
}

/// At least one holds. A disjunction on either side is joined, not nested.
impl<R: Into<Self>> BitOr<R> for Condition {
    type Output = Self;

    fn bitor(self, other: R) -> Self {
        let parts = |side: Self| match side {
            Self::Any(operands) => operands.0,
            other => vec![other],
        };
        Self::Any(Operands([parts(self), parts(other.into())].concat()))
    }
}

/// It does not hold.
impl Not for Condition {
    type Output = Self;

    fn not(self) -> Self {
        Self::Not(Box::new(self))
    }
}

/// Both hold.
impl<R: Into<Condition>> BitAnd<R> for Fact {
    type Output = Condition;

    fn bitand(self, other: R) -> Condition {
        Condition::from(self) & other
    }
}

/// At least one holds.
impl<R: Into<Condition>> BitOr<R> for Fact {
    type Output = Condition;

    fn bitor(self, other: R) -> Condition {
        Condition::from(self) | other
    }
}

/// It is not so.
impl Not for Fact {
    type Output = Condition;

    fn not(self) -> Condition {
        !Condition::from(self)
    }
}
