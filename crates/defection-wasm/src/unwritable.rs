//! Where in a value the first thing is that JSON cannot say.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

/// No document is deeper than what is read.
const DEEPEST: usize = 128;

/// How many values are looked at.
const MOST: usize = 5_000_000;

/// The place of the first big integer, of the first number that is none, of the first object inside
/// itself, or of the first field that cannot be read, as a JSON pointer; nothing if none is found.
pub(crate) fn place(value: &JsValue) -> String {
    let mut walk = Walk { above: Vec::new(), steps: Vec::new(), looked_at: 0 };
    if walk.finds(value) { walk.steps.concat() } else { String::new() }
}

struct Walk {
    above: Vec<JsValue>,
    steps: Vec<String>,
    looked_at: usize,
}

impl Walk {
    /// Whether it is in the value; then the steps lead to it.
    fn finds(&mut self, value: &JsValue) -> bool {
        let is_number = value.as_f64().is_none_or(f64::is_finite);
        if value.is_bigint()
            || !is_number
            || self.above.iter().any(|above| Object::is(above, value))
        {
            return true;
        }
        self.looked_at += 1;
        if !value.is_object() || self.above.len() == DEEPEST || self.looked_at > MOST {
            return false;
        }
        let Ok(names) = Reflect::own_keys(value) else { return true };
        self.above.push(value.clone());
        let is_list = Array::is_array(value);
        for name in names.iter().filter(|name| name.is_string() && !(is_list && *name == "length"))
        {
            let step = name.as_string().unwrap_or_default().replace('~', "~0").replace('/', "~1");
            self.steps.push(format!("/{step}"));
            if Reflect::get(value, &name).map_or(true, |inner| self.finds(&inner)) {
                return true;
            }
            self.steps.pop();
        }
        self.above.pop();
        false
    }
}
