use leptos::prelude::*;
use tertium_core::{
    compare::in_order,
    decision::{Sensitivity, scores_at},
    locale::DecisionKey,
};

use super::{
    standing::Standing,
    words::{label, percent},
};
use crate::{
    app::use_app,
    ui::{tenths::tenths, text::text},
};

/// The size of the plot, in pixels of its own; its strokes lie within a margin.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 96.0;
const MARGIN: f64 = 4.0;

/// In how many parts a line is drawn: under TOPSIS it bends.
const PARTS: u8 = 40;

/// The score of each method over the share of one row, with the present share and where the first place turns.
///
/// The sentence beside it says the same: it is hidden from readers of the screen.
#[component]
pub fn Plot(
    standing: Standing,
    /// The position of the row among those that count.
    row: usize,
    /// Its present share of all weights.
    now: f64,
    /// Where the first place turns.
    found: Sensitivity,
) -> impl IntoView {
    let app = use_app();
    let rows = standing.rows();
    let samples: Vec<(f64, Vec<Option<f64>>)> = (0..=PARTS)
        .map(|part| {
            let share = f64::from(part) / f64::from(PARTS);
            (share, scores_at(&rows, standing.rule, row, share))
        })
        .collect();
    let first = standing.ranking.first();
    let turn = match found {
        Sensitivity::Turns { share, first } => Some((share, first)),
        _ => None,
    };
    // Those that matter are drawn last, over the others.
    let role = |method: usize| {
        if first.contains(&method) {
            Role::First
        } else if turn.is_some_and(|(_, other)| other == method) {
            Role::Other
        } else {
            Role::Rest
        }
    };
    let order = in_order(0..standing.methods.len(), |one, other| {
        role(*one) < role(*other)
    });
    let lines = order.into_iter().filter_map(|method| {
        let points: Option<Vec<String>> = samples
            .iter()
            .map(|(share, scores)| Some(point(*share, scores[method]?)))
            .collect();
        let points = points?.join(" ");
        Some(view! { <polyline class=role(method).class() points=points></polyline> })
    });
    let lines = lines.collect_view();
    let upright = |class: &'static str, share: f64| {
        let at = tenths(across(share));
        view! { <line class=class x1=at.clone() x2=at y1="0" y2=tenths(HEIGHT)></line> }
    };
    let legend = |role: Role, key: DecisionKey| {
        view! {
            <span class=role.class()>
                <svg viewBox="0 0 24 8" width="24" height=tenths(8.0)>
                    <line class=role.class() x1="0" x2="24" y1="4" y2=tenths(4.0)></line>
                </svg>
                {text(label(app, key))}
            </span>
        }
    };
    let marks = turn.map(|(share, _)| upright("turn", share));
    let other = turn.map(|_| legend(Role::Other, DecisionKey::PlotOther));
    let ends = [0.0, 1.0].map(|share| text(Signal::derive(move || percent(app, share))));
    let [from, to] = ends;
    let size = ["0 0 ", &tenths(WIDTH), " ", &tenths(HEIGHT)].concat();
    view! {
        <div class="own-plot" aria-hidden="true">
            <svg viewBox=size width=tenths(WIDTH) height=tenths(HEIGHT)>
                {upright("now", now)}
                {marks}
                {lines}
            </svg>
            <div class="own-axis">{from} {to}</div>
            <div class="own-legend">
                {legend(Role::First, DecisionKey::PlotFirst)}
                {other}
            </div>
        </div>
    }
}

/// What a method is to the first place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Rest,
    /// First beyond the turn.
    Other,
    First,
}

impl Role {
    fn class(self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Other => "other",
            Self::First => "first",
        }
    }
}

fn across(share: f64) -> f64 {
    MARGIN + share * (WIDTH - 2.0 * MARGIN)
}

fn point(share: f64, score: f64) -> String {
    let up = MARGIN + (1.0 - score) * (HEIGHT - 2.0 * MARGIN);
    [&tenths(across(share)), ",", &tenths(up)].concat()
}
