use leptos::prelude::*;

use crate::{
    compare::{Near as Shared, near_duplicates},
    locale::PanelKey,
    method::Method,
    state::App,
    view::{
        built::{Built, IntoBuilt},
        erased::part,
    },
};

/// Which columns may be one method twice: they share their source or a name.
#[component]
pub fn Near() -> impl IntoView {
    let app = App::use_context();
    part(move || {
        let loaded = app.loaded();
        let methods: Vec<&Method> = loaded.iter().map(|method| &**method).collect();
        let note = |near: crate::compare::Nearness| {
            let names: Vec<String> = [near.one, near.other].iter().map(|place| methods[*place].name.get(app.lang()).clone()).collect();
            let names = app.listed(&names);
            let said = match near.by {
                Shared::Source => app.tell(PanelKey::NearSource, &[("names", &names)]),
                Shared::Name(name) => app.tell(PanelKey::NearName, &[("names", &names), ("name", name)]),
            };
            view! { <span class="near" role="note">{said}</span> }.built()
        };
        near_duplicates(&methods).into_iter().map(note).collect::<Vec<Built>>().built()
    })
}
