use crate::{
    locale::Key,
    method::{Method, Term, Years},
    text::fold,
};

/// A respect in which methods are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    Data,
    Assumptions,
    UseWhen,
    Limits,
    Software,
    Dataset,
}

impl Row {
    /// All rows in the order of the table.
    pub const ALL: [Self; 16] = [
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

    /// The name of the row in the document's `data-row`, a contract with scripts.
    pub fn id(self) -> &'static str {
        match self {
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

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|row| row.id() == id)
    }

    /// The text that names the row.
    pub fn label(self) -> Key {
        match self {
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
            Self::Dataset => Key::RowDataset,
        }
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

    /// Equal for two methods that count as equal in this row; `None` where the method has no value.
    pub fn identity(self, method: &Method) -> Option<String> {
        match self {
            Self::Field => Some(method.field.id.clone()),
            Self::Family => Some(method.family.id.clone()),
            Self::Type => Some(method.kind.id.clone()),
            Self::Year => method.years.as_ref().map(Years::identity),
            Self::Originator => set(method.originators.iter().map(|name| fold(name))),
            Self::Source => method.source.as_ref().map(|source| source.work.clone()),
            // It is one text in two languages: when one of them is equal, so is the other.
            Self::Summary => Some(fold(&method.summary.en)),
            Self::Purpose => ids(&method.purpose),
            Self::Data => ids(&method.data),
            Self::Assumptions => ids(&method.assumptions),
            Self::Aliases
            | Self::Related
            | Self::UseWhen
            | Self::Limits
            | Self::Software
            | Self::Dataset => None,
        }
    }

    /// The identities of several methods, in their order.
    pub(super) fn identities(self, methods: &[&Method]) -> Vec<Option<String>> {
        methods.iter().map(|method| self.identity(method)).collect()
    }
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
