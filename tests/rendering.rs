//! The page's own components rendered off the browser, as for pages that exist before the program.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

use leptos::prelude::*;
use tertium::{
    app::{App, Loaders, Spoken},
    ui::Page,
};
use tertium_core::{
    build::Build,
    locale::{Catalogue, Lang},
    query::Address,
    test_records::method,
};

/// The page of a comparison as HTML, without the marks by which Leptos finds its places.
fn rendered(slugs: &str) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        let catalogue = include_str!("../public/locale/en.json");
        let catalogue = Catalogue::from_json(catalogue.as_bytes()).unwrap().into();
        let spoken = Spoken {
            lang: Lang::En,
            catalogue,
        };
        let address = Address::read(&[("slugs".into(), slugs.into())]);
        let app = App::new(Build::default(), spoken, address, Loaders::none());
        app.records.insert(method(|_| {}));
        view! { <Page app/> }.to_html()
    });
    owner.cleanup();
    html.replace("<!>", "")
}

#[test]
fn a_comparison_is_text_without_a_browser() {
    let html = rendered("qlora");
    for expected in [
        "data-slug=\"qlora\"",
        "<span>QLoRA</span>",
        "data-row=\"year\"",
        "<span>2023</span>",
        "<span>Year of origin</span>",
        "data-state=\"ready\"",
    ] {
        assert!(html.contains(expected), "{expected} is missing in {html}");
    }
}

#[test]
fn the_empty_page_is_text_without_a_browser() {
    let html = rendered("");
    assert!(html.contains("class=\"empty\""), "{html}");
    assert!(!html.contains("data-row"), "{html}");
}
