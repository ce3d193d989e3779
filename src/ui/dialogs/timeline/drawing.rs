use leptos::{ev::MouseEvent, prelude::*};
use tertium_core::{
    compare::{Event, Placed, Timeline},
    locale::Key,
    method::Span,
};
use tertium_export::width_of;

use super::chronology::Dated;
use crate::{
    app::use_app,
    ui::{links::follow, tenths::tenths},
};

/// The height of the years above the lanes, in pixels like all measures here.
const HEAD: f64 = 24.0;

/// The height of a lane, and where in it stand the label and the bars.
const LANE: f64 = 44.0;
const LABEL: f64 = 18.0;
const BAR: f64 = 26.0;

/// The least room between two years above the lanes.
const TICK: f64 = 56.0;

/// A little more than the size of the labels in timeline.css: fonts are wider than Arial.
const FONT: usize = 16;

/// Methods on a line of time, as wide as there is room.
#[component]
pub fn Drawing(
    /// The methods.
    dated: Vec<Dated>,
    /// The width in pixels.
    width: u32,
) -> impl IntoView {
    let width = f64::from(width);
    let line = Timeline::new(&dated.iter().map(Dated::event).collect::<Vec<_>>(), width);
    let height = HEAD + line.lanes as f64 * LANE;
    let ticks = line
        .ticks(TICK)
        .into_iter()
        .map(|year| tick(&line, year, width, height));
    let ticks = ticks.collect_view();
    let marks = dated.into_iter().zip(&line.places).map(|(dated, place)| {
        let mark = Mark::new(&dated, &line, place);
        view! { <MarkView dated mark/> }
    });
    let marks = marks.collect_view();
    let size = ["0 0 ", &tenths(width), " ", &tenths(height)].concat();
    view! {
        <svg
            role="group"
            aria-label=use_app().words.label(Key::TimelineTitle)
            viewBox=size
            width=tenths(width)
            height=tenths(height)
        >
            {ticks}
            {marks}
        </svg>
    }
}

/// A year above the lanes; those at the ends are drawn in.
fn tick(line: &Timeline, year: u16, width: f64, height: f64) -> impl IntoView + use<> {
    let at = tenths(line.at(year));
    let written = tenths(line.at(year).min(width - 18.0).max(18.0));
    view! {
        <g class="tick" aria-hidden="true">
            <line x1=at.clone() x2=at y1=tenths(HEAD) y2=tenths(height)></line>
            <text text-anchor="middle" x=written y="14" prop:textContent=year.to_string()></text>
        </g>
    }
}

/// Where the parts of a method are drawn.
#[derive(Debug, Clone, PartialEq)]
struct Mark {
    top: f64,
    /// Where the label begins, and the room that it has.
    left: f64,
    room: f64,
    anchor: Anchor,
    /// The width that a label is drawn with that is longer than its room: never cut, but narrower.
    squeezed: Option<f64>,
    bars: Vec<Bar>,
}

/// From which end a label is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Anchor {
    Start,
    End,
}

/// A bar for a stretch of years.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bar {
    left: f64,
    width: f64,
}

impl Dated {
    fn event(&self) -> Event {
        Event {
            years: self.whole(),
            label_width: label_width(&self.name),
        }
    }
}

impl Mark {
    fn new(dated: &Dated, line: &Timeline, place: &Placed) -> Self {
        let bar = |span: Span| {
            let mark = line.mark(span);
            Bar {
                left: mark.start,
                width: mark.end - mark.start,
            }
        };
        let (left, room) = (place.label_start, place.label_width);
        // A label that is drawn back from the end of the line ends there, near its bar.
        let is_drawn_back = left + 1.0 < bar(dated.whole()).left;
        Self {
            top: HEAD + place.lane as f64 * LANE,
            left,
            room,
            anchor: if is_drawn_back {
                Anchor::End
            } else {
                Anchor::Start
            },
            squeezed: (label_width(&dated.name) > room).then_some(room),
            bars: dated.spans.iter().map(|span| bar(*span)).collect(),
        }
    }

    /// Where the label is held.
    fn label(&self) -> f64 {
        match self.anchor {
            Anchor::Start => self.left,
            Anchor::End => self.left + self.room,
        }
    }
}

/// A method in its lane: its name above a bar for each stretch of years, all one link.
#[component]
fn MarkView(
    /// The method.
    dated: Dated,
    /// Where it is drawn.
    mark: Mark,
) -> impl IntoView {
    let app = use_app();
    let spoken = [&*dated.name, ", ", &dated.years].concat();
    let slug = dated.slug.to_string();
    let query = Signal::derive(move || app.query_of_method(&dated.slug));
    let href = Signal::derive(move || query.get().to_string());
    let go = move |event: MouseEvent| follow(app, &event, query.get_untracked());
    let anchor = match mark.anchor {
        Anchor::Start => "start",
        Anchor::End => "end",
    };
    let top = mark.top;
    let bars = mark.bars.iter().map(|bar| {
        view! {
            <rect
                class="bar"
                x=tenths(bar.left)
                y=tenths(top + BAR)
                width=tenths(bar.width)
                height="10"
                rx="5"
            ></rect>
        }
    });
    let bars = bars.collect_view();
    view! {
        <g class=if dated.connects.is_empty() { "compared" } else { "connecting" }>
            <a href=href aria-label=spoken data-slug=slug on:click=go>
                <title prop:textContent=spoken.clone()></title>
                <rect
                    class="ground"
                    x=tenths(mark.left)
                    y=tenths(top)
                    width=tenths(mark.room)
                    height="38"
                ></rect>
                {bars}
                <text
                    text-anchor=anchor
                    lengthAdjust="spacingAndGlyphs"
                    textLength=mark.squeezed.map(tenths)
                    x=tenths(mark.label())
                    y=tenths(top + LABEL)
                    prop:textContent=dated.name
                ></text>
            </a>
        </g>
    }
}

/// How wide a label is at most, whatever the font: letters are counted, not measured, so that the layout is the same
/// everywhere.
fn label_width(label: &str) -> f64 {
    width_of(label, FONT) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_written_to_a_tenth() {
        #[track_caller]
        fn check(value: f64, expected: &str) {
            assert_eq!(tenths(value), expected);
        }
        check(0.0, "0.0");
        check(12.34, "12.3");
        check(12.96, "13.0");
        check(-1.0, "0.0");
        check(f64::NAN, "0.0");
    }

    /// A method of one year.
    fn dated(name: &str, year: u16) -> Dated {
        Dated {
            slug: "a".parse().unwrap(),
            name: name.into(),
            years: year.to_string(),
            spans: vec![Span {
                first: year,
                last: year,
            }],
            connects: Vec::new(),
        }
    }

    #[test]
    fn a_label_near_the_end_is_drawn_back_and_a_long_one_squeezed() {
        #[track_caller]
        fn check(name: &str, year: u16, anchor: Anchor, is_squeezed: bool) {
            let dated = [dated(name, year), dated("Old", 1900), dated("New", 2000)];
            let line = Timeline::new(&dated.each_ref().map(Dated::event), 300.0);
            let mark = Mark::new(&dated[0], &line, &line.places[0]);
            let found = (mark.anchor, mark.squeezed.is_some());
            assert_eq!(found, (anchor, is_squeezed), "{mark:?}");
            assert!(mark.left + mark.room <= 300.0);
        }
        check("Short", 1910, Anchor::Start, false);
        check("A name of some length", 2000, Anchor::End, false);
        check(&"A very long name ".repeat(9), 2000, Anchor::End, true);
    }
}
