//! Lenses, read, written back and looked through.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| defection_fuzz::lens::check(bytes));
