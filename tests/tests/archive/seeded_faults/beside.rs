//! Mistakes in the files beside the definitions, or that show there.

use defection::compare::FindingKind as Kind;
use serde_json::json;

use super::{
    Edit::{Append, Insert, Push, Remove, Replace, Set},
    Expected::{Odd, Refused},
    Fault,
    table::{WHEN, axiom, elsewhere, fault, term},
};

pub(crate) fn faults() -> Vec<Fault> {
    [facts_and_terms(), axioms_and_theorems(), categories()].into_iter().flatten().collect()
}

fn facts_and_terms() -> Vec<Fault> {
    vec![
        fault(
            "a fact that is asked by nobody, without a word on it",
            "terms.json",
            Remove("/unasked/0"),
            Odd(Kind::UnusedFact, "temporary_permission", false),
            "/unasked",
        ),
        elsewhere(
            fault(
                "the one definition that asks a fact asks another",
                "convention-refugee.json",
                Replace(WHEN, "persecution_fear", "asylum_sought"),
                Odd(Kind::UnusedFact, "persecution_fear", false),
                "/unasked",
            ),
            "terms.json",
        ),
        elsewhere(
            fault(
                "the one definition that asks for a conviction asks no more",
                "rehabilitable-1991.json",
                Replace(WHEN, "convicted_for_departure by 1991-10-17 and ", ""),
                Odd(Kind::UnusedFact, "convicted_for_departure", false),
                "/unasked",
            ),
            "terms.json",
        ),
        fault(
            "a term that nothing uses",
            "terms.json",
            Insert("/terms/0", term("got_away", "outside_control and voluntary")),
            Odd(Kind::UnusedTerm, "got_away", false),
            "/terms/0",
        ),
        fault(
            "a term that is always so",
            "terms.json",
            Replace("/terms/2/when", "voluntary and not dispatched", "voluntary or not voluntary"),
            Odd(Kind::AlwaysTrue, "own_act", true),
            "/terms/2/when",
        ),
        fault(
            "a term that is never so",
            "terms.json",
            Set("/terms/3/when", json!("(expelled or exchanged) and voluntary")),
            Odd(Kind::NeverTrue, "state_removal", true),
            "/terms/3/when",
        ),
        fault(
            "a dead condition in a term",
            "terms.json",
            Append("/terms/3/when", " or (exchanged and minor)"),
            Odd(Kind::DeadBranch, "exchanged and minor", true),
            "/terms/3/when",
        ),
    ]
}

fn axioms_and_theorems() -> Vec<Fault> {
    vec![
        fault(
            "an axiom within another",
            "axioms.json",
            Insert("/axioms/0", axiom("swapped-against-will", "not exchanged or not voluntary")),
            Odd(Kind::IdleAxiom, "swapped-against-will", false),
            "/axioms/0",
        ),
        fault(
            "an axiom that is so of itself",
            "axioms.json",
            Set("/axioms/0/always", json!("held_as_prisoner or not held_as_prisoner")),
            Odd(Kind::IdleAxiom, "exchange-implies-custody", false),
            "/axioms/0",
        ),
        fault(
            "axioms that leave no world",
            "axioms.json",
            Push("/axioms", axiom("all-swapped", "exchanged and voluntary")),
            Refused("no world obeys the axioms"),
            "/axioms",
        ),
        fault(
            "an axiom that asks for a day",
            "axioms.json",
            Append("/axioms/3/always", " or act before 1917"),
            Refused("an axiom may name facts only, and `act before 1917-01-01` is not one"),
            "/axioms/3/always",
        ),
        fault(
            "an axiom that names a term",
            "axioms.json",
            Set("/axioms/4/always", json!("not state_removal or not voluntary")),
            Refused("an axiom may name facts only, and `state_removal` is not one"),
            "/axioms/4/always",
        ),
        elsewhere(
            fault(
                "an axiom is gone on which a theorem rests",
                "axioms.json",
                Remove("/axioms/5"),
                Odd(Kind::BrokenTheorem, "failure-is-no-emigration-out-of-reach", true),
                "/theorems/22/then",
            ),
            "theorems.json",
        ),
        fault(
            "a theorem turned round",
            "theorems.json",
            Set("/theorems/0/then", json!("soviet-usage")),
            Odd(Kind::BrokenTheorem, "strict-exile-is-no-defection", true),
            "/theorems/0/then",
        ),
        elsewhere(
            fault(
                "an exception is gone on which a theorem rests",
                "soviet-usage.json",
                Remove("/versions/0/exceptions/0"),
                Odd(Kind::BrokenTheorem, "strict-exile-is-no-defection", true),
                "/theorems/0/then",
            ),
            "theorems.json",
        ),
        elsewhere(
            fault(
                "the exception is gone that a theorem speaks of",
                "convention-refugee.json",
                Remove("/versions/0/exceptions/0"),
                Odd(Kind::BrokenTheorem, "common-crime-bars-protection", true),
                "/theorems/34/then",
            ),
            "theorems.json",
        ),
        fault(
            "a converse that is claimed and fails",
            "theorems.json",
            Set("/theorems/11/converse", json!("holds")),
            Odd(Kind::WrongConverse, "escapee-within-refugee", true),
            "/theorems/11/converse",
        ),
        fault(
            "a converse that is denied and holds",
            "theorems.json",
            Replace("/theorems/3/whenever", "strict", "broad"),
            Odd(Kind::WrongConverse, "strict-exile-within-broad", false),
            "/theorems/3/converse",
        ),
        fault(
            "a theorem about nobody",
            "theorems.json",
            Append("/theorems/2/whenever", " and exchanged"),
            Odd(Kind::EmptyTheorem, "exile-and-exchange-stay-apart", false),
            "/theorems/2/whenever",
        ),
    ]
}

fn categories() -> Vec<Fault> {
    vec![
        fault(
            "a category within one that goes before it",
            "categories.json",
            Set("/first_of/2/when", json!("forced-exile-strict and settlement_permission")),
            Odd(Kind::ShadowedCategory, "legal_emigrant", true),
            "/first_of/2",
        ),
        fault(
            "a category so wide that another never has its turn",
            "categories.json",
            Append("/first_of/0/when", " or expelled"),
            Odd(Kind::ShadowedCategory, "forced_exile", true),
            "/first_of/1",
        ),
        fault(
            "a category that nothing falls under",
            "categories.json",
            Append("/first_of/7/when", " and not citizenship_stripped"),
            Odd(Kind::NeverTrue, "stripped_while_abroad", true),
            "/first_of/7/when",
        ),
        fault(
            "a dead choice in a category",
            "categories.json",
            Append("/beside/1/when", " or (in-place-never-left and minor)"),
            Odd(Kind::DeadBranch, "in-place-never-left and minor", true),
            "/beside/1/when",
        ),
        fault(
            "a category that is none",
            "categories.json",
            Set("/first_of/0/category", json!("exchanged_prisonr")),
            Refused("did you mean `exchanged_prisoner`?"),
            "/first_of/0/category",
        ),
    ]
}
