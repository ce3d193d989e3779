use leptos::prelude::*;
use tertium_core::{
    locale::{Key, Lang},
    query::Query,
};

use super::{
    dynamic::dynamic,
    empty::GuideInvitation,
    guide_button::GuideButton,
    search_box::SearchField,
    text::{fixed, text},
};
use crate::{
    app::{Prerendered, use_app},
    platform::focus,
};

/// The bar of the page: its name, what it is for, the search, saved comparisons and the choice of language.
///
/// Above a comparison it is one line, and title and lead are there for screen readers alone.
#[component]
pub fn Header(
    /// Whether no method is chosen.
    is_empty: Memo<bool>,
) -> impl IntoView {
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
                {fixed(lang.endonym().to_owned())}
            </button>
        }
    };
    let is_kept = Memo::new(move |_| {
        let beside = app.parts.beside().ready().filter(|_| !is_empty.get());
        beside.is_some_and(|beside| (beside.is_kept)(app))
    });
    let save = Signal::derive(move || {
        let key = if is_empty.get() {
            Key::Saved
        } else if is_kept.get() {
            Key::SavedDone
        } else {
            Key::SavedShort
        };
        app.words.text(key)
    });
    let own_or = |own: fn(Prerendered) -> String, key: Key| {
        Signal::derive(move || match app.navigation.prerendered() {
            Some(page) => own(page),
            None => app.words.text(key),
        })
    };
    let go_home = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.open(Query::default());
    };
    // Not the fragment alone: where the page names a base, that would lead elsewhere.
    let table = Signal::derive(move || {
        let page = app.navigation.prerendered();
        let own = || app.navigation.with_query(Query::to_string);
        [&page.map_or_else(own, |page| page.path), "#table"].concat()
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::table();
    };
    let has_guide = app.has_guide();
    let languages = Lang::ALL.into_iter();
    let languages = languages.filter(|lang| app.build(|build| build.speaks(*lang)));
    let languages: Vec<AnyView> = languages.map(|lang| language(lang).into_any()).collect();
    let has_choice = languages.len() > 1;
    view! {
        <header
            class="top"
            data-table=Signal::derive(move || !is_empty.get())
            data-prerendered=Signal::derive(move || app.navigation.prerendered().is_some())
        >
            <a class="skip" href=table on:click=skip>{text(app.words.label(Key::SkipToTable))}</a>
            <a class="brand" href="./" translate="no" aria-label=app.words.label(Key::Home) on:click=go_home>
                {text(app.words.label(Key::Site))}
            </a>
            <div class="intro">
                <h1>{text(own_or(|page| page.heading, Key::Title))}</h1>
                <p class="lead">{text(own_or(|page| page.lead, Key::Lead))}</p>
            </div>
            <SearchField/>
            {dynamic(move || (has_guide && is_empty.get()).then(|| view! { <GuideInvitation/> }))}
            <div class="page-actions">
                <GuideButton class="to-guide"/>
                <button
                    type="button"
                    class="save"
                    data-kept=is_kept
                    data-action=Signal::derive(move || if is_empty.get() { "saved" } else { "save" })
                    on:click=move |_| app.save_comparison()
                >
                    {text(save)}
                </button>
            </div>
            <div
                class="languages"
                role="group"
                aria-label=app.words.label(Key::Language)
                hidden=!has_choice
            >
                {languages}
            </div>
        </header>
    }
}
