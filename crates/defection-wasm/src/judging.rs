//! Definitions applied: verdicts.

use defection::{Definition, Lens};
use wasm_bindgen::prelude::*;

use crate::{
    Archive, Definitions,
    case::{self, Case},
    error, input, output,
};

impl Definitions {
    fn definition(&self, id: &JsValue) -> Result<&Definition, JsValue> {
        let id = input::text(id, "/definition")?;
        self.set().get(&id).map_err(|unknown| case::unknown_at("/definition", &unknown))
    }

    /// One definition on one case.
    pub(crate) fn apply<T>(
        &self,
        archive: &JsValue,
        episode: &JsValue,
        definition: &JsValue,
        view: &JsValue,
        ask: impl FnOnce(&Definition, &Case<'_>) -> T,
    ) -> Result<T, JsValue> {
        let archive = Archive::of(archive)?;
        let definition = self.definition(definition)?;
        let case = Case::of(archive.get(), self.set().axioms(), episode, view)?;
        Ok(ask(definition, &case))
    }

    /// One definition on one case, and what comes of it.
    pub(crate) fn answer<T: serde::Serialize>(
        &self,
        archive: &JsValue,
        episode: &JsValue,
        definition: &JsValue,
        view: &JsValue,
        ask: impl FnOnce(&Definition, &Case<'_>) -> T,
    ) -> Result<JsValue, JsValue> {
        output::plain(&self.apply(archive, episode, definition, view, ask)?)
    }
}

#[wasm_bindgen]
impl Definitions {
    /// Applies a definition to an episode.
    #[wasm_bindgen(unchecked_return_type = "Judgement")]
    pub fn judge(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.answer(archive, episode, definition, view, |one, case| one.judge(&case.record))
    }

    /// Applies every definition to every episode, in one call.
    #[wasm_bindgen(js_name = judgeAll, unchecked_return_type = "Table")]
    pub fn judge_all(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let archive = Archive::of(archive)?;
        let records = case::view(view, archive.get())?.records(archive.get(), self.set().axioms());
        let records = records.map_err(|refused| error::of(&refused))?;
        output::plain(&self.set().judge_all(&records))
    }

    /// The verdict of every definition on every episode, without what it turns on, in one call.
    #[wasm_bindgen(unchecked_return_type = "Verdicts")]
    pub fn verdicts(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let archive = Archive::of(archive)?;
        let records = case::view(view, archive.get())?.records(archive.get(), self.set().axioms());
        let records = records.map_err(|refused| error::of(&refused))?;
        output::plain(&self.set().verdicts(&records))
    }

    /// Puts an episode into its category.
    #[wasm_bindgen(unchecked_return_type = "Categorisation")]
    pub fn categorise(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let archive = Archive::of(archive)?;
        let case = Case::of(archive.get(), self.set().axioms(), episode, view)?;
        output::plain(&self.set().categorise(&case.record))
    }

    /// Puts every episode of a person into its category.
    #[wasm_bindgen(unchecked_return_type = "PersonSummary")]
    pub fn summarise(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "PersonId")] person: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Lens")] lens: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let archive = Archive::of(archive)?;
        let archive = archive.get();
        let lens: Lens = input::optional(lens, "/lens")?;
        case::known_sources(&lens, archive, "/lens")?;
        let id = input::text(person, "/person")?;
        let found = archive.person(&id).map_err(|unknown| case::unknown_at("/person", &unknown))?;
        let summary = self.set().summarise(archive, found, &lens);
        output::plain(&summary.map_err(|refused| error::of(&refused))?)
    }
}
