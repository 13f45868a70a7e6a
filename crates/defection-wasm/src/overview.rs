//! Archives looked over: who is meant by a name, and what happened when.

use wasm_bindgen::prelude::*;

use crate::{Archive, Definitions, case, error, input, output};

#[wasm_bindgen]
impl Archive {
    /// The persons of whose names a text is a part, whatever the script and the accents.
    #[wasm_bindgen(js_name = personsMatching, unchecked_return_type = "Person[]")]
    pub fn persons_matching(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::plain(&self.get().persons_matching(&input::text(text, "/text")?))
    }

    /// Who left when, from where and to where: each episode in a line.
    #[wasm_bindgen(unchecked_return_type = "Departure[]")]
    pub fn departures(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "Lens")] lens: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let lens = input::optional(lens, "/lens")?;
        case::known_sources(&lens, self.get(), "/lens")?;
        let departures = self.get().departures(&lens).map_err(|refused| error::of(&refused))?;
        output::plain(&departures)
    }

    /// How long each agency existed.
    #[wasm_bindgen(js_name = agencyLives, unchecked_return_type = "AgencyLife[]")]
    pub fn agency_lives(&self) -> Result<JsValue, JsValue> {
        output::plain(&self.get().agency_lives())
    }

    /// Everything that happened, in the order of time.
    ///
    /// @param definitions whose dates are listed too; those that come with the package, unless
    /// others are given
    #[wasm_bindgen(unchecked_return_type = "Occurrence[]")]
    pub fn occurrences(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "Definitions")] definitions: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let definitions = Definitions::or_built_in(definitions)?;
        output::plain(&self.get().occurrences(definitions.set()))
    }
}
