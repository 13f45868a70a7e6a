//! Errors as JavaScript sees them.

use std::cell::RefCell;

use defection::report::{ErrorCode, ErrorReport};
use wasm_bindgen::prelude::*;

use crate::output;

#[wasm_bindgen(raw_module = "./errors.js")]
extern "C" {
    /// The class of every error of the package.
    #[wasm_bindgen(js_name = DefectionError)]
    pub type DefectionError;

    #[wasm_bindgen(constructor, js_class = "DefectionError")]
    fn new(report: JsValue) -> DefectionError;
}

/// The error to throw for a report.
pub(crate) fn thrown(report: &ErrorReport) -> JsValue {
    match output::plain(report) {
        Ok(report) => DefectionError::new(report).into(),
        Err(error) => error,
    }
}

/// The error to throw for an error of the library.
pub(crate) fn of<'a, E>(error: &'a E) -> JsValue
where
    E: ?Sized,
    ErrorReport: From<&'a E>,
{
    thrown(&error.into())
}

/// The error that an argument is not of the type that is expected.
pub(crate) fn wrong_type(place: &str, expected: &str) -> JsValue {
    let message = format!("at {place}: {expected} is expected");
    let report = ErrorReport::new(ErrorCode::WrongType, message).inside(place);
    thrown(&ErrorReport { expected: Some(expected.to_owned()), ..report })
}

thread_local! {
    static FAULT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Remembers the words of a fault.
pub(crate) fn listen_to_faults() {
    std::panic::set_hook(Box::new(|fault| {
        FAULT.with_borrow_mut(|kept| *kept = Some(fault.to_string()));
    }));
}

/// The words of the last fault of the library, if there was one; they are told once.
#[wasm_bindgen(js_name = "__fault", skip_typescript)]
pub fn fault() -> Option<String> {
    FAULT.with_borrow_mut(Option::take)
}
