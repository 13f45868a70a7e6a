//! Verdicts and reasons against every world.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| defection_fuzz::verdict::check(bytes));
