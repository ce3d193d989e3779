//! What the check of a source means and where the source was seen, in words.

use leptos::prelude::*;
use tertium_core::{
    locale::Key,
    method::{Evidence, Source},
};

use super::text::text;
use crate::app::{App, use_app};

/// A line for what the grade means, and one for each kind of places in which the source was seen.
pub fn source_check(app: App, source: &Source) -> Vec<String> {
    let meaning = match source.grade.as_deref() {
        Some("A") => Some(Key::GradeA),
        Some("B") => Some(Key::GradeB),
        Some("C") => Some(Key::GradeC),
        _ => None,
    };
    let seen = |Evidence { place, key, places }| {
        let place = app
            .words
            .choose(Key::GradePlace, &place, &[("place", &place)]);
        let values = [("place", &*place), ("key", &*key)];
        app.words.count(Key::GradeSeen, places as usize, &values)
    };
    let meaning = meaning.map(|key| app.words.text(key));
    meaning
        .into_iter()
        .chain(source.seen().into_iter().map(seen))
        .collect()
}

/// The way to the page that explains how all sources are checked.
#[component]
pub fn AboutSources(
    /// The grade, where the page explains it.
    grade: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let href = Signal::derive(move || {
        let page = app.words.text(Key::AboutUrl);
        match &grade {
            Some(grade) => [&page, "#grade-", grade].concat(),
            None => page,
        }
    });
    view! { <a href=href>{text(app.words.label(Key::About))}</a> }
}
