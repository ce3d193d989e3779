//! Adding methods through the search box.

use thirtyfour::Key;

use crate::{
    browser::visit,
    page::{EIGHT, Page, SEARCH, SEED, SEED_SLUGS},
};

const WITH_LORA: [&str; 4] = [SEED_SLUGS[0], SEED_SLUGS[1], SEED_SLUGS[2], "lora"];

#[test]
fn a_method_is_added_by_keyboard() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.search("lora").await;
        assert_eq!(page.text("[role=option]").await, "LoRA");
        page.press(Key::Down).await;
        page.until(
            "an active option",
            "$('[role=option][aria-selected=true]').id === $('input[role=combobox]').getAttribute('aria-activedescendant')",
        )
        .await;
        page.press(Key::Enter).await;
        page.has_columns(&WITH_LORA).await;
        page.settled().await;
        assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023", "2021"]);
        list_is_closed(page).await;
        page.has_focus(SEARCH).await;
        page.becomes::<String, _>("$('input[role=combobox]').value", "")
            .await;
        page.until("a word of it", "$$('[role=status]').some(status => status.checkVisibility() && status.innerText.includes('Добавено: LoRA.'))")
            .await;
    });
}

#[test]
fn a_method_is_added_by_mouse() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.search("lora").await;
        page.click("[role=option][data-slug=lora]").await;
        page.has_columns(&WITH_LORA).await;
        list_is_closed(page).await;
    });
}

#[test]
fn the_first_method_is_added_to_an_empty_page() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.search("бутстрап").await;
        page.press(Key::Down + Key::Enter).await;
        page.has_columns(&["bootstrap"]).await;
        page.has_focus(SEARCH).await;
    });
}

#[test]
fn escape_closes_the_suggestions() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.search("lora").await;
        page.press(Key::Escape).await;
        list_is_closed(page).await;
        page.has_focus(SEARCH).await;
        page.has_columns(&SEED_SLUGS).await;
    });
}

#[test]
fn a_method_is_found_by_alias_by_slug_and_in_both_languages() {
    visit(async |page| {
        page.open("?lang=bg").await;
        let cases = [
            ("wilcoxon rank-sum", "mann-whitney-u-test"),
            ("Приспособяване с нисък ранг", "lora"),
            ("masked-autoencoders", "masked-autoencoders"),
            ("difference-in-differences", "difference-in-differences"),
            ("Mann-Whitney", "mann-whitney-u-test"),
            ("ман уитни", "mann-whitney-u-test"),
        ];
        for (typed, slug) in cases {
            page.run::<()>("$('input[role=combobox]').select()", &[])
                .await;
            page.press(typed).await;
            page.becomes::<Option<String>, _>(
                "$('[role=option]')?.dataset.slug",
                &Some(slug.to_owned()),
            )
            .await;
        }
    });
}

#[test]
fn what_is_not_found_is_said() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.click(SEARCH).await;
        page.press("щщщ").await;
        page.until("a message", "$$('[role=status]').some(status => status.innerText.includes('Няма резултати за „щщщ“.'))").await;
        page.press(Key::Enter).await;
        page.has_columns(&[]).await;
    });
}

#[test]
fn a_method_that_is_present_is_not_added_twice() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        let address: String = page.read("location.href").await;
        page.search("qlora").await;
        page.becomes::<String, _>(
            "$('[role=option][data-slug=qlora]').getAttribute('aria-disabled')",
            "true",
        )
        .await;
        page.press(Key::Down + Key::Enter).await;
        page.has_columns(&SEED_SLUGS).await;
        page.click("[role=option][data-slug=qlora]").await;
        page.has_columns(&SEED_SLUGS).await;
        page.becomes::<String, _>("location.href", &*address).await;
    });
}

#[test]
fn adding_keeps_the_other_columns_and_the_rows_in_sight() {
    visit(async |page| {
        page.screen(1440, 900).await;
        page.open(&format!("{EIGHT}&lang=bg")).await;
        page.mark_and_scroll().await;
        page.search("masked autoencoders").await;
        page.press(Key::Down + Key::Enter).await;
        page.until(
            "a ninth column",
            "$$('th[scope=col][data-slug]').length === 9",
        )
        .await;
        page.settled().await;
        page.keeps_marks().await;
        page.becomes::<f64, _>("$('.scroller').scrollTop", &150.0)
            .await;
        page.until(
            "the new column in sight",
            "$('th[scope=col]:last-child').getBoundingClientRect().right <= innerWidth",
        )
        .await;
    });
}

async fn list_is_closed(page: &Page) {
    page.until(
        "a closed list",
        "!$$('[role=option]').some(option => option.checkVisibility())",
    )
    .await;
    page.becomes::<String, _>(
        "$('input[role=combobox]').getAttribute('aria-expanded')",
        "false",
    )
    .await;
}
