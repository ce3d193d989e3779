//! The address: what it may say, and how it follows the table.

use crate::{
    browser::{Visit, visit, visit_as},
    page::{Page, SEED, SEED_SLUGS},
};

/// The start page offers what people come with.
const TWELVE_TASKS: &str = "$$('.tasks a[href^=\"?slugs=\"]').length === 12";

#[test]
fn commas_may_be_raw_or_escaped() {
    visit(async |page| {
        for query in [
            "?slugs=qlora,lora&lang=bg",
            "?slugs=qlora%2Clora&lang=bg",
            "?lang=bg&slugs=qlora%2clora",
            "?slugs=QLoRA,%20lora,",
        ] {
            page.open(query).await;
            page.has_columns(&["qlora", "lora"]).await;
            nothing_is_wrong(page).await;
        }
    });
}

/// Addresses of prerendered pages as carriers damage them: the host has nothing there, and its page for that leads on.
#[test]
fn a_damaged_address_of_a_page_leads_to_the_page() {
    for folder in ["/", "/some/path/"] {
        let visit = Visit {
            folder,
            ..Visit::default()
        };
        visit_as(visit, async |page| {
            for (damaged, meant) in [
                ("en/compare/lora-vs-qlora)", "en/compare/lora-vs-qlora/"),
                ("en/compare/lora-vs-qlora/).", "en/compare/lora-vs-qlora/"),
                ("bg/methods/lora%E2%80%8B/", "bg/methods/lora/"),
                ("EN/Compare/LoRA-vs-QLoRA", "en/compare/lora-vs-qlora/"),
                ("en/methods/lora**", "en/methods/lora/"),
                ("en/methods/lora/index.html%3E,", "en/methods/lora/"),
                // No such page is written, and the app shows the same.
                (
                    "en/compare/topsis-vs-lora-vs-welch-t-test/",
                    "?slugs=topsis,lora,welch-t-test&lang=en",
                ),
            ] {
                page.go(damaged).await;
                let address = page.host.url(meant);
                page.becomes::<String, _>("location.href.replaceAll('%2C', ',')", &*address)
                    .await;
            }
            // What means nothing stays where it is, and leads to the start.
            page.go("en/fields/no-such-field/").await;
            page.until(
                "a way home",
                &format!(
                    "$('h1').innerText.startsWith('404') && $('h1 a').pathname === '{folder}'"
                ),
            )
            .await;
            assert!(
                page.read::<bool>("location.href.endsWith('/no-such-field/')")
                    .await
            );
        });
    }
}

/// What a mail or a messenger did to a link is undone, and the address is whole again.
#[test]
fn damaged_links_open_what_they_meant() {
    visit(async |page| {
        for query in [
            "?slugs=qlora,lora&rows=differences&lang=en).",
            "?slugs=qlora,lora&amp;rows=differences&amp;lang=en",
            "?slugs=qlora%252Clora&rows=differences&lang=en%E2%80%8B",
            "?slugs=qlora,lora&rows=differences&lang=e",
            "?utm_source=mail&slugs=qlora,lora&rows=differences&lang=en&fbclid=x",
        ] {
            page.open(query).await;
            page.has_columns(&["qlora", "lora"]).await;
            page.becomes::<String, _>(
                "location.search",
                "?slugs=qlora,lora&rows=differences&lang=en",
            )
            .await;
            page.becomes::<String, _>("document.documentElement.lang", "en")
                .await;
            nothing_is_wrong(page).await;
        }
    });
}

#[test]
fn duplicates_are_dropped_and_the_order_is_kept() {
    visit(async |page| {
        page.open("?slugs=qlora,lora,qlora,bootstrap,lora").await;
        page.has_columns(&["qlora", "lora", "bootstrap"]).await;
        nothing_is_wrong(page).await;
    });
}

#[test]
fn an_unknown_method_is_named_and_the_known_ones_are_shown() {
    visit(async |page| {
        page.open("?slugs=qlora,no-such-method,lora&lang=bg").await;
        page.has_columns(&["qlora", "lora"]).await;
        page.warns_of("В набора няма метод с име „no-such-method“.")
            .await;
        assert_eq!(page.rows().await[2].cells, ["2023", "2021"]);
    });
}

#[test]
fn only_unknown_methods_still_leave_a_useful_page() {
    visit(async |page| {
        page.open("?slugs=no-such-method,nor-this&lang=en").await;
        page.warns_of("The dataset has no methods named “no-such-method” and “nor-this”.")
            .await;
        page.until("twelve tasks", TWELVE_TASKS).await;
    });
}

#[test]
fn what_is_no_slug_is_shown_as_text() {
    visit(async |page| {
        page.open("?slugs=qlora,%3Cscript%3Ewindow.hacked=1%3C/script%3E,%3Cimg%20src=x%20onerror=hacked=1%3E&lang=bg").await;
        page.has_columns(&["qlora"]).await;
        page.warns_of("<script>window.hacked=1</script>").await;
        page.warns_of("<img src=x onerror=hacked=1>").await;
        page.until(
            "text that is no markup",
            "!$('[role=alert] script, [role=alert] img') && window.hacked === undefined",
        )
        .await;
        page.open("?slugs=..%2F..%2Fmanifest,%FF,%00,lora").await;
        page.has_columns(&["lora"]).await;
        page.warns_of("../../manifest").await;
    });
}

#[test]
fn what_the_address_names_in_vain_can_be_dropped_from_it() {
    visit(async |page| {
        page.open("?slugs=qlora,no-such-method,%3Cb%3E&lang=bg")
            .await;
        page.warns_of("no-such-method").await;
        page.click("[role=alert] button").await;
        nothing_is_wrong(page).await;
        page.becomes::<String, _>("location.search", "?slugs=qlora&lang=bg")
            .await;
    });
}

#[test]
fn more_methods_than_a_table_holds_are_said() {
    visit(async |page| {
        page.open("?lang=bg").await;
        let slugs: Vec<String> = page
            .run("return fetch(`data/${JSON.parse($('#build').textContent).release}/_dataset.json`).then(answer => answer.json()).then(whole => whole.methods.slice(0, 26).map(method => method.slug))", &[])
            .await;
        page.open(&format!("?slugs={}&lang=bg", slugs.join(",")))
            .await;
        page.has_columns(&slugs[..24].iter().map(String::as_str).collect::<Vec<_>>())
            .await;
        page.warns_of("24").await;
        page.warns_of(&slugs[24]).await;
        page.warns_of(&slugs[25]).await;
    });
}

#[test]
fn back_and_forward_go_through_what_was_added_and_removed() {
    visit(async |page| {
        let all = [SEED_SLUGS[0], SEED_SLUGS[1], SEED_SLUGS[2], "lora"];
        page.open(&format!("{SEED}&lang=bg")).await;
        page.search("lora").await;
        page.click("[role=option][data-slug=lora]").await;
        page.becomes::<String, _>("location.search", &*format!("{SEED},lora&lang=bg"))
            .await;
        page.click("th[data-slug=qlora] button[data-action=remove]")
            .await;
        page.becomes::<String, _>(
            "location.search",
            "?slugs=direct-preference-optimization,masked-autoencoders,lora&lang=bg",
        )
        .await;
        page.driver.back().await.expect("back");
        page.has_columns(&all).await;
        page.driver.back().await.expect("back");
        page.has_columns(&SEED_SLUGS).await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang=bg"))
            .await;
        page.driver.forward().await.expect("forward");
        page.has_columns(&all).await;
        page.driver.refresh().await.expect("reload");
        page.settled().await;
        page.has_columns(&all).await;
    });
}

#[test]
fn a_page_without_methods_offers_comparisons_that_open() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.until("twelve tasks", TWELVE_TASKS).await;
        let links: Vec<String> = page
            .read("$$('main a[href^=\"?slugs=\"]').map(link => link.getAttribute('href'))")
            .await;
        page.until(
            "named methods",
            "$$('main a[href^=\"?slugs=\"]').every(link => link.innerText.includes(' · '))",
        )
        .await;
        for link in links {
            page.click(&format!("main a[href='{link}']")).await;
            let (slugs, _) = link
                .trim_start_matches("?slugs=")
                .split_once('&')
                .expect("an order");
            let slugs: Vec<&str> = slugs.split(',').collect();
            page.has_columns(&slugs).await;
            page.settled().await;
            page.has_columns(&slugs).await;
            nothing_is_wrong(page).await;
            assert_eq!(page.count("td[data-state=failed]").await, 0);
            page.becomes::<bool, _>("location.search.startsWith('?slugs=')", &true)
                .await;
            page.driver.back().await.expect("back");
            page.until("the start", TWELVE_TASKS).await;
        }
    });
}

/// Browsers limit how often the history is written, and some settings refuse it.
#[test]
fn where_the_history_is_refused_the_page_works_on_and_the_address_follows_later() {
    visit(async |page| {
        page.before_each_page(
            "for (const name of ['pushState', 'replaceState']) {
                const write = history[name].bind(history);
                history[name] = (...entry) => {
                    if (window.refuses) throw new DOMException('too often', 'SecurityError');
                    write(...entry);
                };
            }",
        )
        .await;
        page.open("?slugs=lora,qlora,dora&lang=en").await;
        page.run::<()>("window.refuses = true", &[]).await;
        page.click("th[data-slug=dora] [data-action=remove]").await;
        page.has_columns(&["lora", "qlora"]).await;
        page.search("adalora").await;
        page.press(thirtyfour::Key::Enter).await;
        page.has_columns(&["lora", "qlora", "adalora"]).await;
        page.becomes::<String, _>("location.search", "?slugs=lora,qlora,dora&lang=en")
            .await;
        page.run::<()>("window.refuses = false", &[]).await;
        page.click("th[data-slug=lora] [data-action=remove]").await;
        page.becomes::<String, _>("location.search", "?slugs=qlora,adalora&lang=en")
            .await;
        nothing_is_wrong(page).await;
    });
}

async fn nothing_is_wrong(page: &Page) {
    page.until(
        "no alert",
        "!$$('[role=alert]').some(alert => alert.checkVisibility() && alert.innerText.trim())",
    )
    .await;
}

impl Page {
    /// Waits until a visible alert holds a text.
    pub async fn warns_of(&self, text: &str) {
        let condition = format!(
            "$$('[role=alert]').some(alert => alert.checkVisibility() && alert.offsetHeight > 0 && alert.innerText.includes({}))",
            serde_json::json!(text)
        );
        self.until(&format!("an alert that says {text:?}"), &condition)
            .await;
    }
}
