//! Where verdicts differ from what sources call a person.

use std::fmt::Write as _;

use defection::{Verdict, model::LabelWord};
use serde::Serialize;

use crate::{
    failure::Failure,
    input::{Input, Judged},
    options::Format,
    output::json,
};

#[derive(Serialize)]
struct Difference<'a> {
    episode: &'a str,
    source: &'a str,
    says: LabelWord,
    definition: &'a str,
    verdict: Verdict,
}

/// Every definition whose verdict is not the one that a label would have, with a count of those
/// that agree.
pub(crate) fn compare(
    input: &Input,
    judged: &[Judged<'_>],
    format: Format,
) -> Result<String, Failure> {
    let mut differences = Vec::new();
    let mut counts: Vec<(&str, usize, usize)> = Vec::new();
    for definition in input.definitions.iter() {
        let (mut agreeing, mut labelled) = (0, 0);
        for one in judged {
            let found = one.judgements.iter().find(|(other, _)| other.id() == definition.id());
            let Some((_, judgement)) = found else { continue };
            for label in &one.episode.labels {
                let expected = match label.says {
                    LabelWord::Defector => Verdict::Holds,
                    LabelWord::NotDefector => Verdict::Fails,
                };
                for citation in &label.sources {
                    labelled += 1;
                    if judgement.verdict == expected {
                        agreeing += 1;
                    } else {
                        differences.push(Difference {
                            episode: one.episode.id.as_str(),
                            source: citation.source.as_str(),
                            says: label.says,
                            definition: definition.id().as_str(),
                            verdict: judgement.verdict,
                        });
                    }
                }
            }
        }
        if labelled > 0 {
            counts.push((definition.id().as_str(), agreeing, labelled));
        }
    }
    if format == Format::Json {
        return json(&differences);
    }
    let mut text = String::new();
    for (definition, agreeing, labelled) in &counts {
        let _ = writeln!(text, "{definition}: agrees with {agreeing} of {labelled} labels");
        for one in differences.iter().filter(|one| one.definition == *definition) {
            let _ = writeln!(
                text,
                "  {:<20} {} says {}; the verdict: {}",
                one.episode, one.source, one.says, one.verdict
            );
        }
    }
    Ok(text)
}
