//! A value of a document is not what was expected of it.

use std::fmt;

use serde::de::{Error, Expected, Unexpected};

/// What is wrong, and the way to it.
#[derive(Debug)]
pub(super) struct Fault(Box<Parts>);

#[derive(Debug)]
struct Parts {
    message: String,
    /// From the inside out.
    way: Vec<Step>,
    /// Whether it is the name of the last member on the way that is wrong, and not its value.
    of_name: bool,
}

/// Into an object or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// The name of the member, of an object.
    pub(super) name: Option<String>,
    /// Which member or element it is, from 0.
    pub(super) index: usize,
}

impl Step {
    /// The step in a JSON pointer.
    pub(super) fn in_pointer(&self) -> String {
        match &self.name {
            Some(name) => format!("/{}", name.replace('~', "~0").replace('/', "~1")),
            None => format!("/{}", self.index),
        }
    }
}

impl Fault {
    pub(super) fn message(&self) -> &str {
        &self.0.message
    }

    /// The steps to the value, from the top.
    pub(super) fn way(&self) -> Vec<Step> {
        self.0.way.iter().rev().cloned().collect()
    }

    pub(super) fn is_of_name(&self) -> bool {
        self.0.of_name
    }

    /// The fault as seen from the list around it.
    pub(super) fn in_element(mut self, index: usize) -> Self {
        self.0.way.push(Step { name: None, index });
        self
    }

    /// The fault as seen from the object around it.
    pub(super) fn in_member(mut self, name: &str, index: usize) -> Self {
        self.0.way.push(Step { name: Some(name.to_owned()), index });
        self
    }

    /// The fault as one of the name of the member that comes next on the way out.
    pub(super) fn of_name(mut self) -> Self {
        self.0.of_name = true;
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.message)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::unfit("type", found, expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::unfit("value", found, expected)
    }
}

impl Fault {
    pub(super) fn new(message: String) -> Self {
        Self(Box::new(Parts { message, way: Vec::new(), of_name: false }))
    }

    fn unfit(what: &str, found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = in_words(found);
        Self::new(format!("invalid {what}: {found}, expected {expected}"))
    }
}

/// What was found. A fraction is not repeated: printing one takes more of a program than reading
/// everything else.
fn in_words(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(truth) => format!("boolean `{truth}`"),
        Unexpected::Unsigned(number) => format!("integer `{number}`"),
        Unexpected::Signed(number) => format!("integer `{number}`"),
        Unexpected::Float(_) => "a number with a fraction".to_owned(),
        Unexpected::Str(text) => format!("string {text:?}"),
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "an object".to_owned(),
        _ => "something else".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_shown_by_its_words() {
        assert_eq!(Fault::custom("no such day").to_string(), "no such day");
        assert_eq!(in_words(Unexpected::Bytes(&[])), "something else");
    }
}
