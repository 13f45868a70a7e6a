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
    #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 4 } else { 2_000 }))]

    /// A walk finds yes exactly when some world in the box is one.
    #[test]
    fn a_walk_agrees_with_every_world(formula in formula(), admissible in admissible()) {
        let mut builder = Builder::new(10_000);
        let root = build(&mut builder, &formula);
        let (diagram, [root]) = builder.finish_with([root]);
        let expected = worlds(&admissible).iter().any(|world| holds(&formula, world));
        prop_assert_eq!(Walker::default().is_satisfiable(&diagram, root, &admissible), expected);
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
        let found = scratch.diagram().support(restricted);
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

/// A formula as a diagram that holds nothing else.
fn diagram_of(formula: &Formula) -> (Diagram, NodeId) {
    let mut builder = Builder::new(10_000);
    let root = build(&mut builder, formula);
    let (diagram, [root]) = builder.finish_with([root]);
    (diagram, root)
}

/// Every value of every variable.
const EVERY: [Values; 5] = [3, 3, 3, 3, 7];

/// In how many places a world lies outside of a box.
fn outside(world: &[usize], admissible: &[Values]) -> Set {
    let pairs = world.iter().zip(admissible).enumerate();
    pairs
        .filter(|(_, (value, values))| *values >> *value & 1 == 0)
        .fold(0, |set, (i, _)| set | 1 << i)
}

/// Those of some sets that contain no other of them, the smallest first.
fn minimal(sets: &[Set]) -> Vec<Set> {
    let contains_another =
        |set: Set| sets.iter().any(|other| *other != set && other & set == *other);
    let mut found: Vec<Set> = sets.iter().copied().filter(|set| !contains_another(*set)).collect();
    found.sort_unstable_by_key(|set| (set.count_ones(), *set));
    found.dedup();
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 4 } else { 150 }))]

    /// 64 boxes at once come to what each comes to by itself.
    #[test]
    fn many_boxes_at_once_agree_with_one_at_a_time(
        formula in formula(), boxes in vec(admissible(), 64),
    ) {
        let (diagram, root) = diagram_of(&formula);
        let offsets = [0, 2, 4, 6, 8];
        let mut words = vec![0_u64; 11];
        for (place, admissible) in boxes.iter().enumerate() {
            for (offset, values) in offsets.iter().zip(admissible) {
                for value in (0..3).filter(|value| values >> value & 1 == 1) {
                    words[offset + value] |= 1 << place;
                }
            }
        }
        let mut reached = vec![7];
        diagram.satisfiable_in_each(&offsets, &words, &mut reached);
        for (place, admissible) in boxes.iter().enumerate() {
            let expected = Walker::default().is_satisfiable(&diagram, root, admissible);
            prop_assert_eq!(reached[root.index()] >> place & 1 == 1, expected);
        }
    }

    /// Worlds are counted as they are when each is looked at.
    #[test]
    fn counting_agrees_with_every_world(formula in formula(), admissible in admissible()) {
        let (diagram, root) = diagram_of(&formula);
        let expected = worlds(&admissible).iter().filter(|world| holds(&formula, world)).count();
        let found = diagram.count_models(root, &admissible, &[0, 1, 2, 3, 4]);
        prop_assert!((found - f64::from(u32::try_from(expected).unwrap())).abs() < 1e-6);
    }

    /// What is left of a function when variables are forgotten is yes where they can make it so.
    #[test]
    fn forgetting_agrees_with_every_world(
        formula in formula(), admissible in admissible(), kept in 0..32_usize,
    ) {
        let (diagram, root) = diagram_of(&formula);
        let mut builder = Builder::new(10_000);
        let is_kept = |variable: usize| kept >> variable & 1 == 1;
        let left = builder.exists(&diagram, root, &admissible, is_kept).unwrap();
        let left_of = builder.diagram();
        prop_assert!(left_of.support(left).into_iter().all(is_kept));
        let mut walker = Walker::default();
        let all = worlds(&admissible);
        for world in &all {
            let alike = |other: &&Vec<usize>| (0..5).all(|i| !is_kept(i) || other[i] == world[i]);
            let expected = all.iter().filter(alike).any(|other| holds(&formula, other));
            let alone: Vec<Values> = world.iter().map(|value| 1 << value).collect();
            prop_assert_eq!(walker.is_satisfiable(left_of, left, &alone), expected);
        }
        let possible = walker.is_satisfiable(&diagram, root, &admissible);
        prop_assert_eq!(walker.is_satisfiable(left_of, left, &EVERY), possible);
    }

    /// The least sets to give up are those of the worlds outside the box that are a yes.
    #[test]
    fn least_sets_agree_with_every_world(formula in formula(), admissible in admissible()) {
        let (diagram, root) = diagram_of(&formula);
        let price = |(variable, (size, values)): (usize, (&usize, &Values))| {
            let of = |value: usize| vec![if values >> value & 1 == 1 { 0 } else { 1 << variable }];
            (0..*size).map(of).collect()
        };
        let prices: Costs = SIZES.iter().zip(&admissible).enumerate().map(price).collect();
        let every = worlds(&EVERY);
        let yes = every.iter().filter(|world| holds(&formula, world));
        let given_up: Vec<Set> = yes.map(|world| outside(world, &admissible)).collect();
        let expected = minimal(&given_up);
        let found = diagram.minimal_costs(root, &prices, 1_000);
        prop_assert_eq!(&found, &MinimalSets { sets: expected.clone(), complete: true });
        for most in 1..3 {
            let some = diagram.minimal_costs(root, &prices, most);
            prop_assert!(some.sets.len() <= most);
            prop_assert!(!some.complete || some.sets == expected);
            let size = |sets: &[Set]| sets.first().map(|set| set.count_ones());
            prop_assert_eq!(size(&some.sets), size(&expected));
        }
    }

    /// The cheapest way leads to yes whatever else is so, and no world that is a yes costs less.
    #[test]
    fn the_cheapest_way_agrees_with_every_world(
        formula in formula(), admissible in admissible(), may_leave in any::<bool>(),
    ) {
        let (diagram, root) = diagram_of(&formula);
        let cost = |variable: usize, value: usize| {
            if admissible[variable] >> value & 1 == 1 { Some(0) } else { may_leave.then_some(1) }
        };
        let way = diagram.cheapest_path(root, cost);
        let every = worlds(&EVERY);
        let costs = every.iter().filter(|world| holds(&formula, world)).filter_map(|world| {
            let outside = outside(world, &admissible).count_ones();
            (may_leave || outside == 0).then_some(outside)
        });
        let paid = way.as_ref().map(|way| {
            way.iter().filter_map(|(variable, value)| cost(*variable, *value)).sum::<u32>()
        });
        prop_assert_eq!(paid, costs.min());
        for world in way.iter().flat_map(|way| {
            every.iter().filter(move |world| way.iter().all(|(i, value)| world[*i] == *value))
        }) {
            prop_assert!(holds(&formula, world));
        }
    }

    /// The sets that hit every set of a family, and none of which can do with less.
    #[test]
    fn transversals_agree_with_every_set(sets in vec(1..64_u128, 0..5)) {
        let family = MinimalSets::of(sets.clone(), 1_000, true);
        prop_assert_eq!(&family.sets, &minimal(&sets));
        let hits = |set: &Set| sets.iter().all(|one| one & set != 0);
        let expected = minimal(&(0..64_u128).filter(hits).collect::<Vec<Set>>());
        prop_assert_eq!(
            family.minimal_hitting_sets(1_000),
            MinimalSets { sets: expected, complete: true }
        );
    }
}

#[test]
fn a_family_says_whether_it_is_whole() {
    let sets = || vec![0b111, 0b1000, 0b11, 0b100];
    let least = MinimalSets::of(sets(), 3, true);
    assert_eq!(least, MinimalSets { sets: vec![0b100, 0b1000, 0b11], complete: true });
    let some = MinimalSets::of(sets(), 2, true);
    assert_eq!(some, MinimalSets { sets: vec![0b100, 0b1000], complete: false });
    assert!(!MinimalSets::of(sets(), 3, false).complete);
    assert!(!some.minimal_hitting_sets(9).complete);
    assert_eq!(MinimalSets::none(), MinimalSets { sets: Vec::new(), complete: true });
}

#[test]
fn a_variable_that_is_not_listed_can_have_any_value() {
    let mut builder = Builder::new(100);
    let [one, other] = [0, 1].map(|variable| builder.leaf(variable, 2, |it| it == 1).unwrap());
    let both = builder.and(one, other).unwrap();
    let (diagram, [both]) = builder.finish_with([both]);
    let mut scratch = Builder::new(100);
    let restricted = scratch.restrict(&diagram, both, &[]).unwrap();
    assert_eq!(scratch.diagram().support(restricted), [0, 1]);
    let projected = scratch.exists(&diagram, both, &[], |variable| variable == 0).unwrap();
    assert_eq!(scratch.diagram().support(projected), [0]);
    assert!((diagram.count_models(both, &[], &[0, 1]) - 1.0).abs() < 1e-9);
    assert!(Walker::default().is_satisfiable(&diagram, both, &[]));
}

/// What is given up for one answer can be what is given up for another.
#[test]
fn what_is_given_up_twice_counts_once() {
    let mut builder = Builder::new(100);
    let [one, other] = [0, 1].map(|variable| builder.leaf(variable, 2, |it| it == 1).unwrap());
    let both = builder.and(one, other).unwrap();
    let prices = vec![vec![vec![0], vec![0b1]]; 2];
    let least = builder.diagram().minimal_costs(both, &prices, 9);
    assert_eq!(least, MinimalSets { sets: vec![0b1], complete: true });
}

#[test]
fn what_is_left_out_further_down_is_told_at_the_top() {
    let mut builder = Builder::new(100);
    let [top, one, other] =
        [0, 1, 2].map(|variable| builder.leaf(variable, 2, |it| it == 1).unwrap());
    let either = builder.or(one, other).unwrap();
    let root = builder.and(top, either).unwrap();
    let prices = (0..3).map(|variable| vec![vec![0], vec![1 << variable]]).collect();
    let [some, all] = [1, 2].map(|most| builder.diagram().minimal_costs(root, &prices, most));
    assert_eq!(some, MinimalSets { sets: vec![0b011], complete: false });
    assert_eq!(all, MinimalSets { sets: vec![0b011, 0b101], complete: true });
}

/// Each node is looked at once: this many variables have more ways through them than can be walked.
#[test]
fn a_walk_comes_to_each_node_once() {
    let mut builder = Builder::new(10_000);
    let mut parity = NodeId::NO;
    for variable in (0..60).rev() {
        let leaf = builder.leaf(variable, 2, |value| value == 1).unwrap();
        let (not_leaf, not_parity) = (builder.not(leaf).unwrap(), builder.not(parity).unwrap());
        let one = builder.and(parity, not_leaf).unwrap();
        let other = builder.and(not_parity, leaf).unwrap();
        parity = builder.or(one, other).unwrap();
    }
    let last = builder.leaf(60, 2, |value| value == 1).unwrap();
    let both = builder.and(parity, last).unwrap();
    let mut admissible = vec![0b11; 61];
    assert!(Walker::default().is_satisfiable(builder.diagram(), both, &admissible));
    admissible[60] = 0b01;
    assert!(!Walker::default().is_satisfiable(builder.diagram(), both, &admissible));
}

#[test]
fn a_diagram_knows_its_size() {
    let mut builder = Builder::new(10);
    let leaf = builder.leaf(0, 2, |value| value == 1).unwrap();
    let (diagram, _) = builder.finish_with([leaf]);
    assert_eq!(diagram.len(), 3);
    assert_eq!(diagram.bytes(), 3 * size_of::<Node>() + 2 * size_of::<NodeId>());
    assert!(NodeId::NO.is_no());
    assert!(!NodeId::YES.is_no() && !leaf.is_no());
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
