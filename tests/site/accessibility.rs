//! What automated checks of accessibility find: nothing.

use std::{fs, path::PathBuf};

use serde_json::json;

use crate::{
    browser::visit,
    page::{Page, SEED},
};

/// The signs of rows that differ, and whether each is seen.
pub const SIGNS: &str = "$$('tr[data-verdict=different]').map(row => {
    const sign = [...row.querySelectorAll('th *')].find(element => element.textContent === '≠');
    const box = sign?.getBoundingClientRect();
    const ground = getComputedStyle(row.querySelector('th')).backgroundColor;
    return {
        row: row.dataset.row,
        isSeen: sign?.checkVisibility() && box.width > 4 && box.height > 4 && getComputedStyle(sign).color !== ground,
    };
})";

/// Checks a page in light and dark, on a desk and on a phone.
fn has_no_violations(query: &str, typed: Option<&str>) {
    let axe = axe();
    visit(async |page| {
        let mut violations = Vec::new();
        for (width, height) in [(1280, 900), (360, 740)] {
            page.screen(width, height).await;
            for scheme in ["light", "dark"] {
                page.media("prefers-color-scheme", scheme).await;
                page.open_at_rest(query).await;
                if let Some(typed) = typed {
                    page.search(typed).await;
                }
                page.drawn().await;
                violations.extend(
                    page.violations(&axe)
                        .await
                        .into_iter()
                        .map(|violation| format!("{scheme}, {width}x{height}: {violation}")),
                );
            }
        }
        assert!(violations.is_empty(), "{violations:#?}");
    });
}

#[test]
fn the_start_has_no_violations() {
    has_no_violations("?lang=bg", None);
}

#[test]
fn the_seed_comparison_has_no_violations() {
    has_no_violations(&format!("{SEED}&lang=bg"), None);
}

#[test]
fn a_list_of_suggestions_has_no_violations() {
    has_no_violations(&format!("{SEED}&lang=en"), Some("lora"));
}

#[test]
fn a_page_with_an_unknown_method_has_no_violations() {
    has_no_violations(&format!("{SEED},no-such-method&lang=bg"), None);
}

#[test]
fn a_page_after_a_removal_has_no_violations() {
    let axe = axe();
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.click("th[data-slug=qlora] [data-action=remove]").await;
        page.until("a way back", "$('[data-action=undo]')").await;
        assert_eq!(page.violations(&axe).await, [""; 0]);
    });
}

#[test]
fn table_and_search_box_say_what_they_are() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        let caption =
            "Сравнение на Директна оптимизация на предпочитанията, Маскирани автоенкодери и QLoRA";
        assert_eq!(page.accessible_name("table").await, caption);
        assert_eq!(
            page.accessible_name("input[role=combobox]").await,
            "Добави метод"
        );
        assert_eq!(page.accessible_name("a.brand").await, "Tertium, начало");
    });
}

/// The source of axe-core.
pub fn axe() -> String {
    let tools = std::env::var_os("TERTIUM_TOOLS").expect("TERTIUM_TOOLS; `source .ci/env` sets it");
    let path = PathBuf::from(tools).join("npm/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; `.ci/setup test` installs it", path.display()))
}

impl Page {
    /// Fails where axe-core objects to what is shown on a desk in light or on a phone in dark; `show` brings it there each time.
    pub async fn is_accessible(&self, show: impl AsyncFn()) {
        let axe = axe();
        for (width, height, scheme) in [(1280, 900, "light"), (360, 740, "dark")] {
            self.screen(width, height).await;
            self.media("prefers-color-scheme", scheme).await;
            show().await;
            self.drawn().await;
            assert_eq!(
                self.violations(&axe).await,
                [""; 0],
                "{width}x{height}, {scheme}"
            );
        }
    }

    /// Fails where the page is wider than the screen.
    pub async fn is_no_wider_than_the_screen(&self) {
        let (shown, wide): (f64, f64) = self
            .read("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
            .await;
        assert!(wide <= shown, "{wide} of {shown} pixels");
    }

    /// What axe-core objects to, one line for each element.
    pub async fn violations(&self, axe: &str) -> Vec<String> {
        self.driver
            .execute(axe, Vec::new())
            .await
            .expect("axe-core loads");
        let script = "const [options, done] = arguments;
            axe.run(document, options).then(
                result => done(result.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`))),
                error => done([String(error)]));";
        let options = json!({ "resultTypes": ["violations"], "rules": { "target-size": { "enabled": true } } });
        self.driver
            .execute_async(script, vec![options])
            .await
            .expect("axe-core runs")
            .convert()
            .expect("violations")
    }
}
