use proptest::{collection::vec, prelude::*};

use super::*;

/// A function over yes/no variables and one variable of three values, to build and to try.
#[derive(Clone, Debug)]
enum Formula {
    Variable(u32),
    Three(usize),
    Not(Box<Formula>),
    And(Box<Formula>, Box<Formula>),
    Or(Box<Formula>, Box<Formula>),
    AtLeast(usize, Vec<Formula>),
}

/// Variables 0 to 3 are yes/no; variable 4 has three values.
const SIZES: [usize; 5] = [2, 2, 2, 2, 3];

fn formula() -> impl Strategy<Value = Formula> {
    let leaf =
        prop_oneof![(0..4_u32).prop_map(Formula::Variable), (0..3_usize).prop_map(Formula::Three)];
    leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|a| Formula::Not(Box::new(a))),
            (inner.clone(), inner.clone())
                .prop_map(|(a, b)| Formula::And(Box::new(a), Box::new(b))),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| Formula::Or(Box::new(a), Box::new(b))),
            (0..4_usize, vec(inner, 1..4)).prop_map(|(count, of)| Formula::AtLeast(count, of)),
        ]
    })
}

fn build(builder: &mut Builder, formula: &Formula) -> NodeId {
    match formula {
        Formula::Variable(index) => builder.leaf(*index, 2, |value| value == 1).unwrap(),
        Formula::Three(wanted) => builder.leaf(4, 3, |value| value == *wanted).unwrap(),
        Formula::Not(a) => {
            let a = build(builder, a);
            builder.not(a).unwrap()
        }
        Formula::And(a, b) => {
            let (a, b) = (build(builder, a), build(builder, b));
            builder.and(a, b).unwrap()
        }
        Formula::Or(a, b) => {
            let (a, b) = (build(builder, a), build(builder, b));
            builder.or(a, b).unwrap()
        }
        Formula::AtLeast(count, of) => {
            let of: Vec<NodeId> = of.iter().map(|part| build(builder, part)).collect();
            builder.at_least(*count, &of).unwrap()
        }
    }
}

fn holds(formula: &Formula, world: &[usize]) -> bool {
    match formula {
        Formula::Variable(index) => world[*index as usize] == 1,
        Formula::Three(wanted) => world[4] == *wanted,
        Formula::Not(a) => !holds(a, world),
        Formula::And(a, b) => holds(a, world) && holds(b, world),
        Formula::Or(a, b) => holds(a, world) || holds(b, world),
        Formula::AtLeast(count, of) => {
            of.iter().filter(|part| holds(part, world)).count() >= *count
        }
    }
}

fn worlds(admissible: &[Values]) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new()];
    for (size, values) in SIZES.iter().zip(admissible) {
        found = found
            .iter()
            .flat_map(|world: &Vec<usize>| {
                (0..*size).filter(|value| values >> value & 1 == 1).map(|value| {
                    let mut longer = world.clone();
                    longer.push(value);
                    longer
                })
            })
            .collect();
    }
    found
}

fn admissible() -> impl Strategy<Value = Vec<Values>> {
    (vec(1..4_u64, 4), 1..8_u64).prop_map(|(mut values, last)| {
        values.push(last);
        values
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// A walk finds yes exactly when some world in the box is one.
    #[test]
    fn a_walk_agrees_with_every_world(formula in formula(), admissible in admissible()) {
        let mut builder = Builder::new(10_000);
        let root = build(&mut builder, &formula);
        let (diagram, [root]) = builder.finish_with([root]);
        let expected = worlds(&admissible).iter().any(|world| holds(&formula, world));
        prop_assert_eq!(Walker::default().can_be(&diagram, root, &admissible), expected);
    }

    /// The restricted function depends on a variable exactly when two worlds in the box that
    /// differ in it alone come to different answers.
    #[test]
    fn restriction_keeps_what_matters(formula in formula(), admissible in admissible()) {
        let mut builder = Builder::new(10_000);
        let root = build(&mut builder, &formula);
        let (diagram, [root]) = builder.finish_with([root]);
        let mut scratch = Builder::new(10_000);
        let restricted = scratch.restrict(&diagram, root, &admissible).unwrap();
        let found = scratch.diagram().variables(restricted);
        let all = worlds(&admissible);
        let matters = |variable: usize| all.iter().any(|one| all.iter().any(|other| {
            let differ: Vec<usize> = (0..5).filter(|i| one[*i] != other[*i]).collect();
            differ == [variable] && holds(&formula, one) != holds(&formula, other)
        }));
        let expected: Vec<usize> = (0..5).filter(|variable| matters(*variable)).collect();
        prop_assert_eq!(found, expected);
    }

    /// Equal functions are the same node.
    #[test]
    fn equal_functions_are_one_node(one in formula(), other in formula()) {
        let mut builder = Builder::new(10_000);
        let (a, b) = (build(&mut builder, &one), build(&mut builder, &other));
        let every = worlds(&[3, 3, 3, 3, 7]);
        let equal = every.iter().all(|world| holds(&one, world) == holds(&other, world));
        prop_assert_eq!(a == b, equal);
    }
}

#[test]
fn the_budget_is_kept() {
    let mut builder = Builder::new(10);
    let mut parity = NodeId::NO;
    let mut refused = false;
    for variable in 0..20 {
        let Ok(leaf) = builder.leaf(variable, 2, |value| value == 1) else {
            refused = true;
            break;
        };
        let step = (|| {
            let (not_leaf, not_parity) = (builder.not(leaf)?, builder.not(parity)?);
            let (one, other) = (builder.and(parity, not_leaf)?, builder.and(not_parity, leaf)?);
            builder.or(one, other)
        })();
        let Ok(next) = step else {
            refused = true;
            break;
        };
        parity = next;
    }
    assert!(refused);
    assert!(builder.diagram().len() <= 10);
}
