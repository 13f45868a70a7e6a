//! The class `Archive`.

use std::rc::Rc;

use defection::{ArchiveDraft, check::ArchiveError, report::ErrorReport, rules::Axioms};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use crate::{Definitions, error, handle, input, output};

/// An archive that is there from the start, or one that was read.
#[derive(Clone, Debug)]
enum Kept {
    Bundled,
    Read(Rc<defection::Archive>),
}

/// Persons, agencies, defections, publications, sources and states, with every reference checked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Archive(Kept);

impl Archive {
    pub(crate) fn of(value: &JsValue) -> Result<Self, JsValue> {
        handle::of(value, "/archive", "an Archive")
    }

    pub(crate) fn get(&self) -> &defection::Archive {
        match &self.0 {
            Kept::Bundled => defection::Archive::bundled(),
            Kept::Read(archive) => archive,
        }
    }
}

/// What an argument says of an archive: JSON text, its bytes, or an object.
fn draft(document: &JsValue) -> Result<ArchiveDraft, JsValue> {
    let place = "/document";
    if document.is_string() {
        let text = input::text(document, place)?;
        ArchiveDraft::from_json(text.as_bytes())
            .map_err(|refused| refused_at(place, &refused.into()))
    } else if let Some(bytes) = document.dyn_ref::<Uint8Array>() {
        ArchiveDraft::from_json(&input::bytes(bytes, place)?)
            .map_err(|refused| refused_at(place, &refused.into()))
    } else {
        let text = input::json(document, place)?;
        ArchiveDraft::from_json(text.as_bytes())
            .map_err(|refused| refused_at(place, &refused.without_lines().into()))
    }
}

/// The error of an argument that is an archive.
fn refused_at(place: &str, refused: &ArchiveError) -> JsValue {
    error::thrown(&ErrorReport::from(refused).inside(place))
}

/// The axioms against which an archive is checked.
fn axioms(definitions: &JsValue) -> Result<Axioms, JsValue> {
    let given = Definitions::or_built_in(definitions)?;
    Ok(given.set().axioms().clone())
}

#[wasm_bindgen]
impl Archive {
    /// The bundled archive: the people, agencies, publications and episodes of Soviet-era
    /// defection that come with the package.
    pub fn bundled() -> Self {
        Self(Kept::Bundled)
    }

    /// Reads and checks an archive. Nothing is loaded in part: the error has every diagnostic.
    ///
    /// @param document JSON text, its bytes in UTF-8, or an object
    /// @param definitions whose axioms the archive must not contradict; those that come with the
    /// package, unless others are given
    pub fn read(
        #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArchiveDraft")]
        document: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Definitions")] definitions: &JsValue,
    ) -> Result<Self, JsValue> {
        let axioms = axioms(definitions)?;
        let checked = draft(document)?.check_under(&axioms);
        let archive = checked.map_err(|refused| refused_at("/document", &refused))?;
        Ok(Self(Kept::Read(Rc::new(archive))))
    }

    /// Everything that is wrong or doubtful in an archive, all at once, warnings too.
    ///
    /// @param document JSON text, its bytes in UTF-8, or an object
    /// @param definitions whose axioms the archive must not contradict; those that come with the
    /// package, unless others are given
    #[wasm_bindgen(unchecked_return_type = "Diagnostic[]")]
    pub fn check(
        #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArchiveDraft")]
        document: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Definitions")] definitions: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let axioms = axioms(definitions)?;
        output::plain(&draft(document)?.diagnostics(&axioms))
    }

    /// What the archive is.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> Option<String> {
        self.get().title().map(str::to_owned)
    }

    /// The persons, in the order of the document.
    #[wasm_bindgen(unchecked_return_type = "Person[]")]
    pub fn persons(&self) -> Result<JsValue, JsValue> {
        output::plain(self.get().persons())
    }

    /// The agencies, in the order of the document.
    #[wasm_bindgen(unchecked_return_type = "Agency[]")]
    pub fn agencies(&self) -> Result<JsValue, JsValue> {
        output::plain(self.get().agencies())
    }

    /// The publications, in the order of the document.
    #[wasm_bindgen(unchecked_return_type = "Publication[]")]
    pub fn publications(&self) -> Result<JsValue, JsValue> {
        output::plain(self.get().publications())
    }

    /// The episodes, in the order of the document.
    #[wasm_bindgen(unchecked_return_type = "Defection[]")]
    pub fn defections(&self) -> Result<JsValue, JsValue> {
        output::plain(self.get().defections())
    }

    /// The sources, in the order of the document.
    #[wasm_bindgen(unchecked_return_type = "Source[]")]
    pub fn sources(&self) -> Result<JsValue, JsValue> {
        output::plain(self.get().sources())
    }

    /// The states, in the order of the document.
    #[wasm_bindgen(unchecked_return_type = "State[]")]
    pub fn states(&self) -> Result<JsValue, JsValue> {
        output::plain(self.get().states())
    }

    /// The person of that name.
    #[wasm_bindgen(unchecked_return_type = "Person | undefined")]
    pub fn person(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PersonId")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::maybe(self.get().person(input::text(id, "/id")?).ok())
    }

    /// The agency of that name.
    #[wasm_bindgen(unchecked_return_type = "Agency | undefined")]
    pub fn agency(
        &self,
        #[wasm_bindgen(unchecked_param_type = "AgencyId")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::maybe(self.get().agency(input::text(id, "/id")?).ok())
    }

    /// The publication of that name.
    #[wasm_bindgen(unchecked_return_type = "Publication | undefined")]
    pub fn publication(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PublicationId")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::maybe(self.get().publication(input::text(id, "/id")?).ok())
    }

    /// The episode of that name.
    #[wasm_bindgen(unchecked_return_type = "Defection | undefined")]
    pub fn defection(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DefectionId")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::maybe(self.get().defection(&input::text(id, "/id")?).ok())
    }

    /// The source of that name.
    #[wasm_bindgen(unchecked_return_type = "Source | undefined")]
    pub fn source(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SourceId")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::maybe(self.get().source(input::text(id, "/id")?).ok())
    }

    /// The state of that name.
    #[wasm_bindgen(unchecked_return_type = "State | undefined")]
    pub fn state(
        &self,
        #[wasm_bindgen(unchecked_param_type = "StateId")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::maybe(self.get().state(input::text(id, "/id")?).ok())
    }

    /// The persons who bear a name: an identifier, the listed name, or any name on record, whole or
    /// its last word, in small letters or capitals.
    #[wasm_bindgen(js_name = personsNamed, unchecked_return_type = "Person[]")]
    pub fn persons_named(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::plain(&self.get().persons_named(&input::text(name, "/name")?))
    }

    /// The name of a person or episode nearest to a misspelt one, if one is near enough.
    pub fn nearest(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
    ) -> Result<Option<String>, JsValue> {
        Ok(self.get().nearest(&input::text(name, "/name")?))
    }

    /// The archive as a JSON document. Reading it back gives the same archive.
    pub fn write(&self) -> Result<String, JsValue> {
        output::text(&self.get().to_draft())
    }

    /// The archive as an object, to be changed and read again.
    #[wasm_bindgen(js_name = toDraft, unchecked_return_type = "ArchiveDraft")]
    pub fn to_draft(&self) -> Result<JsValue, JsValue> {
        output::plain(&self.get().to_draft())
    }

    /// A handle of its own on the same archive.
    #[must_use]
    #[wasm_bindgen(js_name = "__share", skip_typescript)]
    pub fn share(&self) -> Self {
        Self(self.0.clone())
    }
}
