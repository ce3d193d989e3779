use leptos::prelude::*;
use tertium_core::{
    decision::{Draft, SoftwareLink},
    locale::{DecisionKey, Key},
};

use super::{fields::TextField, findings::Found};
use crate::{
    app::use_app,
    ui::{decision::words::label, dynamic::dynamic, text::text},
};

/// The fields of one package.
struct Package {
    /// The ways to name and address in a record.
    paths: [&'static str; 2],
    texts: [fn(&mut Draft) -> &mut String; 2],
}

/// As many as records have.
const PACKAGES: [Package; 4] = [
    package::<0>(["software[0].name", "software[0].url"]),
    package::<1>(["software[1].name", "software[1].url"]),
    package::<2>(["software[2].name", "software[2].url"]),
    package::<3>(["software[3].name", "software[3].url"]),
];

const fn package<const PLACE: usize>(paths: [&'static str; 2]) -> Package {
    Package {
        paths,
        texts: [
            |draft| &mut at(draft, PLACE).name,
            |draft| &mut at(draft, PLACE).url,
        ],
    }
}

/// The software of a draft, which has so much from now on; what is empty is not kept.
fn at(draft: &mut Draft, place: usize) -> &mut SoftwareLink {
    if draft.software.len() <= place {
        draft.software.resize_with(place + 1, SoftwareLink::default);
    }
    &mut draft.software[place]
}

/// Packages with their pages: those that are said, and room for one more.
#[component]
pub fn SoftwareFields(draft: RwSignal<Draft>, found: RwSignal<Found>) -> impl IntoView {
    let app = use_app();
    let is_said = |link: &SoftwareLink| !link.name.is_empty() || !link.url.is_empty();
    let said = Memo::new(move |_| {
        draft.with(|draft| {
            let last = draft.software.iter().rposition(is_said);
            last.map_or(0, |last| last + 1)
        })
    });
    // How many have been typed into: the next one is there before Tab looks for it.
    let typed = RwSignal::new(0);
    let packages = PACKAGES.into_iter().enumerate();
    let packages = packages.map(|(place, Package { paths, texts })| {
        let is_shown = Memo::new(move |_| place <= said.get().max(typed.get()));
        let [name, url] = [DecisionKey::Name, DecisionKey::Address].map(|key| label(app, key));
        let follow = move |_| typed.update(|typed| *typed = (*typed).max(place + 1));
        dynamic(move || {
            is_shown.get().then(|| {
                view! {
                    <div class="own-package" on:input=follow>
                        <TextField draft found path=paths[0] label=name text=texts[0]/>
                        <TextField draft found path=paths[1] label=url text=texts[1]/>
                    </div>
                }
            })
        })
    });
    view! {
        <fieldset>
            <legend>{text(app.words.label(Key::RowSoftware))}</legend>
            {packages.collect_view()}
        </fieldset>
    }
    .into_any()
}
