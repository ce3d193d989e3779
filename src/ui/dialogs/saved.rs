use leptos::{
    ev::{Event, KeyboardEvent, SubmitEvent},
    html,
    prelude::*,
    task::spawn_local,
};
use tertium_core::{
    locale::Key,
    query::{Merged, RemovedComparison, SavedComparison, SavedComparisons, SavedFileError},
};

use super::dialog::Dialog;
use crate::{
    app::{App, Storage, use_app},
    platform::{
        download, focus, keyboard,
        upload::{self, UploadError},
    },
    ui::{file_button::FileButton, text::text},
};

/// What became of the visitor's last act.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Saved(String),
    Deleted(RemovedComparison),
    Full,
    Imported(Merged),
    /// The text says why not.
    Refused(Key),
}

/// The comparisons that are saved on this device.
#[component]
pub fn SavedDialog() -> impl IntoView {
    let app = use_app();
    let saved = app.saved;
    // Another tab may have written where no event told of it.
    saved.follow();
    if untrack(|| saved.renamed()).is_some() {
        request_animation_frame(|| focus::select("#saved-new-name"));
    }
    on_cleanup(move || saved.rename(None));
    let outcome = RwSignal::new(None::<Outcome>);
    let status = Signal::derive(move || {
        outcome
            .get()
            .map(|outcome| in_words(app, &outcome))
            .unwrap_or_default()
    });
    let storage = Signal::derive(move || match saved.storage() {
        Storage::Kept => String::new(),
        Storage::PageOnly => app.words.text(Key::SavedHere),
        Storage::Unreadable => app.words.text(Key::SavedUnread),
        Storage::Partly => app.words.text(Key::SavedPartly),
    });
    let is_empty = Memo::new(move |_| saved.items().is_empty());
    let list = move || {
        let items = saved.items().into_iter();
        let item = |item: SavedComparison| {
            if saved.renamed().as_ref() == Some(&item.name) {
                view! { <RenameForm item/> }.into_any()
            } else {
                view! { <SavedItem item outcome/> }.into_any()
            }
        };
        items.map(item).collect_view()
    };
    view! {
        <Dialog title=app.words.label(Key::Saved)>
            <SaveForm outcome/>
            <p class="found">
                <span role="status">{text(status)}</span>
                <UndoButton outcome/>
            </p>
            <p class="held" role="status" prop:textContent=storage></p>
            <ul class="listing" tabindex="0" aria-labelledby="panel-title">
                {list}
                {move || {
                    is_empty.get().then(|| view! { <li>{text(app.words.label(Key::SavedNone))}</li> })
                }}
            </ul>
            <Files outcome is_empty/>
        </Dialog>
    }
}

/// The form that saves the present comparison under a name.
#[component]
fn SaveForm(
    /// What became of the last act.
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let app = use_app();
    let saved = app.saved;
    let field = NodeRef::<html::Input>::new();
    let has_no_columns = Signal::derive(move || app.columns_memo().with(Vec::is_empty));
    let default_name = Signal::derive(move || app.default_name());
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let name = field
            .get_untracked()
            .map(|field| field.value())
            .unwrap_or_default();
        let Ok(item) = app.as_saved(&name) else {
            return;
        };
        let added = saved.change(|items| items.add(item));
        outcome.set(Some(added.map_or(Outcome::Full, Outcome::Saved)));
    };
    // The attribute, not the property: browsers show it only until somebody types.
    view! {
        <form class="export-bar" on:submit=save>
            <label>
                {text(app.words.label(Key::SavedName))}
                <input
                    id="saved-name"
                    maxlength="120"
                    autocomplete="off"
                    value=default_name
                    node_ref=field
                    on:keydown=ignore_composition
                />
            </label>
            <button data-action="save" disabled=has_no_columns>
                {text(app.words.label(Key::SavedSave))}
            </button>
        </form>
    }
}

/// The way back for what was deleted last.
#[component]
fn UndoButton(
    /// What became of the last act.
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let app = use_app();
    let saved = app.saved;
    let undo = move |_| {
        let Some(Outcome::Deleted(removed)) = outcome.get_untracked() else {
            return;
        };
        outcome.set(Some(Outcome::Saved(removed.saved.name.clone())));
        saved.change(|items| items.restore(removed));
        focus::first("#saved-name");
    };
    let can_undo = move || outcome.with(|outcome| matches!(outcome, Some(Outcome::Deleted(_))));
    view! {
        <Show when=can_undo>
            <button type="button" data-action="undo" on:click=undo>
                {text(app.words.label(Key::Undo))}
            </button>
        </Show>
    }
}

/// A saved comparison: its name opens it.
#[component]
fn SavedItem(
    /// The comparison.
    item: SavedComparison,
    /// What became of the last act.
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let app = use_app();
    let saved = app.saved;
    let name = item.name.clone();
    let label = |key: Key| {
        let name = name.clone();
        Signal::derive(move || app.words.format(key, &[("name", &name)]))
    };
    let (rename_label, delete_label) = (label(Key::SavedRename), label(Key::SavedDelete));
    let query = item.query();
    let slugs = query.comparison.slugs().to_vec();
    let methods = Signal::derive(move || {
        slugs
            .iter()
            .map(|slug| app.name(slug))
            .collect::<Vec<_>>()
            .join(" · ")
    });
    let (old_name, deleted_name) = (name.clone(), name.clone());
    let rename = move |_| {
        saved.rename(Some(old_name.clone()));
        request_animation_frame(|| focus::select("#saved-new-name"));
    };
    let delete = move |_| {
        if let Some(removed) = saved.change(|items| items.remove(&deleted_name)) {
            outcome.set(Some(Outcome::Deleted(removed)));
            focus::first_soon("dialog .found [data-action=undo]");
        }
    };
    view! {
        <li>
            <div>
                <button
                    type="button"
                    class="open"
                    data-action="open"
                    translate="no"
                    on:click=move |_| app.open(query.clone())
                >
                    {text(name)}
                </button>
                <p>{text(methods)}</p>
            </div>
            <div class="acts">
                <button type="button" data-action="rename" aria-label=rename_label on:click=rename>
                    {text(app.words.label(Key::SavedRenameShort))}
                </button>
                <button type="button" data-action="delete" aria-label=delete_label on:click=delete>
                    {text(app.words.label(Key::SavedDeleteShort))}
                </button>
            </div>
        </li>
    }
}

/// A saved comparison that is being given another name.
#[component]
fn RenameForm(
    /// The comparison.
    item: SavedComparison,
) -> impl IntoView {
    let app = use_app();
    let saved = app.saved;
    let field = NodeRef::<html::Input>::new();
    let name = item.name.clone();
    let end = move || {
        saved.rename(None);
        focus::first_soon("dialog .listing");
    };
    let rename = move |event: SubmitEvent| {
        event.prevent_default();
        let new = field
            .get_untracked()
            .map(|field| field.value())
            .unwrap_or_default();
        saved.change(|items| items.rename(&name, &new));
        end();
    };
    view! {
        <li>
            <form class="export-bar" on:submit=rename>
                <label>
                    {text(app.words.label(Key::SavedName))}
                    <input
                        id="saved-new-name"
                        maxlength="120"
                        autocomplete="off"
                        prop:value=item.name
                        node_ref=field
                        on:keydown=ignore_composition
                    />
                </label>
                <button data-action="rename">
                    {text(app.words.label(Key::SavedRenameShort))}
                </button>
                <button type="button" data-action="cancel" on:click=move |_| end()>
                    {text(app.words.label(Key::Cancel))}
                </button>
            </form>
        </li>
    }
}

/// The comparisons as a file, and from one.
#[component]
fn Files(
    /// What became of the last act.
    outcome: RwSignal<Option<Outcome>>,
    /// Whether nothing is saved.
    is_empty: Memo<bool>,
) -> impl IntoView {
    let app = use_app();
    let saved = app.saved;
    let export = move |_| {
        let json = untrack(|| saved.to_json());
        let downloaded = download::save_text("tertium-saved.json", "application/json", &json);
        outcome.set(
            downloaded
                .err()
                .map(|_| Outcome::Refused(Key::DownloadFailed)),
        );
    };
    let import = move |event: Event| {
        spawn_local(async move {
            let imported = match upload::read_text(&event, SavedComparisons::LONGEST).await {
                None => return,
                Some(Err(error)) => Err(refusal_of_upload(error)),
                Some(Ok(text)) => saved.import(&text).map_err(|error| refusal_of_file(&error)),
            };
            let imported = imported.map_or_else(Outcome::Refused, Outcome::Imported);
            // The dialog may be closed by then.
            let _ = outcome.try_set(Some(imported));
        });
    };
    view! {
        <div class="export-bar">
            <button type="button" data-action="take" disabled=is_empty on:click=export>
                {text(app.words.label(Key::SavedExport))}
            </button>
            <FileButton
                name="import"
                accept=".json,application/json"
                label=app.words.label(Key::SavedImport)
                change=Callback::new(import)
            />
        </div>
    }
}

/// Keeps the Enter that ends a composition from sending a form.
fn ignore_composition(event: KeyboardEvent) {
    if event.key() == "Enter" && keyboard::is_composing(&event) {
        event.prevent_default();
    }
}

/// Why a file was not accepted, in words.
fn refusal_of_file(error: &SavedFileError) -> Key {
    match error {
        SavedFileError::Long(_) => Key::SavedFileLong,
        SavedFileError::Content(_) => Key::SavedFileOther,
    }
}

/// Why a file was not read, in words.
fn refusal_of_upload(error: UploadError) -> Key {
    match error {
        UploadError::TooLong => Key::SavedFileLong,
        UploadError::Unreadable => Key::SavedFileOther,
    }
}

fn in_words(app: App, outcome: &Outcome) -> String {
    let words = app.words;
    match outcome {
        Outcome::Saved(name) => words.format(Key::SavedKept, &[("name", name)]),
        Outcome::Deleted(removed) => {
            words.format(Key::SavedDeleted, &[("name", &removed.saved.name)])
        }
        Outcome::Full => words.count(Key::SavedFull, SavedComparisons::LIMIT, &[]),
        Outcome::Imported(Merged {
            added,
            renamed,
            left_out,
            unreadable,
        }) => {
            let gaps = [
                ("added", &*added.to_string()),
                ("renamed", &renamed.to_string()),
                ("left", &left_out.to_string()),
                ("unreadable", &unreadable.to_string()),
            ];
            words.format(Key::SavedMerged, &gaps)
        }
        Outcome::Refused(reason) => words.text(*reason),
    }
}
