//! The dataset as people write it in `data/`.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
    path::Path,
};

use jsonschema::Validator;
use serde::{Deserialize, Serialize};
use serde_json::Value;
pub use tertium_core::method::{Evidence, Kind};
use tertium_core::{
    build::Build,
    locale::{Bilingual, Lang},
};

use crate::{
    changelog::Changes,
    code::Codes,
    facets::Facets,
    finding::Finding,
    folder::{Folder, complete},
    guide::Goal,
    needs::Needs,
    start,
    texts::OwnTexts,
};

/// The shape of a record, which is the same in every dataset.
const SCHEMA: &str = include_str!("../../../data/schema/method.schema.json");

/// All that stands in a folder such as `data/`.
pub struct Dataset {
    pub manifest: Manifest,
    pub taxonomies: BTreeMap<&'static str, Vec<Term>>,
    pub packages: Vec<Package>,
    pub places: Vec<Place>,
    pub acknowledged: Vec<Acknowledged>,
    pub facets: Facets,
    pub mentions: Vec<Mention>,
    pub glossary: Vec<GlossaryTerm>,
    /// The goals of the guide.
    pub goals: Vec<Goal>,
    /// The tasks of the empty page.
    pub start: Vec<start::Group>,
    /// The comparisons that have a page beside the pairs of alternatives: methods between which people choose.
    pub comparisons: Vec<Vec<String>>,
    /// The present slugs of methods that had others, by those: old links are kept for ever.
    pub renamed: BTreeMap<String, String>,
    /// What each release changed, the newest first.
    pub changelog: Vec<Changes>,
    /// What the interface says otherwise than by itself.
    pub texts: Bilingual<OwnTexts>,
    /// The drawing of the site's icon (SVG), where it is not the program's.
    pub icon: Option<String>,
    /// The page about the dataset, with gaps for its figures.
    pub about: Bilingual<String>,
    pub needs: Needs,
    pub well_known: WellKnown,
    /// Examples of code.
    pub codes: Codes,
    /// By slug, in order.
    pub methods: Vec<Method>,
}

/// What a dataset says of itself.
#[derive(Deserialize, Serialize, Clone, Default)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// What dataset and site are called.
    pub name: String,
    /// What it is, in a sentence.
    pub description: Bilingual<String>,
    pub version: String,
    pub date: String,
    /// The licence: its SPDX identifier, what it is called where people read it, and its address.
    pub licence: String,
    pub licence_name: String,
    pub licence_url: String,
    /// The first is that of visitors whose own is not among them.
    pub languages: Vec<Lang>,
    /// Under which name browsers keep what visitors make of the dataset, where the host has others beside it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The ids of rows that every method could have and that the page does not show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden_rows: Vec<String>,
}

/// An entry of a taxonomy or vocabulary.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: String,
    pub label: Bilingual<String>,
    pub definition: Bilingual<String>,
    /// The facet that says the same of the methods that have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_by: Option<SaidBy>,
    /// What the facets of a method with the term must say, where they apply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goes_with: Vec<GoesWith>,
}

/// The values of a facet that a term goes with.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct GoesWith {
    pub facet: String,
    /// These and no others; empty where others are allowed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<String>,
    /// One of these at least; empty where none is needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub some: Vec<String>,
}

/// Where a work beside the source was seen.
#[derive(Deserialize, Clone)]
pub struct WorkEvidence {
    #[serde(flatten)]
    pub seen: Evidence,
    /// The originators whose work it is, where the source is not theirs.
    #[serde(default)]
    pub who: Vec<String>,
}

/// A facet and those of its values that say what a term says.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SaidBy {
    pub facet: String,
    pub values: Vec<String>,
}

impl Term {
    /// Whether a facet of a method says already what the term says.
    pub fn is_said(&self, method: &Method) -> bool {
        self.said_by.as_ref().is_some_and(|said| {
            let own = method.facets.get(&said.facet);
            own.is_some_and(|own| own.iter().any(|value| said.values.contains(value)))
        })
    }
}

/// A software package that was seen to exist.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    pub id: String,
    pub language: String,
    pub package: String,
    pub url: String,
    /// The registry in which it was seen.
    pub seen: String,
    /// Where its functions are explained, where that is another page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documentation: Option<String>,
}

/// A place where evidence stands.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub id: String,
    pub curated: bool,
    pub label: Bilingual<String>,
    pub how: Bilingual<String>,
}

/// Two methods of which a check is told that it errs, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledged {
    pub of: Acknowledgement,
    pub methods: [String; 2],
    pub reason: String,
}

/// What is acknowledged of two methods; it holds for no other check.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Acknowledgement {
    /// They share a source or nearly a summary, and are two.
    Likeness,
    /// They are alternatives, and differ in nothing that is coded.
    Rivals,
}

/// Words in the advice of a method that speak of an assumption.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mention {
    pub assumption: String,
    /// In small letters; parts of a text.
    pub words: Vec<String>,
    /// The methods whose advice has them and means something else.
    #[serde(default)]
    pub except: Vec<String>,
}

/// What an English term is called in Bulgarian, for whoever writes.
#[derive(Deserialize)]
pub struct GlossaryTerm {
    /// Bulgarian words that mean the same, in small letters: names that stand beside each other have one of them.
    #[serde(default)]
    pub one_of: Vec<String>,
}

/// Methods that most people mean by a common word, by their slugs; of equal hits they stand first.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct WellKnown {
    /// Those that everybody thinks of who says "test" or "regression".
    pub everyday: Vec<String>,
    /// Those of a first course in some field.
    pub first: Vec<String>,
    /// Those of a second one.
    pub second: Vec<String>,
}

impl WellKnown {
    /// The lists, the best known first.
    pub fn lists(&self) -> [&[String]; 3] {
        [&self.everyday, &self.first, &self.second]
    }
}

/// One record; its shape was checked by the schema.
#[derive(Deserialize, Clone)]
pub struct Method {
    pub slug: String,
    pub name: Bilingual<String>,
    pub aliases: Aliases,
    pub field: String,
    pub family: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub year: String,
    pub originators: Vec<String>,
    /// CSL-JSON.
    pub source: serde_json::Map<String, Value>,
    pub evidence: Vec<Evidence>,
    /// Where the work was seen that shows the method before its source.
    #[serde(default)]
    pub year_evidence: Vec<WorkEvidence>,
    /// Where works of originators were seen who are not among the source's authors.
    #[serde(default)]
    pub originator_evidence: Vec<WorkEvidence>,
    pub related: Vec<Edge>,
    pub summary: Bilingual<String>,
    pub purpose: Vec<String>,
    pub data: Vec<String>,
    pub assumptions: Vec<String>,
    /// The values of each facet that the method's profile has; none where it does not apply.
    #[serde(default)]
    pub facets: BTreeMap<String, Vec<String>>,
    pub use_when: Bilingual<String>,
    pub limits: Bilingual<String>,
    pub software: Vec<Use>,
    /// The file of the example in each language of programming, by that: `code/<slug>.R`.
    #[serde(default)]
    pub code: BTreeMap<String, String>,
}

/// The other names of a method.
#[derive(Deserialize, Clone)]
pub struct Aliases {
    pub bg: Vec<String>,
    pub en: Vec<String>,
    /// Names of several methods, in any language: abbreviations such as LDA, and names of a class that has no record.
    #[serde(default)]
    pub shared: Vec<String>,
    /// Names that people use loosely for this method alone: of a wider class, of a form, or of a kindred term.
    #[serde(default)]
    pub loose: Vec<String>,
}

impl Aliases {
    /// What a record shows as other names: those of this method alone.
    pub fn own(&self) -> Bilingual<&[String]> {
        Bilingual {
            bg: &self.bg,
            en: &self.en,
        }
    }

    /// All that people may type, each name under its language.
    pub fn searched(&self) -> Bilingual<Vec<String>> {
        let is_cyrillic = |name: &&String| name.chars().any(|c| matches!(c, 'А'..='я'));
        let others = self.shared.iter().chain(&self.loose);
        let (bg, en): (Vec<_>, Vec<_>) = others.partition(is_cyrillic);
        Bilingual {
            bg: self.bg.iter().chain(bg).cloned().collect(),
            en: self.en.iter().chain(en).cloned().collect(),
        }
    }
}

#[derive(Deserialize, Clone)]
pub struct Edge {
    pub slug: String,
    pub kind: Kind,
}

#[derive(Deserialize, Clone)]
pub struct Use {
    pub package: String,
    pub function: Option<String>,
}

impl Method {
    pub fn file(&self) -> String {
        format!("data/methods/{}.json", self.slug)
    }

    /// A text field of the source.
    pub fn source_text(&self, field: &str) -> Option<&str> {
        self.source.get(field)?.as_str()
    }

    pub fn arxiv(&self) -> Option<&str> {
        self.source.get("custom")?.get("arxiv")?.as_str()
    }
}

/// The names of the taxonomies, each a file and a field of a record.
pub const TAXONOMIES: [&str; 6] = ["field", "family", "type", "purpose", "data", "assumptions"];

impl Dataset {
    /// Reads a folder such as `data/`; records that are no records are left out and become findings.
    ///
    /// # Errors
    /// Where a file that all records need (manifest, taxonomy …) cannot be read.
    pub fn load(data: &Path) -> Result<(Self, Vec<Finding>), String> {
        let schema: Value = serde_json::from_str(SCHEMA).map_err(|error| error.to_string())?;
        let validator = jsonschema::validator_for(&schema)
            .map_err(|error| format!("data/schema/method.schema.json: {error}"))?;
        let mut dataset = Self::without_methods(data)?;
        let (codes, mut findings) = Codes::load(&data.join("code"));
        dataset.codes = codes;
        for path in records(&data.join("methods"))? {
            match record(&path, &validator, &dataset.manifest.languages) {
                Ok(method) => dataset.methods.push(method),
                Err(found) => findings.extend(found),
            }
        }
        Ok((dataset, findings))
    }

    /// Reads what all records need, and no record.
    ///
    /// # Errors
    /// Where a file cannot be read, or one that every dataset has is not there.
    pub fn without_methods(data: &Path) -> Result<Self, String> {
        let manifest = manifest(data)?;
        let folder = Folder {
            path: data,
            languages: &manifest.languages,
        };
        let mut taxonomies = BTreeMap::new();
        for name in TAXONOMIES {
            taxonomies.insert(name, folder.read(&format!("taxonomy/{name}.json"))?);
        }
        let about = |lang: Lang| match manifest.languages.contains(&lang) {
            true => folder.text(&format!("about/{lang}.html")),
            false => Ok(String::new()),
        };
        let texts = |lang: Lang| OwnTexts::read(&folder, lang);
        Ok(Self {
            taxonomies,
            packages: folder.read_optional("software.json")?,
            places: folder.read_optional("evidence.json")?,
            acknowledged: folder.read_optional("acknowledged.json")?,
            facets: Facets {
                facets: folder.read("taxonomy/facets.json")?,
                profiles: folder.read("taxonomy/profiles.json")?,
            },
            mentions: folder.read_optional("taxonomy/mentions.json")?,
            glossary: folder.read_optional("glossary.json")?,
            goals: folder.read_optional("guide.json")?,
            start: folder.read_optional("start.json")?,
            comparisons: folder.read_optional("comparisons.json")?,
            renamed: folder.read_optional("renamed.json")?,
            changelog: folder.read_optional("changelog.json")?,
            texts: Bilingual {
                bg: texts(Lang::Bg)?,
                en: texts(Lang::En)?,
            },
            icon: folder.text_optional("icon.svg")?,
            about: Bilingual {
                bg: about(Lang::Bg)?,
                en: about(Lang::En)?,
            },
            needs: folder.read_optional("needs.json")?,
            well_known: folder.read_optional("well-known.json")?,
            codes: Codes::default(),
            methods: Vec::new(),
            manifest,
        })
    }

    /// What the page could show and this dataset has not: rows that it hides or that no record has anything for, and the
    /// guide.
    pub fn absent(&self) -> Vec<String> {
        let nobody = |has: fn(&Method) -> bool| !self.methods.iter().any(has);
        let empty = [
            (
                "aliases",
                nobody(|method| !method.aliases.en.is_empty() || !method.aliases.bg.is_empty()),
            ),
            ("related", nobody(|method| !method.related.is_empty())),
            ("software", nobody(|method| !method.software.is_empty())),
            (Build::GUIDE, self.goals.is_empty()),
        ];
        let empty = empty.into_iter().filter(|(_, is_empty)| *is_empty);
        let mut absent = self.manifest.hidden_rows.clone();
        for (id, _) in empty {
            if !absent.iter().any(|other| other == id) {
                absent.push(id.to_owned());
            }
        }
        absent
    }

    pub fn term(&self, taxonomy: &str, id: &str) -> Option<&Term> {
        self.taxonomies
            .get(taxonomy)?
            .iter()
            .find(|term| term.id == id)
    }

    /// The pairs of which something is acknowledged, each in the order of the slugs.
    pub fn acknowledged(&self, of: Acknowledgement) -> HashSet<[&str; 2]> {
        let entries = self.acknowledged.iter().filter(|entry| entry.of == of);
        entries
            .map(|entry| entry.methods.each_ref().map(String::as_str))
            .collect()
    }

    pub fn package(&self, id: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.id == id)
    }

    /// The edges of every method, read from both ends, by slug.
    pub fn edges(&self) -> HashMap<&str, Vec<(&str, Kind)>> {
        let mut edges: HashMap<&str, Vec<(&str, Kind)>> = HashMap::new();
        for method in &self.methods {
            for edge in &method.related {
                edges
                    .entry(&method.slug)
                    .or_default()
                    .push((&edge.slug, edge.kind));
                edges
                    .entry(&edge.slug)
                    .or_default()
                    .push((&method.slug, edge.kind.reversed()));
            }
        }
        edges
    }
}

/// All that stands in the files of `data/`, with their names.
///
/// # Errors
/// Where one of them cannot be read.
pub fn content(data: &Path) -> Result<Vec<u8>, String> {
    let mut content = Vec::new();
    let mut folders = vec![data.to_owned()];
    while let Some(folder) = folders.pop() {
        let fail = |error: std::io::Error| format!("{}: {error}", folder.display());
        let entries = fs::read_dir(&folder).map_err(fail)?;
        let mut paths = entries
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<Vec<_>, std::io::Error>>()
            .map_err(fail)?;
        paths.sort();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let file = fs::read(&path).map_err(fail)?;
            content.extend_from_slice(path.to_string_lossy().as_bytes());
            content.extend_from_slice(&file.len().to_le_bytes());
            content.extend_from_slice(&file);
        }
    }
    Ok(content)
}

fn records(folder: &Path) -> Result<Vec<std::path::PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    paths.sort();
    Ok(paths)
}

/// Reads what a dataset says of itself.
fn manifest(data: &Path) -> Result<Manifest, String> {
    const NAME: &str = "manifest.json";
    let whole = Folder {
        path: data,
        languages: &Lang::ALL,
    };
    #[derive(Deserialize)]
    struct Languages {
        languages: Vec<Lang>,
    }
    let Languages { languages } = whole.read(NAME)?;
    let twice = (1..languages.len()).any(|place| languages[..place].contains(&languages[place]));
    if languages.is_empty() || twice {
        let path = data.join(NAME);
        let expected = "languages of the interface, one at least and none twice";
        return Err(format!(
            "{}: languages: expected {expected}",
            path.display()
        ));
    }
    let folder = Folder {
        path: data,
        languages: &languages,
    };
    folder.read(NAME)
}

/// Reads one record: JSON, then the schema, then that its name is its slug.
fn record(path: &Path, validator: &Validator, languages: &[Lang]) -> Result<Method, Vec<Finding>> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let text = fs::read_to_string(path).map_err(|error| {
        vec![Finding::new(
            path.to_string_lossy(),
            "",
            error,
            "a readable file",
        )]
    })?;
    parse(&name, &text, validator, languages)
}

/// Parses the text of a record whose file is called `name`, of a dataset in some languages.
pub fn parse(
    name: &str,
    text: &str,
    validator: &Validator,
    languages: &[Lang],
) -> Result<Method, Vec<Finding>> {
    let file = format!("data/methods/{name}.json");
    let mut value: Value =
        serde_json::from_str(text).map_err(|error| vec![Finding::new(&file, "", error, "JSON")])?;
    complete(&mut value, languages);
    let findings: Vec<_> = validator
        .iter_errors(&value)
        .map(|error| {
            let field = error
                .instance_path()
                .to_string()
                .trim_start_matches('/')
                .replace('/', ".");
            let (found, expected) = (
                error.instance().to_string(),
                format!("what the schema says: {error}"),
            );
            Finding::new(&file, field, found, expected)
        })
        .collect();
    if !findings.is_empty() {
        return Err(findings);
    }
    let method: Method = serde_json::from_value(value)
        .map_err(|error| vec![Finding::new(&file, "", error, "a record")])?;
    if method.slug == name {
        Ok(method)
    } else {
        Err(vec![Finding::new(
            &file,
            "slug",
            &method.slug,
            format!("{name:?}, the file's name"),
        )])
    }
}
