//! Starts the page in a browser, and splits off the parts of the program that load on demand.

use std::{fmt, time::Duration};

use futures::join;
#[cfg(not(debug_assertions))]
use leptos::wasm_split::wasm_split;
use leptos::{mount::mount_to, prelude::*, task::spawn_local};
use tertium::{
    app::{
        self, App, Beside, CitePart, CodePart, DecisionPart, Dialogs, Loaders, Loading,
        MethodFormPart, PartFailed, Prerendered, SearchPart, Spoken, ThesisPart, WordsError,
    },
    platform::{build, document, history, tasks},
    ui::{self, Page},
};
use tertium_core::build::Build;

/// How long the first table waits for its records before it shows columns that are still loading.
const PATIENCE: Duration = Duration::from_millis(450);

fn main() {
    tasks::start();
    spawn_local(async {
        if let Err(error) = start().await {
            leptos::logging::error!("{error}");
            document::show_failure();
        }
    });
}

/// Fetches the catalogue and the records that the address names, then takes the place of what the loader drew.
async fn start() -> Result<(), StartError> {
    let build = build::read().map_err(StartError::Build)?;
    history::repair_fragment();
    let address = history::address();
    let lang = document::lang().unwrap_or_default();
    let owner = Owner::new();
    let spoken = Spoken::fetch(&build, lang)
        .await
        .map_err(StartError::Words)?;
    owner.with(|| {
        let loaders = Loaders {
            beside,
            dialogs,
            search,
            code,
            decision,
            method_form,
            thesis,
            cite,
        };
        let app = App::new(build, spoken, address, loaders);
        app.request_records();
        let is_prerendered = document::is_prerendered();
        if is_prerendered {
            app.navigation.set_prerendered(Prerendered {
                path: history::prerendered_path().unwrap_or_default(),
                title: document::title(),
                heading: document::text_of("h1"),
                lead: document::text_of(".lead"),
                ..Prerendered::default()
            });
            app.parts.load_beside();
        }
        when_settled(app, is_prerendered, move || {
            let Some(place) = document::place() else {
                return;
            };
            let draw = move |place| mount_to(place, move || view! { <Page app/> }).forget();
            let is_whole = untrack(|| app.failed()).is_empty();
            match untrack(|| app.parts.beside()).ready() {
                Some(beside) if is_prerendered && is_whole => {
                    (beside.draw_over)(place, Box::new(draw));
                }
                // It reads in full without the program, and no less with half of it.
                _ if is_prerendered => document::show_failure(),
                _ => {
                    document::clear(&place);
                    draw(place);
                }
            }
        });
    });
    // The state lives as long as the page.
    std::mem::forget(owner);
    Ok(())
}

/// Why the page cannot start.
enum StartError {
    Build(build::BuildError),
    Words(WordsError),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Build(error) => error.fmt(f),
            Self::Words(error) => error.fmt(f),
        }
    }
}

/// Calls once no record of a column is under way, or after a while.
///
/// A table that is complete when it appears does not shift. Where a prerendered one stands already, all that it
/// shows must be there, however long it takes.
fn when_settled(app: App, is_prerendered: bool, mount: impl FnOnce() + 'static) {
    let owner = Owner::current();
    let is_late = RwSignal::new(false);
    if !is_prerendered {
        set_timeout(move || is_late.set(true), PATIENCE);
    }
    let is_settled = move || app.is_settled() && (!is_prerendered || app.parts.is_beside_settled());
    let mut mount = Some(mount);
    Effect::new(move |_| {
        if (is_settled() || is_late.get())
            && let (Some(mount), Some(owner)) = (mount.take(), &owner)
        {
            // Not under this effect: what belongs to it is gone when it runs again.
            owner.with(mount);
        }
    });
}

fn beside() -> Loading<Beside> {
    Box::pin(load_beside())
}

fn dialogs() -> Loading<Dialogs> {
    Box::pin(load_dialogs())
}

fn search() -> Loading<SearchPart> {
    Box::pin(load_search())
}

fn code() -> Loading<CodePart> {
    Box::pin(load_code())
}

fn decision(build: StoredValue<Build>) -> Loading<DecisionPart> {
    Box::pin(async move {
        let url = build.with_value(|build| build.decision_texts.clone());
        let texts = app::file(build, url);
        let (part, texts) = join!(load_decision(), texts);
        part?(&texts?)
    })
}

fn method_form() -> Loading<MethodFormPart> {
    Box::pin(load_method_form())
}

fn thesis() -> Loading<ThesisPart> {
    Box::pin(load_thesis())
}

fn cite() -> Loading<CitePart> {
    Box::pin(load_cite())
}

/// Declares a part of the program that is loaded on demand. A debug build is one file, which is there sooner after a change.
macro_rules! part {
    ($load:ident is $part:ident: $type:ty = $make:expr) => {
        #[cfg(not(debug_assertions))]
        #[wasm_split($part, wasm_split_path = ::leptos::wasm_split, fallible)]
        fn $load() -> Result<$type, PartFailed> {
            $make
        }

        #[cfg(debug_assertions)]
        async fn $load() -> Result<$type, PartFailed> {
            $make
        }
    };
}

part!(load_beside is beside: Beside = Ok(ui::beside::part()));
part!(load_dialogs is dialogs: Dialogs = Ok(ui::dialogs::part()));
part!(load_search is search: SearchPart = Ok(ui::search_box::part()));
part!(load_decision is decision: fn(&[u8]) -> Result<DecisionPart, PartFailed> = Ok(ui::decision::part));
part!(load_method_form is method_form: MethodFormPart = Ok(ui::method_form::part()));
part!(load_thesis is thesis: ThesisPart = Ok(ui::thesis::part()));
part!(load_cite is cite: CitePart = Ok(app::cite_part()));
part!(load_code is code: CodePart = Ok(ui::code::part()));
