//! A browser that refuses to change the address: Safari does, after a hundred changes in a while.

use crate::{
    browser::visit,
    page::{Page, SEED},
};

/// From now on the history takes nothing, as a browser that has had enough.
const REFUSE: &str = "for (const name of ['pushState', 'replaceState']) {
    history[name] = () => { throw new DOMException('too often', 'SecurityError'); };
}";

/// The history takes entries again.
const ALLOW: &str = "delete history.pushState; delete history.replaceState;";

/// A press while the address cannot change holds; the address follows with the next that can, as a step of its own.
fn holds(press: impl AsyncFn(&Page), seen: &str, parameter: &str) {
    visit(async |page| {
        page.open_at_rest("?slugs=lora,qlora,dora&lang=bg").await;
        page.run::<()>(REFUSE, &[]).await;
        press(page).await;
        page.until("what was pressed", seen).await;
        page.drawn().await;
        page.settled().await;
        page.until("what was pressed, still", seen).await;
        page.becomes::<String, _>("location.search", "?slugs=lora,qlora,dora&lang=bg")
            .await;
        page.run::<()>(ALLOW, &[]).await;
        page.click("th[data-slug=qlora] [data-action=remove]").await;
        page.until("no QLoRA", "!$('th[data-slug=qlora]')").await;
        page.until("what was pressed, still", seen).await;
        let address = format!(
            "location.search.includes('{parameter}') && !location.search.includes('qlora')"
        );
        page.until("an address of both", &address).await;
        page.driver.back().await.expect("back");
        page.until("QLoRA again", "$('th[data-slug=qlora]')").await;
        page.until("what was pressed, still", seen).await;
        page.driver.back().await.expect("back");
        page.has_columns(&["lora", "qlora", "dora"]).await;
        page.becomes::<String, _>("location.search", "?slugs=lora,qlora,dora&lang=bg")
            .await;
        page.driver.forward().await.expect("forward");
        page.until("what was pressed", seen).await;
        page.driver.forward().await.expect("forward");
        page.until("no QLoRA", "!$('th[data-slug=qlora]')").await;
        page.until("what was pressed", seen).await;
    });
}

#[test]
fn a_removal_holds() {
    let press = async |page: &Page| page.click("th[data-slug=lora] [data-action=remove]").await;
    holds(press, "!$('th[data-slug=lora]')", "slugs=dora&");
}

#[test]
fn an_addition_holds() {
    let press = async |page: &Page| page.add_by_search("adapter-tuning").await;
    holds(
        press,
        "$('th[data-slug=adapter-tuning]')",
        "slugs=lora,dora,adapter-tuning&",
    );
}

#[test]
fn a_language_holds() {
    let press = async |page: &Page| page.click(".languages button[lang=en]").await;
    holds(
        press,
        "document.documentElement.lang === 'en' && $('.languages [aria-pressed=true]').lang === 'en'",
        "lang=en",
    );
}

#[test]
fn a_choice_of_rows_holds() {
    let press = async |page: &Page| {
        page.click("[data-action=filter][data-rows=differences]")
            .await
    };
    holds(
        press,
        "!$('tr[data-row=aliases]').checkVisibility()",
        "rows=differences",
    );
}

#[test]
fn the_address_follows_by_itself_once_it_can() {
    visit(async |page| {
        page.open_at_rest("?slugs=lora,qlora,dora&lang=bg").await;
        page.run::<()>(REFUSE, &[]).await;
        page.click("th[data-slug=lora] [data-action=remove]").await;
        page.has_columns(&["qlora", "dora"]).await;
        page.becomes::<String, _>("location.search", "?slugs=lora,qlora,dora&lang=bg")
            .await;
        page.run::<()>(ALLOW, &[]).await;
        page.becomes::<String, _>("location.search", "?slugs=qlora,dora&lang=bg")
            .await;
        page.driver.back().await.expect("back");
        page.has_columns(&["lora", "qlora", "dora"]).await;
    });
}

#[test]
fn a_panel_opens_and_closes_all_the_same() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.run::<()>(REFUSE, &[]).await;
        page.click("[data-action=browse]").await;
        page.until(
            "the list",
            "$('dialog[open]') && $$('.listing li').length === 20",
        )
        .await;
        page.activate(".listing li:first-child button").await;
        page.until("a fourth column", "$$('th[data-slug]').length === 4")
            .await;
        page.click("dialog [data-action=close]").await;
        page.until("no panel", "!$('dialog')").await;
        page.drawn().await;
        page.until(
            "no panel, still",
            "!$('dialog') && $$('th[data-slug]').length === 4",
        )
        .await;
        page.until(
            "no message of a failure",
            "!$('#failure').checkVisibility()",
        )
        .await;
    });
}
