//! Reading: what the library takes is what `serde_json` makes of it.

use std::fmt::Debug;

use defection::archive::from_json;
use serde::de::DeserializeOwned;

/// Reads a value from JSON, unless it is refused.
pub(crate) fn read<T: DeserializeOwned + Debug + PartialEq>(bytes: &[u8]) -> Option<T> {
    match from_json(bytes) {
        Ok(value) => {
            let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            let other: T = serde_json::from_slice(unmarked).expect("serde_json takes it too");
            assert_eq!(other, value, "serde_json reads the same");
            Some(value)
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            None
        }
    }
}
