//! Conditions, read and printed.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| defection_fuzz::condition::check(bytes));
