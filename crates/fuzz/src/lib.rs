//! What the fuzz targets check. Each module is one target; its `check` panics when something is
//! wrong with what the library makes of some bytes.

#![forbid(unsafe_code)]

pub mod archive;
pub mod condition;
pub mod date;
pub mod definitions;
pub mod lens;
mod reading;
pub mod verdict;

#[cfg(test)]
mod tests;
