use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};
use tertium_core::{
    decision::{Change, Draft, OwnMethod, Terms},
    locale::{DecisionKey, Key},
    method::{FacetId, Slug},
};

use super::{
    fields::{Choice, ListField, Several, TextField},
    findings::{Findings, Found},
    reading::MethodReading,
    software_fields::SoftwareFields,
    source_fields::SourceFields,
};
use crate::{
    app::{Decisions, TermsLoad, use_app},
    platform::{focus, random},
    ui::{
        decision::words::{label, refused_key, say},
        dynamic::dynamic,
        text::text,
        way_on::WayOn,
    },
};

/// The form of a new own method, or of one that is changed. Only the name is required.
#[component]
pub fn MethodForm(
    decisions: Decisions,
    /// The method that is changed; nothing for a new one.
    edited: Option<OwnMethod>,
    /// Called with its name once it is kept, or is not to be.
    done: Callback<String>,
) -> impl IntoView {
    let app = use_app();
    app.request_terms(decisions);
    let own = edited.as_ref().map(|own| own.slug().clone());
    let is_new = own.is_none();
    if !is_new {
        // It stands in the place of the button that was pressed.
        focus::first_soon("dialog .own-methods input[name=name]");
    }
    let opened = edited.map(|own| own.draft().clone()).unwrap_or_default();
    let draft = RwSignal::new(opened.clone());
    let found = RwSignal::new(Found::default());
    let problem = RwSignal::new(None::<DecisionKey>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let slug = own.clone().unwrap_or_else(|| Slug::own(random::number()));
        let method = match OwnMethod::new(slug.clone(), &draft.get_untracked()) {
            Ok(method) => method,
            Err(findings) => return found.set(Found::in_form(findings)),
        };
        found.set(Found::default());
        let name = method.name().to_owned();
        let place = usize::MAX;
        let changed = decisions.change(match is_new {
            true => Change::InsertMethod { place, method },
            false => Change::ReplaceMethod {
                method,
                since: Box::new(opened.clone()),
            },
        });
        problem.set(changed.err().map(refused_key));
        if changed.is_ok() {
            if is_new {
                draft.set(Draft::default());
                app.add(slug);
                focus::first_soon("dialog .own-new-method input[name=name]");
            }
            done.run(name);
        }
    };
    let reading = dynamic(move || match decisions.own_methods().terms() {
        TermsLoad::Ready(terms) => view! { <MethodReading draft found terms/> }.into_any(),
        _ => ().into_any(),
    });
    let terms = dynamic(move || match decisions.own_methods().terms() {
        TermsLoad::Ready(terms) => view! { <TermFields draft terms/> }.into_any(),
        TermsLoad::Failed(_) => view! {
            <div role="alert">
                {text(app.failure_label(Key::PanelFailed))}
                <WayOn retry=Box::new(move || app.request_terms(decisions))/>
            </div>
        }
        .into_any(),
        TermsLoad::Unasked | TermsLoad::Pending => {
            view! { <p>{text(app.words.label(Key::Pending))}</p> }.into_any()
        }
    });
    let told = Signal::derive(move || problem.get().map(|key| say(app, key)).unwrap_or_default());
    let send = if is_new {
        DecisionKey::MethodAdd
    } else {
        DecisionKey::MethodSave
    };
    let row = |key: Key| app.words.label(key);
    let own_word = |key: DecisionKey| label(app, key);
    view! {
        <form class="own-form own-method" novalidate=true on:submit=submit>
            {reading}
            <TextField draft found path="name" label=own_word(DecisionKey::Name) text=|draft| &mut draft.name/>
            <ListField draft found path="aliases" label=row(Key::RowAliases) list=|draft| &mut draft.aliases/>
            <TextField draft found path="year" label=row(Key::RowYear) text=|draft| &mut draft.year/>
            <ListField draft found path="originators" label=row(Key::RowOriginator) list=|draft| &mut draft.originators/>
            <TextField draft found path="summary" label=row(Key::RowSummary) is_long=true text=|draft| &mut draft.summary/>
            {terms}
            <TextField draft found path="use_when" label=row(Key::RowUseWhen) is_long=true text=|draft| &mut draft.use_when/>
            <TextField draft found path="limits" label=row(Key::RowLimits) is_long=true text=|draft| &mut draft.limits/>
            <SourceFields draft found/>
            <SoftwareFields draft found/>
            <Findings found/>
            <p role="alert">{text(told)}</p>
            <div class="acts">
                <button data-action="keep">{text(own_word(send))}</button>
                {(!is_new).then(|| view! {
                    <button type="button" data-action="cancel" on:click=move |_| done.run(String::new())>
                        {text(row(Key::Cancel))}
                    </button>
                })}
            </div>
        </form>
    }
    .into_any()
}

/// What is said in the dataset's terms: of its taxonomies, and of the facets that the compared methods have.
#[component]
fn TermFields(draft: RwSignal<Draft>, terms: Arc<Terms>) -> impl IntoView {
    let app = use_app();
    let row = |key: Key| app.words.label(key);
    let of = |taxonomy: &str| terms.of(taxonomy).to_vec();
    let facets = app.loaded();
    let is_wanted = |id: FacetId| {
        let is_said = draft.with_untracked(|draft| draft.facets.contains_key(id.as_str()));
        is_said || facets.iter().any(|method| method.facet(id).is_some())
    };
    let wanted = terms
        .facets
        .iter()
        .filter(|terms| is_wanted(terms.facet.id));
    let facets = wanted.map(|terms| {
        let id = StoredValue::new(terms.facet.id.as_str().to_owned());
        let name = terms.facet.label.clone();
        let label = Signal::derive(move || name.get(app.words.lang()).clone());
        let chosen = Signal::derive(move || {
            draft
                .with(|draft| id.with_value(|id| draft.facets.get(id).cloned()))
                .unwrap_or_default()
        });
        let choose = Callback::new(move |ids: Vec<String>| {
            draft.update(|draft| {
                if ids.is_empty() {
                    draft.facets.remove(&id.get_value());
                } else {
                    draft.facets.insert(id.get_value(), ids);
                }
            })
        });
        let values = terms.facet.values.clone();
        if terms.is_set {
            view! { <Several label values chosen choose/> }.into_any()
        } else {
            view! { <Choice label values chosen choose/> }.into_any()
        }
    });
    let facets = facets.collect_view();
    let one = |key, taxonomy: &str, text: fn(&mut Draft) -> &mut String| {
        let chosen = Signal::derive(move || {
            let id = draft.with(|draft| text(&mut draft.clone()).clone());
            if id.is_empty() { Vec::new() } else { vec![id] }
        });
        let choose = Callback::new(move |ids: Vec<String>| {
            draft.update(|draft| *text(draft) = ids.into_iter().next().unwrap_or_default())
        });
        view! { <Choice label=row(key) values=of(taxonomy) chosen choose/> }
    };
    let several = |key, taxonomy: &str, list: fn(&mut Draft) -> &mut Vec<String>| {
        let chosen = Signal::derive(move || draft.with(|draft| list(&mut draft.clone()).clone()));
        let choose = Callback::new(move |ids| draft.update(|draft| *list(draft) = ids));
        view! { <Several label=row(key) values=of(taxonomy) chosen choose/> }
    };
    view! {
        {one(Key::RowField, "field", |draft| &mut draft.field)}
        {one(Key::RowFamily, "family", |draft| &mut draft.family)}
        {one(Key::RowType, "type", |draft| &mut draft.kind)}
        {several(Key::RowPurpose, "purpose", |draft| &mut draft.purpose)}
        {several(Key::RowData, "data", |draft| &mut draft.data)}
        {several(Key::RowAssumptions, "assumptions", |draft| &mut draft.assumptions)}
        {facets}
    }
    .into_any()
}
