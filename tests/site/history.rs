//! Back and forward: each step of a visit has an entry of its own, and following one writes none.

use serde_json::Value;
use thirtyfour::Key;

use crate::{
    browser::visit,
    page::{Page, SEED},
};

/// What a visitor sees of a step, and its address. A step names its language in it as soon as another one follows.
const STATE: &str = "({
    address: location.search.replace(/[?&]lang=../, ''),
    columns: $$('th[scope=col][data-slug]').map(head => head.dataset.slug),
    lang: document.documentElement.lang,
    title: $('h1').innerText,
    pressed: $('.languages [aria-pressed=true]').lang,
    rows: $$('tr[data-row]').filter(row => row.checkVisibility()).map(row => row.dataset.row),
    panel: $('dialog[open] #panel-title')?.innerText ?? null,
})";

/// Counts what is written to the history from now on.
const COUNT_WRITES: &str = "window.writes = [];
    for (const name of ['pushState', 'replaceState']) {
        const write = history[name];
        history[name] = function (...values) { writes.push([name, ...values]); return write.apply(this, values); };
    }";

const ENGLISH: &str = ".languages button[lang=en]";
const BULGARIAN: &str = ".languages button[lang=bg]";

/// A visit that remembers what was seen at each of its steps.
struct Visited<'a> {
    page: &'a Page,
    steps: Vec<Value>,
    /// The whole address of the last step.
    address: Value,
}

impl<'a> Visited<'a> {
    async fn begin(page: &'a Page, query: &str) -> Self {
        page.open_at_rest(query).await;
        Self {
            page,
            steps: vec![page.read(STATE).await],
            address: page.read("location.search").await,
        }
    }

    /// Waits until what was pressed is seen and has its address, and remembers that.
    async fn then(&mut self, what: &str, condition: &str) {
        let condition = format!("({condition}) && location.search !== {}", self.address);
        self.page.until(what, &condition).await;
        self.page.settled().await;
        self.page.drawn().await;
        self.steps.push(self.page.read(STATE).await);
        self.address = self.page.read("location.search").await;
    }

    /// Goes all the way back and forward again: each step is as it was, and nothing is written.
    async fn retrace(&self) {
        let page = self.page;
        page.run::<()>(COUNT_WRITES, &[]).await;
        let length: usize = page.read("history.length").await;
        for step in self.steps.iter().rev().skip(1) {
            page.driver.back().await.expect("back");
            page.becomes::<Value, _>(STATE, step).await;
        }
        for step in &self.steps[1..] {
            page.driver.forward().await.expect("forward");
            page.becomes::<Value, _>(STATE, step).await;
        }
        page.drawn().await;
        assert_eq!(page.read::<Value>("writes").await, Value::Array(Vec::new()));
        assert_eq!(page.read::<usize>("history.length").await, length);
    }
}

#[test]
fn forward_is_there_after_back_from_another_language() {
    visit(async |page| {
        let mut visited = Visited::begin(page, "?slugs=lora,qlora").await;
        page.add_by_search("dora").await;
        visited
            .then("a third column", "$$('th[data-slug]').length === 3")
            .await;
        page.click(ENGLISH).await;
        visited
            .then("English", "document.documentElement.lang === 'en'")
            .await;
        // The language is a step of its own: the columns stay at the first step back.
        page.driver.back().await.expect("back");
        page.has_columns(&["lora", "qlora", "dora"]).await;
        page.speaks("bg").await;
        page.driver.forward().await.expect("forward");
        page.speaks("en").await;
        page.has_columns(&["lora", "qlora", "dora"]).await;
        visited.retrace().await;
    });
}

#[test]
fn every_kind_of_step_is_gone_back_and_forward_through() {
    visit(async |page| {
        let mut visited = Visited::begin(page, "?slugs=lora,qlora").await;
        page.add_by_search("dora").await;
        visited
            .then("a third column", "$$('th[data-slug]').length === 3")
            .await;
        page.click(ENGLISH).await;
        visited
            .then("English", "document.documentElement.lang === 'en'")
            .await;
        page.click("[data-action=filter][data-rows=differences]")
            .await;
        visited
            .then("fewer rows", "!$('tr[data-row=aliases]').checkVisibility()")
            .await;
        page.focus("th[data-slug=dora] [data-action=column]").await;
        let keys = page.driver.action_chain();
        let keys = keys
            .key_down(Key::Alt)
            .send_keys(Key::Left)
            .key_up(Key::Alt);
        keys.perform().await.expect("keys are pressed");
        visited
            .then(
                "a moved column",
                "$$('th[data-slug]')[1].dataset.slug === 'dora'",
            )
            .await;
        page.click("[data-action=browse]").await;
        visited
            .then(
                "a panel",
                "$('dialog[open]') && $$('.listing li').length === 20",
            )
            .await;
        page.press(Key::Escape).await;
        visited.then("no panel", "!$('dialog')").await;
        page.click("th[data-slug=lora] [data-action=remove]").await;
        visited
            .then("two columns", "$$('th[data-slug]').length === 2")
            .await;
        page.click(BULGARIAN).await;
        visited
            .then("Bulgarian", "document.documentElement.lang === 'bg'")
            .await;
        page.click("[data-action=undo]").await;
        visited
            .then("three columns", "$$('th[data-slug]').length === 3")
            .await;
        page.click(".corner button").await;
        visited.then("no table", "!$('table')").await;
        visited.retrace().await;
    });
}

#[test]
fn views_of_methods_are_steps_too() {
    visit(async |page| {
        let mut visited = Visited::begin(page, &format!("{SEED}&lang=bg")).await;
        page.click("th[data-slug=qlora] .name").await;
        visited
            .then("QLoRA", "$('dialog #panel-title')?.innerText === 'QLoRA'")
            .await;
        page.activate("[data-kind=builds-on] [data-slug=lora] a")
            .await;
        visited
            .then("LoRA", "$('dialog #panel-title')?.innerText === 'LoRA'")
            .await;
        page.until("its facts", "$('[data-fact=year]')").await;
        page.activate("dialog [data-action=compare]").await;
        visited
            .then("a fourth column", "$$('th[data-slug]').length === 4")
            .await;
        page.press(Key::Escape).await;
        visited.then("no panel", "!$('dialog')").await;
        visited.retrace().await;
    });
}

#[test]
fn other_comparisons_are_steps_too() {
    visit(async |page| {
        let mut visited = Visited::begin(page, "?lang=bg").await;
        page.click("main a[href^='?slugs=']").await;
        visited
            .then("three columns", "$$('th[data-slug]').length === 3")
            .await;
        page.click("a.brand").await;
        visited.then("the start", "!$('table')").await;
        visited.retrace().await;
    });
}

#[test]
fn a_reload_in_between_changes_nothing() {
    visit(async |page| {
        let mut visited = Visited::begin(page, "?slugs=lora,qlora&lang=bg").await;
        page.add_by_search("dora").await;
        visited
            .then("a third column", "$$('th[data-slug]').length === 3")
            .await;
        page.click(ENGLISH).await;
        visited
            .then("English", "document.documentElement.lang === 'en'")
            .await;
        page.driver.refresh().await.expect("reload");
        page.settled().await;
        visited.retrace().await;
        page.driver.back().await.expect("back");
        page.speaks("bg").await;
        page.driver.refresh().await.expect("reload");
        page.settled().await;
        page.speaks("bg").await;
        page.driver.forward().await.expect("forward");
        page.speaks("en").await;
        page.has_columns(&["lora", "qlora", "dora"]).await;
    });
}

#[test]
fn a_step_after_back_takes_the_place_of_what_came() {
    visit(async |page| {
        let mut visited = Visited::begin(page, "?slugs=lora,qlora&lang=bg").await;
        page.click(ENGLISH).await;
        visited
            .then("English", "document.documentElement.lang === 'en'")
            .await;
        page.driver.back().await.expect("back");
        page.speaks("bg").await;
        visited.steps.pop();
        page.click("th[data-slug=lora] [data-action=remove]").await;
        visited
            .then("one column", "$$('th[data-slug]').length === 1")
            .await;
        visited.retrace().await;
        page.driver.forward().await.expect("forward");
        page.drawn().await;
        page.becomes::<Value, _>(STATE, &visited.steps[1]).await;
    });
}
