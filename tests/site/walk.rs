//! A visitor who does this and that for a while, beside a plain model of what must be seen.
//!
//! The seed is printed; TERTIUM_SEED runs the same walk again.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{browser::visit, page::Page};

const STEPS: usize = 40;

/// What the visitor may add.
const METHODS: [&str; 7] = [
    "lora",
    "qlora",
    "dora",
    "adalora",
    "prefix-tuning",
    "topsis",
    "bootstrap",
];

/// Numbers that seem to come by chance (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// What an entry of the history shows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    columns: Vec<&'static str>,
    lang: &'static str,
    rows: &'static str,
}

impl Entry {
    fn address(&self) -> String {
        let mut parameters = Vec::new();
        if !self.columns.is_empty() {
            parameters.push(format!("slugs={}", self.columns.join(",")));
        }
        if self.rows != "all" {
            parameters.push(format!("rows={}", self.rows));
        }
        parameters.push(format!("lang={}", self.lang));
        format!("?{}", parameters.join("&"))
    }
}

/// The history of the walk, and what can be undone.
struct Model {
    entries: Vec<Entry>,
    present: usize,
    /// What undo leads to; nothing where none is offered.
    undone: Option<Entry>,
}

/// What the visitor can do.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Act {
    Add(&'static str),
    Remove(&'static str),
    Clear,
    Undo,
    Move {
        slug: &'static str,
        from: usize,
        to: usize,
    },
    Speak(&'static str),
    Show(&'static str),
    Back,
    Forward,
}

impl Model {
    fn now(&self) -> &Entry {
        &self.entries[self.present]
    }

    /// What can be done now; what is likelier stands there more than once.
    fn choices(&self) -> Vec<Act> {
        let now = self.now();
        let mut acts = Vec::new();
        for slug in METHODS {
            if now.columns.contains(&slug) {
                acts.push(Act::Remove(slug));
            } else {
                acts.push(Act::Add(slug));
            }
        }
        if !now.columns.is_empty() {
            acts.push(Act::Clear);
        }
        for (place, slug) in now.columns.iter().enumerate() {
            if place > 0 {
                acts.push(Act::Move {
                    slug,
                    from: place,
                    to: place - 1,
                });
            }
            if place + 1 < now.columns.len() {
                acts.push(Act::Move {
                    slug,
                    from: place,
                    to: place + 1,
                });
            }
        }
        acts.extend(vec![
            Act::Speak(if now.lang == "bg" { "en" } else { "bg" });
            3
        ]);
        if now.columns.len() > 1 {
            let others = ["all", "differences", "similarities"]
                .into_iter()
                .filter(|rows| *rows != now.rows);
            acts.extend(others.map(Act::Show));
        }
        if self.undone.is_some() {
            acts.extend(vec![Act::Undo; 4]);
        }
        if self.present > 0 {
            acts.extend(vec![Act::Back; 4]);
        }
        if self.present + 1 < self.entries.len() {
            acts.extend(vec![Act::Forward; 5]);
        }
        acts
    }

    fn act(&mut self, act: &Act) {
        let before = self.now().clone();
        let mut after = before.clone();
        // Undo is offered right after what it takes back.
        let undone = self.undone.take();
        match act {
            Act::Back => return self.present -= 1,
            Act::Forward => return self.present += 1,
            Act::Add(slug) => {
                after.columns.push(slug);
                self.undone = Some(before.clone());
            }
            Act::Remove(slug) => {
                after.columns.retain(|other| other != slug);
                self.undone = Some(before.clone());
            }
            Act::Clear => {
                after.columns.clear();
                self.undone = Some(before.clone());
            }
            Act::Undo => after = undone.expect("it was offered"),
            Act::Move { slug, to, .. } => {
                after.columns.retain(|other| other != slug);
                after.columns.insert(*to, slug);
            }
            Act::Speak(lang) => after.lang = lang,
            Act::Show(rows) => after.rows = rows,
        }
        self.entries.truncate(self.present + 1);
        self.entries.push(after);
        self.present += 1;
    }
}

/// Does as a visitor does.
async fn act(page: &Page, act: &Act) {
    match act {
        Act::Back => page.driver.back().await.expect("back"),
        Act::Forward => page.driver.forward().await.expect("forward"),
        Act::Add(slug) => {
            page.search(slug).await;
            let option = format!("[role=option][data-slug='{slug}'][aria-disabled=false]");
            page.until("the option", &format!("$(\"{option}\")")).await;
            page.click(&option).await;
        }
        Act::Remove(slug) => {
            page.activate(&format!("th[data-slug='{slug}'] [data-action=remove]"))
                .await
        }
        Act::Clear => page.activate(".corner button").await,
        Act::Undo => page.activate("main [data-action=undo]").await,
        Act::Move { slug, from, to } => {
            let button = format!("th[data-slug='{slug}'] [data-action=column]");
            page.until("the button", &format!("$(\"{button}\")")).await;
            page.focus(&button).await;
            let keys = page.driver.action_chain();
            let keys = keys
                .key_down(Key::Alt)
                .send_keys(if to < from { Key::Left } else { Key::Right })
                .key_up(Key::Alt);
            keys.perform().await.expect("keys are pressed");
        }
        Act::Speak(lang) => {
            page.activate(&format!(".languages button[lang={lang}]"))
                .await
        }
        Act::Show(rows) => {
            page.activate(&format!("[data-action=filter][data-rows={rows}]"))
                .await
        }
    }
}

/// What is seen, as the model says it.
const SEEN: &str = "({
    columns: $$('th[scope=col][data-slug]').map(head => head.dataset.slug),
    lang: document.documentElement.lang,
    pressed: $('.languages [aria-pressed=true]').lang,
    title: $('h1').innerText,
    rows: $('[data-action=filter][aria-pressed=true]')?.dataset.rows ?? null,
    address: location.search,
    cells: new Set($$('tr[data-row]').map(row => row.querySelectorAll('td').length)).size,
})";

fn expected(entry: &Entry) -> Value {
    json!({
        "columns": entry.columns,
        "lang": entry.lang,
        "pressed": entry.lang,
        "title": if entry.lang == "bg" { "Сравнение на методи" } else { "Comparison of methods" },
        "rows": (entry.columns.len() > 1).then_some(entry.rows),
        "address": entry.address(),
        "cells": usize::from(!entry.columns.is_empty()),
    })
}

#[test]
fn whatever_a_visitor_does_columns_language_rows_and_address_agree() {
    let seed = std::env::var("TERTIUM_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| {
            let now = SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .expect("a clock that runs forward");
            now.subsec_nanos().into()
        });
    println!("TERTIUM_SEED={seed}");
    visit(async |page| {
        let mut chance = Chance(seed);
        let start = Entry {
            columns: vec!["lora", "qlora", "dora"],
            lang: "bg",
            rows: "all",
        };
        page.open_at_rest(&start.address()).await;
        let mut model = Model {
            entries: vec![start],
            present: 0,
            undone: None,
        };
        page.becomes::<Value, _>(SEEN, &expected(model.now())).await;
        for step in 1..=STEPS {
            let choices = model.choices();
            let chosen = chance.of(&choices).clone();
            println!("{step}: {chosen:?}");
            act(page, &chosen).await;
            model.act(&chosen);
            page.becomes::<Value, _>(SEEN, &expected(model.now())).await;
            if model.undone.is_some() {
                page.until(
                    "a way back",
                    "$('main [data-action=undo]')?.checkVisibility()",
                )
                .await;
            }
            page.settled().await;
        }
    });
}
