//! Whoever is shown for a finding, put to the oracle.

use std::cell::Cell;

use defection::{
    Condition, Definitions,
    compare::{Finding, FindingKind, Witness},
    model::NonEmpty,
    rules::{DefinitionDraft, Exception, Version, WrittenCondition},
};
use defection_tests::worlds::{Block, Lanes, Worlds};

/// The file that a finding is about.
pub(crate) fn file_of(finding: &Finding) -> String {
    match finding.place.strip_suffix(".json") {
        Some(_) => finding.place.clone(),
        None => format!("{}.json", finding.place),
    }
}

/// A definition that is a condition with exceptions.
fn draft_of(definitions: &Definitions, when: &str, exceptions: &[Exception]) -> DefinitionDraft {
    let model = definitions.iter().next().expect("a definition").draft();
    let version = Version {
        from: None,
        until: None,
        when: WrittenCondition::from(when.parse::<Condition>().unwrap()),
        exceptions: exceptions.to_vec(),
        act: None,
        elements: Vec::new(),
        citations: Vec::new(),
        note: None,
    };
    DefinitionDraft { versions: NonEmpty::new(vec![version]).unwrap(), ..model.clone() }
}

/// The number in a pointer after a word.
fn number(pointer: &str, word: &str) -> usize {
    let mut steps = pointer.split('/').skip_while(|step| *step != word).skip(1);
    steps.next().and_then(|step| step.parse().ok()).unwrap_or_else(|| panic!("{pointer}"))
}

/// The exception at a place in a definition, on the steps from one to the next.
fn exception_at<'a>(draft: &'a DefinitionDraft, pointer: &str) -> &'a Exception {
    let version = &draft.versions[number(pointer, "versions")];
    let steps: Vec<usize> =
        pointer.split("/exceptions/").skip(1).map(|step| step.parse().unwrap()).collect();
    let (first, rest) = steps.split_first().expect("an exception");
    rest.iter().fold(&version.exceptions[*first], |outer, step| &outer.exceptions[*step])
}

/// What a finding says of whoever is shown for it: a definition that covers them, and others that
/// do not or, for a category, of which one does.
struct Claim {
    covers: DefinitionDraft,
    not: Vec<DefinitionDraft>,
    any_of: Vec<DefinitionDraft>,
    /// The rule in which something is odd, all of which whoever is shown may answer.
    around: Option<DefinitionDraft>,
}

impl Claim {
    fn of(definitions: &Definitions, finding: &Finding) -> Self {
        let of = |when: &str| draft_of(definitions, when, &[]);
        let named = |text: &WrittenCondition| of(text.text());
        let pointer = finding.pointer.as_str();
        let whole = || match finding.place.as_str() {
            "terms.json" => named(&definitions.terms()[number(pointer, "terms")].when),
            "categories.json" => {
                let file = definitions.categories().expect("categories");
                named(if pointer.contains("first_of") {
                    &file.first_of[number(pointer, "first_of")].when
                } else {
                    &file.beside[number(pointer, "beside")].when
                })
            }
            id => definitions.get(id).expect("a definition").draft().clone(),
        };
        let theorem = || &definitions.theorems()[number(pointer, "theorems")];
        let (covers, not, any_of) = match finding.kind {
            FindingKind::AlwaysTrue | FindingKind::RepeatedTest => (whole(), vec![], vec![]),
            FindingKind::NeverTrue => (of("minor or not minor"), vec![whole()], vec![]),
            FindingKind::DeadBranch if finding.instead == Some(true) => {
                (of("minor or not minor"), vec![of(&finding.what)], vec![])
            }
            FindingKind::DeadBranch => (of(&finding.what), vec![], vec![]),
            FindingKind::IdleException => {
                let draft = definitions.get(&finding.place).expect("a definition").draft();
                let found = exception_at(draft, pointer);
                assert_eq!(found.id.to_string(), finding.what);
                (draft_of(definitions, found.when.text(), &found.exceptions), vec![], vec![])
            }
            FindingKind::BrokenTheorem => {
                (named(&theorem().whenever), vec![named(&theorem().then)], vec![])
            }
            FindingKind::WrongConverse => {
                (named(&theorem().then), vec![named(&theorem().whenever)], vec![])
            }
            FindingKind::ShadowedCategory => {
                let rules = &definitions.categories().expect("categories").first_of;
                let before = rules.iter().take(number(pointer, "first_of"));
                (whole(), vec![], before.map(|rule| named(&rule.when)).collect())
            }
            kind => panic!("nobody can be shown for {kind}"),
        };
        let around = (finding.place != "theorems.json").then(whole);
        Self { covers, not, any_of, around }
    }

    fn holds(&self, worlds: &Worlds<'_>, block: &Block) -> Lanes {
        let covered = worlds.definition(&self.covers, block);
        let not = self.not.iter().map(|draft| !worlds.definition(draft, block));
        let kept = not.fold(covered, |all, one| all & one);
        if self.any_of.is_empty() {
            return kept;
        }
        let any = self.any_of.iter().map(|draft| worlds.definition(draft, block));
        kept & any.fold(Lanes::NO, |any, one| any | one)
    }
}

/// What is wrong with whoever is shown for a finding.
pub(crate) fn wrong(definitions: &Definitions, finding: &Finding) -> Option<String> {
    let witness = finding.witness.as_ref()?;
    let claim = Claim::of(definitions, finding);
    let mut drafts = vec![&claim.covers];
    drafts.extend(claim.not.iter().chain(&claim.any_of).chain(&claim.around));
    let worlds = Worlds::new(definitions, &drafts);
    let given = |block: &Block| all_given(&worlds, witness, block);
    let somebody = Cell::new(false);
    let first = |block: &Block| if somebody.get() { Lanes::NO } else { given(block) };
    worlds.each(first, |_, _| somebody.set(true));
    let against = Cell::new(false);
    let other = |block: &Block| {
        if against.get() { Lanes::NO } else { given(block) & !claim.holds(&worlds, block) }
    };
    worlds.each(other, |_, _| against.set(true));
    (!somebody.get() || against.get()).then(|| finding.to_string())
}

fn all_given(worlds: &Worlds<'_>, witness: &Witness, block: &Block) -> Lanes {
    let answers = witness.answers.iter();
    answers.fold(Lanes::YES, |all, answer| all & worlds.answered(block, answer))
}
