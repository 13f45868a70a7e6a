//! Every view of the program in every form of output, beside what the library says of the same.

use std::sync::OnceLock;

use defection::{
    Archive, Comparison, Definition, Definitions, Explanation, Lens, Record,
    why::{Timeline, Weight},
};
use defection_tests::program::run_program;
use serde_json::{Value, json};

/// An episode that some definitions leave undecided.
const CASE: &str = "nureyev-1961";

/// The definition under which all episodes are weighed.
const ONE: &str = "soviet-usage";

#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let output = run_program(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {errors}");
    assert!(errors.is_empty(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// A view, its arguments, and the JSON and the number of rows that the library makes of it.
struct View {
    arguments: Vec<&'static str>,
    expected: Value,
    rows: usize,
    names: Vec<String>,
}

fn records(case: Option<&str>) -> Vec<Record> {
    let archive = Archive::bundled();
    let episodes = archive.defections().iter();
    let chosen = episodes.filter(|one| case.is_none_or(|case| one.id.as_str() == case));
    let axioms = Definitions::built_in().axioms();
    chosen.map(|one| Record::new(archive, one, &Lens::default(), axioms).unwrap()).collect()
}

/// What every definition says of every record.
fn of_each<T>(records: &[Record], look: impl Fn(&Definition, &Record) -> T) -> Vec<T> {
    let definitions = Definitions::built_in();
    let of_record = |record| definitions.iter().map(move |one| (one, record));
    records.iter().flat_map(of_record).map(|(one, record)| look(one, record)).collect()
}

fn head(one: &Explanation) -> Value {
    json!({
        "episode": one.episode,
        "definition": one.definition,
        "verdict": one.judgement.verdict,
    })
}

fn with(one: &Explanation, name: &str, value: Value) -> Value {
    let mut object = head(one);
    object[name] = value;
    object
}

fn length(value: &Value, list: &str) -> usize {
    value[list].as_array().map_or(0, Vec::len)
}

fn sum<'a>(values: impl IntoIterator<Item = &'a Value>, count: impl Fn(&Value) -> usize) -> usize {
    values.into_iter().map(count).sum()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The views of an episode, or of all.
fn views_of(case: Option<&'static str>) -> Vec<View> {
    let archive = Archive::bundled();
    let definitions = Definitions::built_in();
    let records = records(case);
    let explained = of_each(&records, defection::Definition::explain);
    let asked = explained.iter().filter(|one| case.is_some() || one.open_questions.is_some());
    let why: Value = serde_json::to_value(&explained).unwrap();
    let changes: Value =
        explained.iter().map(|one| with(one, "changes", json!(one.changes))).collect();
    let questions: Value = asked
        .map(|one| match &one.open_questions {
            Some(open) => with(one, "open_questions", json!(open)),
            None => head(one),
        })
        .collect();
    // Of all episodes, the weight is looked at under one definition.
    let one = definitions.get(ONE).unwrap();
    let weights: Vec<Weight> = match case {
        Some(_) => of_each(&records, |one, record| one.weigh(archive, record)),
        None => records.iter().map(|record| one.weigh(archive, record)).collect(),
    };
    let turns: Vec<Timeline> = of_each(&records, defection::Definition::timeline);
    let mut persons: Vec<_> =
        records.iter().filter_map(|record| archive.person(record.person()).ok()).collect();
    persons.dedup_by_key(|person| person.id.clone());
    let summaries: Vec<_> = persons
        .iter()
        .map(|person| definitions.summarise(archive, person, &Lens::default()).unwrap())
        .collect();
    let (weights, turns) = (json!(weights), json!(turns));
    let names: Vec<String> = records.iter().map(|record| record.episode().to_string()).collect();
    let view = |flag, expected: Value, rows| View {
        arguments: case.into_iter().chain([flag]).collect(),
        expected,
        rows,
        names: names.clone(),
    };
    let mut found = vec![
        view("--why", why.clone(), sum(list(&why), rows_of_why)),
        view(
            "--changes",
            changes.clone(),
            sum(list(&changes), |one| length(&one["changes"], "alternatives")),
        ),
        view(
            "--questions",
            questions.clone(),
            sum(list(&questions), |one| {
                sum(list(&one["open_questions"]["settling"]), |one| length(one, "answers"))
            }),
        ),
        view("--weight", weights.clone(), sum(list(&weights), rows_of_weight)),
        view("--timeline", turns.clone(), sum(list(&turns), |one| length(one, "turns"))),
        view("--categories", json!(summaries), records.len()),
    ];
    if case.is_none() {
        found[3].arguments.extend(["--definition", ONE]);
        // Only undecided verdicts are listed when all episodes are looked at.
        found[2].names = list(&questions)
            .iter()
            .map(|one| one["episode"].as_str().unwrap().to_owned())
            .collect();
    }
    found
}

/// Each answer of a reason or contrast, each statement, passed over or not, what falls short, and each
/// exception of a version that may apply.
fn rows_of_why(one: &Value) -> usize {
    let answers = |name: &str| sum(list(&one[name]["sets"]), |set| list(set).len());
    let said = sum(list(&one["evidence"]), |one| {
        length(one, "says") + length(one, "passed_over") + length(one, "falls_short")
    });
    let applying = list(&one["rule"]).iter().filter(|version| version["applies"] != "no");
    answers("reasons")
        + answers("contrasts")
        + said
        + sum(applying, |one| length(one, "exceptions"))
}

/// Each claim to be set aside, each set of sources, and each account.
fn rows_of_weight(one: &Value) -> usize {
    let claims =
        if one["claims"].get("becomes").is_some() { length(&one["claims"], "set") } else { 0 };
    claims + length(&one["sources"], "sets") + length(one, "alone") + length(one, "by_account")
}

/// The views that are of definitions alone.
fn views_of_definitions() -> Vec<View> {
    let definitions = Definitions::built_in();
    let (first, second) = ("soviet-usage", "forced-exile-strict");
    let compared: Comparison = definitions.compare(first, second).unwrap();
    let records = Archive::bundled().records(&Lens::default(), definitions.axioms()).unwrap();
    let between = definitions.between(first, second, &records).unwrap();
    let witnesses = [&compared.only_first, &compared.only_second, &compared.both];
    let worlds = witnesses.into_iter().flatten().count();
    let order = definitions.compare_all().unwrap();
    let count = order.definitions.len();
    let theorems: Vec<Value> = definitions
        .theorems()
        .iter()
        .map(|one| json!({ "theorem": one, "proof": definitions.prove(one).unwrap() }))
        .collect();
    vec![
        View {
            arguments: vec!["--compare", first, second],
            rows: worlds + between.len(),
            expected: json!({ "comparison": compared, "between": between }),
            names: vec![first.to_owned(), second.to_owned()],
        },
        View {
            arguments: vec!["--order"],
            rows: count * count,
            names: order.definitions.iter().map(ToString::to_string).collect(),
            expected: json!(order),
        },
        View {
            arguments: vec!["--theorems"],
            rows: theorems.len(),
            names: definitions.theorems().iter().map(|one| one.id.to_string()).collect(),
            expected: json!(theorems),
        },
    ]
}

/// Every view of the episode, of all episodes and of the definitions, found once.
fn views() -> &'static [View] {
    static VIEWS: OnceLock<Vec<View>> = OnceLock::new();
    VIEWS.get_or_init(|| {
        let mut all = views_of(Some(CASE));
        all.extend(views_of(None));
        all.extend(views_of_definitions());
        all
    })
}

impl View {
    fn print(&self, format: &str) -> String {
        printed(&[self.arguments.as_slice(), &["--format", format]].concat())
    }
}

#[test]
fn json_is_what_the_library_writes() {
    for view in views() {
        let found: Value = serde_json::from_str(&view.print("json")).unwrap();
        assert_eq!(found, view.expected, "{:?}", view.arguments);
    }
}

#[test]
fn csv_has_a_head_and_a_row_for_each_record_of_the_json() {
    for view in views() {
        let text = view.print("csv");
        let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(text.as_bytes());
        let heads = reader.headers().unwrap().clone();
        assert!(heads.iter().all(|head| !head.is_empty()), "{:?}", view.arguments);
        let rows: Result<Vec<csv::StringRecord>, csv::Error> = reader.records().collect();
        let rows = rows.unwrap_or_else(|error| panic!("{:?}: {error}", view.arguments));
        assert_eq!(rows.len(), view.rows, "{:?}", view.arguments);
        assert!(rows.iter().all(|row| !row[0].is_empty()), "{:?}", view.arguments);
    }
}

/// The cells of a row of a table: what lies between pipes that are not escaped.
fn cells(line: &str) -> usize {
    let mut escaped = false;
    let bars = line.chars().filter(|letter| {
        let bar = *letter == '|' && !escaped;
        escaped = *letter == '\\' && !escaped;
        bar
    });
    bars.count() - 1
}

#[test]
fn markdown_has_headings_and_whole_tables() {
    for view in views() {
        let text = view.print("markdown");
        assert!(text.starts_with("# ") || text.starts_with("- "), "{:?}", view.arguments);
        let mut columns = None;
        for line in text.lines() {
            // A heading has words, and stands after an empty line or at the top.
            let marks = line.chars().take_while(|letter| *letter == '#').count();
            assert!(marks == 0 || line[marks..].starts_with(' '), "{:?}: {line}", view.arguments);
            if line.starts_with('|') {
                assert!(line.ends_with('|'), "{:?}: {line}", view.arguments);
                let expected = *columns.get_or_insert(cells(line));
                assert_eq!(cells(line), expected, "{:?}: {line}", view.arguments);
            } else {
                columns = None;
            }
        }
        for name in &view.names {
            assert!(text.contains(name.as_str()), "{:?} has no {name}", view.arguments);
        }
    }
}

#[test]
fn text_names_what_it_is_about() {
    for view in views() {
        let text = view.print("table");
        assert!(!view.names.is_empty());
        for name in &view.names {
            assert!(text.contains(name.as_str()), "{:?} has no {name}", view.arguments);
        }
        assert!(!text.contains("**") && !text.contains("\n# "), "{:?}", view.arguments);
    }
}

#[track_caller]
fn refused(arguments: &[&str], parts: &[&str]) {
    let output = run_program(arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
    assert!(output.stdout.is_empty(), "{arguments:?}: something was printed");
    for part in parts {
        assert!(errors.contains(part), "{arguments:?}: `{part}` is not in {errors}");
    }
    assert!(!errors.contains("panicked"), "{errors}");
}

#[test]
fn what_does_not_go_together_or_is_not_there_is_refused() {
    let flags = [
        "--why",
        "--changes",
        "--questions",
        "--weight",
        "--timeline",
        "--categories",
        "--order",
        "--theorems",
    ];
    for (place, first) in flags.iter().enumerate() {
        for second in flags.iter().skip(place + 1) {
            refused(&[first, second], &["cannot be used with", first, second]);
        }
        refused(&[first, "--labels"], &["cannot be used with"]);
        refused(&[first, "--check"], &["cannot be used with"]);
        refused(&[first, "--compare", "west", "riehle"], &["cannot be used with"]);
        refused(&[first, "--format", "jsno"], &["json"]);
    }
    for flag in ["--why", "--changes", "--questions", "--weight", "--timeline", "--categories"] {
        refused(&[flag, "nureyef-1961"], &["did you mean `nureyev-1961`?"]);
        let arguments = [flag, CASE, "--definition", "soviet-usge"];
        refused(
            &arguments,
            &["there is no definition `soviet-usge`; did you mean `soviet-usage`?"],
        );
        refused(&[flag, CASE, "--trust", "ehr"], &["did you mean `erh`?"]);
    }
    refused(&["--compare", "west"], &["--compare"]);
    let arguments = ["--compare", "wst", "riehle"];
    refused(&arguments, &["there is no definition `wst`; did you mean `west`?"]);
    let arguments = ["--compare", "west", "rihle"];
    refused(&arguments, &["there is no definition `rihle`; did you mean `riehle`?"]);
    refused(&["--theorem"], &["--theorems"]);
}

/// The bundled archive with an episode of which one source says what the axioms do not allow
/// together. Another contradicts it, so that all of them together leave a world.
fn clashing(name: &str) -> std::path::PathBuf {
    let mut archive: Value = serde_json::from_str(Archive::BUNDLED_JSON).unwrap();
    let episode = archive["defections"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .find(|episode| episode["id"] == CASE)
        .unwrap();
    let claims = episode["claims"].as_array_mut().unwrap();
    claims.retain(|claim| claim["fact"] != "expelled" && claim["fact"] != "voluntary");
    for (fact, holds, source) in
        [("expelled", true, "erh"), ("voluntary", true, "erh"), ("voluntary", false, "editors")]
    {
        claims.push(json!({ "fact": fact, "holds": holds, "sources": [{ "source": source }] }));
    }
    let path = std::env::temp_dir().join(format!("defection-{name}-{}.json", std::process::id()));
    std::fs::write(&path, archive.to_string()).unwrap();
    path
}

#[test]
fn a_record_that_contradicts_the_axioms_shows_the_clash() {
    let path = clashing("clash");
    let archive = path.to_str().unwrap();
    let of = |format| {
        printed(&[
            CASE,
            "--why",
            "--definition",
            "soviet-usage",
            "--archive",
            archive,
            "--trust",
            "erh",
            "--format",
            format,
        ])
    };
    let (text, markdown, json) = (of("table"), of("markdown"), of("json"));
    std::fs::remove_file(&path).unwrap();
    let found: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(found[0]["judgement"]["verdict"], "impossible");
    let clash: Vec<&str> =
        list(&found[0]["clash"]).iter().filter_map(|one| one["question"].as_str()).collect();
    assert_eq!(clash, ["expelled", "voluntary"], "{json}");
    for words in [text, markdown] {
        for part in ["was removed by the state itself", "acted freely"] {
            assert!(words.contains(part), "`{part}` is not in {words}");
        }
    }
}
