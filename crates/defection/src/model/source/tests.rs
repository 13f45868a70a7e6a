use super::*;
use crate::text::from_json;

fn read(document: &str) -> Result<Source, String> {
    from_json(document.as_bytes()).map_err(|error| error.to_string())
}

#[test]
fn the_names_of_the_first_archives_are_read() {
    let old = r#"{"id": "s", "title": "T", "kind": "press", "author": "A. B.", "on": "1971-09-30",
                  "published_in": "The Times", "address": "https://a.org/"}"#;
    let new = r#"{"id": "s", "title": "T", "kind": "press", "author": [{"literal": "A. B."}],
                  "issued": "1971-09-30", "container-title": "The Times", "URL": "https://a.org/"}"#;
    assert_eq!(read(old), read(new));
    let written = serde_json::to_value(read(old).unwrap()).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(new).unwrap());
}

#[track_caller]
fn check(members: &str, words: &[&str]) {
    let document = format!(r#"{{"id": "s", "title": "T", "kind": "web", {members}}}"#);
    let error = read(&document).unwrap_err();
    assert!(words.iter().all(|part| error.contains(part)), "{error}");
}

#[test]
fn two_names_for_one_field_are_refused() {
    check(r#""issued": "1971", "on": "1971""#, &["duplicate field `issued`", "at /on"]);
    check(
        r#""address": "https://a.b", "URL": "https://a.b""#,
        &["duplicate field `URL`", "at /URL"],
    );
    check(
        r#""published_in": "A", "container-title": "A""#,
        &["duplicate field `container-title`", "at /container-title"],
    );
}

#[test]
fn mistakes_are_shown_in_their_place() {
    check(r#""type": "articel""#, &["at /type", "did you mean `article`?"]);
    check(r#""worth": "secondary""#, &["at /worth", "`secondary` is not a worth of a source"]);
    check(r#""URL": "javascript:alert(1)""#, &["at /URL", "the scheme `javascript`"]);
    check(r#""author": 7"#, &["at /author", "a list of names, or one name as text"]);
    check(r#""author": [{"family": "A"}, {"family": " "}]"#, &["at /author/1/family", "empty"]);
    check(r#""author": [{"family": "A"}, {"given": "B"}]"#, &["at /author/1", "`family`"]);
    check(r#""editor": [{"familie": "A"}]"#, &["at /editor/0", "did you mean `family`?"]);
    check(r#""container": "A""#, &["at /container", "unknown field"]);
}
