use leptos::prelude::*;

use crate::{
    browser::highlight,
    locale::PanelKey,
    state::{App, looking::Dimming},
    view::erased::flag,
};

/// The switch, where the browser can do it.
#[component]
pub fn DimmingSwitch() -> impl IntoView {
    let app = App::use_context();
    let dimming = expect_context::<Dimming>();
    highlight::is_known().then(|| {
        view! {
            <label class="dimming">
                <input type="checkbox" name="dimming" prop:checked=flag(move || dimming.is_on()) on:change=move |_| dimming.toggle(app)/>
                <span>{app.told(PanelKey::RowsDim)}</span>
            </label>
        }
    })
}
