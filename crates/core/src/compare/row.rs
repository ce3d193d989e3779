use crate::{
    locale::{Bilingual, Catalogue, Key, Lang},
    method::{FacetId, Method, Term, Years},
    text::fold,
};

/// A respect in which methods are compared.
///
/// The order is that of the seed's table; facets stand by their names in it, as their own order is
/// a matter of the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    Field,
    Family,
    Year,
    Originator,
    Type,
    Source,
    Aliases,
    Related,
    Summary,
    Purpose,
    /// A coded property that applies to some kinds of methods.
    Facet(FacetId),
    Data,
    Assumptions,
    UseWhen,
    Limits,
    Software,
    Dataset,
}

/// What a method has in a row, as far as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identity {
    /// Equal for two methods that count as equal.
    Value(String),
    /// The method has no value, or none that is known.
    Missing,
    /// The respect does not apply to the method.
    Inapplicable,
}

/// What a row is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowLabel<'a> {
    /// A text of the interface.
    Key(Key),
    /// The label of a facet.
    Facet(&'a Bilingual<String>),
    /// No method that is at hand has the facet.
    Id(FacetId),
}

impl RowLabel<'_> {
    pub fn text(self, catalogue: &Catalogue, lang: Lang) -> String {
        match self {
            Self::Key(key) => catalogue.text(key).to_owned(),
            Self::Facet(label) => label.get(lang).clone(),
            Self::Id(id) => id.to_string(),
        }
    }
}

impl Identity {
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing | Self::Inapplicable => None,
        }
    }
}

impl From<Option<String>> for Identity {
    fn from(value: Option<String>) -> Self {
        value.map_or(Self::Missing, Self::Value)
    }
}

impl Row {
    /// The rows of every table, in their order.
    pub const FIXED: [Self; 16] = [
        Self::Field,
        Self::Family,
        Self::Year,
        Self::Originator,
        Self::Type,
        Self::Source,
        Self::Aliases,
        Self::Related,
        Self::Summary,
        Self::Purpose,
        Self::Data,
        Self::Assumptions,
        Self::UseWhen,
        Self::Limits,
        Self::Software,
        Self::Dataset,
    ];

    /// The rows of the table of these methods, in their order: the facets that apply to some of
    /// them, in the order of the taxonomy, follow the purpose.
    pub fn of(methods: &[&Method], taxonomy: &[FacetId]) -> Vec<Self> {
        let applies = |id: &&FacetId| methods.iter().any(|method| method.facet(**id).is_some());
        let facets = taxonomy.iter().filter(applies).copied().map(Self::Facet);
        let facets: Vec<Self> = facets.collect();
        let mut rows = Vec::new();
        for row in Self::FIXED {
            rows.push(row);
            if row == Self::Purpose {
                rows.extend(&facets);
            }
        }
        rows
    }

    /// The name of the row in the document's `data-row`, a contract with scripts.
    pub fn id(&self) -> &str {
        match self {
            Self::Facet(id) => id.as_str(),
            Self::Field => "field",
            Self::Family => "family",
            Self::Year => "year",
            Self::Originator => "originator",
            Self::Type => "type",
            Self::Source => "source",
            Self::Aliases => "aliases",
            Self::Related => "related",
            Self::Summary => "summary",
            Self::Purpose => "purpose",
            Self::Data => "data",
            Self::Assumptions => "assumptions",
            Self::UseWhen => "use_when",
            Self::Limits => "limits",
            Self::Software => "software",
            Self::Dataset => "dataset",
        }
    }

    /// The row with an id. Which facets there are, only the dataset knows: any id that could be
    /// that of one is taken for it.
    pub fn from_id(id: &str) -> Option<Self> {
        let fixed = Self::FIXED.into_iter().find(|row| row.id() == id);
        fixed.or_else(|| id.parse().ok().map(Self::Facet))
    }

    /// The name of the row over these methods.
    ///
    /// A facet is called as the kind of the methods calls it where all call it alike, and else by
    /// its own label.
    pub fn label<'a>(self, methods: &[&'a Method]) -> RowLabel<'a> {
        RowLabel::Key(match self {
            Self::Facet(id) => return facet_label(id, methods),
            Self::Field => Key::RowField,
            Self::Family => Key::RowFamily,
            Self::Year => Key::RowYear,
            Self::Originator => Key::RowOriginator,
            Self::Type => Key::RowType,
            Self::Source => Key::RowSource,
            Self::Aliases => Key::RowAliases,
            Self::Related => Key::RowRelated,
            Self::Summary => Key::RowSummary,
            Self::Purpose => Key::RowPurpose,
            Self::Data => Key::RowData,
            Self::Assumptions => Key::RowAssumptions,
            Self::UseWhen => Key::RowUseWhen,
            Self::Limits => Key::RowLimits,
            Self::Software => Key::RowSoftware,
            Self::Dataset => Key::Site,
        })
    }

    /// Whether the row's values are compared with each other.
    ///
    /// Aliases name a method and do not describe it; the number of related methods says more about
    /// the dataset than about the method; advice and implementations differ for every method.
    pub fn is_compared(self) -> bool {
        !matches!(
            self,
            Self::Aliases
                | Self::Related
                | Self::UseWhen
                | Self::Limits
                | Self::Software
                | Self::Dataset
        )
    }

    /// Whether the row is advice: the sentences by which one decides.
    pub fn advises(self) -> bool {
        matches!(self, Self::UseWhen | Self::Limits)
    }

    /// What a method has in this row, as far as it is compared.
    pub fn identity(self, method: &Method) -> Identity {
        let value = match self {
            Self::Field => said(&method.field.id),
            Self::Family => said(&method.family.id),
            Self::Type => said(&method.kind.id),
            Self::Year => method.years.as_ref().map(Years::identity),
            Self::Originator => set(method.originators.iter().map(|name| fold(name))),
            Self::Source => method.source.as_ref().map(|source| source.work.clone()),
            // It is one text in two languages: when one of them is equal, so is the other.
            Self::Summary => said(&fold(&method.summary.en)),
            Self::Purpose => ids(&method.purpose),
            Self::Facet(id) => match method.facet(id) {
                Some(facet) => ids(&facet.values),
                // Which facets apply to an own method, nobody has said.
                None if method.slug.is_own() => None,
                None => return Identity::Inapplicable,
            },
            Self::Data => ids(&method.data),
            Self::Assumptions => ids(&method.assumptions),
            Self::Aliases
            | Self::Related
            | Self::UseWhen
            | Self::Limits
            | Self::Software
            | Self::Dataset => None,
        };
        value.into()
    }

    /// The identities of several methods, in their order.
    pub(super) fn identities(self, methods: &[&Method]) -> Vec<Identity> {
        methods.iter().map(|method| self.identity(method)).collect()
    }
}

fn facet_label<'a>(id: FacetId, methods: &[&'a Method]) -> RowLabel<'a> {
    let mut facets = methods.iter().filter_map(|method| method.facet(id));
    let Some(first) = facets.next() else {
        return RowLabel::Id(id);
    };
    let own = first.kind_label.as_ref();
    let common = own.filter(|_| facets.all(|facet| facet.kind_label.as_ref() == own));
    RowLabel::Facet(common.unwrap_or(&first.label))
}

/// A text; nothing where it is empty, as an own method may leave it.
fn said(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn ids(terms: &[Term]) -> Option<String> {
    set(terms.iter().map(|term| term.id.clone()))
}

fn set(values: impl Iterator<Item = String>) -> Option<String> {
    let mut set: Vec<String> = Vec::new();
    for value in values {
        let place = set
            .iter()
            .position(|other| *other >= value)
            .unwrap_or(set.len());
        if set.get(place) != Some(&value) {
            set.insert(place, value);
        }
    }
    (!set.is_empty()).then(|| set.join("\n"))
}
