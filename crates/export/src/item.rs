use super::{Name, clean};
use tertium_core::json::Json;

/// A reference: what CSL-JSON says of a work, checked and cleaned.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The citation key: letters, digits and few signs of ASCII.
    pub id: String,
    pub kind: Kind,
    pub authors: Vec<Name>,
    pub editors: Vec<Name>,
    /// Year, then month and day where they are known.
    pub issued: Vec<i32>,
    /// The other fields under CSL-JSON's names, none of them empty.
    fields: Vec<(&'static str, String)>,
}

/// The kinds of work, as CSL names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A preprint.
    Article,
    Journal,
    Magazine,
    Book,
    Chapter,
    Paper,
    Report,
    Thesis,
    Webpage,
    Manuscript,
    Dataset,
}

impl Kind {
    const ALL: [Self; 11] = [
        Self::Article,
        Self::Journal,
        Self::Magazine,
        Self::Book,
        Self::Chapter,
        Self::Paper,
        Self::Report,
        Self::Thesis,
        Self::Webpage,
        Self::Manuscript,
        Self::Dataset,
    ];

    /// The name of the kind in CSL.
    pub fn id(self) -> &'static str {
        const NAMES: [&str; 11] = [
            "article",
            "article-journal",
            "article-magazine",
            "book",
            "chapter",
            "paper-conference",
            "report",
            "thesis",
            "webpage",
            "manuscript",
            "dataset",
        ];
        NAMES[self as usize]
    }
}

/// The text fields that are taken over; arXiv's identifier stands in `custom`.
const FIELDS: [&str; 19] = [
    "title",
    "container-title",
    "collection-title",
    "collection-number",
    "volume",
    "issue",
    "page",
    "number",
    "number-of-pages",
    "edition",
    "publisher",
    "publisher-place",
    "genre",
    "event-title",
    "version",
    "language",
    "note",
    "ISBN",
    "ISSN",
];

impl Item {
    /// An item with nothing in it yet; of the key only what a key may hold is kept.
    pub fn new(id: &str, kind: Kind) -> Self {
        let id = key(id).unwrap_or_else(|| "reference".to_owned());
        Self { id, kind, authors: Vec::new(), editors: Vec::new(), issued: Vec::new(), fields: Vec::new() }
    }

    /// Decodes an item; nothing where it has neither key nor title.
    pub fn decode(json: &Json) -> Option<Self> {
        let mut item = Self {
            id: key(json["id"].as_text()?)?,
            kind: Kind::ALL.into_iter().find(|kind| json["type"].as_text() == Some(kind.id())).unwrap_or(Kind::Article),
            authors: json["author"].items().iter().filter_map(Name::decode).collect(),
            editors: json["editor"].items().iter().filter_map(Name::decode).collect(),
            issued: json["issued"]["date-parts"].items().first().map(|parts| parts.items().iter().filter_map(number).collect()).unwrap_or_default(),
            fields: Vec::new(),
        };
        for name in FIELDS {
            item.set(name, json[name].as_text().map(clean::text));
        }
        let identifier = |json: &Json| json.as_text().map(clean::text).filter(|text| text.bytes().all(|byte| byte.is_ascii_graphic()));
        item.set("DOI", identifier(&json["DOI"]));
        item.set("arxiv", identifier(&json["custom"]["arxiv"]).filter(|text| !text.contains(['{', '}', '\\', '"', '%', '#', '~', '^'])));
        item.set("URL", json["URL"].as_text().and_then(clean::address));
        item.get("title").is_some().then_some(item)
    }

    /// Sets a text field; nothing and an empty text leave it out.
    pub fn set(&mut self, name: &'static str, text: Option<String>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.fields.push((name, text));
        }
    }

    /// A text field under CSL-JSON's name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| *own == name).map(|(_, text)| text.as_str())
    }

    /// All text fields in the order of CSL-JSON's names here.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.fields.iter().map(|(name, text)| (*name, text.as_str()))
    }

    /// Where a reader is sent for the work: its DOI, else arXiv, else its address.
    pub fn link(&self) -> Option<String> {
        if let Some(doi) = self.get("DOI") {
            let mut link = String::from("https://doi.org/");
            // The DOI Handbook, 2.5.2.4, names what must be escaped.
            clean::percent(
                doi,
                |byte| {
                    byte.is_ascii_graphic()
                        && !matches!(byte, b'%' | b'"' | b'#' | b'?' | b'<' | b'>' | b'\'' | b'`' | b'\\' | b'^' | b'{' | b'}' | b'|')
                },
                &mut link,
            );
            return Some(link);
        }
        match self.get("arxiv") {
            Some(arxiv) => clean::address(&["https://arxiv.org/abs/", arxiv].concat()),
            None => self.get("URL").map(str::to_owned),
        }
    }

    pub fn year(&self) -> Option<i32> {
        self.issued.first().copied()
    }

    /// First and last page; a single one has no last.
    pub fn pages(&self) -> Option<(&str, Option<&str>)> {
        let page = self.get("page")?;
        Some(
            page.split_once(['-', '–']).map_or((page, None), |(first, last)| {
                (first.trim(), Some(last.trim_start_matches(['-', '–']).trim()).filter(|last| !last.is_empty()))
            }),
        )
    }
}

fn key(text: &str) -> Option<String> {
    let key: String = text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')).collect();
    key.starts_with(|first: char| first.is_ascii_alphanumeric()).then_some(key)
}

fn number(json: &Json) -> Option<i32> {
    match json {
        Json::Number(number) if number.abs() < 100_000.0 => Some(*number as i32),
        _ => None,
    }
}
