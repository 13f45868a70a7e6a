//! Reasoning: verdicts and what is behind them, against every world, against the researched
//! table and against one another.

mod accounts;
mod categories;
mod compare;
mod coverage_of_definitions;
mod definition_mutants;
mod every_world;
mod explanations;
mod laws;
mod must_hold;
mod records;
mod sources;
mod supposing;
mod tables;
mod timeline;
mod weight;
mod why;
