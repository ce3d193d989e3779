use leptos::prelude::*;

use super::dimming::DimmingSwitch;
use crate::{
    browser::popover,
    compare::Row,
    locale::PanelKey,
    state::App,
    view::{
        built::{Built, IntoBuilt},
        erased::{flag, text},
    },
};

/// The id of the list of rows.
const LIST: &str = "rows-choice";

/// Rows hidden and shown one by one.
///
/// What the filter counts are the respects of the comparison, hidden or not; how many are hidden the button says.
#[component]
pub fn RowChoice() -> impl IntoView {
    let app = App::use_context();
    let hidden = move || app.query().view().hidden;
    let label = text(move || match hidden().len() {
        0 => app.tell(PanelKey::RowsChoose, &[]),
        count => app.tell_count(PanelKey::RowsHidden, count),
    });
    let place = move |_| {
        request_animation_frame(|| {
            popover::place_open(LIST, "[data-action=rows]");
        });
    };
    let choice = move |row: Row| {
        view! {
            <label>
                <input type="checkbox" name=row.id() prop:checked=flag(move || !hidden().contains(&row)) on:change=move |_| app.toggle_row(row)/>
                <span>{app.said(row.label())}</span>
            </label>
        }
        .built()
    };
    view! {
        <button type="button" class="choose" data-action="rows" popovertarget=LIST on:click=place>{label}</button>
        <div id=LIST class="menu" role="group" popover="auto" aria-label=app.told(PanelKey::RowsLabel)>
            {Row::ALL.map(choice).into_iter().collect::<Vec<Built>>()}
            <DimmingSwitch/>
            <button type="button" data-action="show-all" on:click=move |_| app.show_hidden_rows()>{app.told(PanelKey::RowsShowAll)}</button>
        </div>
    }
}
