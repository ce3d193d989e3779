use leptos::prelude::*;

use super::{
    built::IntoBuilt,
    empty::Empty,
    erased::{flag, part},
    footer::Footer,
    header::Header,
    notices::Notices,
    search::Search,
    table::Table,
};
use crate::{
    browser::{focus, shortcut},
    locale::Key,
    state::{App, erased::memo},
};

/// The whole page.
#[component]
pub fn Page(
    /// The state that all parts share.
    app: App,
) -> impl IntoView {
    provide_context(app);
    app.mirror();
    app.ask_for_panels_in_time();
    shortcut::on_search(focus::search_box);
    let is_empty = memo(move || app.columns().is_empty());
    view! {
        <Header/>
        <main data-table=flag(move || !is_empty.get())>
            <div class="intro">
                <div>
                    <h1>{app.said(Key::Title)}</h1>
                    <p class="lead">{app.said(Key::Lead)}</p>
                </div>
                <Search/>
            </div>
            <Notices/>
            {part(move || if is_empty.get() { view! { <Empty/> }.built() } else { view! { <Table/> }.built() })}
            // The panels' program fills it, once the page has nothing else to do.
            <div class="proposals" hidden=flag(move || is_empty.get())></div>
        </main>
        <Footer/>
    }
}
