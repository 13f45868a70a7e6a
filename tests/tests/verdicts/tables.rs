//! The verdicts on the bundled archive against the researched table.

use std::collections::BTreeMap;

use defection::{Archive, Citation, Definitions, Lens, Record, Verdict, model::Label};
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    episode: String,
    cells: BTreeMap<String, Cell>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Cell {
    verdict: String,
    #[serde(default)]
    turns_on: Vec<String>,
}

/// A cell in which the archive comes to another verdict than the table, why, and on what sources. The
/// table is a witness: where a fact or an element changed for the sake of a source, it gives way.
#[derive(Deserialize)]
struct Departure {
    episode: String,
    definition: String,
    found: Cell,
    because: String,
    /// What bears it; nothing where the fact has no source that a reader can open.
    sources: Vec<Citation>,
    /// What was looked for, and where, if nothing was found.
    looked_for: Option<String>,
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Vec<T> {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_table_comes_out_but_for_the_departures_that_are_listed() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let rows: Vec<Row> = read(include_str!("../../expected/verdicts.json"));
    let departures: Vec<Departure> = read(include_str!("../../expected/departures.json"));
    assert_eq!(rows.len(), 47);
    let (mut wrong, mut used) = (Vec::new(), 0);
    for row in &rows {
        let Ok(episode) = archive.defection(&row.episode) else {
            wrong.push(format!("{}: there is no such episode", row.episode));
            continue;
        };
        let record = Record::new(archive, episode, &Lens::default(), definitions.axioms()).unwrap();
        for (id, table) in &row.cells {
            let judgement = definitions.get(id).unwrap().judge(&record);
            let mut turns_on: Vec<String> =
                judgement.turns_on.iter().map(ToString::to_string).collect();
            turns_on.sort_unstable();
            turns_on.dedup();
            let found = Cell { verdict: judgement.verdict.to_string(), turns_on };
            let departure =
                departures.iter().find(|one| one.episode == row.episode && one.definition == *id);
            let expected = match departure {
                Some(departure) => {
                    used += 1;
                    assert!(departure.because.len() > 40, "{}: no reason", row.episode);
                    let known = |cited: &Citation| {
                        let id = &cited.source;
                        archive.source(id).is_ok()
                            || definitions.sources().iter().any(|one| one.id == *id)
                    };
                    assert!(departure.sources.iter().all(known), "{}: no source", row.episode);
                    let borne = !departure.sources.is_empty() || departure.looked_for.is_some();
                    assert!(borne, "{} by {id}: nothing bears it", row.episode);
                    assert_ne!(departure.found, *table, "{} departs from nothing", row.episode);
                    &departure.found
                }
                None => table,
            };
            if found != *expected {
                wrong.push(format!(
                    "{} by {id}: expected {expected:?}, found {found:?}",
                    row.episode
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cells:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(used, departures.len(), "a departure names a cell that is not in the table");
}

/// The article's own label agrees with the definition drawn from it for at least 28 of its 29.
#[test]
fn the_article_alone_agrees_with_its_own_labels() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let trust = ["erh", "editors"].map(|id| id.parse().unwrap()).to_vec();
    let lens = Lens { trust: Some(trust), ..Lens::default() };
    let usage = definitions.get("soviet-usage").unwrap();
    let (mut labelled, mut differing) = (0, Vec::new());
    for episode in archive.defections() {
        let of_the_article =
            |label: &&Label| label.sources.iter().any(|cited| cited.source.as_str() == "erh");
        for label in episode.labels.iter().filter(of_the_article) {
            labelled += 1;
            let record = Record::new(archive, episode, &lens, definitions.axioms()).unwrap();
            let expected = match label.says {
                defection::model::LabelWord::Defector => Verdict::Holds,
                defection::model::LabelWord::NotDefector => Verdict::Fails,
            };
            let judgement = usage.judge(&record);
            if judgement.verdict != expected {
                differing.push(format!("{}: {judgement:?}", episode.id));
            }
        }
    }
    assert_eq!(labelled, 29);
    assert!(differing.len() <= 1, "{}", differing.join("\n"));
}
