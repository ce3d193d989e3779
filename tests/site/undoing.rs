//! Undo is offered after every removal, whatever else the address names.

use crate::{
    browser::visit,
    page::{Page, first_slugs},
};

/// Removes a method by its × and puts it back.
async fn removes_and_puts_back(page: &Page, slug: &str) {
    let columns = "$$('th[scope=col][data-slug]').map(head => head.dataset.slug)";
    let before: Vec<String> = page.read(columns).await;
    let rest: Vec<&str> = before
        .iter()
        .map(String::as_str)
        .filter(|other| *other != slug)
        .collect();
    assert_eq!(rest.len(), before.len() - 1);
    page.click(&format!("th[data-slug=\"{slug}\"] [data-action=remove]"))
        .await;
    page.has_columns(&rest).await;
    page.announces("main", "Премахнато: ").await;
    // It stays: the address has followed by now.
    page.until(
        "the address",
        &format!("!location.search.split(/[=,&]/).includes('{slug}')"),
    )
    .await;
    page.drawn().await;
    page.announces("main", "Премахнато: ").await;
    page.click("[data-action=undo]").await;
    page.has_columns(&before.iter().map(String::as_str).collect::<Vec<_>>())
        .await;
    page.has_focus(&format!("th[data-slug=\"{slug}\"] [data-action=remove]"))
        .await;
}

#[test]
fn beside_what_cannot_be_read() {
    visit(async |page| {
        for query in [
            "?slugs=lora,qlora,%CE%A9&lang=bg",
            "?slugs=%CE%A9,lora,qlora",
            "?slugs=lora,no-such-method,qlora&lang=bg",
            "?slugs=lora,qlora,lora,%3Cb%3E,..%2Fx&lang=de&rows=none&panel=nothing",
            "?slugs=LoRA,QLoRA&base=nothing&hide=nothing&data=x&other=%FF",
        ] {
            page.open(query).await;
            page.has_columns(&["lora", "qlora"]).await;
            removes_and_puts_back(page, "lora").await;
            removes_and_puts_back(page, "qlora").await;
        }
    });
}

#[test]
fn beside_more_methods_than_a_table_holds() {
    visit(async |page| {
        let slugs = first_slugs(25);
        page.open(&format!("?slugs={}&lang=bg", slugs.join(",")))
            .await;
        page.until(
            "a full table",
            "$$('th[scope=col][data-slug]').length === 24",
        )
        .await;
        page.click(&format!(
            "th[data-slug=\"{}\"] [data-action=remove]",
            slugs[1]
        ))
        .await;
        page.until(
            "no column of it",
            &format!("!$('th[data-slug=\"{}\"]')", slugs[1]),
        )
        .await;
        page.announces("main", "Премахнато: ").await;
        page.until(
            "the address",
            &format!("!location.search.includes('{},')", slugs[1]),
        )
        .await;
        page.drawn().await;
        page.click("[data-action=undo]").await;
        page.has_columns(&slugs[..24].iter().map(String::as_str).collect::<Vec<_>>())
            .await;
    });
}

#[test]
fn after_a_cleared_table() {
    visit(async |page| {
        page.open("?slugs=lora,qlora,%CE%A9&lang=bg").await;
        page.click(".corner button").await;
        page.has_columns(&[]).await;
        page.announces("main", "Премахнати са 2 метода.").await;
        page.until("the address", "!location.search.includes('lora')")
            .await;
        page.drawn().await;
        page.click("[data-action=undo]").await;
        page.has_columns(&["lora", "qlora"]).await;
    });
}

#[test]
fn other_words_of_the_page_stay_too() {
    visit(async |page| {
        page.open("?slugs=lora,qlora,%CE%A9&lang=bg").await;
        page.add_by_search("dora").await;
        page.announces("main", "Добавено: DoRA.").await;
        page.until("the address", "location.search.includes('dora')")
            .await;
        page.drawn().await;
        page.announces("main", "Добавено: DoRA.").await;
        page.click("th[data-slug=dora] [data-action=remove]").await;
        page.announces("main", "Премахнато: DoRA.").await;
        // Another language says the same.
        page.click(".languages button[lang=en]").await;
        page.speaks("en").await;
        page.announces("main", "Removed: DoRA.").await;
        page.click("[data-action=undo]").await;
        page.has_columns(&["lora", "qlora", "dora"]).await;
    });
}
