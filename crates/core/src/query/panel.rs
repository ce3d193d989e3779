use crate::{guide::Answers, method::Slug};

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
    pub order: Order,
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
                let order = value("sort").and_then(Order::from_id).unwrap_or_default();
                let (field, family, kind) = (id("field"), id("family"), id("type"));
                Some(Self::Browse(Filters {
                    field,
                    family,
                    kind,
                    order,
                }))
            }
            "export" => Some(Self::Export),
            "method" => value("method")?.parse().ok().map(Self::Method),
            "timeline" => Some(Self::Timeline),
            "saved" => Some(Self::Saved),
            "check" => Some(Self::Check),
            "guide" => Some(Self::Guide(Answers::read(value("goal"), value("answers")))),
            _ => None,
        }
    }
}

impl Filters {
    /// Drops what is no id and could not be read back from an address.
    pub(super) fn normalise(&mut self) {
        for id in [&mut self.field, &mut self.family, &mut self.kind] {
            id.take_if(|id| !is_id(id));
        }
    }
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
