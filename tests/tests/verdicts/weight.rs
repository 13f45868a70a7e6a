//! The fewest things that have to be set aside, against trying every set of them.

use defection::{
    Archive, Definitions, Fact, Lens, Record, Source, Verdict,
    model::Silence,
    record::{ActDays, ActRow, Reading, Testimony},
    rules::Axioms,
    strategy,
};
use proptest::prelude::*;

const FACTS: &[Fact] =
    &[Fact::IllegalExit, Fact::Exchanged, Fact::HeldAsPrisoner, Fact::Voluntary, Fact::Minor];

/// How many generated records are weighed.
const GENERATED: u32 = 10_000;

/// Sets of up to so many are tried.
const LARGEST: u32 = 3;

fn book() -> Source {
    serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#)
        .expect("a source")
}

struct Statement<'a> {
    testimonies: &'a [(Fact, Testimony)],
    rows: &'a [ActRow],
    silence: &'a Option<Silence>,
    lens: &'a Lens,
    axioms: &'a Axioms,
}

impl Statement<'_> {
    fn units(&self) -> usize {
        self.testimonies.len() + self.rows.len() + FACTS.len()
    }

    /// The record without a set of testimonies, of rows, and of what silence says of facts.
    fn without(&self, set: u64) -> Record {
        let gone = |unit: usize| set >> unit & 1 == 1;
        let (testimonies, rows) = (self.testimonies.len(), self.rows.len());
        let kept = self.testimonies.iter().enumerate().filter(|(place, _)| !gone(*place));
        let days = self.rows.iter().enumerate().filter(|(place, _)| !gone(testimonies + place));
        let unread = FACTS.iter().enumerate().filter(|(place, _)| gone(testimonies + rows + place));
        let silence = self.silence.clone().map(|silence| Silence {
            except: silence.except.into_iter().chain(unread.map(|(_, fact)| *fact)).collect(),
            ..silence
        });
        Record::of_testimonies(
            "somebody-1961".parse().expect("an id"),
            "somebody".parse().expect("an id"),
            kept.map(|(_, testimony)| testimony.clone()),
            ActDays::of(days.map(|(_, row)| row.clone()).collect()),
            silence,
            self.lens,
            self.axioms,
        )
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: GENERATED, ..ProptestConfig::default() })]

    #[test]
    fn the_fewest_claims_are_the_fewest(
        // What silence says of deaths and returns cannot be left out from outside.
        draft in strategy::definition_over(FACTS).prop_filter("facts and days alone", |draft| {
            let text = format!("{draft:?}");
            !text.contains("Dead") && !text.contains("Returned,")
        }),
        axioms in strategy::axioms(FACTS),
        testimonies in proptest::collection::vec(
            (proptest::sample::select(FACTS), strategy::testimony()), 0..6),
        act in strategy::act_days(),
        silence in strategy::silence(),
        lens in strategy::lens(),
    ) {
        let definitions =
            Definitions::of(vec![draft], Vec::new(), axioms, vec![book()]).expect("definitions");
        let lens = Lens { reading: Reading::Mixed, ..lens };
        let said = Statement {
            testimonies: &testimonies, rows: act.rows(), silence: &silence, lens: &lens,
            axioms: definitions.axioms(),
        };
        let definition = definitions.get("generated").expect("the one definition");
        let record = said.without(0);
        let verdict = definition.verdict(&record);
        let wanted = |other: Verdict| match verdict {
            Verdict::Open | Verdict::Disputed => other.is_decided(),
            _ => other != verdict && other != Verdict::Impossible,
        };
        let size = (1..=LARGEST).find(|size| {
            (0..1_u64 << said.units())
                .filter(|set| set.count_ones() == *size)
                .any(|set| wanted(definition.verdict(&said.without(set))))
        });
        let claims = definition.weigh(Archive::bundled(), &record).claims;
        if !claims.exact {
            // The search says that it stopped; what it found is still no smaller than the smallest.
            if let (Some(size), Some(_)) = (size, claims.becomes) {
                prop_assert!(claims.set.len() >= size as usize);
            }
            return Ok(());
        }
        match (size, claims.becomes) {
            (Some(size), Some(becomes)) => {
                prop_assert_eq!(claims.set.len(), size as usize, "{:?}", claims);
                prop_assert!(wanted(becomes));
            }
            (None, Some(_)) => prop_assert!(claims.set.len() > LARGEST as usize, "{:?}", claims),
            (Some(size), None) => prop_assert!(false, "{size} would do, and none was found"),
            (None, None) => {}
        }
    }
}
