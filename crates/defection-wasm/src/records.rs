//! The class `Records`.

use defection::Verdict;
use wasm_bindgen::prelude::*;

use crate::{Archive, Definitions, case, error, output};

/// Every episode of an archive, seen one way and prepared to be judged as often as one likes.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Records(defection::verdict::Records);

#[wasm_bindgen]
impl Records {
    /// Prepares the episodes of an archive for the listed definitions of a set.
    pub fn of(
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Definitions")] definitions: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<Self, JsValue> {
        let (archive, definitions) = (Archive::of(archive)?, Definitions::of(definitions)?);
        let (archive, definitions) = (archive.get(), definitions.set());
        let records = case::view(view, archive)?.records(archive, definitions.axioms());
        let records = records.map_err(|refused| error::of(&refused))?;
        Ok(Self(defection::verdict::Records::new(records, definitions)))
    }

    /// The verdict of every definition on every episode.
    #[wasm_bindgen(unchecked_return_type = "Verdicts")]
    pub fn table(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Definitions")] definitions: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::plain(&self.0.table(Definitions::of(definitions)?.set()))
    }

    /// The verdict of every definition on every episode as bytes: one definition after another, and
    /// for each its episodes in the order of the archive. A byte is the place of the verdict in
    /// `Records.verdicts()`.
    pub fn bytes(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Definitions")] definitions: &JsValue,
    ) -> Result<Vec<u8>, JsValue> {
        let definitions = Definitions::of(definitions)?;
        let mut bytes = Vec::new();
        for definition in definitions.set().iter() {
            bytes.extend(self.0.verdicts(definition).into_iter().map(|verdict| verdict as u8));
        }
        Ok(bytes)
    }

    /// The verdicts, in the order of the bytes that stand for them.
    #[wasm_bindgen(unchecked_return_type = "Verdict[]")]
    pub fn verdicts() -> Result<JsValue, JsValue> {
        output::plain(Verdict::ALL)
    }
}
