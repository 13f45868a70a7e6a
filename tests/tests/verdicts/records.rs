//! Many records at once against one at a time.

use defection::{
    Archive, Definitions, Lens, Record, Source, Verdict, record::Reading, strategy,
    verdict::Records,
};
use proptest::prelude::*;

fn built_in() -> &'static Definitions {
    Definitions::built_in()
}

/// The verdicts of the columns are those of the judgements, definition by definition.
fn check(records: Vec<Record>, definitions: &Definitions) -> Result<(), TestCaseError> {
    let records = Records::new(records, definitions);
    for definition in definitions.iter() {
        let together = records.verdicts(definition);
        prop_assert_eq!(together.len(), records.list().len());
        for (record, verdict) in records.list().iter().zip(together) {
            prop_assert_eq!(definition.judge(record).verdict, verdict, "{}", definition.id());
        }
    }
    Ok(())
}

#[test]
fn the_bundled_archive_is_judged_alike_under_every_reading() {
    for reading in [Reading::Mixed, Reading::ByAccount] {
        for as_of in [None, "1962-01-01".parse().ok(), "1945-09-05".parse().ok()] {
            for strict in [false, true] {
                let lens = Lens { as_of, strict, reading: reading.clone(), trust: None };
                let records = Archive::bundled().records(&lens, built_in().axioms()).unwrap();
                check(records, built_in()).unwrap();
            }
        }
    }
}

proptest! {
    // A hundred times a hundred records, so that words are full, begun and crossed.
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn ten_thousand_generated_records_are_judged_alike(
        records in proptest::collection::vec(strategy::record(built_in().axioms().clone()), 100),
    ) {
        check(records, built_in())?;
    }

    #[test]
    fn generated_definitions_judge_alike(
        draft in strategy::definition(),
        records in proptest::collection::vec(strategy::record(built_in().axioms().clone()), 1..80),
    ) {
        let book: Source =
            serde_json::from_str(r#"{ "id": "book", "title": "A book", "kind": "study" }"#).unwrap();
        let axioms = built_in().axioms().list().to_vec();
        let mut sources = built_in().sources().to_vec();
        sources.push(book);
        let definitions = Definitions::of(vec![draft], Vec::new(), axioms, sources);
        prop_assume!(definitions.is_ok());
        let definitions = definitions.unwrap();
        check(records.clone(), &definitions)?;
        // Columns that were made for other definitions know not every question.
        let records = Records::new(records, built_in());
        let definition = definitions.iter().next().unwrap();
        let one_by_one: Vec<Verdict> =
            records.list().iter().map(|record| definition.judge(record).verdict).collect();
        prop_assert_eq!(records.verdicts(definition), one_by_one);
    }
}
