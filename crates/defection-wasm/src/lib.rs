//! The library at the border of WebAssembly.
//!
//! Nothing is decided here. What comes in is turned into JSON text once and read by the reader of
//! the library, so that the same mistakes get the same words; what goes out are plain objects of
//! the shapes that the library writes.

#![expect(
    clippy::missing_errors_doc,
    reason = "every error is the DefectionError whose class and codes the package documents"
)]

mod archive;
mod case;
mod comparing;
mod definitions;
mod error;
mod handle;
mod input;
mod judging;
mod output;
mod overview;
mod records;
mod unwritable;
mod why;
mod words;

use wasm_bindgen::prelude::*;

/// The shapes of what comes in and goes out, printed from the types of the library.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.d.ts");

/// The class of every error.
#[wasm_bindgen(typescript_custom_section)]
const ERRORS: &str = include_str!("errors.d.ts");

pub use self::{
    archive::Archive, definitions::Definitions, error::fault, records::Records, words::*,
};

/// Keeps what a fault of the library says, for the error that is thrown in its place.
#[wasm_bindgen(start, skip_typescript)]
pub fn start() {
    error::listen_to_faults();
}

/// The version of the package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
