//! Why verdicts are what they are.

use defection::{
    Definition,
    report::{Form, Markup},
};
use wasm_bindgen::prelude::*;

use crate::{Definitions, case::Case, input, output};

#[wasm_bindgen]
impl Definitions {
    /// Why a definition makes of an episode what it makes of it, in one result.
    #[wasm_bindgen(unchecked_return_type = "Explanation")]
    pub fn explain(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.answer(archive, episode, definition, view, |one, case| one.explain(&case.record))
    }

    /// The least sets of answers that force the verdict by themselves.
    #[wasm_bindgen(unchecked_return_type = "AnswerSets")]
    pub fn reasons(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.answer(archive, episode, definition, view, |one, case| one.reasons(&case.record))
    }

    /// The least sets of answers without which the other verdict would be possible.
    #[wasm_bindgen(unchecked_return_type = "AnswerSets")]
    pub fn contrasts(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.answer(archive, episode, definition, view, |one, case| one.contrasts(&case.record))
    }

    /// The least that would have to be different for the other verdict.
    #[wasm_bindgen(unchecked_return_type = "Changes")]
    pub fn changes(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.answer(archive, episode, definition, view, |one, case| one.changes(&case.record))
    }

    /// What would settle the verdict, if it is open or disputed.
    #[wasm_bindgen(js_name = openQuestions, unchecked_return_type = "OpenQuestions | undefined")]
    pub fn open_questions(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let ask = |one: &Definition, case: &Case<'_>| one.open_questions(&case.record);
        output::maybe(self.apply(archive, episode, definition, view, ask)?.as_ref())
    }

    /// On how much the verdict rests: the fewest claims and sources that have to be set aside.
    #[wasm_bindgen(unchecked_return_type = "Weight")]
    pub fn weigh(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.answer(archive, episode, definition, view, |one, case| {
            one.weigh(&case.archive, &case.record)
        })
    }

    /// How the verdict changes as the day moves from which one looks back.
    #[wasm_bindgen(unchecked_return_type = "Timeline")]
    pub fn timeline(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.answer(archive, episode, definition, view, |one, case| one.timeline(&case.record))
    }

    /// Why a definition makes of an episode what it makes of it, in English: as prose or as the
    /// rule with what is said on each question; as plain text or Markdown.
    #[wasm_bindgen(js_name = inWords)]
    pub fn in_words(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Archive")] archive: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefectionId | Defection")] episode: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] definition: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CaseView")] view: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Form")] form: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Markup")] markup: &JsValue,
    ) -> Result<String, JsValue> {
        let form = input::word(form, "/form", Form::Prose)?;
        let markup = input::word(markup, "/markup", Markup::Text)?;
        self.apply(archive, episode, definition, view, |one, case| {
            one.explain(&case.record).in_words(form, markup)
        })
    }
}
