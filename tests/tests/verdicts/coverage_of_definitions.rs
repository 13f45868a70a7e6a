//! Each thing that a built-in definition asks matters: two cases are alike but for it and have
//! different verdicts, or there cannot be such cases.

use defection::{
    Definitions,
    compare::Relation,
    rules::{Happening, Question},
};
use defection_tests::{
    corpus::{self, Case},
    mutants::{asked, with_and_without},
    worlds::{Worlds, parts},
};
use serde_json::Value;

/// The archive of a case without what it says on a question, and whether it said anything.
fn without(case: &Case, question: Question) -> (Value, bool) {
    let mut archive = case.archive.clone();
    let said = match question {
        Question::Fact(fact) | Question::By(Happening::Fact(fact), _) => {
            let claims = archive["defections"][0]["claims"].as_array_mut().expect("claims");
            let before = claims.len();
            let name = fact.to_string();
            claims.retain(|claim| claim["fact"] != name);
            claims.len() < before
        }
        Question::By(Happening::Dead, _) => taken(&mut archive["persons"][0], "died"),
        Question::By(Happening::Returned, _) => taken(&mut archive["defections"][0], "returns"),
        Question::ActDay => taken(&mut archive["defections"][0], "on"),
    };
    (archive, said)
}

fn taken(of: &mut Value, name: &str) -> bool {
    of.as_object_mut().is_some_and(|of| of.remove(name).is_some())
}

/// Whether two cases of a definition are alike but for the answer to a question, and are decided
/// differently.
fn has_pair(cases: &[&Case], question: Question) -> bool {
    let stripped: Vec<_> = cases
        .iter()
        .map(|case| (without(case, question), case))
        .filter(|((_, said), case)| *said && case.verdict.is_decided())
        .collect();
    stripped.iter().enumerate().any(|(place, ((one, _), first))| {
        stripped[..place].iter().any(|((other, _), second)| {
            one == other && first.lens == second.lens && first.verdict != second.verdict
        })
    })
}

#[test]
fn whatever_a_definition_asks_matters() {
    let definitions = Definitions::built_in();
    let file = &corpus::files()[corpus::BUILT_IN];
    let (mut paired, mut proven) = (0, Vec::new());
    for definition in definitions.iter() {
        let of_it = |case: &&Case| case.definition == definition.id().as_str();
        let cases: Vec<&Case> = file.cases.iter().filter(of_it).collect();
        for question in asked(definitions, definition.draft()) {
            let what = format!("{} asks {question}", definition.id());
            if has_pair(&cases, question) {
                paired += 1;
                continue;
            }
            let halves = with_and_without(definitions, definition.draft(), question)
                .unwrap_or_else(|errors| panic!("{what}: {errors:?}"));
            let compared = halves.compare("with", "without").expect("a comparison");
            assert_eq!(compared.relation, Relation::Equivalent, "no cases show why {what}");
            let draft = |id: &str| halves.get(id).expect("one half").draft();
            let worlds = Worlds::new(&halves, &[draft("with"), draft("without")]);
            let found = parts(
                &worlds,
                |block| worlds.definition(draft("with"), block),
                |block| worlds.definition(draft("without"), block),
            );
            assert!(matches!(found, [false, false, _]), "{what}");
            proven.push(what);
        }
    }
    println!("{paired} with two cases; {} proven never to matter alone: {proven:#?}", proven.len());
    assert!(paired >= 150, "only {paired}");
}
