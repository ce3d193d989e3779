//! What stands beside the table, and the dialogs: two programs of their own, fetched when there is time and when one opens.
//!
//! They share nothing with the page's first program or each other but the address, the loader and the catalogue: each
//! follows the address, and all write it.

mod browse;
mod choice;
mod coins;
mod columns;
mod dialog;
mod dimming;
mod export;
mod filter;
mod links;
mod menu;
mod method;
mod near;
mod opener;
mod proposals;
mod reason;
mod related;
mod relations;
mod rows;
mod saved;
mod share;
mod since;
mod timeline;
mod why;
mod words;

use leptos::prelude::*;

use crate::{
    query::Panel,
    state::{App, erased::memo},
    view::built::{IntoBuilt, nothing},
    view::erased::part,
};
use browse::Browse;
pub use coins::Unseen;
pub use columns::Columns;
use export::Export;
use method::MethodView;
pub use opener::Opener;
pub use proposals::Proposals;
pub use related::{RelatedButton, RelatedRow};
pub use rows::RowFilter;
pub use saved::Keep;
use saved::Saved;
pub use since::Changed;
use timeline::When;
pub use why::Why;

/// The styles of what stands beside the table, which its program brings along.
pub const STYLES: &str = concat!(include_str!("panel.css"), include_str!("columns.css"), include_str!("beside.css"), include_str!("keep.css"));

/// The styles of the dialogs, which come with theirs, later.
pub const DIALOG_STYLES: &str = concat!(include_str!("dialogs.css"), include_str!("method.css"));

/// The panel that the address names.
#[component]
pub fn Panels() -> impl IntoView {
    let app = App::use_context();
    // Drawn anew when another panel opens, not at every change of its filters.
    let kind = memo(move || app.query().panel().map(|panel| std::mem::discriminant(&panel)));
    part(move || match kind.get().and_then(|_| untrack(|| app.query()).panel()) {
        Some(Panel::Browse(_)) => view! { <Browse/> }.built(),
        Some(Panel::Export) => view! { <Export/> }.built(),
        Some(Panel::Method(_)) => view! { <MethodView/> }.built(),
        Some(Panel::Timeline) => view! { <When/> }.built(),
        Some(Panel::Saved) => view! { <Saved/> }.built(),
        None => nothing(),
    })
}
