//! What goes out: plain objects.

use defection::Json;
use js_sys::JSON;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The value as JavaScript would have it from the JSON of the library.
pub(crate) fn plain<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Json::of(value).serialize(&serializer).map_err(JsValue::from)
}

/// The value, or nothing.
pub(crate) fn maybe<T: Serialize>(value: Option<&T>) -> Result<JsValue, JsValue> {
    value.map_or(Ok(JsValue::UNDEFINED), plain)
}

/// The value as the text of a JSON document, indented by two spaces.
pub(crate) fn text<T: Serialize>(value: &T) -> Result<String, JsValue> {
    let spaces = JsValue::from(2);
    JSON::stringify_with_replacer_and_space(&plain(value)?, &JsValue::NULL, &spaces)
        .map(String::from)
}
