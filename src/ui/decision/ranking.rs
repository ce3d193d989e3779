use leptos::prelude::*;
use tertium_core::{
    compare::in_order,
    decision::{Rule, Sensitivity, sensitivity},
    locale::DecisionKey,
    method::Slug,
};

use super::{
    plot::Plot,
    standing::Standing,
    words::{format, label, percent, say},
};
use crate::{
    app::{App, Decisions, use_app},
    ui::{
        dynamic::dynamic,
        links::MethodLink,
        text::{fixed, text},
    },
};

/// The choice of a rule, and the ranking that follows: who is first, how each comes out, and how firm that is.
#[component]
pub fn RankingView(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    let standing = Memo::new(move |_| Standing::of(app, decisions));
    let choices = [
        (None, "none", DecisionKey::RuleNone),
        (Some(Rule::WeightedSum), "sum", DecisionKey::RuleSum),
        (Some(Rule::Topsis), "topsis", DecisionKey::RuleTopsis),
    ];
    let choices = choices.map(|(rule, id, key)| {
        let is_chosen = Signal::derive(move || decisions.rule() == rule);
        view! {
            <label>
                <input
                    type="radio"
                    name="rule"
                    value=id
                    prop:checked=is_chosen
                    on:change=move |_| decisions.rank_by(rule)
                />
                {text(label(app, key))}
            </label>
        }
    });
    view! {
        <h3 id="own-ranking">{text(label(app, DecisionKey::Ranking))}</h3>
        <div class="own-rules" role="radiogroup" aria-labelledby="own-ranking">
            {choices.into_iter().collect_view()}
        </div>
        <p role="status">{text(Signal::derive(move || {
            standing.with(|standing| standing.as_ref().map(|standing| outcome(app, standing)))
                .unwrap_or_default()
        }))}</p>
        {dynamic(move || standing.get().map(|standing| view! { <Places standing/> }))}
    }
}

/// The method of the dataset by which a rule ranks, where the dataset has it.
pub fn rule_method(rule: Rule) -> Option<Slug> {
    let slug = match rule {
        Rule::WeightedSum => "simple-additive-weighting",
        Rule::Topsis => "topsis",
    };
    slug.parse().ok()
}

/// Who is first, or why nobody is.
fn outcome(app: App, standing: &Standing) -> String {
    let first: Vec<Slug> = standing
        .ranking
        .first()
        .iter()
        .map(|place| standing.methods[*place].clone())
        .collect();
    let names = app.names(&first);
    match first.len() {
        0 => say(app, DecisionKey::NoRanking),
        1 => format(app, DecisionKey::FirstIs, &[("name", &names)]),
        _ => format(app, DecisionKey::FirstTied, &[("names", &names)]),
    }
}

/// How each method comes out, how that was calculated, and what would change the first place.
#[component]
fn Places(standing: Standing) -> impl IntoView {
    let app = use_app();
    let rank = |place: usize| standing.ranking.ranks[place].unwrap_or(usize::MAX);
    let places = in_order(0..standing.methods.len(), |one, other| {
        rank(*one) < rank(*other)
    });
    let places = places.into_iter().map(|place| {
        let slug = standing.methods[place].clone();
        let words = standing.place_text(app, &slug);
        view! { <li><MethodLink slug/> " " <small>{fixed(words)}</small></li> }
    });
    let how = match standing.rule {
        Rule::WeightedSum => DecisionKey::HowSum,
        Rule::Topsis => DecisionKey::HowTopsis,
    };
    let rule = rule_method(standing.rule);
    let rule = rule.map(|slug| view! { <RuleSource slug/> });
    let places = places.collect_view();
    let firmness = standing.is_ranked().then(|| {
        let rows = (0..standing.counted.len()).map(|row| {
            let standing = standing.clone();
            view! { <Firmness standing row/> }
        });
        view! {
            <h3>{text(label(app, DecisionKey::Firmness))}</h3>
            <ul class="own-firmness">{rows.collect_view()}</ul>
        }
    });
    view! {
        <ol class="own-places">{places}</ol>
        <p>{text(label(app, how))}</p>
        {rule}
        {firmness}
    }
}

/// The method by which methods are ranked, as the dataset has it, with its source.
#[component]
fn RuleSource(slug: Slug) -> impl IntoView {
    let app = use_app();
    app.records.request(&slug);
    let cited = slug.clone();
    let citation = Memo::new(move |_| {
        let method = app.records.ready(&cited);
        let source = method.and_then(|method| method.source.clone());
        source.map(|source| source.citation)
    });
    // Another dataset need not have it.
    dynamic(move || {
        let slug = slug.clone();
        citation.get().map(|citation| {
            view! {
                <p>
                    <MethodLink slug/>
                    " "
                    <cite translate="no">{fixed(citation)}</cite>
                </p>
            }
        })
    })
}

/// What would become of the first place under another weight of a row, as a sentence and as a plot.
#[component]
fn Firmness(
    standing: Standing,
    /// The position of the row among those that count.
    row: usize,
) -> impl IntoView {
    let app = use_app();
    let rows = standing.rows();
    let found = sensitivity(&rows, standing.rule, row);
    let sum: f64 = rows.iter().map(|row| row.weight).sum();
    let now = rows[row].weight / sum;
    let plot = (rows.len() > 1).then(|| {
        let (standing, found) = (standing.clone(), found.clone());
        view! { <Plot standing row now found/> }
    });
    let sentence = Signal::derive(move || in_words(app, &standing, row, now, &found));
    view! {
        <li>
            <p>{text(sentence)}</p>
            {plot}
        </li>
    }
}

fn in_words(app: App, standing: &Standing, row: usize, now: f64, found: &Sensitivity) -> String {
    let name = standing.row_name(app, row);
    let present = percent(app, now);
    let row = ("row", &*name);
    let first = standing.ranking.first();
    let leader = first.first().map(|place| standing.name(app, *place));
    let leader = leader.unwrap_or_default();
    match found {
        Sensitivity::Unranked => say(app, DecisionKey::NoRanking),
        Sensitivity::Tied => say(app, DecisionKey::TurnsTied),
        Sensitivity::Alone => format(app, DecisionKey::TurnsAlone, &[row]),
        Sensitivity::Firm(ends) => {
            let values = [row, ("now", &present), ("name", &leader)];
            let mut sentences = vec![format(app, DecisionKey::TurnsNever, &values)];
            sentences.extend(ends.iter().map(|end| {
                let others = end.others.iter().map(|place| standing.name(app, *place));
                let others = app.words.list(&others.collect::<Vec<_>>());
                let share = percent(app, end.share);
                let values = [("share", &*share), ("name", &leader), ("names", &others)];
                format(app, DecisionKey::TurnsShared, &values)
            }));
            sentences.join(" ")
        }
        Sensitivity::Turns { share, first } => {
            let key = if *share > now {
                DecisionKey::TurnsAbove
            } else {
                DecisionKey::TurnsBelow
            };
            let other = standing.name(app, *first);
            let share = percent(app, *share);
            let values = [row, ("now", &present), ("share", &share), ("name", &other)];
            format(app, key, &values)
        }
    }
}
