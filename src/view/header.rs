use leptos::prelude::*;

use super::erased::text;
use crate::{
    browser::focus,
    locale::{Key, Lang},
    state::App,
};

/// The product's name and the choice of language.
#[component]
pub fn Header() -> impl IntoView {
    let app = App::use_context();
    let choice = move |lang: Lang| {
        let is_pressed = text(move || (app.asked_lang() == lang).to_string());
        view! { <button type="button" lang=lang.tag() aria-pressed=is_pressed on:click=move |_| app.choose_lang(lang)>{lang.endonym()}</button> }
    };
    let go_home = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        app.open(&[]);
    };
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        focus::table();
    };
    view! {
        <header class="top">
            <a class="skip" href="#table" on:click=skip>{app.said(Key::SkipToTable)}</a>
            <a class="brand" href="./" aria-label=app.said(Key::Home) on:click=go_home>"Tertium"</a>
            <div class="languages" role="group" aria-label=app.said(Key::Language)>{Lang::ALL.map(choice)}</div>
        </header>
    }
}
