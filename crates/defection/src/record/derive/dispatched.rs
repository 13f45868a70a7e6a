//! Was the person sent by a Soviet service to play a defector?

use super::{Derived, Ground};
use crate::model::BonaFidesPosition;

/// A party that held it says yes, one that took the person as genuine says no. Doubt and talk of
/// reserve say nothing.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let mut found = Vec::new();
    for row in &ground.view.episode.bona_fides {
        let citations = ground.view.trusted(&row.sources);
        if citations.is_empty() {
            continue;
        }
        let holds = match row.position {
            BonaFidesPosition::Dispatched => true,
            BonaFidesPosition::Genuine => false,
            BonaFidesPosition::Doubted | BonaFidesPosition::Reserved => continue,
        };
        let words = format!("position of {}: {}", row.holder.as_str(), row.position);
        found.push(Derived::new(holds, words, citations));
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    fn position(word: &str) -> Vec<bool> {
        let episode = format!(
            r#""bona_fides": [{{ "holder": "a service", "position": "{word}",
                "sources": [{{ "source": "book" }}] }}],"#
        );
        derived(Fact::Dispatched, "", &episode).into_iter().map(|pair| pair.0).collect()
    }

    #[test]
    fn only_a_settled_position_says_something() {
        assert_eq!(position("dispatched"), [true]);
        assert_eq!(position("genuine"), [false]);
        assert!(position("doubted").is_empty());
        assert!(position("reserved").is_empty());
    }
}
