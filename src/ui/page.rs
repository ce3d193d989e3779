use leptos::prelude::*;
use tertium_core::locale::Key;

use super::{
    dynamic::dynamic, empty::Empty, footer::Footer, header::Header, notices::Notices, table::Table,
    text::text, way_on::WayOn,
};
use crate::{
    app::{App, Part, after_paint, has_answer, use_app},
    platform::{document, focus, keyboard},
};

/// The whole page.
#[component]
pub fn Page(
    /// The state that all parts share.
    app: App,
) -> impl IntoView {
    provide_context(app);
    app.mirror();
    app.load_parts();
    let is_empty = Memo::new(move |_| app.columns().is_empty());
    // A frame shows the table without what changes it; its other parts are `ui/beside/embedded.rs`.
    let (header, heading) = if document::is_embedded() {
        let heading = view! { <h1 class="hidden">{text(app.words.label(Key::Title))}</h1> };
        (None, Some(heading))
    } else {
        keyboard::on_search_shortcut(focus::search_box);
        (Some(view! { <Header is_empty/> }), None)
    };
    let has_answer = Memo::new(move |_| has_answer(app.columns_memo().with(Vec::len)));
    let beside = move || app.parts.beside().ready();
    // Not the table's own: it stays as it is where the table goes and comes back.
    let is_related_open = RwSignal::new(false);
    let table = dynamic(move || {
        if is_empty.get() {
            view! { <Empty/> }.into_any()
        } else {
            view! { <Table is_related_open/> }.into_any()
        }
    });
    view! {
        {header}
        <main data-table=Signal::derive(move || !is_empty.get())>
            {heading}
            <div class="toolbar" hidden=is_empty on:focusin=move |event| focus::show_focused(&event)>
                {dynamic(move || beside().map(|beside| (beside.toolbar)()))}
            </div>
            <Notices/>
            <p class="hidden" role="status" data-part="announcement">{text(app.announcement())}</p>
            <div class="answer-slot" hidden=Signal::derive(move || !has_answer.get())>
                {dynamic(move || beside().map(|beside| (beside.answer)()))}
            </div>
            {table}
            {dynamic(move || beside().map(|beside| (beside.changes)()))}
            <div class="proposals" hidden=is_empty>
                {dynamic(move || beside().map(|beside| (beside.proposals)()))}
            </div>
            {dynamic(move || beside().map(|beside| (beside.metadata)()))}
            {dynamic(move || beside().map(|beside| (beside.popovers)()))}
            <MissingPart/>
            <OpenDialog/>
        </main>
        {dynamic(move || is_empty.get().then(|| view! { <Footer/> }))}
    }
}

/// The dialog that the address names, once the part that draws dialogs is there.
#[component]
fn OpenDialog() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        app.parts
            .dialogs()
            .ready()
            .map(|dialogs| (dialogs.dialog)())
    })
}

/// That something which the visitor asked for did not come, with another try.
#[component]
fn MissingPart() -> impl IntoView {
    let app = use_app();
    let lacks_dialog = Memo::new(move |_| {
        let is_asked = app.navigation.with_query(|query| query.panel.is_some());
        is_asked && matches!(app.parts.dialogs(), Part::Failed)
    });
    let lacks_code =
        Memo::new(move |_| app.code.is_shown() && matches!(app.parts.code(), Part::Failed));
    let retry = move || {
        if lacks_code.get_untracked() {
            app.parts.load_code()
        } else if lacks_dialog.get_untracked() {
            app.parts.load_dialogs()
        } else {
            app.parts.load_beside()
        }
        // The button goes; who pressed it goes on from the table.
        after_paint(focus::find_again);
    };
    let dismiss = move |_| {
        if lacks_code.get_untracked() {
            app.code.toggle()
        } else if lacks_dialog.get_untracked() {
            app.show_panel(None)
        } else {
            app.column_menu.forget();
            app.parts.forget_beside()
        }
        after_paint(focus::find_again);
    };
    let notice = dynamic(move || {
        (lacks_code.get() || lacks_dialog.get() || app.parts.lacks_beside()).then(|| {
            view! {
                <p class="notice problem">
                    {text(app.failure_label(Key::PanelFailed))}
                    <WayOn retry=Box::new(retry)/>
                    <button
                        type="button"
                        class="dismiss"
                        aria-label=app.words.label(Key::Dismiss)
                        on:click=dismiss
                    >
                        "×"
                    </button>
                </p>
            }
        })
    });
    view! { <div class="notices" role="alert">{notice}</div> }
}
