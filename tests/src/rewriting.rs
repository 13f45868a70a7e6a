//! Conditions and definitions written anew with something in them changed.

use defection::{
    Condition,
    model::NonEmpty,
    rules::{DefinitionDraft, Exception, Operands, Threshold, Version, WrittenCondition},
};

/// A condition with other parts, as many as it has.
///
/// # Panics
///
/// If there are too few or too many.
#[must_use]
pub fn with_parts(condition: &Condition, parts: Vec<Condition>) -> Condition {
    assert_eq!(parts.len(), condition.parts().len());
    match condition {
        Condition::All(_) => Condition::All(Operands::new(parts).expect("two or more")),
        Condition::Any(_) => Condition::Any(Operands::new(parts).expect("two or more")),
        Condition::Not(_) => Condition::Not(Box::new(parts.into_iter().next().expect("one"))),
        Condition::AtLeast(threshold) => {
            let count = threshold.count();
            Condition::AtLeast(Threshold::new(count, parts).expect("a number that fits"))
        }
        Condition::Fact(_) | Condition::By(..) | Condition::Act(_) | Condition::Named(_) => {
            condition.clone()
        }
    }
}

/// A condition in which every condition has been changed, the innermost first.
pub fn each_changed(condition: &Condition, change: &impl Fn(Condition) -> Condition) -> Condition {
    let parts = condition.parts().iter().map(|part| each_changed(part, change)).collect();
    change(with_parts(condition, parts))
}

/// A definition in which every condition has been changed.
///
/// # Panics
///
/// Never: as many versions come out as go in.
#[must_use]
pub fn with_conditions(
    draft: &DefinitionDraft,
    change: &impl Fn(&Condition) -> Condition,
) -> DefinitionDraft {
    let changed = |when: &WrittenCondition| WrittenCondition::from(change(when.condition()));
    let version = |one: &Version| Version {
        when: changed(&one.when),
        exceptions: with_conditions_in(&one.exceptions, &changed),
        ..one.clone()
    };
    let versions = draft.versions.iter().map(version).collect();
    DefinitionDraft { versions: NonEmpty::new(versions).expect("at least one"), ..draft.clone() }
}

fn with_conditions_in(
    list: &[Exception],
    changed: &impl Fn(&WrittenCondition) -> WrittenCondition,
) -> Vec<Exception> {
    let written = |one: &Exception| Exception {
        when: changed(&one.when),
        exceptions: with_conditions_in(&one.exceptions, changed),
        ..one.clone()
    };
    list.iter().map(written).collect()
}
