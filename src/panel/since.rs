use leptos::prelude::*;

use crate::{
    browser::focus,
    compare::{Changes, Row},
    locale::{Key, PanelKey, fill},
    method::{Method, Slug},
    state::{
        App, Since,
        erased::{memo, spawn},
    },
    view::{
        built::{Built, IntoBuilt, nothing},
        erased::{maybe, part},
    },
};

/// The old records of the methods that changed; nothing in the place of one that the host no longer keeps.
type Old = Vec<(Slug, Option<Method>)>;

/// How far the old records are, and of which link.
#[derive(Clone)]
enum Asked {
    Not,
    Pending(Since),
    Here(Since, Old),
}

/// Which cells changed since the link was made that brought the visitor here, and what stood in them.
#[component]
pub fn Changed() -> impl IntoView {
    let app = App::use_context();
    app.keep_stamp_true();
    let since = memo(move || app.since());
    let (old, set_old) = signal_local(Asked::Not);
    let said = part(move || match since.get() {
        None => nothing(),
        Some(since) => view! { <p>{app.changed_in_words(&since)}</p> }.built(),
    });
    let before = part(move || match (since.get(), old.get()) {
        (Some(since), Asked::Here(of, old)) if of == since => app.old_values(&since, &old),
        _ => nothing(),
    });
    let buttons = part(move || {
        let Some(since) = since.get() else { return nothing() };
        let is_asked = matches!(old.get(), Asked::Pending(of) | Asked::Here(of, _) if of == since);
        let show = move |_| {
            let since = since.clone();
            set_old.set(Asked::Pending(since.clone()));
            spawn(async move {
                let mut found = Vec::new();
                for slug in since.methods() {
                    found.push((slug.clone(), app.fetch_old(&since.release, &slug).await));
                }
                set_old.set(Asked::Here(since, found));
            });
        };
        let dismiss = move |_| {
            focus::search_box();
            app.drop_stamp();
        };
        let ask = if is_asked {
            nothing()
        } else {
            view! { <button type="button" data-action="old" on:click=show>{app.told(PanelKey::SinceShow)}</button> }.built()
        };
        (ask, view! { <button type="button" class="dismiss" data-action="forget" aria-label=app.said(Key::Dismiss) on:click=dismiss>"×"</button> })
            .built()
    });
    let is_some = move || since.with(Option::is_some).then(|| "0".to_owned());
    let is_none = move || since.with(Option::is_none).then(|| "none".to_owned());
    view! {
        <div class="since" data-since=maybe(is_none)>
            <div role="status" tabindex=maybe(is_some)>{said} {before}</div>
            {buttons}
        </div>
    }
}

impl Since {
    /// The methods whose cells changed, in order.
    fn methods(&self) -> Vec<Slug> {
        let Changes::Cells(cells) = &self.changes else { return self.slugs.clone() };
        let is_changed = |place: usize| cells.iter().any(|(column, _)| *column == place);
        self.slugs.iter().enumerate().filter(|(place, _)| is_changed(*place)).map(|(_, slug)| slug.clone()).collect()
    }

    /// The rows in which a method changed; all where nothing says which.
    fn rows(&self, slug: &Slug) -> Vec<Row> {
        let place = self.slugs.iter().position(|other| other == slug);
        match &self.changes {
            Changes::Cells(cells) => cells.iter().filter(|(column, _)| Some(*column) == place).map(|(_, row)| *row).collect(),
            _ => Row::ALL.to_vec(),
        }
    }
}

impl App {
    fn changed_in_words(self, since: &Since) -> String {
        let Changes::Cells(cells) = &since.changes else { return self.tell(PanelKey::SinceSomewhere, &[]) };
        let of = |slug: &Slug| {
            let rows: Vec<String> = since.rows(slug).into_iter().map(|row| self.text(row.label())).collect();
            [&self.name(slug), " (", &rows.join(", "), ")"].concat()
        };
        let names: Vec<String> = since.methods().iter().map(of).collect();
        fill(&self.tell_count(PanelKey::SinceCells, cells.len()), &[("names", &names.join("; "))])
    }

    /// What stood in the changed cells, or that the host no longer keeps it.
    fn old_values(self, since: &Since, old: &Old) -> Built {
        let lang = self.lang();
        let (mut values, mut gone): (Vec<Built>, Vec<String>) = (Vec::new(), Vec::new());
        for (slug, method) in old {
            let Some(method) = method else {
                gone.push(self.name(slug));
                continue;
            };
            let now = self.load(slug).get().ready();
            for row in since.rows(slug) {
                let texts = row.cell(method, lang).texts();
                if now.as_ref().is_some_and(|now| since.changes == Changes::Somewhere && row.cell(now, lang).texts() == texts) {
                    continue;
                }
                let value = if texts.is_empty() { self.text(Key::NoValue) } else { texts.join("; ") };
                let label = [&self.name(slug), " – ", &self.text(row.label())].concat();
                values.push(view! { <div data-old=row.id()><dt>{label}</dt><dd>{value}</dd></div> }.built());
            }
        }
        let gone = match &gone[..] {
            [] => nothing(),
            names => view! { <p>{self.tell(PanelKey::SinceGone, &[("names", &self.listed(names))])}</p> }.built(),
        };
        let values = if values.is_empty() { nothing() } else { view! { <dl>{values}</dl> }.built() };
        (values, gone).built()
    }
}
