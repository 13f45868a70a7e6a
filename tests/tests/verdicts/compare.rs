//! Comparisons, theorems, witnesses and findings, each against every world.

use defection::{
    Archive, Condition, Definitions, Lens, Record,
    compare::{FindingKind, Relation, Witness},
    model::DefinitionId,
    rules::{DefinitionDraft, Theorem, WrittenCondition},
    strategy,
};
use defection_tests::{
    generated::{FACTS, book},
    oracle,
    rewriting::with_parts,
    worlds::{Block, Lanes, Worlds, parts},
};
use proptest::prelude::*;

/// How many generated pairs and definitions are looked at.
const GENERATED: u32 = 10_000;

fn relation(parts: [bool; 3]) -> Relation {
    match parts {
        [false, false, _] => Relation::Equivalent,
        [false, true, _] => Relation::Narrower,
        [true, false, _] => Relation::Broader,
        [true, true, false] => Relation::Exclusive,
        [true, true, true] => Relation::Overlapping,
    }
}

/// Whether a witness stands for worlds that are all of its kind, and whether there is one.
fn stands_for(
    worlds: &Worlds<'_>,
    witness: &Witness,
    left_out: Option<usize>,
    kind: &impl Fn(&Block) -> Lanes,
) -> (bool, bool) {
    let (mut any, mut all) = (false, true);
    let given = |block: &Block| {
        let answers = witness.answers.iter().enumerate();
        let counting = answers.filter(|(place, _)| Some(*place) != left_out);
        counting.fold(Lanes::YES, |all, (_, answer)| all & worlds.answered(block, answer))
    };
    worlds.each(given, |block, counting| {
        any = true;
        all &= counting & kind(block).cannot == 0;
    });
    (any, all)
}

/// A witness covers worlds, all of its kind, and none of its answers could be left out.
fn check_witness(worlds: &Worlds<'_>, witness: &Witness, kind: impl Fn(&Block) -> Lanes) {
    assert_eq!(stands_for(worlds, witness, None, &kind), (true, true), "{witness:?}");
    for place in 0..witness.answers.len() {
        let (_, all) = stands_for(worlds, witness, Some(place), &kind);
        assert!(!all, "answer {place} of {witness:?} says nothing");
    }
}

fn check_pair(definitions: &Definitions, first: &DefinitionDraft, second: &DefinitionDraft) {
    let worlds = Worlds::new(definitions, &[first, second]);
    let one = |block: &Block| worlds.definition(first, block);
    let other = |block: &Block| worlds.definition(second, block);
    let found = parts(&worlds, one, other);
    let compared = definitions.compare(first.id.as_str(), second.id.as_str()).unwrap();
    assert_eq!(compared.relation, relation(found), "{} and {}", first.id, second.id);
    let witnesses = [&compared.only_first, &compared.only_second, &compared.both];
    assert_eq!(witnesses.map(Option::is_some), found, "{} and {}", first.id, second.id);
    if let Some(witness) = &compared.only_first {
        check_witness(&worlds, witness, |block| one(block) & !other(block));
    }
    if let Some(witness) = &compared.only_second {
        check_witness(&worlds, witness, |block| other(block) & !one(block));
    }
    if let Some(witness) = &compared.both {
        check_witness(&worlds, witness, |block| one(block) & other(block));
    }
}

fn two_definitions(
    (first, mut second, axioms): (DefinitionDraft, DefinitionDraft, Vec<defection::rules::Axiom>),
) -> Definitions {
    second.id = DefinitionId::new("other").unwrap();
    Definitions::of(vec![first, second], Vec::new(), axioms, vec![book()]).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: GENERATED, ..ProptestConfig::default() })]

    /// Law 9: a comparison is what every world says, and its witnesses are of their kind there.
    #[test]
    fn law_9_every_witness_of_a_comparison_is_replayed(definitions in (
        strategy::definition_over(FACTS), strategy::definition_over(FACTS), strategy::axioms(FACTS),
    ).prop_map(two_definitions)) {
        let draft = |id| definitions.get(id).unwrap().draft();
        check_pair(&definitions, draft("generated"), draft("other"));
    }

    /// What is found in a rule is so in every world, and nothing is overlooked.
    #[test]
    fn findings_are_what_every_world_says(definitions in (
        strategy::definition_over(FACTS), strategy::axioms(FACTS),
    ).prop_map(|(draft, axioms)| {
        Definitions::of(vec![draft], Vec::new(), axioms, vec![book()]).unwrap()
    })) {
        check_findings(&definitions);
    }
}

/// A condition in which one part is replaced by true or false.
fn replaced(condition: &Condition, path: &[usize], instead: bool) -> Condition {
    let Some((first, rest)) = path.split_first() else {
        // There is no word for true: any fact is so or is not.
        let word = if instead { "minor or not minor" } else { "minor and not minor" };
        return word.parse().unwrap();
    };
    let parts = condition.parts().iter().enumerate();
    let parts =
        parts.map(
            |(place, part)| {
                if place == *first { replaced(part, rest, instead) } else { part.clone() }
            },
        );
    with_parts(condition, parts.collect())
}

/// Every place in a condition.
fn paths(condition: &Condition) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new()];
    for (place, part) in condition.parts().iter().enumerate() {
        found.extend(paths(part).into_iter().map(|path| [&[place], path.as_slice()].concat()));
    }
    found
}

fn check_findings(definitions: &Definitions) {
    let draft = definitions.get("generated").unwrap().draft().clone();
    let findings: Vec<_> = definitions
        .findings()
        .unwrap()
        .into_iter()
        .filter(|one| one.place == "generated")
        .collect();
    let minor: Condition = "minor".parse().unwrap();
    let mut asking = draft.clone();
    asking.id = DefinitionId::new("asking").unwrap();
    let mut versions = asking.versions.to_vec();
    versions[0].when = WrittenCondition::from(Condition::Any(
        defection::rules::Operands::new(vec![versions[0].when.condition().clone(), minor]).unwrap(),
    ));
    asking.versions = defection::model::NonEmpty::new(versions).unwrap();
    let worlds = Worlds::new(definitions, &[&draft, &asking]);
    let [_, never, ever] = parts(&worlds, |block| worlds.definition(&draft, block), |_| Lanes::YES);
    let of = |kind| findings.iter().any(|one| one.kind == kind);
    assert_eq!(of(FindingKind::AlwaysTrue), !never);
    assert_eq!(of(FindingKind::NeverTrue), !ever);
    if !never || !ever {
        return;
    }
    for (place, version) in draft.versions.iter().enumerate() {
        // The part of a version that its exceptions play no role in.
        let alone = |when: WrittenCondition| {
            let version =
                defection::rules::Version { when, exceptions: Vec::new(), ..version.clone() };
            DefinitionDraft {
                versions: defection::model::NonEmpty::new(vec![version]).unwrap(),
                ..draft.clone()
            }
        };
        let with = alone(version.when.clone());
        let dead = paths(version.when.condition()).into_iter().any(|path| {
            [true, false].into_iter().any(|instead| {
                let when = replaced(version.when.condition(), &path, instead);
                let without = alone(WrittenCondition::from(when));
                let same = parts(
                    &worlds,
                    |block| worlds.definition(&with, block),
                    |block| worlds.definition(&without, block),
                );
                !same[0] && !same[1]
            })
        });
        let pointer = format!("/versions/{place}/when");
        let reported = findings.iter().any(|one| {
            matches!(one.kind, FindingKind::DeadBranch | FindingKind::RepeatedTest)
                && one.pointer == pointer
        });
        assert_eq!(reported, dead, "{} {findings:?}", version.when);
    }
}

#[test]
fn all_pairs_of_built_in_definitions_are_compared_with_every_world() {
    let definitions = Definitions::built_in();
    let order = definitions.compare_all().unwrap();
    let drafts: Vec<_> = definitions.iter().map(defection::Definition::draft).collect();
    let mut tried = 0;
    for (place, first) in drafts.iter().enumerate() {
        for (other, second) in drafts.iter().enumerate().skip(place) {
            let worlds = Worlds::new(definitions, &[first, second]);
            let found = parts(
                &worlds,
                |block| worlds.definition(first, block),
                |block| worlds.definition(second, block),
            );
            let expected = relation(found);
            assert_eq!(order.relations[place][other], expected, "{} and {}", first.id, second.id);
            assert_eq!(order.relations[other][place], expected.reversed());
            tried += 1;
        }
    }
    assert_eq!(tried, drafts.len() * (drafts.len() + 1) / 2);
}

#[test]
fn witnesses_between_built_in_definitions_are_replayed() {
    let definitions = Definitions::built_in();
    let draft = |id: &str| definitions.get(id).unwrap().draft();
    for (first, second) in [
        ("rsfsr-1960-art-64a-letter", "rsfsr-1960-art-64a-practice"),
        ("western-usage", "western-usage-literal"),
        ("soviet-usage", "western-usage"),
        ("forced-exile-strict", "soviet-usage"),
    ] {
        check_pair(definitions, draft(first), draft(second));
    }
}

#[test]
fn between_two_definitions_are_those_on_whom_they_differ() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    for (first, second) in [
        ("rsfsr-1960-art-64a-letter", "rsfsr-1960-art-64a-practice"),
        ("soviet-usage", "western-usage"),
        ("forced-exile-strict", "forced-exile-broad"),
    ] {
        let records = archive.records(&Lens::default(), definitions.axioms()).unwrap();
        let between = definitions.between(first, second, &records).unwrap().into_iter();
        let found: Vec<_> = between.map(|one| (one.episode, one.first, one.second)).collect();
        let draft = |id: &str| definitions.get(id).unwrap().draft();
        let by_oracle = |record: &Record, id: &str| oracle::judge(definitions, draft(id), record).0;
        let expected: Vec<_> = archive
            .records(&Lens::default(), definitions.axioms())
            .unwrap()
            .iter()
            .map(|one| (one.episode().clone(), by_oracle(one, first), by_oracle(one, second)))
            .filter(|(_, first, second)| first != second)
            .collect();
        assert!(!expected.is_empty());
        assert_eq!(found, expected, "{first} and {second}");
    }
}

#[test]
fn the_order_of_the_built_in_definitions_is_one() {
    let order = Definitions::built_in().compare_all().unwrap();
    let place = |id| order.definitions.iter().position(|one| one == id).unwrap();
    for (narrower, broader) in &order.steps {
        assert_eq!(order.relations[place(narrower)][place(broader)], Relation::Narrower);
    }
    let count = order.definitions.len();
    let narrower = |one: usize, other: usize| order.relations[one][other] == Relation::Narrower;
    // Whatever is narrower is reached by steps.
    let mut reached = vec![vec![false; count]; count];
    for (one, other) in &order.steps {
        reached[place(one)][place(other)] = true;
    }
    for middle in 0..count {
        for one in 0..count {
            for other in 0..count {
                reached[one][other] |= reached[one][middle] && reached[middle][other];
            }
        }
    }
    for (one, row) in reached.iter().enumerate() {
        for (other, reached) in row.iter().enumerate() {
            assert_eq!(*reached, narrower(one, other));
        }
    }
}

/// The two conditions of a theorem, proved by trying every world.
fn every_world_proves(definitions: &Definitions, theorem: &Theorem) -> (bool, bool, bool) {
    let model = definitions.get("soviet-usage").unwrap().draft();
    let draft = |when: &WrittenCondition| {
        let version = defection::rules::Version {
            from: None,
            until: None,
            when: when.clone(),
            exceptions: Vec::new(),
            act: None,
            elements: Vec::new(),
            citations: Vec::new(),
            note: None,
        };
        DefinitionDraft {
            versions: defection::model::NonEmpty::new(vec![version]).unwrap(),
            ..model.clone()
        }
    };
    let (whenever, then) = (draft(&theorem.whenever), draft(&theorem.then));
    let worlds = Worlds::new(definitions, &[&whenever, &then]);
    let [against, backwards, both] = parts(
        &worlds,
        |block| worlds.definition(&whenever, block),
        |block| worlds.definition(&then, block),
    );
    (!against, !backwards, against || both)
}

#[test]
fn every_theorem_is_proved_twice() {
    let definitions = Definitions::built_in();
    assert!(definitions.theorems().len() >= 25);
    for theorem in definitions.theorems() {
        let proof = definitions.prove(theorem).unwrap();
        assert!(proof.proved, "{}: {proof:?}", theorem.id);
        let (holds, converse, about_something) = every_world_proves(definitions, theorem);
        assert!(holds && about_something, "{}", theorem.id);
        assert_eq!(proof.converse == defection::rules::Converse::Holds, converse, "{}", theorem.id);
    }
}

#[test]
fn a_false_theorem_is_refuted_with_a_world() {
    let definitions = Definitions::built_in();
    let mut theorem = definitions.theorems()[0].clone();
    theorem.whenever = "soviet-usage".parse().unwrap();
    theorem.then = "western-usage".parse().unwrap();
    theorem.converse = None;
    let proof = definitions.prove(&theorem).unwrap();
    assert!(!proof.proved && !proof.vacuous);
    assert!(proof.counterexample.is_some() && proof.converse_counterexample.is_some());
    assert!(!every_world_proves(definitions, &theorem).0);
    // Nothing can be both, so whatever follows from it says nothing.
    theorem.whenever = "illegal_exit and temporary_permission".parse().unwrap();
    let proof = definitions.prove(&theorem).unwrap();
    assert!(proof.vacuous && !proof.proved);
}
