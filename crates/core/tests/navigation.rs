//! What the visitor does, and what the browser's history becomes of it: scenes, and random ones
//! against a plain model.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use proptest::prelude::*;
use tertium_core::{
    compare::{Row, RowOrder},
    locale::Lang,
    method::Slug,
    query::{Address, Filters, HistoryEntry, Navigation, Order, Panel, Query, Removed, Rows},
};

/// The history of a browser, as far as a page can see it.
#[derive(Debug, Clone)]
struct Browser {
    entries: Vec<String>,
    cursor: usize,
}

/// A page in a browser.
#[derive(Debug, Clone)]
struct Page {
    navigation: Navigation,
    browser: Browser,
    removed: Vec<Removed>,
}

impl Browser {
    fn write(&mut self, entry: HistoryEntry) {
        match entry {
            HistoryEntry::Push(address) => {
                self.entries.truncate(self.cursor + 1);
                self.entries.push(address);
                self.cursor += 1;
            }
            HistoryEntry::Replace(address) => self.entries[self.cursor] = address,
        }
    }
}

impl Page {
    /// Opens an address in a browser that prefers a language.
    fn open(address: &str, lang: Lang) -> Self {
        let query = Address::parse(address).query;
        let mut navigation = Navigation::new(query, lang);
        assert_eq!(
            navigation.entries(),
            [],
            "what the visitor came with stays as it is"
        );
        let browser = Browser {
            entries: vec![address.to_owned()],
            cursor: 0,
        };
        Self {
            navigation,
            browser,
            removed: Vec::new(),
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Query)) {
        self.navigation.change(change);
        self.write();
    }

    fn write(&mut self) {
        for entry in self.navigation.entries() {
            self.browser.write(entry);
        }
        assert_eq!(self.navigation.entries(), [], "nothing is written twice");
    }

    fn remove(&mut self, slug: &str) {
        let mut removed = None;
        self.change(|query| removed = query.remove(&slug.parse().unwrap()));
        if let Some(removed) = removed {
            self.removed = vec![removed];
        }
    }

    fn clear(&mut self) {
        let mut removed = Vec::new();
        self.change(|query| removed = query.clear());
        self.removed = removed;
    }

    fn undo(&mut self) {
        let removed = std::mem::take(&mut self.removed);
        self.change(|query| assert!(query.restore(&removed).is_empty()));
    }

    fn speak(&mut self, lang: Lang) {
        self.change(|query| query.lang = Some(lang));
    }

    /// Goes to another entry, where there is one.
    fn go(&mut self, by: isize) {
        let Some(cursor) = self.browser.cursor.checked_add_signed(by) else {
            return;
        };
        if let Some(address) = self.browser.entries.get(cursor) {
            self.browser.cursor = cursor;
            self.navigation.follow(Address::parse(address).query);
            assert_eq!(
                self.navigation.entries(),
                [],
                "following an address writes nothing"
            );
        }
    }

    fn shown(&self) -> String {
        self.navigation.query().to_string()
    }
}

fn add(query: &mut Query, text: &str) {
    query.comparison.add(slug(text));
}

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

#[test]
fn forward_stays_open_after_a_change_of_language() {
    let mut page = Page::open("?slugs=lora,qlora", Lang::Bg);
    page.change(|query| add(query, "dora"));
    page.speak(Lang::En);
    assert_eq!(
        page.browser.entries,
        [
            "?slugs=lora,qlora",
            "?slugs=lora,qlora,dora&lang=bg",
            "?slugs=lora,qlora,dora&lang=en"
        ]
    );
    page.go(-1);
    assert_eq!(
        (page.shown().as_str(), page.navigation.lang()),
        ("?slugs=lora,qlora,dora&lang=bg", Lang::Bg)
    );
    page.go(-1);
    assert_eq!(
        (page.shown().as_str(), page.navigation.lang()),
        ("?slugs=lora,qlora", Lang::Bg)
    );
    page.go(1);
    page.go(1);
    assert_eq!(
        (page.shown().as_str(), page.navigation.lang()),
        ("?slugs=lora,qlora,dora&lang=en", Lang::En)
    );
    assert_eq!(page.browser.entries.len(), 3);
}

#[test]
fn an_entry_without_a_language_keeps_that_of_the_page() {
    let mut page = Page::open("?slugs=lora", Lang::Bg);
    page.change(|query| query.rows = Rows::Differences);
    page.speak(Lang::En);
    page.go(-2);
    assert_eq!(
        (page.shown().as_str(), page.navigation.lang()),
        ("?slugs=lora", Lang::En)
    );
    // From here "back" must lead to English.
    page.speak(Lang::Bg);
    assert_eq!(
        page.browser.entries,
        ["?slugs=lora&lang=en", "?slugs=lora&lang=bg"]
    );
    page.go(-1);
    assert_eq!(page.navigation.lang(), Lang::En);
}

#[test]
fn naming_the_language_of_the_page_is_no_step() {
    let mut page = Page::open("?slugs=lora", Lang::Bg);
    page.speak(Lang::Bg);
    assert_eq!(page.browser.entries, ["?slugs=lora&lang=bg"]);
}

#[test]
fn what_could_not_be_read_does_not_come_between() {
    let address = Address::read(&[("slugs".into(), "lora,qlora,Ω".into())]);
    assert_eq!(address.unreadable, ["Ω"]);
    let mut navigation = Navigation::new(address.query.clone(), Lang::Bg);
    assert_eq!(navigation.entries(), []);
    let mut removed = None;
    navigation.change(|query| removed = query.remove(&slug("lora")));
    assert_eq!(
        navigation.entries(),
        [HistoryEntry::Push("?slugs=qlora".into())]
    );
    // What was written is what the page shows: reading it again changes nothing.
    assert_eq!(Address::parse("?slugs=qlora").query, *navigation.query());
    navigation.change(|query| drop(query.restore(removed.as_slice())));
    assert_eq!(*navigation.query(), address.query);
}

#[test]
fn an_address_is_written_anew_without_what_could_not_be_read() {
    let mut navigation = Navigation::new(Address::parse("?slugs=lora,Ω").query, Lang::Bg);
    navigation.rewrite();
    assert_eq!(
        navigation.entries(),
        [HistoryEntry::Replace("?slugs=lora".into())]
    );
    assert_eq!(navigation.entries(), []);
    navigation.rewrite();
    navigation.follow(Query::default());
    assert_eq!(navigation.entries(), [], "that was another entry");
}

/// A prerendered page is an entry of its own: no adjustment takes its place.
#[test]
fn nothing_takes_the_place_of_a_page() {
    let query = Address::parse("?slugs=lora,qlora&lang=en").query;
    let mut navigation = Navigation::new(query.clone(), Lang::En);
    navigation.keep_entry();
    assert_eq!(navigation.entries(), []);
    navigation.rewrite();
    assert_eq!(navigation.entries(), [], "its address is right as it is");
    navigation.change(|query| query.baseline = Some(slug("lora")));
    let written = "?slugs=lora,qlora&base=lora&lang=en";
    assert_eq!(navigation.entries(), [HistoryEntry::Push(written.into())]);
    // The new entry is the app's.
    navigation.change(|query| query.baseline = None);
    let written = "?slugs=lora,qlora&lang=en";
    assert_eq!(
        navigation.entries(),
        [HistoryEntry::Replace(written.into())]
    );
    // Where another order would be taken for theirs, addresses name it.
    navigation.name_order();
    navigation.change(|query| drop(query.remove(&slug("lora"))));
    let written = "?slugs=qlora&order=seed&lang=en";
    assert_eq!(navigation.entries(), [HistoryEntry::Push(written.into())]);
    navigation.follow(query);
    navigation.change(|query| drop(query.remove(&slug("lora"))));
    assert_eq!(navigation.entries(), [HistoryEntry::Push(written.into())]);
}

#[test]
fn steps_are_told_from_adjustments() {
    #[track_caller]
    fn check(before: &str, after: &str, is_step: bool) {
        let mut page = Page::open(before, Lang::Bg);
        let after = Address::parse(after).query;
        page.change(|query| *query = after.clone());
        assert_eq!(
            page.browser.entries.len(),
            if is_step { 2 } else { 1 },
            "{before} {after}"
        );
        assert_eq!(page.browser.entries[page.browser.cursor], after.to_string());
    }
    check("?slugs=a,b", "?slugs=b,a", true);
    check("?slugs=a,b", "?slugs=a,b&rows=differences", true);
    check("?slugs=a,b", "?slugs=a,b&base=b", false);
    check("?slugs=a,b", "?slugs=a,b&hide=year", false);
    check("?slugs=a,b&data=0a1b2c3d4e5f.ABCDE", "?slugs=a,b", false);
    check("?slugs=a", "?slugs=a&panel=browse", true);
    check("?panel=browse", "?panel=browse&field=x&sort=year", false);
    check("?panel=browse&field=x", "?panel=export", true);
    check("?panel=browse&field=x", "", true);
    check("?panel=method&method=a", "?panel=method&method=b", true);
    check("?lang=bg", "?lang=en", true);
    check("?slugs=a&lang=bg", "?slugs=a", false);
}

#[test]
fn a_stamp_goes_with_its_comparison() {
    let mut page = Page::open("?slugs=a,b&data=0a1b2c3d4e5f.ABCDE", Lang::Bg);
    page.change(|query| query.rows = Rows::Differences);
    assert!(page.navigation.query().stamp.is_some());
    page.change(|query| query.comparison.move_to(&slug("a"), &slug("b")));
    assert_eq!(page.shown(), "?slugs=b,a&rows=differences");
    let opened = Address::parse("?slugs=c&data=0a1b2c3d4e5f.FGHIJ").query;
    page.change(|query| *query = opened);
    assert_eq!(
        page.shown(),
        "?slugs=c&data=0a1b2c3d4e5f.FGHIJ",
        "it came with another"
    );
}

#[test]
fn a_refused_step_is_tried_again() {
    let mut page = Page::open("?slugs=a", Lang::Bg);
    page.navigation.change(|query| add(query, "b"));
    assert_eq!(
        page.navigation.entries(),
        [HistoryEntry::Push("?slugs=a,b".into())]
    );
    page.navigation.refused();
    assert_eq!(page.shown(), "?slugs=a,b", "the page stays as it is");
    page.change(|query| query.toggle_row(Row::Year));
    assert_eq!(page.browser.entries, ["?slugs=a", "?slugs=a,b&hide=year"]);
}

/// What a visitor may do.
#[derive(Debug, Clone)]
enum Act {
    Add(&'static str),
    Remove(&'static str),
    Clear,
    Undo,
    Move(&'static str, &'static str),
    Speak(Lang),
    Rows(Rows),
    Order(RowOrder),
    Baseline(Option<&'static str>),
    Hide(Row),
    Open(Option<&'static str>),
    Filter(Option<&'static str>),
    Close,
    Back,
    Forward,
    Far(isize),
}

/// The same again, written down as plainly as can be: whole states, one for each entry of the
/// history.
#[derive(Debug, Clone)]
struct Model {
    states: Vec<State>,
    cursor: usize,
    lang: Lang,
    undo: Vec<(&'static str, usize, bool)>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct State {
    slugs: Vec<&'static str>,
    rows: &'static str,
    order: &'static str,
    baseline: Option<&'static str>,
    hidden: Vec<&'static str>,
    panel: String,
    lang: Option<Lang>,
}

const METHODS: [&str; 5] = ["a", "b", "c", "d", "e"];
const HIDEABLE: [Row; 3] = [Row::Year, Row::Source, Row::Limits];

impl State {
    fn address(&self) -> String {
        let base = self.baseline.map(|slug| format!("base={slug}"));
        let slugs = (!self.slugs.is_empty()).then(|| format!("slugs={}", self.slugs.join(",")));
        let rows = (self.rows != "all").then(|| format!("rows={}", self.rows));
        let order = (self.order != "seed").then(|| format!("order={}", self.order));
        let hidden = (!self.hidden.is_empty()).then(|| format!("hide={}", self.hidden.join(",")));
        let panel = (!self.panel.is_empty()).then(|| self.panel.clone());
        let lang = self.lang.map(|lang| format!("lang={lang}"));
        let parts: Vec<String> = [slugs, rows, order, base, hidden, panel, lang]
            .into_iter()
            .flatten()
            .collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!("?{}", parts.join("&"))
        }
    }
}

impl Model {
    fn step(&mut self, state: State) {
        if state != self.states[self.cursor] {
            self.states.truncate(self.cursor + 1);
            self.states.push(state);
            self.cursor += 1;
        }
    }

    fn act(&mut self, act: &Act) {
        let mut state = self.states[self.cursor].clone();
        match act {
            Act::Add(slug) => {
                if !state.slugs.contains(slug) {
                    state.slugs.push(slug);
                }
                self.step(state);
            }
            Act::Remove(slug) => {
                if let Some(place) = state.slugs.iter().position(|other| other == slug) {
                    state.slugs.remove(place);
                    self.undo = vec![(slug, place, state.baseline == Some(slug))];
                    state.baseline = state.baseline.filter(|baseline| baseline != slug);
                }
                self.step(state);
            }
            Act::Clear => {
                self.undo = Vec::new();
                for (place, slug) in state.slugs.drain(..).enumerate() {
                    self.undo.push((slug, place, state.baseline == Some(slug)));
                }
                state.baseline = None;
                self.step(state);
            }
            Act::Undo => {
                for (slug, place, was_baseline) in std::mem::take(&mut self.undo) {
                    if !state.slugs.contains(&slug) {
                        state.slugs.insert(place.min(state.slugs.len()), slug);
                    }
                    if was_baseline && state.baseline.is_none() {
                        state.baseline = Some(slug);
                    }
                }
                let is_step = state.slugs != self.states[self.cursor].slugs;
                if is_step {
                    self.step(state)
                } else {
                    self.states[self.cursor] = state
                }
            }
            Act::Move(slug, place_of) => {
                let place = |slug: &str| state.slugs.iter().position(|other| *other == slug);
                if let (Some(from), Some(to)) = (place(slug), place(place_of)) {
                    state.slugs.remove(from);
                    state.slugs.insert(to, slug);
                }
                self.step(state);
            }
            Act::Speak(lang) => {
                let is_other = *lang != self.lang;
                state.lang = Some(*lang);
                if is_other {
                    self.states[self.cursor].lang = Some(self.lang);
                    self.step(state);
                } else {
                    self.states[self.cursor] = state;
                }
                self.lang = *lang;
            }
            Act::Rows(rows) => {
                state.rows = rows.id();
                self.step(state);
            }
            Act::Order(order) => {
                state.order = order.id();
                self.step(state);
            }
            Act::Baseline(slug) => {
                self.states[self.cursor].baseline = slug.filter(|slug| state.slugs.contains(slug));
            }
            Act::Hide(row) => {
                let is_hidden =
                    |other: &&Row| state.hidden.contains(&other.id()) != (*other == row);
                let hidden = HIDEABLE
                    .iter()
                    .filter(is_hidden)
                    .map(|row| row.id())
                    .collect();
                self.states[self.cursor].hidden = hidden;
            }
            Act::Open(None) => {
                state.panel = "panel=export".into();
                self.step(state);
            }
            Act::Open(Some(slug)) => {
                state.panel = format!("panel=method&method={slug}");
                self.step(state);
            }
            Act::Filter(field) => {
                let field = field
                    .map(|field| format!("&field={field}"))
                    .unwrap_or_default();
                let is_open = state.panel.starts_with("panel=browse");
                state.panel = format!("panel=browse{field}&sort=use");
                if is_open {
                    self.states[self.cursor] = state
                } else {
                    self.step(state)
                }
            }
            Act::Close => {
                state.panel = String::new();
                self.step(state);
            }
            Act::Back => self.go(-1),
            Act::Forward => self.go(1),
            Act::Far(by) => self.go(*by),
        }
    }

    fn go(&mut self, by: isize) {
        let cursor = self.cursor.checked_add_signed(by);
        if let Some(cursor) = cursor.filter(|cursor| *cursor < self.states.len()) {
            self.cursor = cursor;
            self.lang = self.states[cursor].lang.unwrap_or(self.lang);
        }
    }
}

impl Page {
    fn act(&mut self, act: &Act) {
        match act {
            Act::Add(text) => self.change(|query| add(query, text)),
            Act::Remove(text) => self.remove(text),
            Act::Clear => self.clear(),
            Act::Undo => self.undo(),
            Act::Move(text, place_of) => {
                self.change(|query| query.comparison.move_to(&slug(text), &slug(place_of)));
            }
            Act::Speak(lang) => self.speak(*lang),
            Act::Rows(rows) => self.change(|query| query.rows = *rows),
            Act::Order(order) => self.change(|query| query.order = *order),
            Act::Baseline(text) => self.change(|query| query.baseline = text.map(slug)),
            Act::Hide(row) => self.change(|query| query.toggle_row(*row)),
            Act::Open(None) => self.change(|query| query.panel = Some(Panel::Export)),
            Act::Open(Some(text)) => {
                self.change(|query| query.panel = Some(Panel::Method(slug(text))));
            }
            Act::Filter(field) => {
                let field = field.map(str::to_owned);
                let filters = Filters {
                    field,
                    order: Some(Order::Use),
                    ..Filters::default()
                };
                self.change(|query| query.panel = Some(Panel::Browse(filters)));
            }
            Act::Close => self.change(|query| query.panel = None),
            Act::Back => self.go(-1),
            Act::Forward => self.go(1),
            Act::Far(by) => self.go(*by),
        }
    }
}

fn act() -> impl Strategy<Value = Act> {
    let method = || prop::sample::select(&METHODS[..]);
    let maybe = move || prop::option::of(method());
    prop_oneof![
        4 => method().prop_map(Act::Add),
        3 => method().prop_map(Act::Remove),
        1 => Just(Act::Clear),
        3 => Just(Act::Undo),
        2 => (method(), method()).prop_map(|(slug, place_of)| Act::Move(slug, place_of)),
        3 => prop::sample::select(&Lang::ALL[..]).prop_map(Act::Speak),
        2 => prop::sample::select(&Rows::ALL[..]).prop_map(Act::Rows),
        1 => prop::sample::select(&RowOrder::ALL[..]).prop_map(Act::Order),
        2 => maybe().prop_map(Act::Baseline),
        1 => prop::sample::select(&HIDEABLE[..]).prop_map(Act::Hide),
        1 => maybe().prop_map(Act::Open),
        1 => maybe().prop_map(Act::Filter),
        1 => Just(Act::Close),
        5 => Just(Act::Back),
        4 => Just(Act::Forward),
        1 => (-4..4_isize).prop_map(Act::Far),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// The page and its history do what the plain model says.
    #[test]
    fn a_page_and_its_history_agree_with_the_model(
        acts in prop::collection::vec(act(), 0..60),
        opened in prop::option::of(prop::sample::select(&Lang::ALL[..])),
        lang in prop::sample::select(&Lang::ALL[..]),
    ) {
        let state = State { slugs: vec!["a", "b"], rows: "all", order: "seed", lang: opened, ..State::default() };
        let mut page = Page::open(&state.address(), lang);
        let lang = opened.unwrap_or(lang);
        let mut model = Model { states: vec![state], cursor: 0, lang, undo: Vec::new() };
        for act in &acts {
            let before = page.clone();
            page.act(act);
            model.act(act);
            let addresses: Vec<String> = model.states.iter().map(State::address).collect();
            prop_assert_eq!(&page.browser.entries, &addresses, "after {:?}", act);
            prop_assert_eq!(page.browser.cursor, model.cursor, "after {:?}", act);
            prop_assert_eq!(page.navigation.lang(), model.lang, "after {:?}", act);
            // The page shows what its address says, and would show the same after a reload.
            prop_assert_eq!(page.shown(), page.browser.entries[model.cursor].clone());
            let query = page.navigation.query();
            prop_assert_eq!(query, &Address::parse(&page.shown()).query);
            prop_assert!(query.baseline.iter().all(|slug| query.comparison.contains(slug)));
            let is_other = query.comparison != before.navigation.query().comparison;
            if is_other && matches!(act, Act::Remove(_) | Act::Clear) {
                let mut undone = page.clone();
                undone.undo();
                let (undone, before) = (undone.navigation.query(), before.navigation.query());
                prop_assert_eq!(&undone.comparison, &before.comparison);
                prop_assert_eq!(&undone.baseline, &before.baseline);
            }
            if page.browser.cursor > 0 {
                let mut returned = page.clone();
                returned.go(-1);
                returned.go(1);
                prop_assert_eq!(returned.navigation.query(), page.navigation.query());
                prop_assert_eq!(returned.browser.entries, page.browser.entries.clone());
            }
        }
    }

    /// Whatever the browser refuses, the page stays right, and the next change that is written
    /// makes the address so.
    #[test]
    fn refused_entries_are_caught_up(
        acts in prop::collection::vec((act(), prop::option::of(0..2_usize)), 0..40),
    ) {
        let is_change = |act: &Act| !matches!(act, Act::Back | Act::Forward | Act::Far(_));
        let mut page = Page::open("?slugs=a,b", Lang::Bg);
        let mut free = page.clone();
        for (act, refused) in acts.iter().filter(|(act, _)| is_change(act)) {
            free.act(act);
            // What is asked for, without the writing.
            let wanted = free.navigation.query().clone();
            page.navigation.change(|query| *query = wanted);
            let mut is_refused = false;
            for (place, entry) in page.navigation.entries().into_iter().enumerate() {
                if Some(place) == *refused {
                    is_refused = true;
                    page.navigation.refused();
                    break;
                }
                page.browser.write(entry);
            }
            prop_assert_eq!(page.navigation.query(), free.navigation.query());
            prop_assert_eq!(page.navigation.lang(), free.navigation.lang());
            if !is_refused {
                prop_assert_eq!(&page.browser.entries[page.browser.cursor], &page.shown());
            }
        }
    }
}
