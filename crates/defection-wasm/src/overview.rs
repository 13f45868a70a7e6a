//! The archive at a glance.

use defection::Lens;
use wasm_bindgen::prelude::*;

use crate::{Archive, Definitions, case, input, output};

#[wasm_bindgen]
impl Archive {
    /// Every episode in one line, in the order of the archive.
    #[wasm_bindgen(unchecked_return_type = "Departure[]")]
    pub fn departures(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "Lens")] lens: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let lens: Lens = input::optional(lens, "/lens")?;
        case::known_sources(&lens, self.get(), "/lens")?;
        output::plain(&self.get().departures(&lens))
    }

    /// How long each agency existed, in the order of the archive.
    #[wasm_bindgen(js_name = agencyLives, unchecked_return_type = "AgencyLife[]")]
    pub fn agency_lives(&self) -> Result<JsValue, JsValue> {
        output::plain(&self.get().agency_lives())
    }

    /// Everything dated in the archive and in some definitions, in the order of time.
    #[wasm_bindgen(unchecked_return_type = "Occurrence[]")]
    pub fn occurrences(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Definitions")] definitions: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::plain(&self.get().occurrences(Definitions::of(definitions)?.set()))
    }

    /// The persons of whom some listed name has, for each word that is looked for, a word that
    /// begins with it.
    #[wasm_bindgen(js_name = personsMatching, unchecked_return_type = "PersonDraft[]")]
    pub fn persons_matching(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::plain(&self.get().persons_matching(&input::text(text, "/text")?))
    }
}

#[wasm_bindgen]
impl Definitions {
    /// The definitions in the order in which they were laid down; those of which that is not known
    /// come last.
    #[wasm_bindgen(js_name = inOrderOfTime, unchecked_return_type = "DefinitionTime[]")]
    pub fn in_order_of_time(&self) -> Result<JsValue, JsValue> {
        output::plain(&self.set().in_order_of_time())
    }
}
