use leptos::prelude::*;

use crate::{
    locale::{Key, PanelKey},
    query::Filters,
    search::{Choice, Listing},
    state::App,
    view::{
        built::{Built, IntoBuilt},
        erased::{part, text},
    },
};

/// The choice of one filter, each value with how many methods it would leave.
#[component]
pub fn Filter(
    /// Its place among the filters: field, family, type.
    place: usize,
    listing: Memo<Listing>,
    filters: Memo<Filters>,
) -> impl IntoView {
    let app = App::use_context();
    let label = [Key::RowField, Key::RowFamily, Key::RowType][place];
    let id = Filters::NAMES[place];
    let choose = move |event| {
        let chosen = event_target_value(&event);
        let mut filters = filters.get_untracked();
        filters.chosen[place] = (!chosen.is_empty()).then_some(chosen);
        app.browse(filters);
    };
    let options = move || {
        let chosen = filters.with(|filters| filters.chosen[place].clone());
        let choices = listing.with(|listing| listing.choices[place].clone());
        let is_shown = |choice: &Choice| choice.count > 0 || Some(&choice.id) == chosen.as_ref();
        let option = |choice: Choice| {
            let is_chosen = Some(&choice.id) == chosen.as_ref();
            let shown = [&choice.label, " (", &choice.count.to_string(), ")"].concat();
            view! { <option value=choice.id selected=is_chosen>{shown}</option> }.built()
        };
        let any = view! { <option value="" selected=chosen.is_none()>{app.tell(PanelKey::BrowseAny, &[])}</option> }.built();
        let options: Vec<Built> = choices.into_iter().filter(is_shown).map(option).collect();
        (any, options).built()
    };
    view! {
        <label>
            <span>{text(move || app.text(label))}</span>
            <select name=id on:change=choose>{part(options)}</select>
        </label>
    }
}
