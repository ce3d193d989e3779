use leptos::prelude::*;
use tertium_core::{
    locale::{Key, Lang},
    query::{Panel, Query},
};

use super::text::text;
use crate::{app::use_app, platform::focus};

/// The product's name, the way to saved comparisons and the choice of language.
#[component]
pub fn Header() -> impl IntoView {
    let app = use_app();
    let language = move |lang: Lang| {
        let is_pressed = Signal::derive(move || (app.words.wanted() == lang).to_string());
        view! {
            <button
                type="button"
                lang=lang.tag()
                translate="no"
                aria-pressed=is_pressed
                on:click=move |_| app.choose_lang(lang)
            >
                {lang.endonym()}
            </button>
        }
    };
    let go_home = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.open(Query::default());
    };
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::table();
    };
    view! {
        <header class="top">
            <a class="skip" href="#table" on:click=skip>{text(app.words.label(Key::SkipToTable))}</a>
            <a class="brand" href="./" translate="no" aria-label=app.words.label(Key::Home) on:click=go_home>
                "Tertium"
            </a>
            <div class="keeping">
                <button
                    type="button"
                    class="guide"
                    data-action="guide"
                    aria-haspopup="dialog"
                    on:click=move |_| app.show_guide()
                >
                    {text(app.words.label(Key::GuideOpenIt))}
                </button>
                <button
                    type="button"
                    class="keep"
                    data-action="saved"
                    aria-haspopup="dialog"
                    on:click=move |_| app.show_panel(Some(Panel::Saved))
                >
                    {text(app.words.label(Key::SavedShort))}
                </button>
            </div>
            <div class="languages" role="group" aria-label=app.words.label(Key::Language)>
                {Lang::ALL.map(language)}
            </div>
        </header>
    }
}
