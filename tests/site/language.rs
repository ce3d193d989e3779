//! The language of the page: how it is chosen, and that all of the page speaks it.

use std::fs;

use serde_json::Value;

use crate::{
    browser::{Visit, visit, visit_as},
    host::project,
    page::{Page, SEED},
};

const BULGARIAN: &str = ".languages button[lang=bg]";
const ENGLISH: &str = ".languages button[lang=en]";

fn speaks_at_first(languages: &'static str, query: &str, expected: &str) {
    visit_as(
        Visit {
            languages,
            ..Visit::default()
        },
        async |page| {
            page.open(query).await;
            page.speaks(expected).await;
        },
    );
}

#[test]
fn the_address_decides_the_language() {
    speaks_at_first("bg", &format!("{SEED}&lang=en"), "en");
}

#[test]
fn the_browser_decides_where_the_address_is_silent() {
    speaks_at_first("en-GB,bg", SEED, "en");
}

#[test]
fn a_browser_language_that_is_not_ours_is_passed_over() {
    speaks_at_first("de,en-US", SEED, "en");
}

#[test]
fn bulgarian_is_spoken_where_nothing_else_is_known() {
    speaks_at_first("de,fr", SEED, "bg");
}

#[test]
fn an_address_with_a_language_that_is_not_ours_decides_nothing() {
    speaks_at_first("en", &format!("{SEED}&lang=de"), "en");
}

#[test]
fn the_last_choice_is_remembered_but_the_address_comes_first() {
    visit(async |page| {
        page.open(SEED).await;
        page.speaks("bg").await;
        page.click(ENGLISH).await;
        page.speaks("en").await;
        page.open("?slugs=lora").await;
        page.speaks("en").await;
        page.open("?slugs=lora&lang=bg").await;
        page.speaks("bg").await;
    });
}

#[test]
fn switching_changes_the_whole_page_in_place() {
    visit(async |page| {
        page.open("?slugs=direct-preference-optimization,masked-autoencoders,qlora,lora,no-such-method&lang=bg").await;
        page.click("th[data-slug=lora] button[data-action=remove]")
            .await;
        page.until("a word of it", "$('[data-action=undo]')").await;
        page.run::<()>("window.mark = 1; $('th[data-slug=qlora]').mark = 1", &[])
            .await;
        for (lang, choice, title) in [
            ("en", ENGLISH, "Direct preference optimization"),
            ("bg", BULGARIAN, "Директна оптимизация на предпочитанията"),
        ] {
            page.click(choice).await;
            page.speaks(lang).await;
            page.until(
                "a title in the language",
                &format!("document.title.startsWith('{title}')"),
            )
            .await;
            page.until(
                "an address in the language",
                &format!("location.search.endsWith('&lang={lang}')"),
            )
            .await;
            page.until(
                "the same document and column",
                "window.mark === 1 && $('th[data-slug=qlora]').mark === 1",
            )
            .await;
            assert_eq!(page.strangers(lang).await, [""; 0]);
        }
    });
}

#[test]
fn the_start_speaks_one_language() {
    visit(async |page| {
        for lang in ["bg", "en"] {
            page.open(&format!("?lang={lang}")).await;
            page.search("lora").await;
            page.speaks(lang).await;
            assert_eq!(page.strangers(lang).await, [""; 0]);
        }
    });
}

#[test]
fn cells_in_another_language_say_so() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        for row in ["source", "originator"] {
            let langs =
                format!("$$('[data-row={row}] td').map(cell => cell.closest('[lang]').lang)");
            page.becomes::<Vec<String>, _>(&langs, &["en"; 3][..]).await;
        }
        page.until(
            "a marked alias",
            "$('[data-row=aliases] td [lang=en], [data-row=aliases] td[lang=en]')",
        )
        .await;
        page.becomes::<Vec<String>, _>(
            "$$('[data-row=summary] td').map(cell => cell.closest('[lang]').lang)",
            &["bg"; 3][..],
        )
        .await;
        page.becomes::<String, _>("$('[data-row=source] td a').lang", "bg")
            .await;
        page.click(ENGLISH).await;
        page.speaks("en").await;
        page.becomes::<Vec<String>, _>(
            "$$('tbody td').map(cell => cell.closest('[lang]').lang).filter(lang => lang !== 'en')",
            &[][..] as &[&str],
        )
        .await;
    });
}

impl Page {
    /// Waits until the document says that it is in a language, and its heading is.
    pub async fn speaks(&self, lang: &str) {
        self.becomes::<String, _>("document.documentElement.lang", lang)
            .await;
        self.becomes::<String, _>(
            "$('h1').innerText",
            texts(lang)["title"].as_str().expect("a title"),
        )
        .await;
        self.until(
            "the pressed choice",
            &format!("$('.languages [aria-pressed=true]').lang === '{lang}'"),
        )
        .await;
    }

    /// Texts of the other language's catalogue that are on the page: text, labels, titles and hints, each as a whole.
    pub async fn strangers(&self, lang: &str) -> Vec<String> {
        let other = if lang == "bg" { "en" } else { "bg" };
        let script = "const [own, other] = arguments;
            const flat = texts => Object.values(texts).flatMap(text => typeof text === 'string' ? [text] : Object.values(text));
            const known = new Set(flat(own));
            const escaped = text => text.replace(/[.*+?^$()|[\\]\\\\]/g, '\\\\$&').replace(/\\{\\w+\\}/g, '.+');
            const strange = flat(other).filter(text => !known.has(text) && /\\p{L}/u.test(text.replace(/\\{\\w+\\}/g, ''))).map(text => new RegExp(`^${escaped(text)}$`));
            const said = $$('#app *').flatMap(element => [
                ...[...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim()),
                ...['aria-label', 'title', 'placeholder'].map(name => element.getAttribute(name)),
            ]).concat(document.title).filter(text => text);
            return said.filter(text => strange.some(pattern => pattern.test(text)));";
        self.run(script, &[texts(lang), texts(other)]).await
    }
}

/// The catalogue of a language, as people write it.
fn texts(lang: &str) -> Value {
    let path = project("public/locale").join(format!("{lang}.json"));
    serde_json::from_str(&fs::read_to_string(&path).expect("a catalogue")).expect("JSON")
}
