//! What comes in: texts, and objects by way of JSON.

use std::str::FromStr;

use defection::{
    archive::{JsonError, LARGEST_DOCUMENT, from_json},
    model::UnknownWord,
    report::{ErrorCode, ErrorReport},
};
use js_sys::{JSON, JsString, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::{error, unwritable};

/// The text of an argument.
pub(crate) fn text(value: &JsValue, place: &str) -> Result<String, JsValue> {
    let text: &JsString = value.dyn_ref().ok_or_else(|| error::wrong_type(place, "a text"))?;
    // Looked at before anything is copied.
    if text.length() as usize > LARGEST_DOCUMENT {
        let bytes = text.length() as usize;
        let error = JsonError::TooLarge { bytes, limit: LARGEST_DOCUMENT };
        return Err(error::thrown(&ErrorReport::from(&error).inside(place)));
    }
    if !text.is_valid_utf16() {
        let message = format!("at {place}: the text has half of a surrogate pair");
        let report = ErrorReport::new(ErrorCode::NotUnicode, message).inside(place);
        return Err(error::thrown(&report));
    }
    Ok(String::from(text))
}

/// The bytes of an argument.
pub(crate) fn bytes(value: &Uint8Array, place: &str) -> Result<Vec<u8>, JsValue> {
    // Looked at before anything is copied.
    let bytes = value.length() as usize;
    if bytes > LARGEST_DOCUMENT {
        let error = JsonError::TooLarge { bytes, limit: LARGEST_DOCUMENT };
        return Err(error::thrown(&ErrorReport::from(&error).inside(place)));
    }
    Ok(value.to_vec())
}

/// The value of an argument that is an object. Nothing in it is kept but what JSON can say.
pub(crate) fn object<T: DeserializeOwned>(value: &JsValue, place: &str) -> Result<T, JsValue> {
    let refused =
        |error: JsonError| error::thrown(&ErrorReport::from(&error.without_lines()).inside(place));
    from_json(json(value, place)?.as_bytes()).map_err(refused)
}

/// An argument as JSON text.
pub(crate) fn json(value: &JsValue, place: &str) -> Result<String, JsValue> {
    if !value.is_object() {
        return Err(error::wrong_type(place, "an object"));
    }
    let written = JSON::stringify(value).map_err(|cause| {
        let cause = cause.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
        let place = place.to_owned() + &unwritable::place(value);
        let message = format!(
            "at {place}: the value cannot be written as JSON: {}",
            cause.unwrap_or_default()
        );
        error::thrown(&ErrorReport::new(ErrorCode::NotJson, message).inside(&place))
    })?;
    if !written.is_string() {
        return Err(error::wrong_type(place, "an object"));
    }
    let text = text(&written, place)?;
    // What is no number is written as null, and would pass for something that is not there.
    if text.contains("null") {
        let inside = unwritable::place(value);
        if !inside.is_empty() {
            let place = place.to_owned() + &inside;
            let message = format!("at {place}: the number cannot be written as JSON");
            return Err(error::thrown(
                &ErrorReport::new(ErrorCode::NotJson, message).inside(&place),
            ));
        }
    }
    Ok(text)
}

/// The value of an argument that may be left out.
pub(crate) fn optional<T: DeserializeOwned + Default>(
    value: &JsValue,
    place: &str,
) -> Result<T, JsValue> {
    if value.is_undefined() { Ok(T::default()) } else { object(value, place) }
}

/// One of a few words, or what is meant without one.
pub(crate) fn word<T: FromStr<Err = UnknownWord>>(
    value: &JsValue,
    place: &str,
    without: T,
) -> Result<T, JsValue> {
    if value.is_undefined() {
        return Ok(without);
    }
    let refused = |error| error::thrown(&ErrorReport::from(&error).inside(place));
    text(value, place)?.parse().map_err(refused)
}
