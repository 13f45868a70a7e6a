//! Sources: a place to look, copies that lead to an original, days in order, and what cites them.

use std::ops::RangeInclusive;

use super::{DiagnosticCode, Findings, circles::circles};
use crate::{
    archive::{
        ArchiveDraft, places,
        references::{Reference, visit},
    },
    logic::Truth,
    model::{Citation, Source, SourceKind},
};

/// The most words that a citation quotes.
const MOST_QUOTED: usize = 15;

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    for (row, source) in archive.sources.iter().enumerate() {
        if !has_place(source) {
            findings.warning(
                DiagnosticCode::SourceWithoutPlace,
                format!("/sources/{row}"),
                format!(
                    "source `{}` has no place to look: no address, container, publisher or archive",
                    source.id
                ),
            );
        }
        if let (Some(issued), Some(accessed)) = (&source.issued, &source.accessed)
            && accessed.before(issued) == Truth::Yes
        {
            findings.fault(
                DiagnosticCode::ReadBeforeIssued,
                format!("/sources/{row}/accessed"),
                format!("source `{}` was read {accessed}, before it appeared {issued}", source.id),
            );
        }
    }
    copies(archive, findings);
    citations(archive, findings);
}

/// Whether a reader is told where to find it. The editors of an archive need no place.
fn has_place(source: &Source) -> bool {
    let places = [
        &source.container_title,
        &source.publisher,
        &source.archive,
        &source.archive_location,
        &source.doi,
        &source.isbn,
    ];
    let is_filled =
        |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    source.kind == SourceKind::Editors
        || source.url.is_some()
        || source.publication.is_some()
        || places.into_iter().any(is_filled)
}

/// No source is a copy of itself, and none of one that copies it.
fn copies(archive: &ArchiveDraft, findings: &mut Findings) {
    let sources = &archive.sources;
    let places = places(sources);
    let original = |place: usize| {
        let original = sources.get(place)?.copies.as_ref()?;
        places.get(original.as_str()).copied()
    };
    for circle in circles(sources.len(), original) {
        let ids = circle.iter().filter_map(|place| sources.get(*place)).map(|one| one.id.as_str());
        let ids: Vec<&str> = ids.collect();
        let first = circle.first().copied().unwrap_or_default();
        findings.fault(
            DiagnosticCode::CopyOfItself,
            format!("/sources/{first}/copies"),
            format!("a copy leads back to itself: {}", ids.join(" -> ")),
        );
    }
}

/// What is cited lies inside the pages of its source, and quotations are short.
fn citations(archive: &ArchiveDraft, findings: &mut Findings) {
    let places = places(&archive.sources);
    visit(archive, &mut |reference, pointer| {
        let Reference::Source(_, Some(citation)) = reference else { return };
        let pointer = pointer.strip_suffix("/source").unwrap_or(pointer);
        let source = places.get(citation.source.as_str()).and_then(|row| archive.sources.get(*row));
        if let Some((at, pages)) = source.and_then(|source| outside(citation, source)) {
            findings.warning(
                DiagnosticCode::CitationOutsidePages,
                format!("{pointer}/at"),
                format!("{at} is not in the pages of `{}`, {pages}", citation.source),
            );
        }
        let words = citation.quote.as_ref().map_or(0, |quote| quote.split_whitespace().count());
        if words > MOST_QUOTED {
            findings.warning(
                DiagnosticCode::QuoteTooLong,
                format!("{pointer}/quote"),
                format!(
                    "a quotation of `{}` has {words} words; at most {MOST_QUOTED} are quoted",
                    citation.source
                ),
            );
        }
    });
}

/// The place of a citation and the pages of the source, where the one is outside the other and both
/// are plain numbers of pages.
fn outside<'a>(citation: &'a Citation, source: &'a Source) -> Option<(&'a str, &'a str)> {
    let (at, pages) = (citation.at.as_deref()?, source.page.as_deref()?);
    let number = ["pp.", "p.", "pages", "page"].iter().find_map(|word| at.strip_prefix(word))?;
    let (cited, whole) = (plain(number)?, plain(pages)?);
    let inside = whole.contains(cited.start()) && whole.contains(cited.end());
    (!inside).then_some((at, pages))
}

/// One page, or from one page to another.
fn plain(pages: &str) -> Option<RangeInclusive<u32>> {
    let (first, last) = pages.split_once(['-', '–']).unwrap_or((pages, pages));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first <= last).then_some(first..=last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(at: &str, page: &str, is_outside: bool) {
        let mut source = Source::new("a", "A", SourceKind::Study).unwrap();
        source.page = Some(page.to_owned());
        assert_eq!(outside(&source.cite(at), &source).is_some(), is_outside, "{at} in {page}");
    }

    #[test]
    fn only_plain_numbers_of_pages_are_compared() {
        check("p. 9", "10-20", true);
        check("p. 10", "10-20", false);
        check("pp. 19-21", "10–20", true);
        check("pp. 12–14", "10–20", false);
        check("page 8", "7", true);
        check("p. 7", "7", false);
        check("p. 9, column 2", "10-20", false);
        check("paragraph 9", "10-20", false);
        check("p. 9", "B 1", false);
        check("p. 9", "137–9", false);
    }
}
