use super::{Listed, Row, Standing};
use crate::{
    locale::{Bilingual, Lang},
    method::{Access, Method, Software, Term},
};

/// A text with its language, where that is not the page's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    pub lang: Option<String>,
}

/// A member of a set, and whether it tells its method from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub text: Marked,
    pub standing: Standing,
}

/// What the table shows of a method in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Missing,
    /// The respect does not apply to the method.
    Inapplicable,
    Line(Marked),
    /// Names of people, which are read in a row.
    Names(Vec<Marked>),
    /// The members of a set, each on a line of its own: phrases in which commas and "or" may stand.
    Members(Vec<Member>),
    Count(usize),
    Prose(Marked),
    Source {
        citation: Marked,
        access: Access,
        grade: Option<String>,
    },
    Links(Vec<Software>),
    /// A link to the method's own record.
    Record,
}

impl Cell {
    /// The language of the cell, where all of it is in one language that is not the page's.
    pub fn lang(&self) -> Option<&str> {
        match self {
            Self::Line(text) | Self::Prose(text) | Self::Source { citation: text, .. } => {
                text.lang.as_deref()
            }
            Self::Names(names) => common_lang(names.iter()),
            Self::Members(members) => common_lang(members.iter().map(|member| &member.text)),
            Self::Missing | Self::Inapplicable | Self::Count(_) | Self::Links(_) | Self::Record => {
                None
            }
        }
    }

    /// The same with the members of a set as they are listed beside those of other methods.
    pub fn listed(self, listed: &[Listed], page: Lang) -> Self {
        match self {
            Self::Members(members) if !listed.is_empty() => {
                let member = |listed: &Listed| {
                    Some(match listed {
                        Listed::Member { place, standing } => Member {
                            text: members.get(*place)?.text.clone(),
                            standing: *standing,
                        },
                        Listed::Gap(label) => Member {
                            text: marked(label.get(page), None, page),
                            standing: Standing::Absent,
                        },
                    })
                };
                Self::Members(listed.iter().filter_map(member).collect())
            }
            cell => cell,
        }
    }
}

fn common_lang<'a>(mut texts: impl Iterator<Item = &'a Marked>) -> Option<&'a str> {
    let first = texts.next()?.lang.as_deref()?;
    let is_common = texts.all(|text| text.lang.as_deref() == Some(first));
    is_common.then_some(first)
}

impl Row {
    /// The cell of a method, for a page in a language.
    pub fn cell(self, method: &Method, page: Lang) -> Cell {
        let own = |text: &str| Marked {
            text: text.to_owned(),
            lang: None,
        };
        // An own method may leave it empty.
        let said = |text: &str, cell: fn(Marked) -> Cell| {
            if text.is_empty() {
                Cell::Missing
            } else {
                cell(own(text))
            }
        };
        match self {
            Self::Field => said(method.field.label.get(page), Cell::Line),
            Self::Family => said(method.family.label.get(page), Cell::Line),
            Self::Type => said(method.kind.label.get(page), Cell::Line),
            Self::Year => method
                .years
                .as_ref()
                .map_or(Cell::Missing, |years| Cell::Line(own(&years.to_string()))),
            // People spell their names in the language of their work.
            Self::Originator => {
                let language = method
                    .source
                    .as_ref()
                    .map(|source| source.language.as_str());
                let names = method.originators.iter();
                list(names.map(|name| marked(name, language, page)), Cell::Names)
            }
            Self::Source => method
                .source
                .as_ref()
                .map_or(Cell::Missing, |source| Cell::Source {
                    citation: marked(&source.citation, Some(&source.language), page),
                    access: source.access(),
                    grade: source.grade.clone(),
                }),
            Self::Aliases => list(aliases(method, page), members),
            // Nothing of the dataset is connected with an own method, and no file of it holds its record.
            Self::Related | Self::Dataset if method.slug.is_own() => Cell::Inapplicable,
            Self::Related => Cell::Count(method.related.len()),
            Self::Summary => said(method.summary.get(page), Cell::Prose),
            Self::Purpose => labels(&method.purpose, page),
            Self::Facet(id) => match method.facet(id) {
                None if method.slug.is_own() => Cell::Missing,
                None => Cell::Inapplicable,
                Some(facet) => labels(&facet.values, page),
            },
            Self::Data => labels(&method.data, page),
            Self::Assumptions => labels(&method.assumptions, page),
            Self::UseWhen => advice(&method.use_when, page),
            Self::Limits => advice(&method.limits, page),
            Self::Software if method.software.is_empty() => Cell::Missing,
            Self::Software => Cell::Links(method.software.clone()),
            Self::Dataset => Cell::Record,
        }
    }
}

/// Other names: those in the page's language first. Readers of Bulgarian meet the English ones too,
/// the English name among them.
fn aliases(method: &Method, page: Lang) -> impl Iterator<Item = Marked> {
    let english = (method.name.en != method.name.bg)
        .then_some(&method.name.en)
        .into_iter()
        .chain(&method.aliases.en)
        // Those of an own method are in the visitor's language, whichever that is.
        .filter(|_| !method.slug.is_own());
    let (own, foreign): (Vec<_>, Vec<_>) = match page {
        Lang::Bg => (method.aliases.bg.iter().collect(), english.collect()),
        Lang::En => (method.aliases.en.iter().collect(), Vec::new()),
    };
    own.into_iter()
        .map(move |alias| marked(alias, Some(page.tag()), page))
        .chain(
            foreign
                .into_iter()
                .map(move |alias| marked(alias, Some(Lang::En.tag()), page)),
        )
}

fn labels(terms: &[Term], page: Lang) -> Cell {
    let labels = terms
        .iter()
        .map(|term| marked(term.label.get(page), None, page));
    list(labels, members)
}

fn advice(text: &Option<Bilingual<String>>, page: Lang) -> Cell {
    text.as_ref().map_or(Cell::Missing, |text| {
        Cell::Prose(marked(text.get(page), None, page))
    })
}

fn members(texts: Vec<Marked>) -> Cell {
    let member = |text| Member {
        text,
        standing: Standing::Plain,
    };
    Cell::Members(texts.into_iter().map(member).collect())
}

fn list(items: impl Iterator<Item = Marked>, cell: fn(Vec<Marked>) -> Cell) -> Cell {
    let items: Vec<Marked> = items.collect();
    if items.is_empty() {
        Cell::Missing
    } else {
        cell(items)
    }
}

fn marked(text: &str, lang: Option<&str>, page: Lang) -> Marked {
    Marked {
        text: text.to_owned(),
        lang: lang
            .filter(|lang| !lang.is_empty() && *lang != page.tag())
            .map(str::to_owned),
    }
}
