//! A source as one cites it.

use std::fmt;

use serde::Serialize;

use super::{Creator, Source, Url};
use crate::{date::Date, model::Citation, text::Markup};

/// How many authors are named before the others are only mentioned.
const MOST_NAMED: usize = 3;

/// A source as one cites it, in words, with the place where it is to be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reference {
    /// Authors, title, what it is part of, publisher, day, pages, archive and signature.
    pub text: String,
    /// The address of the original.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// When it was read at the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Date>,
}

impl Reference {
    /// The reference on one line, in which nothing acts but the link to its address.
    ///
    /// ```
    /// use defection::{Source, model::SourceKind, report::Markup};
    ///
    /// let source = Source::new("a", "A [b](c)", SourceKind::Web)?.url("https://example.org/")?;
    /// let line = source.reference().in_words(Markup::Markdown);
    /// assert_eq!(line, r"“A \[b\](c)”. <https://example.org/>");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn in_words(&self, markup: Markup) -> String {
        let mut line = format!("{}.", markup.inert(&self.text));
        if let Some(url) = &self.url {
            line.push(' ');
            line.push_str(&markup.link(url.as_str()));
            if let Some(day) = &self.accessed {
                line.push(' ');
                line.push_str(&markup.inert(&format!("(read {})", day.in_print())));
            }
        }
        line
    }
}

/// The reference on one line of plain text.
impl fmt::Display for Reference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.in_words(Markup::Text))
    }
}

impl Source {
    /// The source as one cites it.
    ///
    /// ```
    /// use defection::{Source, model::{Creator, SourceKind}};
    ///
    /// let source = Source::new("gold-1978", "A study", SourceKind::Study)?
    ///     .author(Creator::person("Gold", "Anna")?)
    ///     .issued("1978-05")?
    ///     .url("https://example.org/gold")?;
    /// let reference = source.reference();
    /// let words = "Anna Gold, “A study”, May 1978. https://example.org/gold";
    /// assert_eq!(reference.to_string(), words);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn reference(&self) -> Reference {
        self.reference_to(None)
    }

    fn reference_to(&self, place: Option<&str>) -> Reference {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(named(&self.author));
        parts.push(self.title_in_words());
        parts.extend(self.genre.clone());
        parts.extend(self.container_title.clone());
        parts.extend(named(&self.editor).map(|names| format!("edited by {names}")));
        parts.extend(self.volume.as_deref().map(|volume| numbered("vol. ", volume)));
        parts.extend(self.issue.as_deref().map(|issue| numbered("no. ", issue)));
        parts.extend(self.number.as_deref().map(|number| numbered("no. ", number)));
        parts.extend(self.publisher.clone());
        parts.extend(self.publisher_place.clone());
        parts.extend(self.issued.as_ref().map(Date::in_print));
        parts.extend(self.page.as_deref().map(pages));
        parts.extend(self.archive.clone());
        parts.extend(self.archive_location.clone());
        if self.url.is_none() {
            parts.extend(self.doi.as_ref().map(|doi| format!("doi:{doi}")));
        }
        parts.extend(place.map(|place| format!("here {place}")));
        parts.retain(|part| !part.trim().is_empty());
        let text = parts.join(", ");
        Reference {
            text: text.trim_end_matches('.').to_owned(),
            url: self.url.clone(),
            accessed: self.accessed.clone(),
        }
    }

    /// The title in quotation marks. One in square brackets is a description and has none.
    fn title_in_words(&self) -> String {
        let title = self.title.trim();
        let described = title.starts_with('[') && title.ends_with(']');
        let title = if described { title.to_owned() } else { format!("“{title}”") };
        match &self.translated_title {
            Some(translated) => format!("{title} [{translated}]"),
            None => title,
        }
    }
}

impl Citation {
    /// The place in its source as one cites it.
    ///
    /// ```
    /// use defection::{Source, model::SourceKind};
    ///
    /// let source = Source::new("gold-1978", "A study", SourceKind::Study)?.issued("1978")?;
    /// let reference = source.cite("p. 12").reference(&source);
    /// assert_eq!(reference.to_string(), "“A study”, 1978, here p. 12.");
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn reference(&self, source: &Source) -> Reference {
        source.reference_to(self.at.as_deref())
    }
}

/// Names in a row: "A", "A and B", "A, B and C", or "A and others".
fn named(names: &[Creator]) -> Option<String> {
    let all: Vec<String> = names.iter().map(ToString::to_string).collect();
    match all.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        [first, ..] if all.len() > MOST_NAMED => Some(format!("{first} and others")),
        [before @ .., last] => Some(format!("{} and {last}", before.join(", "))),
    }
}

/// A number behind its word; what begins with no digit brings its own word.
fn numbered(word: &str, number: &str) -> String {
    let number = number.trim();
    let is_number = number.starts_with(|first: char| first.is_ascii_digit());
    if is_number { format!("{word}{number}") } else { number.to_owned() }
}

fn pages(page: &str) -> String {
    let several = page.contains(['-', '–', ',']);
    format!("{} {}", if several { "pp." } else { "p." }, page.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(members: &str, reference: &str) {
        let document = format!(r#"{{"id": "s", "kind": "study", {members}}}"#);
        let source: Source = serde_json::from_str(&document).unwrap();
        assert_eq!(source.reference().to_string(), reference);
    }

    #[test]
    fn a_reference_has_what_is_known_in_its_order() {
        check(r#""title": "A""#, "“A”.");
        check(
            r#""title": "Cold War intelligence defectors", "page": "229-236",
               "author": [{"family": "West", "given": "Nigel"}],
               "editor": [{"family": "Johnson", "given": "Loch K."}],
               "container-title": "Handbook of Intelligence Studies",
               "publisher": "Routledge", "publisher-place": "London", "issued": "2007""#,
            "Nigel West, “Cold War intelligence defectors”, Handbook of Intelligence Studies, edited \
             by Loch K. Johnson, Routledge, London, 2007, pp. 229-236.",
        );
        check(
            r#""title": "[Note of the KGB on Rostropovich]", "issued": "1977-05-12",
               "author": [{"literal": "KGB"}], "genre": "memorandum", "number": "958-A",
               "archive": "Bukovsky Archives", "archive_location": "ct 3-77",
               "URL": "https://bukovsky-archive.com/", "accessed": "2026-11-28""#,
            "KGB, [Note of the KGB on Rostropovich], memorandum, no. 958-A, 12 May 1977, Bukovsky \
             Archives, ct 3-77. https://bukovsky-archive.com/ (read 28 November 2026)",
        );
        check(
            r#""title": "Предатели", "translated-title": "Traitors", "volume": "60", "issue": "2",
               "container-title": "Источник", "page": "7", "DOI": "10.1/2""#,
            "“Предатели” [Traitors], Источник, vol. 60, no. 2, p. 7, doi:10.1/2.",
        );
    }

    #[test]
    fn many_authors_are_not_all_named() {
        for (count, names) in [(1, "A"), (2, "A and B"), (3, "A, B and C"), (4, "A and others")] {
            let authors = ["A", "B", "C", "D"].into_iter().take(count);
            let authors: Vec<Creator> =
                authors.map(|name| Creator::literal(name).unwrap()).collect();
            assert_eq!(named(&authors).unwrap(), names);
        }
    }
}
