//! The examples run, and each shows what it is about.

use defection_tests::program::run_example;

#[track_caller]
fn shows(name: &str, words: &[&str]) {
    let output = run_example(name, &[]);
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    let shown = String::from_utf8(output.stdout).unwrap();
    for word in words {
        assert!(shown.contains(word), "{name} does not show `{word}`:\n{shown}");
    }
}

#[test]
fn the_first_program_comes_to_a_verdict() {
    shows("first", &["open"]);
}

#[test]
fn verdicts_and_why() {
    shows("one_verdict", &["Rudolf Nureyev: disputed", "it turns on this: "]);
    shows("why", &["reason: ", "\n\n"]);
}

#[test]
fn an_earlier_day_knows_less() {
    shows("as_of", &["at the end of 1983: fails", "at the end of 1985: "]);
}

#[test]
fn definitions_and_archives_of_ones_own() {
    shows("own_definition", &["ours is ", "nureyev-1961         holds"]);
    shows("own_archive", &["there is no person `do`", "/persons/0/name", "so it is no archive"]);
}

#[test]
fn definitions_are_compared_on_every_episode() {
    shows("compare", &["the letter ", "covers somebody who ", "alliluyeva-1967: open, holds"]);
}
