//! A page as tests speak of it: opened, read, clicked, waited for.

use std::{
    fmt::Debug,
    fs,
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Key, error::WebDriverErrorInner, prelude::*};

use crate::{
    browser::Engine,
    build::build_in,
    host::{Fault, Host, dist},
};

/// The comparison that the project started from.
pub const SEED: &str = "?slugs=direct-preference-optimization,masked-autoencoders,qlora";
pub const SEED_SLUGS: [&str; 3] = [
    "direct-preference-optimization",
    "masked-autoencoders",
    "qlora",
];

/// Eight methods: more than any screen holds.
pub const EIGHT: &str =
    "?slugs=lora,qlora,prefix-tuning,adapter-tuning,bootstrap,topsis,promethee,welch-t-test";

/// The search box, as scripts find it.
pub const SEARCH: &str = "input[role=combobox]";

/// Only what fails waits so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// A browser session and the host that it visits.
pub struct Page {
    pub driver: WebDriver,
    pub engine: Engine,
    pub host: Host,
}

/// A row of the table as it is read.
#[derive(Debug, serde::Deserialize)]
pub struct TableRow {
    pub id: String,
    pub verdict: String,
    /// Its label without the sign of difference.
    pub label: String,
    /// Whether it shows the sign of difference.
    pub differs: bool,
    pub cells: Vec<String>,
}

impl Page {
    /// Opens the page with a query and waits until all is there.
    pub async fn open(&self, query: &str) {
        self.go(query).await;
        self.settled().await;
    }

    /// Opens the page with a query and waits until all is there, also what a page that rests fetches by itself.
    pub async fn open_at_rest(&self, query: &str) {
        self.open(query).await;
        self.until(
            "the later parts",
            "$('.toolbar') && ($('.proposals').hidden || $('.proposals li'))",
        )
        .await;
    }

    /// Opens the page with a query and waits for nothing.
    pub async fn go(&self, query: &str) {
        self.driver
            .goto(self.host.url(query))
            .await
            .expect("the page opens");
    }

    /// Waits until the page is drawn and no record is under way.
    pub async fn settled(&self) {
        self.until(
            "the page or its failure",
            "$('main:not([aria-busy])') && !$('[data-state=pending], [data-state=slow]') || $('#failure').checkVisibility()",
        )
        .await;
        let failed: bool = self.read("$('#failure').checkVisibility()").await;
        if failed {
            panic!(
                "the page did not start: {:#?}",
                self.driver.browser_log().await
            );
        }
    }

    /// Runs a script in the page; `$` and `$$` find one and all elements.
    pub async fn run<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        let script = format!(
            "const $ = css => document.querySelector(css), $$ = css => [...document.querySelectorAll(css)];\n{script}"
        );
        let value = self
            .driver
            .execute(&*script, arguments.to_vec())
            .await
            .unwrap_or_else(|error| panic!("{error}\nin {script}"));
        value
            .convert()
            .unwrap_or_else(|error| panic!("{error}: {}\nof {script}", value.json()))
    }

    /// The value of a JavaScript expression.
    pub async fn read<T: DeserializeOwned>(&self, expression: &str) -> T {
        self.run(&format!("return ({expression});"), &[]).await
    }

    /// The value of an expression, or why it has none now: what it asks for may not be drawn, the page may just change.
    async fn glimpse(&self, expression: &str) -> Result<Value, String> {
        let script = format!(
            "const $ = css => document.querySelector(css), $$ = css => [...document.querySelectorAll(css)];
            try {{ return [({expression})]; }} catch (error) {{ return String(error); }}"
        );
        match self.driver.execute(&*script, Vec::new()).await {
            Ok(value) => match value.json() {
                Value::Array(values) => Ok(values.first().cloned().unwrap_or(Value::Null)),
                error => Err(error.to_string()),
            },
            Err(error) => Err(error.to_string()),
        }
    }

    /// Waits until an expression holds.
    pub async fn until(&self, what: &str, condition: &str) {
        let start = Instant::now();
        loop {
            let seen = self.glimpse(&format!("!!({condition})")).await;
            if seen == Ok(Value::Bool(true)) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let page: String =
                    self.read("`${location.href}\\nfocus: ${document.activeElement.outerHTML.slice(0, 120)}\\n${document.body.innerText}`").await;
                panic!("waited in vain for {what}: {condition}\n{seen:?} at {page}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until an expression has a value, and tells what it has where that does not come.
    pub async fn becomes<T: DeserializeOwned + PartialEq<E> + Debug, E: Debug + ?Sized>(
        &self,
        expression: &str,
        expected: &E,
    ) {
        let start = Instant::now();
        loop {
            let seen = self
                .glimpse(expression)
                .await
                .map(serde_json::from_value::<T>);
            if matches!(&seen, Ok(Ok(seen)) if *seen == *expected) {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "{expression}\nexpected: {expected:?}\n    seen: {seen:?}"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until there is such an element.
    pub async fn exists(&self, css: &str) {
        self.until(css, &format!("$({})", json!(css))).await;
    }

    /// Waits until exactly these methods have columns, in this order.
    pub async fn has_columns(&self, slugs: &[&str]) {
        self.becomes::<Vec<String>, _>(
            "$$('th[scope=col][data-slug]').map(head => head.dataset.slug)",
            slugs,
        )
        .await;
    }

    /// Waits until the focus is on an element.
    pub async fn has_focus(&self, css: &str) {
        self.until(
            &format!("the focus on {css}"),
            &format!("document.activeElement.matches({})", json!(css)),
        )
        .await;
    }

    /// The text of an element as it is seen, as soon as it is there.
    pub async fn text(&self, css: &str) -> String {
        self.exists(css).await;
        self.run("return $(arguments[0]).innerText", &[json!(css)])
            .await
    }

    /// How many elements there are.
    pub async fn count(&self, css: &str) -> usize {
        self.run("return $$(arguments[0]).length", &[json!(css)])
            .await
    }

    /// What assistive technology calls an element.
    pub async fn accessible_name(&self, css: &str) -> String {
        let element = format!("document.querySelector({})", json!(css));
        let node = self.accessibility_node(&element).await;
        let name = node["name"]["value"].as_str();
        name.unwrap_or_default().to_owned()
    }

    /// The node of the accessibility tree that belongs to the element which an expression gives.
    pub async fn accessibility_node(&self, element: &str) -> Value {
        let cdp = self.driver.cdp();
        let element = cdp
            .send_raw("Runtime.evaluate", json!({ "expression": element }))
            .await
            .expect("an element");
        let query = json!({ "objectId": element["result"]["objectId"], "fetchRelatives": false });
        let tree = cdp
            .send_raw("Accessibility.getPartialAXTree", query)
            .await
            .expect("its place in the accessibility tree");
        tree["nodes"][0].clone()
    }

    /// The rows of the table.
    pub async fn rows(&self) -> Vec<TableRow> {
        self.read(
            "$$('tr[data-row][data-verdict]').map(row => {
                const label = row.querySelector('th[scope=row]').innerText.split('\\n')[0];
                return {
                    id: row.dataset.row,
                    verdict: row.dataset.verdict,
                    label: label.replace('≠', '').trim(),
                    differs: label.includes('≠'),
                    cells: [...row.querySelectorAll('td')].map(cell => cell.innerText.trim()),
                };
            })",
        )
        .await
    }

    /// Waits until an element is seen and does something with it. Who looks at a page holds no element that was drawn
    /// anew meanwhile, so it is then found again.
    pub async fn with_element<T>(
        &self,
        css: &str,
        act: impl AsyncFn(&WebElement) -> WebDriverResult<T>,
    ) -> T {
        let start = Instant::now();
        loop {
            let done = async { act(&self.driver.find(By::Css(css)).await?).await }.await;
            match done {
                Ok(done) => return done,
                Err(error)
                    if matches!(
                        *error,
                        WebDriverErrorInner::NoSuchElement(_)
                            | WebDriverErrorInner::StaleElementReference(_)
                            | WebDriverErrorInner::ElementNotInteractable(_)
                    ) && start.elapsed() < PATIENCE =>
                {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                Err(error) => panic!("{css}: {error}"),
            }
        }
    }

    /// Presses the mouse on an element; fails where something covers it.
    pub async fn click(&self, css: &str) {
        self.with_element(css, WebElement::click).await;
    }

    /// Moves the mouse onto an element.
    pub async fn hover(&self, css: &str) {
        self.with_element(css, async |element| {
            let mouse = self.driver.action_chain();
            mouse.move_to_element_center(element).perform().await
        })
        .await;
    }

    /// Types on the keyboard, wherever the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        self.driver
            .action_chain()
            .send_keys(keys)
            .perform()
            .await
            .expect("keys are pressed");
    }

    /// Puts the focus somewhere, as a screen reader does, as soon as it is there.
    pub async fn focus(&self, css: &str) {
        self.exists(css).await;
        self.run::<()>("$(arguments[0]).focus()", &[json!(css)])
            .await;
    }

    /// Types into the search box and waits for suggestions.
    pub async fn search(&self, text: &str) {
        self.click(SEARCH).await;
        self.press(text).await;
        self.until("suggestions", "$('[role=option]')?.checkVisibility()")
            .await;
    }

    /// Puts the focus on a control and presses Enter: works wherever it stands on the screen.
    pub async fn activate(&self, css: &str) {
        self.until(
            &format!("{css} to be pressed"),
            &format!("!$({}).disabled", json!(css)),
        )
        .await;
        self.focus(css).await;
        self.has_focus(css).await;
        self.press(Key::Enter).await;
    }

    /// Adds a method through the search box.
    pub async fn add_by_search(&self, slug: &str) {
        self.search(slug).await;
        let option = format!("[role=option][data-slug={slug}]");
        self.until("the option", &format!("$('{option}')")).await;
        self.click(&option).await;
        self.until("its column", &format!("$('th[data-slug={slug}]')"))
            .await;
    }

    /// Waits until a live message that is seen inside an element holds a text.
    pub async fn announces(&self, within: &str, text: &str) {
        let condition = format!(
            "$$('{within} [role=status]').some(status => status.checkVisibility() && status.innerText.includes({}))",
            json!(text)
        );
        self.until(&format!("{within} to say {text:?}"), &condition)
            .await;
    }

    /// Runs a script in every page before its own scripts.
    pub async fn before_each_page(&self, script: &str) {
        let source = json!({ "source": script });
        let cdp = self.driver.cdp();
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", source)
            .await
            .expect("a script");
    }

    /// Keeps the service worker away: what a test spoils would otherwise come from its cache.
    pub fn without_service_worker(&self) {
        self.host.spoil("/service-worker.js", Fault::Status(404));
    }

    /// Has the device keep a decision, as its file.
    pub async fn keeps_decision(&self, file: &str) {
        let keep = "localStorage['tertium.decision'] = arguments[0]";
        self.run::<()>(keep, &[json!(file)]).await;
    }

    /// Changes the size of the screen, in CSS pixels.
    pub async fn screen(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.driver
            .cdp()
            .send_raw("Emulation.setDeviceMetricsOverride", size)
            .await
            .expect("the screen changes");
    }

    /// Pretends a wish of the visitor, such as ("prefers-color-scheme", "dark").
    pub async fn media(&self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.driver
            .cdp()
            .send_raw("Emulation.setEmulatedMedia", features)
            .await
            .expect("media are emulated");
    }

    /// Lets the browser draw what has changed.
    pub async fn drawn(&self) {
        let script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.driver
            .execute_async(script, Vec::new())
            .await
            .expect("a frame is drawn");
    }
}

/// The first methods of the dataset by their slugs.
pub fn first_slugs(count: usize) -> Vec<String> {
    let release = build_in(&dist()).build.release;
    let records = fs::read_dir(dist().join("data").join(release)).expect("a release");
    let names = records.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut slugs: Vec<String> = names
        .filter_map(|name| Some(name.strip_suffix(".json")?.to_owned()))
        .filter(|slug| !slug.starts_with('_'))
        .collect();
    slugs.sort();
    slugs.truncate(count);
    assert_eq!(slugs.len(), count, "methods of the dataset");
    slugs
}
