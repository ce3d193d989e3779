//! Starts the program of the dialogs, which the page fetches when one is opened.

use any_spawner::Executor;
use leptos::{mount::mount_to, prelude::*};
use tertium::{
    browser::{document, style},
    panel::{DIALOG_STYLES, Panels},
    state::{App, Keeping, erased},
};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let _ = Executor::init_wasm_bindgen();
    style::adopt(DIALOG_STYLES);
    erased::spawn(App::start_beside(|app| {
        provide_context(Keeping::start());
        // It knows the names of methods whose records do not come; the page has fetched it before.
        app.ask_for_engine();
        if let Some(place) = document::panels() {
            mount_to(place, || view! { <Panels/> }).forget();
        }
    }));
}
