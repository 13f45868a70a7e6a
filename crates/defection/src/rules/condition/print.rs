//! From the tree to text that parses to the same tree.

use std::fmt;

use super::{ActDay, Condition, ConditionName, Happening};

impl fmt::Display for Condition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(operands) => join(formatter, operands, " and ", is_joined),
            Self::Any(operands) => join(formatter, operands, " or ", is_any),
            Self::Not(inner) => {
                formatter.write_str("not ")?;
                enclosed(formatter, inner, is_joined(inner))
            }
            Self::AtLeast(threshold) => {
                write!(formatter, "at least {} of (", threshold.count())?;
                join(formatter, threshold.of(), ", ", |_| false)?;
                formatter.write_str(")")
            }
            Self::Fact(fact) => write!(formatter, "{fact}"),
            Self::By(happening, day) => write!(formatter, "{happening} by {day}"),
            Self::Act(place) => write!(formatter, "act {place}"),
            Self::Named(name) => write!(formatter, "{name}"),
        }
    }
}

fn is_any(condition: &Condition) -> bool {
    matches!(condition, Condition::Any(_))
}

fn is_joined(condition: &Condition) -> bool {
    matches!(condition, Condition::All(_) | Condition::Any(_))
}

fn join(
    formatter: &mut fmt::Formatter<'_>,
    parts: &[Condition],
    between: &str,
    needs_enclosing: fn(&Condition) -> bool,
) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            formatter.write_str(between)?;
        }
        enclosed(formatter, part, needs_enclosing(part))?;
    }
    Ok(())
}

fn enclosed(formatter: &mut fmt::Formatter<'_>, part: &Condition, enclose: bool) -> fmt::Result {
    if enclose { write!(formatter, "({part})") } else { write!(formatter, "{part}") }
}

impl fmt::Display for Happening {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(fact) => write!(formatter, "{fact}"),
            Self::Dead => formatter.write_str("dead"),
            Self::Returned => formatter.write_str("returned"),
        }
    }
}

impl fmt::Display for ActDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before(day) => write!(formatter, "before {day}"),
            Self::From(day) => write!(formatter, "from {day}"),
            Self::In(first, last) => write!(formatter, "in {first}/{last}"),
        }
    }
}

impl fmt::Display for ConditionName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
