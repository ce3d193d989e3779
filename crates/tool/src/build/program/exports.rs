//! Classes that crates export to JavaScript: nobody but the glue knows them, so they go with their code.
//!
//! Leptos brings some with its server functions, the streams of answers: a page without a server opens none.

use wasm_encoder::{ExportKind, ExportSection, Module, RawSection};
use wasmparser::{ExternalKind, Parser, Payload};

/// Takes the classes out of the glue; gives their names, too.
pub fn without_classes(glue: &str) -> (String, Vec<String>) {
    let (mut rest, mut classes) = (String::new(), Vec::<String>::new());
    let mut lines = glue.lines().peekable();
    while let Some(line) = lines.next() {
        let name = class(line);
        let of_class = |class: &String| {
            let begins = |start: &str| line.starts_with(&[start, class].concat());
            begins("if (Symbol.dispose) ") || begins("const ")
        };
        if name.is_some() || classes.iter().any(of_class) {
            // What begins here ends before the next line that is not indented; a class has a brace of its own there.
            while lines.next_if(|line| line.starts_with(' ')).is_some() {}
            if let Some(name) = name {
                lines.next_if_eq(&"}");
                classes.push(name.to_owned());
            }
        } else {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    (rest, classes)
}

/// The name of the class that a line exports.
fn class(line: &str) -> Option<&str> {
    line.strip_prefix("export class ")?.strip_suffix(" {")
}

/// Takes the exports of classes out of a module; who optimises it removes what nobody calls then.
///
/// # Errors
/// Where the module is not what wasm-bindgen writes.
pub fn without_exports(module: &[u8], classes: &[String]) -> Result<Vec<u8>, String> {
    let prefixes: Vec<String> = classes
        .iter()
        .map(|class| class.to_ascii_lowercase())
        .flat_map(|class| [format!("{class}_"), format!("__wbg_{class}_")])
        .collect();
    let mut written = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.map_err(|why| why.to_string())?;
        if let Payload::ExportSection(exports) = payload {
            let mut section = ExportSection::new();
            for export in exports {
                let export = export.map_err(|why| why.to_string())?;
                if !prefixes
                    .iter()
                    .any(|prefix| export.name.starts_with(prefix))
                {
                    section.export(export.name, kind(export.kind)?, export.index);
                }
            }
            written.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let data = (range.start as usize)..(range.end as usize);
            let data = module.get(data).ok_or("a section beyond the end")?;
            written.section(&RawSection { id, data });
        }
    }
    Ok(written.finish())
}

fn kind(kind: ExternalKind) -> Result<ExportKind, String> {
    match kind {
        ExternalKind::Func => Ok(ExportKind::Func),
        ExternalKind::Table => Ok(ExportKind::Table),
        ExternalKind::Memory => Ok(ExportKind::Memory),
        ExternalKind::Global => Ok(ExportKind::Global),
        other => Err(format!("an export of kind {other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_go_and_all_else_stays() {
        let glue = "import * as import1 from \"./parts.js\"\n\nexport class Sink {\n    free() {\n    }\n}\nif (Symbol.dispose) \
            Sink.prototype[Symbol.dispose] = Sink.prototype.free;\nfunction f() {\n    return 1;\n}\nconst SinkFinalization = 1\n    \
            ? 2\n    : 3;\nconst other = 1;\n\nexport { f };\n";
        let rest = "import * as import1 from \"./parts.js\"\n\nfunction f() {\n    return 1;\n}\nconst other = 1;\n\nexport { f };\n";
        assert_eq!(
            without_classes(glue),
            (rest.to_owned(), vec!["Sink".to_owned()])
        );
    }

    #[test]
    fn exports_of_classes_go_and_all_else_stays() {
        let mut module = Module::new();
        let mut exports = ExportSection::new();
        for (index, name) in ["f", "sink_close", "__wbg_sink_free", "sinks"]
            .into_iter()
            .enumerate()
        {
            exports.export(name, ExportKind::Func, index as u32);
        }
        module.section(&exports);
        let module = module.finish();
        let found = without_exports(&module, &["Sink".into()]).unwrap();
        let mut expected = ExportSection::new();
        expected.export("f", ExportKind::Func, 0);
        expected.export("sinks", ExportKind::Func, 3);
        let mut kept = Module::new();
        kept.section(&expected);
        assert_eq!(found, kept.finish());
        assert_eq!(without_exports(&module, &[]).unwrap(), module);
        assert!(without_exports(b"no module", &[]).is_err());
    }
}
