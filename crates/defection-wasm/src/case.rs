//! The case that is judged: an episode of an archive, seen one way.

use std::borrow::Cow;

use defection::{
    Archive, Lens, Record, model::UnknownId, record::CaseView, report::ErrorReport, rules::Axioms,
};
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
    lens.check(archive).map_err(|refused| error::thrown(&ErrorReport::from(&refused).inside(place)))
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
            let draft: defection::Defection = input::object(episode, "/episode")?;
            let id = draft.id.to_string();
            let changed = archive.with_defection(draft, axioms).map_err(|refused| {
                error::thrown(&ErrorReport::from(&refused).inside("/episode"))
            })?;
            (Cow::Owned(changed), id)
        };
        let found = archive.defection(&id).map_err(|unknown| unknown_at("/episode", &unknown))?;
        let record = view.record(&archive, found, axioms).map_err(|refused| error::of(&refused))?;
        Ok(Self { archive, record })
    }
}

/// The error that an argument names nothing.
pub(crate) fn unknown_at(place: &str, unknown: &UnknownId) -> JsValue {
    error::thrown(&ErrorReport::from(unknown).inside(place))
}
