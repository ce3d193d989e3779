use crate::method::Span;

/// A time with a label, to be placed on a [`Timeline`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Event {
    pub years: Span,
    /// The width of the label, in pixels.
    pub label_width: f64,
}

/// The layout of events along a line of time; all lengths are in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The years at the ends of the line.
    pub years: Span,
    /// The places of the events, in the order in which these were given.
    pub places: Vec<Placed>,
    pub lanes: usize,
    width: f64,
}

/// The place of an event.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Counted from the top; events of one lane never overlap.
    pub lane: usize,
    /// Where the label begins.
    pub label_start: f64,
    /// The width that is left for the label.
    pub label_width: f64,
}

/// A stretch of the line, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    pub start: f64,
    pub end: f64,
}

/// The distance between two events of a lane.
const GAP: f64 = 12.0;

/// By how much a mark exceeds its years at each end.
pub const MARK: f64 = 6.0;

impl Timeline {
    /// Lays out events, the oldest first: each in the first lane that has room for its mark and its
    /// label.
    pub fn new(events: &[Event], width: f64) -> Self {
        let width = if width.is_finite() {
            width.clamp(64.0, 10_000.0)
        } else {
            64.0
        };
        let mut timeline = Self {
            years: ends(events),
            places: vec![
                Placed {
                    lane: 0,
                    label_start: 0.0,
                    label_width: 0.0
                };
                events.len()
            ],
            lanes: 0,
            width,
        };
        let mut order: Vec<usize> = (0..events.len()).collect();
        order.sort_unstable_by_key(|place| (events[*place].years, *place));
        let mut lanes: Vec<Vec<Extent>> = Vec::new();
        for place in order {
            let Event { years, label_width } = events[place];
            let mark = timeline.mark(years);
            // Not `clamp`: it may panic, and writing its message takes 14 kB of program.
            let label_width = if label_width.is_finite() {
                label_width.max(0.0).min(width)
            } else {
                width
            };
            // At its mark, or as near as the end of the line permits.
            let label_start = mark.start.min(width - label_width).max(0.0);
            let taken = Extent {
                start: label_start.min(mark.start),
                end: (label_start + label_width).max(mark.end),
            };
            let is_free = |lane: &Vec<Extent>| lane.iter().all(|other| taken.is_apart_from(*other));
            let lane = lanes.iter().position(is_free).unwrap_or_else(|| {
                lanes.push(Vec::new());
                lanes.len() - 1
            });
            lanes[lane].push(taken);
            timeline.places[place] = Placed {
                lane,
                label_start,
                label_width,
            };
        }
        timeline.lanes = lanes.len();
        timeline
    }

    /// The stretch that the mark of some years takes.
    pub fn mark(&self, Span { first, last }: Span) -> Extent {
        Extent {
            start: self.at(first) - MARK,
            end: self.at(last.max(first)) + MARK,
        }
    }

    /// The place of a year.
    pub fn at(&self, year: u16) -> f64 {
        let Span { first, last } = self.years;
        let share =
            (f64::from(year) - f64::from(first)) / f64::from(last.saturating_sub(first).max(1));
        MARK + share.clamp(0.0, 1.0) * (self.width - 2.0 * MARK)
    }

    /// Round years at least `distance` apart.
    pub fn ticks(&self, distance: f64) -> Vec<u16> {
        let Span { first, last } = self.years;
        let most = (self.width / distance.max(1.0)).max(1.0);
        let span = f64::from(last - first);
        let step = [1, 2, 5, 10, 20, 50, 100, 200]
            .into_iter()
            .find(|step| span / f64::from(*step) <= most)
            .unwrap_or(500);
        (first..=last).filter(|year| year % step == 0).collect()
    }
}

impl Extent {
    fn is_apart_from(self, other: Self) -> bool {
        self.end + GAP <= other.start || other.end + GAP <= self.start
    }
}

/// The first and the last year of all events; where they are one, it comes to stand in the middle.
fn ends(events: &[Event]) -> Span {
    let first = events
        .iter()
        .map(|event| event.years.first)
        .min()
        .unwrap_or(2000);
    let last = events
        .iter()
        .map(|event| event.years.last.max(event.years.first))
        .max();
    match last.unwrap_or(first) {
        last if first == last => Span {
            first: first.saturating_sub(1),
            last: last.saturating_add(1),
        },
        last => Span { first, last },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn stacks_what_overlaps() {
        #[track_caller]
        fn check(events: &[(u16, u16, f64)], lanes: &[usize]) {
            let events: Vec<Event> = events
                .iter()
                .map(|(first, last, label)| Event {
                    years: Span {
                        first: *first,
                        last: *last,
                    },
                    label_width: *label,
                })
                .collect();
            let laid = Timeline::new(&events, 600.0);
            assert_eq!(
                laid.places
                    .iter()
                    .map(|place| place.lane)
                    .collect::<Vec<_>>(),
                lanes,
                "{laid:?}"
            );
        }
        check(&[], &[]);
        check(&[(2021, 2021, 50.0)], &[0]);
        check(&[(2021, 2021, 50.0), (2021, 2021, 50.0)], &[0, 1]);
        check(&[(1900, 1900, 100.0), (2000, 2000, 100.0)], &[0, 0]);
        // A range keeps its lane to its end, and the order given does not matter.
        check(
            &[(1990, 1990, 10.0), (1900, 2000, 10.0), (1950, 1950, 10.0)],
            &[1, 0, 1],
        );
        // The label of the last is drawn back from the end.
        check(
            &[(1900, 1900, 100.0), (1990, 1990, 10.0), (2000, 2000, 300.0)],
            &[0, 0, 1],
        );
    }

    #[test]
    fn ticks_are_round_and_have_room() {
        #[track_caller]
        fn check((first, last): (u16, u16), width: f64, expected: &[u16]) {
            let years = Span { first, last };
            let laid = Timeline::new(
                &[Event {
                    years,
                    label_width: 0.0,
                }],
                width,
            );
            assert_eq!(laid.ticks(50.0), expected);
        }
        check((2021, 2023), 600.0, &[2021, 2022, 2023]);
        check((1908, 2023), 300.0, &[1920, 1940, 1960, 1980, 2000, 2020]);
        check((2021, 2021), 300.0, &[2020, 2021, 2022]);
    }

    proptest! {
        /// No two events of a lane overlap, and each stands at its years, within the line.
        #[test]
        fn nothing_overlaps(
            events in prop::collection::vec((0u16..=u16::MAX, 0u16..200, -10.0f64..2000.0), 0..40),
            width in 0.0f64..3000.0,
        ) {
            let event = |(first, length, label_width): (u16, u16, f64)| Event {
                years: Span { first, last: first.saturating_add(length) },
                label_width,
            };
            let events: Vec<Event> = events.into_iter().map(event).collect();
            let laid = Timeline::new(&events, width);
            let width = width.max(64.0);
            let taken: Vec<(usize, f64, f64)> = events.iter().zip(&laid.places).map(|(event, place)| {
                let Extent { start, end } = laid.mark(event.years);
                let label_end = place.label_start + place.label_width;
                (place.lane, start.min(place.label_start), end.max(label_end))
            }).collect();
            for (place, (lane, from, to)) in taken.iter().enumerate() {
                prop_assert!(*from >= -1e-6 && *to <= width + 1e-6, "{from} to {to} of {width}");
                prop_assert!(*lane < laid.lanes);
                for (other, start, end) in &taken[..place] {
                    prop_assert!(lane != other || *to < *start || *end < *from, "{taken:?}");
                }
            }
            let ticks = laid.ticks(40.0);
            prop_assert!(ticks.windows(2).all(|pair| laid.at(pair[0]) < laid.at(pair[1])));
        }
    }
}
