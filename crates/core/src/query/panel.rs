use super::Query;
use crate::{locale::Lang, method::Slug};

/// What is open beside the table. Panels are a program of their own, fetched when one is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    /// The whole dataset, to choose from.
    Browse(Filters),
    /// Taking the comparison away: exports and links.
    Export,
    /// All that is known of one method.
    Method(Slug),
    /// When the compared methods and those that connect them came up.
    Timeline,
    /// The comparisons that are kept on this device.
    Saved,
}

/// Which part of the dataset is shown, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// The chosen id of field, family and type.
    pub chosen: [Option<String>; 3],
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

impl Filters {
    /// The names of the filters, in addresses and in requests to the search engine.
    pub const NAMES: [&str; 3] = ["field", "family", "type"];
}

impl Filters {
    /// The request to the search engine for a part of the list.
    pub fn request(&self, lang: Lang, from: usize, count: usize) -> String {
        let chosen = Self::NAMES.iter().zip(&self.chosen).map(|(name, id)| {
            let id = id.as_ref().map_or_else(String::new, |id| ["\"", id, "\""].concat());
            [",\"", name, "\":[", &id, "]"].concat()
        });
        let head = ["{\"lang\":\"", lang.tag(), "\",\"sort\":\"", self.order.id(), "\""].concat();
        [head, chosen.collect(), [",\"from\":", &from.to_string(), ",\"count\":", &count.to_string(), "}"].concat()].concat()
    }
}

impl Order {
    pub const ALL: [Self; 3] = [Self::Name, Self::Year, Self::Use];

    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Year => "year",
            Self::Use => "use",
        }
    }
}

impl Query {
    /// The panel that is open; nothing where the address names none that there is.
    pub fn panel(&self) -> Option<Panel> {
        let value = |name| self.carried.get(name);
        match value("panel")? {
            "browse" => {
                let chosen = Filters::NAMES.map(|name| value(name).filter(|id| is_id(id)).map(str::to_owned));
                let order = value("sort").and_then(|sort| Order::ALL.into_iter().find(|order| order.id() == sort)).unwrap_or_default();
                Some(Panel::Browse(Filters { chosen, order }))
            }
            "export" => Some(Panel::Export),
            "method" => value("method")?.parse().ok().map(Panel::Method),
            "timeline" => Some(Panel::Timeline),
            "saved" => Some(Panel::Saved),
            _ => None,
        }
    }

    /// Opens a panel, or closes the one that is open.
    pub fn set_panel(&mut self, panel: Option<&Panel>) {
        self.carried.close_panel();
        let mut set = |name, value: &str| self.carried.set(name, Some(value.to_owned()));
        match panel {
            None => {}
            Some(Panel::Export) => set("panel", "export"),
            Some(Panel::Timeline) => set("panel", "timeline"),
            Some(Panel::Saved) => set("panel", "saved"),
            Some(Panel::Method(slug)) => {
                set("panel", "method");
                set("method", slug.as_str());
            }
            Some(Panel::Browse(filters)) => {
                set("panel", "browse");
                for (name, id) in Filters::NAMES.iter().zip(&filters.chosen) {
                    if let Some(id) = id {
                        set(name, id);
                    }
                }
                if filters.order != Order::Name {
                    set("sort", filters.order.id());
                }
            }
        }
    }
}

/// The form of the dataset's ids: that of slugs.
fn is_id(text: &str) -> bool {
    text.parse::<Slug>().is_ok()
}
