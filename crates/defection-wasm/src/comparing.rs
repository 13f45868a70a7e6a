//! Definitions compared, checked and proved.

use defection::{
    report::{ErrorCode, ErrorReport},
    rules::DefinitionProblem,
};
use wasm_bindgen::prelude::*;

use crate::{Archive, Definitions, case, error, input, output};

/// The error of two arguments that name definitions.
fn refused_of(names: &[String; 2], refused: &DefinitionProblem) -> JsValue {
    let place = match refused {
        DefinitionProblem::NoSuchDefinition { found, .. } if *found == names[0] => "/first",
        _ => "/second",
    };
    error::thrown(&ErrorReport::from(refused).inside(place))
}

#[wasm_bindgen]
impl Definitions {
    /// How two definitions stand to one another, over every world.
    #[wasm_bindgen(unchecked_return_type = "Comparison")]
    pub fn compare(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] first: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] second: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let names = [input::text(first, "/first")?, input::text(second, "/second")?];
        let compared = self.set().compare(&names[0], &names[1]);
        output::plain(&compared.map_err(|refused| refused_of(&names, &refused))?)
    }

    /// The episodes of an archive on which two definitions come to different verdicts.
    #[wasm_bindgen(unchecked_return_type = "Between[]")]
    pub fn between(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] first: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] second: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let archive = Archive::of(archive)?;
        let names = [input::text(first, "/first")?, input::text(second, "/second")?];
        let records = case::view(view, archive.get())?.records(archive.get(), self.set().axioms());
        let records = records.map_err(|refused| error::of(&refused))?;
        let between = self.set().between(&names[0], &names[1], &records);
        output::plain(&between.map_err(|refused| refused_of(&names, &refused))?)
    }

    /// How every definition stands to every other.
    #[wasm_bindgen(js_name = compareAll, unchecked_return_type = "Order")]
    pub fn compare_all(&self) -> Result<JsValue, JsValue> {
        output::plain(&self.set().compare_all().map_err(|refused| error::of(&refused))?)
    }

    /// What is odd about the rules, though they can be read and applied.
    #[wasm_bindgen(unchecked_return_type = "Finding[]")]
    pub fn findings(&self) -> Result<JsValue, JsValue> {
        output::plain(&self.set().findings().map_err(|refused| error::of(&refused))?)
    }

    /// Looks whether a theorem of the set is true in every world.
    #[wasm_bindgen(unchecked_return_type = "Proof")]
    pub fn prove(
        &self,
        #[wasm_bindgen(unchecked_param_type = "TheoremId")] theorem: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let id = input::text(theorem, "/theorem")?;
        let found = self.set().theorems().iter().find(|one| one.id.as_str() == id);
        let theorem = found.ok_or_else(|| {
            let message = format!("there is no theorem `{id}`");
            let report = ErrorReport::new(ErrorCode::UnknownTheorem, message);
            error::thrown(&report.inside("/theorem"))
        })?;
        output::plain(&self.set().prove(theorem).map_err(|refused| error::of(&refused))?)
    }
}
