use std::sync::Arc;

use tertium_core::{
    compare::{bridges, connections},
    locale::Lang,
    method::{Method, Slug, Span},
};

use crate::app::{App, Neighbours};

/// The most methods that are shown because they connect the compared ones.
const CONNECTING: usize = 12;

/// The compared methods and those that connect them, by their years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chronology {
    /// The oldest first.
    pub dated: Vec<Dated>,
    /// The names of those without a year.
    pub undated: Vec<String>,
}

/// A method with its years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub slug: Slug,
    /// In the page's language.
    pub name: String,
    /// As they are written.
    pub years: String,
    /// Never none.
    pub spans: Vec<Span>,
    /// The columns that it connects; none where it is a column itself.
    pub connects: Vec<Slug>,
}

/// A method that connects columns; its record may still be unknown, as that of a method in the middle of a long way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connecting {
    pub slug: Slug,
    columns: Vec<Slug>,
}

impl Chronology {
    /// The chronology of the columns and of what connects them, as far as records are there.
    pub fn of(app: App, connecting: &[Connecting]) -> Self {
        let find = |slug: &Slug| app.records.ready(slug);
        Self::new(&app.loaded(), connecting, find, app.words.lang())
    }

    fn new(
        columns: &[Arc<Method>],
        connecting: &[Connecting],
        find: impl Fn(&Slug) -> Option<Arc<Method>>,
        lang: Lang,
    ) -> Self {
        let columns = columns.iter().map(|method| (method.clone(), Vec::new()));
        let connecting = connecting
            .iter()
            .filter_map(|it| Some((find(&it.slug)?, it.columns.clone())))
            .take(CONNECTING);
        let mut chronology = Self {
            dated: Vec::new(),
            undated: Vec::new(),
        };
        for (method, connects) in columns.chain(connecting) {
            let name = method.name.get(lang).clone();
            let Some(years) = &method.years else {
                chronology.undated.push(name);
                continue;
            };
            chronology.dated.push(Dated {
                slug: method.slug.clone(),
                name,
                years: years.to_string(),
                spans: years.spans().to_vec(),
                connects,
            });
        }
        chronology
            .dated
            .sort_by_key(|dated| dated.spans.first().copied());
        chronology
    }
}

impl Dated {
    /// From the first year to the last.
    pub fn whole(&self) -> Span {
        Span {
            first: self.spans.first().map_or(0, |span| span.first),
            last: self.spans.last().map_or(0, |span| span.last),
        }
    }
}

/// The methods outside the comparison that connect its columns, each once: first those that ways lead through where no
/// edge connects, then those that columns share.
pub fn connecting(columns: &[Arc<Method>], neighbours: &Neighbours) -> Vec<Connecting> {
    let all: Vec<&Method> = columns
        .iter()
        .chain(&neighbours.methods)
        .map(Arc::as_ref)
        .collect();
    let slug = |place: usize| columns[place].slug.clone();
    let mut found: Vec<Connecting> = Vec::new();
    let mut add = |middle: &Slug, columns: Vec<Slug>| {
        if found.iter().all(|known| known.slug != *middle) {
            found.push(Connecting {
                slug: middle.clone(),
                columns,
            });
        }
    };
    // Ways are looked for once, when all is there.
    let ways = if neighbours.is_settled {
        bridges(&all, columns.len())
    } else {
        Vec::new()
    };
    for way in &ways {
        let Some((last, middle)) = way.steps.split_last() else {
            continue;
        };
        for step in middle {
            add(step.slug, vec![slug(way.from), last.slug.clone()]);
        }
    }
    for shared in connections(&all[..columns.len()]).shared {
        add(
            shared.slug,
            shared.of.iter().map(|tie| slug(tie.column)).collect(),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use tertium_core::{
        method::{Edge, Kind},
        test_records,
    };

    use super::*;

    /// A method written as "slug years: related, related".
    fn method(line: &str) -> Arc<Method> {
        let (head, related) = line.split_once(':').unwrap();
        let (slug, years) = head.split_once(' ').unwrap_or((head, ""));
        let related = related
            .split(',')
            .map(str::trim)
            .filter(|slug| !slug.is_empty());
        Arc::new(test_records::method(|method| {
            method.slug = slug.parse().unwrap();
            method.name.en = slug.to_uppercase();
            method.years = years.parse().ok();
            let edge = |slug: &str| Edge::new(slug.parse().unwrap(), Kind::Other);
            method.related = related.map(edge).collect();
        }))
    }

    #[test]
    fn orders_what_is_dated_and_says_who_connects() {
        #[track_caller]
        fn check(columns: &[&str], neighbours: &[&str], is_settled: bool, expected: &str) {
            let columns: Vec<_> = columns.iter().map(|line| method(line)).collect();
            let others: Vec<_> = neighbours.iter().map(|line| method(line)).collect();
            let is_neighbour = |other: &&Arc<Method>| {
                let mut edges = columns.iter().flat_map(|column| &column.related);
                edges.any(|edge| edge.slug == other.slug)
            };
            let neighbours = Neighbours {
                methods: others.iter().filter(is_neighbour).cloned().collect(),
                is_settled,
            };
            let find = |slug: &Slug| others.iter().find(|other| other.slug == *slug).cloned();
            let connecting = connecting(&columns, &neighbours);
            let found = Chronology::new(&columns, &connecting, find, Lang::En);
            let dated = found.dated.iter().map(|dated| {
                let connects: Vec<&str> = dated.connects.iter().map(Slug::as_str).collect();
                [
                    &dated.years,
                    " ",
                    &dated.name,
                    ["", " "][usize::from(!connects.is_empty())],
                    &connects.join("+"),
                ]
                .concat()
            });
            let shown = dated
                .chain(found.undated.iter().cloned())
                .collect::<Vec<_>>()
                .join(", ");
            assert_eq!(shown, expected);
        }
        check(&[], &[], true, "");
        check(
            &["b 2001:", "a 1999–2003:", "c:"],
            &[],
            true,
            "1999–2003 A, 2001 B, C",
        );
        // What columns share is shown at once; ways wait for all records.
        check(
            &["a 2001: x", "b 2002: x"],
            &["x 2000:"],
            false,
            "2000 X a+b, 2001 A, 2002 B",
        );
        let columns = ["a 2001: x", "b 2002: y"];
        let neighbours = ["x 2003: y", "y 2004:"];
        check(&columns, &neighbours, false, "2001 A, 2002 B");
        check(
            &columns,
            &neighbours,
            true,
            "2001 A, 2002 B, 2003 X a+b, 2004 Y a+b",
        );
        // The middle of a way is no neighbour of any column.
        let neighbours = ["x 2003: m", "y 2004: m", "m 2005:"];
        check(
            &columns,
            &neighbours,
            true,
            "2001 A, 2002 B, 2003 X a+b, 2004 Y a+b, 2005 M a+b",
        );
    }

    #[test]
    fn the_whole_of_years_has_the_first_and_the_last() {
        let columns = [method("a 1935, 1959–1961:")];
        let found = Chronology::new(&columns, &[], |_| None, Lang::En);
        assert_eq!(found.dated[0].spans.len(), 2);
        assert_eq!(
            found.dated[0].whole(),
            Span {
                first: 1935,
                last: 1961
            }
        );
    }
}
