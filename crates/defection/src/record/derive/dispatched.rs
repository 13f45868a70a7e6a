//! Was the person sent by a Soviet service to play a defector?

use super::{Derived, Ground};
use crate::{model::BonaFidesPosition, record::lens::Reading};

/// A party that held it says yes, one that took the person as genuine says no. Doubt falls short, and
/// talk of reserve says nothing.
///
/// One party's position that a person was sent does not settle by itself that it was so: it falls
/// short, unless the lens follows one source alone. R. J. Heuer, "Nosenko: Five Paths to Judgment",
/// Studies in Intelligence 31:3 (1987), 71-101, shows that the criterion which a party uses decides
/// what evidence it looks at, and possibly its conclusion.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let mut found = Vec::new();
    for row in &ground.view.episode.bona_fides {
        let citations = ground.view.trusted(&row.sources);
        if citations.is_empty() {
            continue;
        }
        let words = format!("position of {}: {}", row.holder.as_str(), row.position);
        found.push(match row.position {
            BonaFidesPosition::Dispatched => Derived::new(true, words, citations),
            BonaFidesPosition::Genuine => Derived::new(false, words, citations),
            BonaFidesPosition::Doubted => Derived::short("what it came to", words, citations),
            BonaFidesPosition::Reserved => continue,
        });
    }
    let follows_one = matches!(ground.view.lens.reading, Reading::OneSource(_));
    let lone = found.iter().filter(|one| one.holds.is_ok()).count() == 1;
    for position in found.iter_mut().filter(|_| lone && !follows_one) {
        if position.holds == Ok(true) {
            position.holds = Err("a second party that holds it");
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::answers;

    fn position(word: &str) -> Vec<Option<bool>> {
        positions(&[word])
    }

    fn positions(words: &[&str]) -> Vec<Option<bool>> {
        let row = |word: &&str| {
            format!(
                r#"{{ "holder": "a service", "position": "{word}",
                    "sources": [{{ "source": "book" }}] }}"#
            )
        };
        let rows: Vec<String> = words.iter().map(row).collect();
        let episode = format!(r#""bona_fides": [{}],"#, rows.join(", "));
        answers(Fact::Dispatched, "", &episode)
    }

    #[test]
    fn only_a_settled_position_says_something() {
        assert_eq!(position("genuine"), [Some(false)]);
        assert_eq!(position("doubted"), [None]);
        assert!(position("reserved").is_empty());
    }

    #[test]
    fn a_lone_position_that_the_person_was_sent_falls_short() {
        assert_eq!(position("dispatched"), [None]);
        let two = positions(&["dispatched", "dispatched"]);
        assert_eq!(two, [Some(true), Some(true)]);
        let rivals = positions(&["dispatched", "genuine"]);
        assert_eq!(rivals, [Some(true), Some(false)]);
    }
}
