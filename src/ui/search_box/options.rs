use leptos::prelude::*;

use super::option::SearchOption;
use crate::{app::SearchBox, ui::dynamic::dynamic};

/// What the search box offers for what was typed.
#[component]
pub fn Options(
    /// The box.
    state: SearchBox,
) -> impl IntoView {
    dynamic(move || {
        let suggestions = state.suggestions().into_iter().enumerate();
        suggestions
            .map(|(position, suggestion)| view! { <SearchOption state position suggestion/> })
            .collect_view()
    })
}
