//! Starts the program of what stands beside the table, which the page fetches once it has nothing else to do.

use any_spawner::Executor;
use leptos::{mount::mount_to, prelude::*};
use tertium::{
    browser::{
        address,
        beside::{self, Beside},
        document, engine, style,
    },
    panel::{Changed, Columns, Keep, Opener, Proposals, RelatedButton, RelatedRow, RowFilter, STYLES, Unseen, Why},
    state::{App, erased, looking::Dimming},
};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let _ = Executor::init_wasm_bindgen();
    style::adopt(STYLES);
    if address::query().panel().is_some() {
        // A dialog that the address names is not waited for twice; `Opener` says where it does not come.
        erased::spawn(async {
            engine::start("dialogs").await;
        });
    }
    erased::spawn(App::start_beside(draw));
}

/// Mounts each part in its place of the page.
fn draw(app: App) {
    provide_context(Dimming::start(app));
    app.open_by_name();
    if let Some(place) = document::panels() {
        mount_to(place, || view! { <Opener/> <Why/> <Unseen/> <Columns/> }).forget();
    }
    if let Some(place) = document::head() {
        mount_to(place, || view! { <Keep/> }).forget();
    }
    if let Some(place) = document::below_table() {
        mount_to(place, || view! { <Changed/> }).forget();
    }
    if let Some(place) = document::proposals() {
        mount_to(place, || view! { <Proposals/> }).forget();
    }
    let is_open = RwSignal::new(false);
    if let Some(place) = beside::at("span", "tr[data-row=related] th[scope=row]", Beside::Within) {
        mount_to(place, move || view! { <RelatedButton is_open/> }).forget();
    }
    if let Some(place) = beside::at("tr", "tr[data-row=related]", Beside::After) {
        mount_to(place, move || view! { <RelatedRow is_open/> }).forget();
    }
    if let Some(place) = document::toolbar() {
        mount_to(place, || view! { <RowFilter/> }).forget();
    }
}
