//! The case that is judged: an episode of an archive, seen one way.

use std::borrow::Cow;

use defection::{Archive, Axioms, CaseView, ErrorCode, ErrorReport, Lens, Record};
use wasm_bindgen::prelude::*;

use crate::{error, input};

/// The view that an argument describes.
pub(crate) fn view(value: &JsValue, archive: &Archive) -> Result<CaseView, JsValue> {
    let view: CaseView = input::optional(value, "/view")?;
    known_sources(&view.lens, archive, "/view/lens")?;
    Ok(view)
}

/// A misspelt source is refused, or nobody would be heard and nobody would know why.
pub(crate) fn known_sources(lens: &Lens, archive: &Archive, place: &str) -> Result<(), JsValue> {
    lens.unknown_source(archive).map_or(Ok(()), |report| Err(error::thrown(&report.inside(place))))
}

/// An episode with the archive in which it stands.
pub(crate) struct Case<'a> {
    pub(crate) archive: Cow<'a, Archive>,
    pub(crate) record: Record,
}

impl<'a> Case<'a> {
    /// `episode` is an identifier, or a changed copy of an episode, which is checked first.
    pub(crate) fn of(
        archive: &'a Archive,
        axioms: &Axioms,
        episode: &JsValue,
        view: &JsValue,
    ) -> Result<Self, JsValue> {
        let view = self::view(view, archive)?;
        let (archive, id) = if episode.is_string() {
            (Cow::Borrowed(archive), input::text(episode, "/episode")?)
        } else {
            let draft: defection::DefectionDraft = input::object(episode, "/episode")?;
            let id = draft.id.to_string();
            let changed = archive.with_defection(draft, axioms).map_err(|refused| {
                error::thrown(&ErrorReport::from(&refused).inside("/episode"))
            })?;
            (Cow::Owned(changed), id)
        };
        let record = match archive.defection(&id) {
            Some(episode) => view.record(&archive, episode, axioms),
            None => return Err(unknown_episode(&archive, &id)),
        };
        Ok(Self { archive, record })
    }
}

fn unknown_episode(archive: &Archive, id: &str) -> JsValue {
    let message = format!("there is no episode `{id}`");
    let report = ErrorReport::new(ErrorCode::UnknownEpisode, message).inside("/episode");
    error::thrown(&report.suggesting(archive.nearest(id)))
}
