//! Components in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

mod dialogs;
mod page;

use leptos::prelude::document;
use page::{Page, catalogue, drawn, host, record, until};
use tertium_core::{locale::Lang, query::Query};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

wasm_bindgen_test_configure!(run_in_browser);

const NAMES: &str = "thead th .name";

#[wasm_bindgen_test]
async fn rows_carry_their_verdicts() {
    let page = Page::comparison(&["a", "b"]).await;
    page.reads(NAMES, &["Method A", "Method B"]).await;
    let rows = [
        "field",
        "year",
        "originator",
        "source",
        "aliases",
        "summary",
    ];
    let verdicts = rows.map(|row| page.verdict(row).unwrap());
    assert_eq!(
        verdicts,
        ["same", "different", "same", "different", "none", "same"]
    );
    assert_eq!(page.all("tr[data-row=year] th [data-action=why]"), ["≠"]);
    assert_eq!(page.all("tr[data-row=year] td"), ["2001", "2002"]);
}

#[wasm_bindgen_test]
async fn other_columns_keep_their_nodes() {
    let page = Page::comparison(&["a", "b"]).await;
    let head = page.find("th[data-slug=b]").unwrap();
    let cell = page.find("tr[data-row=year] td:last-child").unwrap();
    page.click("th[data-slug=a] [data-action=remove]");
    page.reads(NAMES, &["Method B"]).await;
    page.app.add("c".parse().unwrap());
    page.reads(NAMES, &["Method B", "Method C"]).await;
    assert!(
        page.find("th[data-slug=b]")
            .unwrap()
            .is_same_node(Some(&head))
    );
    assert!(
        cell.is_connected(),
        "the cell of an untouched column was rebuilt"
    );
}

#[wasm_bindgen_test]
async fn removing_can_be_undone() {
    let page = Page::comparison(&["a", "b", "c"]).await;
    page.click("th[data-slug=b] [data-action=remove]");
    page.reads(NAMES, &["Method A", "Method C"]).await;
    assert_eq!(page.verdict("year").as_deref(), Some("same"));
    page.click("[data-action=undo]");
    page.reads(NAMES, &["Method A", "Method B", "Method C"])
        .await;
}

#[wasm_bindgen_test]
async fn a_press_answers_before_the_table_follows() {
    let page = Page::comparison(&["a", "b"]).await;
    page.click("th[data-slug=a] [data-action=remove]");
    drawn().await;
    assert!(
        page.find("th[data-slug=a][data-leaving]").is_some(),
        "the head did not answer"
    );
    assert_eq!(page.all("tr[data-row=year] td"), ["2001", "2002"]);
    page.reads("tr[data-row=year] td", &["2002"]).await;
}

#[wasm_bindgen_test]
async fn two_presses_within_a_frame_both_hold() {
    let page = Page::comparison(&["a", "b", "c"]).await;
    for slug in ["a", "b"] {
        page.click(&format!("th[data-slug={slug}] [data-action=remove]"));
    }
    page.reads(NAMES, &["Method C"]).await;
    let focused = document()
        .active_element()
        .and_then(|element| element.get_attribute("aria-label"));
    assert_eq!(focused.as_deref(), Some("Remove Method C"));
}

#[wasm_bindgen_test]
async fn a_language_that_does_not_come_is_not_pressed() {
    const PRESSED: &str = ".languages [aria-pressed=true]";
    let page = Page::comparison(&["a"]).await;
    host("bg.json", 500, "");
    page.click(".languages [lang=bg]");
    page.reads(
        ".notices [role=status] button:first-of-type",
        &["Try again"],
    )
    .await;
    assert_eq!(page.all(PRESSED), ["English"]);
    host("bg.json", 200, &catalogue(Lang::Bg));
    page.click(".notices [role=status] button");
    page.reads(PRESSED, &["Български"]).await;
    page.reads(NAMES, &["Метод A"]).await;
}

#[wasm_bindgen_test]
async fn a_failed_record_leaves_the_others_and_can_be_tried_again() {
    drop(Page::comparison(&[]).await);
    host("data/r/b.json", 500, "");
    let page = Page::as_hosted(&["a", "b"]).await;
    let failed = "tr[data-row=field] td[data-state=failed] [role=alert]";
    until("the failure", || page.find(failed).is_some()).await;
    assert_eq!(page.all("tr[data-row=year] td"), ["2001", ""]);
    assert_eq!(page.verdict("year").as_deref(), Some("none"));
    host("data/r/b.json", 200, &record("b", 2002));
    page.click("td [data-action=retry]");
    until("the verdict", || {
        page.verdict("year").as_deref() == Some("different")
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_unknown_method_is_named_and_has_no_column() {
    let page = Page::comparison(&["a", "nowhere", "No Slug"]).await;
    page.reads(NAMES, &["Method A"]).await;
    let alert = page.all(".notices [role=alert]").join(" ");
    assert!(
        alert.contains("nowhere") && alert.contains("No Slug"),
        "{alert}"
    );
}

#[wasm_bindgen_test]
async fn the_box_suggests_and_adds() {
    let page = Page::comparison(&["a"]).await;
    let input: HtmlInputElement = page.find("#search").unwrap().unchecked_into();
    let type_text = |text: &str| {
        input.set_value(text);
        input.dispatch_event(&Event::new("input").unwrap()).unwrap();
    };
    let press = |key: &str, is_composing: bool| {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_is_composing(is_composing);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        input.dispatch_event(&event).unwrap();
    };
    type_text("meth");
    page.reads(
        "[role=option] > span",
        &["Method A", "Method B", "Method C"],
    )
    .await;
    assert_eq!(
        input.get_attribute("aria-expanded").as_deref(),
        Some("true")
    );
    // An input method ends its word with Enter: that adds nothing.
    press("Enter", true);
    drawn().await;
    assert_eq!(input.value(), "meth");
    // The first suggestion is in the table already: Enter takes the first that is not.
    press("Enter", false);
    page.reads(NAMES, &["Method A", "Method B"]).await;
    type_text("c");
    press("Escape", false);
    let is_closed = || input.get_attribute("aria-expanded").as_deref() == Some("false");
    until("the list to close", is_closed).await;
}

#[wasm_bindgen_test]
async fn the_language_changes_in_place() {
    let page = Page::comparison(&["a"]).await;
    let row = page.find("tr[data-row=year]").unwrap();
    page.app.choose_lang(Lang::Bg);
    page.reads("tr[data-row=year] th .label", &["Година на възникване"])
        .await;
    page.reads(NAMES, &["Метод A"]).await;
    assert!(row.is_connected(), "the row was rebuilt");
    let root = document().document_element().unwrap();
    until("the document's language", || {
        root.get_attribute("lang").as_deref() == Some("bg")
    })
    .await;
}

/// Google Translate puts `font` elements in the place of text nodes.
#[wasm_bindgen_test]
async fn texts_change_in_a_page_that_a_browser_translated() {
    let page = Page::comparison(&["a", "b"]).await;
    let script = "const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) {
            const { data, parentElement } = walker.currentNode;
            if (data.trim() && !parentElement.closest('[translate=no]')) nodes.push(walker.currentNode);
        }
        for (const node of nodes) {
            const font = document.createElement('font');
            font.textContent = `translated ${node.data}`;
            node.replaceWith(font);
        }";
    let translate = js_sys::Function::new_with_args("place", script);
    translate
        .call1(&wasm_bindgen::JsValue::NULL, &page.place)
        .unwrap();
    page.app.choose_lang(Lang::Bg);
    page.reads(NAMES, &["Метод A", "Метод B"]).await;
    page.reads(
        "tr[data-row=year] th .label > span",
        &["Година на възникване"],
    )
    .await;
    page.click("th[data-slug=a] [data-action=remove]");
    page.reads(NAMES, &["Метод B"]).await;
    page.click("[data-action=undo]");
    page.reads(NAMES, &["Метод A", "Метод B"]).await;
    let text = page.place.text_content().unwrap();
    for english in [
        "Field",
        "Year",
        "Originator",
        "Summary",
        "Add a method",
        "No value",
        "Removed",
    ] {
        assert!(!text.contains(english), "{english} still stands in {text}");
    }
}

#[wasm_bindgen_test]
async fn an_explanation_goes_with_its_sign() {
    const SIGN: &str = "tr[data-row=year] [data-action=why]";
    let page = Page::comparison(&["a", "b"]).await;
    page.click(SIGN);
    until("the reason", || page.find("#why p").is_some()).await;
    page.click("th[data-slug=b] [data-action=remove]");
    page.reads(SIGN, &[]).await;
    page.click("[data-action=undo]");
    page.reads(SIGN, &["≠"]).await;
    let expanded = page.find(SIGN).unwrap().get_attribute("aria-expanded");
    assert_eq!(expanded.as_deref(), Some("false"));
    page.click(SIGN);
    until("the reason again", || page.find("#why p").is_some()).await;
}

#[wasm_bindgen_test]
async fn a_menu_stays_closed_when_the_table_comes_back() {
    const OPEN: &str = "#column-menu:popover-open [role=menuitem]";
    let page = Page::comparison(&["a", "b"]).await;
    page.click("th[data-slug=a] [data-action=column]");
    until("the menu", || page.find(OPEN).is_some()).await;
    page.click("th[data-slug=a] [data-action=column]");
    until("no menu", || page.find(OPEN).is_none()).await;
    page.app.clear();
    until("the empty page", || page.find(".empty").is_some()).await;
    page.click("[data-action=undo]");
    page.reads(NAMES, &["Method A", "Method B"]).await;
    drawn().await;
    assert!(page.find(OPEN).is_none(), "the menu opened by itself");
}

#[wasm_bindgen_test]
async fn an_example_opens_from_the_empty_page() {
    let page = Page::comparison(&[]).await;
    assert!(page.find(".empty").is_some());
    let comparison = ["a", "b"].map(|slug| slug.parse().unwrap());
    page.app.open(Query::new(comparison.into_iter().collect()));
    page.reads("tr[data-row=year] td", &["2001", "2002"]).await;
    page.app.clear();
    until("the empty page", || page.find(".empty").is_some()).await;
    assert!(
        page.find("[data-action=undo]").is_some(),
        "nothing can be undone"
    );
}
