//! The form of an own method: a part of the program that is loaded when it is opened.

mod fields;
mod findings;
mod form;
mod reading;
mod software_fields;
mod source_fields;

use std::sync::Once;

use leptos::prelude::*;

use crate::{app::MethodFormPart, platform::styles};
use form::MethodForm;

/// What this part of the program hands out; its styles come along, its words with the decision.
pub fn part() -> MethodFormPart {
    static ADOPTED: Once = Once::new();
    ADOPTED.call_once(|| styles::adopt(include_str!("method_form.css")));
    MethodFormPart {
        form: |decisions, edited, done| view! { <MethodForm decisions edited done/> }.into_any(),
    }
}
