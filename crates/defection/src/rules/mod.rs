//! Rules: who counts, according to whom, under which law and on which day.
//!
//! A definition is data: versions of a condition, exceptions, citations. Reading a directory of
//! definition files resolves every name and compiles each rule, with the axioms, to a decision
//! diagram.

mod answer;
mod axioms;
mod built_in;
mod category;
pub(crate) mod compile;
mod compiled;
mod completions;
pub(crate) mod condition;
mod definition;
mod element;
mod error;
mod files;
mod question;
mod reading;
mod resolve;
mod set;
#[cfg(test)]
mod tests;
mod theorem;
mod versions;

pub use self::{
    answer::{Answer, AnswerValue},
    axioms::Axioms,
    category::{Category, CategoryFile, CategoryFormat, CategoryRule},
    compile::Definition,
    condition::{
        ActDay, Condition, ConditionError, ConditionName, ConditionPart, Happening, Operands,
        ParsedCondition, Threshold, WrittenCondition,
    },
    definition::{
        Axiom, DefinitionDraft, DefinitionFormat, Exception, Gap, Term, Version, Wording,
    },
    element::{ActInForce, Element, LeftOut, Passage, Whose},
    error::{DefinitionError, DefinitionErrors, DefinitionProblem},
    files::{AxiomFile, AxiomFormat, SourceFile, SourceFormat, TermFile, TermFormat, Unasked},
    question::Question,
    set::Definitions,
    theorem::{Converse, Theorem, TheoremFile, TheoremFormat},
};
pub(crate) use self::{
    category::CompiledCategory,
    compile::too_large,
    compiled::{Compiled, Joint, YES_OR_NO},
    reading::gather,
    resolve::{Rule, RuleException, RuleKind, RuleNode, RuleVersion},
};
