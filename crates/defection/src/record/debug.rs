use std::fmt;

use super::{Record, Standing};
use crate::{date::DayRange, model::Fact};

/// Short: the episode, the days of the act, and the facts by how they stand, a line each. Facts that
/// only silence answers stand apart.
impl fmt::Debug for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let act: Vec<String> = self.act.possible.iter().map(DayRange::in_words).collect();
        let of = |stands: &dyn Fn(Fact) -> bool| {
            let facts = Fact::ALL.iter().filter(|fact| stands(**fact)).map(|fact| fact.word());
            facts.collect::<Vec<_>>().join(" ")
        };
        let silent = |fact: Fact| self.fact(fact).by_silence();
        let is = |standing: Standing| {
            of(&|fact| self.fact(fact).standing() == standing && !silent(fact))
        };
        formatter
            .debug_struct("Record")
            .field("episode", &format_args!("{}", self.episode))
            .field("act", &format_args!("{}", act.join(" or ")))
            .field("yes", &format_args!("{}", is(Standing::Established(true))))
            .field("no", &format_args!("{}", is(Standing::Established(false))))
            .field("disputed", &format_args!("{}", is(Standing::Disputed)))
            .field("missing", &format_args!("{}", is(Standing::Missing)))
            .field("by_silence", &format_args!("{}", of(&silent)))
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::{archive::Archive, record::Lens};

    #[test]
    fn a_record_is_shown_in_few_lines_that_name_its_facts() {
        let record = Archive::bundled().record("nureyev-1961", &Lens::default()).unwrap();
        let shown = format!("{record:#?}");
        assert!(shown.contains("    yes: soviet_citizen"), "{shown}");
        assert!(shown.lines().count() < 15, "{shown}");
        assert!(shown.len() < 2_000, "{}", shown.len());
    }
}
