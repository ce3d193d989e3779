use std::sync::Arc;

use leptos::{html::Div, prelude::*};

use super::{dialog::Dialog, links::named};
use crate::{
    browser::{
        drawing::{self, Shape},
        overflow::Overflow,
        press,
    },
    compare::{Event, Placed, Timeline, bridges, connections},
    export,
    locale::PanelKey,
    method::{Method, Slug, Years},
    state::{App, erased::effect},
    view::{
        built::{Built, IntoBuilt},
        erased::part,
    },
};

/// The most methods that are shown because they connect the compared ones.
const CONNECTING: usize = 12;

/// The heights of the years above and of a lane, and where in it label and mark stand.
const HEAD: f64 = 24.0;
const LANE: f64 = 44.0;
const LABEL: f64 = 18.0;
const MARK: f64 = 26.0;

/// A little more than the size of the labels in method.css: fonts are wider than Arial.
const FONT: usize = 16;

/// A method on the line of time.
#[derive(Clone)]
struct Dated {
    method: Arc<Method>,
    years: Years,
    /// The columns that it connects; none where it is a column itself.
    connects: Vec<Slug>,
}

/// When the compared methods and those that connect them came up: a drawing, and the same as a list.
#[component]
pub fn When() -> impl IntoView {
    let app = App::use_context();
    let element = NodeRef::<Div>::new();
    let (width, set_width) = signal(0);
    let watch = StoredValue::new_local(None::<Overflow>);
    effect(move || {
        let Some(element) = element.get() else { return };
        let measured = element.clone();
        let told = move |_| {
            let _ = set_width.try_set(measured.client_width());
        };
        watch.set_value(Some(Overflow::watch(&element, told)));
    });
    effect(move || {
        if let (Some(element), true) = (element.get(), width.get() > 0) {
            drawing::draw(&element, drawing(app, &app.dated().0, f64::from(width.get())).as_ref());
        }
    });
    let go = move |event: web_sys::MouseEvent| {
        if let Some(slug) = press::attribute_of(&event, "a", "data-slug").and_then(|slug| slug.parse().ok()) {
            app.press(&event, &untrack(|| app.query_of(&slug)));
        }
    };
    let list = part(move || {
        let (dated, undated) = app.dated();
        let note = if dated.is_empty() { PanelKey::TimelineEmpty } else { PanelKey::TimelineNote };
        let items: Vec<Built> = dated.iter().map(|dated| item(app, dated)).collect();
        let undated = (!undated.is_empty()).then(|| view! { <p>{app.tell(PanelKey::TimelineUndated, &[("names", &app.listed(&undated))])}</p> });
        view! { <p class="note">{app.tell(note, &[])}</p> <ol class="when-list">{items}</ol> {undated} }.built()
    });
    let content = view! {
        <div class="method timeline" role="region" tabindex="0" aria-labelledby="panel-title">
            <div class="line" node_ref=element on:click=go></div>
            {list}
        </div>
    };
    view! { <Dialog title=PanelKey::TimelineTitle content=content.built()/> }
}

fn item(app: App, dated: &Dated) -> Built {
    let connects = (!dated.connects.is_empty()).then(|| view! { <small>" – " {told_connection(app, dated)}</small> });
    view! { <li><span>{dated.years.to_string()}</span> {named(app, &dated.method.slug)} {connects}</li> }.built()
}

fn told_connection(app: App, dated: &Dated) -> String {
    let names: Vec<String> = dated.connects.iter().map(|slug| app.name(slug)).collect();
    app.tell(PanelKey::TimelineConnects, &[("names", &app.listed(&names))])
}

/// The line itself, as wide as there is room.
fn drawing(app: App, dated: &[Dated], width: f64) -> Option<Shape> {
    if dated.is_empty() {
        return None;
    }
    let names: Vec<&str> = dated.iter().map(|dated| &**dated.method.name.get(app.lang())).collect();
    let events: Vec<Event> = dated.iter().zip(&names).map(|(dated, name)| Event { years: whole(&dated.years), label: width_of(name) }).collect();
    let line = Timeline::new(&events, width);
    let height = HEAD + line.lanes as f64 * LANE;
    let ticks = line.ticks(56.0).into_iter().map(|year| tick(&line, year, width, height));
    let marks = dated.iter().zip(&names).zip(&line.places).map(|((dated, name), place)| mark(app, dated, name, &line, place));
    let size = ["0 0 ", &drawing::tenths(width), " ", &drawing::tenths(height)].concat();
    let title = app.tell(PanelKey::TimelineTitle, &[]);
    let drawing = Shape::new("svg", &[("role", "group"), ("aria-label", &title), ("viewBox", &size)]);
    Some(drawing.measured(&[("width", width), ("height", height)]).holding(ticks).holding(marks))
}

/// The first year and the last.
fn whole(years: &Years) -> (u16, u16) {
    let spans = years.spans();
    (spans.first().map_or(0, |span| span.0), spans.last().map_or(0, |span| span.1))
}

/// A method in its lane: its name above a bar for each span of years, all one link.
fn mark(app: App, dated: &Dated, name: &str, line: &Timeline, place: &Placed) -> Shape {
    let top = HEAD + place.lane as f64 * LANE;
    let (left, room) = place.label;
    // A label that is drawn back from the end of the line ends there, near its mark.
    let is_back = left + 1.0 < line.mark(whole(&dated.years)).0;
    let (at, anchor) = if is_back { (left + room, "end") } else { (left, "start") };
    let mut label = Shape::new("text", &[("text-anchor", anchor), ("lengthAdjust", "spacingAndGlyphs")]).saying(name);
    // A name that is longer than the line is drawn narrower, never cut.
    if width_of(name) > room {
        label = label.measured(&[("textLength", room)]);
    }
    let spoken = [name, ", ", &dated.years.to_string()].concat();
    let href = app.query_of(&dated.method.slug).to_string();
    let ground = Shape::new("rect", &[("class", "ground")]).measured(&[("x", left), ("y", top), ("width", room), ("height", 38.0)]);
    let bars = dated.years.spans().iter().map(|span| bar(line.mark(*span), top + MARK));
    let link = Shape::new("a", &[("href", &href), ("aria-label", &spoken), ("data-slug", dated.method.slug.as_str())])
        .holding([Shape::new("title", &[]).saying(&spoken), ground])
        .holding(bars)
        .holding([label.measured(&[("x", at), ("y", top + LABEL)])]);
    let class = if dated.connects.is_empty() { "compared" } else { "connecting" };
    Shape::new("g", &[("class", class)]).holding([link])
}

/// A year above the line; those at the ends are drawn in.
fn tick(line: &Timeline, year: u16, width: f64, height: f64) -> Shape {
    let at = line.at(year);
    let written = at.min(width - 18.0).max(18.0);
    Shape::new("g", &[("class", "tick"), ("aria-hidden", "true")]).holding([
        Shape::new("line", &[]).measured(&[("x1", at), ("x2", at), ("y1", HEAD), ("y2", height)]),
        Shape::new("text", &[("text-anchor", "middle")]).measured(&[("x", written), ("y", 14.0)]).saying(&year.to_string()),
    ])
}

fn bar((from, to): (f64, f64), top: f64) -> Shape {
    Shape::new("rect", &[("class", "bar")]).measured(&[("x", from), ("y", top), ("width", to - from), ("height", 10.0), ("rx", 5.0)])
}

/// How wide a label is at most, whatever the font: letters are counted, not measured, so that the layout is the same everywhere.
fn width_of(label: &str) -> f64 {
    export::width_of(label, FONT) as f64
}

impl App {
    /// The compared methods and those that connect them, oldest first, and the names of those without a year.
    fn dated(self) -> (Vec<Dated>, Vec<String>) {
        let loaded = self.loaded();
        let columns: Vec<&Method> = loaded.iter().map(|method| &**method).collect();
        let (between, is_settled) = self.between(&columns);
        let all: Vec<&Method> = columns.iter().copied().chain(between.iter().map(|method| &**method)).collect();
        let slug = |place: usize| columns[place].slug.clone();
        let mut connecting: Vec<(&Slug, Vec<Slug>)> = Vec::new();
        for bridge in if is_settled { bridges(&all, columns.len()) } else { Vec::new() } {
            let ends: Vec<Slug> = [slug(bridge.from)].into_iter().chain(bridge.steps.last().map(|step| step.slug.clone())).collect();
            for step in &bridge.steps[..bridge.steps.len() - 1] {
                connecting.push((step.slug, ends.clone()));
            }
        }
        connecting.extend(connections(&columns).shared.iter().map(|shared| (shared.slug, shared.of.iter().map(|(place, _)| slug(*place)).collect())));
        self.look_up_new(connecting.iter().map(|(slug, _)| *slug));
        let mut shown: Vec<(Arc<Method>, Vec<Slug>)> = loaded.iter().map(|method| (method.clone(), Vec::new())).collect();
        for (slug, ends) in connecting {
            let is_known = shown.iter().any(|(method, _)| method.slug == *slug);
            if let (false, Some(method)) = (is_known, self.load(slug).get().ready())
                && shown.len() < loaded.len() + CONNECTING
            {
                shown.push((method, ends));
            }
        }
        let (mut dated, mut undated) = (Vec::new(), Vec::new());
        for (method, connects) in shown {
            match method.years.clone() {
                Some(years) => dated.push(Dated { method, years, connects }),
                None => undated.push(method.name.get(self.lang()).clone()),
            }
        }
        dated.sort_by_key(|dated| dated.years.spans().first().copied());
        (dated, undated)
    }
}
