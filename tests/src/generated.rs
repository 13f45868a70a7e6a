//! Generated cases: a definition, axioms, and a record under a lens.

use std::fmt;

use defection::{
    Definition, Definitions, Fact, Lens, Record, Source,
    model::Silence,
    record::{ActDays, Reading, Testimony},
    rules::{Axiom, DefinitionDraft},
    strategy,
};
use proptest::{collection::vec, prelude::*, sample::select};

/// Facts that axioms tie together, and some that none does.
pub const FACTS: &[Fact] =
    &[Fact::IllegalExit, Fact::Exchanged, Fact::HeldAsPrisoner, Fact::Voluntary, Fact::Minor];

/// The one source that generated definitions cite.
#[must_use]
pub fn book() -> Source {
    serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#)
        .expect("a source")
}

/// What a record is made of.
#[derive(Clone, Debug)]
pub struct Made {
    /// The testimonies.
    pub testimonies: Vec<(Fact, Testimony)>,
    /// The days of the act.
    pub act: ActDays,
    /// Who reads silence as no.
    pub silence: Option<Silence>,
    /// The lens.
    pub lens: Lens,
}

impl Made {
    /// The record.
    #[must_use]
    pub fn record(&self, definitions: &Definitions) -> Record {
        Record::of_testimonies(
            "somebody-1961".parse().expect("an id"),
            "somebody".parse().expect("an id"),
            self.testimonies.clone(),
            self.act.clone(),
            self.silence.clone(),
            &self.lens,
            definitions.axioms(),
        )
    }
}

/// A definition with axioms, and a record under a lens that mixes accounts.
pub struct Generated {
    /// The definition and the axioms.
    pub definitions: Definitions,
    /// What the record is made of.
    pub made: Made,
    /// The record.
    pub record: Record,
}

impl Generated {
    /// Puts them together.
    #[must_use]
    pub fn of(drafts: Vec<DefinitionDraft>, axioms: Vec<Axiom>, made: Made) -> Self {
        let definitions =
            Definitions::of(drafts, Vec::new(), axioms, vec![book()]).expect("definitions");
        let record = made.record(&definitions);
        Self { definitions, made, record }
    }

    /// The definition.
    #[must_use]
    pub fn definition(&self) -> &Definition {
        self.definitions.get("generated").expect("the one definition")
    }
}

impl fmt::Debug for Generated {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Generated")
            .field("versions", &self.definition().draft().versions)
            .field("axioms", &self.definitions.axioms().list())
            .field("record", &self.record)
            .finish_non_exhaustive()
    }
}

prop_compose! {
    /// What a record is made of, under a lens that mixes accounts.
    pub fn made()(
        testimonies in vec((select(FACTS), strategy::testimony()), 0..8),
        act in strategy::act_days(),
        silence in strategy::silence(),
        lens in strategy::lens(),
    ) -> Made {
        Made { testimonies, act, silence, lens: Lens { reading: Reading::Mixed, ..lens } }
    }
}

prop_compose! {
    /// A definition with axioms, and a record.
    pub fn generated()(
        draft in strategy::definition_over(FACTS),
        axioms in strategy::axioms(FACTS),
        made in made(),
    ) -> Generated {
        Generated::of(vec![draft], axioms, made)
    }
}
