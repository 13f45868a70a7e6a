//! A property of a rule of one's own, as the example tests it.

use defection_tests::program::run_example;

#[test]
fn the_rule_as_it_stands_has_the_property() {
    let output = run_example("own_rule", &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_rule_broken_on_purpose_fails_with_what_matters_and_no_more() {
    for broken in [
        "asylum_sought",
        "outside_control and asylum_sought or refused_return",
        "not (outside_control and asylum_sought)",
    ] {
        let output = run_example("own_rule", &[broken]);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "`{broken}` was not found out");
        assert!(errors.contains("it covers somebody of whom this is said"), "{errors}");
        // Nothing is left that could be taken away: a testimony for each answer that matters.
        let testimonies = errors.matches(": true").count() + errors.matches(": false").count();
        assert!(testimonies <= 2, "{broken}: {errors}");
    }
}

#[test]
fn a_rule_that_is_none_is_told_as_such() {
    let output = run_example("own_rule", &["asylum_saught"]);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(errors.contains("did you mean `asylum_sought`?"), "{errors}");
}
