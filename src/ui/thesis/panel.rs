use leptos::{html, prelude::*};
use tertium_core::{
    locale::{DecisionKey, Key},
    thesis::ReferenceStyle,
};

use super::{
    references::References,
    written::{Form, Wanted, Written, WrittenSentence},
};
use crate::{
    app::{Decisions, use_app},
    platform::{
        download,
        storage::{self, Item},
    },
    ui::{
        copying::{Content, CopyButton},
        decision::words::{format, label, say},
        dynamic::dynamic,
        method_options::MethodOptions,
        table::LoadFailure,
        text::{fixed, text},
    },
};

/// The choice of what is to be written, the text with its references, and the ways to take it along.
#[component]
pub fn ThesisPanel(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    let references = References::new(app);
    Effect::new(move |_| references.request(app, decisions));
    let wanted = RwSignal::new(Wanted {
        style: style_chosen_before(),
        ..Wanted::default()
    });
    let written =
        Memo::new(move |_| wanted.with(|wanted| Written::new(app, decisions, references, wanted)));
    // What the sentence rests on that is pointed at.
    let pointed = RwSignal::new(None::<String>);
    let origin = Signal::derive(move || {
        pointed
            .get()
            .unwrap_or_else(|| say(app, DecisionKey::OriginHint))
    });
    let failure = dynamic(move || {
        references.failure().map(|error| {
            view! { <LoadFailure error retry=Box::new(move || references.retry(app))/> }
        })
    });
    let status = Signal::derive(move || {
        if references.is_pending() {
            app.words.text(Key::Pending)
        } else if app.columns_memo().with(Vec::is_empty) {
            say(app, DecisionKey::ThesisEmpty)
        } else if written.with(|written| written.chosen.is_none()) {
            say(app, DecisionKey::ThesisUnchosen)
        } else {
            String::new()
        }
    });
    view! {
        <div class="method decision thesis" role="region" tabindex="0" aria-labelledby="panel-title">
            <p>{text(label(app, DecisionKey::ThesisLead))}</p>
            <Choices decisions wanted written/>
            <p role="status">{text(status)}</p>
            {failure}
            {dynamic(move || view! { <WrittenText written=written.get() pointed/> })}
            <p class="thesis-origin" aria-hidden="true">{text(origin)}</p>
            {dynamic(move || view! { <ReferenceList references=written.with(|written| written.references.clone())/> })}
            <Takeaway written/>
        </div>
    }
}

/// What is to be written: of which method, in which form and style.
#[component]
fn Choices(
    decisions: Decisions,
    wanted: RwSignal<Wanted>,
    written: Memo<Written>,
) -> impl IntoView {
    let app = use_app();
    let choose_method = move |event| {
        decisions.choose_for_thesis(event_target_value(&event).parse().ok());
    };
    let chosen = Signal::derive(move || written.with(|written| written.chosen.clone()));
    let is_unchosen = Signal::derive(move || chosen.with(Option::is_none));
    let choose_style = move |event| {
        let style = ReferenceStyle::from_id(&event_target_value(&event)).unwrap_or_default();
        wanted.update(|wanted| wanted.style = style);
        // A device that keeps nothing asks again.
        let _ = storage::write(Item::CitationStyle, style.id());
    };
    let styles = ReferenceStyle::ALL.map(|style| {
        let is_chosen = Signal::derive(move || wanted.with(|wanted| wanted.style == style));
        view! { <option value=style.id() prop:selected=is_chosen>{style_name(style)}</option> }
    });
    let forms = [
        (Form::Paragraph, "paragraph", DecisionKey::ThesisParagraph),
        (Form::Checklist, "checklist", DecisionKey::ThesisChecklist),
    ];
    let forms = forms.map(|(form, id, key)| {
        let is_chosen = Signal::derive(move || wanted.with(|wanted| wanted.form == form));
        view! {
            <label>
                <input
                    type="radio"
                    name="form"
                    value=id
                    prop:checked=is_chosen
                    on:change=move |_| wanted.update(|wanted| wanted.form = form)
                />
                {text(label(app, key))}
            </label>
        }
    });
    view! {
        <div class="own-form">
            <label>
                {text(label(app, DecisionKey::ThesisChoice))}
                <select name="chosen" on:change=choose_method>
                    <option value="" prop:selected=is_unchosen>"–"</option>
                    <MethodOptions chosen/>
                </select>
            </label>
            <label>
                {text(label(app, DecisionKey::ThesisStyle))}
                <select name="style" translate="no" on:change=choose_style>
                    {styles.into_iter().collect_view()}
                </select>
            </label>
        </div>
        <div class="own-rules" role="radiogroup" aria-label=label(app, DecisionKey::ThesisForm)>
            {forms.into_iter().collect_view()}
        </div>
    }
}

fn style_chosen_before() -> ReferenceStyle {
    let kept = storage::read(Item::CitationStyle).ok().flatten();
    let style = kept.and_then(|id| ReferenceStyle::from_id(&id));
    style.unwrap_or_default()
}

/// The names of styles are the same in every language.
fn style_name(style: ReferenceStyle) -> &'static str {
    match style {
        ReferenceStyle::Apa => "APA 7",
        ReferenceStyle::Ieee => "IEEE",
        ReferenceStyle::Vancouver => "Vancouver",
        ReferenceStyle::Iso690 => "ISO 690",
    }
}

/// The sentences, each of which tells where it comes from.
#[component]
fn WrittenText(written: Written, pointed: RwSignal<Option<String>>) -> impl IntoView {
    let form = written.form;
    let sentences = written.sentences.into_iter().enumerate();
    let sentences = sentences.map(move |(number, sentence)| {
        let sentence = view! { <SentenceView number sentence pointed/> };
        match form {
            Form::Paragraph => view! { {sentence} " " }.into_any(),
            Form::Checklist => view! { <li>{sentence}</li> }.into_any(),
        }
    });
    let sentences = sentences.collect_view();
    match form {
        Form::Paragraph => view! { <p class="thesis-text">{sentences}</p> }.into_any(),
        Form::Checklist => view! { <ul class="thesis-text">{sentences}</ul> }.into_any(),
    }
}

#[component]
fn SentenceView(
    /// Its position in the text.
    number: usize,
    sentence: WrittenSentence,
    pointed: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let id = ["thesis-origin-", &number.to_string()].concat();
    let origin = format(
        app,
        DecisionKey::OriginOf,
        &[("origins", &sentence.origins)],
    );
    let shown = StoredValue::new(origin.clone());
    let point = move || pointed.set(Some(shown.get_value()));
    view! {
        <span
            class="sentence"
            tabindex="0"
            aria-describedby=id.clone()
            on:focus=move |_| point()
            on:pointerenter=move |_| point()
        >
            {fixed(sentence.text)}
        </span>
        <span id=id hidden>{fixed(origin)}</span>
    }
}

#[component]
fn ReferenceList(references: Vec<String>) -> impl IntoView {
    let app = use_app();
    let references = (!references.is_empty()).then_some(references)?;
    let entry = |reference: String| html::li().child(fixed(reference));
    let entries = references.into_iter().map(entry).collect_view();
    Some(view! {
        <h3>{text(label(app, DecisionKey::ThesisReferences))}</h3>
        <ul class="thesis-references" translate="no">{entries}</ul>
    })
}

/// The text to the clipboard, or as a file.
#[component]
fn Takeaway(written: Memo<Written>) -> impl IntoView {
    let app = use_app();
    let outcome = RwSignal::new(String::new());
    let is_empty = Signal::derive(move || written.with(|written| written.sentences.is_empty()));
    let content = Callback::new(move |()| {
        written.with_untracked(|written| Content::Markup {
            html: written.html(),
            text: written.markdown(),
        })
    });
    let save = move |_| {
        let text = written.with_untracked(Written::markdown);
        let saved = download::save_text("tertium-text.md", "text/markdown", &text);
        let told = saved.err().map(|_| app.words.text(Key::DownloadFailed));
        outcome.set(told.unwrap_or_default());
    };
    view! {
        <div class="export-bar">
            <CopyButton
                action="copy-text"
                label=label(app, DecisionKey::ThesisCopy)
                content
                is_primary=true
                is_disabled=is_empty
            />
            <button type="button" data-action="save-text" disabled=is_empty on:click=save>
                {text(label(app, DecisionKey::ThesisSave))}
            </button>
            <span role="status">{text(outcome)}</span>
        </div>
    }
}
