//! Generators of sources.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{aftermath, publication_id, remark, source, words};
use crate::{
    date::Date,
    model::{Creator, ItemType, PublicationId, Source, SourceId, SourceKind, Url, Worth},
    text::NonBlank,
};

/// The row of one of the four sources.
pub fn source_row() -> impl Strategy<Value = Source> {
    source().prop_flat_map(source_with)
}

/// Somebody by the parts of the name, or a body by its whole name.
pub fn creator() -> impl Strategy<Value = Creator> {
    let parts = (words(), remark(), remark(), remark());
    prop_oneof![
        parts.prop_map(|(family, given, suffix, non_dropping_particle)| Creator::Person {
            family,
            given,
            suffix,
            non_dropping_particle,
        }),
        words().prop_map(Creator::Literal),
    ]
}

/// An address of the web, with what has to be escaped in Markdown and HTML.
pub fn url() -> impl Strategy<Value = Url> {
    "https?://[a-z]{1,8}\\.(org|рф)(/[a-zA-Zа-я0-9_()<>\\[\\]|&\"'`*%]{0,9}){0,3}"
        .prop_filter_map("an address", |text| text.parse().ok())
}

/// A day on which something was read, after everything that is generated.
fn accessed() -> impl Strategy<Value = Date> {
    "20[01][0-9]-0[1-9]-1[0-9]".prop_filter_map("a day", |text| text.parse().ok())
}

/// One of the four sources that comes before another in the order of names, so that copies do not
/// go in a circle.
fn original(of: &SourceId) -> BoxedStrategy<Option<SourceId>> {
    let all = ["archive", "book", "file", "newspaper"];
    let before: Vec<SourceId> = all
        .iter()
        .filter(|id| **id < of.as_str())
        .filter_map(|id| SourceId::new(id).ok())
        .collect();
    if before.is_empty() {
        Just(None).boxed()
    } else {
        option::weighted(0.2, select(before)).boxed()
    }
}

/// What a source is and who made it.
type Head = (NonBlank, SourceKind, Option<ItemType>, Vec<Creator>, Vec<Creator>);

fn head() -> impl Strategy<Value = Head> {
    let item_type = option::of(select(ItemType::ALL));
    let names = (vec(creator(), 0..3), vec(creator(), 0..2));
    (words(), select(SourceKind::ALL), item_type, names).prop_map(
        |(title, kind, item_type, (author, editor))| (title, kind, item_type, author, editor),
    )
}

/// When it was issued and read, where it is, what it is worth, and the publication that it is.
type Days = (Option<Date>, Option<Date>, Option<Url>, Option<Worth>, Option<PublicationId>);

fn days() -> impl Strategy<Value = Days> {
    let worth = option::of(select(Worth::ALL));
    let publication = option::weighted(0.2, publication_id());
    (option::of(aftermath()), option::of(accessed()), option::of(url()), worth, publication)
}

/// The row of a source.
pub fn source_with(id: SourceId) -> impl Strategy<Value = Source> {
    let part_of = (remark(), remark(), remark(), remark(), remark(), remark());
    let numbers = (remark(), remark(), remark(), option::of("[1-4][0-9]-[5-9][0-9]"));
    let about = (remark(), remark(), remark(), remark(), remark());
    (head(), days(), original(&id), part_of, numbers, about).prop_map(
        move |(head, days, copies, part_of, numbers, about)| {
            let (title, kind, item_type, author, editor) = head;
            let (issued, accessed, url, worth, publication) = days;
            let (container_title, publisher, publisher_place, archive, archive_location, number) =
                part_of;
            let (volume, issue, doi, page) = numbers;
            let (isbn, language, translated_title, genre, note) = about;
            Source {
                id: id.clone(),
                title,
                kind,
                item_type,
                author,
                editor,
                container_title,
                publisher,
                publisher_place,
                issued,
                accessed,
                url,
                doi,
                isbn,
                archive,
                archive_location,
                language,
                translated_title,
                genre,
                page,
                volume,
                issue,
                number,
                note,
                worth,
                copies,
                publication,
            }
        },
    )
}
