//! What the explanations say, word for word.
//!
//! With `DEFECTION_WRITE_EXPECTED=1` the files are written anew; what changed is then read with
//! `git diff`, since an explanation that changes without notice is one that nobody trusts.

use std::{env, fs, path::Path};

use defection::{
    Archive, Defection, Definition, Definitions, Explanation, Lens, Record, Truth, Verdict,
    report::Markup,
    rules::{Question, Whose},
};

fn episode(id: &str) -> &'static Defection {
    Archive::bundled().defection(id).unwrap()
}

fn definition(id: &str) -> &'static Definition {
    Definitions::built_in().get(id).unwrap()
}

fn record(episode: &Defection) -> Record {
    let axioms = Definitions::built_in().axioms();
    Record::new(Archive::bundled(), episode, &Lens::default(), axioms).unwrap()
}

fn explain(id: &str, by: &str) -> Explanation {
    definition(by).explain(&record(episode(id)))
}

/// Compares a text with the file of this name, or writes the file.
#[track_caller]
fn check(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("expected/words").join(name);
    if env::var_os("DEFECTION_WRITE_EXPECTED").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    for (number, (found, expected)) in text.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {} of {name}", number + 1);
    }
    assert_eq!(text.len(), expected.len(), "{name} has another length");
}

#[test]
fn gouzenko_rostropovich_and_yurchenko_are_explained() {
    for (name, id, by) in [
        ("gouzenko-soviet-usage", "gouzenko-1945", "soviet-usage"),
        ("gouzenko-1960-practice", "gouzenko-1945", "rsfsr-1960-art-64a-practice"),
        ("rostropovich-soviet-usage", "rostropovich-1974", "soviet-usage"),
        ("rostropovich-exile-broad", "rostropovich-1974", "forced-exile-broad"),
        ("yurchenko-soviet-usage", "yurchenko-1985", "soviet-usage"),
        ("yurchenko-redefector", "yurchenko-1985", "redefector"),
    ] {
        let explanation = explain(id, by);
        let text = format!("{}\n{}", explanation.prose(), explanation.tree());
        check(&format!("{name}.txt"), &text);
    }
}

#[test]
fn an_explanation_in_markdown() {
    let explanation = explain("yurchenko-1985", "soviet-usage");
    let text = format!(
        "{}\n{}",
        explanation.prose_in(Markup::Markdown),
        explanation.tree_in(Markup::Markdown)
    );
    check("yurchenko-soviet-usage.md", &text);
}

#[test]
fn weight_timelines_comparisons_and_theorems_in_words() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let western = definition("western-usage");
    let weight = western.weigh(archive, &record(episode("yurchenko-1985")));
    check("yurchenko-western-usage-weight.txt", &weight.in_words(Markup::Text));
    let practice = definition("rsfsr-1960-art-64a-practice");
    let timeline = practice.timeline(&record(episode("nureyev-1961")));
    check("nureyev-1960-practice-timeline.txt", &timeline.in_words(Markup::Text));
    let (letter, practice) = ("rsfsr-1960-art-64a-letter", "rsfsr-1960-art-64a-practice");
    let compared = definitions.compare(letter, practice).unwrap();
    let between = definitions
        .between(
            letter,
            practice,
            &archive.records(&Lens::default(), definitions.axioms()).unwrap(),
        )
        .unwrap();
    check("letter-and-practice.txt", &compared.in_words(&between, Markup::Text));
    let proofs = definitions
        .theorems()
        .iter()
        .map(|theorem| definitions.prove(theorem).unwrap().in_words(theorem, Markup::Text));
    check("theorems.txt", &proofs.collect::<String>());
}

/// Everybody by everything, so that nothing that is left out goes unseen.
fn everything() -> impl Iterator<Item = (&'static Definition, Explanation)> {
    Archive::bundled().defections().iter().flat_map(|episode| {
        let record = record(episode);
        Definitions::built_in()
            .iter()
            .map(move |definition| (definition, definition.explain(&record)))
    })
}

#[test]
fn every_explanation_names_every_exception_and_every_source() {
    for (definition, explanation) in everything() {
        let (prose, tree) = (explanation.prose(), explanation.tree());
        let at = format!("{} under {}", explanation.episode, explanation.definition);
        assert!(prose.contains(&explanation.name), "{at}");
        for version in &definition.draft().versions {
            for exception in &version.exceptions {
                let name = format!("{}: {}", exception.id, exception.reason.trim_end_matches('.'));
                assert!(tree.contains(&name), "{at} does not name {}", exception.id);
                assert!(prose.contains(exception.reason.trim_end_matches('.')), "{at}");
                let source = exception.citations[0].source.as_str();
                assert!(tree.contains(source) && prose.contains(source), "{at}");
            }
        }
        for source in &explanation.sources {
            assert!(prose.contains(&source.title), "{at} does not cite {}", source.id);
        }
        if explanation.settled_by_cases {
            assert!(prose.contains("Settled by cases") && tree.contains("Settled by cases"));
        }
    }
}

#[test]
fn the_tree_shows_on_what_the_parts_of_the_rule_rest() {
    let mut shown = 0;
    for (definition, explanation) in everything() {
        let (draft, tree) = (definition.draft(), explanation.tree());
        for (version, part) in draft.versions.iter().zip(&explanation.rule) {
            if part.applies == Truth::No {
                continue;
            }
            let whole = version.when.condition();
            let elements = version.elements.iter().chain(&draft.elements);
            for element in
                elements.filter(|one| whole.walk().any(|part| part == one.part.condition()))
            {
                let at = format!("{}: {}", definition.id(), element.part);
                for passage in &element.citations {
                    let quote = passage.quote.as_ref().map_or("", |words| words.as_str());
                    assert!(tree.contains(passage.source.as_str()) && tree.contains(quote), "{at}");
                }
                if let Some(note) = &element.note {
                    assert!(tree.contains(note.as_str().trim_end_matches('.')), "{at}");
                }
                let head = match element.whose {
                    Whose::Text => "rests on: ",
                    Whose::Editors => "the editors' own: ",
                };
                assert!(tree.contains(head), "{at}");
                shown += 1;
            }
        }
    }
    assert!(shown > 4000, "only {shown}");
}

#[test]
fn every_leaf_has_its_claims() {
    for (definition, explanation) in everything() {
        let asked: Vec<Question> = definition.questions().collect();
        for question in &asked {
            let found = explanation.evidence.iter().filter(|one| one.question == *question);
            assert_eq!(found.count(), 1, "{question} in {}", explanation.definition);
        }
        let sets = explanation.reasons.sets.iter().chain(&explanation.contrasts.sets);
        for answer in sets.flatten() {
            let found = explanation.evidence.iter().find(|one| one.question == answer.question);
            let evidence = found.unwrap_or_else(|| panic!("{} has no evidence", answer.question));
            assert!(evidence.by_silence || !evidence.says.is_empty(), "{}", answer.question);
        }
        let words = explanation.prose();
        match explanation.judgement.verdict {
            Verdict::Holds | Verdict::Fails => assert!(!explanation.reasons.sets.is_empty()),
            Verdict::Open | Verdict::Disputed => {
                assert!(explanation.open_questions.is_some() && words.contains("would settle it"));
            }
            Verdict::Impossible => assert!(!explanation.clash.is_empty()),
        }
    }
}

#[test]
fn undisputed_answers_come_before_silence_in_reasons() {
    for (_, explanation) in everything() {
        let silent = |answers: &Vec<defection::rules::Answer>| {
            let by_silence = |answer: &&defection::rules::Answer| {
                let found = explanation.evidence.iter().find(|one| one.question == answer.question);
                found.is_some_and(|one| one.by_silence)
            };
            answers.iter().filter(by_silence).count()
        };
        let counts: Vec<usize> = explanation.reasons.sets.iter().map(silent).collect();
        assert!(counts.is_sorted(), "{} {counts:?}", explanation.definition);
    }
}

#[test]
fn reasons_stop_at_the_cap_and_say_so() {
    // Any two of sixteen facts are enough: there are 120 reasons.
    let facts: Vec<&str> = defection::Fact::ALL.iter().take(16).map(|fact| fact.word()).collect();
    let when = format!("at least 2 of ({})", facts.join(", "));
    let file = serde_json::json!({
        "format": "defection-definition/1", "id": "many", "title": "Many", "summary": "Any two.",
        "citations": [{ "source": "erh", "at": "paragraph 1" }],
        "versions": [{ "when": when }],
    });
    let text = file.to_string();
    let files = [
        ("many.json", text.as_bytes()),
        ("axioms.json", br#"{ "format": "defection-axioms/1", "axioms": [] }"#),
    ];
    let definitions = Definitions::load(files, Some(Definitions::built_in())).unwrap();
    let testimonies = defection::Fact::ALL.iter().take(16).map(|fact| {
        let citation = defection::Citation::at("erh".parse().unwrap(), "paragraph 1");
        let origin = defection::record::Origin::Record("what is written".to_owned());
        let testimony = defection::record::Testimony {
            holds: true,
            particular: defection::record::Particular::default(),
            came_true: (None, None),
            origin,
            citations: vec![citation],
        };
        (*fact, testimony)
    });
    let record = Record::of_testimonies(
        "somebody-1961".parse().unwrap(),
        "somebody".parse().unwrap(),
        testimonies,
        defection::record::ActDays::unknown(),
        None,
        &Lens::default(),
        definitions.axioms(),
    );
    let many = definitions.get("many").unwrap();
    let reasons = many.reasons(&record);
    assert!(!reasons.complete);
    assert_eq!(reasons.sets.len(), 64);
    let words = many.explain(&record).prose();
    assert!(words.contains("At least 63 other sets of answers"), "{words}");
}
