//! The case that is judged: an episode of an archive, seen one way.

use std::{borrow::Cow, collections::BTreeMap};

use defection::{Archive, Axioms, ErrorCode, ErrorReport, Fact, Lens, Record};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::{error, input};

/// How a case is seen.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct View {
    /// As of which day, trusting whom, reading disputes how.
    lens: Lens,
    /// Answers that are supposed, whatever the sources say.
    suppose: BTreeMap<Fact, bool>,
}

impl View {
    pub(crate) fn of(value: &JsValue, archive: &Archive) -> Result<Self, JsValue> {
        let view: Self = input::optional(value, "/view")?;
        known_sources(&view.lens, archive, "/view/lens")?;
        Ok(view)
    }

    pub(crate) const fn lens(&self) -> &Lens {
        &self.lens
    }

    /// What the view makes of a record.
    fn see(&self, record: Record) -> Record {
        if self.suppose.is_empty() {
            return record;
        }
        record.supposing(self.suppose.iter().map(|(fact, holds)| (*fact, *holds)))
    }

    /// Every episode of an archive, seen this way.
    pub(crate) fn records(&self, archive: &Archive, axioms: &Axioms) -> Vec<Record> {
        let records = archive.records(&self.lens, axioms);
        records.into_iter().map(|record| self.see(record)).collect()
    }
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
        let view = View::of(view, archive)?;
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
            Some(episode) => Record::new(&archive, episode, view.lens(), axioms),
            None => return Err(unknown_episode(&archive, &id)),
        };
        Ok(Self { record: view.see(record), archive })
    }
}

fn unknown_episode(archive: &Archive, id: &str) -> JsValue {
    let message = format!("there is no episode `{id}`");
    let report = ErrorReport::new(ErrorCode::UnknownEpisode, message).inside("/episode");
    error::thrown(&report.suggesting(archive.nearest(id)))
}
