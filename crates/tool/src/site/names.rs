//! Short names for what a program and its glue call each other by.
//!
//! wasm-bindgen names them so that people and linkers can tell them apart, with a hash each, in both files: 3 kB of the
//! first table, compressed.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::{
    ExportSection, ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

/// What the program's imports are gathered under.
const MODULE: &str = "_";

/// Gives imports and exports short names in both, and drops exports that the glue does not name: nobody else can call them.
///
/// `glue` is JavaScript, `program` a WebAssembly module. Fails where the two do not belong together.
pub fn shorten(glue: &str, program: &[u8]) -> Result<(String, Vec<u8>), String> {
    let mut glue = glue.to_owned();
    let (mut imports, mut exports) = (BTreeMap::new(), BTreeMap::new());
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload.map_err(said)? {
            Payload::ImportSection(section) => {
                let mut kept = ImportSection::new();
                for import in section.into_imports() {
                    let import = import.map_err(said)?;
                    glue = glue.replace(&format!("\"{}\"", import.module), &format!("\"{MODULE}\""));
                    let kind = RoundtripReencoder.entity_type(import.ty).map_err(said)?;
                    kept.import(MODULE, imports.entry(import.name).or_insert(letters(kept.len())), kind);
                }
                module.section(&kept);
            }
            Payload::ExportSection(section) => {
                let read: BTreeSet<&str> = glue.split("wasm.").skip(1).filter_map(|rest| words(rest).next()).collect();
                let mut kept = ExportSection::new();
                for export in section {
                    let export = export.map_err(said)?;
                    if read.contains(export.name) {
                        let kind = RoundtripReencoder.export_kind(export.kind).map_err(said)?;
                        kept.export(exports.entry(export.name).or_insert(letters(kept.len())), kind, export.index);
                    }
                }
                module.section(&kept);
            }
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    module.section(&RawSection { id, data: &program[range.start as usize..range.end as usize] });
                }
            }
        }
    }
    Ok((renamed(&glue, &imports, &exports)?, module.finish()))
}

/// The glue with the new names: imports are keys, each written once; exports are read from `wasm`.
fn renamed(glue: &str, imports: &BTreeMap<&str, String>, exports: &BTreeMap<&str, String>) -> Result<String, String> {
    let mut text = String::with_capacity(glue.len());
    let mut missing: BTreeSet<&str> = imports.keys().copied().collect();
    for word in words(glue) {
        let names = if text.ends_with("wasm.") { exports } else { imports };
        missing.remove(word);
        text.push_str(names.get(word).map_or(word, String::as_str));
    }
    missing.first().map_or(Ok(text), |name| Err(format!("the glue of a program does not know its import {name:?}")))
}

/// A text's names and what stands between them, in turn.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.as_bytes().chunk_by(|a, b| is_in_name(*a) == is_in_name(*b)).scan(0, |start, chunk| {
        let from = *start;
        *start += chunk.len();
        text.get(from..*start)
    })
}

/// Whether a byte belongs to a name; beyond ASCII, where characters have several, all do.
fn is_in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || !byte.is_ascii()
}

/// The names a, b … z, ba, bb …
fn letters(mut number: u32) -> String {
    let mut name = Vec::new();
    loop {
        name.insert(0, char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return name.into_iter().collect();
        }
    }
}

fn said(error: impl std::fmt::Display) -> String {
    format!("a program that cannot be read: {error}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, EntityType, ExportKind, Function, FunctionSection, TypeSection};

    /// A program with two imports and three exports, which all are of the same kind.
    fn program() -> Vec<u8> {
        let (mut types, mut imports, mut functions, mut exports, mut code) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new(), ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        imports.import("./x_bg.js", "__wbg_log_0a1b", EntityType::Function(0)).import("./x_bg.js", "__wbg_log_0a1b2c", EntityType::Function(0));
        functions.function(0);
        exports.export("start", ExportKind::Func, 2).export("main", ExportKind::Func, 2).export("warm_up", ExportKind::Func, 0);
        let mut function = Function::new([]);
        function.instructions().call(1).end();
        code.function(&function);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn both_sides_call_each_other_by_the_same_short_names() {
        let glue = "{\"./x_bg.js\":{__wbg_log_0a1b:()=>log(\"ж\"),__wbg_log_0a1b2c(){}}};export function warm_up(){wasm.warm_up(),wasm.start()}";
        let (glue, program) = shorten(glue, &program()).unwrap();
        assert_eq!(glue, "{\"_\":{a:()=>log(\"ж\"),b(){}}};export function warm_up(){wasm.b(),wasm.a()}");
        let names: Vec<String> = Parser::new(0)
            .parse_all(&program)
            .flat_map(|payload| match payload.unwrap() {
                Payload::ImportSection(section) => section.into_imports().map(|import| import.unwrap().name.to_owned()).collect(),
                Payload::ExportSection(section) => section.into_iter().map(|export| export.unwrap().name.to_owned()).collect(),
                _ => vec![],
            })
            .collect();
        assert_eq!(names, ["a", "b", "a", "b"]);
    }

    #[test]
    fn a_glue_of_another_program_is_refused() {
        #[track_caller]
        fn check(glue: &str, program: &[u8], expected: &str) {
            let message = shorten(glue, program).unwrap_err();
            assert!(message.contains(expected), "{message}");
        }
        check("{__wbg_log_0a1b(){}}", &program(), "__wbg_log_0a1b2c");
        check("", b"<!doctype html>", "cannot be read");
    }

    #[test]
    fn there_are_as_many_names_as_are_wanted() {
        let names: BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!((names.len(), &*letters(0), &*letters(25), &*letters(26), &*letters(27)), (2000, "a", "z", "ba", "bb"));
    }
}
