//! The examples of this package are programs: `cargo run --example own_rule`.
