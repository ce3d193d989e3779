mod chronology;
mod drawing;

use leptos::{html, prelude::*};
use tertium_core::locale::Key;

use super::dialog::Dialog;
use crate::{
    app::use_app,
    platform::size::{Size, SizeWatch},
    ui::{links::MethodLink, text::text},
};
use chronology::{Chronology, Dated, connecting};
use drawing::Drawing;

/// When the compared methods and those that connect them came up: a drawing, and the same as a list.
#[component]
pub fn TimelineDialog() -> impl IntoView {
    let app = use_app();
    let connecting = Memo::new(move |_| connecting(&app.loaded(), &app.neighbours()));
    Effect::new(move || {
        app.request_neighbours();
        connecting.with(|all| app.records.request_new(all.iter().map(|it| &it.slug)));
    });
    let chronology =
        Memo::new(move |_| connecting.with(|connecting| Chronology::of(app, connecting)));
    let element = NodeRef::<html::Div>::new();
    // Unknown until the dialog is laid out.
    let width = RwSignal::new(None::<u32>);
    let watched = StoredValue::new_local(None::<SizeWatch>);
    Effect::new(move || {
        let Some(element) = element.get() else { return };
        let measured = move |size: Size| {
            // The last call may come after the dialog has left.
            if width.try_get_untracked() != Some(Some(size.width)) {
                let _ = width.try_set(Some(size.width));
            }
        };
        watched.set_value(Some(SizeWatch::watch(&element, measured)));
    });
    let drawing = move || {
        let dated = chronology.with(|chronology| chronology.dated.clone());
        let width = width
            .get()
            .filter(|width| *width > 0 && !dated.is_empty())?;
        Some(view! { <Drawing dated width/> })
    };
    let note = Signal::derive(move || {
        let is_empty = chronology.with(|chronology| chronology.dated.is_empty());
        app.words.text(if is_empty {
            Key::TimelineEmpty
        } else {
            Key::TimelineNote
        })
    });
    let items = move || {
        let dated = chronology.with(|chronology| chronology.dated.clone());
        dated
            .into_iter()
            .map(|dated| view! { <Item dated/> })
            .collect_view()
    };
    let undated = Signal::derive(move || {
        let names = chronology.with(|chronology| app.words.list(&chronology.undated));
        app.words.format(Key::TimelineUndated, &[("names", &names)])
    });
    let has_undated = move || chronology.with(|chronology| !chronology.undated.is_empty());
    view! {
        <Dialog title=app.words.label(Key::TimelineTitle)>
            <div class="method timeline" role="region" tabindex="0" aria-labelledby="panel-title">
                <div class="line" node_ref=element>
                    {drawing}
                </div>
                <p class="note">{text(note)}</p>
                <ol class="when-list">{items}</ol>
                <Show when=has_undated>
                    <p>{text(undated)}</p>
                </Show>
            </div>
        </Dialog>
    }
}

/// A method of the list: its years, its name, and whom it connects.
#[component]
fn Item(
    /// The method.
    dated: Dated,
) -> impl IntoView {
    let app = use_app();
    let Dated {
        slug,
        years,
        connects,
        ..
    } = dated;
    let connects = (!connects.is_empty()).then(|| {
        let connection = Signal::derive(move || {
            let words = app
                .words
                .format(Key::TimelineConnects, &[("names", &app.names(&connects))]);
            [" – ", &words].concat()
        });
        view! { <small>{text(connection)}</small> }
    });
    view! {
        <li>
            {text(years)}
            <MethodLink slug/>
            {connects}
        </li>
    }
}
