use leptos::{ev::Event, prelude::*};

use super::text::text;

/// A button that asks for a file. The browser's own field speaks the browser's language.
#[component]
pub fn FileButton(
    /// What the field is called.
    name: &'static str,
    /// Which files are offered.
    accept: &'static str,
    label: Signal<String>,
    /// Called with the event of a field that holds a file.
    change: Callback<Event>,
) -> impl IntoView {
    view! {
        <label class="file">
            {text(label)}
            <input type="file" name=name accept=accept on:change=move |event| change.run(event)/>
        </label>
    }
}
