//! The whole site in a real browser: what visitors see and do, on every size of screen, also when the host fails.
//!
//! `cargo test --profile tool -p tertium-site-tests` wants a finished build in `dist` (another folder: TERTIUM_DIST), for `own_dataset`
//! that of the example in `target/example`, Chromium and chromedriver. Every test has a host and a browser session of its own;
//! `page.rs` holds what all of them say of a page.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

#[allow(dead_code)]
#[path = "../../crates/tool/src/build/digest.rs"]
mod digest;
#[allow(dead_code)]
#[path = "../../crates/tool/src/serve.rs"]
mod serve;

mod browser;
mod build;
mod host;
mod page;
mod releases;

mod accessibility;
mod adding;
mod address;
mod announcing;
mod browsing;
mod bundled;
mod code;
mod columns;
mod combobox;
mod comparison;
mod deciding;
mod decision;
mod dialogs;
mod embedding;
mod exporting;
mod faults;
mod foreign;
mod guide;
mod headers;
mod history;
mod hostile;
mod hosts;
mod keeping;
mod keyboard;
mod language;
mod layout;
mod loading;
mod looks;
mod main_ways;
mod method;
mod notes;
mod offline;
mod ordering;
mod own_dataset;
mod own_methods;
mod pages;
mod preferences;
mod pressed;
mod refused;
mod removing;
mod room;
mod saving;
mod screen_reader;
mod source_check;
mod start;
mod tasks;
mod thesis;
mod translation;
mod undoing;
mod updates;
mod walk;
mod why;
