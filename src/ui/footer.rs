use leptos::prelude::*;
use tertium_core::locale::Key;

use super::text::text;
use crate::app::use_app;

/// What the dataset is, and under which terms it may be used.
#[component]
pub fn Footer() -> impl IntoView {
    let app = use_app();
    let (version, methods) = app.build(|build| (build.version.clone(), build.methods));
    let release = move || {
        app.words
            .count(Key::Release, methods, &[("version", &version)])
    };
    view! {
        <footer class="bottom">
            {text(Signal::derive(release))}
            <a href=app.words.label(Key::AboutUrl)>{text(app.words.label(Key::About))}</a>
            <a
                href=app.words.label(Key::LicenceUrl)
                rel="license noopener"
                target="_blank"
            >
                {text(app.words.label(Key::Licence))}
            </a>
        </footer>
    }
}
