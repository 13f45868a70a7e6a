//! The vocabulary, and what an editor asks of a text.

use defection::{
    Date, Fact,
    date::{DateReading, Language},
    report::ErrorReport,
    rules::ParsedCondition,
};
use wasm_bindgen::prelude::*;

use crate::{Definitions, error, input, output};

/// The vocabulary: every fact, in words.
#[wasm_bindgen(unchecked_return_type = "FactInWords[]")]
pub fn facts() -> Result<JsValue, JsValue> {
    output::plain(&Fact::all_in_words())
}

/// The error of a text.
fn in_text<'a, E>(refused: &'a E) -> JsValue
where
    ErrorReport: From<&'a E>,
{
    error::thrown(&ErrorReport::from(refused).inside("/text"))
}

/// Reads a condition. The error has the place in the text, what was expected and the word that was
/// probably meant.
#[wasm_bindgen(js_name = parseCondition, unchecked_return_type = "ParsedCondition")]
pub fn parse_condition(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
) -> Result<JsValue, JsValue> {
    let text = input::text(text, "/text")?;
    output::plain(&ParsedCondition::read(&text).map_err(|refused| in_text(&refused))?)
}

/// Reads a date. The error has the place in the text.
#[wasm_bindgen(js_name = parseDate, unchecked_return_type = "DateReading")]
pub fn parse_date(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
) -> Result<JsValue, JsValue> {
    let text = input::text(text, "/text")?;
    output::plain(&DateReading::read(&text).map_err(|refused| in_text(&refused))?)
}

/// A date in the words of a language: English if none is given. Nothing in it is a code of the
/// notation.
///
/// @param text a date in the notation
/// @param language `en` or `ru`
#[wasm_bindgen(js_name = dateInWords)]
pub fn date_in_words(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Language")] language: &JsValue,
) -> Result<String, JsValue> {
    let language = input::word(language, "/language", Language::English)?;
    let date: Date = input::text(text, "/text")?.parse().map_err(|refused| in_text(&refused))?;
    Ok(date.in_words_of(language))
}

/// The words that can stand in a condition and begin with some letters: facts, terms, definitions
/// and the words of the language.
#[wasm_bindgen]
pub fn completions(
    #[wasm_bindgen(unchecked_param_type = "Definitions")] definitions: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] prefix: &JsValue,
) -> Result<Vec<String>, JsValue> {
    let definitions = Definitions::of(definitions)?;
    Ok(definitions.set().completions(&input::text(prefix, "/prefix")?))
}
