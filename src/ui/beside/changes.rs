use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    compare::{ChangedPlace, Changes, Row},
    locale::Key,
    method::{Method, Slug},
};

use crate::{
    app::{App, LoadError, Since, use_app},
    platform::focus,
    ui::{table::failure_text, text::text},
};

/// What a changed method was when the link was made.
struct OldRecord {
    slug: Slug,
    /// Nothing where the host no longer keeps it.
    record: Result<Option<Method>, LoadError>,
}

/// How far the old records are, and for which changes.
enum OldRecords {
    Unasked,
    Pending(Since),
    Ready {
        since: Since,
        records: Vec<OldRecord>,
    },
}

impl OldRecords {
    /// Whether there is nothing to ask for again: they are on their way, or none of them failed.
    fn has(&self, wanted: &Since) -> bool {
        match self {
            Self::Unasked => false,
            Self::Pending(since) => since == wanted,
            Self::Ready { since, records } => {
                since == wanted && records.iter().all(|old| old.record.is_ok())
            }
        }
    }
}

/// Which cells changed since the link was made that brought the visitor here, and what stood in
/// them.
#[component]
pub fn Changed() -> impl IntoView {
    let app = use_app();
    let since = Memo::new(move |_| app.since());
    let old = RwSignal::new(OldRecords::Unasked);
    let is_some = Memo::new(move |_| since.with(Option::is_some));
    let can_ask = Memo::new(move |_| {
        since.with(|since| {
            since
                .as_ref()
                .is_some_and(|since| !old.with(|old| old.has(since)))
        })
    });
    let ask = move |_| {
        let Some(since) = since.get_untracked() else {
            return;
        };
        old.set(OldRecords::Pending(since.clone()));
        // The pressed button goes.
        focus::first(".since [role=status]");
        spawn_local(async move {
            let mut records = Vec::new();
            for slug in changed_methods(&since) {
                let record = app.records.fetch_old(&since.release, &slug).await;
                records.push(OldRecord { slug, record });
            }
            // The page may be gone by now; then nobody asks.
            let _ = old.try_set(OldRecords::Ready { since, records });
        });
    };
    let dismiss = move |_| {
        focus::search_box();
        app.drop_stamp();
    };
    let summary = move || {
        since.with(|since| {
            since
                .as_ref()
                .map(|since| view! { <p>{text(summary(app, since))}</p> })
        })
    };
    let old_values = move || {
        old.with(|old| match old {
            OldRecords::Ready { since: of, records } if since.get().as_ref() == Some(of) => {
                Some(old_values(app, of, records))
            }
            _ => None,
        })
    };
    view! {
        <div class="since" data-since=move || (!is_some.get()).then_some("none")>
            <div role="status" tabindex=move || is_some.get().then_some("0")>
                {summary}
                {old_values}
            </div>
            <Show when=move || can_ask.get()>
                <button type="button" data-action="old" on:click=ask>
                    {text(app.words.label(Key::SinceShow))}
                </button>
            </Show>
            <Show when=move || is_some.get()>
                <button
                    type="button"
                    class="dismiss"
                    data-action="forget"
                    aria-label=app.words.label(Key::Dismiss)
                    on:click=dismiss
                >
                    "×"
                </button>
            </Show>
        </div>
    }
}

/// Says which cells changed.
fn summary(app: App, since: &Since) -> String {
    let Changes::Cells(cells) = &since.changes else {
        return app.words.text(Key::SinceSomewhere);
    };
    let method = |slug: &Slug| {
        let rows = changed_places(since, slug)
            .into_iter()
            .map(|place| match place {
                ChangedPlace::Row(row) => app.row_label(row),
                ChangedPlace::Facets => app.words.text(Key::RowFacets),
            });
        [
            &app.name(slug),
            " (",
            &rows.collect::<Vec<_>>().join(", "),
            ")",
        ]
        .concat()
    };
    let names: Vec<String> = changed_methods(since).iter().map(method).collect();
    app.words.count(
        Key::SinceCells,
        cells.len(),
        &[("names", &names.join("; "))],
    )
}

/// What stood in the changed cells, or why that is not known.
fn old_values(app: App, since: &Since, records: &[OldRecord]) -> impl IntoView + use<> {
    let lang = app.words.lang();
    let (mut values, mut gone, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    for OldRecord { slug, record } in records {
        let method = match record {
            Ok(Some(method)) => method,
            Ok(None) => {
                gone.push(slug.clone());
                continue;
            }
            Err(error) => {
                failed.push([&app.name(slug), ": ", &failure_text(app.words, error)].concat());
                continue;
            }
        };
        let now = app.records.ready(slug);
        for row in changed_rows(app, since, slug, [Some(method), now.as_deref()]) {
            let texts = row.cell(method, lang).texts();
            let is_same = || {
                now.as_ref()
                    .is_some_and(|now| row.cell(now, lang).texts() == texts)
            };
            if is_same() {
                continue;
            }
            let label = [&app.name(slug), " – ", &app.label_over(row, &[method])].concat();
            let value = match texts.is_empty() {
                true => app.words.text(Key::NoValue),
                false => texts.join("; "),
            };
            values.push(view! {
                <div data-old=row.id().to_owned()>
                    <dt>{text(label)}</dt>
                    <dd>{text(value)}</dd>
                </div>
            });
        }
    }
    let gone = (!gone.is_empty()).then(|| {
        app.words
            .format(Key::SinceGone, &[("names", &app.names(&gone))])
    });
    let values = (!values.is_empty()).then(|| view! { <dl>{values}</dl> });
    let notes = gone
        .into_iter()
        .chain(failed)
        .map(|note| view! { <p>{text(note)}</p> });
    view! { {values} {notes.collect_view()} }
}

/// The methods whose cells changed, in order; all where nothing says which.
fn changed_methods(since: &Since) -> Vec<Slug> {
    let is_changed = |slug: &&Slug| {
        matches!(since.changes, Changes::Somewhere) || !changed_places(since, slug).is_empty()
    };
    since.slugs.iter().filter(is_changed).cloned().collect()
}

/// Where a method changed, as far as that is known.
fn changed_places(since: &Since, slug: &Slug) -> Vec<ChangedPlace> {
    let position = since.slugs.iter().position(|other| other == slug);
    match &since.changes {
        Changes::Cells(cells) => {
            let cells = cells.iter().filter(|cell| Some(cell.column) == position);
            cells.map(|cell| cell.place).collect()
        }
        Changes::None | Changes::Somewhere => Vec::new(),
    }
}

/// The rows in which a method may have changed, of those that it has or had.
fn changed_rows(app: App, since: &Since, slug: &Slug, records: [Option<&Method>; 2]) -> Vec<Row> {
    let methods: Vec<&Method> = records.into_iter().flatten().collect();
    let all = app.build(|build| build.rows(&methods));
    let places = changed_places(since, slug);
    let is_changed = |row: &Row| {
        matches!(since.changes, Changes::Somewhere)
            || places.contains(&match row {
                Row::Facet(_) => ChangedPlace::Facets,
                row => ChangedPlace::Row(*row),
            })
    };
    all.into_iter().filter(is_changed).collect()
}

#[cfg(test)]
mod tests {
    use tertium_core::compare::ChangedCell;

    use super::*;

    #[test]
    fn finds_what_changed() {
        #[track_caller]
        fn check(changes: Changes, methods: &str, places_of_b: &[ChangedPlace]) {
            let slugs = ["a", "b", "c"].map(|slug| slug.parse::<Slug>().unwrap());
            let since = Since {
                release: "0a1b2c3d4e5f".into(),
                slugs: slugs.to_vec(),
                changes,
            };
            let shown: Vec<String> = changed_methods(&since)
                .iter()
                .map(Slug::to_string)
                .collect();
            assert_eq!(shown.join(" "), methods, "{since:?}");
            assert_eq!(changed_places(&since, &slugs[1]), places_of_b, "{since:?}");
        }
        let cell = |column, place| ChangedCell { column, place };
        let year = ChangedPlace::Row(Row::Year);
        let cells = vec![
            cell(1, year),
            cell(2, ChangedPlace::Row(Row::Field)),
            cell(1, ChangedPlace::Facets),
        ];
        check(Changes::Cells(cells), "b c", &[year, ChangedPlace::Facets]);
        check(Changes::Cells(vec![cell(0, year)]), "a", &[]);
        check(Changes::Somewhere, "a b c", &[]);
    }
}
