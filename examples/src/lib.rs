//! The examples of this package are programs of one idea each: `cargo run --example first`.
