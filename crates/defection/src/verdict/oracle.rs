//! Verdicts on many records in columns, against each record by itself.

use proptest::{collection::vec, prelude::*};

use super::{tests::definitions_of, *};
use crate::{
    date::DayRange,
    model::{Citation, Fact},
    record::{ActDays, Lens, Origin, Particular, Testimony},
};

const FACTS: [Fact; 4] = [Fact::Exchanged, Fact::HeldAsPrisoner, Fact::Minor, Fact::Dependant];

const RULES: [&str; 10] = [
    "minor",
    "minor and dependant",
    "exchanged or minor",
    "exchanged and not held_as_prisoner",
    "minor or not minor",
    "act before 1961-01-01 and minor",
    "act in 1955/1965 or dependant",
    "act in 1955/1958 or act in 1962/1965 and minor",
    "not minor or held_as_prisoner",
    "at least 2 of (minor, dependant, exchanged)",
];

/// A rule whose days and whose fact none of the others asks for.
const ANOTHER: &str = "act from 1957-03-01 and (minor or harm_intent)";

fn source(place: usize) -> SourceId {
    ["book", "file"][place].parse().unwrap()
}

/// Years in which somebody says that the act was, or none.
fn act() -> impl Strategy<Value = ActDays> {
    let row = (1953..1968_i32, 0..6_i32, 0..2_usize).prop_map(|(first, length, by)| {
        let first = format!("{first}-01-01").parse().ok();
        let last = first.and_then(|day: chrono::NaiveDate| {
            day.checked_add_months(chrono::Months::new(12 * length.unsigned_abs() + 7))
        });
        (vec![DayRange { first, last }], vec![source(by)])
    });
    vec(row, 0..3).prop_map(ActDays::of)
}

fn record() -> impl Strategy<Value = (Vec<(usize, bool, usize)>, ActDays, bool)> {
    (vec((0..4_usize, any::<bool>(), 0..2_usize), 0..6), act(), any::<bool>())
}

/// One thing is disputed and nobody says anything of the other.
#[test]
fn what_is_missing_beside_a_dispute_is_not_overlooked() {
    let definitions = definitions_of(&["minor and dependant", "minor or dependant"]);
    let testimonies = [(true, 0), (false, 1)].map(|(holds, by)| {
        let origin = Origin::Record("a test".to_owned());
        let citations = vec![Citation::at(source(by), "page 1")];
        (
            Fact::Minor,
            Testimony {
                holds,
                particular: Particular::default(),
                came_true: (None, None),
                origin,
                citations,
            },
        )
    });
    let (episode, person) = ("one-1960".parse().unwrap(), "one".parse().unwrap());
    let (act, lens) = (ActDays::unknown(), Lens::default());
    let record = Record::of_testimonies(
        episode,
        person,
        testimonies,
        act,
        None,
        &lens,
        definitions.axioms(),
    );
    let table = definitions.verdicts(std::slice::from_ref(&record));
    let expected: Vec<Verdict> =
        definitions.iter().map(|definition| definition.judge(&record).verdict).collect();
    assert_eq!(table.verdicts, [expected]);
    assert_eq!(table.episodes, ["one-1960".parse().unwrap()]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 1 } else { 12 }))]

    #[test]
    fn columns_agree_with_each_record_by_itself(made in vec(record(), 1..140)) {
        let definitions = definitions_of(&RULES);
        let records: Vec<Record> = made.into_iter().map(|(said, act, by_account)| {
            let testimonies = said.into_iter().map(|(fact, holds, by)| {
                let origin = Origin::Record("a test".to_owned());
                let citations = vec![Citation::at(source(by), "page 1")];
                (FACTS[fact], Testimony { holds, particular: Particular::default(), came_true: (None, None), origin, citations })
            });
            let reading = if by_account { Reading::ByAccount } else { Reading::Mixed };
            let lens = Lens { reading, ..Lens::default() };
            let (episode, person) = ("one-1960".parse().unwrap(), "one".parse().unwrap());
            Record::of_testimonies(episode, person, testimonies, act, None, &lens, definitions.axioms())
        }).collect();
        let records = Records::new(records, &definitions);
        let table = records.table(&definitions);
        let judged = definitions.judge_all(records.list());
        prop_assert_eq!(&table, &definitions.verdicts(records.list()));
        prop_assert_eq!(&table.episodes, &judged.episodes);
        prop_assert_eq!(&table.definitions, &judged.definitions);
        prop_assert_eq!(table.verdicts.len(), records.list().len());
        for (found, row) in table.verdicts.iter().zip(&judged.judgements) {
            let expected: Vec<Verdict> = row.iter().map(|judgement| judgement.verdict).collect();
            prop_assert_eq!(found, &expected);
        }
        let others = definitions_of(&[ANOTHER]);
        let another = others.get("rule").unwrap();
        let alone = |definition: &Definition| -> Vec<Verdict> {
            records.list().iter().map(|record| definition.judge(record).verdict).collect()
        };
        prop_assert_eq!(records.verdicts(another), alone(another));
        for (definition, record) in
            definitions.iter().flat_map(|one| records.list().iter().map(move |record| (one, record)))
        {
            let mixed = definition.verdict(record);
            let judged = definition.judge(record).verdict;
            let by_account = record.lens().reading == Reading::ByAccount;
            prop_assert!(mixed == judged || by_account && !mixed.is_decided());
        }
    }
}
