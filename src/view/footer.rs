use leptos::prelude::*;

use super::erased::text;
use crate::{locale::Key, state::App};

/// What the dataset is, and under which terms it may be used.
#[component]
pub fn Footer() -> impl IntoView {
    let app = App::use_context();
    let (version, methods) = app.release();
    view! {
        <footer class="bottom">
            <span>{text(move || app.counted(Key::Release, methods, &[("version", &version)]))}</span>
            <a href=app.said(Key::AboutUrl)>{app.said(Key::About)}</a>
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener" target="_blank">{app.said(Key::Licence)}</a>
        </footer>
    }
}
