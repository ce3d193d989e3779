use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    locale::Key,
    method::{Access, Method},
};
use tertium_export::{Item, coins};

use crate::{
    app::{after_paint, use_app},
    platform::document,
    ui::text::{fixed, text},
};

/// What is not seen on a screen: the compared works as Zotero's connector reads them, and for paper the works as a list
/// and where the table comes from.
#[component]
pub fn Citations() -> impl IntoView {
    let app = use_app();
    let titles = Memo::new(move |_| titles(&app.loaded()));
    // Once the new ones stand there.
    Effect::new(move || {
        titles.track();
        after_paint(document::tell_works_changed);
    });
    let spans = move || {
        let span = |title: String| view! { <span class="Z3988" title=title></span> };
        titles.get().into_iter().map(span).collect_view()
    };
    let has_columns = Memo::new(move |_| !app.columns().is_empty());
    let works = Memo::new(move |_| {
        let columns = app.columns();
        works(columns.iter().map(|slug| app.records.ready(slug)))
    });
    let list = move || works.get().into_iter().map(entry).collect_view();
    let link = Signal::derive(move || app.link());
    view! {
        <div class="works">{spans}</div>
        <Show when=move || has_columns.get()>
            <section class="paper" aria-labelledby="paper-references">
                <h2 id="paper-references">{text(app.words.label(Key::WordReferences))}</h2>
                <ol>{list}</ol>
                <p hidden=Signal::derive(move || link.with(String::is_empty))>
                    {text(app.words.label(Key::WordComparison))}
                    ": "
                    <span translate="no">{text(link)}</span>
                </p>
            </section>
        </Show>
    }
}

/// A work of the list, with the numbers of the methods whose source it is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Work {
    id: String,
    columns: Vec<usize>,
    citation: String,
    lang: String,
    link: Option<String>,
}

/// The works in the order of the columns; methods of one work share its line.
fn works(columns: impl Iterator<Item = Option<Arc<Method>>>) -> Vec<Work> {
    let mut works: Vec<Work> = Vec::new();
    for (place, method) in columns.enumerate() {
        let Some(source) = method.as_ref().and_then(|method| method.source.as_ref()) else {
            continue;
        };
        let number = place + 1;
        if let Some(work) = works.iter_mut().find(|work| work.id == source.work) {
            work.columns.push(number);
            continue;
        }
        works.push(Work {
            id: source.work.clone(),
            columns: vec![number],
            citation: source.citation.clone(),
            lang: source.language.clone(),
            link: match source.access() {
                Access::Doi(link) | Access::Link(link) => Some(link),
                Access::Isbn(_) | Access::None => None,
            },
        });
    }
    works
}

fn entry(work: Work) -> impl IntoView {
    let numbers: Vec<String> = work.columns.iter().map(usize::to_string).collect();
    let number = ["[", &numbers.join(", "), "]"].concat();
    let link = work
        .link
        .map(|link| view! { " " <span translate="no">{fixed(link)}</span> });
    view! {
        <li>
            {fixed(number)}
            <span>
                <span lang=work.lang>{fixed(work.citation)}</span>
                {link}
            </span>
        </li>
    }
}

/// A COinS title for each work, in the order of the columns; methods of one work share its key.
fn titles(methods: &[Arc<Method>]) -> Vec<String> {
    let mut items: Vec<Item> = Vec::new();
    for csl in methods
        .iter()
        .filter_map(|method| method.source.as_ref()?.csl.as_deref())
    {
        // A reference that cannot be read is the export's to complain of; nobody waits for it here.
        if let Ok(item) = Item::from_csl(csl)
            && items.iter().all(|other| other.id != item.id)
        {
            items.push(item);
        }
    }
    items.iter().map(coins).collect()
}

#[cfg(test)]
mod tests {
    use tertium_core::test_records;

    use super::*;

    #[test]
    fn methods_of_one_work_share_its_line() {
        #[track_caller]
        fn check(works_of_columns: &[Option<&str>], expected: &[(&str, &[usize])]) {
            let method = |work: &Option<&str>| {
                let work = (*work)?;
                Some(Arc::new(test_records::method(|method| {
                    method.source.as_mut().unwrap().work = work.to_owned();
                })))
            };
            let found = works(works_of_columns.iter().map(method));
            let found: Vec<(&str, &[usize])> = found
                .iter()
                .map(|work| (&*work.id, &*work.columns))
                .collect();
            assert_eq!(found, expected);
        }
        check(&[], &[]);
        check(&[Some("a"), Some("b")], &[("a", &[1]), ("b", &[2])]);
        check(
            &[Some("a"), Some("b"), Some("a")],
            &[("a", &[1, 3]), ("b", &[2])],
        );
        // A record that did not come keeps the number of its column.
        check(&[None, Some("b")], &[("b", &[2])]);
    }
}
