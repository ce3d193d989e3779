//! Dialogs: what they show, how they close, and that they say what was done.

use js_sys::Function;
use leptos::prelude::*;
use tertium_core::{
    compare::Row,
    query::{Filters, Panel},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use crate::page::{Page, until};

impl Page {
    /// Opens a panel and waits for something in it.
    async fn opens(&self, panel: Panel, selector: &str) {
        self.app.show_panel(Some(panel));
        until(selector, || {
            self.find(&["dialog[open] ", selector].concat()).is_some()
        })
        .await;
    }

    /// The element that has the focus lies within what a selector finds.
    fn has_focus_in(&self, selector: &str) -> bool {
        let active = document().active_element();
        active.is_some_and(|active| active.closest(selector).unwrap().is_some())
    }

    /// Presses the mouse on one element and lets it go on another.
    fn drag(&self, from: &str, to: &str) {
        let press = "const mouse = (target, type) =>
                target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
            mouse(from, 'mousedown');
            mouse(to, 'mouseup');
            let common = from;
            while (!common.contains(to)) common = common.parentElement;
            mouse(common, 'click');";
        let press = Function::new_with_args("from, to", press);
        let find = |selector: &str| -> Element { self.find(selector).unwrap() };
        press.call2(&JsValue::NULL, &find(from), &find(to)).unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_press_closes_only_where_it_begins_and_ends_on_the_backdrop() {
    let page = Page::comparison(&["a", "b"]).await;
    page.opens(Panel::Method("a".parse().unwrap()), "[data-fact=year]")
        .await;
    for (from, to) in [
        ("dialog h2", "dialog"),
        ("dialog", "dialog h2"),
        ("dialog [data-fact=year] dd", "dialog"),
        ("dialog h2", "dialog [data-fact=year]"),
    ] {
        page.drag(from, to);
        assert!(
            page.find("dialog[open]").is_some(),
            "a press from {from} to {to} closed it"
        );
    }
    page.drag("dialog", "dialog");
    until("no dialog", || page.find("dialog").is_none()).await;
    assert_eq!(untrack(|| page.app.navigation.query()).panel, None);
}

#[wasm_bindgen_test]
async fn closing_gives_the_focus_back() {
    let page = Page::comparison(&["a", "b"]).await;
    let opener: HtmlElement = page.find("[data-action=browse]").unwrap().unchecked_into();
    opener.focus().unwrap();
    opener.click();
    until("the dialog", || page.find("dialog[open]").is_some()).await;
    page.click("dialog [data-action=close]");
    until("no dialog", || page.find("dialog").is_none()).await;
    until("the focus on what opened it", || {
        page.has_focus_in("[data-action=browse]")
    })
    .await;
    // Taken away by something else than its own controls.
    page.opens(Panel::Export, "#export-preview").await;
    page.app.show_panel(None);
    until("no dialog", || page.find("dialog").is_none()).await;
    until("the focus on the table", || page.has_focus_in("#table")).await;
}

#[wasm_bindgen_test]
async fn a_method_is_shown_with_all_that_is_known() {
    let page = Page::comparison(&["b"]).await;
    page.opens(Panel::Method("a".parse().unwrap()), "[data-fact=year]")
        .await;
    page.reads("#panel-title", &["Method A"]).await;
    assert_eq!(page.all("[data-fact]").len(), Row::FIXED.len() - 1);
    page.reads("[data-fact=year] dd", &["2001"]).await;
    page.reads("[data-action=compare]", &["Add to the comparison"])
        .await;
    page.click("[data-action=compare]");
    page.reads("[data-action=compare]", &["Remove from the comparison"])
        .await;
    // Said in the dialog, since nobody hears the page behind it.
    page.reads("dialog .notice > span", &["Added: Method A."])
        .await;
    page.click("dialog .notice [data-action=undo]");
    page.reads("[data-action=compare]", &["Add to the comparison"])
        .await;
    until("the focus in the dialog", || page.has_focus_in("dialog")).await;
    // Another method is drawn anew.
    page.app
        .show_panel(Some(Panel::Method("c".parse().unwrap())));
    page.reads("#panel-title", &["Method C"]).await;
    page.app
        .show_panel(Some(Panel::Method("nobody".parse().unwrap())));
    until("that there is none", || {
        page.find("dialog [role=alert]").is_some()
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_comparison_is_exported_as_it_is_seen() {
    let page = Page::comparison(&["b", "a"]).await;
    page.opens(Panel::Export, "#export-preview").await;
    let preview = || {
        // A picture is previewed as one.
        let field = page.find("textarea#export-preview");
        field.map_or_else(String::new, |field| {
            field.unchecked_into::<HtmlTextAreaElement>().value()
        })
    };
    until("a fragment of LaTeX", || {
        preview().contains("\\begin{table}")
    })
    .await;
    assert!(
        preview().contains("\\textbf{Method B} & \\textbf{Method A}"),
        "{}",
        preview()
    );
    page.app.toggle_row(Row::Year);
    until("a preview without the row", || {
        !preview().contains("Year of origin")
    })
    .await;
    page.click("input[name=purpose][value=spreadsheet]");
    until("cells", || preview().starts_with("\"Aspect\"")).await;
    page.click("input[name=format][value=json]");
    until("data", || preview().starts_with('{')).await;
    page.click("input[name=purpose][value=picture]");
    until("a picture", || {
        page.find("img#export-preview[src^='blob:']").is_some()
    })
    .await;
    assert!(page.find("dialog [data-action=png]").is_some());
    // Comes back to what was chosen last, also for a purpose that was left.
    page.app.show_panel(None);
    until("no dialog", || page.find("dialog").is_none()).await;
    page.opens(Panel::Export, "img#export-preview").await;
    page.click("input[name=purpose][value=spreadsheet]");
    until("data", || preview().starts_with('{')).await;
    page.reads(
        "#share-opens",
        &["The link opens Method B and Method A: all rows, 1 row hidden, in English."],
    )
    .await;
}

#[wasm_bindgen_test]
async fn years_are_drawn_and_listed() {
    let page = Page::comparison(&["b", "a"]).await;
    page.opens(Panel::Timeline, "svg .compared").await;
    page.reads("svg .compared text", &["Method A", "Method B"])
        .await;
    assert_eq!(page.all(".when-list li > span"), ["2001", "2002"]);
}

#[wasm_bindgen_test]
async fn comparisons_are_saved_renamed_and_deleted() {
    let page = Page::comparison(&["a", "b"]).await;
    page.opens(Panel::Saved, "#saved-name").await;
    let name = || -> HtmlInputElement { page.find("#saved-name").unwrap().unchecked_into() };
    until("a name", || name().value() == "Method A · Method B").await;
    name().set_value("Two");
    page.click("dialog [data-action=save]");
    page.reads(".listing [data-action=open]", &["Two"]).await;
    page.reads("dialog .found [role=status]", &["Saved: Two."])
        .await;
    page.click("[data-action=rename]");
    until("the field", || page.has_focus_in("#saved-new-name")).await;
    let field: HtmlInputElement = page.find("#saved-new-name").unwrap().unchecked_into();
    field.set_value("Both");
    page.click("dialog li [data-action=rename]");
    page.reads(".listing [data-action=open]", &["Both"]).await;
    page.click("[data-action=delete]");
    until("the way back", || {
        page.has_focus_in("dialog .found [data-action=undo]")
    })
    .await;
    assert!(page.find(".listing [data-action=open]").is_none());
    page.click("dialog .found [data-action=undo]");
    page.reads(".listing [data-action=open]", &["Both"]).await;
}

#[wasm_bindgen_test]
async fn all_methods_are_listed_and_filtered() {
    let page = Page::comparison(&["a"]).await;
    page.opens(Panel::Browse(Filters::default()), ".listing li")
        .await;
    page.reads(".listing strong", &["Method A", "Method B", "Method C"])
        .await;
    page.reads(".listing li p", &["The same.", "The same.", "The same."])
        .await;
    page.click(".listing [data-slug=b] button");
    page.reads(".listing [data-chosen=true]", &["−", "−"]).await;
    let field: HtmlInputElement = page.find("select[name=field]").unwrap().unchecked_into();
    js_sys::Reflect::set(&field, &"value".into(), &"f".into()).unwrap();
    field
        .dispatch_event(&web_sys::Event::new("change").unwrap())
        .unwrap();
    until("the filter", || {
        let panel = untrack(|| page.app.navigation.query()).panel;
        panel
            == Some(Panel::Browse(Filters {
                field: Some("f".into()),
                ..Filters::default()
            }))
    })
    .await;
    until("the chosen option", || {
        js_sys::Reflect::get(&field, &"value".into()).unwrap() == "f"
    })
    .await;
    until("a way to drop the filter", || {
        page.find("dialog .found button").is_some()
    })
    .await;
}
