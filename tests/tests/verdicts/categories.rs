//! Categories, against every world: which is the one, what else applies, what cannot be said.

use std::{cell::Cell, collections::BTreeMap};

use chrono::NaiveDate;
use defection::{
    Archive, Condition, Definitions, Lens, Record, Verdict,
    compare::Categorisation,
    model::NonEmpty,
    record::Standing,
    rules::{
        Axiom, Category, CategoryFile, CategoryRule, DefinitionDraft, Question, Version,
        WrittenCondition,
    },
    strategy,
};
use defection_tests::{
    generated::{FACTS, book, made},
    worlds::{Block, Lanes, Worlds},
};
use proptest::{collection::vec, prelude::*, sample::select};

/// How many generated records are put into categories.
const GENERATED: u32 = 10_000;

/// A set of definitions with nothing in it but axioms and categories.
fn definitions(first_of: &[Condition], beside: &[Condition], axioms: &[Axiom]) -> Definitions {
    let mut categories = Category::ALL.iter();
    let mut rules = |conditions: &[Condition]| -> Vec<CategoryRule> {
        let rule = |(condition, category): (&Condition, &Category)| CategoryRule {
            category: *category,
            when: WrittenCondition::from(condition.clone()),
            reason: None,
            citations: NonEmpty::one(defection::Citation::at("book".parse().unwrap(), "page 1")),
        };
        conditions.iter().zip(categories.by_ref().take(conditions.len())).map(rule).collect()
    };
    let text = |value: serde_json::Value| value.to_string().into_bytes();
    let first_of = rules(first_of);
    let beside = rules(beside);
    let files = [
        (
            "sources.json",
            serde_json::json!({ "format": "defection-sources/1", "sources": [book()] }),
        ),
        ("axioms.json", serde_json::json!({ "format": "defection-axioms/1", "axioms": axioms })),
        (
            "categories.json",
            serde_json::json!({
                "format": "defection-categories/1", "first_of": first_of, "beside": beside,
            }),
        ),
    ]
    .map(|(name, value)| (name, text(value)));
    let files = files.iter().map(|(name, text)| (*name, text.as_slice()));
    Definitions::load(files, None).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// A condition as a definition, for the oracle.
fn draft_of(rule: &CategoryRule) -> DefinitionDraft {
    let version = Version {
        from: None,
        until: None,
        when: rule.when.clone(),
        exceptions: Vec::new(),
        act: None,
        elements: Vec::new(),
        citations: Vec::new(),
        note: None,
    };
    let model = Definitions::built_in().iter().next().unwrap().draft().clone();
    DefinitionDraft { versions: NonEmpty::one(version), gaps: Vec::new(), ..model }
}

/// What every world that a record admits says: the category, what else applies, and what may.
fn by_oracle(
    definitions: &Definitions,
    record: &Record,
) -> Option<(Option<Category>, Vec<Category>, Vec<Category>)> {
    let file: &CategoryFile = definitions.categories().unwrap();
    let drafts: Vec<DefinitionDraft> =
        file.first_of.iter().chain(&file.beside).map(draft_of).collect();
    let mut worlds = Worlds::new(definitions, &drafts.iter().collect::<Vec<_>>());
    let possible = &record.act().possible;
    let inside = |day: &NaiveDate| {
        possible.iter().any(|range| {
            range.first.is_none_or(|first| first <= *day)
                && range.last.is_none_or(|last| *day <= last)
        })
    };
    worlds.days.extend(possible.iter().flat_map(|range| range.first.into_iter().chain(range.last)));
    worlds.days.retain(inside);
    let admitted = |block: &Block| {
        let known = worlds.questions.iter().filter(|one| **one != Question::ActDay);
        known.fold(Lanes::YES, |all, question| match record.standing(*question) {
            Standing::Established(true) => all & worlds.answer(block, *question),
            Standing::Established(false) => all & !worlds.answer(block, *question),
            Standing::Missing | Standing::Disputed => all,
        })
    };
    let mut any = false;
    // For each rule: applies somewhere, everywhere, is the one somewhere, everywhere.
    let mut found = vec![(false, true, false, true); drafts.len()];
    worlds.each(admitted, |block, counting| {
        any = true;
        let mut free = u64::MAX;
        for (place, draft) in drafts.iter().enumerate() {
            let applies = worlds.definition(draft, block).can;
            let one = applies & free;
            if place < file.first_of.len() {
                free &= !applies;
            }
            let found = &mut found[place];
            found.0 |= applies & counting != 0;
            found.1 &= !applies & counting == 0;
            found.2 |= one & counting != 0;
            found.3 &= !one & counting == 0;
        }
    });
    if !any {
        return None;
    }
    let (mut category, mut also, mut undecided) = (None, Vec::new(), Vec::new());
    let rules = file.first_of.iter().chain(&file.beside).zip(&found).enumerate();
    for (place, (rule, (applies, always, one, always_one))) in rules {
        let ranked = place < file.first_of.len();
        if ranked && *always_one {
            category = Some(rule.category);
        } else if (ranked && *one) || (!ranked && *applies && !always) {
            undecided.push(rule.category);
        } else if *always {
            also.push(rule.category);
        }
    }
    also.sort_unstable();
    Some((category, also, undecided))
}

fn check(definitions: &Definitions, record: &Record) {
    let found = definitions.categorise(record);
    let Categorisation { category, also, undecided, .. } = found;
    assert!(undecided.iter().all(|one| matches!(one.verdict, Verdict::Open | Verdict::Disputed)));
    let undecided: Vec<Category> = undecided.iter().map(|one| one.category).collect();
    match by_oracle(definitions, record) {
        Some(expected) if record.clash().is_empty() => {
            assert_eq!((category, also, undecided), expected, "{}", record.episode());
        }
        _ => assert_eq!((category, also, undecided), (None, Vec::new(), Vec::new())),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: GENERATED, ..ProptestConfig::default() })]

    /// A generated record and generated categories.
    #[test]
    fn categories_are_what_every_world_says(
        first_of in vec(strategy::condition_over(select(FACTS)), 1..4),
        beside in vec(strategy::condition_over(select(FACTS)), 0..3),
        axioms in strategy::axioms(FACTS),
        made in made(),
    ) {
        let definitions = definitions(&first_of, &beside, &axioms);
        check(&definitions, &made.record(&definitions));
    }
}

#[test]
fn every_episode_is_put_where_every_world_puts_it() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    for strict in [false, true] {
        let lens = Lens { strict, ..Lens::default() };
        for episode in archive.defections() {
            check(
                definitions,
                &Record::new(archive, episode, &lens, definitions.axioms()).unwrap(),
            );
        }
    }
}

#[test]
fn no_two_categories_of_the_priority_meet_in_any_world() {
    let definitions = Definitions::built_in();
    assert_eq!(definitions.categories_that_meet().unwrap(), []);
    // The same, in every world: what is the one is decided by the first that applies.
    let file = definitions.categories().unwrap();
    let drafts: Vec<DefinitionDraft> = file.first_of.iter().map(draft_of).collect();
    for (one, first) in drafts.iter().enumerate() {
        for (other, second) in drafts.iter().enumerate().skip(one + 1) {
            let worlds = Worlds::new(definitions, &drafts[..=other].iter().collect::<Vec<_>>());
            let alone = |place: usize, draft: &DefinitionDraft, block: &Block| {
                drafts[..place].iter().fold(worlds.definition(draft, block), |all, earlier| {
                    all & !worlds.definition(earlier, block)
                })
            };
            let both = |block: &Block| alone(one, first, block) & alone(other, second, block);
            worlds.each(both, |_, counting| assert_eq!(counting, 0, "{one} and {other} meet"));
        }
    }
}

#[test]
fn each_category_of_the_priority_can_be_the_one() {
    let definitions = Definitions::built_in();
    let file = definitions.categories().unwrap();
    let drafts: Vec<DefinitionDraft> = file.first_of.iter().map(draft_of).collect();
    for (place, draft) in drafts.iter().enumerate() {
        let worlds = Worlds::new(definitions, &drafts[..=place].iter().collect::<Vec<_>>());
        let alone = |block: &Block| {
            drafts[..place].iter().fold(worlds.definition(draft, block), |all, earlier| {
                all & !worlds.definition(earlier, block)
            })
        };
        let met = Cell::new(false);
        let wanted = |block: &Block| if met.get() { Lanes::NO } else { alone(block) };
        worlds.each(wanted, |_, _| met.set(true));
        assert!(met.get(), "{} can never be the one", file.first_of[place].category);
    }
}

/// The categories of the bundled archive that are decided.
fn decided() -> BTreeMap<String, String> {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let mut found = BTreeMap::new();
    for episode in archive.defections() {
        let record = Record::new(archive, episode, &Lens::default(), definitions.axioms()).unwrap();
        let one = definitions.categorise(&record);
        let category = one.category.map_or("none", Category::word);
        let also: Vec<&str> = one.also.iter().map(|also| also.word()).collect();
        found.insert(episode.id.to_string(), [&[category], also.as_slice()].concat().join(" "));
    }
    found
}

#[test]
fn people_whom_everybody_knows_are_where_they_belong() {
    let found = decided();
    for (episode, expected) in [
        ("solzhenitsyn-1974", "forced_exile"),
        ("rostropovich-1974", "none"),
        ("bukovsky-1976", "exchanged_prisoner"),
        ("kuznetsov-1970", "failed_attempt"),
        ("kuznetsov-1979", "exchanged_prisoner"),
        ("gouzenko-1945", "defector"),
        ("gordievsky-1985", "defector defector_in_place"),
        ("penkovsky-1961", "none defector_in_place"),
        ("alliluyeva-1967", "defector redefector"),
        ("alliluyeva-1986", "legal_emigrant"),
        ("medvedev-1973", "none"),
        ("polovchak-1980", "legal_emigrant defector"),
        ("yurchenko-1985", "none"),
    ] {
        assert_eq!(found[episode], expected, "{episode}");
    }
}

#[test]
fn a_person_is_what_the_episodes_are() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let person = archive.persons_named("Alliluyeva")[0];
    let summary = definitions.summarise(archive, person, &Lens::default()).unwrap();
    assert_eq!(
        summary.categories,
        [Category::Defector, Category::Redefector, Category::LegalEmigrant]
    );
    let episodes: Vec<&str> = summary.episodes.iter().map(|one| one.episode.as_str()).collect();
    assert_eq!(episodes, ["alliluyeva-1967", "alliluyeva-1984", "alliluyeva-1986"]);
    // As of 1970 she had not gone back.
    let lens = Lens { as_of: "1970-01-01".parse().ok(), ..Lens::default() };
    let summary = definitions.summarise(archive, person, &lens).unwrap();
    assert!(!summary.categories.contains(&Category::Redefector));
}
