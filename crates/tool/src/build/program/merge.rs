//! Puts the small modules that parts share into one.
//!
//! The splitter writes a module for each set of parts that share something: with seven parts dozens, many of them smaller
//! than what a request for them says. A part that needs one of them loads all of them instead: some kilobytes, once.

use std::{collections::BTreeMap, fs, path::Path};

use wasm_encoder::{
    EntityType, ExportKind, ExportSection, GlobalType, ImportSection, MemoryType, Module, RefType,
    TableType, ValType,
};
use wasmparser::{Parser, Payload, TypeRef};

use super::{
    super::{BuildError, files},
    optimise::FEATURES,
    split::{Part, SHARED, Split},
    tool,
};

/// A module of fewer bytes, as the splitter writes it, is small.
const SMALL: u64 = 8192;

/// What the merged module is called where the splitter's are called `chunk_12`.
const STEM: &str = "chunk_small";

/// What modules call the first part.
const FIRST: &str = "__wasm_split";

/// What the merged module calls the first part: see [`stand_in`].
const FIRST_OF_MERGED: &str = "__wasm_split_first";

/// Puts the small shared modules of a split program into one.
///
/// # Errors
/// Where they import from the first part what no module of the splitter does today, or the merging fails.
pub fn merge_small(split: &mut Split, work: &Path) -> Result<(), BuildError> {
    let (small, parts): (Vec<_>, Vec<_>) = split.parts.drain(..).partition(is_small);
    split.parts = parts;
    let modules = small.iter().map(|part| files::read(&part.path));
    let modules = modules.collect::<Result<Vec<_>, _>>()?;
    let stand_in = stand_in(&modules).map_err(|why| BuildError::Split {
        path: work.into(),
        why,
    })?;
    let stand_in_path = work.join("first.wasm");
    files::write(&stand_in_path, stand_in)?;
    let small_modules = small.iter().map(|part| (part.path.as_path(), &*part.stem));
    let inputs = [(stand_in_path.as_path(), FIRST)].into_iter();
    let inputs = inputs.chain(small_modules);
    let inputs = inputs.flat_map(|(path, name)| [path.display().to_string(), name.to_owned()]);
    let inputs: Vec<String> = inputs.collect();
    let mut arguments = FEATURES.to_vec();
    arguments.extend(inputs.iter().map(String::as_str));
    arguments.push("--output");
    let path = work.join(STEM).with_extension("wasm");
    tool::run("wasm-merge", &arguments, &path)?;
    split.parts.push(Part {
        name: SHARED.to_owned(),
        stem: STEM.to_owned(),
        path,
    });
    let stems: Vec<_> = small.iter().map(|part| part.stem.as_str()).collect();
    let needs = split.loaders.values_mut();
    needs.for_each(|needs| name_merged(&mut needs.shared, &stems));
    Ok(())
}

fn is_small(part: &Part) -> bool {
    let bytes = fs::metadata(&part.path).map_or(u64::MAX, |file| file.len());
    part.name == SHARED && bytes < SMALL
}

/// A module in place of the first part: it imports what the modules do, once, and exports it.
///
/// Without it the merged module would import the memory as many times as it has parts, and be one of several memories.
fn stand_in(modules: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    let mut imported = BTreeMap::new();
    for module in modules {
        for payload in Parser::new(0).parse_all(module) {
            let payload = payload.map_err(|why| why.to_string())?;
            let Payload::ImportSection(imports) = payload else {
                continue;
            };
            for import in imports.into_imports() {
                let import = import.map_err(|why| why.to_string())?;
                if import.module == FIRST {
                    imported.insert(import.name.to_owned(), import.ty);
                }
            }
        }
    }
    let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
    let (mut memories, mut tables, mut globals) = (0.., 0.., 0..);
    for (name, kind) in imported {
        let (kind, export, index) = match kind {
            TypeRef::Memory(memory) => {
                let memory = MemoryType {
                    minimum: memory.initial,
                    maximum: memory.maximum,
                    memory64: memory.memory64,
                    shared: memory.shared,
                    page_size_log2: memory.page_size_log2,
                };
                (memory.into(), ExportKind::Memory, memories.next())
            }
            TypeRef::Table(table) => {
                let table = TableType {
                    element_type: RefType::FUNCREF,
                    table64: table.table64,
                    minimum: table.initial,
                    maximum: table.maximum,
                    shared: table.shared,
                };
                (table.into(), ExportKind::Table, tables.next())
            }
            TypeRef::Global(global) if global.content_type == wasmparser::ValType::I32 => {
                let global = GlobalType {
                    val_type: ValType::I32,
                    mutable: global.mutable,
                    shared: global.shared,
                };
                (
                    EntityType::Global(global),
                    ExportKind::Global,
                    globals.next(),
                )
            }
            _ => {
                return Err(format!(
                    "a small module imports {name} of the first part: {kind:?}"
                ));
            }
        };
        imports.import(FIRST_OF_MERGED, &name, kind);
        exports.export(&name, export, index.unwrap_or_default());
    }
    let mut module = Module::new();
    module.section(&imports).section(&exports);
    Ok(module.finish())
}

/// Names the merged module in place of those that are in it.
fn name_merged(shared: &mut Vec<String>, small: &[&str]) {
    let before = shared.len();
    shared.retain(|stem| !small.contains(&stem.as_str()));
    if shared.len() < before {
        shared.push(STEM.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use wasmparser::Validator;

    use super::*;

    #[test]
    fn the_stand_in_hands_on_each_import_once() {
        let module = |names: &[(&str, EntityType)]| {
            let mut imports = ImportSection::new();
            for (name, kind) in names {
                imports.import(FIRST, name, *kind);
            }
            let mut module = Module::new();
            module.section(&imports);
            module.finish()
        };
        let memory = MemoryType {
            minimum: 19,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let stack = GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        };
        let memory = ("memory", EntityType::Memory(memory));
        let stack = ("stack", EntityType::Global(stack));
        let stand_in = stand_in(&[module(&[memory]), module(&[stack, memory])]).unwrap();
        Validator::new().validate_all(&stand_in).unwrap();
        let exports: Vec<_> = Parser::new(0)
            .parse_all(&stand_in)
            .filter_map(|payload| match payload.unwrap() {
                Payload::ExportSection(exports) => Some(exports.into_iter()),
                _ => None,
            })
            .flatten()
            .map(|export| export.unwrap().name)
            .collect();
        assert_eq!(exports, ["memory", "stack"]);
    }

    #[test]
    fn loaders_name_what_is_merged_once() {
        #[track_caller]
        fn check(needed: &[&str], expected: &[&str]) {
            let mut shared = needed.iter().map(|stem| (*stem).to_owned()).collect();
            name_merged(&mut shared, &["chunk_1", "chunk_2"]);
            assert_eq!(shared, expected);
        }
        check(&["chunk_1", "chunk_3", "chunk_2"], &["chunk_3", STEM]);
        check(&["chunk_3"], &["chunk_3"]);
    }
}
