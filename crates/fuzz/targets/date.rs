//! Dates, read, printed and put in order.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| defection_fuzz::date::check(bytes));
