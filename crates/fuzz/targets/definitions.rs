//! Definition files of every kind, read and looked over.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| defection_fuzz::definitions::check(bytes));
