use leptos::prelude::*;

use super::menu::ColumnMenu;
use crate::{
    browser::{
        focus,
        heads::{self, Wish},
        marks::{self, Mark, Marks, RowMarks},
        mutations::{self, Depth},
        popover,
    },
    compare::{Reason, Row, explain, groups},
    locale::PanelKey,
    method::{Method, Slug},
    state::{
        App,
        erased::{after_paint, effect, memo},
    },
    view::erased::text,
};

/// The columns as they are looked at: marks on the table, the menu of each column, moving by key and drag.
#[component]
pub fn Columns() -> impl IntoView {
    let app = App::use_context();
    let marked = memo(move || app.marks());
    let mark = move || {
        after_paint(move || {
            let _ = marked.try_with_untracked(marks::apply);
        });
    };
    effect(move || {
        marked.track();
        mark();
    });
    mutations::watch(Depth::Whole, mark);
    let (opened, open) = signal(None::<Slug>);
    let (said, say) = signal(String::new());
    heads::listen(move |slug, wish| match wish {
        Wish::Menu => {
            // The press would only close what stands open, also where that is the menu of another column.
            if untrack(|| opened.get()).as_ref() != Some(&slug) {
                popover::close(marks::MENU);
            }
            open.set(Some(slug.clone()));
            request_animation_frame(move || {
                if popover::place_open(marks::MENU, &heads::button(&slug, "column")) {
                    focus::first(&["#", marks::MENU, " [role=menuitem]"].concat());
                }
            });
        }
        Wish::Step(step, action) => app.step(&slug, step, &action, say),
        Wish::To(place) => app.move_and_tell(&slug, &place, "column", say),
    });
    let unlike = text(move || app.baseline().map_or_else(String::new, |base| app.tell(PanelKey::BaseUnlike, &[("name", &app.name(&base))])));
    view! {
        <ColumnMenu opened say/>
        <p class="hidden" role="status" data-part="moved">{text(move || said.get())}</p>
        <p id=marks::UNLIKE hidden=true>{unlike}</p>
        <p id=marks::GROUPED hidden=true>{app.told(PanelKey::Grouped)}</p>
    }
}

impl App {
    /// Moves a column by so many places, as far as it goes; tells where it is and keeps the focus.
    pub(super) fn step(self, slug: &Slug, step: isize, action: &str, say: WriteSignal<String>) {
        let columns = self.coming_columns();
        let Some(place) = columns.iter().position(|other| other == slug) else { return };
        if let Some(target) = columns.get(place.saturating_add_signed(step).min(columns.len() - 1)) {
            self.move_and_tell(slug, target, action, say);
        }
    }

    /// Moves a column to where another stands.
    pub(super) fn move_and_tell(self, slug: &Slug, place_of: &Slug, action: &str, say: WriteSignal<String>) {
        self.move_column(slug, place_of);
        let columns = self.coming_columns();
        let place = columns.iter().position(|other| other == slug).unwrap_or_default() + 1;
        let (place, count) = (place.to_string(), columns.len().to_string());
        say.set(untrack(|| self.tell(PanelKey::ColumnMoved, &[("name", &self.name(slug)), ("place", &place), ("count", &count)])));
        // A moved element loses the focus.
        let button = heads::button(slug, action);
        after_paint(move || focus::first(&button));
    }

    /// All that is marked on the table.
    fn marks(self) -> Marks {
        let loaded = self.loaded();
        let methods: Vec<&Method> = loaded.iter().map(|method| &**method).collect();
        let baseline = self.baseline();
        let place = baseline.as_ref().and_then(|slug| methods.iter().position(|method| method.slug == *slug));
        let hidden = self.shown().view().hidden;
        let row = |row: Row| {
            let cells = cells(row, &methods, place).into_iter().map(|(place, mark)| (methods[place].slug.to_string(), mark)).collect();
            RowMarks { id: row.id(), is_hidden: hidden.contains(&row), cells }
        };
        let label = |slug: &Slug| (slug.to_string(), self.tell(PanelKey::ColumnOptions, &[("name", &self.name(slug))]));
        Marks {
            baseline: baseline.map(|slug| (slug.to_string(), self.tell(PanelKey::BaseWord, &[]))),
            columns: self.columns().iter().map(label).collect(),
            rows: Row::ALL.map(row).into(),
        }
    }
}

/// The marked cells of a row: those unlike the baseline, or without one those that agree with another.
fn cells(row: Row, methods: &[&Method], baseline: Option<usize>) -> Vec<(usize, Mark)> {
    if baseline.is_none() {
        let groups = groups(row, methods).into_iter().enumerate();
        return groups.filter_map(|(place, group)| Some((place, Mark::Group(group?)))).collect();
    }
    match explain(row, methods, baseline).reason {
        Reason::Baseline { unlike, .. } => unlike.into_iter().map(|place| (place, Mark::Unlike)).collect(),
        _ => Vec::new(),
    }
}
