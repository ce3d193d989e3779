//! Starts the app in a browser.

use std::time::Duration;

use any_spawner::Executor;
use leptos::{mount::mount_to, prelude::*};
use tertium::{
    browser::{address, build::Build, document, storage},
    locale::Lang,
    state::{App, Words, erased},
    view::Page,
};

/// Smaller than the standard library's allocator and as quick for what a page allocates (TLSF: constant time).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// How long the first table waits for its records before it shows columns that are still loading.
const PATIENCE: Duration = Duration::from_millis(450);

fn main() {
    // Mounting would start it, but records are fetched before.
    let _ = Executor::init_wasm_bindgen();
    erased::spawn(start());
}

/// Fetches the catalogue and the records that the address names, then takes the shell's place.
///
/// Where the shell or the catalogue fails, the shell's own message stays: the loader shows it.
async fn start() {
    let Some(build) = Build::read() else { return document::fail() };
    let query = address::query();
    let kept = storage::get(storage::Kept::Lang);
    let languages = document::languages();
    let lang = query.lang.unwrap_or_else(|| Lang::choose(kept.as_deref().into_iter().chain(languages.iter().map(String::as_str))));
    let slugs = query.comparison.slugs().to_vec();
    let owner = Owner::new();
    let Ok(words) = Words::fetch(&build, lang).await else { return document::fail() };
    let app = owner.with(|| App::start(build, words, query));
    let mount = move || {
        let Some(place) = document::take_over() else { return };
        mount_to(place, move || view! { <Page app/> }).forget();
    };
    // A table that is complete when it appears does not shift.
    let root = owner.clone();
    owner.with(|| {
        let (late, set_late) = signal(false);
        set_timeout(move || set_late.set(true), PATIENCE);
        let mut mount = Some(mount);
        erased::effect(move || {
            let settled = slugs.iter().all(|slug| app.load(slug).get().is_settled());
            if (settled || late.get())
                && let Some(mount) = mount.take()
            {
                // Under the root: what belongs to this effect is gone when it runs again.
                root.with(mount);
            }
        });
    });
    std::mem::forget(owner);
}
