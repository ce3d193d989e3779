use leptos::prelude::*;
use tertium_core::{
    compare::{Near, Nearness, near_duplicates},
    locale::Key,
    query::Panel,
};

use super::{row_choice::RowChoice, row_filter::RowFilter};
use crate::{
    app::{references, save_comparison, use_app},
    ui::{guide_button::GuideButton, panel_button::PanelButton, text::text},
};

/// Above the table, where the page keeps room for it: which rows are shown, and what to know of
/// the columns first.
#[component]
pub fn Toolbar() -> impl IntoView {
    let app = use_app();
    app.saved.follow();
    app.load_kept_decision();
    app.follow_own_data();
    // The visitor may have wanted it while this part was on its way.
    save_comparison(app);
    // The filter before it grows while records come, and would push it. Once it stands, it stays.
    let has_columns = Memo::new(move |before: Option<&bool>| {
        !app.columns().is_empty() && (before == Some(&true) || app.is_settled())
    });
    let label = move |key| app.words.label(key);
    view! {
        <RowFilter/>
        <Show when=move || has_columns.get()>
            <RowChoice/>
            <PanelButton class="choose" action="check" label=label(Key::Check) panel=Panel::Check/>
            <PanelButton class="choose" action="timeline" label=label(Key::Timeline) panel=Panel::Timeline/>
            <GuideButton class="choose to-guide"/>
            <PanelButton class="choose" action="decision" label=label(Key::Decision) panel=Panel::Decision/>
            <NoRows/>
            <NearDuplicates/>
        </Show>
    }
}

/// That the table shows no row, with a way back.
#[component]
fn NoRows() -> impl IntoView {
    let app = use_app();
    let is_bare = Memo::new(move |_| app.shows_nothing());
    view! {
        <Show when=move || is_bare.get()>
            <span class="near">{text(Signal::derive(move || app.words.count(Key::RowsShown, 0, &[])))}</span>
            <button type="button" class="choose" data-action="show-rows" on:click=move |_| app.show_all_rows()>
                {text(app.words.label(Key::RowsShowAll))}
            </button>
        </Show>
    }
}

/// Which columns may be one method twice: they share their source or a name.
#[component]
fn NearDuplicates() -> impl IntoView {
    let app = use_app();
    move || {
        let loaded = app.loaded();
        let methods = references(&loaded);
        let lang = app.words.lang();
        let note = |nearness: Nearness| {
            let pair = [methods[nearness.one], methods[nearness.other]];
            let names = app
                .words
                .list(&pair.map(|method| method.name.get(lang).clone()));
            let note = match nearness.by {
                Near::Source => app.words.format(Key::NearSource, &[("names", &names)]),
                Near::Name(name) => app
                    .words
                    .format(Key::NearName, &[("names", &names), ("name", name)]),
            };
            view! { <span class="near" role="note">{text(note)}</span> }
        };
        near_duplicates(&methods)
            .into_iter()
            .map(note)
            .collect_view()
    }
}
