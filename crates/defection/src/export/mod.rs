//! Results and sources in the formats of other programs.

mod csl_json;

pub use self::csl_json::csl_json;
