use leptos::prelude::*;
use tertium_core::locale::Key;

use super::{
    empty::Empty, footer::Footer, header::Header, notices::Notices, search_box::SearchField,
    table::Table, text::text,
};
use crate::{
    app::{App, Part, SavedState, use_app},
    platform::{focus, keyboard},
};

/// The whole page.
#[component]
pub fn Page(
    /// The state that all parts share.
    app: App,
) -> impl IntoView {
    provide_context(app);
    provide_context(SavedState::new());
    app.mirror();
    app.load_parts();
    keyboard::on_search_shortcut(focus::search_box);
    let is_empty = Memo::new(move |_| app.columns().is_empty());
    let beside = move || app.parts.beside().ready();
    let table = move || if is_empty.get() { view! { <Empty/> }.into_any() } else { view! { <Table/> }.into_any() };
    view! {
        <Header/>
        <main data-table=move || !is_empty.get()>
            <div class="intro">
                <div>
                    <h1>{text(app.words.label(Key::Title))}</h1>
                    <p class="lead">{text(app.words.label(Key::Lead))}</p>
                </div>
                <SearchField/>
                <div class="toolbar">{move || beside().map(|beside| (beside.toolbar)())}</div>
            </div>
            <Notices/>
            {table}
            {move || beside().map(|beside| (beside.changes)())}
            <div class="proposals" hidden=move || is_empty.get()>
                {move || beside().map(|beside| (beside.proposals)())}
            </div>
            {move || beside().map(|beside| (beside.citations)())}
            <p class="hidden" role="status" data-part="moved">{text(app.announcement())}</p>
            <OpenDialog/>
        </main>
        <Footer/>
    }
}

/// The dialog that the address names, once the part that draws dialogs is there.
#[component]
fn OpenDialog() -> impl IntoView {
    let app = use_app();
    let is_open = Memo::new(move |_| app.navigation.with_query(|query| query.panel.is_some()));
    move || match app.parts.dialogs() {
        Part::Ready(dialogs) => (dialogs.dialog)(),
        Part::Failed if is_open.get() => {
            view! {
                <div class="notices" role="alert">
                    <p class="notice problem">
                        {text(app.words.label(Key::PanelFailed))}
                        <button type="button" data-action="retry" on:click=move |_| app.parts.load_dialogs()>
                            {text(app.words.label(Key::Retry))}
                        </button>
                        <button
                            type="button"
                            class="dismiss"
                            aria-label=app.words.label(Key::Dismiss)
                            on:click=move |_| app.show_panel(None)
                        >
                            "×"
                        </button>
                    </p>
                </div>
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}
