//! Was the person later taken or sent back?

use super::{Derived, Ground};
use crate::ReturnManner;

/// Reads the returns whose manner is said.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    ground.returned(ReturnManner::ByForce)
}

#[cfg(test)]
mod tests {
    use crate::{Fact, derive::testing::derived};

    fn back(manner: &str) -> usize {
        let episode = r#""returns": [{ "value": { "on": "1984" MANNER },
            "sources": [{ "source": "book" }] }],"#
            .replace("MANNER", manner);
        derived(Fact::ReturnedByForce, "", &episode).len()
    }

    #[test]
    fn the_manner_has_to_be_said() {
        assert_eq!(back(r#", "manner": "by_force""#), 1);
        assert_eq!(back(""), 0);
    }
}
