//! A browser that translates the page: it puts `font` elements in the place of texts, while the page goes on.

use serde_json::Value;
use thirtyfour::Key;

use crate::{browser::visit, page::Page};

/// Marks what the translator wrote.
const MARK: char = '¤';

/// Translates what is there, as a browser does: each text gives way to an element with another text. What says that it
/// must not be translated stays.
const TRANSLATE: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
        const { parentElement } = text;
        if (!text.data.trim() || !parentElement.translate || parentElement.closest('script, style, noscript, textarea, font')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.textContent = text.data.replace(/\\S/, '¤$&');
        outer.append(inner);
        text.replaceWith(outer);
    }";

/// What is read on the page, without the translator's marks.
const READ: &str = "$('#app').innerText.replaceAll('¤', '').replace(/\\s+/g, ' ').trim()";

/// Lets the page remember every error that comes to its window.
const NOTE_ERRORS: &str = "window.errors = [];
    addEventListener('error', event => errors.push(`${event.message} ${event.error?.stack}`));
    addEventListener('unhandledrejection', event => errors.push(String(event.reason)));";

/// Opens a page and reads it, as somebody does who has no translator.
async fn untranslated(page: &Page, query: &str) -> String {
    page.open_at_rest(query).await;
    page.until("proposals", "$('.proposals li')").await;
    page.read(READ).await
}

async fn translate(page: &Page) {
    page.drawn().await;
    page.run::<()>(TRANSLATE, &[]).await;
    page.until(
        "a translation",
        &format!("$('#app').innerText.includes('{MARK}')"),
    )
    .await;
}

async fn nothing_broke(page: &Page) {
    page.drawn().await;
    assert_eq!(page.read::<Value>("errors").await, Value::Array(Vec::new()));
    page.until(
        "no message of a failure",
        "!$('#failure').checkVisibility()",
    )
    .await;
}

/// Opens a page whose translator has done its work.
async fn open_translated(page: &Page, query: &str) {
    page.without_service_worker();
    page.before_each_page(NOTE_ERRORS).await;
    page.open_at_rest(query).await;
    page.until("proposals", "$('.proposals li')").await;
    translate(page).await;
}

#[test]
fn another_language_leaves_no_old_texts() {
    visit(async |page| {
        page.without_service_worker();
        let english = untranslated(page, "?slugs=lora,qlora,no-such-method&lang=en").await;
        let bulgarian = untranslated(page, "?slugs=lora,qlora,no-such-method&lang=bg").await;
        open_translated(page, "?slugs=lora,qlora,no-such-method&lang=bg").await;
        for (lang, texts) in [("en", &english), ("bg", &bulgarian), ("en", &english)] {
            page.click(&format!(".languages button[lang={lang}]")).await;
            page.becomes::<String, _>("document.documentElement.lang", lang)
                .await;
            page.becomes::<String, _>(READ, texts).await;
            nothing_broke(page).await;
            translate(page).await;
        }
    });
}

#[test]
fn columns_come_and_go() {
    visit(async |page| {
        page.without_service_worker();
        let three = untranslated(page, "?slugs=qlora,lora,dora&lang=bg").await;
        open_translated(page, "?slugs=lora,qlora&lang=bg").await;
        page.add_by_search("dora").await;
        page.has_columns(&["lora", "qlora", "dora"]).await;
        page.announces("main", "Добавено: DoRA.").await;
        page.settled().await;
        translate(page).await;
        page.click("th[data-slug=lora] [data-action=remove]").await;
        page.has_columns(&["qlora", "dora"]).await;
        page.announces("main", "Премахнато: LoRA.").await;
        nothing_broke(page).await;
        translate(page).await;
        page.click("[data-action=undo]").await;
        page.has_columns(&["lora", "qlora", "dora"]).await;
        nothing_broke(page).await;
        translate(page).await;
        page.focus("th[data-slug=qlora] [data-action=column]").await;
        let keys = page.driver.action_chain();
        let keys = keys
            .key_down(Key::Alt)
            .send_keys(Key::Left)
            .key_up(Key::Alt);
        keys.perform().await.expect("keys are pressed");
        page.has_columns(&["qlora", "lora", "dora"]).await;
        page.click(".notices .dismiss").await;
        // What only those hear who do not see the table.
        page.run::<()>("$('[data-part=announcement]').hidden = true", &[])
            .await;
        page.becomes::<String, _>(READ, &three).await;
        nothing_broke(page).await;
        for slug in ["lora", "dora", "qlora"] {
            translate(page).await;
            page.click(&format!("th[data-slug={slug}] [data-action=remove]"))
                .await;
            page.until("no column of it", &format!("!$('th[data-slug={slug}]')"))
                .await;
            nothing_broke(page).await;
        }
        page.until(
            "the start",
            "$$('.tasks a[href^=\"?slugs=\"]').length === 12",
        )
        .await;
        translate(page).await;
        page.driver.back().await.expect("back");
        page.has_columns(&["qlora"]).await;
        nothing_broke(page).await;
    });
}

#[test]
fn rows_reasons_and_suggestions_follow() {
    visit(async |page| {
        open_translated(page, "?slugs=qlora,masked-autoencoders&lang=bg").await;
        page.click("[data-action=filter][data-rows=differences]")
            .await;
        page.until("fewer rows", "!$('tr[data-row=aliases]').checkVisibility()")
            .await;
        page.click("[data-row=year] th [data-action=why]").await;
        page.until(
            "a reason",
            "$('#why')?.checkVisibility() && $('#why').innerText.trim()",
        )
        .await;
        translate(page).await;
        page.press(Key::Escape).await;
        page.click("[data-row=originator] th [data-action=why]")
            .await;
        page.until(
            "another reason",
            "$('#why').checkVisibility() && $('#why').innerText.trim() === 'Няма общ създател'",
        )
        .await;
        page.press(Key::Escape).await;
        page.search("лин").await;
        translate(page).await;
        page.press("ейна").await;
        page.until(
            "other suggestions",
            "$$('[role=option]').length && !$('#suggestions').innerText.includes('¤')",
        )
        .await;
        nothing_broke(page).await;
        page.press(Key::Escape + Key::Escape).await;
        page.click("[data-action=filter][data-rows=all]").await;
        page.until("all rows", "$('tr[data-row=aliases]').checkVisibility()")
            .await;
        nothing_broke(page).await;
    });
}

#[test]
fn dialogs_open_and_close() {
    visit(async |page| {
        open_translated(page, "?slugs=lora,qlora&lang=bg").await;
        page.click("[data-action=browse]").await;
        page.until("the list", "$$('.listing li').length === 20")
            .await;
        translate(page).await;
        let slug: String = page.read("$('.listing li').dataset.slug").await;
        page.activate(".listing li:first-child button").await;
        page.has_columns(&["lora", "qlora", &slug]).await;
        page.activate(".pages button:last-child").await;
        page.until(
            "another page",
            &format!("$('.listing li').dataset.slug !== '{slug}'"),
        )
        .await;
        page.until(
            "its own names",
            "$$('.listing strong').every(name => !name.innerText.includes('¤'))",
        )
        .await;
        nothing_broke(page).await;
        translate(page).await;
        page.activate(".listing li:first-child a").await;
        page.until("a view of one", "$('[data-fact=year]')").await;
        page.until("its name", "!$('#panel-title').innerText.includes('¤')")
            .await;
        nothing_broke(page).await;
        translate(page).await;
        page.press(Key::Escape).await;
        page.until("no panel", "!$('dialog')").await;
        nothing_broke(page).await;
    });
}

#[test]
fn what_must_not_be_translated_says_so() {
    visit(async |page| {
        page.open_at_rest("?slugs=lora,qlora&lang=bg").await;
        for css in [
            ".brand",
            ".languages button",
            "[data-row=source] td .citation, [data-row=source] td",
        ] {
            let spoken: Vec<String> = page
                .run(
                    "return $$(arguments[0]).flatMap(element => {
                        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), found = [];
                        while (texts.nextNode()) found.push(texts.currentNode);
                        // What a button or a link says of itself is the page's own word.
                        return found.filter(text => text.data.trim().length > 3 && text.parentElement.translate && !text.parentElement.closest('td :is(a, button, .grade, .hidden)'))
                            .map(text => text.data);
                    })",
                    &[css.into()],
                )
                .await;
            assert_eq!(spoken, [""; 0], "{css}");
        }
        page.open("?slugs=lora&panel=method&method=lora&lang=bg")
            .await;
        page.until("the work", "$('[data-fact=source]')").await;
        page.until(
            "a citation as it is",
            "[...$('[data-fact=source] dd').querySelectorAll('*')].some(element => !element.translate && element.textContent.includes('LoRA: Low-'))",
        )
        .await;
        // The translator of this test keeps to it.
        translate(page).await;
        page.becomes::<String, _>("$('.brand').innerText", "Tertium")
            .await;
    });
}
