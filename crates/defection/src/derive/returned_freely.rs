//! Did the person later go back by own choice?

use super::{Derived, Ground};
use crate::ReturnManner;

/// Reads the returns whose manner is said.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    ground
        .view
        .standing(&ground.view.episode.returns)
        .filter(|row| row.value.manner == Some(ReturnManner::Freely))
        .map(|row| {
            let words = format!("came back {}: freely", row.value.on).replace('_', " ");
            let derived = Derived::new(!row.denied, words, ground.view.trusted(&row.sources));
            if row.denied { derived } else { derived.on(&row.value.on) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{Fact, derive::testing::derived};

    fn back(manner: &str) -> usize {
        let episode = r#""returns": [{ "value": { "on": "1984" MANNER },
            "sources": [{ "source": "book" }] }],"#
            .replace("MANNER", manner);
        derived(Fact::ReturnedFreely, "", &episode).len()
    }

    #[test]
    fn the_manner_has_to_be_said() {
        assert_eq!(back(r#", "manner": "freely""#), 1);
        assert_eq!(back(""), 0);
    }
}
