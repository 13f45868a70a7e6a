//! The order of the functions of a module.
//!
//! Most functions of a module are one generic function written out for many types. What compresses a
//! file looks for what it has seen before, and gzip looks no further back than 32 kB; so a function
//! stands best beside the one it is most like. The functions do the same in any order.

#![expect(
    clippy::indexing_slicing,
    reason = "every index is one of a function of the module that the lists are made for"
)]

use std::collections::{BTreeMap, HashMap, HashSet};

use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many bytes in a row two functions have to share for it to count.
const SHARED: usize = 6;

/// What is in more functions than this says nothing of any two of them.
const MOST_SHARING: usize = 1024;

/// The module with its functions in the order in which it compresses best.
pub(super) fn compressible(module: &[u8]) -> Result<Vec<u8>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("the module cannot be read: {error}");
    let (imported, bodies) = functions(module).map_err(|error| failed(&error))?;
    let order = alike_side_by_side(&bodies);
    let mut places = vec![0; order.len()];
    for (place, old) in order.iter().enumerate() {
        places[*old] = place;
    }
    let mut ordered = Module::new();
    let mut moving = Moving { imported, order, places };
    moving
        .parse_core_module(&mut ordered, Parser::new(0), module)
        .map_err(|error| failed(&error))?;
    Ok(ordered.finish())
}

/// How many functions come from outside, and the bytes of the others.
fn functions(module: &[u8]) -> wasmparser::Result<(usize, Vec<&[u8]>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&module[body.range()]),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// A chain: after each function the one that is most like it of those that are left, or, if none is
/// like it, the largest.
fn alike_side_by_side(bodies: &[&[u8]]) -> Vec<usize> {
    let parts: Vec<HashSet<&[u8]>> =
        bodies.iter().map(|body| body.windows(SHARED).collect()).collect();
    let mut with: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, parts) in parts.iter().enumerate() {
        for part in parts {
            with.entry(part).or_default().push(function);
        }
    }
    with.retain(|_, functions| functions.len() <= MOST_SHARING);
    let mut by_size: Vec<usize> = (0..bodies.len()).collect();
    by_size.sort_by_key(|function| std::cmp::Reverse(bodies[*function].len()));
    let mut is_left = vec![true; bodies.len()];
    let mut order: Vec<usize> = Vec::new();
    for start in by_size {
        let mut next = Some(start).filter(|start| is_left[*start]);
        while let Some(function) = next {
            is_left[function] = false;
            order.push(function);
            let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
            for other in parts[function].iter().filter_map(|part| with.get(part)).flatten() {
                if is_left[*other] {
                    *shared.entry(*other).or_default() += 1;
                }
            }
            // By how much of both is shared, without a fraction: one quotient against another.
            let all =
                |other: usize, shared: usize| parts[function].len() + parts[other].len() - shared;
            let most = shared.into_iter().max_by(|(one, shares), (other, others)| {
                (shares * all(*other, *others))
                    .cmp(&(others * all(*one, *shares)))
                    .then(other.cmp(one))
            });
            next = most.map(|(other, _)| other);
        }
    }
    order
}

/// Writes a module again, with its functions at other places.
struct Moving {
    imported: usize,
    /// The functions, in the new order.
    order: Vec<usize>,
    /// The new place of each.
    places: Vec<usize>,
}

type Moved = Result<(), Error<std::convert::Infallible>>;

impl Reencode for Moving {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let own = (function as usize).checked_sub(self.imported);
        let place = own.map_or(function as usize, |own| self.imported + self.places[own]);
        Ok(u32::try_from(place).unwrap_or(u32::MAX))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Moved {
        let types = section.into_iter().collect::<wasmparser::Result<Vec<u32>>>()?;
        for old in &self.order {
            functions.function(types[*old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Moved {
        let bodies = section.into_iter().collect::<wasmparser::Result<Vec<_>>>()?;
        for old in self.order.clone() {
            utils::parse_function_body(self, code, bodies[old].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, ImportSection, TypeSection, ValType,
    };
    use wasmparser::Operator;

    use super::*;

    /// A module that imports one function and exports one for each list: it calls the function that
    /// comes before it after it has put the numbers on the stack and taken them off again.
    fn module(lists: &[&[i32]]) -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        imports.import("outside", "function", EntityType::Function(0));
        for (place, numbers) in (0..).zip(lists) {
            functions.function(0);
            exports.export(&place.to_string(), ExportKind::Func, place + 1);
            let mut function = Function::new([(1, ValType::I32)]);
            for number in *numbers {
                function.instructions().i32_const(*number).drop();
            }
            function.instructions().call(place).end();
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.finish()
    }

    /// For each export its numbers, and the export that it calls.
    fn meaning(module: &[u8]) -> BTreeMap<String, (Vec<i32>, Option<String>)> {
        let (mut names, mut bodies) = (BTreeMap::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    for export in exports.into_iter().map(Result::unwrap) {
                        names.insert(export.index, export.name.to_owned());
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let of = |(function, body): (u32, &wasmparser::FunctionBody<'_>)| {
            let (mut numbers, mut calls) = (Vec::new(), None);
            for operator in body.get_operators_reader().unwrap() {
                match operator.unwrap() {
                    Operator::I32Const { value } => numbers.push(value),
                    Operator::Call { function_index } => {
                        calls = names.get(&function_index).cloned();
                    }
                    _ => {}
                }
            }
            (names[&function].clone(), (numbers, calls))
        };
        (1..).zip(&bodies).map(of).collect()
    }

    #[test]
    fn functions_do_the_same_at_other_places() {
        let lists: [&[i32]; 5] =
            [&[1, 2, 3, 4, 5, 6, 7], &[90, 91], &[80, 81, 82], &[1, 2, 3, 4, 5, 6, 8], &[90, 91]];
        let before = module(&lists);
        let after = compressible(&before).unwrap();
        assert_ne!(after, before, "they are put beside those that they are like");
        assert_eq!(meaning(&after), meaning(&before));
        let (_, bodies) = functions(&before).unwrap();
        assert_eq!(alike_side_by_side(&bodies), [0, 3, 2, 1, 4]);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(compressible(b"who counts?").unwrap_err().contains("cannot be read"));
    }
}
