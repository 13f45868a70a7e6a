//! Archives, read, looked over, written back and judged.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| defection_fuzz::archive::check(bytes));
