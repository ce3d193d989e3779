//! What is left, what no answer speaks of, and what is excluded.

use leptos::prelude::*;
use tertium_core::{
    guide::{ASSUMPTIONS, Goal, Guide, GuideMethod, Left, Mismatch, Progress, Reading, RowId},
    locale::Key,
    method::Slug,
};

use super::{row_label, row_labels, value_labels};
use crate::{
    app::{App, use_app},
    ui::{
        links::{MethodLink, ToggleButton},
        text::{fixed, text},
    },
};

/// The methods that fit, why each does, and the way to compare them.
#[component]
pub(super) fn Fitting<'a, 'b>(
    guide: &'a Guide,
    progress: &'a Progress<'b>,
) -> impl IntoView + use<> {
    let app = use_app();
    let count = progress.left.len();
    let (first, rest) = progress.in_two();
    let slugs: Vec<Slug> = first.iter().map(|left| left.method.slug.clone()).collect();
    let can_compare = (2..=Guide::ENOUGH).contains(&slugs.len());
    let compare = move |_| app.compare_differences(slugs.clone());
    let item = |left: &Left| {
        let note = fit_note(app, guide, progress.goal, left);
        view! { <MethodItem method=left.method.clone() note/> }
    };
    let items = |left: &[Left]| left.iter().map(item).collect_view();
    let is_all = rest.is_empty();
    let (first, rest) = (items(first), (!is_all).then(|| items(rest)));
    let button = can_compare.then(|| {
        view! {
            <p>
                <button type="button" class="primary" data-action="compare-left" on:click=compare>
                    {text(app.words.label(Key::GuideCompare))}
                </button>
            </p>
        }
    });
    // Below the methods that it means, where they are not all.
    let (above, below) = if is_all {
        (button, None)
    } else {
        (None, button)
    };
    view! {
        <div role="status">
            <h3 data-part="left" tabindex="-1">
                {fixed(app.words.count(Key::GuideLeft, progress.fitting(), &[]))}
            </h3>
        </div>
        {(count == 0).then(|| view! { <p>{text(app.words.label(Key::GuideNothing))}</p> })}
        {above}
        <ul class="fitting">{first}</ul>
        {below}
        {rest.map(|rest| view! { <ul class="fitting">{rest}</ul> })}
    }
}

/// Why a method fits, and which of its variants fit with it.
fn fit_note(app: App, guide: &Guide, goal: &Goal, left: &Left) -> String {
    let fit = |row: &RowId| {
        let (place, _) = guide.row(*row)?;
        let values = left.method.values(place)?;
        // What asks for nothing fits without a word.
        (!values.is_empty()).then(|| {
            let values = value_labels(app, guide, *row, values);
            [&row_label(app, guide, goal, *row), ": ", &values].concat()
        })
    };
    let mut notes: Vec<String> = left.fits.iter().filter_map(fit).collect();
    let lang = app.words.lang();
    let variants = left.variants.iter();
    let variants: Vec<String> = variants
        .map(|method| method.name.get(lang).clone())
        .collect();
    if !variants.is_empty() {
        let names = app.words.list(&variants);
        notes.push(app.words.format(Key::GuideVariants, &[("names", &names)]));
    }
    notes.join("; ")
}

/// The methods of whose kind some answer says nothing, each with the questions that do not apply to it.
#[component]
pub(super) fn Open<'a, 'b>(guide: &'a Guide, progress: &'a Progress<'b>) -> impl IntoView + use<> {
    let app = use_app();
    let item = |left: &Left| {
        let rows = row_labels(app, guide, progress.goal, &left.silent);
        let note = app.words.format(Key::GuideSilent, &[("items", &rows)]);
        view! { <MethodItem method=left.method.clone() note/> }
    };
    let count = progress.open.len();
    (count > 0).then(|| {
        let items = progress.open.iter().map(item).collect_view();
        view! {
            <details>
                <summary>{fixed(app.words.count(Key::GuideOpen, count, &[]))}</summary>
                <ul class="fitting">{items}</ul>
            </details>
        }
    })
}

/// The methods that do not fit, each with what excludes it.
#[component]
pub(super) fn Excluded<'a, 'b>(
    guide: &'a Guide,
    progress: &'a Progress<'b>,
) -> impl IntoView + use<> {
    let app = use_app();
    let item = |(method, mismatch): &(&GuideMethod, Mismatch)| {
        let note = mismatch_note(app, guide, progress.goal, mismatch);
        view! { <MethodItem method=(*method).clone() note/> }
    };
    let count = progress.excluded.len();
    (count > 0).then(|| {
        let items = progress.excluded.iter().map(item).collect_view();
        view! {
            <details data-part="excluded">
                <summary>{fixed(app.words.count(Key::GuideExcluded, count, &[]))}</summary>
                <ul class="fitting">{items}</ul>
            </details>
        }
    })
}

/// What excludes a method.
pub(super) fn mismatch_note(
    app: App,
    guide: &Guide,
    goal: &Goal,
    Mismatch { row, has }: &Mismatch,
) -> String {
    let values = value_labels(app, guide, *row, has);
    let label = row_label(app, guide, goal, *row);
    let reading = guide.row(*row).map(|(_, row)| row.reading);
    if row.as_str() == ASSUMPTIONS || reading == Some(Reading::Within) {
        app.words.format(Key::GuideNeeds, &[("items", &values)])
    } else if has.is_empty() {
        [&label, ": ", &app.words.text(Key::NotApplicable)].concat()
    } else {
        [&label, ": ", &values].concat()
    }
}

/// A method with a note and the button that adds it.
#[component]
pub(super) fn MethodItem(
    /// The method.
    method: GuideMethod,
    /// Why it fits or does not.
    note: String,
) -> impl IntoView {
    let app = use_app();
    let GuideMethod { slug, name, .. } = method;
    let data_slug = slug.to_string();
    let name = name.get(app.words.lang()).clone();
    view! {
        <li data-slug=data_slug>
            <div>
                <MethodLink slug=slug.clone() label=name/>
                <small>{fixed(note)}</small>
            </div>
            <ToggleButton slug/>
        </li>
    }
}
