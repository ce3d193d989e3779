use leptos::{ev::Event, prelude::*, web_sys::HtmlInputElement};
use tertium_core::{
    decision::{Draft, SoftwareLink},
    locale::{DecisionKey, Key},
};

use super::{fields::TextField, findings::Found};
use crate::{
    app::use_app,
    ui::{decision::words::label, dynamic::dynamic, text::text},
};

/// The name and the address of one package.
struct Place {
    paths: [&'static str; 2],
    texts: [fn(&mut Draft) -> &mut String; 2],
}

/// As many as records have.
const PLACES: [Place; 4] = [
    Place {
        paths: ["software[0].name", "software[0].url"],
        texts: [
            |draft| &mut at::<0>(draft).name,
            |draft| &mut at::<0>(draft).url,
        ],
    },
    Place {
        paths: ["software[1].name", "software[1].url"],
        texts: [
            |draft| &mut at::<1>(draft).name,
            |draft| &mut at::<1>(draft).url,
        ],
    },
    Place {
        paths: ["software[2].name", "software[2].url"],
        texts: [
            |draft| &mut at::<2>(draft).name,
            |draft| &mut at::<2>(draft).url,
        ],
    },
    Place {
        paths: ["software[3].name", "software[3].url"],
        texts: [
            |draft| &mut at::<3>(draft).name,
            |draft| &mut at::<3>(draft).url,
        ],
    },
];

/// The software of a draft, which has so much from now on; what is empty is not kept.
fn at<const PLACE: usize>(draft: &mut Draft) -> &mut SoftwareLink {
    if draft.software.len() <= PLACE {
        draft.software.resize_with(PLACE + 1, SoftwareLink::default);
    }
    &mut draft.software[PLACE]
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
    // What is being typed: the next place is there before Tab looks for it.
    let typed = RwSignal::new(0);
    let follow = move |event: Event| {
        let name = event_target::<HtmlInputElement>(&event).name();
        let place = PLACES
            .iter()
            .position(|place| place.paths.contains(&&*name));
        typed.update(|typed| *typed = place.map_or(*typed, |place| (place + 1).max(*typed)));
    };
    let places = PLACES.into_iter().enumerate();
    let places = places.map(|(place, Place { paths, texts })| {
        let is_shown = Memo::new(move |_| place <= said.get().max(typed.get()));
        let [name, url] = [DecisionKey::Name, DecisionKey::Address].map(|key| label(app, key));
        dynamic(move || {
            is_shown.get().then(|| {
                view! {
                    <TextField draft found path=paths[0] label=name text=texts[0]/>
                    <TextField draft found path=paths[1] label=url text=texts[1]/>
                }
            })
        })
    });
    view! {
        <fieldset on:input=follow>
            <legend>{text(app.words.label(Key::RowSoftware))}</legend>
            {places.collect_view()}
        </fieldset>
    }
    .into_any()
}
