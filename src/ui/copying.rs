use leptos::{prelude::*, task::spawn_local};
use tertium_core::locale::Key;

use crate::{
    app::use_app,
    platform::{
        clipboard::{self, CopyRefused},
        focus,
    },
    ui::text::text,
};

/// The styles of [`CopyButton`].
pub const STYLES: &str = include_str!("copying.css");

/// What is to be copied.
pub enum Content {
    Text(String),
    /// With its look, and the bare text for whoever takes no other.
    Markup {
        html: String,
        text: String,
    },
}

/// A button that copies. What became of it stands on the button, and below it where the browser refused; it is announced.
///
/// What may not be copied stands selected in its field, where it has one, to be copied by hand.
#[component]
pub fn CopyButton(
    /// Its `data-action`.
    action: &'static str,
    /// What it is called.
    label: Signal<String>,
    /// What it copies, asked for when it is pressed.
    content: Callback<(), Content>,
    /// Where the same stands to be seen.
    #[prop(optional, into)]
    field: Option<String>,
    #[prop(optional)] is_primary: bool,
    #[prop(optional, into)] is_disabled: Signal<bool>,
    /// The id of what describes it.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    let app = use_app();
    let outcome = RwSignal::new(None::<Result<(), CopyRefused>>);
    let copy = move |_| {
        let content = content.run(());
        let field = field.clone();
        spawn_local(async move {
            let copied = match &content {
                Content::Text(text) => clipboard::copy(text).await,
                Content::Markup { html, text } => clipboard::copy_markup(html, text).await,
            };
            if let (Err(CopyRefused), Some(field)) = (copied, field) {
                focus::select(&field);
            }
            // The dialog may be closed by then.
            let _ = outcome.try_set(Some(copied));
        });
    };
    let told = Signal::derive(move || {
        let key = match outcome.get() {
            None => return String::new(),
            Some(Ok(())) => Key::Copied,
            Some(Err(CopyRefused)) => Key::CopyDenied,
        };
        app.words.text(key)
    });
    let state = Signal::derive(move || {
        let state = |copied: Result<_, _>| if copied.is_ok() { "copied" } else { "refused" };
        outcome.get().map(state)
    });
    view! {
        <span class="copying" data-outcome=state on:animationend=move |_| outcome.set(None)>
            <button
                type="button"
                class=is_primary.then_some("primary")
                data-action=action
                aria-describedby=described_by
                disabled=is_disabled
                on:click=copy
            >
                {text(label)}
            </button>
            <span role="status">{text(told)}</span>
        </span>
    }
}
