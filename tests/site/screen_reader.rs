//! What a screen reader has to say on the way from the empty page to an exported comparison, by the keyboard alone:
//! role, name and state of what has the focus, out of the accessibility tree, and what live regions say meanwhile.
//!
//! The way stands in `tests/site/screen_reader/<language>.md`, to be read. Where it changes on purpose,
//! `ACCEPT_WAY=1 cargo test --profile tool -p tertium-site-tests screen_reader` writes it anew. Numbers that grow with the
//! dataset are written as N.

use std::{env, fs};

use serde_json::{Value, json};
use thirtyfour::{Key, TypingData};

use crate::{
    browser::{Visit, visit_as},
    host::project,
    page::{Page, SEARCH},
};

#[test]
fn the_way_to_an_exported_comparison_is_said_in_bulgarian() {
    goes("bg");
}

#[test]
fn the_way_to_an_exported_comparison_is_said_in_english() {
    goes("en");
}

fn goes(lang: &'static str) {
    let visit = Visit {
        languages: lang,
        ..Visit::default()
    };
    visit_as(visit, async |page| {
        let mut way = Way {
            page,
            lines: vec![format!(
                "# From the empty page to an exported comparison ({lang})\n"
            )],
        };
        way.go(lang).await;
        let text = way.lines.join("\n") + "\n";
        let path = project("tests/site/screen_reader")
            .join(lang)
            .with_extension("md");
        if env::var_os("ACCEPT_WAY").is_some() {
            fs::write(&path, &text).expect("the way is written");
        }
        let accepted = fs::read_to_string(&path).expect("the accepted way");
        assert_eq!(text, accepted, "the way is said otherwise");
    });
}

/// What live regions say goes to `said`, each change once.
const LISTENS: &str = "globalThis.said = [];
    const heard = new WeakMap();
    const listen = () => {
        for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
            if (region.getAttribute('aria-live') === 'off') continue;
            // That a record takes long is said where it does: no matter of the way.
            if (region.closest('[data-state=slow]')) continue;
            const text = region.checkVisibility() ? region.innerText.trim().replace(/\\s+/g, ' ') : '';
            if (text && text !== heard.get(region)) said.push(text);
            heard.set(region, text);
        }
    };
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(listen).observe(document, all);";

struct Way<'a> {
    page: &'a Page,
    lines: Vec<String>,
}

impl Way<'_> {
    async fn go(&mut self, lang: &str) {
        let page = self.page;
        page.before_each_page(LISTENS).await;
        page.open_at_rest(&format!("?lang={lang}")).await;
        self.head("The page").await;
        let title: String = page.read("document.title").await;
        self.says(&format!("title “{title}”"));
        for place in ["header.top", "main", "h1", SEARCH] {
            let node = self.node(place).await;
            self.says(&node);
        }
        self.head("A method by its name").await;
        self.press("Tab", Key::Tab, "document.activeElement !== document.body")
            .await;
        self.press_until("Tab", Key::Tab, SEARCH).await;
        // That the list takes long to come is said where it does: no matter of the way, either.
        page.until(
            "the search",
            "['tertium-search', '_names', '_details'].every(part =>
                performance.getEntriesByType('resource').some(({ name }) => name.includes(part)))",
        )
        .await;
        self.add("welch", 1).await;
        self.add("mann-whitney", 2).await;
        page.until("the later parts", "$('.toolbar') && $('.proposals li')")
            .await;
        self.head("The table, cell by cell").await;
        for place in [
            "table".to_owned(),
            "th[data-slug=welch-t-test]".to_owned(),
            "th[data-slug=mann-whitney-u-test]".to_owned(),
        ]
        .into_iter()
        .chain(
            ["field", "year", "assumptions"]
                .into_iter()
                .flat_map(|row| {
                    [
                        format!("tr[data-row={row}] th"),
                        format!("tr[data-row={row}] td:nth-of-type(1)"),
                        format!("tr[data-row={row}] td:nth-of-type(2)"),
                    ]
                }),
        ) {
            let node = self.node(&place).await;
            self.says(&node);
        }
        self.head("Why a row differs").await;
        self.press_until("Tab", Key::Tab, "tr[data-row=year] [data-action=why]")
            .await;
        page.until("the reason", "$('#why')?.checkVisibility()")
            .await;
        let sign = self.node("tr[data-row=year] [data-action=why]").await;
        self.says(&sign);
        self.press("Escape", Key::Escape, "!$('#why')?.checkVisibility()")
            .await;
        self.head("Out of the table").await;
        self.press_until("Tab", Key::Tab, ".proposals [data-action=export]")
            .await;
        self.press(
            "Enter",
            Key::Enter,
            "$('dialog[open] [data-action=download]')",
        )
        .await;
        let dialog = self.node("dialog").await;
        self.says(&dialog);
        self.press_until("Tab", Key::Tab, "dialog input[type=radio]")
            .await;
        self.press(
            "Down",
            Key::Down,
            "document.activeElement.matches('[type=radio]')",
        )
        .await;
        page.until(
            "what can be downloaded",
            "!$('dialog [data-action=download]').disabled",
        )
        .await;
        self.press_until("Tab", Key::Tab, "dialog [data-action=copy]")
            .await;
        self.press("Enter", Key::Enter, "said.length").await;
        self.press("Escape", Key::Escape, "!$('dialog')").await;
    }

    /// Adds a method by its name, so that there are so many columns then.
    async fn add(&mut self, name: &str, columns: usize) {
        self.press(
            &format!("“{name}”"),
            name,
            "$('[role=option]') && said.length",
        )
        .await;
        self.press("Down", Key::Down, "$('input[aria-activedescendant]')")
            .await;
        let added = format!("$$('th[data-slug]').length === {columns} && said.length");
        self.press("Enter", Key::Enter, &added).await;
    }

    async fn head(&mut self, head: &str) {
        self.page.drawn().await;
        self.lines.push(format!("\n## {head}\n"));
    }

    fn says(&mut self, text: &str) {
        self.lines.push(format!("- {}", without_numbers(text)));
    }

    /// Presses keys, waits, and writes down what is said then.
    async fn press(&mut self, name: &str, keys: impl Into<TypingData>, until: &str) {
        self.page.run::<()>("said.length = 0", &[]).await;
        self.page.press(keys).await;
        self.page.until(name, until).await;
        self.page.drawn().await;
        self.after(name).await;
    }

    /// Presses a key until the focus is somewhere. How often, hangs on the records and on what has come meanwhile.
    async fn press_until(&mut self, name: &str, key: Key, css: &str) {
        self.page.run::<()>("said.length = 0", &[]).await;
        for count in 1..120 {
            self.page.press(key.clone()).await;
            let is_there: bool = self
                .page
                .run(
                    "return document.activeElement.matches(arguments[0])",
                    &[json!(css)],
                )
                .await;
            if is_there {
                let times = if count == 1 {
                    name.to_owned()
                } else {
                    format!("{name}, several times")
                };
                return self.after(&times).await;
            }
        }
        panic!("{name} never leads to {css}");
    }

    async fn after(&mut self, pressed: &str) {
        let focus = self.focus().await;
        let said: Vec<String> = self.page.read("said").await;
        let mut line = format!("{pressed}: {focus}");
        for text in said {
            line += &format!("; says “{text}”");
        }
        self.says(&line);
    }

    /// What has the focus, or the option that the focused box speaks of.
    async fn focus(&self) -> String {
        let focus = "(focus => {
            const active = focus.getAttribute('aria-activedescendant') ?? '';
            return document.getElementById(active) ?? focus;
        })(document.activeElement)";
        self.described(focus).await
    }

    async fn node(&self, css: &str) -> String {
        self.described(&format!("document.querySelector({})", json!(css)))
            .await
    }

    /// Role, name, state and description of an element, as assistive technology gets them.
    async fn described(&self, expression: &str) -> String {
        let node = self.page.accessibility_node(expression).await;
        let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
        let mut words = format!("{} “{}”", text(&node["role"]), text(&node["name"]));
        for property in node["properties"].as_array().into_iter().flatten() {
            let value = &property["value"]["value"];
            let state = match property["name"].as_str().unwrap_or_default() {
                "expanded" if value == &json!(true) => "expanded",
                "expanded" => "collapsed",
                "checked" if value == &json!("true") => "checked",
                "pressed" if value == &json!("true") => "pressed",
                "pressed" => "not pressed",
                "selected" if value == &json!(true) => "selected",
                "disabled" if value == &json!(true) => "disabled",
                "modal" if value == &json!(true) => "modal",
                _ => continue,
            };
            words += &format!(", {state}");
        }
        let description = text(&node["description"]);
        if !description.is_empty() {
            words += &format!(", described by “{description}”");
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Numbers of methods and hits grow with the dataset.
fn without_numbers(text: &str) -> String {
    const COUNTED: [&str; 6] = [
        "метод",
        "предложен",
        "резултат",
        "method",
        "suggestion",
        "result",
    ];
    let words: Vec<&str> = text.split(' ').collect();
    let is_counted = |place: usize| {
        let next = words.get(place + 1);
        next.is_some_and(|next| COUNTED.iter().any(|counted| next.starts_with(counted)))
    };
    let words = words.iter().enumerate().map(|(place, word)| {
        let bare = word.trim_start_matches(['“', '(']);
        let is_number = !bare.is_empty()
            && bare
                .chars()
                .all(|sign| sign.is_ascii_digit() || ",\u{a0}\u{202f}".contains(sign));
        if is_number && is_counted(place) {
            word.replace(bare, "N")
        } else {
            (*word).to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}
