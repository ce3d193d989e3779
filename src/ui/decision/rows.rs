use leptos::{html::span, prelude::*};
use tertium_core::{
    compare::{Verdict, judge, unlike_values},
    decision::Criterion,
    locale::{DecisionKey, Key},
    method::Slug,
    query::Panel,
};

use super::{
    cell::OwnCell,
    notes_row::{NotesRow, has_notes},
    standing::Standing,
    words::{label, refused_key, say},
};
use crate::{
    app::{Decisions, Subject, use_app},
    platform::focus,
    ui::{dynamic::dynamic, panel_button::PanelButton, table::ExplainButton, text::text},
};

/// What is known of an own row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnJudged {
    pub verdict: Verdict,
    missing: Vec<Slug>,
    /// The methods that differ from the baseline.
    pub unlike: Vec<Slug>,
}

/// The visitor's own rows at the end of the table, and the ranking where it was asked for.
#[component]
pub fn OwnRows(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    app.open_linked_decision(decisions);
    let columns = app.columns_memo();
    let names = Memo::new(move |_| {
        let columns = columns.get();
        decisions.with(|decision| {
            let criteria = decision.criteria().iter();
            let rows = criteria.filter(|criterion| criterion.concerns(&columns));
            rows.map(|criterion| criterion.name().to_owned())
                .collect::<Vec<String>>()
        })
    });
    let is_ranked = Memo::new(move |_| decisions.rule().is_some());
    let is_noted = Memo::new(move |_| {
        let columns = columns.get();
        decisions.with(|decision| has_notes(decision, &columns))
    });
    let has_heading = Memo::new(move |_| {
        names.with(|names| !names.is_empty()) || is_ranked.get() || is_noted.get()
    });
    view! {
        {dynamic(move || has_heading.get().then(|| view! { <OwnHeading decisions/> }))}
        <For each=move || names.get() key=Clone::clone let:name>
            <OwnRow decisions name/>
        </For>
        {dynamic(move || is_ranked.get().then(|| view! { <RankingRow decisions/> }))}
        {dynamic(move || is_noted.get().then(|| view! { <NotesRow decisions/> }))}
    }
}

/// What stands above the own rows: their heading, the way to their panel, and the way back.
#[component]
fn OwnHeading(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    // Why the last step could not be taken back.
    let problem = RwSignal::new(None::<DecisionKey>);
    let undo = move |_| {
        problem.set(app.undo_decision(decisions).err().map(refused_key));
        if untrack(|| app.columns().is_empty()) {
            // The table goes with its last column.
            focus::search_box();
        } else if !untrack(|| decisions.can_undo()) {
            // The button goes with the last step.
            focus::first_soon(".own-heading [data-action=decision-rows]");
        }
    };
    // Real headings may not stand in the head of rows (HTML, "the th element").
    let heading = span()
        .role("heading")
        .attr("aria-level", "2")
        .child(text(label(app, DecisionKey::Criteria)));
    let told = Signal::derive(move || problem.get().map(|key| say(app, key)).unwrap_or_default());
    view! {
        <tr role="row" class="heading own-heading">
            <th scope="rowgroup" role="rowheader">
                {heading}
                <PanelButton action="decision-rows" label=label(app, DecisionKey::Change) panel=Panel::Decision/>
                {dynamic(move || decisions.can_undo().then(|| view! {
                    <button type="button" data-action="decision-undo" on:click=undo>
                        {text(app.words.label(Key::Undo))}
                    </button>
                }))}
                <small role="status">{text(told)}</small>
            </th>
        </tr>
    }
}

/// A criterion of the visitor's own, compared like any row.
#[component]
fn OwnRow(
    decisions: Decisions,
    /// What the criterion is called.
    name: String,
) -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    let name = StoredValue::new(name);
    let criterion = Memo::new(move |_| {
        decisions.with(|decision| name.with_value(|name| decision.criterion(name).cloned()))
    });
    let judged = Memo::new(move |_| {
        let columns = columns.get();
        let baseline = app.baseline();
        let baseline = baseline.and_then(|base| columns.iter().position(|slug| *slug == base));
        criterion.with(|criterion| OwnJudged::new(criterion.as_ref(), &columns, baseline))
    });
    let is_hidden = Memo::new(move |_| {
        let verdict = judged.with(|judged| judged.verdict);
        let rows = app.navigation.with_table(|query| query.rows);
        columns.with(|columns| columns.len() > 1) && !rows.contain_own(verdict)
    });
    let differs = Memo::new(move |_| judged.with(|judged| judged.verdict == Verdict::Different));
    let why = dynamic(move || {
        differs.get().then(|| {
            let own = name.get_value();
            let subject = Subject::Own(own.clone());
            let values = move || app.words.format(Key::WhyLabel, &[("row", &own)]);
            let sign = Signal::stored("≠".to_owned());
            view! { <ExplainButton subject action="why" name=Signal::derive(values) sign/> }
        })
    });
    let missing = Memo::new(move |_| {
        let missing = judged.with(|judged| judged.missing.clone());
        (!missing.is_empty()).then(|| {
            let names = app.names(&missing);
            app.words.format(Key::NoValueFor, &[("names", &names)])
        })
    });
    let lacking = dynamic(move || {
        missing
            .get()
            .map(|missing| view! { <small>{text(missing)}</small> })
    });
    view! {
        <tr
            role="row"
            class="own"
            data-row="own"
            data-own=name.get_value()
            data-verdict=Signal::derive(move || judged.with(|judged| judged.verdict.id()))
            data-hidden=Signal::derive(move || is_hidden.get().then_some("true"))
        >
            <th scope="row" role="rowheader">
                <span class="label">
                    {text(name.get_value())}
                    {why}
                </span>
                {lacking}
            </th>
            <For each=move || columns.get() key=Clone::clone let:slug>
                <OwnCell decisions criterion slug judged/>
            </For>
        </tr>
    }
}

impl OwnJudged {
    /// Judges a criterion over the methods of some columns.
    pub fn new(criterion: Option<&Criterion>, columns: &[Slug], baseline: Option<usize>) -> Self {
        let values = criterion.map(|criterion| criterion.identities(columns));
        let values = values.unwrap_or_default();
        let verdict = if values.len() > 1 {
            judge(&values, None)
        } else {
            Verdict::None
        };
        // Nobody is named where all lack it: the row was just made.
        let is_missing = |place: &usize| values[*place].value().is_none();
        let missing: Vec<usize> = (0..values.len()).filter(is_missing).collect();
        let is_told = verdict != Verdict::None && missing.len() < values.len();
        let slugs =
            |places: Vec<usize>| places.iter().map(|place| columns[*place].clone()).collect();
        let unlike = baseline.map(|baseline| unlike_values(&values, baseline));
        Self {
            verdict,
            missing: slugs(if is_told { missing } else { Vec::new() }),
            unlike: slugs(unlike.unwrap_or_default()),
        }
    }
}

/// The place and the score of each method, by the rule that was asked for.
#[component]
fn RankingRow(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    let standing = Memo::new(move |_| Standing::of(app, decisions));
    view! {
        <tr role="row" class="own" data-row="own-ranking" data-verdict="none">
            <th scope="row" role="rowheader">
                <span class="label">{text(label(app, DecisionKey::Ranking))}</span>
            </th>
            <For each=move || columns.get() key=Clone::clone let:slug>
                <td role="cell">
                    {text(Signal::derive(move || {
                        standing.with(|standing| standing.as_ref().map_or_else(
                            String::new,
                            |standing| standing.place_text(app, &slug),
                        ))
                    }))}
                </td>
            </For>
        </tr>
    }
}
