//! The empty page: the search, the guide, tasks, saved comparisons, and how a table is read.

use crate::{browser::visit, host::Fault};

#[test]
fn offers_tasks_that_are_one_press_away() {
    visit(async |page| {
        for (lang, task) in [
            ("en", "Fine-tune a language model on one GPU"),
            ("bg", "Донастрой езиков модел на един графичен процесор"),
        ] {
            page.open(&format!("?lang={lang}")).await;
            page.until("the tasks", "$$('.tasks a').length >= 8").await;
            let tasks = page.count(".tasks a").await;
            assert!((8..=12).contains(&tasks), "{tasks}");
            // Each has a heading above it, each leads to a comparison.
            page.until(
                "fields",
                "$$('.tasks section').every(field => field.querySelector('h3').innerText && field.querySelector('a'))",
            )
            .await;
            page.until(
                "comparisons",
                "$$('.tasks a').every(task => new URL(task.href).searchParams.get('slugs').split(',').length > 1)",
            )
            .await;
            let link = format!("$$('.tasks a').find(link => link.innerText.includes('{task}'))");
            page.until("the task", &link).await;
            page.run::<()>(&format!("{link}.click()"), &[]).await;
            page.has_columns(&["lora", "qlora", "full-fine-tuning"])
                .await;
            page.until(
                "the language kept",
                &format!("location.search.includes('lang={lang}')"),
            )
            .await;
            page.driver.back().await.expect("back");
            page.until("the tasks again", "$$('.tasks a').length >= 8")
                .await;
        }
    });
}

#[test]
fn follows_the_language() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.until("Bulgarian", "$('.tasks').innerText.includes('Сравни две')")
            .await;
        page.click(".languages [lang=en]").await;
        page.until(
            "English",
            "$('.tasks').innerText.includes('Compare two') && !/[а-я]/i.test($('.empty').innerText)",
        )
        .await;
    });
}

#[test]
fn explains_what_a_table_shows() {
    visit(async |page| {
        page.open("?lang=en").await;
        page.until("three lines", "$$('.reading dt').length === 3")
            .await;
        page.becomes::<Vec<String>, _>(
            "$$('.reading dt').map(sign => sign.innerText)",
            &["≠", "baseline", "Source check: A"],
        )
        .await;
    });
}

#[test]
fn lists_what_was_saved() {
    visit(async |page| {
        let saved = r#"{"tertium": "saved comparisons", "version": 1, "comparisons": [
            {"name": "Two tests", "address": "?slugs=welch-t-test,mann-whitney-u-test"}]}"#;
        page.before_each_page(&format!("localStorage.setItem('tertium.saved', `{saved}`)"))
            .await;
        page.open("?lang=en").await;
        page.until("the list", "$('.saved-list a')?.innerText === 'Two tests'")
            .await;
        page.click(".saved-list a").await;
        page.has_columns(&["welch-t-test", "mann-whitney-u-test"])
            .await;
    });
}

#[test]
fn nothing_shifts() {
    visit(async |page| {
        page.before_each_page(
            "window.shifts = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push([entry.value, ...entry.sources.map(source => source.node?.className ?? '')]))).observe({ type: 'layout-shift', buffered: true });",
        )
        .await;
        for (width, height) in [(1440, 900), (768, 1024), (360, 740)] {
            page.screen(width, height).await;
            for lang in ["bg", "en"] {
                page.open_at_rest(&format!("?lang={lang}")).await;
                page.until("the tasks", "$$('.tasks a').length >= 8").await;
                page.drawn().await;
                let shifts: Vec<serde_json::Value> = page.read("shifts").await;
                assert!(shifts.is_empty(), "{width} {lang}: {shifts:?}");
                let overflow: f64 = page
                    .read("document.documentElement.scrollWidth - innerWidth")
                    .await;
                assert!(overflow <= 0.0, "{width} {lang}: {overflow}");
            }
        }
    });
}

#[test]
fn tasks_that_do_not_come_can_be_asked_for_again() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil("/_start.json", Fault::Status(500));
        page.open("?lang=en").await;
        page.until("a message", "$('.tasks[role=alert]')").await;
        // The search and the guide are there all the same.
        page.until("the guide", "$('.invitation button')").await;
        page.host.mend();
        page.click(".tasks [data-action=retry]").await;
        page.until("the tasks", "$$('.tasks a').length >= 8").await;
    });
}
