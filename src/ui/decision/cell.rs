use leptos::{ev::Event, prelude::*};
use tertium_core::{
    decision::{Change, Criterion, Kind, NotANumber, NotAValue},
    locale::{DecisionKey, Key},
    method::Slug,
};

use super::{
    rows::OwnJudged,
    words::{field_text, format, label, points_text, refused_key, say, value_text},
};
use crate::{
    app::{Decisions, use_app},
    ui::{
        dynamic::dynamic,
        text::{fixed, text},
    },
};

/// What a method has in a criterion, to be changed in place.
#[component]
pub fn OwnCell(
    decisions: Decisions,
    criterion: Memo<Option<Criterion>>,
    /// The method of the column.
    slug: Slug,
    /// What is known of the whole row.
    judged: Memo<OwnJudged>,
) -> impl IntoView {
    let app = use_app();
    let slug = StoredValue::new(slug);
    let get = move || slug.get_value();
    let kind = Memo::new(move |_| criterion.with(|own| Some(own.as_ref()?.kind.clone())));
    let value = Memo::new(move |_| criterion.with(|own| own.as_ref()?.value(&get()).cloned()));
    // As it is kept, in the form that the field holds.
    let kept = Signal::derive(move || {
        let value = value.get();
        let text = value.map(|value| field_text(&value, app.words.lang()));
        text.unwrap_or_default()
    });
    // While somebody types, what another tab writes does not take the text away.
    let is_typing = RwSignal::new(false);
    let field = Memo::new(move |before: Option<&String>| match before {
        Some(before) if is_typing.get() => before.clone(),
        _ => kept.get(),
    });
    let begin = move |_| is_typing.set(true);
    let end = move |_| {
        let _ = is_typing.try_set(false);
    };
    let read = Signal::derive(move || {
        criterion.with(|own| {
            let own = own.as_ref()?;
            Some(value_text(app, own, own.value(&get())?))
        })
    });
    let printed =
        Signal::derive(move || read.get().unwrap_or_else(|| app.words.text(Key::NoValue)));
    let name = Signal::derive(move || {
        let row = criterion.with(|own| own.as_ref().map(with_unit));
        let values = [
            ("row", &*row.unwrap_or_default()),
            ("name", &app.name(&get())),
        ];
        format(app, DecisionKey::Value, &values)
    });
    let problem = RwSignal::new(None::<DecisionKey>);
    // Names hold spaces, which ids may not.
    let problem_id = Signal::derive(move || {
        let name = criterion.with(|own| own.as_ref().map(|own| own.name().to_owned()));
        let place = decisions.with(|decision| {
            let mut criteria = decision.criteria().iter();
            criteria.position(|own| Some(own.name()) == name.as_deref())
        });
        format!("own-problem-{}-{}", place.unwrap_or_default(), get())
    });
    let told = dynamic(move || {
        problem.get().map(|key| {
            view! { <small class="own-problem" role="alert" id=problem_id>{text(label(app, key))}</small> }
        })
    });
    let is_invalid = Signal::derive(move || problem.get().map(|_| "true"));
    let described_by = Signal::derive(move || problem.get().map(|_| problem_id.get()));
    let change = move |event: Event| {
        let typed = event_target_value(&event);
        let Some(own) = criterion.get_untracked() else {
            return;
        };
        let outcome = match own.kind.read(&typed, app.words.lang()) {
            Ok(value) => {
                let change = Change::Value {
                    name: own.name().to_owned(),
                    slug: get(),
                    value,
                };
                decisions.change(change).map_err(refused_key)
            }
            Err(NotAValue::Number(NotANumber::Long)) => Err(DecisionKey::NotNumberLong),
            Err(_) => Err(DecisionKey::NotNumber),
        };
        // The row may be gone by then.
        let _ = problem.try_set(outcome.err());
    };
    let option = move |value: String, words: Signal<String>| {
        let chosen = value.clone();
        let is_chosen = Signal::derive(move || field.get() == chosen);
        view! { <option value=value prop:selected=is_chosen prop:textContent=words></option> }
    };
    let none = Signal::stored("–".to_owned());
    let choice = move |options: AnyView| {
        view! {
            <select aria-label=name on:change=change>
                {option(String::new(), none)}
                {options}
            </select>
        }
        .into_any()
    };
    let control = dynamic(move || match kind.get() {
        None => ().into_any(),
        Some(Kind::Number { unit }) => view! {
            <span class="own-number">
                <input
                    inputmode="decimal"
                    autocomplete="off"
                    maxlength="40"
                    aria-label=name
                    aria-invalid=is_invalid
                    aria-describedby=described_by
                    prop:value=field
                    on:input=begin
                    on:change=change
                    on:blur=end
                />
                <span aria-hidden="true">{fixed(unit)}</span>
            </span>
        }
        .into_any(),
        Some(Kind::Scale { anchors }) => {
            let points = (1..=5u8).map(|points| {
                let anchors = anchors.clone();
                let words = Signal::derive(move || points_text(app, &anchors, points));
                option(points.to_string(), words)
            });
            choice(points.collect_view().into_any())
        }
        Some(Kind::YesNo) => {
            let answers = [("yes", DecisionKey::Yes), ("no", DecisionKey::No)];
            let answers = answers.map(|(value, key)| {
                let words = Signal::derive(move || say(app, key));
                option(value.to_owned(), words)
            });
            choice(answers.collect_view().into_any())
        }
        Some(Kind::Text) => view! {
            <textarea
                rows="1"
                maxlength="400"
                aria-label=name
                aria-invalid=is_invalid
                aria-describedby=described_by
                prop:value=field
                on:input=begin
                on:change=change
                on:blur=end
            ></textarea>
        }
        .into_any(),
    });
    let is_unlike = Memo::new(move |_| judged.with(|judged| judged.unlike.contains(&get())));
    view! {
        <td
            role="cell"
            data-state=Signal::derive(move || if read.with(Option::is_some) { "ready" } else { "missing" })
            data-mark=Signal::derive(move || is_unlike.get().then_some("≠"))
            data-base=Signal::derive(move || (app.baseline() == Some(get())).then_some("true"))
        >
            {control}
            <span class="own-printed">{text(printed)}</span>
            {told}
        </td>
    }
}

/// What a criterion is called where its unit is not seen beside it.
fn with_unit(criterion: &Criterion) -> String {
    match &criterion.kind {
        Kind::Number { unit } if !unit.is_empty() => [criterion.name(), " (", unit, ")"].concat(),
        _ => criterion.name().to_owned(),
    }
}
