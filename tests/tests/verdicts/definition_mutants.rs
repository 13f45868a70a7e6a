//! Built-in definitions with one thing in them changed: each is told apart by a case, or is the same
//! rule in other words.

use defection::{Definitions, compare::Relation};
use defection_tests::{
    corpus::{self, built_in::Known},
    mutants::{beside_built_in, mutants},
    worlds::{Worlds, parts},
};

/// How many of the mutants that are other rules are told apart, in a hundred.
const TOLD_APART: usize = 100;

#[test]
fn mutants_of_definitions_are_told_apart_by_cases() {
    let definitions = Definitions::built_in();
    let mut known = Known::bundled();
    for case in &corpus::files()[corpus::BUILT_IN].cases {
        known.add(case);
    }
    let (mut made, mut refused, mut by_bundled, mut by_corpus, mut same) = (0, 0, 0, 0, 0);
    let mut survivors = Vec::new();
    for definition in definitions.iter() {
        for mutant in mutants(definitions, definition) {
            made += 1;
            let Ok(beside) = beside_built_in(&mutant) else {
                refused += 1;
                continue;
            };
            let changed = beside.get(mutant.draft.id.as_str()).expect("the mutant");
            if known.killed_by_bundled(definition, changed) {
                by_bundled += 1;
            } else if known.killed_by_case(definition, changed) {
                by_corpus += 1;
            } else {
                let ids = [mutant.draft.id.as_str(), definition.id().as_str()];
                let compared = beside.compare(ids[0], ids[1]).expect("a comparison");
                let worlds = Worlds::new(&beside, &[&mutant.draft, definition.draft()]);
                let found = parts(
                    &worlds,
                    |block| worlds.definition(&mutant.draft, block),
                    |block| worlds.definition(definition.draft(), block),
                );
                let equivalent = compared.relation == Relation::Equivalent;
                assert_eq!(equivalent, matches!(found, [false, false, _]), "{}", mutant.what);
                if equivalent {
                    same += 1;
                } else {
                    survivors.push(mutant.what);
                }
            }
        }
    }
    println!(
        "{made} mutants: {refused} refused, {by_bundled} told apart by the bundled archive, \
         {by_corpus} by the corpus alone, {same} the same rule, {} not told apart",
        survivors.len()
    );
    let others = by_bundled + by_corpus + survivors.len();
    assert!(by_bundled > 0 && by_corpus > 0 && others >= 500, "{others} mutants");
    let told_apart = by_bundled + by_corpus;
    assert!(told_apart * 100 >= others * TOLD_APART, "not told apart: {survivors:#?}");
}
