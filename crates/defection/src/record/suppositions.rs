//! Answers that are supposed.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Visitor},
};

use crate::Fact;

/// Answers that are supposed of some facts, whatever the sources say: at most one of each.
///
/// ```
/// use defection::{Fact, Suppositions};
///
/// let mut suppose = Suppositions::from([(Fact::HarmIntent, true)]);
/// suppose.insert(Fact::HarmIntent, false);
/// assert_eq!(suppose.get(Fact::HarmIntent), Some(false));
/// assert_eq!(suppose.get(Fact::AsylumSought), None);
/// assert_eq!(serde_json::to_string(&suppose)?, r#"{"harm_intent":false}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suppositions(
    /// In the order of the facts.
    Vec<(Fact, bool)>,
);

impl Suppositions {
    /// None.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Supposes an answer, in the place of one that was supposed before.
    pub fn insert(&mut self, fact: Fact, holds: bool) {
        let place = self.0.partition_point(|(known, _)| *known < fact);
        match self.0.get_mut(place) {
            Some(known) if known.0 == fact => known.1 = holds,
            _ => self.0.insert(place, (fact, holds)),
        }
    }

    /// What is supposed of a fact.
    pub fn get(&self, fact: Fact) -> Option<bool> {
        self.0.iter().find(|(known, _)| *known == fact).map(|(_, holds)| *holds)
    }

    /// The facts and the answers, in the order of the facts.
    pub fn iter(&self) -> impl Iterator<Item = (Fact, bool)> + '_ {
        self.0.iter().copied()
    }

    /// Of how many facts an answer is supposed.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is supposed.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Of several answers for a fact the last counts.
impl FromIterator<(Fact, bool)> for Suppositions {
    fn from_iter<I: IntoIterator<Item = (Fact, bool)>>(answers: I) -> Self {
        let mut found = Self::none();
        for (fact, holds) in answers {
            found.insert(fact, holds);
        }
        found
    }
}

impl<const COUNT: usize> From<[(Fact, bool); COUNT]> for Suppositions {
    fn from(answers: [(Fact, bool); COUNT]) -> Self {
        answers.into_iter().collect()
    }
}

impl Serialize for Suppositions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Suppositions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Answers;

        impl<'de> Visitor<'de> for Answers {
            type Value = Suppositions;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("answers by fact as an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Suppositions, A::Error> {
                let mut found = Suppositions::none();
                while let Some(fact) = map.next_key::<Fact>()? {
                    if found.get(fact).is_some() {
                        return Err(A::Error::duplicate_field(fact.word()));
                    }
                    found.insert(fact, map.next_value()?);
                }
                Ok(found)
            }
        }

        deserializer.deserialize_map(Answers)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn they_are_what_a_map_of_facts_would_be() {
        let mut answers = Vec::new();
        for (place, fact) in Fact::ALL.iter().rev().chain(Fact::ALL).step_by(3).enumerate() {
            answers.push((*fact, place % 2 == 0));
            let found: Suppositions = answers.iter().copied().collect();
            let map: BTreeMap<Fact, bool> = answers.iter().copied().collect();
            assert!(found.iter().eq(map.iter().map(|(fact, holds)| (*fact, *holds))));
            assert_eq!((found.len(), found.is_empty()), (map.len(), false));
            for fact in Fact::ALL {
                assert_eq!(found.get(*fact), map.get(fact).copied());
            }
            let json = serde_json::to_string(&found).unwrap();
            assert_eq!(json, serde_json::to_string(&map).unwrap());
            assert_eq!(serde_json::from_str::<Suppositions>(&json).unwrap(), found);
        }
    }

    #[test]
    fn what_is_no_map_is_refused() {
        assert!(Suppositions::none().is_empty());
        let error = serde_json::from_str::<Suppositions>("7").unwrap_err().to_string();
        assert!(error.contains("expected answers by fact as an object"), "{error}");
    }
}
