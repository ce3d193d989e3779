//! The visitor's own decision: a part of the program that is loaded when one is kept or wanted.

mod cell;
mod criteria;
mod criterion_form;
mod entry;
mod exported;
mod files;
mod methods;
mod notes;
mod notes_row;
mod offer;
mod panel;
mod plot;
pub mod ranking;
mod reasons;
mod rows;
pub mod standing;
mod weights;
pub mod words;

use std::sync::Once;

use leptos::prelude::*;

use crate::{
    app::{App, DecisionPart, Decisions, PartFailed, PartLoad},
    platform::styles,
    ui::links,
};
use panel::DecisionPanel;
use rows::OwnRows;

const STYLES: &str = include_str!("decision.css");

/// What this part of the program hands out, with its styles; `texts` are those of [`Build::decision_texts`].
///
/// # Errors
/// Where the texts cannot be read.
///
/// [`Build::decision_texts`]: tertium_core::build::Build::decision_texts
pub fn part(texts: &[u8]) -> Result<DecisionPart, PartFailed> {
    words::read(texts).map_err(|_| PartFailed)?;
    static ADOPTED: Once = Once::new();
    ADOPTED.call_once(|| {
        styles::adopt(links::STYLES);
        styles::adopt(STYLES);
    });
    Ok(DecisionPart {
        decisions: Decisions::follow(),
        rows: |decisions| view! { <OwnRows decisions/> }.into_any(),
        panel: |decisions| view! { <DecisionPanel decisions/> }.into_any(),
        method_form: PartLoad::new(),
        thesis: PartLoad::new(),
        reasons: reasons::reasons,
        open_link: App::open_linked_decision,
        exported: exported::exported,
        record: |decisions, slug| decisions.own_methods().record(slug),
        follow_methods: App::follow_methods,
        request_terms: |decisions, build, version| {
            decisions.own_methods().request_terms(build, version);
        },
        find: methods::find,
    })
}
