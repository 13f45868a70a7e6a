//! Mistakes in the rules of definitions.

use defection::compare::FindingKind as Kind;
use serde_json::json;

use super::{
    Edit::{Append, Push, Remove, Replace, Set},
    Expected::{Odd, Refused},
    Fault,
    table::{WHEN, exception, fault},
};

pub(crate) fn faults() -> Vec<Fault> {
    [empty(), dead(), exceptions(), times()].into_iter().flatten().collect()
}

/// Rules that say nothing.
fn empty() -> Vec<Fault> {
    vec![
        fault(
            "everybody is covered",
            "legal-emigrant.json",
            Set(WHEN, json!("settlement_permission or not settlement_permission")),
            Odd(Kind::AlwaysTrue, "legal-emigrant", true),
            "/versions",
        ),
        fault(
            "nobody is covered, by an axiom on removal",
            "exchanged-prisoner.json",
            Append(WHEN, " and voluntary"),
            Odd(Kind::NeverTrue, "exchanged-prisoner", true),
            "/versions",
        ),
        fault(
            "nobody is covered, by an axiom on failure",
            "failed-attempt.json",
            Append(WHEN, " and outside_control"),
            Odd(Kind::NeverTrue, "failed-attempt", true),
            "/versions",
        ),
        fault(
            "nobody is covered, by the time of the version",
            "riehle.json",
            Append(WHEN, " and act from 1955-01-01"),
            Odd(Kind::NeverTrue, "riehle", true),
            "/versions",
        ),
        fault(
            "nobody is covered, by another definition",
            "us-nsc-5706-escapee.json",
            Append(WHEN, " and us-nscid-13"),
            Odd(Kind::NeverTrue, "us-nsc-5706-escapee", true),
            "/versions",
        ),
    ]
}

/// Parts of rules that make no difference.
fn dead() -> Vec<Fault> {
    vec![
        fault(
            "a condition that the axioms grant",
            "soviet-usage.json",
            Append(WHEN, " and not (expelled and voluntary)"),
            Odd(Kind::DeadBranch, "not (expelled and voluntary)", false),
            WHEN,
        ),
        fault(
            "a condition that follows from another",
            "forced-exile-strict.json",
            Append(WHEN, " and not voluntary"),
            Odd(Kind::DeadBranch, "not voluntary", true),
            WHEN,
        ),
        fault(
            "a condition that being out of reach implies",
            "western-usage.json",
            Append(WHEN, " and not attempt_failed"),
            Odd(Kind::DeadBranch, "not attempt_failed", true),
            WHEN,
        ),
        fault(
            "a time wider than that of the version",
            "krasnov-sample.json",
            Append(WHEN, " and act before 1975-01-01"),
            Odd(Kind::DeadBranch, "act before 1975-01-01", true),
            WHEN,
        ),
        fault(
            "a choice that says the same as another definition",
            "forced-exile-broad.json",
            Append(WHEN, " or (expelled and not exchanged)"),
            Odd(Kind::DeadBranch, "forced-exile-strict", true),
            WHEN,
        ),
        fault(
            "a choice within another choice",
            "west.json",
            Replace(
                WHEN,
                "(security_officer or",
                "(security_officer or (security_officer and minor) or",
            ),
            Odd(Kind::DeadBranch, "security_officer and minor", true),
            WHEN,
        ),
        fault(
            "the same condition twice",
            "western-usage.json",
            Append(WHEN, " and outside_control"),
            Odd(Kind::RepeatedTest, "outside_control", true),
            WHEN,
        ),
        fault(
            "the same choice twice",
            "west.json",
            Replace(WHEN, "(security_officer or", "(security_officer or security_officer or"),
            Odd(Kind::RepeatedTest, "security_officer", true),
            WHEN,
        ),
        fault(
            "the same group twice",
            "rsfsr-1960-art-64a-letter.json",
            Append(WHEN, " and (departs or attempt_failed)"),
            Odd(Kind::RepeatedTest, "departs or attempt_failed", true),
            WHEN,
        ),
    ]
}

/// Exceptions that touch nobody.
fn exceptions() -> Vec<Fault> {
    vec![
        fault(
            "an exception for those who are not covered",
            "legal-emigrant.json",
            Push("/versions/0/exceptions", exception("sent-away", "expelled")),
            Odd(Kind::IdleException, "sent-away", true),
            "/versions/0/exceptions/0",
        ),
        fault(
            "an exception for those who left, where nobody did",
            "in-place-never-left.json",
            Push("/versions/0/exceptions", exception("left", "outside_control and minor")),
            Odd(Kind::IdleException, "left", true),
            "/versions/0/exceptions/0",
        ),
        fault(
            "an exception within another",
            "redefector.json",
            Push("/versions/0/exceptions", exception("young", "not voluntary and minor")),
            Odd(Kind::IdleException, "young", true),
            "/versions/0/exceptions/2",
        ),
        fault(
            "an exception that is never so",
            "convention-refugee.json",
            Push("/versions/0/exceptions", exception("swapped", "exchanged and voluntary")),
            Odd(Kind::IdleException, "swapped", false),
            "/versions/0/exceptions/2",
        ),
        fault(
            "an exception narrowed into another",
            "krasnov-sample.json",
            Append("/versions/0/exceptions/1/when", " and returned by 1969"),
            Odd(Kind::IdleException, "died", true),
            "/versions/0/exceptions/1",
        ),
        fault(
            "an exception to an exception that touches nobody",
            "us-nscid-13.json",
            Push("/versions/0/exceptions/0/exceptions", exception("stayed", "not outside_control")),
            Odd(Kind::IdleException, "stayed", true),
            "/versions/0/exceptions/0/exceptions/0",
        ),
        fault(
            "a dead condition in an exception",
            "redefector.json",
            Append("/versions/0/exceptions/0/when", " and (not exchanged or held_as_prisoner)"),
            Odd(Kind::DeadBranch, "not exchanged or held_as_prisoner", false),
            "/versions/0/exceptions/0/when",
        ),
        fault(
            "two exceptions with one identifier",
            "soviet-usage.json",
            Set("/versions/0/exceptions/2/id", json!("state-removal")),
            Refused("the exception `state-removal` stands twice"),
            "/versions/0/exceptions/2/id",
        ),
    ]
}

/// Versions and gaps.
fn times() -> Vec<Fault> {
    vec![
        fault(
            "a gap between versions",
            "rsfsr-1960-art-83.json",
            Set("/versions/1/from", json!("1961-02-01")),
            Refused("no version applies from 1961-01-01 until 1961-02-01"),
            "/versions/1",
        ),
        fault(
            "two versions on one day",
            "rsfsr-1960-art-83.json",
            Set("/versions/0/until", json!("1962-01-01")),
            Refused("two versions apply on 1961-01-01"),
            "/versions/1",
        ),
        fault(
            "a version without end before another",
            "rsfsr-1960-art-83.json",
            Remove("/versions/0/until"),
            Refused("two versions apply on 1961-01-01"),
            "/versions/1",
        ),
        fault(
            "a version without beginning after another",
            "russia-1993.json",
            Remove("/versions/1/from"),
            Refused("two versions apply on"),
            "/versions/1",
        ),
        fault(
            "a version of no days",
            "krasnov-sample.json",
            Set("/versions/0/until", json!("1945-01-01")),
            Refused("a version runs from 1945-01-01 until 1945-01-01"),
            "/versions/0",
        ),
        fault(
            "a version that ends before it begins",
            "forced-return-1945.json",
            Set("/versions/0/until", json!("1944-01-01")),
            Refused("a version runs from 1945-12-20 until 1944-01-01"),
            "/versions/0",
        ),
        fault(
            "a gap that is declared and is none",
            "russia-1993.json",
            Push(
                "/gaps",
                json!({ "from": "1995-12-20", "until": "1996-01-01", "reason": "Between codes." }),
            ),
            Refused("there is no gap between versions from 1995-12-20 until 1996-01-01"),
            "/gaps",
        ),
        fault(
            "a day that is none, at the beginning of a version",
            "rsfsr-1960-art-83.json",
            Set("/versions/1/from", json!("1961-02-30")),
            Refused("/versions/1/from"),
            "/versions/1/from",
        ),
        fault(
            "a day that is none, in a condition",
            "soviet-usage.json",
            Set("/versions/0/exceptions/1/when", json!("act from 1993-02-30")),
            Refused("1993-02-30"),
            "/versions/0/exceptions/1/when",
        ),
    ]
}
