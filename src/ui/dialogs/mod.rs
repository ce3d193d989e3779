//! The dialogs: a part of the program that is loaded when the first of them opens.

mod browse;
mod check;
mod decision;
mod dialog;
mod export;
mod filter;
mod guide;
mod guide_data;
mod method;
mod preview;
mod purpose;
mod relations;
mod saved;
mod share;
mod timeline;
mod unknown_names;

use std::{mem, sync::Once};

use leptos::prelude::*;
use tertium_core::query::Panel;

use crate::{
    app::{Dialogs, use_app},
    platform::styles,
    ui::{copying, links},
};
use browse::BrowseDialog;
use check::CheckDialog;
use decision::{DecisionDialog, ThesisDialog};
use export::ExportDialog;
use guide::GuideDialog;
use guide_data::GuideData;
use method::MethodDialog;
use saved::SavedDialog;
use timeline::TimelineDialog;

/// The styles of all dialogs: the frame and what several of them have first.
const STYLES: &str = concat!(
    include_str!("dialog.css"),
    include_str!("browse.css"),
    include_str!("export.css"),
    include_str!("method.css"),
    include_str!("saved.css"),
    include_str!("guide/guide.css"),
    include_str!("check.css"),
    include_str!("timeline/timeline.css"),
);

/// What this part of the program hands out; it brings its styles along.
pub fn part() -> Dialogs {
    static ADOPTED: Once = Once::new();
    ADOPTED.call_once(|| {
        styles::adopt(links::STYLES);
        styles::adopt(copying::STYLES);
        styles::adopt(STYLES);
    });
    Dialogs {
        dialog: || view! { <OpenDialog/> }.into_any(),
    }
}

/// The dialog that the address names.
#[component]
fn OpenDialog() -> impl IntoView {
    let app = use_app();
    provide_context(GuideData::new());
    // It knows the names of methods whose records are not there.
    Effect::new(move || app.search.request());
    // Drawn anew when another kind of panel opens, not at every change of its filters.
    let kind = Memo::new(move |_| {
        app.navigation
            .with_query(|query| query.panel.as_ref().map(mem::discriminant))
    });
    move || {
        kind.get()?;
        let dialog = match untrack(|| app.navigation.query()).panel? {
            Panel::Browse(_) => view! { <BrowseDialog/> }.into_any(),
            Panel::Export => view! { <ExportDialog/> }.into_any(),
            Panel::Method(_) => view! { <MethodDialog/> }.into_any(),
            Panel::Timeline => view! { <TimelineDialog/> }.into_any(),
            Panel::Saved => view! { <SavedDialog/> }.into_any(),
            Panel::Check => view! { <CheckDialog/> }.into_any(),
            Panel::Decision => view! { <DecisionDialog/> }.into_any(),
            Panel::Thesis => view! { <ThesisDialog/> }.into_any(),
            Panel::Guide(_) => view! { <GuideDialog/> }.into_any(),
        };
        Some(dialog)
    }
}
