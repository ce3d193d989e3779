//! The visitor's own decision: a part of the program that is loaded when one is kept or wanted.

mod cell;
mod criteria;
mod criterion_form;
mod exported;
mod files;
mod method_fields;
mod method_findings;
mod method_form;
mod method_reading;
mod methods;
mod notes;
mod offer;
mod panel;
mod plot;
mod ranking;
mod reasons;
mod rows;
mod standing;
mod thesis;
mod weights;
mod words;

use std::sync::Once;

use leptos::prelude::*;

use crate::{
    app::{App, DecisionPart, Decisions, PartFailed},
    platform::styles,
    ui::{copying, links},
};
use panel::DecisionPanel;
use rows::OwnRows;
use thesis::ThesisPanel;

const STYLES: &str = include_str!("decision.css");

/// What this part of the program hands out; its words and styles come along.
///
/// # Errors
/// Where its words cannot be read.
pub fn part() -> Result<DecisionPart, PartFailed> {
    words::load().map_err(|_| PartFailed)?;
    static ADOPTED: Once = Once::new();
    ADOPTED.call_once(|| {
        styles::adopt(links::STYLES);
        styles::adopt(copying::STYLES);
        styles::adopt(STYLES);
    });
    Ok(DecisionPart {
        decisions: Decisions::follow(),
        rows: |decisions| view! { <OwnRows decisions/> }.into_any(),
        panel: |decisions| view! { <DecisionPanel decisions/> }.into_any(),
        thesis: |decisions| view! { <ThesisPanel decisions/> }.into_any(),
        reasons: reasons::reasons,
        open_link: App::open_linked_decision,
        exported: exported::exported,
        record: Decisions::record,
        follow_methods: App::follow_methods,
        retry_terms: Decisions::retry_terms,
        find: methods::find,
    })
}
