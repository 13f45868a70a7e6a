//! What is run from outside: the program, the examples, and the corpus for other implementations.

mod command_line;
mod conformance;
mod examples;
mod hostile_text;
mod own_definitions;
mod own_rule;
mod views;
