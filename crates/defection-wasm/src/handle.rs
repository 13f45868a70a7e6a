//! Handles as arguments.
//!
//! An argument of a class is taken as any value and asked for a handle of its own, so that a wrong
//! or a freed one is an error like every other.

use defection::report::{ErrorCode, ErrorReport};
use wasm_bindgen::{convert::TryFromJsValue, prelude::*};

use crate::error::{self, DefectionError};

#[wasm_bindgen]
extern "C" {
    type Shared;

    #[wasm_bindgen(method, catch, js_name = "__share")]
    fn share(this: &Shared) -> Result<JsValue, JsValue>;
}

/// The handle that an argument is.
pub(crate) fn of<T: TryFromJsValue>(
    value: &JsValue,
    place: &str,
    expected: &str,
) -> Result<T, JsValue> {
    let wrong = || error::wrong_type(place, expected);
    if !value.is_object() {
        return Err(wrong());
    }
    let shared = value.unchecked_ref::<Shared>().share().map_err(|thrown| {
        if thrown.is_instance_of::<DefectionError>() { freed(place) } else { wrong() }
    })?;
    T::try_from_js_value(shared).map_err(|_| wrong())
}

/// A handle in good state shares itself without an error.
fn freed(place: &str) -> JsValue {
    let message = format!("at {place}: the handle was freed");
    error::thrown(&ErrorReport::new(ErrorCode::Freed, message).inside(place))
}
