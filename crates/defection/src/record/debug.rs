use std::fmt;

use super::{Record, Standing};
use crate::model::Fact;

/// Short: the episode, the days of the act, and each fact that is established or disputed.
impl fmt::Debug for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Record");
        shown.field("episode", &self.episode).field("act", &self.act.possible);
        for fact in Fact::ALL {
            match self.fact(*fact).standing() {
                Standing::Established(holds) => shown.field(fact.word(), &holds),
                Standing::Disputed => shown.field(fact.word(), &Standing::Disputed),
                Standing::Missing => &mut shown,
            };
        }
        shown.finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::{archive::Archive, record::Lens};

    #[test]
    fn a_record_is_shown_in_few_lines_that_name_its_facts() {
        let record = Archive::bundled().record("nureyev-1961", &Lens::default()).unwrap();
        let shown = format!("{record:?}");
        assert!(
            shown.contains("harm_intent: Disputed") && shown.contains("minor: false"),
            "{shown}"
        );
        assert!(shown.len() < 2_000, "{}", shown.len());
    }
}
