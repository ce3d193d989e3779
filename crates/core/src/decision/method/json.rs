//! CSL-JSON, and records as they stand in `data/methods/`.

use serde_json::{Map, Value};

use super::{Draft, DraftSource, Finding, Problem, Shape, SoftwareLink, Terms, reading::year_in};
use crate::locale::Lang;

/// The fields of records that say how the dataset knows something, or connect it: nobody verified an own method.
const PASSED_OVER: [&str; 8] = [
    "$schema",
    "slug",
    "evidence",
    "year_evidence",
    "originator_evidence",
    "related",
    "code",
    "baselines",
];

/// The kinds of works that CSL 1.0.2 knows.
const CSL_KINDS: [&str; 45] = [
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
];

/// Reads a record, or a reference; of a list the first. Nothing where it is neither.
pub fn read(text: &str, lang: Lang, terms: &Terms, findings: &mut Vec<Finding>) -> Option<Draft> {
    let value: Value = serde_json::from_str(text).ok()?;
    let mut reader = Reader {
        lang,
        terms,
        findings,
    };
    let value = match value {
        Value::Array(list) => {
            if list.len() > 1 {
                reader.report("", "", Problem::OneOf(list.len()));
            }
            list.into_iter().next()?
        }
        value => value,
    };
    let object = value.as_object()?;
    if object.contains_key("name") {
        Some(reader.record(object))
    } else if object.contains_key("title") {
        Some(Draft::of_reference(reader.reference(object, "")))
    } else {
        None
    }
}

struct Reader<'a> {
    lang: Lang,
    terms: &'a Terms,
    findings: &'a mut Vec<Finding>,
}

impl Reader<'_> {
    fn report(&mut self, field: &str, found: &str, problem: Problem) {
        self.findings.push(Finding::new(field, found, problem));
    }

    fn unlike(&mut self, field: &str, found: &Value, shape: Shape) {
        self.report(field, &found.to_string(), Problem::Expected(shape));
    }

    fn record(&mut self, record: &Map<String, Value>) -> Draft {
        let mut draft = Draft::default();
        for (name, value) in record {
            match &**name {
                "name" => draft.name = self.bilingual(name, value),
                "aliases" => draft.aliases = self.aliases(value),
                "summary" => draft.summary = self.bilingual(name, value),
                "field" => draft.field = self.text(name, value),
                "family" => draft.family = self.text(name, value),
                "type" => draft.kind = self.text(name, value),
                "year" => draft.year = self.text(name, value),
                "originators" => draft.originators = self.texts(name, value),
                "purpose" => draft.purpose = self.texts(name, value),
                "data" => draft.data = self.texts(name, value),
                "assumptions" => draft.assumptions = self.texts(name, value),
                "facets" => {
                    for (facet, values) in self.object(name, value) {
                        let field = ["facets.", facet].concat();
                        let values = self.texts(&field, values);
                        draft.facets.insert(facet.clone(), values);
                    }
                }
                "use_when" => draft.use_when = self.bilingual(name, value),
                "limits" => draft.limits = self.bilingual(name, value),
                "software" => draft.software = self.software(value),
                "source" => {
                    let source = self.object(name, value).collect::<Vec<_>>();
                    let source = source
                        .into_iter()
                        .map(|(key, value)| (key.clone(), value.clone()));
                    draft.source = self.reference(&source.collect(), "source.");
                }
                name if PASSED_OVER.contains(&name) => {}
                name => self.report(name, "", Problem::UnknownField),
            }
        }
        draft
    }

    /// A reference in CSL-JSON; its fields are found below a prefix.
    fn reference(&mut self, csl: &Map<String, Value>, prefix: &str) -> DraftSource {
        let mut text = |name: &str| {
            let field = [prefix, name].concat();
            csl.get(name)
                .map_or_else(String::new, |value| self.text(&field, value))
        };
        let mut reference = DraftSource {
            kind: text("type"),
            title: text("title"),
            container: text("container-title"),
            volume: text("volume"),
            issue: text("issue"),
            page: text("page"),
            pages: text("number-of-pages"),
            number: text("number"),
            edition: text("edition"),
            publisher: text("publisher"),
            place: text("publisher-place"),
            genre: text("genre"),
            event: text("event-title"),
            collection: text("collection-title"),
            collection_number: text("collection-number"),
            doi: text("DOI"),
            isbn: text("ISBN"),
            issn: text("ISSN"),
            url: text("URL"),
            ..DraftSource::default()
        };
        let at = |name: &str| [prefix, name].concat();
        if let Some(authors) = csl.get("author") {
            reference.authors = self.people(&at("author"), authors);
        }
        if let Some(editors) = csl.get("editor") {
            reference.editors = self.people(&at("editor"), editors);
        }
        if !reference.kind.is_empty() && !CSL_KINDS.contains(&&*reference.kind) {
            self.report(&at("type"), &reference.kind, Problem::UnknownKind);
            reference.kind.clear();
        }
        if let Some(issued) = csl.get("issued") {
            reference.year = self.year(&at("issued"), issued);
        }
        if let Some(version) = csl.get("version").filter(|version| !version.is_null()) {
            let version = version.as_str().map_or(version.to_string(), str::to_owned);
            self.report(&at("version"), &version, Problem::NotKept);
        }
        if let Some(arxiv) = csl.get("custom").and_then(|custom| custom.get("arxiv")) {
            reference.arxiv = self.text(&at("arxiv"), arxiv);
        }
        reference
    }

    /// The year of a date: of its parts, or of what is said in words.
    fn year(&mut self, field: &str, date: &Value) -> String {
        let year = &date["date-parts"][0][0];
        if !year.is_null() {
            return self.text(field, year);
        }
        let said = ["raw", "literal"].into_iter();
        let said = said.filter_map(|name| date.get(name)?.as_str()).next();
        match (said.or(date.as_str()), date) {
            // Where it holds no year, the check says so.
            (Some(said), _) => year_in(said),
            (None, Value::Object(_) | Value::Null) => String::new(),
            (None, other) => {
                self.unlike(field, other, Shape::Object);
                String::new()
            }
        }
    }

    fn people(&mut self, field: &str, value: &Value) -> Vec<String> {
        let mut people = Vec::new();
        for (place, person) in self.list(field, value).iter().enumerate() {
            let part = |name: &str| person.get(name).and_then(Value::as_str).unwrap_or_default();
            let family = [part("non-dropping-particle"), " ", part("family")].concat();
            let name = match (family.trim(), part("given"), part("literal")) {
                ("", _, "") => {
                    let field = [field, "[", &place.to_string(), "]"].concat();
                    self.unlike(&field, person, Shape::Object);
                    continue;
                }
                ("", _, literal) => literal.to_owned(),
                (family, "", _) => family.to_owned(),
                (family, given, _) => match part("suffix") {
                    "" => [family, given].join(", "),
                    suffix => [family, suffix, given].join(", "),
                },
            };
            people.push(name);
        }
        people
    }

    /// Software by its name and address, or by the id of a package that the dataset knows.
    fn software(&mut self, value: &Value) -> Vec<SoftwareLink> {
        let mut software = Vec::new();
        for (place, entry) in self.list("software", value).iter().enumerate() {
            let part = |name: &str| entry.get(name).and_then(Value::as_str).unwrap_or_default();
            let package = part("package");
            if package.is_empty() {
                software.push(SoftwareLink {
                    name: part("name").to_owned(),
                    url: part("url").to_owned(),
                });
                continue;
            }
            let Some(known) = self.terms.package(package) else {
                let field = ["software[", &place.to_string(), "].package"].concat();
                self.report(&field, package, Problem::UnknownId);
                continue;
            };
            let function = match part("function") {
                "" => String::new(),
                function => [": ", function].concat(),
            };
            software.push(SoftwareLink {
                name: [&*known.name, &function].concat(),
                url: known.url.clone(),
            });
        }
        software
    }

    /// The names in the language that is wanted, else those in any.
    fn aliases(&mut self, value: &Value) -> Vec<String> {
        if value.is_array() {
            return self.texts("aliases", value);
        }
        let in_lang = value.get(self.lang.tag());
        let field = ["aliases.", self.lang.tag()].concat();
        in_lang.map_or_else(Vec::new, |names| self.texts(&field, names))
    }

    /// A text, or one in each language: in that which is wanted, else in the other.
    fn bilingual(&mut self, field: &str, value: &Value) -> String {
        let Some(texts) = value.as_object() else {
            return self.text(field, value);
        };
        let own = self.lang.tag();
        let others = Lang::ALL.map(Lang::tag).into_iter();
        let mut langs = std::iter::once(own).chain(others);
        let found = langs.find_map(|lang| texts.get(lang));
        found.map_or_else(String::new, |value| self.text(field, value))
    }

    fn text(&mut self, field: &str, value: &Value) -> String {
        match value {
            Value::String(text) => text.clone(),
            // CSL-JSON of others has numbers where ours has texts.
            Value::Number(number) => number.to_string(),
            Value::Null => String::new(),
            other => {
                self.unlike(field, other, Shape::Text);
                String::new()
            }
        }
    }

    fn texts(&mut self, field: &str, value: &Value) -> Vec<String> {
        let list = self.list(field, value);
        let place = |place: usize| [field, "[", &place.to_string(), "]"].concat();
        let texts = list.iter().enumerate();
        texts
            .map(|(at, text)| self.text(&place(at), text))
            .collect()
    }

    fn list<'v>(&mut self, field: &str, value: &'v Value) -> &'v [Value] {
        match value {
            Value::Array(list) => list,
            Value::Null => &[],
            other => {
                self.unlike(field, other, Shape::List);
                &[]
            }
        }
    }

    fn object<'v>(
        &mut self,
        field: &str,
        value: &'v Value,
    ) -> impl Iterator<Item = (&'v String, &'v Value)> + use<'v> {
        let object = value.as_object();
        if object.is_none() && !value.is_null() {
            self.unlike(field, value, Shape::Object);
        }
        object.into_iter().flatten()
    }
}
