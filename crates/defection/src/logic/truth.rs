//! Three answers: yes, no, unknown.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The answer to a question about the past.
///
/// Records are incomplete, so a question may have no answer. `Unknown` is not a weaker `No`: it
/// says that what is at hand settles the question neither way.
///
/// `and`, `or` and `!` follow Kleene's three-valued logic. There is no `Ord`: ordering by how true
/// an answer is and ordering by how much it tells disagree, so neither is built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Truth {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// It cannot be said.
    Unknown,
}

use Truth::{No, Unknown, Yes};

impl Truth {
    /// Every answer.
    pub const ALL: [Self; 3] = [Yes, No, Unknown];

    /// `Yes` if both are, `No` if either is.
    ///
    /// ```
    /// use defection::Truth::{No, Unknown, Yes};
    ///
    /// assert_eq!(No.and(Unknown), No);
    /// assert_eq!(Yes.and(Unknown), Unknown);
    /// ```
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (No, _) | (_, No) => No,
            (Yes, Yes) => Yes,
            _ => Unknown,
        }
    }

    /// `Yes` if either is, `No` if both are.
    ///
    /// ```
    /// use defection::Truth::{No, Unknown, Yes};
    ///
    /// assert_eq!(Yes.or(Unknown), Yes);
    /// assert_eq!(No.or(Unknown), Unknown);
    /// ```
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Yes, _) | (_, Yes) => Yes,
            (No, No) => No,
            _ => Unknown,
        }
    }

    /// Whether the answer is yes or no.
    pub const fn is_settled(self) -> bool {
        !matches!(self, Unknown)
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Yes => No,
            No => Yes,
            Unknown => Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Yes } else { No }
    }
}

impl fmt::Display for Truth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Yes => "yes",
            No => "no",
            Unknown => "unknown",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filling_in_an_unknown_never_overturns_an_answer() {
        for a in Truth::ALL {
            for b in Truth::ALL {
                for filled in [Yes, No] {
                    if a == Unknown {
                        let (before, after) = (a.and(b), filled.and(b));
                        assert!(after == before || !before.is_settled());
                        let (before, after) = (a.or(b), filled.or(b));
                        assert!(after == before || !before.is_settled());
                    }
                }
            }
        }
    }

    #[test]
    fn yes_and_no_are_settled_and_each_has_its_word() {
        assert_eq!(Truth::ALL.map(Truth::is_settled), [true, true, false]);
        assert_eq!(Truth::ALL.map(|truth| truth.to_string()), ["yes", "no", "unknown"]);
        assert_eq!([true, false].map(Truth::from), [Yes, No]);
    }

    #[test]
    fn de_morgan_holds() {
        for a in Truth::ALL {
            for b in Truth::ALL {
                assert_eq!(!a.and(b), (!a).or(!b));
            }
        }
    }
}
