use crate::{guide::Answers, method::Slug, text::is_invisible};

/// What is open beside the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    /// The whole dataset, to choose from.
    Browse(Filters),
    /// Exports of the comparison and links to it.
    Export,
    /// All that is known of one method.
    Method(Slug),
    /// The compared methods, and those that connect them, on a line of time.
    Timeline,
    /// The comparisons that are saved on this device.
    Saved,
    /// What the compared methods ask of the data, to be answered for one's own.
    Check,
    /// The visitor's own criteria, their weights and the ranking.
    Decision,
    /// The comparison as a text for a thesis.
    Thesis,
    /// The guide to a method, with what was answered so far.
    Guide(Answers),
}

/// Which part of the dataset is listed, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// The id of the only field that is listed; the same for family and kind.
    pub field: Option<String>,
    pub family: Option<String>,
    /// Named `type` in addresses.
    pub kind: Option<String>,
    /// What the methods must be called or fit; as it was typed, in the form that addresses hold.
    pub find: Option<String>,
    /// None for the order that the rest suggests.
    pub order: Option<Order>,
}

/// How a list of methods is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    #[default]
    Name,
    Year,
    Use,
}

impl Panel {
    /// The name in an address.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Browse(_) => "browse",
            Self::Export => "export",
            Self::Method(_) => "method",
            Self::Timeline => "timeline",
            Self::Saved => "saved",
            Self::Check => "check",
            Self::Decision => "decision",
            Self::Thesis => "thesis",
            Self::Guide(_) => "guide",
        }
    }

    /// Whether another panel shows the same thing, although perhaps narrowed or sorted in another
    /// way.
    pub(super) fn is_same_place(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Browse(_), Self::Browse(_))) || self == other
    }

    /// Reads the panel of an address; `None` where it names none that exists.
    pub(super) fn read<'a>(value: impl Fn(&str) -> Option<&'a str>) -> Option<Self> {
        match value("panel")? {
            "browse" => {
                let id = |name| value(name).filter(|id| is_id(id)).map(str::to_owned);
                Some(Self::Browse(Filters {
                    field: id("field"),
                    family: id("family"),
                    kind: id("type"),
                    find: value("find").and_then(plain_text),
                    order: value("sort").and_then(Order::from_id),
                }))
            }
            "export" => Some(Self::Export),
            "method" => value("method")?.parse().ok().map(Self::Method),
            "timeline" => Some(Self::Timeline),
            "saved" => Some(Self::Saved),
            "check" => Some(Self::Check),
            "decision" => Some(Self::Decision),
            "thesis" => Some(Self::Thesis),
            "guide" => Some(Self::Guide(Answers::read(value("goal"), value("answers")))),
            _ => None,
        }
    }
}

impl Filters {
    /// The methods that answer a text.
    pub fn finding(text: &str) -> Self {
        Self {
            find: plain_text(text),
            ..Self::default()
        }
    }

    /// Whether anything narrows the list.
    pub fn is_narrowed(&self) -> bool {
        let Self {
            field,
            family,
            kind,
            find,
            order: _,
        } = self;
        [field, family, kind, find].into_iter().any(Option::is_some)
    }

    /// Brings it into the form that can be read back from an address.
    pub(super) fn normalise(&mut self) {
        for id in [&mut self.field, &mut self.family, &mut self.kind] {
            id.take_if(|id| !is_id(id));
        }
        self.find = self.find.take().and_then(|text| plain_text(&text));
        // What is found stands by how well it fits; else names decide, which need not be said.
        let is_found = self.find.is_some();
        self.order
            .take_if(|order| *order == Order::Name && !is_found);
    }
}

/// A text in the form that addresses hold without escaping, but for its spaces; `None` where
/// nothing of it is left. To a search signs are what spaces are.
fn plain_text(text: &str) -> Option<String> {
    const LONGEST: usize = 100;
    let mut plain = String::new();
    for letter in text.chars().take(LONGEST) {
        let is_plain = !letter.is_whitespace()
            && !is_invisible(letter)
            && !matches!(
                letter,
                '&' | '+' | '#' | '%' | '"' | '<' | '>' | '\\' | '\''
            );
        if is_plain {
            plain.push(letter);
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    (!plain.is_empty()).then_some(plain)
}

impl Order {
    pub const ALL: [Self; 3] = [Self::Name, Self::Year, Self::Use];

    /// The name in an address.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Year => "year",
            Self::Use => "use",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.id() == id)
    }
}

/// The ids of the dataset's taxonomies have the form of slugs.
fn is_id(text: &str) -> bool {
    text.parse::<Slug>().is_ok()
}
