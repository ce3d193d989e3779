use leptos::{prelude::*, task::spawn_local};
use tertium_core::{compare::RowOrder, locale::Key, query::Rows};

use crate::{
    app::{App, use_app},
    platform::share,
    ui::{
        copying::{Content, CopyButton},
        text::text,
    },
};

/// The way back to the comparison: what the link opens, the link, the share sheet of the system, a sentence to quote, the
/// code for a frame.
#[component]
pub fn Share(
    /// Nothing until there is something to quote.
    sentence: Memo<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let open_sheet = move |_| {
        let (title, link) = untrack(|| (app.comparison_title(), app.link()));
        spawn_local(async move { share::open(&title, &link).await });
    };
    let is_empty = Signal::derive(move || app.columns_memo().with(Vec::is_empty));
    let opens = Signal::derive(move || {
        if is_empty.get() {
            String::new()
        } else {
            what_the_link_opens(app)
        }
    });
    let link = Signal::derive(move || {
        if is_empty.get() {
            String::new()
        } else {
            app.link()
        }
    });
    let code = Signal::derive(move || {
        if is_empty.get() {
            String::new()
        } else {
            app.embed_code()
        }
    });
    let quoted = Signal::derive(move || sentence.get().unwrap_or_default());
    view! {
        <section class="share" aria-labelledby="share-title">
            <h3 id="share-title">{text(app.words.label(Key::Share))}</h3>
            <p id="share-opens">{text(opens)}</p>
            <div>
                <input
                    id="share-link"
                    readonly=true
                    translate="no"
                    aria-label=app.words.label(Key::ShareLink)
                    aria-describedby="share-opens"
                    prop:value=link
                />
                <CopyButton
                    action="copy-link"
                    label=app.words.label(Key::CopyLink)
                    content=Callback::new(move |()| Content::Text(untrack(|| app.link())))
                    field="#share-link"
                    is_primary=true
                    is_disabled=is_empty
                    described_by="share-opens"
                />
                {share::is_available()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                data-action="share"
                                disabled=is_empty
                                on:click=open_sheet
                            >
                                {text(app.words.label(Key::ShareSystem))}
                            </button>
                        }
                    })}
            </div>
            <CopyField
                id="share-sentence"
                label=Key::ShareSentence
                value=quoted
                action="copy-sentence"
                button=Key::CopySentence
            />
            <CopyField
                id="share-embed"
                label=Key::ShareEmbed
                value=code
                action="copy-embed"
                button=Key::CopyEmbed
            />
        </section>
    }
}

/// A text in a field with the button that copies it; where there is none, nothing can be copied.
#[component]
fn CopyField(
    id: &'static str,
    /// What the text is.
    label: Key,
    value: Signal<String>,
    /// The button's `data-action`.
    action: &'static str,
    /// What the button is called.
    button: Key,
) -> impl IntoView {
    let app = use_app();
    view! {
        <div>
            <input
                id=id
                readonly=true
                translate="no"
                aria-label=app.words.label(label)
                prop:value=value
            />
            <CopyButton
                action
                label=app.words.label(button)
                content=Callback::new(move |()| Content::Text(value.get_untracked()))
                field=["#", id].concat()
                is_disabled=Signal::derive(move || value.with(String::is_empty))
            />
        </div>
    }
}

/// What somebody sees who follows the link, in a sentence: methods, rows, baseline, language.
fn what_the_link_opens(app: App) -> String {
    let words = app.words;
    let query = app.navigation.table();
    let mut details = vec![words.text(match query.rows {
        Rows::All => Key::ShareAll,
        Rows::Differences => Key::ShareDifferences,
        Rows::Similarities => Key::ShareSimilarities,
    })];
    let rows = app.rows();
    let hidden = query.hidden.iter().filter(|row| rows.contains(row)).count();
    if hidden > 0 {
        details.push(words.count(Key::ShareHidden, hidden, &[]));
    }
    let order = match query.order {
        RowOrder::Seed => None,
        RowOrder::Choosing => Some(Key::ShareChoosing),
        RowOrder::Citing => Some(Key::ShareCiting),
        RowOrder::Deciding => Some(Key::ShareDeciding),
    };
    details.extend(order.map(|order| words.text(order)));
    if let Some(base) = app.baseline() {
        details.push(words.format(Key::ShareBase, &[("name", &app.name(&base))]));
    }
    if !query.own.is_empty() {
        details.push(words.text(Key::ShareOwn));
    }
    details.push(words.text(Key::ShareLang));
    let values = [
        ("names", &*app.names(&app.columns())),
        ("details", &details.join(", ")),
    ];
    words.format(Key::ShareOpens, &values)
}
