//! The page on the law as encoded, and the passages on which the built-in definitions rest.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use defection::{
    Condition, Definitions,
    rules::{Element, Exception, Passage, Version, Whose},
};

const PAGE: &str = include_str!("../../../docs/law.md");

/// The cells of the rows of a section.
fn rows(section: &str) -> Vec<Vec<&'static str>> {
    let from = PAGE.find(section).unwrap_or_else(|| panic!("no section {section}"));
    let rest = &PAGE[from + section.len()..];
    let end = rest.find("\n## ").unwrap_or(rest.len());
    let lines = rest[..end].lines().filter(|line| line.starts_with('|')).skip(2);
    lines.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// What stands between marks of code.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn whatever_the_page_names_is_there() {
    let definitions = Definitions::built_in();
    let known: BTreeSet<&str> = definitions
        .iter()
        .map(|one| one.id().as_str())
        .chain(definitions.sources().iter().map(|one| one.id.as_str()))
        .collect();
    let prose = ["elements", "crates/defection/definitions"];
    let named: Vec<&str> = codes(PAGE).filter(|code| !prose.contains(code)).collect();
    assert!(named.len() > 60, "only {} names", named.len());
    let missing: Vec<&str> = named.into_iter().filter(|code| !known.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for source in definitions.sources() {
        let Some(address) = &source.url else { continue };
        let cited = rows("## By date").iter().any(|row| row[4] == format!("`{}`", source.id));
        assert!(!cited || PAGE.contains(&format!("]({address})")), "{} has moved", source.id);
    }
}

#[test]
fn every_version_of_a_law_is_on_the_page_and_nothing_else() {
    let definitions = Definitions::built_in();
    let day = |day: Option<NaiveDate>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let mut expected = BTreeSet::new();
    for definition in definitions {
        for version in &definition.draft().versions {
            let Some(act) = &version.act else { continue };
            let in_force = definitions.acts().iter().find(|one| one.source == *act).unwrap();
            let since = version
                .from
                .map_or_else(|| format!("{} (and before)", in_force.from), |from| from.to_string());
            let until = day(version.until);
            expected.insert([since, until, format!("`{act}`"), format!("`{}`", definition.id())]);
        }
    }
    let found: BTreeSet<[String; 4]> = rows("## By date")
        .iter()
        .map(|row| [row[0], row[1], row[4], row[5]].map(str::to_owned))
        .collect();
    assert_eq!(found, expected);
    assert!(rows("## By date").iter().is_sorted_by_key(|row| row[0]), "the table is by date");
}

/// The conditions that ask or name something themselves.
fn leaves(condition: &Condition) -> Vec<&Condition> {
    condition.walk().filter(|part| part.parts().is_empty()).collect()
}

/// Every element of a definition with its passages.
fn elements(definition: &defection::Definition) -> Vec<&Element> {
    fn of_exceptions<'a>(list: &'a [Exception], found: &mut Vec<&'a Element>) {
        for exception in list {
            found.extend(&exception.elements);
            of_exceptions(&exception.exceptions, found);
        }
    }
    let draft = definition.draft();
    let mut found: Vec<&Element> = draft.elements.iter().collect();
    for version in &draft.versions {
        found.extend(&version.elements);
        of_exceptions(&version.exceptions, &mut found);
    }
    found
}

#[test]
fn every_condition_of_a_built_in_definition_rests_on_something() {
    let mut missing = Vec::new();
    for definition in Definitions::built_in() {
        let draft = definition.draft();
        for (place, version) in draft.versions.iter().enumerate() {
            let Version { when, elements, .. } = version;
            for leaf in leaves(when.condition()) {
                let rests = elements.iter().chain(&draft.elements).any(|element| {
                    when.condition().walk().any(|part| part == element.part.condition())
                        && element.part.condition().walk().any(|part| part == leaf)
                });
                if !rests {
                    missing.push(format!("{} version {place}: {leaf}", definition.id()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn quotations_are_short_and_what_the_editors_did_has_its_reason() {
    let (mut quoted, mut ours) = (0, 0);
    for definition in Definitions::built_in() {
        let of_elements = elements(definition).into_iter();
        let left_out = definition.draft().left_out.iter().flat_map(|one| &one.citations);
        let passages: Vec<&Passage> = of_elements
            .inspect(|element| {
                ours += usize::from(element.whose == Whose::Editors);
            })
            .flat_map(|element| &element.citations)
            .chain(left_out)
            .collect();
        for passage in passages {
            let Some(quote) = &passage.quote else { continue };
            quoted += 1;
            let words = quote.as_str().split_whitespace().count();
            assert!(words <= 15, "{}: {words} words of {}", definition.id(), passage.source);
        }
    }
    assert!(quoted > 60 && ours > 40, "{quoted} quotations, {ours} parts of the editors");
}

#[test]
fn categories_name_definitions_and_give_the_reason_of_their_place() {
    let definitions = Definitions::built_in();
    let file = definitions.categories().unwrap();
    for rule in file.first_of.iter().chain(&file.beside) {
        for leaf in leaves(rule.when.condition()) {
            assert!(definitions.get(leaf.to_string()).is_ok(), "{}: {leaf}", rule.category);
        }
        assert!(rule.reason.is_some(), "{} has no reason", rule.category);
    }
}
