//! The panel of the whole dataset, and what the page proposes to add.

use serde_json::json;
use thirtyfour::Key;

use crate::{
    browser::{Visit, visit, visit_as},
    page::{Page, SEED, SEED_SLUGS},
};

const ITEMS: &str = "$$('.listing li').length";
const FOUND: &str = "Number($('.found [role=status]').innerText.match(/\\d+/)[0])";

#[test]
fn the_dataset_is_browsed_filtered_and_added_from() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.click("[data-action=browse]").await;
        page.becomes::<usize, _>(ITEMS, &20).await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&panel=browse&lang=bg"))
            .await;
        let methods: usize = page
            .read("JSON.parse($('#build').textContent).methods")
            .await;
        page.becomes::<usize, _>(FOUND, &methods).await;

        // Each choice says how many methods it leaves, and leaves them.
        choose(page, "family", "statistics").await;
        let promised: usize = page.read("Number($('select[name=family] option:checked').innerText.match(/\\((\\d+)\\)/)[1])").await;
        page.becomes::<usize, _>(FOUND, &promised).await;
        choose(page, "type", "statistical-test").await;
        let both: usize = page
            .read(
                "Number($('select[name=type] option:checked').innerText.match(/\\((\\d+)\\)/)[1])",
            )
            .await;
        assert!(both < promised && both > 0, "{both} of {promised}");
        page.becomes::<usize, _>(FOUND, &both).await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{SEED}&panel=browse&family=statistics&type=statistical-test&lang=bg"),
        )
        .await;
        page.until(
            "kinds of statistics only",
            "$$('select[name=field] option').every(option => option.value !== 'deep-learning')",
        )
        .await;

        // Sorted by year the oldest comes first; the first sentence of each comes with its record.
        choose(page, "sort", "year").await;
        page.until("a year", "$$('.listing small').length === 20")
            .await;
        let years: Vec<u32> = page
            .read("$$('.listing small').map(small => Number(small.innerText.match(/\\d{4}/)[0]))")
            .await;
        assert!(years.is_sorted(), "{years:?}");
        page.until(
            "first sentences",
            "$$('.listing p').every(p => /\\.$/.test(p.innerText))",
        )
        .await;
        assert_eq!(page.strangers("bg").await, [""; 0]);

        // Added and removed without leaving the panel; the table follows.
        let slug: String = page.read("$('.listing li').dataset.slug").await;
        page.click(".listing li:first-child button").await;
        page.has_columns(&[SEED_SLUGS[0], SEED_SLUGS[1], SEED_SLUGS[2], &slug])
            .await;
        let leaves = "$('.listing li button').getAttribute('aria-label').startsWith('Премахни ')";
        page.until("a button that takes it out again", leaves).await;
        page.click(".listing li:first-child button").await;
        page.has_columns(&SEED_SLUGS).await;

        // Pages turn; what was turned too far by a filter comes back.
        page.click(".pages button:last-child").await;
        page.until(
            "another page",
            &format!("$('.listing li').dataset.slug !== {}", json!(slug)),
        )
        .await;
        choose(page, "field", "survival-analysis").await;
        page.until(
            "the pages that are left",
            "$('.pages button:last-child').disabled && $$('.listing li').length > 0",
        )
        .await;

        // Escape closes, and the focus is back where it was.
        page.press(Key::Escape).await;
        page.until("no panel", "!$('dialog')").await;
        page.has_focus("[data-action=browse]").await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang=bg"))
            .await;
    });
}

/// A text narrows the list by what the search box would find, together with the filters.
#[test]
fn the_dataset_is_searched_by_text() {
    visit(async |page| {
        page.open("?panel=browse&lang=bg").await;
        page.until("the list", &format!("{ITEMS} === 20")).await;
        page.click("input[name=find]").await;
        page.press("две групи").await;
        page.becomes::<String, _>("$('.listing li')?.dataset.slug", "student-t-test")
            .await;
        page.becomes::<String, _>(
            "$('.listing .reason').innerText.trim()",
            "отговаря на: две групи",
        )
        .await;
        page.becomes::<String, _>(
            "decodeURIComponent(location.search)",
            "?panel=browse&find=две+групи&lang=bg",
        )
        .await;
        page.has_focus("input[name=find]").await;
        let found: usize = page.read(FOUND).await;
        // With a filter fewer, as its option promised; sorted by hand, the same ones.
        choose(page, "type", "statistical-test").await;
        let chosen = "$('select[name=type] option:checked').innerText.match(/\\((\\d+)\\)/)[1]";
        let promised: usize = page.read(&format!("Number({chosen})")).await;
        assert!(promised > 0 && promised < found, "{promised} of {found}");
        page.becomes::<usize, _>(FOUND, &promised).await;
        choose(page, "sort", "year").await;
        page.becomes::<usize, _>(FOUND, &promised).await;
        page.click(".listing li:first-child button").await;
        page.until("a column", "$$('th[data-slug]').length === 1")
            .await;
        // Nothing is left: what to loosen is told with what it gives.
        page.run::<()>("$('input[name=find]').select()", &[]).await;
        page.press("isolation forest").await;
        page.becomes::<usize, _>(ITEMS, &0).await;
        page.until(
            "what to loosen",
            "$$('[data-action=loosen]').length === 2 && $$('[data-action=loosen]')
                .every(button => / \\d+ метода?$/.test(button.innerText.trim()))",
        )
        .await;
        page.click("[data-action=loosen]:nth-of-type(2)").await;
        page.until(
            "the method",
            "$$('.listing li').some(item => item.dataset.slug === 'isolation-forest')",
        )
        .await;
        // A text that names nothing says so, and the guide is a press away.
        page.run::<()>("$('input[name=find]').select()", &[]).await;
        page.press("щщщ & <b>").await;
        page.becomes::<String, _>(
            "$('.found [role=status]').innerText.trim()",
            "Няма резултати за „щщщ b“.",
        )
        .await;
        page.becomes::<String, _>("$('input[name=find]').value", "щщщ & <b>")
            .await;
        page.click("dialog [data-action=guide]").await;
        page.until("the guide", "location.search.includes('panel=guide')")
            .await;
    });
}

/// A text in the address is found, by a link and after a reload.
#[test]
fn a_searched_panel_has_an_address() {
    visit_as(
        Visit {
            languages: "en",
            ..Visit::default()
        },
        async |page| {
            page.open("?panel=browse&find=skewed%20data&sort=use&lang=en")
                .await;
            page.until("the list", &format!("{ITEMS} > 5")).await;
            page.becomes::<String, _>("$('input[name=find]').value", "skewed data")
                .await;
            page.becomes::<String, _>("$('select[name=sort]').value", "use")
                .await;
            choose(page, "sort", "").await;
            page.becomes::<String, _>("$('.listing li').dataset.slug", "mann-whitney-u-test")
                .await;
            page.becomes::<String, _>("location.search", "?panel=browse&find=skewed+data&lang=en")
                .await;
            assert_eq!(page.strangers("en").await, [""; 0]);
        },
    );
}

#[test]
fn a_panel_has_an_address() {
    visit_as(
        Visit {
            languages: "en",
            ..Visit::default()
        },
        async |page| {
            page.open("?panel=browse&field=survival-analysis&sort=use&lang=en")
                .await;
            page.until(
                "the filtered list",
                "$('dialog[open]') && $$('.listing li').length > 5",
            )
            .await;
            page.becomes::<String, _>("$('select[name=field]').value", "survival-analysis")
                .await;
            page.becomes::<String, _>("$('select[name=sort]').value", "use")
                .await;
            page.click(".listing li:first-child button").await;
            page.until("a first column", "$$('th[data-slug]').length === 1")
                .await;
            page.click("dialog [data-action=close]").await;
            page.until("no panel", "!$('dialog')").await;
            page.driver.back().await.expect("back");
            page.until("the panel again", "$('dialog[open]')").await;
            assert_eq!(page.strangers("en").await, [""; 0]);
        },
    );
}

#[test]
fn the_panel_has_no_violations() {
    visit(async |page| {
        page.is_accessible(async || {
            page.open(&format!("{SEED}&panel=browse&lang=bg")).await;
            page.until(
                "the list",
                &format!("{ITEMS} === 20 && $$('.listing p').every(p => p.innerText)"),
            )
            .await;
            page.is_no_wider_than_the_screen().await;
        })
        .await;
    });
}

#[test]
fn what_is_missing_is_proposed_with_its_reason() {
    visit(async |page| {
        page.open("?slugs=qlora,adapter-tuning&lang=bg").await;
        let top: f64 = page
            .read("$('.scroller').getBoundingClientRect().bottom")
            .await;
        page.until(
            "proposals",
            "$$('.proposals button[data-action=add]').length > 1",
        )
        .await;
        let proposed: Vec<String> = page
            .read("$$('.proposals button[data-action=add]').map(button => button.dataset.slug)")
            .await;
        assert!(
            proposed.len() <= 5 && proposed.contains(&"lora".to_owned()),
            "{proposed:?}"
        );
        assert!(!proposed.contains(&"qlora".to_owned()), "{proposed:?}");
        page.until("a reason for each", "$$('.proposals button[data-action=add] small').every(reason => reason.innerText.length > 5)").await;
        page.becomes::<f64, _>("$('.scroller').getBoundingClientRect().bottom", &top)
            .await;
        page.click(".proposals [data-slug=lora]").await;
        page.has_columns(&["qlora", "adapter-tuning", "lora"]).await;
        page.until("other proposals", "!$('.proposals [data-slug=lora]')")
            .await;
        page.click(".languages [lang=en]").await;
        page.speaks("en").await;
        page.until(
            "reasons in English",
            "$$('.proposals small').every(reason => /^[a-z]/i.test(reason.innerText))",
        )
        .await;
        assert_eq!(page.strangers("en").await, [""; 0]);
    });
}

/// Chooses an option of a list by its value.
async fn choose(page: &Page, name: &str, value: &str) {
    let script = format!(
        "const list = $('select[name={name}]'); list.value = {}; list.dispatchEvent(new Event('change', {{ bubbles: true }})); return list.value;",
        json!(value)
    );
    assert_eq!(page.run::<String>(&script, &[]).await, value);
    if !value.is_empty() {
        let expected = json!([name, "=", value].concat());
        page.until(
            "the address",
            &format!("location.search.includes({expected})"),
        )
        .await;
    }
}
