use leptos::prelude::*;
use tertium_core::{locale::Key, method::Slug, query::Comparison};

use super::{dynamic::dynamic, text::text, way_on::WayOn};
use crate::{
    app::{App, Notice, Saving, after_paint, use_app},
    platform::focus::{self, ColumnButton},
};

/// What the page has to say: problems of the address, and what the visitor's last act did.
#[component]
pub fn Notices() -> impl IntoView {
    view! {
        <div class="notices">
            <div role="alert"><UnknownMethods/> <OwnElsewhere/> <UnknownRows/> <UnknownOwnData/> <SurplusMethods/></div>
            <div role="status"><NoticeBar/></div>
        </div>
    }
}

/// The methods that the address names and the dataset has not.
#[component]
fn UnknownMethods() -> impl IntoView {
    let app = use_app();
    let names = Memo::new(move |_| app.unknown_names());
    view! { <UnknownParts names key=Key::Unknown/> }
}

/// The own methods that the address names and this device does not keep.
#[component]
fn OwnElsewhere() -> impl IntoView {
    let app = use_app();
    let names = Memo::new(move |_| app.own_elsewhere());
    view! { <UnknownParts names key=Key::ElsewhereOwn/> }
}

/// The rows that the address hides and no table has.
#[component]
fn UnknownRows() -> impl IntoView {
    let app = use_app();
    let names = Memo::new(move |_| app.unknown_rows());
    view! { <UnknownParts names key=Key::UnknownRows/> }
}

/// What the address says of the visitor's own data and means nothing.
#[component]
fn UnknownOwnData() -> impl IntoView {
    let app = use_app();
    let names = Memo::new(move |_| app.unknown_own_data());
    view! { <UnknownParts names key=Key::UnknownOwn/> }
}

/// Parts of the address that name nothing, with a way to be rid of them.
#[component]
fn UnknownParts(
    /// What is named in vain.
    names: Memo<Vec<String>>,
    /// The message, with a gap for the names.
    key: Key,
) -> impl IntoView {
    let app = use_app();
    let message = Signal::derive(move || {
        let quote = |name: &String| app.words.format(Key::Quoted, &[("text", name)]);
        let quoted: Vec<String> = names.with(|names| names.iter().map(quote).collect());
        app.words
            .count(key, quoted.len(), &[("names", &app.words.list(&quoted))])
    });
    let drop = move |_| {
        focus::search_box();
        app.drop_ignored();
    };
    let has_some = Memo::new(move |_| names.with(|names| !names.is_empty()));
    dynamic(move || {
        has_some.get().then(|| {
            view! {
                <p class="notice problem">
                    {text(message)}
                    " "
                    <button type="button" on:click=drop>{text(app.words.label(Key::UnknownDrop))}</button>
                </p>
            }
        })
    })
}

/// The methods that the address names beyond the limit of columns.
#[component]
fn SurplusMethods() -> impl IntoView {
    let app = use_app();
    let names = Memo::new(move |_| {
        let surplus = app.navigation.ignored().surplus.into_iter();
        surplus
            .map(|slug| slug.as_str().to_owned())
            .collect::<Vec<_>>()
    });
    let message = Signal::derive(move || {
        let names = app.words.list(&names.get());
        app.words
            .count(Key::Limit, Comparison::LIMIT, &[("names", &names)])
    });
    dynamic(move || {
        let has_some = names.with(|names| !names.is_empty());
        has_some.then(|| view! { <p class="notice problem">{text(message)}</p> })
    })
}

/// The visitor's last act in words, with a way back where there is one; nothing where nothing is to be said.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let app = use_app();
    // A notice takes the place of the one before in the same element, whose time must begin anew.
    let is_second = StoredValue::new(false);
    dynamic(move || {
        is_second.update_value(|is_second| *is_second = !*is_second);
        let notice = app.notice();
        notice.map(|notice| view! { <NoticeText notice is_second=is_second.get_value()/> })
    })
}

/// A notice with its buttons.
#[component]
fn NoticeText(
    /// What it says.
    notice: Notice,
    /// Whether it is every second one, which tells it from the one before.
    is_second: bool,
) -> impl IntoView {
    let app = use_app();
    let can_undo = matches!(&notice, Notice::Added(_) | Notice::Removed(_))
        || matches!(&notice, Notice::Listed { added, .. } if !added.is_empty());
    let failed = if let Notice::LanguageFailed(lang) = notice {
        Some(lang)
    } else {
        None
    };
    let saving = match &notice {
        Notice::Saving(saving) => Some(saving.clone()),
        _ => None,
    };
    let saving = saving
        .zip(untrack(|| app.parts.beside()).ready())
        .map(|(saving, beside)| (beside.saving)(saving));
    let passes = !is_problem(&notice);
    let has_actions = can_undo || failed.is_some() || saving.is_some();
    // The part that saved something says it.
    let is_told_here = !matches!(notice, Notice::Saving(_));
    let message = Signal::derive(move || in_words(app, &notice));
    let undo = move |_| {
        let restored = app.undo();
        after_paint(move || match restored {
            Some(slug) => focus::column_button(&slug, ColumnButton::Remove),
            None => focus::find_again(),
        });
    };
    view! {
        <p
            class="notice"
            data-passing=passes
            data-second=is_second
            data-actions=has_actions
            on:animationend=move |_| app.dismiss_notice()
        >
            {is_told_here.then(|| text(message))}
            {can_undo.then(|| {
                view! {
                    <button type="button" data-action="undo" on:click=undo>
                        {text(app.words.label(Key::Undo))}
                    </button>
                }
            })}
            {saving}
            {failed.map(|lang| {
                let retry = Box::new(move || app.choose_lang(lang));
                view! { <WayOn retry/> }
            })}
            <button
                type="button"
                class="dismiss"
                aria-label=app.words.label(Key::Dismiss)
                on:click=move |_| app.dismiss_notice()
            >
                "×"
            </button>
        </p>
    }
}

/// Whether something was not done: that stays until it is dismissed.
fn is_problem(notice: &Notice) -> bool {
    match notice {
        Notice::Full(_) | Notice::LanguageFailed(_) => true,
        Notice::Listed { unknown, full, .. } => !unknown.is_empty() || !full.is_empty(),
        Notice::Saving(saving) => !matches!(saving, Saving::Kept(_)),
        Notice::Added(_) | Notice::Removed(_) | Notice::Restored(_) => false,
    }
}

fn in_words(app: App, notice: &Notice) -> String {
    let words = app.words;
    match notice {
        Notice::Added(slug) => words.format(Key::Added, &[("name", &app.name(slug))]),
        Notice::Removed(removed) => match &removed[..] {
            [removed] => words.format(Key::Removed, &[("name", &app.name(&removed.slug))]),
            several => words.count(Key::Cleared, several.len(), &[]),
        },
        Notice::Restored(slugs) => words.format(Key::Restored, &[("names", &app.names(slugs))]),
        Notice::Full(slug) => full(app, std::slice::from_ref(slug)),
        Notice::Listed {
            added,
            unknown,
            full,
        } => listed(app, added, unknown, full),
        Notice::Saving(_) => String::new(),
        Notice::LanguageFailed(_) => app.failure(Key::LanguageFailed),
    }
}

/// What became of a list of names.
fn listed(app: App, added: &[Slug], unknown: &[String], surplus: &[Slug]) -> String {
    let words = app.words;
    let mut sentences = Vec::new();
    if !added.is_empty() {
        sentences.push(words.format(Key::Added, &[("name", &app.names(added))]));
    }
    if !unknown.is_empty() {
        let quote = |text: &String| words.format(Key::Quoted, &[("text", text)]);
        let quoted: Vec<String> = unknown.iter().map(quote).collect();
        sentences.push(words.format(Key::NotFound, &[("names", &words.list(&quoted))]));
    }
    if !surplus.is_empty() {
        sentences.push(full(app, surplus));
    }
    if sentences.is_empty() {
        words.text(Key::NothingNew)
    } else {
        sentences.join(" ")
    }
}

/// That the table has no room for some methods.
fn full(app: App, slugs: &[Slug]) -> String {
    app.words.count(
        Key::Limit,
        Comparison::LIMIT,
        &[("names", &app.names(slugs))],
    )
}
