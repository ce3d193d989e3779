/// When something was, and how much room its label takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Event {
    /// First and last year.
    pub years: (u16, u16),
    /// The width of the label.
    pub label: f64,
}

/// Where events stand on a line of time, in the order in which they were given.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The years at the ends of the line.
    pub years: (u16, u16),
    pub places: Vec<Placed>,
    pub lanes: usize,
    width: f64,
}

/// Where an event stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// From the top; events of one lane never meet.
    pub lane: usize,
    /// Where its label begins, and the width that is left for it.
    pub label: (f64, f64),
}

/// The room between two events of a lane.
const GAP: f64 = 12.0;

/// What a mark takes to both sides of its years.
pub const MARK: f64 = 6.0;

impl Timeline {
    /// Lays events out: each in the first lane where mark and label have room, the oldest first.
    pub fn new(events: &[Event], width: f64) -> Self {
        let width = if width.is_finite() {
            width.clamp(64.0, 10_000.0)
        } else {
            64.0
        };
        let first = events
            .iter()
            .map(|event| event.years.0)
            .min()
            .unwrap_or(2000);
        let last = events
            .iter()
            .map(|event| event.years.1.max(event.years.0))
            .max()
            .unwrap_or(first);
        // A line of one year has its mark in the middle.
        let years = if first == last {
            (first.saturating_sub(1), last.saturating_add(1))
        } else {
            (first, last)
        };
        let mut timeline = Self {
            years,
            places: vec![
                Placed {
                    lane: 0,
                    label: (0.0, 0.0)
                };
                events.len()
            ],
            lanes: 0,
            width,
        };
        let mut order: Vec<usize> = (0..events.len()).collect();
        order.sort_unstable_by_key(|place| (events[*place].years, *place));
        // The boxes of each lane; there are few, so all are looked at.
        let mut lanes: Vec<Vec<(f64, f64)>> = Vec::new();
        for place in order {
            let event = events[place];
            let (from, to) = timeline.mark(event.years);
            // Not `clamp`: it could complain in words that take 14 kB to write.
            let room = if event.label.is_finite() {
                event.label.max(0.0).min(width)
            } else {
                width
            };
            // At its mark, or as near as the end of the line lets it.
            let start = from.min(width - room).max(0.0);
            let taken = (start.min(from), (start + room).max(to));
            let is_free = |lane: &Vec<(f64, f64)>| {
                lane.iter()
                    .all(|other| taken.1 + GAP <= other.0 || other.1 + GAP <= taken.0)
            };
            let lane = lanes.iter().position(is_free).unwrap_or_else(|| {
                lanes.push(Vec::new());
                lanes.len() - 1
            });
            lanes[lane].push(taken);
            timeline.places[place] = Placed {
                lane,
                label: (start, room),
            };
        }
        timeline.lanes = lanes.len();
        timeline
    }

    /// Where a mark begins and ends.
    pub fn mark(&self, (first, last): (u16, u16)) -> (f64, f64) {
        (self.at(first) - MARK, self.at(last.max(first)) + MARK)
    }

    /// Where a year is.
    pub fn at(&self, year: u16) -> f64 {
        let (first, last) = self.years;
        let share =
            (f64::from(year) - f64::from(first)) / f64::from(last.saturating_sub(first).max(1));
        MARK + share.clamp(0.0, 1.0) * (self.width - 2.0 * MARK)
    }

    /// Round years with at least so much room between them.
    pub fn ticks(&self, room: f64) -> Vec<u16> {
        let (first, last) = self.years;
        let most = (self.width / room.max(1.0)).max(1.0);
        let span = f64::from(last - first);
        let step = [1, 2, 5, 10, 20, 50, 100, 200]
            .into_iter()
            .find(|step| span / f64::from(*step) <= most)
            .unwrap_or(500);
        (first..=last).filter(|year| year % step == 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn stacks_what_meets() {
        #[track_caller]
        fn check(events: &[(u16, u16, f64)], lanes: &[usize]) {
            let events: Vec<Event> = events
                .iter()
                .map(|(first, last, label)| Event {
                    years: (*first, *last),
                    label: *label,
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
        fn check(years: (u16, u16), width: f64, expected: &[u16]) {
            let laid = Timeline::new(&[Event { years, label: 0.0 }], width);
            assert_eq!(laid.ticks(50.0), expected);
        }
        check((2021, 2023), 600.0, &[2021, 2022, 2023]);
        check((1908, 2023), 300.0, &[1920, 1940, 1960, 1980, 2000, 2020]);
        check((2021, 2021), 300.0, &[2020, 2021, 2022]);
    }

    proptest! {
        /// No two events of a lane meet, and each stands where its years are, within the line.
        #[test]
        fn nothing_overlaps(
            events in proptest::collection::vec((0u16..=u16::MAX, 0u16..200, -10.0f64..2000.0), 0..40),
            width in 0.0f64..3000.0,
        ) {
            let events: Vec<Event> = events.into_iter().map(|(first, span, label)| Event { years: (first, first.saturating_add(span)), label }).collect();
            let laid = Timeline::new(&events, width);
            let width = width.max(64.0);
            let taken: Vec<(usize, f64, f64)> = events.iter().zip(&laid.places).map(|(event, place)| {
                let (from, to) = laid.mark(event.years);
                (place.lane, from.min(place.label.0), to.max(place.label.0 + place.label.1))
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
