use leptos::prelude::*;

use super::dialog::Dialog;
use crate::{
    browser::{
        download, focus,
        upload::{self, Upload},
    },
    locale::{Key, PanelKey},
    query::{Merged, Panel, Saved as Item, Shelf},
    state::{
        App, Held, Keeping, Refused,
        erased::{memo, spawn},
    },
    view::{
        built::{Built, IntoBuilt, nothing},
        erased::{flag, part, text},
    },
};

/// What became of the visitor's last act.
#[derive(Clone)]
enum Told {
    Nothing,
    Kept(String),
    Deleted(usize, Item),
    Full,
    Merged(Merged),
    Refused(PanelKey),
}

/// The comparisons that are kept on this device.
#[component]
pub fn Saved() -> impl IntoView {
    let (app, keeping) = (App::use_context(), Keeping::use_context());
    keeping.read();
    app.ask_for_engine();
    let (told, tell) = signal(Told::Nothing);
    let (renamed, rename) = signal(None::<String>);
    let is_empty = memo(move || app.columns().is_empty());
    let default_name = text(move || app.columns().iter().map(|slug| app.name(slug)).collect::<Vec<_>>().join(" · "));
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(saved) = app.as_saved(&focus::value("#saved-name")) else { return };
        let name = saved.name.clone();
        tell.set(if keeping.change(|shelf| shelf.add(saved)) { Told::Kept(name) } else { Told::Full });
    };
    let status = move || match told.get() {
        Told::Nothing => String::new(),
        Told::Kept(name) => app.tell(PanelKey::SavedKept, &[("name", &name)]),
        Told::Deleted(_, saved) => app.tell(PanelKey::SavedDeleted, &[("name", &saved.name)]),
        Told::Full => app.tell_count(PanelKey::SavedFull, Shelf::LIMIT),
        Told::Merged(Merged { added, renamed, left_out, unreadable }) => {
            let [added, renamed, left_out, unreadable] = [added, renamed, left_out, unreadable].map(|count| count.to_string());
            app.tell(PanelKey::SavedMerged, &[("added", &added), ("renamed", &renamed), ("left", &left_out), ("unreadable", &unreadable)])
        }
        Told::Refused(why) => app.tell(why, &[]),
    };
    let undo = move || {
        let Told::Deleted(place, saved) = told.get() else { return nothing() };
        let restore = move |_| {
            let saved = saved.clone();
            tell.set(Told::Kept(saved.name.clone()));
            keeping.change(|shelf| shelf.restore(place, saved));
            focus::first("#saved-name");
        };
        view! { <button type="button" data-action="undo" on:click=restore>{app.said(Key::Undo)}</button> }.built()
    };
    let held = move || match keeping.held() {
        Held::Kept => String::new(),
        Held::Here => app.tell(PanelKey::SavedHere, &[]),
        Held::Unread => app.tell(PanelKey::SavedUnread, &[]),
    };
    let list = move || {
        let items = keeping.items();
        if items.is_empty() {
            return view! { <li>{app.told(PanelKey::SavedNone)}</li> }.built();
        }
        let delete = move |name: &str| {
            if let Some((place, saved)) = keeping.change(|shelf| shelf.remove(name)) {
                tell.set(Told::Deleted(place, saved));
                focus::first_soon("dialog [data-action=undo]");
            }
        };
        let draw = |item: Item| if renamed.get().as_ref() == Some(&item.name) { naming(item, rename) } else { shown(item, rename, delete) };
        items.into_iter().map(draw).collect::<Vec<Built>>().built()
    };
    let take = move |_| {
        let saved = download::save("tertium-saved.json", "application/json", &untrack(|| keeping.print()));
        tell.set(if saved { Told::Nothing } else { Told::Refused(PanelKey::DownloadFailed) });
    };
    let import = move |event: web_sys::Event| {
        spawn(async move {
            let outcome = match upload::read(&event, Shelf::LONGEST).await {
                None => return,
                Some(Upload::Long) => Err(Refused::Long),
                Some(Upload::Failed) => Err(Refused::Content),
                Some(Upload::Text(text)) => keeping.import(&text),
            };
            let _ = tell.try_set(match outcome {
                Ok(merged) => Told::Merged(merged),
                Err(Refused::Long) => Told::Refused(PanelKey::SavedFileLong),
                Err(Refused::Content) => Told::Refused(PanelKey::SavedFileOther),
            });
        });
    };
    // The attribute, not the property: browsers show it only until somebody types.
    let content = view! {
        <form class="export-bar" on:submit=save>
            <label>
                <span>{app.told(PanelKey::SavedName)}</span>
                <input id="saved-name" maxlength="120" autocomplete="off" value=default_name/>
            </label>
            <button data-action="save" disabled=flag(move || is_empty.get())>{app.told(PanelKey::SavedSave)}</button>
        </form>
        <p class="found"><span role="status">{text(status)}</span> {part(undo)}</p>
        <p class="held" role="status">{text(held)}</p>
        <ul class="listing" tabindex="0" aria-labelledby="panel-title">{part(list)}</ul>
        <div class="export-bar">
            <button type="button" data-action="take" disabled=flag(move || keeping.items().is_empty()) on:click=take>{app.told(PanelKey::SavedExport)}</button>
            <label class="file">
                <span>{app.told(PanelKey::SavedImport)}</span>
                <input type="file" name="import" accept=text(|| ".json,application/json".to_owned()) on:change=import/>
            </label>
        </div>
    };
    view! { <Dialog title=PanelKey::Saved content=content.built()/> }
}

/// A saved comparison: its name opens it.
fn shown(item: Item, rename: WriteSignal<Option<String>>, delete: impl Fn(&str) + Copy + Send + 'static) -> Built {
    let app = App::use_context();
    let label = |key, name: &str| {
        let name = name.to_owned();
        text(move || app.tell(key, &[("name", &name)]))
    };
    let methods = {
        let query = item.query();
        text(move || query.comparison.slugs().iter().map(|slug| app.name(slug)).collect::<Vec<_>>().join(" · "))
    };
    let (name, new_name, old_name) = (item.name.clone(), item.name.clone(), item.name.clone());
    let [rename_label, delete_label] = [PanelKey::SavedRename, PanelKey::SavedDelete].map(|key| label(key, &name));
    let begin = move |_| {
        rename.set(Some(new_name.clone()));
        focus::first_soon("#saved-new-name");
    };
    view! {
        <li>
            <div>
                <button type="button" class="open" data-action="open" on:click=move |_| app.open_saved(&item)>{name}</button>
                <p>{methods}</p>
            </div>
            <div class="acts">
                <button type="button" data-action="rename" aria-label=rename_label on:click=begin>{app.told(PanelKey::SavedRenameShort)}</button>
                <button type="button" data-action="delete" aria-label=delete_label on:click=move |_| delete(&old_name)>{app.told(PanelKey::SavedDeleteShort)}</button>
            </div>
        </li>
    }
    .built()
}

/// A saved comparison that is being given another name.
fn naming(item: Item, rename: WriteSignal<Option<String>>) -> Built {
    let (app, keeping) = (App::use_context(), Keeping::use_context());
    let name = item.name.clone();
    let end = move || {
        rename.set(None);
        focus::first_soon("dialog .listing");
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        keeping.change(|shelf| shelf.rename(&name, &focus::value("#saved-new-name")));
        end();
    };
    view! {
        <li>
            <form class="export-bar" on:submit=submit>
                <label>
                    <span>{app.told(PanelKey::SavedName)}</span>
                    <input id="saved-new-name" maxlength="120" autocomplete="off" prop:value=item.name/>
                </label>
                <button data-action="rename">{app.told(PanelKey::SavedRenameShort)}</button>
                <button type="button" data-action="cancel" on:click=move |_| end()>{app.told(PanelKey::Cancel)}</button>
            </form>
        </li>
    }
    .built()
}

/// The way to what is kept, in the head of every page.
#[component]
pub fn Keep() -> impl IntoView {
    let app = App::use_context();
    let open = move |_| app.show_panel(Some(Panel::Saved));
    view! { <button type="button" class="keep" data-action="saved" aria-haspopup="dialog" on:click=open><span>{app.told(PanelKey::SavedShort)}</span></button> }
}
