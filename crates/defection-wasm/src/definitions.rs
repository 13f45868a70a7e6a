//! The class `Definitions`.

use std::rc::Rc;

use defection::Definition;
use indexmap::IndexMap;
use js_sys::JSON;
use wasm_bindgen::prelude::*;

use crate::{error, handle, input, output};

/// Definitions that are there from the start, or some that were read.
#[derive(Clone, Debug)]
enum Kept {
    BuiltIn,
    Read(Rc<defection::Definitions>),
}

/// A set of definitions with the terms, axioms and sources they use.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Definitions(Kept);

impl Definitions {
    pub(crate) fn of(value: &JsValue) -> Result<Self, JsValue> {
        handle::of(value, "/definitions", "Definitions")
    }

    pub(crate) fn or_built_in(value: &JsValue) -> Result<Self, JsValue> {
        if value.is_undefined() { Ok(Self(Kept::BuiltIn)) } else { Self::of(value) }
    }

    pub(crate) fn set(&self) -> &defection::Definitions {
        match &self.0 {
            Kept::BuiltIn => defection::Definitions::built_in(),
            Kept::Read(definitions) => definitions,
        }
    }
}

#[wasm_bindgen]
impl Definitions {
    /// The definitions that come with the package.
    #[wasm_bindgen(js_name = builtIn)]
    pub fn built_in() -> Self {
        Self(Kept::BuiltIn)
    }

    /// Reads definition files. Nothing is loaded in part: the error has everything that is wrong.
    ///
    /// @param files the text of each file, by its name: `terms.json`, `axioms.json`,
    /// `theorems.json`, `categories.json`, `sources.json`; any other file is a definition
    /// @param base what the files build on: those that come with the package, unless others are
    /// given; nothing if it is `null`
    pub fn read(
        #[wasm_bindgen(unchecked_param_type = "Record<string, string>")] files: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Definitions | null")] base: &JsValue,
    ) -> Result<Self, JsValue> {
        let files: IndexMap<String, String> = input::object(files, "/files")?;
        let base = if base.is_null() { None } else { Some(Self::or_built_in(base)?) };
        let files = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
        let read = defection::Definitions::load(files, base.as_ref().map(Self::set));
        let read = read.map_err(|refused| error::of(&refused))?;
        Ok(Self(Kept::Read(Rc::new(read))))
    }

    /// The files of the definitions that come with the package: the text of each, by its name.
    #[wasm_bindgen(unchecked_return_type = "Record<string, string>")]
    pub fn files() -> Result<JsValue, JsValue> {
        let mut files = Vec::new();
        for (file, content) in defection::Definitions::built_in_files() {
            let text = str::from_utf8(content).map_err(JsError::from)?;
            files.push((file, output::indented(&JSON::parse(text)?)?));
        }
        output::by_name(files)
    }

    /// The definitions, in the order of their signs and then of their identifiers.
    #[wasm_bindgen(unchecked_return_type = "DefinitionDraft[]")]
    pub fn list(&self) -> Result<JsValue, JsValue> {
        output::plain(&self.set().iter().map(Definition::draft).collect::<Vec<_>>())
    }

    /// The definition of that name.
    #[wasm_bindgen(js_name = get, unchecked_return_type = "DefinitionDraft | undefined")]
    pub fn find(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DefinitionId")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        output::maybe(self.set().get(input::text(id, "/id")?).ok().map(Definition::draft))
    }

    /// The definitions in the order in which they were laid down.
    #[wasm_bindgen(js_name = inOrderOfTime, unchecked_return_type = "DefinitionTime[]")]
    pub fn in_order_of_time(&self) -> Result<JsValue, JsValue> {
        output::plain(&self.set().in_order_of_time())
    }

    /// The named conditions that the definitions use.
    #[wasm_bindgen(unchecked_return_type = "Term[]")]
    pub fn terms(&self) -> Result<JsValue, JsValue> {
        output::plain(self.set().terms())
    }

    /// What is so in every possible world.
    #[wasm_bindgen(unchecked_return_type = "Axiom[]")]
    pub fn axioms(&self) -> Result<JsValue, JsValue> {
        output::plain(self.set().axioms().list())
    }

    /// What is stated of the definitions, to be proved.
    #[wasm_bindgen(unchecked_return_type = "Theorem[]")]
    pub fn theorems(&self) -> Result<JsValue, JsValue> {
        output::plain(self.set().theorems())
    }

    /// The sources that definitions, terms and axioms cite.
    #[wasm_bindgen(unchecked_return_type = "Source[]")]
    pub fn sources(&self) -> Result<JsValue, JsValue> {
        output::plain(self.set().sources())
    }

    /// A handle of its own on the same definitions.
    #[must_use]
    #[wasm_bindgen(js_name = "__share", skip_typescript)]
    pub fn share(&self) -> Self {
        Self(self.0.clone())
    }
}
