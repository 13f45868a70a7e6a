//! The fewest sources that have to be set aside, and each source heard alone, against archives from
//! which the sources have been removed.

use chrono::NaiveDate;
use defection::{
    Archive, ArchiveDraft, Condition, Definitions, Fact, Lens, Record, Verdict,
    rules::{Axioms, DefinitionDraft},
    strategy,
    why::Weight,
};
use defection_tests::{
    generated::{FACTS, book},
    oracle,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};

/// How many generated archives are weighed.
const GENERATED: u32 = 10_000;

const SOURCES: &[&str] = &["archive", "book", "file", "newspaper"];

/// A claim of an episode: a fact, whether it is so, when it came true, and a set of sources.
type Made = (Fact, bool, Option<NaiveDate>, Vec<&'static str>);

/// For each of the sources, the one of which it is a copy.
type Copies = [Option<&'static str>; 4];

/// Copies that do not go in a circle: each source copies none, or one of those before it.
fn copies() -> impl Strategy<Value = Copies> {
    vec(option::weighted(0.3, 0..3_usize), 4).prop_map(|drawn| {
        let one = |place: usize| {
            let copied = drawn[place].filter(|copied| *copied < place)?;
            Some(SOURCES[copied])
        };
        [one(0), one(1), one(2), one(3)]
    })
}

/// The source of which a source is a copy in the end, or the source itself.
fn original(copies: &Copies, source: &'static str) -> &'static str {
    let place = SOURCES.iter().position(|one| *one == source).expect("a source");
    copies[place].map_or(source, |copied| original(copies, copied))
}

/// What an episode is made of.
#[derive(Clone, Debug, PartialEq)]
struct Episode {
    copies: Copies,
    claims: Vec<Made>,
    days: Vec<(NaiveDate, Vec<&'static str>)>,
    silence: Option<&'static str>,
}

fn sources() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::sample::subsequence(SOURCES, 1..=2)
}

fn episode() -> impl Strategy<Value = Episode> {
    let claim = (select(FACTS), any::<bool>(), option::of(strategy::day()), sources());
    let day = (strategy::day(), sources());
    (vec(claim, 0..6), vec(day, 0..3), option::of(select(SOURCES)), copies()).prop_map(
        |(mut claims, mut days, silence, copies)| {
            // A source that contradicts itself is refused by the archive, so it is heard once.
            let mut heard: Vec<(Fact, &str)> = Vec::new();
            for (fact, _, _, sources) in &mut claims {
                sources.retain(|source| !heard.contains(&(*fact, *source)));
                heard.extend(sources.iter().map(|source| (*fact, *source)));
            }
            claims.retain(|claim| !claim.3.is_empty());
            let mut dated: Vec<&str> = Vec::new();
            for (_, sources) in &mut days {
                sources.retain(|source| !dated.contains(source));
                dated.extend(sources.iter().copied());
            }
            days.retain(|day| !day.1.is_empty());
            Episode { copies, claims, days, silence }
        },
    )
}

impl Episode {
    /// The episode without what some sources say.
    fn without(&self, gone: &[&str]) -> Self {
        let keeps = |sources: &[&'static str]| -> Vec<&'static str> {
            sources.iter().copied().filter(|source| !gone.contains(source)).collect()
        };
        let claims = self
            .claims
            .iter()
            .map(|(fact, holds, on, sources)| (*fact, *holds, *on, keeps(sources)));
        let days = self.days.iter().map(|(day, sources)| (*day, keeps(sources)));
        Self {
            copies: self.copies,
            claims: claims.filter(|claim| !claim.3.is_empty()).collect(),
            days: days.filter(|day| !day.1.is_empty()).collect(),
            silence: self.silence.filter(|source| !gone.contains(source)),
        }
    }

    fn archive(&self) -> Archive {
        let cited = |sources: &[&str]| -> Value {
            sources.iter().map(|source| json!({ "source": source })).collect()
        };
        let claims = self.claims.iter().map(|(fact, holds, on, sources)| {
            let mut claim =
                json!({ "fact": fact, "holds": holds, "sources": cited(sources.as_slice()) });
            if let Some(on) = on {
                claim["on"] = json!(on.to_string());
            }
            claim
        });
        let days = self.days.iter().map(|(day, sources)| {
            json!({ "value": day.to_string(), "sources": cited(sources.as_slice()) })
        });
        let book = json!([{ "source": "book" }]);
        let mut episode = json!({
            "id": "somebody-1960", "person": "somebody", "left": "ussr",
            "on": days.collect::<Value>(), "claims": claims.collect::<Value>(),
        });
        if let Some(source) = self.silence {
            episode["silence"] = json!({ "sources": cited(&[source]) });
        }
        let listed = SOURCES.iter().zip(&self.copies).map(|(id, copied)| {
            let mut source = json!({ "id": id, "title": id, "kind": "study" });
            if let Some(copied) = copied {
                source["copies"] = json!(copied);
            }
            source
        });
        let name = |kind: &str| {
            let mut name = json!({ "text": "Some Body", "script": "latin" });
            if !kind.is_empty() {
                name["kind"] = json!(kind);
                name["sources"] = book.clone();
            }
            json!([name])
        };
        let document = json!({
            "format": "defection-archive/1",
            "sources": listed.collect::<Value>(),
            "states": [{ "id": "ussr", "names": name(""), "sources": book }],
            "persons": [{ "id": "somebody", "name": "Some Body", "names": name("birth") }],
            "defections": [episode],
        });
        // Without axioms, so that records that contradict them come into it too.
        let draft = ArchiveDraft::from_json(document.to_string().as_bytes()).expect("a draft");
        draft.check_under(&Axioms::none()).expect("an archive")
    }
}

/// The verdicts by the oracle on episodes as they stand in archives of their own, each tried once.
struct Oracle<'a> {
    definitions: &'a Definitions,
    tried: Vec<(Episode, Verdict)>,
}

impl Oracle<'_> {
    fn verdict(&mut self, episode: Episode) -> Verdict {
        if let Some((_, verdict)) = self.tried.iter().find(|(tried, _)| *tried == episode) {
            return *verdict;
        }
        let record = record(self.definitions, &episode.archive());
        let draft = self.definitions.get("generated").expect("it").draft();
        let verdict = if record.clash().is_empty() {
            oracle::judge(self.definitions, draft, &record).0
        } else {
            Verdict::Impossible
        };
        self.tried.push((episode, verdict));
        verdict
    }
}

fn record(definitions: &Definitions, archive: &Archive) -> Record {
    let episode = archive.defection("somebody-1960").expect("the episode");
    Record::new(archive, episode, &Lens::default(), definitions.axioms()).unwrap()
}

/// Every set of sources, the smallest first.
fn sets() -> Vec<Vec<&'static str>> {
    let mut sets: Vec<Vec<&str>> = (0..1_u32 << SOURCES.len())
        .map(|set| {
            let inside = SOURCES.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
            inside.map(|(_, source)| *source).collect()
        })
        .collect();
    sets.sort_by_key(Vec::len);
    sets
}

fn is_another(first: Verdict, other: Verdict) -> bool {
    match first {
        Verdict::Open | Verdict::Disputed => other.is_decided(),
        _ => other != first && other != Verdict::Impossible,
    }
}

fn listed(weight: &Weight) -> Vec<(Vec<String>, Verdict)> {
    let mut found: Vec<(Vec<String>, Verdict)> = weight
        .sources
        .sets
        .iter()
        .map(|set| (set.sources.iter().map(ToString::to_string).collect(), set.becomes))
        .collect();
    found.sort();
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: GENERATED, ..ProptestConfig::default() })]

    /// The smallest sets of sources without which, and without whose copies, the verdict is another,
    /// and the verdict of each source alone, are those of archives that never knew the other sources.
    #[test]
    fn the_fewest_sources_are_the_fewest(
        draft in strategy::definition_over(FACTS), axioms in strategy::axioms(FACTS),
        episode in episode(),
    ) {
        let definitions =
            Definitions::of(vec![draft], Vec::new(), axioms, vec![book()]).expect("definitions");
        let archive = episode.archive();

        let weight = definitions
            .get("generated")
            .expect("the one definition")
            .weigh(&archive, &record(&definitions, &archive));
        prop_assert!(weight.sources.exact);
        let mut oracle = Oracle { definitions: &definitions, tried: Vec::new() };
        let verdict = oracle.verdict(episode.clone());
        prop_assert_eq!(weight.verdict, verdict);
        let mut expected: Vec<(Vec<String>, Verdict)> = Vec::new();
        for set in sets() {
            if expected.first().is_some_and(|(smallest, _)| smallest.len() < set.len()) {
                break;
            }
            // A copy is set aside with its original, and never alone.
            if set.iter().any(|one| original(&episode.copies, one) != *one) {
                continue;
            }
            let gone: Vec<&str> = SOURCES
                .iter()
                .copied()
                .filter(|one| set.contains(&original(&episode.copies, one)))
                .collect();
            let becomes = oracle.verdict(episode.without(&gone));
            if is_another(verdict, becomes) {
                expected.push((set.iter().map(ToString::to_string).collect(), becomes));
            }
        }
        expected.sort();
        prop_assert_eq!(listed(&weight), expected);
        for set in &weight.sources.sets {
            for copy in &set.copies {
                let copy = SOURCES.iter().copied().find(|one| *one == copy.as_str());
                let of = original(&episode.copies, copy.expect("a source"));
                prop_assert!(set.sources.iter().any(|source| source.as_str() == of));
            }
        }
        let rests: Vec<String> =
            weight.rests_on.iter().map(|witness| witness.source.to_string()).collect();
        let single = listed(&weight).into_iter().filter(|(set, _)| set.len() == 1 && verdict.is_decided());
        prop_assert_eq!(rests, single.map(|(set, _)| set[0].clone()).collect::<Vec<_>>());

        for account in &weight.alone {
            let others: Vec<&str> =
                SOURCES.iter().copied().filter(|one| *one != account.source.as_str()).collect();
            prop_assert_eq!(account.verdict, oracle.verdict(episode.without(&others)));
        }
    }
}

#[test]
fn that_a_verdict_rests_on_one_source_is_said() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let mut said = 0;
    for episode in archive.defections() {
        let record = Record::new(archive, episode, &Lens::default(), definitions.axioms()).unwrap();
        for definition in definitions.iter() {
            let weight = definition.weigh(archive, &record);
            let rests = &weight.rests_on;
            let words = weight.in_words(defection::report::Markup::Text);
            assert_eq!(words.contains("rests on one source"), rests.len() == 1, "{words}");
            said += usize::from(rests.len() == 1);
        }
    }
    assert!(said > 0);
}

/// Two papers say the same: each alone would do. If one is a copy of the other, they are one witness.
#[test]
fn a_source_and_its_copy_are_one_witness() {
    let weigh = |copied: Option<&'static str>, worth: Value| {
        let claim = (Fact::Minor, true, None, vec!["archive", "book"]);
        let copies = [None, copied, None, None];
        let episode = Episode { copies, claims: vec![claim], days: Vec::new(), silence: None };
        let mut draft = episode.archive().to_draft();
        draft.sources[0].worth = serde_json::from_value(worth).expect("a worth");
        let archive = draft.check_under(&Axioms::none()).expect("an archive");
        let when: Condition = "minor".parse().expect("a condition");
        let draft = DefinitionDraft::new("rule", "Rule", when, book().cite("p. 1")).expect("it");
        let definitions =
            Definitions::of(vec![draft], Vec::new(), Vec::new(), vec![book()]).expect("rules");
        let rule = definitions.get("rule").expect("the rule");
        rule.weigh(&archive, &record(&definitions, &archive))
    };
    let two = weigh(None, json!("primary"));
    assert_eq!(two.sources.sets[0].sources.len(), 2);
    assert!(two.rests_on.is_empty());
    for (worth, words) in [
        (json!("primary"), "archive (primary) with the copy book it is another."),
        (json!("later_account"), "archive (a later account, not primary) with the copy book"),
        (Value::Null, "archive (its worth is not stated) with the copy book"),
    ] {
        let one = weigh(Some("archive"), worth);
        assert_eq!(one.sources.sets[0].sources.len(), 1);
        assert_eq!(one.sources.sets[0].copies.len(), 1);
        let text = one.in_words(defection::report::Markup::Text);
        let words = format!("The verdict rests on one source: without {words}");
        assert!(text.contains(&words), "{text}");
    }
}
