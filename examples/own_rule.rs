//! A rule of one's own, tested by property: whoever it covers has left the control of the state.
//! `cargo run --example own_rule -- asylum_sought` tries another rule in its place.

use defection::{Definitions, Fact, Verdict, strategy};
use proptest::test_runner::{TestError, TestRunner};
use proptest::{prelude::*, sample::select};

const RULE: &str = "outside_control and (asylum_sought or refused_return)";
const FACTS: &[Fact] = &[Fact::OutsideControl, Fact::AsylumSought, Fact::RefusedReturn];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = |id: &str, when: &str| {
        serde_json::json!({
            "format": "defection-definition/1", "id": id, "title": id, "summary": id,
            "citations": [{ "source": "reader" }], "versions": [{ "when": when }],
        })
        .to_string()
    };
    let own = file("own", &std::env::args().nth(1).unwrap_or_else(|| RULE.to_owned()));
    let away = file("away", "outside_control");
    let files = [("own.json", own.as_bytes()), ("away.json", away.as_bytes())];
    let rules = Definitions::load(files, Some(Definitions::built_in()))
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<String>())?;
    let (own, away) = (rules.get("own")?, rules.get("away")?);

    let records = strategy::record_over(select(FACTS), rules.axioms().clone());
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let found = TestRunner::new(config).run(&records, |record| {
        let [own, away] = [own, away].map(|rule| rule.verdict(&record) == Verdict::Holds);
        prop_assert!(!own || away, "it covers somebody of whom this is said");
        Ok(())
    });
    let Err(TestError::Fail(reason, record)) = found else { return Ok(found?) };
    let said = FACTS.iter().flat_map(|fact| {
        record
            .fact(*fact)
            .testimonies()
            .iter()
            .map(move |testimony| format!("\n  {fact}: {}", testimony.holds))
    });
    Err(format!("{reason}{}", said.collect::<String>()).into())
}
