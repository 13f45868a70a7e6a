//! Sources as CSL-JSON, which Zotero, pandoc and citation processors read.

use serde_json::{Map, Value, json};

use crate::{
    date::Date,
    model::{Creator, ItemType, Source, SourceKind},
};

/// Sources as a CSL-JSON document, one item each, as version 1.0.2 of the Citation Style Language
/// describes its input.
///
/// What the language has no field for stands in `custom`: the kind, the worth, the source of which
/// it is a copy, the publication that it is, and the translated title. A date that the language
/// cannot say by its parts stands in `raw` in Extended Date/Time Format and in `literal` in words.
/// Reading the document back gives the same sources.
///
/// ```
/// use defection::{Source, export, model::SourceKind};
///
/// let source = Source::new("gold-1978", "A study", SourceKind::Study)?.issued("1978-05")?;
/// let document: serde_json::Value = serde_json::from_str(&export::csl_json(&[source])).unwrap();
/// assert_eq!(document[0]["issued"]["date-parts"], serde_json::json!([[1978, 5]]));
/// # Ok::<(), defection::Error>(())
/// ```
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a text in memory takes any value of JSON"
)]
pub fn csl_json(sources: &[Source]) -> String {
    let items: Vec<Value> = sources.iter().map(item).collect();
    serde_json::to_string_pretty(&items).expect("every value of JSON can be written")
}

fn item(source: &Source) -> Value {
    let mut item = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(name.to_owned(), value);
        }
    };
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    let item_type = source.item_type.unwrap_or_else(|| of_kind(source.kind));
    put("id", Some(json!(source.id)));
    put("type", Some(json!(item_type)));
    put("title", Some(json!(source.title)));
    put("author", names(&source.author));
    put("editor", names(&source.editor));
    put("container-title", text(&source.container_title));
    put("publisher", text(&source.publisher));
    put("publisher-place", text(&source.publisher_place));
    put("issued", source.issued.as_ref().map(date));
    put("accessed", source.accessed.as_ref().map(date));
    put("URL", source.url.as_ref().map(|url| json!(url)));
    put("DOI", text(&source.doi));
    put("ISBN", text(&source.isbn));
    put("archive", text(&source.archive));
    put("archive_location", text(&source.archive_location));
    put("language", text(&source.language));
    put("genre", text(&source.genre));
    put("page", text(&source.page));
    put("volume", text(&source.volume));
    put("issue", text(&source.issue));
    put("number", text(&source.number));
    put("note", text(&source.note));
    put("custom", Some(custom(source)));
    Value::Object(item)
}

/// What the language has no field for.
fn custom(source: &Source) -> Value {
    let mut custom = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            custom.insert(name.to_owned(), value);
        }
    };
    put("kind", Some(json!(source.kind)));
    put("type", source.item_type.is_none().then(|| json!("unstated")));
    put("translated-title", source.translated_title.as_ref().map(|title| json!(title)));
    put("worth", source.worth.map(|worth| json!(worth)));
    put("copies", source.copies.as_ref().map(|id| json!(id)));
    put("publication", source.publication.as_ref().map(|id| json!(id)));
    Value::Object(custom)
}

/// The type of an item of which only the kind is known.
const fn of_kind(kind: SourceKind) -> ItemType {
    match kind {
        SourceKind::Statute => ItemType::Legislation,
        SourceKind::Press => ItemType::ArticleNewspaper,
        SourceKind::Memoir | SourceKind::Study => ItemType::Book,
        SourceKind::Reference => ItemType::EntryEncyclopedia,
        SourceKind::Web => ItemType::Webpage,
        SourceKind::StatePaper
        | SourceKind::Position
        | SourceKind::GeneralKnowledge
        | SourceKind::Editors => ItemType::Document,
    }
}

fn names(names: &[Creator]) -> Option<Value> {
    (!names.is_empty()).then(|| json!(names))
}

/// A date as the language writes it.
fn date(date: &Date) -> Value {
    let text = date.to_string();
    let about = text.strip_suffix('~');
    let plain = about.unwrap_or(&text);
    let mut written = match plain.split_once('/') {
        Some((first, last)) => {
            parts(first).zip(parts(last)).map(|(one, two)| json!({ "date-parts": [one, two] }))
        }
        None => point(plain),
    };
    // One date is about, of two only the second would be.
    if let (Some(written), Some(_)) = (&mut written, about.filter(|text| !text.contains('/'))) {
        written["circa"] = json!(true);
        return written.clone();
    }
    match written.filter(|_| about.is_none()) {
        Some(written) => written,
        None => json!({ "raw": text, "literal": date.in_print() }),
    }
}

/// A day, month, season or year.
fn point(text: &str) -> Option<Value> {
    let parts = parts(text)?;
    match parts.as_slice() {
        [year, season @ 21..=24] => Some(json!({ "date-parts": [[year]], "season": season - 20 })),
        [_, month, ..] if *month > 12 => None,
        _ => Some(json!({ "date-parts": [parts] })),
    }
}

/// Year, month and day of four, two and two digits.
fn parts(text: &str) -> Option<Vec<u32>> {
    let parts: Vec<&str> = text.split('-').collect();
    let fits = |(place, part): (usize, &&str)| {
        let digits = if place == 0 { 4 } else { 2 };
        part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_plain = parts.len() <= 3 && parts.iter().enumerate().all(fits);
    is_plain.then(|| parts.iter().filter_map(|part| part.parse().ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_by_its_parts_or_as_it_is() {
        for (text, written) in [
            ("1954", json!({ "date-parts": [[1954]] })),
            ("1954-02", json!({ "date-parts": [[1954, 2]] })),
            ("1954-02-14", json!({ "date-parts": [[1954, 2, 14]] })),
            ("1954-02~", json!({ "date-parts": [[1954, 2]], "circa": true })),
            ("1997-21", json!({ "date-parts": [[1997]], "season": 1 })),
            ("1954-02/1955-03-01", json!({ "date-parts": [[1954, 2], [1955, 3, 1]] })),
            ("1954?", json!({ "raw": "1954?", "literal": "perhaps 1954" })),
            ("../1941", json!({ "raw": "../1941", "literal": "until 1941" })),
            ("1954/1955~", json!({ "raw": "1954/1955~", "literal": "from 1954 to about 1955" })),
            ("195X", json!({ "raw": "195X", "literal": "in the 1950s" })),
        ] {
            assert_eq!(date(&text.parse().unwrap()), written, "{text}");
        }
    }
}
