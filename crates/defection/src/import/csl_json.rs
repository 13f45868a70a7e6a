//! Sources out of CSL-JSON, which Zotero, pandoc and citation processors write.

use serde_json::{Map, Value};

use super::{Imported, Item, identifiers::Identifiers};
use crate::{
    archive::{JsonError, from_json},
    date::Date,
    model::{Creator, ItemType, NonBlank, Source, SourceId, SourceKind},
};

/// Reads sources from a CSL-JSON document: a list of items.
///
/// An item without a kind of its own, in `custom`, is given the one that its type suggests. Fields
/// for which a source has none, and values that are not what a field holds, are told as notices; an
/// item without a title is not taken.
///
/// # Errors
///
/// Returns an error if the document is no list of objects.
///
/// ```
/// let document = br#"[{ "id": "Gold1978", "type": "book", "title": "A study",
///     "author": [{ "family": "Gold", "given": "Anna" }],
///     "issued": { "date-parts": [[1978, "05"]] }, "keyword": "spies" }]"#;
/// let imported = defection::import::csl_json(document)?;
/// let reference = imported.sources[0].reference().to_string();
/// assert_eq!(reference, "Anna Gold, “A study”, May 1978.");
/// let notice = imported.notices[1].to_string();
/// assert_eq!(notice, "item 1 `Gold1978`: a source has no field for `keyword`");
/// # Ok::<(), defection::Error>(())
/// ```
pub fn csl_json(document: &[u8]) -> Result<Imported, JsonError> {
    let items: Vec<Map<String, Value>> = from_json(document)?;
    let mut imported = Imported::default();
    let mut identifiers = Identifiers::default();
    // Copies name items by the names of the document.
    let mut given: Vec<(String, SourceId)> = Vec::new();
    for (index, mut members) in items.into_iter().enumerate() {
        let name = word(members.remove("id")).unwrap_or_default();
        let item = Item { number: index + 1, name, notices: &mut imported.notices };
        let mut reading = Reading { item, members };
        if let Some(source) = reading.source(&mut identifiers) {
            given.push((reading.item.name.clone(), source.id.clone()));
            imported.sources.push(source);
        }
    }
    for source in &mut imported.sources {
        if let Some(copied) = &mut source.copies
            && let Some((_, id)) = given.iter().find(|(name, _)| name == copied.as_str())
        {
            copied.clone_from(id);
        }
    }
    Ok(imported)
}

/// A text or a number as text.
fn word(value: Option<Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// An item of which the members are taken one after another.
struct Reading<'a> {
    item: Item<'a>,
    members: Map<String, Value>,
}

impl Reading<'_> {
    fn source(&mut self, identifiers: &mut Identifiers) -> Option<Source> {
        let title = self.text("title").and_then(|title| NonBlank::new(title).ok());
        let Some(title) = title else {
            self.item.notice("the item is not taken: it has no title");
            return None;
        };
        let id = identifiers.give(&self.item.name);
        if id.as_str() != self.item.name {
            self.item.notice(format!("it is called `{id}` here"));
        }
        let mut custom = match self.members.remove("custom") {
            Some(Value::Object(custom)) => custom,
            _ => Map::new(),
        };
        let mut own = |name: &str| word(custom.remove(name));
        let (kind, worth) = (own("kind"), own("worth"));
        let (copies, publication) = (own("copies"), own("publication"));
        let (unstated, translated) = (own("type").is_some(), own("translated-title"));
        let written = self.text("type");
        let item_type: Option<ItemType> = self.item.read("type", written);
        let kind = self.item.read("custom/kind", kind);
        let kind = kind.unwrap_or_else(|| of_type(item_type));
        let mut source = Source::new(id, title, kind).ok()?;
        source.item_type = item_type.filter(|_| !unstated);
        source.author = self.names("author");
        source.editor = self.names("editor");
        source.container_title = self.text("container-title");
        source.publisher = self.text("publisher");
        source.publisher_place = self.text("publisher-place");
        source.issued = self.date("issued");
        source.accessed = self.date("accessed");
        let url = self.text("URL");
        source.url = self.item.read("URL", url);
        source.doi = self.text("DOI");
        source.isbn = self.text("ISBN");
        source.archive = self.text("archive");
        source.archive_location = self.text("archive_location");
        source.language = self.text("language");
        source.translated_title = translated.or_else(|| self.text("translated-title"));
        source.genre = self.text("genre");
        source.page = self.text("page");
        source.volume = self.text("volume");
        source.issue = self.text("issue");
        source.number = self.text("number");
        source.note = self.text("note");
        source.worth = self.item.read("custom/worth", worth);
        source.copies = self.item.read("custom/copies", copies);
        source.publication = self.item.read("custom/publication", publication);
        let left = std::mem::take(&mut self.members).into_iter().map(|(name, _)| name);
        let left = left.chain(custom.into_iter().map(|(name, _)| format!("custom/{name}")));
        for name in left {
            self.item.notice(format!("a source has no field for `{name}`"));
        }
        Some(source)
    }

    fn text(&mut self, field: &str) -> Option<String> {
        let value = self.members.remove(field)?;
        let text = word(Some(value));
        if text.is_none() {
            self.item.notice(format!("`{field}` is not taken: it is no text"));
        }
        text
    }

    fn names(&mut self, field: &str) -> Vec<Creator> {
        let rows = match self.members.remove(field) {
            Some(Value::Array(rows)) => rows,
            Some(_) => {
                self.item.notice(format!("`{field}` is not taken: it is no list of names"));
                return Vec::new();
            }
            None => return Vec::new(),
        };
        let mut names = Vec::new();
        for row in rows {
            match name(row) {
                Some(name) => names.push(name),
                None => self.item.notice(format!("a name in `{field}` is not taken: it is empty")),
            }
        }
        names
    }

    fn date(&mut self, field: &str) -> Option<Date> {
        let value = self.members.remove(field)?;
        let date = date(&value);
        if date.is_none() {
            self.item.notice(format!("`{field}` is not taken: {value} is no date"));
        }
        date
    }
}

/// The kind that the type of an item suggests.
const fn of_type(item_type: Option<ItemType>) -> SourceKind {
    use ItemType as Type;
    match item_type {
        Some(Type::Bill | Type::Legislation | Type::Regulation | Type::Treaty) => {
            SourceKind::Statute
        }
        Some(Type::Hearing | Type::LegalCase) => SourceKind::StatePaper,
        Some(
            Type::ArticleMagazine | Type::ArticleNewspaper | Type::Broadcast | Type::Interview,
        ) => SourceKind::Press,
        Some(Type::Entry | Type::EntryDictionary | Type::EntryEncyclopedia) => {
            SourceKind::Reference
        }
        Some(Type::Post | Type::PostWeblog | Type::Webpage) => SourceKind::Web,
        _ => SourceKind::Study,
    }
}

/// Somebody by the parts of the name. A particle that would be dropped stands behind the given
/// names, as the language prints it.
fn name(value: Value) -> Option<Creator> {
    let Value::Object(mut parts) = value else { return None };
    let mut part = |name: &str| word(parts.remove(name));
    let dropped = part("dropping-particle");
    let given: Vec<String> = [part("given"), dropped].into_iter().flatten().collect();
    let given = (!given.is_empty()).then(|| given.join(" "));
    match (part("family"), given, part("literal")) {
        (Some(family), given, _) => Some(Creator::Person {
            family: NonBlank::new(family).ok()?,
            given,
            suffix: part("suffix"),
            non_dropping_particle: part("non-dropping-particle"),
        }),
        (None, given, literal) => Creator::literal(&literal.or(given)?).ok(),
    }
}

/// A date by its parts, by a text in Extended Date/Time Format, or one that has the form of a day.
fn date(value: &Value) -> Option<Date> {
    if let Value::String(text) = value {
        return text.trim().parse().ok();
    }
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    let written = ["edtf", "raw"].into_iter().find_map(|name| text(name)?.trim().parse().ok());
    if written.is_some() {
        return written;
    }
    let Some(points) = value.get("date-parts").and_then(Value::as_array) else {
        return text("literal")?.trim().parse().ok();
    };
    let points: Vec<String> = points.iter().map(point).collect::<Option<_>>()?;
    let season = value.get("season").and_then(number).filter(|season| (1..=4).contains(season));
    let is_about = match value.get("circa") {
        None | Some(Value::Bool(false) | Value::Null) => false,
        Some(circa) => circa != 0 && circa != "" && circa != "false" && circa != "0",
    };
    let about = if is_about { "~" } else { "" };
    let text = match (points.as_slice(), season) {
        ([year], Some(season)) if year.len() == 4 => format!("{year}-{}{about}", 20 + season),
        ([point], _) => format!("{point}{about}"),
        ([first, last], _) => format!("{first}{about}/{last}{about}"),
        _ => return None,
    };
    text.parse().ok()
}

/// Year, month and day as numbers or as digits.
fn point(parts: &Value) -> Option<String> {
    let parts: Vec<i64> = parts.as_array()?.iter().map(number).collect::<Option<_>>()?;
    match parts.as_slice() {
        [year] => Some(format!("{year:04}")),
        [year, month] => Some(format!("{year:04}-{month:02}")),
        [year, month, day] => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    }
}

fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_date_is_read_in_every_form() {
        for (value, text) in [
            (json!({ "date-parts": [[1954, 2, 14]] }), "1954-02-14"),
            (json!({ "date-parts": [["1954", "2"]] }), "1954-02"),
            (json!({ "date-parts": [[1954], [1955, 3]] }), "1954/1955-03"),
            (json!({ "date-parts": [[1954, 2]], "circa": true }), "1954-02~"),
            (json!({ "date-parts": [[1954]], "circa": "1", "season": "3" }), "1954-23~"),
            (json!({ "date-parts": [[1954, 2]], "season": 3 }), "1954-02"),
            (json!({ "raw": "../1941", "literal": "until 1941" }), "../1941"),
            (json!({ "raw": "spring", "date-parts": [[1954]] }), "1954"),
            (json!({ "literal": "1954?" }), "1954?"),
            (json!("1954-02"), "1954-02"),
        ] {
            assert_eq!(date(&value).unwrap().to_string(), text, "{value}");
        }
        for value in [
            json!({ "literal": "last spring" }),
            json!({ "date-parts": [[]] }),
            json!({ "date-parts": [[1954, 13]] }),
            json!({ "date-parts": [["the year"]] }),
            json!({}),
            json!(7),
        ] {
            assert_eq!(date(&value), None, "{value}");
        }
    }

    #[test]
    fn names_are_read_in_every_form() {
        for (value, words) in [
            (json!({ "family": "Gold", "given": "Anna" }), "Anna Gold"),
            (
                json!({ "family": "Tocqueville", "given": "Alexis", "dropping-particle": "de" }),
                "Alexis de Tocqueville",
            ),
            (
                json!({ "family": "Beek", "given": "Jo", "non-dropping-particle": "van", "suffix": "Jr." }),
                "Jo van Beek Jr.",
            ),
            (json!({ "literal": "Reuters" }), "Reuters"),
            (json!({ "given": "Nureyev" }), "Nureyev"),
        ] {
            assert_eq!(name(value).unwrap().to_string(), words);
        }
        assert_eq!(
            [json!({}), json!("x"), json!({ "family": " " })].map(name),
            [const { None }; 3]
        );
    }

    #[test]
    fn what_is_not_taken_is_told_item_by_item() {
        let document = json!([
            { "id": 7, "type": "webpage", "title": "A", "URL": "ftp://a.org/", "volume": 3,
              "issued": { "literal": "spring" }, "abstract": "B", "custom": { "rank": 1 } },
            { "id": "b", "type": "book" },
            { "id": "c", "type": "novel", "title": "C", "author": [{}], "editor": "D", "page": [] },
        ]);
        let imported = csl_json(document.to_string().as_bytes()).unwrap();
        let list = "; it is one of ";
        let told = imported.notices.iter().map(ToString::to_string);
        let found: Vec<String> =
            told.map(|notice| notice.split(list).next().unwrap().to_owned()).collect();
        assert_eq!(
            found,
            [
                "item 1 `7`: `issued` is not taken: {\"literal\":\"spring\"} is no date",
                "item 1 `7`: `URL` is not taken: an address has the scheme `ftp`; only `https` and `http` are taken",
                "item 1 `7`: a source has no field for `abstract`",
                "item 1 `7`: a source has no field for `custom/rank`",
                "item 2 `b`: the item is not taken: it has no title",
                "item 3 `c`: `type` is not taken: `novel` is not a type of item",
                "item 3 `c`: a name in `author` is not taken: it is empty",
                "item 3 `c`: `editor` is not taken: it is no list of names",
                "item 3 `c`: `page` is not taken: it is no text",
            ]
        );
        assert_eq!(imported.sources.len(), 2);
        assert_eq!(imported.sources[0].kind, SourceKind::Web);
        assert_eq!(imported.sources[0].volume.as_deref(), Some("3"));
    }

    #[test]
    fn what_is_no_list_of_items_is_refused() {
        for document in ["{}", "[1]", "[", ""] {
            assert!(csl_json(document.as_bytes()).is_err(), "{document}");
        }
    }
}
