//! A page in a place of its own, with files handed to it by a stand-in for the host.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use js_sys::{Function, Promise};
use leptos::{mount::mount_to, prelude::*};
use tertium::{
    app::{App, Loaders, SearchPart, Spoken, cite_part},
    platform::tasks,
    ui::{self, Page as Root},
};
use tertium_core::{
    build::Build,
    locale::{Bilingual, DecisionKey, Key, Lang},
    method::Slug,
    query::{Address, Filters},
};
use tertium_search::{Choice, Choices, Hit, Hits, Listed, Listing, Resolved, Search, Segment};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

/// Three methods, found by a part of their English names.
struct Methods;

const NAMES: [(&str, &str); 3] = [("a", "Method A"), ("b", "Method B"), ("c", "Method C")];

impl Search for Methods {
    fn search(&self, typed: &str, _: Lang, _: usize) -> Hits {
        let typed = typed.to_lowercase();
        let found = NAMES
            .iter()
            .filter(|(_, name)| name.to_lowercase().contains(&typed));
        let best: Vec<Hit> = found
            .map(|(slug, name)| Hit {
                slug: slug.parse().unwrap(),
                name: vec![Segment {
                    text: (*name).into(),
                    is_marked: false,
                }],
                reason: None,
            })
            .collect();
        let total = best.len();
        Hits { best, total }
    }

    fn list(&self, _: &str, _: Lang) -> Option<Resolved> {
        None
    }

    fn resolve(&self, pasted: &str) -> Resolved {
        let known = pasted
            .split([',', ' ', '\n'])
            .filter_map(|part| part.parse().ok());
        Resolved {
            known: known.filter(|slug| self.has(slug)).collect(),
            unknown: Vec::new(),
        }
    }

    fn browse(&self, _: &Filters, _: Lang, _: usize, _: usize) -> Listing {
        let field = Choice {
            id: "f".into(),
            label: "Field one".into(),
            count: 3,
        };
        let item = |&(slug, name): &(&str, &str)| Listed {
            slug: slug.parse().unwrap(),
            name: name.into(),
            year: "2001".into(),
            field: field.label.clone(),
            family: "Family one".into(),
            kind: "Kind".into(),
            reason: None,
        };
        let items = NAMES.iter().map(item).collect();
        Listing {
            loosened: Vec::new(),
            total: 3,
            items,
            choices: Choices {
                field: vec![field],
                ..Choices::default()
            },
        }
    }

    fn has(&self, slug: &Slug) -> bool {
        NAMES.iter().any(|(other, _)| *other == slug.as_str())
    }

    fn name(&self, slug: &Slug, _: Lang) -> Option<String> {
        NAMES
            .iter()
            .find(|(other, _)| *other == slug.as_str())
            .map(|(_, name)| (*name).to_owned())
    }
}

/// A record as the host sends it.
pub fn record(slug: &str, year: u16) -> String {
    let upper = slug.to_uppercase();
    format!(
        r#"{{"slug":"{slug}","name":{{"bg":"Метод {upper}","en":"Method {upper}"}},
        "aliases":{{"bg":[],"en":[]}},
        "field":{{"id":"f","bg":"Област","en":"Field one"}},
        "family":{{"id":"f","bg":"Семейство","en":"Family one"}},
        "type":{{"id":"t","bg":"Вид","en":"Kind"}},
        "year":"{year}","originators":["Ana Wolf"],"related":[],
        "summary":{{"bg":"Същото.","en":"The same."}},
        "source":{{"citation":"Wolf, A. ({year}). Title.","language":"en",
        "work":"doi:10.1000/{slug}","doi":"10.1000/{slug}"}}}}"#
    )
}

const BG: &str = include_str!("../../public/locale/bg.json");
const EN: &str = include_str!("../../public/locale/en.json");

/// What is said where one decides, as a build writes it.
fn decision_texts() -> Vec<u8> {
    let list = |texts: &str| {
        let texts: serde_json::Value = serde_json::from_str(texts).unwrap();
        let keys = DecisionKey::ALL.iter();
        keys.map(|key| texts[key.name()].clone())
            .collect::<Vec<_>>()
    };
    let bg = list(include_str!("../../public/locale/decision.bg.json"));
    let en = list(include_str!("../../public/locale/decision.en.json"));
    serde_json::json!({ "bg": bg, "en": en })
        .to_string()
        .into_bytes()
}

/// The catalogue of a language as a build publishes it.
pub fn catalogue(lang: Lang) -> String {
    let names: serde_json::Value =
        serde_json::from_str(if lang == Lang::Bg { BG } else { EN }).unwrap();
    let list: Vec<_> = Key::ALL.iter().map(|key| &names[key.name()]).collect();
    serde_json::to_string(&list).unwrap()
}

/// Puts a file where the page's `fetch` finds it; replaces what was there.
pub fn host(url: &str, status: u16, body: &str) {
    let put = "const files = window.files ??= {};
        files[new URL(url, document.baseURI)] = { status, body };
        window.fetch = async ({ url }) => {
            const { status, body } = files[url] ?? { status: 404, body: '' };
            const type = url.endsWith('.txt') ? 'text/plain' : 'application/json';
            return new Response(body, { status, headers: { 'content-type': type } });
        };";
    let put = Function::new_with_args("url, status, body", put);
    put.call3(&JsValue::NULL, &url.into(), &status.into(), &body.into())
        .unwrap();
}

/// Waits until the page has drawn what a condition asks for; fails after five seconds.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..250 {
        if is_so() {
            return;
        }
        pause(20).await;
    }
    panic!("waited in vain for {what}");
}

async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |done, _| {
        let timer =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        timer.unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// Lets what was changed be drawn, and nothing that waits for a paint.
pub async fn drawn() {
    for _ in 0..5 {
        JsFuture::from(Promise::resolve(&JsValue::NULL))
            .await
            .unwrap();
    }
}

/// A page in a place of its own, which goes when this is dropped.
pub struct Page {
    pub app: App,
    pub place: HtmlElement,
    mounted: Rc<RefCell<Option<Box<dyn std::any::Any>>>>,
}

impl Page {
    /// A comparison of the three methods that the host has.
    pub async fn comparison(slugs: &[&str]) -> Self {
        for (slug, year) in [("a", 2001), ("b", 2002), ("c", 2001)] {
            host(&format!("data/r/{slug}.json"), 200, &record(slug, year));
        }
        Self::as_hosted(slugs).await
    }

    /// A comparison of what the host has.
    pub async fn as_hosted(slugs: &[&str]) -> Self {
        tasks::start();
        host("bg.json", 200, &catalogue(Lang::Bg));
        host("en.json", 200, &catalogue(Lang::En));
        host("data/r/_names.txt", 200, "");
        // What earlier tests left: an address and a choice of language.
        window()
            .history()
            .unwrap()
            .replace_state_with_url(&JsValue::NULL, "", Some("?"))
            .unwrap();
        window().local_storage().unwrap().unwrap().clear().unwrap();
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        let build = Build {
            release: "r".into(),
            version: "1".into(),
            date: "2026-01-02".into(),
            methods: 3,
            catalogues: Bilingual {
                bg: "bg.json".into(),
                en: "en.json".into(),
            },
            ..Build::default()
        };
        let loaders = Loaders {
            beside: || Box::pin(async { Ok(ui::beside::part()) }),
            dialogs: || Box::pin(async { Ok(ui::dialogs::part()) }),
            code: || Box::pin(async { Ok(ui::code::part()) }),
            decision: |_| Box::pin(async { ui::decision::part(&decision_texts()) }),
            method_form: || Box::pin(async { Ok(ui::method_form::part()) }),
            thesis: || Box::pin(async { Ok(ui::thesis::part()) }),
            cite: || Box::pin(async { Ok(cite_part()) }),
            search: || {
                Box::pin(async {
                    Ok(SearchPart {
                        open: |_, _| Box::pin(async { Ok(Arc::new(Methods) as Arc<dyn Search>) }),
                        ..ui::search_box::part()
                    })
                })
            },
        };
        let spoken = Spoken::fetch(&build, Lang::En).await.unwrap();
        let address = Address::read(&[("slugs".into(), slugs.join(","))]);
        let owner = Owner::new();
        let app = owner.with(|| App::new(build, spoken, address, loaders));
        app.request_records();
        let handle = owner.with(|| mount_to(place.clone(), move || view! { <Root app/> }));
        let mounted: Box<dyn std::any::Any> = Box::new((handle, owner));
        let page = Self {
            app,
            place,
            mounted: Rc::new(RefCell::new(Some(mounted))),
        };
        until("the page", || {
            page.find("main").is_some() && untrack(|| app.is_settled())
        })
        .await;
        drawn().await;
        page
    }

    pub fn find(&self, selector: &str) -> Option<Element> {
        self.place.query_selector(selector).unwrap()
    }

    /// The texts of all elements that a selector finds.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let list = self.place.query_selector_all(selector).unwrap();
        let texts = (0..list.length()).filter_map(|place| list.get(place)?.text_content());
        texts.map(|text| text.trim().to_owned()).collect()
    }

    pub fn verdict(&self, row: &str) -> Option<String> {
        self.find(&format!("tr[data-row={row}]"))?
            .get_attribute("data-verdict")
    }

    pub fn click(&self, selector: &str) {
        let element = self
            .find(selector)
            .unwrap_or_else(|| panic!("there is no {selector}"));
        element.unchecked_into::<HtmlElement>().click();
    }

    /// Waits until the elements that a selector finds have these texts.
    pub async fn reads(&self, selector: &str, expected: &[&str]) {
        until(&format!("{selector} to read {expected:?}"), || {
            self.all(selector) == expected
        })
        .await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.mounted.borrow_mut().take();
        self.place.remove();
    }
}
