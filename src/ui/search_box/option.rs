use leptos::prelude::*;
use tertium_core::{locale::Key, method::Slug};
use tertium_search::{Reason, ReasonKind, Segment};

use super::option_id;
use crate::{
    app::{App, FoundMethod, SearchBox, Suggestion, use_app},
    ui::text::fixed,
};

/// One suggestion; the focus stays in the box while it is pressed.
#[component]
pub fn SearchOption(
    /// The box that it belongs to.
    state: SearchBox,
    /// Its position in the list.
    position: usize,
    suggestion: Suggestion,
) -> impl IntoView {
    let app = use_app();
    let Said { offer, text, note } = said(app, &suggestion);
    let slug = match &suggestion {
        Suggestion::Method(method) => Some(method.slug.to_string()),
        _ => None,
    };
    let is_done = suggestion.is_done();
    let present = is_done.then(|| plain(app.words.text(Key::SearchPresent)));
    let notes = [("note", note), ("present", present.unwrap_or_default())];
    let notes = notes.into_iter().filter(|(_, note)| !note.is_empty());
    view! {
        <li
            id=option_id(position)
            role="option"
            data-slug=slug
            data-offer=offer
            aria-selected=Signal::derive(move || (state.active() == Some(position)).to_string())
            aria-disabled=is_done.to_string()
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| state.choose(suggestion.clone())
        >
            <span>{marked(text)}</span>
            {notes
                .map(|(class, note)| view! { <small class=class>{marked(note)}</small> })
                .collect_view()}
        </li>
    }
}

/// What an option says; the list is made anew with the language.
struct Said {
    /// What kind of option it is.
    offer: &'static str,
    text: Vec<Segment>,
    /// Why it is there, or what it leaves out.
    note: Vec<Segment>,
}

fn said(app: App, suggestion: &Suggestion) -> Said {
    let plainly = |offer, text| Said {
        offer,
        text: plain(text),
        note: Vec::new(),
    };
    match suggestion {
        Suggestion::Method(FoundMethod {
            slug, name, reason, ..
        }) => Said {
            offer: "method",
            text: name.clone(),
            note: match reason {
                Some(reason) => why(app, reason.clone()),
                None if slug.is_own() => plain(app.words.text(Key::Unverified)),
                None => Vec::new(),
            },
        },
        Suggestion::List {
            new,
            present,
            unknown,
        } => {
            let text = match new.len() {
                0 => names(app, present),
                count => app
                    .words
                    .count(Key::SearchAddAll, count, &[("names", &names(app, new))]),
            };
            let quoted = |text: &String| app.words.format(Key::Quoted, &[("text", text)]);
            let unknown: Vec<String> = unknown.iter().map(quoted).collect();
            let mut said = plainly("list", text);
            if !unknown.is_empty() {
                let unknown = app.words.list(&unknown);
                said.note = plain(app.words.format(Key::NotFound, &[("names", &unknown)]));
            }
            said
        }
        Suggestion::Results(count) => {
            plainly("results", app.words.count(Key::SearchAll, *count, &[]))
        }
        Suggestion::Browse => plainly("browse", app.words.text(Key::Browse)),
        Suggestion::Guide => plainly("guide", app.words.text(Key::Guide)),
    }
}

/// Why a method is offered.
fn why(app: App, Reason { kind, text }: Reason) -> Vec<Segment> {
    if kind != ReasonKind::Needs {
        return text;
    }
    let needs: String = text.into_iter().map(|segment| segment.text).collect();
    plain(app.words.format(Key::SearchFits, &[("needs", &needs)]))
}

fn names(app: App, slugs: &[Slug]) -> String {
    let names: Vec<String> = slugs.iter().map(|slug| app.name(slug)).collect();
    names.join(", ")
}

fn plain(text: String) -> Vec<Segment> {
    vec![Segment {
        text,
        is_marked: false,
    }]
}

/// A text whose matched parts are marked; it stays text, whatever it holds.
fn marked(segments: Vec<Segment>) -> Vec<AnyView> {
    let part = |Segment { text, is_marked }| {
        if is_marked {
            view! { <mark>{fixed(text)}</mark> }.into_any()
        } else {
            fixed(text).into_any()
        }
    };
    segments.into_iter().map(part).collect()
}
