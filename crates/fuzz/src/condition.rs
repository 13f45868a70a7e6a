//! Conditions: what is read is printed so that it is read the same, and an error points into the
//! text.

use defection::{
    Condition,
    rules::{ParsedCondition, WrittenCondition},
};

/// Reads a condition.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match text.parse::<Condition>() {
        Ok(condition) => {
            let printed = condition.to_string();
            let again: Condition = printed.parse().expect("what is printed is read");
            assert_eq!(again, condition, "`{printed}` is read otherwise");
            assert_eq!(again.to_string(), printed, "printing is stable");
            let parsed = ParsedCondition::read(text).expect("it has been read");
            assert_eq!(parsed.printed, printed);
            let written: WrittenCondition = text.parse().expect("it has been read");
            assert_eq!(written.condition(), &condition);
            let json = serde_json::to_string(&written).expect("it is written");
            let back: WrittenCondition = serde_json::from_str(&json).expect("it is read back");
            assert_eq!(back, written);
        }
        Err(error) => {
            assert!(error.text.get(error.span.clone()).is_some(), "{error:?} points elsewhere");
            assert!(!error.to_string().is_empty());
        }
    }
}
