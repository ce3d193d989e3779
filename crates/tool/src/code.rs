//! Examples of code as people write them in `data/code/`: for a method `<slug>.R`, `<slug>.py`, and `<slug>.json`, which says
//! what they show.

pub mod check;
mod highlight;

use std::{collections::BTreeMap, fs, io, path::Path};

use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tertium_core::{locale::Bilingual, method::CodeLanguage};

use crate::{authored::Dataset, finding::Finding};
use highlight::lines;

/// All examples, and with what they were run.
#[derive(Default)]
pub struct Codes {
    pub versions: Versions,
    pub by_slug: BTreeMap<String, Code>,
    /// The names of files in the folder that belong to no method's code.
    pub strays: Vec<String>,
}

/// When all examples were last run, and with which versions: what `make check-code` writes.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versions {
    /// The day, as ISO 8601 has it.
    pub ran: String,
    /// The SHA-256 of all programs that were run ([`Codes::digest`]).
    pub programs: String,
    pub languages: Languages<String>,
    /// By the package's id.
    pub packages: BTreeMap<String, String>,
}

/// Something of each language of programming.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Languages<T> {
    pub r: T,
    pub python: T,
}

impl<T> Languages<T> {
    pub fn get(&self, language: CodeLanguage) -> &T {
        match language {
            CodeLanguage::R => &self.r,
            CodeLanguage::Python => &self.python,
        }
    }
}

/// The examples of a method.
pub struct Code {
    pub about: About,
    /// The text of each program.
    pub programs: Languages<Option<String>>,
}

/// What the examples of a method show.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// What is asked of which data.
    pub question: Bilingual<String>,
    /// What the number is called that is printed last.
    pub result: Bilingual<String>,
    pub r: Option<Shown>,
    pub python: Option<Shown>,
    /// How far a printed number may be from the stored one, relative to it; [`TOLERANCE`] where nothing is said.
    pub tolerance: Option<f64>,
    /// Why the languages differ in the number.
    pub apart: Option<Bilingual<String>>,
    pub proven: Option<Proven>,
}

/// How far two numbers may be apart, relative to them, unless an example says otherwise.
pub const TOLERANCE: f64 = 1e-5;

impl About {
    pub fn shown(&self, language: CodeLanguage) -> Option<&Shown> {
        match language {
            CodeLanguage::R => self.r.as_ref(),
            CodeLanguage::Python => self.python.as_ref(),
        }
    }
}

/// The package that an example shows, and the number that it prints last.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// An id of `data/software.json`.
    pub package: String,
    /// What of it the program calls.
    pub function: Option<String>,
    /// As it stands in the file, with its digits.
    pub value: serde_json::Number,
}

/// Where the number was seen, too.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proven {
    pub value: serde_json::Number,
    pub tolerance: f64,
    /// A book with its page, a paper, a reference data set.
    pub place: String,
    /// Where the number can be looked at: an address, a repository with its path, a help page. Evidence, never shown.
    pub seen: String,
}

/// The ending of a program's file.
pub fn ending(language: CodeLanguage) -> &'static str {
    match language {
        CodeLanguage::R => "R",
        CodeLanguage::Python => "py",
    }
}

impl Codes {
    /// Reads a folder; what is no example becomes a finding. A dataset may have none.
    pub fn load(folder: &Path) -> (Self, Vec<Finding>) {
        let (mut codes, mut findings) = (Self::default(), Vec::new());
        let names = match names(folder) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (codes, findings),
            Err(error) => {
                findings.push(Finding::new("data/code", "", error, "a readable folder"));
                return (codes, findings);
            }
        };
        for name in &names {
            let Some((slug, "json")) = name.rsplit_once('.') else {
                continue;
            };
            let read = if slug == "versions" {
                read(folder, name).map(|versions| codes.versions = versions)
            } else {
                Code::read(folder, slug, &names)
                    .map(|code| drop(codes.by_slug.insert(slug.to_owned(), code)))
            };
            findings.extend(read.err());
        }
        let is_stray = |name: &String| match name.rsplit_once('.') {
            Some((slug, "R" | "py")) => !codes.by_slug.contains_key(slug),
            Some((_, "json")) | None => false,
            Some(_) => !KEPT.contains(&name.as_str()),
        };
        codes.strays = names.into_iter().filter(is_stray).collect();
        (codes, findings)
    }

    /// The SHA-256 of all programs, each behind its file's name, in the order of slugs and R first; `tests/code/run.py`
    /// writes the same.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for (slug, code) in &self.by_slug {
            for language in CodeLanguage::ALL {
                if let Some(program) = code.programs.get(language) {
                    hash.update(format!("{slug}.{}\n{program}", ending(language)));
                }
            }
        }
        let bytes = hash.finalize();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What stands beside the examples: what they need.
const KEPT: [&str; 2] = ["requirements.txt", "packages.debian"];

fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn read<T: for<'de> Deserialize<'de>>(folder: &Path, name: &str) -> Result<T, Finding> {
    let finding =
        |error: String| Finding::new(format!("data/code/{name}"), "", error, "what README says");
    let text = fs::read_to_string(folder.join(name)).map_err(|error| finding(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| finding(error.to_string()))
}

impl Code {
    fn read(folder: &Path, slug: &str, names: &[String]) -> Result<Self, Finding> {
        let about = read(folder, &format!("{slug}.json"))?;
        let program = |language| {
            let name = format!("{slug}.{}", ending(language));
            if !names.contains(&name) {
                return Ok(None);
            }
            let text = fs::read_to_string(folder.join(&name)).map_err(|error| {
                Finding::new(format!("data/code/{name}"), "", error, "a readable file")
            })?;
            Ok(Some(text))
        };
        let programs = Languages {
            r: program(CodeLanguage::R)?,
            python: program(CodeLanguage::Python)?,
        };
        Ok(Self { about, programs })
    }
}

/// The examples of a method as the page reads them: `tertium_core::method::Code`.
pub fn json(dataset: &Dataset, slug: &str, code: &Code) -> Value {
    let Codes { versions, .. } = &dataset.codes;
    let About {
        question,
        result,
        apart,
        proven,
        ..
    } = &code.about;
    let example = |language: CodeLanguage| {
        let shown = code.about.shown(language)?;
        let program = code.programs.get(language).as_ref()?;
        let package = dataset.package(&shown.package)?;
        Some(json!({
            "language": language.name(),
            "version": versions.languages.get(language),
            "package": package.package,
            "package_version": versions.packages.get(&shown.package),
            "url": package.documentation.as_ref().unwrap_or(&package.url),
            "value": shown.value.to_string(),
            "lines": lines(program, language),
        }))
    };
    let examples: Vec<Value> = CodeLanguage::ALL.into_iter().filter_map(example).collect();
    let mut json = json!({
        "slug": slug,
        "question": question,
        "result": result,
        "ran": versions.ran,
        "examples": examples,
    });
    if let Some(apart) = apart {
        json["apart"] = json!(apart);
    }
    if let Some(Proven { value, place, .. }) = proven {
        json["proven"] = json!({ "value": value.to_string(), "place": place });
    }
    json
}
