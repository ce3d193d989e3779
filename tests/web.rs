//! Components in a real browser, with files handed to them by a stand-in for the host.
#![cfg(target_arch = "wasm32")]

use js_sys::{Function, Promise, Reflect};
use leptos::{mount::mount_to, prelude::*};
use tertium::{
    browser::build::Build,
    locale::{Bilingual, Lang},
    query::Query,
    state::{App, Words},
    view::Page,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Stands in for the search engine: three methods, found by a part of their English names or of one alias.
const ENGINE: &str = "window.tertium = { ...window.tertium, engine: async () => {
    const methods = { a: ['Method A', 'Alpha'], b: ['Method B', ''], c: ['Method C', ''] };
    const found = (typed) => Object.keys(methods).filter(slug => methods[slug].some(text => text.toLowerCase().includes(typed.toLowerCase())));
    return {
        search: (typed) => JSON.stringify(found(typed).map(slug => ({ slug, name: [[methods[slug][0], false]], reason: null }))),
        resolve: (pasted) => JSON.stringify({ known: pasted.split(/[,\\s]+/).filter(part => part in methods), unknown: [] }),
        complete: () => '[]',
        has: (slug) => slug in methods,
        name: (slug) => methods[slug]?.[0],
    };
} }";

fn record(slug: &str, year: u16) -> String {
    let upper = slug.to_uppercase();
    format!(
        r#"{{"slug":"{slug}","name":{{"bg":"Метод {upper}","en":"Method {upper}"}},"aliases":{{"bg":[],"en":[]}},
        "field":{{"id":"f","bg":"Област","en":"Field one"}},"family":{{"id":"f","bg":"Семейство","en":"Family one"}},"type":{{"id":"t","bg":"Вид","en":"Kind"}},
        "year":"{year}","originators":["Ana Wolf"],"related":[],"summary":{{"bg":"Същото.","en":"The same."}},
        "source":{{"citation":"Wolf, A. ({year}). Title.","language":"en","work":"doi:10.1000/{slug}","doi":"10.1000/{slug}"}}}}"#
    )
}

/// Puts a file where the loader's `ask` finds it; replaces what was there.
fn host(url: &str, status: u16, body: &str) {
    // Pages of earlier tests live on in this window: they must not follow the address of this one's.
    let put = "window.deaf ??= (window.addEventListener('tertium:address', event => event.stopImmediatePropagation(), true), true);
        const files = window.files ??= {};
        files[url] = { status, body };
        window.tertium = { ...window.tertium, get: async asked => {
            const file = files[asked] ?? { status: 404 };
            if (file.status !== 200) throw file.status;
            return JSON.parse(file.body);
        } };";
    let _ = Function::new_with_args("url, status, body", put).call3(&JsValue::NULL, &url.into(), &status.into(), &body.into());
}

async fn wait(milliseconds: i32) {
    let promise = Promise::new(&mut |done, _| drop(window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds)));
    let _ = JsFuture::from(promise).await;
}

/// A page in a place of its own, showing a comparison.
struct Shown {
    app: App,
    place: HtmlElement,
}

impl Shown {
    async fn comparison(slugs: &[&str]) -> Self {
        for (slug, year) in [("a", 2001), ("b", 2002), ("c", 2001)] {
            host(&format!("data/r/{slug}.json"), 200, &record(slug, year));
        }
        let _ = Function::new_no_args(ENGINE).call0(&JsValue::NULL);
        host("bg.json", 200, include_str!("../public/locale/bg.json"));
        host("en.json", 200, include_str!("../public/locale/en.json"));
        Self::as_hosted(slugs).await
    }

    async fn as_hosted(slugs: &[&str]) -> Self {
        let _ = any_spawner::Executor::init_wasm_bindgen();
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        let catalogues = Bilingual { bg: "bg.json".into(), en: "en.json".into() };
        let build = Build { release: "r".into(), version: "1".into(), methods: 3, is_bundled: false, catalogues };
        let words = Words::fetch(&build, Lang::En).await.unwrap();
        let query = Query::read(&[("slugs".into(), slugs.join(","))]);
        let owner = Owner::new();
        let app = owner.with(|| App::start(build, words, query));
        owner.with(|| mount_to(place.clone(), move || view! { <Page app/> }).forget());
        std::mem::forget(owner);
        wait(60).await;
        Self { app, place }
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.place.query_selector(selector).unwrap()
    }

    fn all(&self, selector: &str) -> Vec<String> {
        let list = self.place.query_selector_all(selector).unwrap();
        (0..list.length()).filter_map(|place| list.get(place)?.text_content()).map(|text| text.trim().to_owned()).collect()
    }

    fn verdict(&self, row: &str) -> Option<String> {
        self.find(&format!("tr[data-row={row}]"))?.get_attribute("data-verdict")
    }

    async fn click(&self, selector: &str) {
        self.find(selector).unwrap().unchecked_into::<HtmlElement>().click();
        wait(60).await;
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.app.open(&[]);
        self.place.remove();
    }
}

#[wasm_bindgen_test]
async fn rows_carry_their_verdicts() {
    let shown = Shown::comparison(&["a", "b"]).await;
    assert_eq!(shown.all("thead th .name"), ["Method A", "Method B"]);
    let verdicts = ["field", "year", "originator", "source", "aliases", "summary"].map(|row| shown.verdict(row).unwrap());
    assert_eq!(verdicts, ["same", "different", "same", "different", "none", "same"]);
    assert_eq!(shown.all("tr[data-row=year] th button"), ["≠"]);
    assert_eq!(shown.all("tr[data-row=year] td"), ["2001", "2002"]);
}

#[wasm_bindgen_test]
async fn other_columns_keep_their_nodes() {
    let shown = Shown::comparison(&["a", "b"]).await;
    let (head, cell) = (shown.find("th[data-slug=b]").unwrap(), shown.find("tr[data-row=year] td:last-child").unwrap());
    shown.click("th[data-slug=a] button").await;
    shown.app.add("c".parse().unwrap());
    wait(60).await;
    assert_eq!(shown.all("thead th .name"), ["Method B", "Method C"]);
    assert!(head.is_connected() && shown.find("th[data-slug=b]").unwrap().is_same_node(Some(&head)));
    assert!(cell.is_connected(), "the cell of an untouched column was rebuilt");
}

#[wasm_bindgen_test]
async fn removing_can_be_undone() {
    let shown = Shown::comparison(&["a", "b", "c"]).await;
    shown.click("th[data-slug=b] button").await;
    assert_eq!(shown.all("thead th .name"), ["Method A", "Method C"]);
    assert_eq!(shown.verdict("year").as_deref(), Some("same"));
    shown.click("[data-action=undo]").await;
    assert_eq!(shown.all("thead th .name"), ["Method A", "Method B", "Method C"]);
}

/// Lets what was changed be drawn, and nothing that waits for a paint.
async fn drawn() {
    for _ in 0..3 {
        let _ = JsFuture::from(Promise::resolve(&JsValue::NULL)).await;
    }
}

#[wasm_bindgen_test]
async fn a_press_answers_before_the_table_follows() {
    let shown = Shown::comparison(&["a", "b"]).await;
    shown.find("th[data-slug=a] button").unwrap().unchecked_into::<HtmlElement>().click();
    drawn().await;
    assert!(shown.find("th[data-slug=a][data-leaving]").is_some(), "the head did not answer");
    assert_eq!(shown.all("tr[data-row=year] td"), ["2001", "2002"]);
    wait(60).await;
    assert_eq!(shown.all("tr[data-row=year] td"), ["2002"]);
}

#[wasm_bindgen_test]
async fn two_presses_within_a_frame_both_hold() {
    let shown = Shown::comparison(&["a", "b", "c"]).await;
    for slug in ["a", "b"] {
        shown.find(&format!("th[data-slug={slug}] button")).unwrap().unchecked_into::<HtmlElement>().click();
    }
    wait(60).await;
    assert_eq!(shown.all("thead th .name"), ["Method C"]);
    let focused = document().active_element().and_then(|element| element.get_attribute("aria-label"));
    assert_eq!(focused.as_deref(), Some("Remove Method C"));
}

#[wasm_bindgen_test]
async fn a_language_that_does_not_come_is_not_pressed() {
    let shown = Shown::comparison(&["a"]).await;
    host("bg.json", 500, "");
    shown.click(".languages [lang=bg]").await;
    assert_eq!(shown.all(".languages [aria-pressed=true]"), ["English"]);
    assert_eq!(shown.all(".notices [role=status] button")[0], "Try again");
    host("bg.json", 200, include_str!("../public/locale/bg.json"));
    shown.click(".notices [role=status] button").await;
    assert_eq!(shown.all(".languages [aria-pressed=true]"), ["Български"]);
    assert_eq!(shown.all("thead th .name"), ["Метод A"]);
}

#[wasm_bindgen_test]
async fn a_failed_record_leaves_the_others_and_can_be_tried_again() {
    drop(Shown::comparison(&[]).await);
    host("data/r/b.json", 500, "");
    let shown = Shown::as_hosted(&["a", "b"]).await;
    assert!(shown.find("tr[data-row=field] td[data-state=failed] [role=alert]").is_some());
    assert_eq!(shown.all("tr[data-row=year] td"), ["2001", ""]);
    assert_eq!(shown.verdict("year").as_deref(), Some("none"));
    host("data/r/b.json", 200, &record("b", 2002));
    shown.click("[data-action=retry]").await;
    assert_eq!(shown.verdict("year").as_deref(), Some("different"));
}

#[wasm_bindgen_test]
async fn an_unknown_method_is_named_and_has_no_column() {
    let shown = Shown::comparison(&["a", "nowhere", "No Slug"]).await;
    assert_eq!(shown.all("thead th .name"), ["Method A"]);
    let said = shown.all(".notices [role=alert]").join(" ");
    assert!(said.contains("nowhere") && said.contains("No Slug"), "{said}");
}

#[wasm_bindgen_test]
async fn the_box_suggests_and_adds() {
    let shown = Shown::comparison(&["a"]).await;
    let input: web_sys::HtmlInputElement = shown.find("#search").unwrap().unchecked_into();
    let type_text = |text: &str| {
        input.set_value(text);
        input.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
    };
    type_text("meth");
    wait(60).await;
    assert_eq!(shown.all("[role=option] > span"), ["Method A", "Method B", "Method C"]);
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("true"));
    let key = |name: &str| {
        let init = web_sys::KeyboardEventInit::new();
        init.set_key(name);
        init.set_bubbles(true);
        input.dispatch_event(&web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap()).unwrap();
    };
    // The first suggestion is in the table already: Enter takes the first that is not.
    key("Enter");
    wait(60).await;
    assert_eq!(shown.all("thead th .name"), ["Method A", "Method B"]);
    type_text("c");
    key("Escape");
    wait(60).await;
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn the_language_changes_in_place() {
    let shown = Shown::comparison(&["a"]).await;
    let row = shown.find("tr[data-row=year]").unwrap();
    shown.app.choose_lang(Lang::Bg);
    wait(60).await;
    assert_eq!(shown.all("tr[data-row=year] th .label"), ["Година на възникване"]);
    assert_eq!(shown.all("thead th .name"), ["Метод A"]);
    assert!(row.is_connected(), "the row was rebuilt");
    assert_eq!(Reflect::get(&document().document_element().unwrap(), &"lang".into()).unwrap(), "bg");
}

#[wasm_bindgen_test]
async fn an_example_opens_from_the_empty_page() {
    let shown = Shown::comparison(&[]).await;
    assert!(shown.find(".empty").is_some());
    shown.app.open(&["a", "b"]);
    wait(60).await;
    assert_eq!(shown.all("tr[data-row=year] td"), ["2001", "2002"]);
    shown.app.clear();
    wait(60).await;
    assert!(shown.find(".empty").is_some());
}
