//! Starts the page in a browser, and splits off the parts of the program that load on demand.

use std::time::Duration;

use leptos::{
    mount::mount_to,
    prelude::*,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};
use tertium::{
    app::{App, Beside, Dialogs, Loaders, Loading, PartFailed, SearchPart, Spoken},
    platform::{build, document, history},
    ui::{self, Page},
};

/// How long the first table waits for its records before it shows columns that are still loading.
const PATIENCE: Duration = Duration::from_millis(450);

fn main() {
    spawn_local(async {
        if start().await.is_none() {
            document::show_failure();
        }
    });
}

/// Fetches the catalogue and the records that the address names, then takes the place of what the loader drew.
async fn start() -> Option<()> {
    let build = build::read().ok()?;
    let address = history::address();
    let lang = document::lang().unwrap_or_default();
    let owner = Owner::new();
    let spoken = Spoken::fetch(&build, lang).await.ok()?;
    owner.with(|| {
        let loaders = Loaders { beside, dialogs, search };
        let app = App::new(build, spoken, address, loaders);
        app.request_records();
        app.mount_when_settled(PATIENCE, move || {
            if let Some(place) = document::take_over() {
                mount_to(place, move || view! { <Page app/> }).forget();
            }
        });
    });
    // The state lives as long as the page.
    std::mem::forget(owner);
    Some(())
}

fn beside() -> Loading<Beside> {
    Box::pin(async { Ok(load_beside().await?) })
}

fn dialogs() -> Loading<Dialogs> {
    Box::pin(async { Ok(load_dialogs().await?) })
}

fn search() -> Loading<SearchPart> {
    Box::pin(async { Ok(load_search().await?) })
}
