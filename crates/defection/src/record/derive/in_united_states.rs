//! Did the act take place inside the United States?

use super::{Derived, Ground};
use crate::model::StateId;

/// Reads the places of the act. A place whose state is not told says nothing, and that the act was
/// not in a state says nothing of the others.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let Ok(usa) = StateId::new("usa") else { return Vec::new() };
    let mut found = Vec::new();
    for row in ground.view.standing(&ground.view.episode.at) {
        let Some(state) = &row.value.state else { continue };
        let inside = *state == usa;
        if row.denied && !inside {
            continue;
        }
        let words = format!("the place of the act lay in `{state}`");
        let citations = ground.view.trusted(&row.sources);
        found.push(Derived::new(inside && !row.denied, words, citations));
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    fn at(state: &str, rest: &str) -> Vec<(bool, String)> {
        let episode = format!(
            r#""at": [{{ "value": {{ "name": "Somewhere"{state} }},
                "sources": [{{ "source": "book" }}]{rest} }}],"#
        );
        derived(Fact::InUnitedStates, "", &episode)
    }

    const USA: &str = r#", "state": "usa""#;
    const FRANCE: &str = r#", "state": "france""#;
    const DENIED: &str = r#", "denied": true"#;

    #[test]
    fn the_state_of_the_place_tells() {
        assert_eq!(at(USA, ""), [(true, "the place of the act lay in `usa`".to_owned())]);
        assert_eq!(at(FRANCE, ""), [(false, "the place of the act lay in `france`".to_owned())]);
        assert!(at("", "").is_empty(), "a place without its state");
    }

    #[test]
    fn a_denied_place_says_only_where_it_was_not() {
        assert!(!at(USA, DENIED)[0].0);
        assert!(at(FRANCE, DENIED).is_empty());
    }
}
