//! The mistakes.

use serde_json::{Value, json};

use super::{Edit, Expected, Fault, beside, elements, names, rules};

pub(crate) fn faults() -> Vec<Fault> {
    let all = [rules::faults(), beside::faults(), names::faults(), elements::faults()];
    all.into_iter().flatten().collect()
}

/// A mistake that is shown in the file in which it was made.
pub(crate) fn fault(
    title: &'static str,
    file: &'static str,
    edit: Edit,
    expected: Expected,
    pointer: &'static str,
) -> Fault {
    Fault { title, file, edit, expected, elements: false, shown: (file, pointer) }
}

/// A mistake that shows in another file.
pub(crate) fn elsewhere(mut fault: Fault, file: &'static str) -> Fault {
    fault.shown.0 = file;
    fault
}

pub(crate) fn exception(id: &str, when: &str) -> Value {
    json!({
        "id": id, "when": when, "reason": "A reason.",
        "citations": [{ "source": "vocabulary" }],
    })
}

pub(crate) fn axiom(id: &str, always: &str) -> Value {
    json!({
        "id": id, "always": always, "reason": "A reason.",
        "citations": [{ "source": "vocabulary" }],
    })
}

pub(crate) fn term(name: &str, when: &str) -> Value {
    json!({
        "name": name, "when": when, "meaning": "A meaning.",
        "citations": [{ "source": "vocabulary" }],
    })
}

pub(crate) const WHEN: &str = "/versions/0/when";
