//! The conformance corpus: what it says is what the library and every world say.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use defection::{
    Archive, Definitions, Fact, Lens, Record, Truth, Verdict,
    model::SourceId,
    record::{ActDays, Reading, Standing},
    rules::{DefinitionDraft, Question},
};
use defection_tests::{
    corpus::{self, Read},
    oracle::{self, least},
    worlds::{Block, Lanes, Worlds, parts},
};

/// Up to how many yes/no questions the reasons are looked for among all sets of answers.
const MOST_QUESTIONS: usize = 7;

/// How many cases there are at least.
const CASES: usize = 500;

#[test]
fn the_library_comes_to_what_the_corpus_says() {
    let mut verdicts: BTreeMap<String, usize> = BTreeMap::new();
    let mut count = 0;
    for (name, file) in corpus::files() {
        assert_eq!(file.format, corpus::FORMAT, "{name}");
        let ids: BTreeSet<&str> = file.cases.iter().map(|case| case.id.as_str()).collect();
        assert_eq!(ids.len(), file.cases.len(), "{name}: a case has an identifier of its own");
        for case in &file.cases {
            let judged =
                case.clone().judged().unwrap_or_else(|error| panic!("{}: {error}", case.id));
            assert_eq!(judged, *case);
            *verdicts.entry(case.verdict.to_string()).or_default() += 1;
            count += 1;
        }
    }
    println!("{count} cases: {verdicts:?}");
    assert!(count >= CASES, "only {count} cases");
    assert_eq!(verdicts.len(), Verdict::ALL.len(), "{verdicts:?}");
}

#[test]
fn every_world_comes_to_what_the_corpus_says() {
    let (mut made_up, mut built_in, mut reasoned) = (0, 0, 0);
    for case in corpus::files().into_values().flat_map(|file| file.cases) {
        let read = case.read().unwrap_or_else(|error| panic!("{}: {error}", case.id));
        let draft = read.definition.draft();
        if case.definitions.is_empty() {
            let found = by_blocks(&read.definitions, draft, &read.record);
            assert!(case.verdict.is_decided(), "{}", case.id);
            assert_eq!(found, Some(case.verdict), "{}", case.id);
            built_in += 1;
            continue;
        }
        let (mixed, turns_on) = oracle::judge(&read.definitions, draft, &read.record);
        let verdict = match case.lens.reading {
            Reading::ByAccount if matches!(mixed, Verdict::Open | Verdict::Disputed) => {
                by_account(&read).unwrap_or(mixed)
            }
            _ => mixed,
        };
        assert_eq!(verdict, case.verdict, "{}", case.id);
        let turns_on = if verdict.is_decided() { Vec::new() } else { turns_on };
        let mut turns_on: Vec<String> = turns_on.iter().map(ToString::to_string).collect();
        turns_on.sort();
        turns_on.dedup();
        assert_eq!(turns_on, case.turns_on, "{}", case.id);
        made_up += 1;
        if let Some(reasons) = reasons(&read, mixed) {
            let mut written: Vec<Vec<String>> =
                case.reasons.iter().map(|set| questions(set)).collect();
            written.sort();
            assert_eq!(reasons, written, "{}", case.id);
            reasoned += 1;
        }
    }
    println!(
        "{made_up} made-up cases and {built_in} of built-in definitions; {reasoned} with reasons"
    );
    assert!(made_up >= 400 && built_in >= 100 && reasoned * 10 >= made_up * 9);
}

/// The questions of a set of answers as written.
fn questions(set: &[String]) -> Vec<String> {
    let question = |answer: &String| answer.split(": ").next().unwrap_or_default().to_owned();
    set.iter().map(question).collect()
}

/// The least sets of questions whose answers force the verdict, found among all sets.
fn reasons(read: &Read, mixed: Verdict) -> Option<Vec<Vec<String>>> {
    if !mixed.is_decided() {
        return Some(Vec::new());
    }
    let draft = read.definition.draft();
    let worlds = oracle::every_world(&read.definitions, draft, &read.record, MOST_QUESTIONS)?;
    let count = worlds.questions.len();
    let all = (1_u64 << count) - 1;
    let other = |free: u64| {
        let (yes, no) = worlds.can_be(free);
        if mixed == Verdict::Holds { no } else { yes }
    };
    let named = |set: u64| {
        let inside = (0..count).filter(|place| set >> place & 1 == 1);
        let mut names: Vec<String> =
            inside.map(|place| worlds.questions[place].to_string()).collect();
        names.sort();
        names
    };
    let mut found: Vec<Vec<String>> =
        least(count, |kept| !other(all & !kept)).into_iter().map(named).collect();
    found.sort();
    Some(found)
}

/// The verdict of a definition that is decided, by going through the worlds sixty-four at a time.
fn by_blocks(
    definitions: &Definitions,
    draft: &DefinitionDraft,
    record: &Record,
) -> Option<Verdict> {
    let mut worlds = Worlds::new(definitions, &[draft]);
    let possible = &record.act().possible;
    worlds.days.extend(possible.iter().flat_map(|range| range.first.into_iter().chain(range.last)));
    worlds.days.sort_unstable();
    worlds.days.dedup();
    let may_be = |day: NaiveDate| {
        possible.iter().any(|range| {
            range.first.is_none_or(|first| first <= day)
                && range.last.is_none_or(|last| day <= last)
        })
    };
    let admitted = |block: &Block| {
        let questions = worlds.questions.iter();
        let said = questions.fold(Lanes::YES, |all, question| match record.standing(*question) {
            Standing::Established(true) => all & worlds.answer(block, *question),
            Standing::Established(false) => all & !worlds.answer(block, *question),
            Standing::Missing | Standing::Disputed => all,
        });
        if may_be(block.day) { said } else { Lanes::NO }
    };
    let rule = |block: &Block| worlds.definition(draft, block);
    match parts(&worlds, admitted, rule) {
        [false, _, false] => Some(Verdict::Impossible),
        [false, _, true] => Some(Verdict::Holds),
        [true, _, false] => Some(Verdict::Fails),
        [true, _, true] => None,
    }
}

/// What all accounts that are possible come to, if there are any: each source that speaks on a
/// disputed question is followed on those that it answers.
fn by_account(read: &Read) -> Option<Verdict> {
    let record = &read.record;
    let disputed: Vec<Fact> = Fact::ALL
        .iter()
        .copied()
        .filter(|fact| record.standing(Question::Fact(*fact)) == Standing::Disputed)
        .collect();
    let draft = read.definition.draft();
    // What the rule asks, and what axioms tie to it.
    let worlds = Worlds::new(&read.definitions, &[draft]);
    let on_facts = disputed
        .iter()
        .filter(|fact| worlds.questions.contains(&Question::Fact(**fact)))
        .flat_map(|fact| record.fact(*fact).testimonies())
        .flat_map(|testimony| testimony.citations.iter().map(|one| one.source.clone()));
    let mut sources: BTreeSet<SourceId> = on_facts.collect();
    let asks_the_day = worlds.days.len() > 1;
    if record.act().disputed && asks_the_day {
        sources.extend(record.act().rows().iter().flat_map(|(_, sources)| sources.clone()));
    }
    let accounts: BTreeSet<Verdict> = sources
        .iter()
        .map(|source| oracle::judge(&read.definitions, draft, &followed(read, source, &disputed)).0)
        .filter(|verdict| *verdict != Verdict::Impossible)
        .collect();
    let first = accounts.first().copied()?;
    Some(if accounts.len() == 1 { first } else { Verdict::Disputed })
}

/// The record in which a source alone is heard on each disputed question that it answers.
fn followed(read: &Read, source: &SourceId, disputed: &[Fact]) -> Record {
    let record = &read.record;
    let lens = record.lens();
    let mut testimonies = Vec::new();
    for fact in Fact::ALL {
        let all = record.fact(*fact).testimonies();
        let own = |testimony: &&defection::record::Testimony| {
            testimony.citations.iter().any(|one| one.source == *source)
        };
        let answers = all.iter().filter(own).any(|one| one.says(lens.as_of) != Truth::Unknown);
        let alone = disputed.contains(fact) && answers;
        let heard = all.iter().filter(|testimony| !alone || own(testimony));
        testimonies.extend(heard.map(|testimony| (*fact, testimony.clone())));
    }
    let rows = record.act().rows();
    let own = rows.iter().filter(|(_, sources)| sources.contains(source));
    let own: Vec<_> = own.cloned().collect();
    let alone = record.act().disputed && !own.is_empty();
    let act = if alone { ActDays::of(own) } else { record.act().clone() };
    Record::of_testimonies(
        record.episode().clone(),
        record.person().clone(),
        testimonies,
        act,
        None,
        &Lens { reading: Reading::Mixed, ..lens.clone() },
        read.definitions.axioms(),
    )
}

#[test]
fn the_bundled_archive_has_the_verdicts_of_the_corpus() {
    let file = corpus::bundled();
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    assert_eq!(file.format, corpus::BUNDLED_FORMAT);
    assert_eq!(file, corpus::built_in::bundled());
    let mut compared = 0;
    for table in &file.tables {
        for episode in archive.defections() {
            let record = Record::new(archive, episode, &table.lens, definitions.axioms()).unwrap();
            for (definition, stated) in definitions.iter().zip(&table.verdicts[episode.id.as_str()])
            {
                let (mixed, _) = oracle::judge(definitions, definition.draft(), &record);
                let undecided = matches!(mixed, Verdict::Open | Verdict::Disputed);
                if table.lens.reading == Reading::Mixed || !undecided {
                    assert_eq!(mixed, *stated, "{} by {}", episode.id, definition.id());
                    compared += 1;
                }
            }
        }
    }
    println!("{compared} verdicts on the bundled archive");
    assert!(compared > 6 * archive.defections().len() * definitions.iter().count());
}
