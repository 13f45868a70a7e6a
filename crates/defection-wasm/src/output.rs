//! What goes out: plain objects.

use js_sys::JSON;
use serde::{Serialize, Serializer as _};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// The value as JavaScript would have it from the JSON of the library.
pub(crate) fn plain<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// Values by name as an object, in their order.
pub(crate) fn by_name<'a, T: Serialize>(
    values: impl IntoIterator<Item = (&'a str, T)>,
) -> Result<JsValue, JsValue> {
    Serializer::json_compatible().collect_map(values).map_err(JsValue::from)
}

/// The value, or nothing.
pub(crate) fn maybe<T: Serialize>(value: Option<&T>) -> Result<JsValue, JsValue> {
    value.map_or(Ok(JsValue::UNDEFINED), plain)
}

/// The value as the text of a JSON document, indented by two spaces.
pub(crate) fn text<T: Serialize>(value: &T) -> Result<String, JsValue> {
    indented(&plain(value)?)
}

/// A value of JavaScript as the text of a JSON document, indented by two spaces.
pub(crate) fn indented(value: &JsValue) -> Result<String, JsValue> {
    let spaces = JsValue::from(2);
    JSON::stringify_with_replacer_and_space(value, &JsValue::NULL, &spaces).map(String::from)
}
