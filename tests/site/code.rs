//! Examples of code below the row of software, side by side.

use thirtyfour::Key;

use crate::{
    browser::visit,
    exporting::{OPEN, choose_format},
    host::Fault,
};

const TESTS: &str = "?slugs=student-t-test,welch-t-test";
const BUTTON: &str = "tr[data-row=software] [data-action=code]";

/// What stands in the example of a column.
fn example(place: usize) -> String {
    format!("($$('tr.code td')[{place}]?.querySelector('pre')?.innerText ?? '')")
}

const UNLIKE: &str = "$$('tr.code td').map(cell => [...cell.querySelectorAll('mark')].map(mark => mark.textContent).join(' '))";

#[test]
fn rivals_show_what_changes_between_their_calls() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        // Nothing of it is on the way to the table.
        let loaded = "performance.getEntriesByType('resource').filter(entry => /_code-|code[^/]*\\.wasm/.test(entry.name)).length";
        assert_eq!(page.read::<usize>(loaded).await, 0);
        page.click(BUTTON).await;
        page.until(
            "the first example",
            &format!("{}.includes('var.equal = TRUE')", example(0)),
        )
        .await;
        page.until(
            "the second example",
            &format!("{}.includes('var.equal = FALSE')", example(1)),
        )
        .await;
        // The first column is what the others are compared with; data that are the same are not marked.
        page.until(
            "marks in the second",
            &format!("{UNLIKE}[1].includes('FALSE')"),
        )
        .await;
        let unlike: Vec<String> = page.read(UNLIKE).await;
        assert_eq!(unlike[0], "");
        assert!(!unlike[1].contains("7.53"), "{unlike:?}");
        page.until(
            "whom it is compared with",
            "$('tr.code th small').innerText.includes(\"Student's t-test\")",
        )
        .await;
        // A baseline takes the place of the first column.
        page.open_at_rest(&format!("{TESTS}&base=welch-t-test&lang=en"))
            .await;
        page.click(BUTTON).await;
        page.until(
            "marks in the first",
            &format!("{UNLIKE}[0].includes('TRUE')"),
        )
        .await;
        assert_eq!(page.read::<Vec<String>>(UNLIKE).await[1], "");
        page.is_accessible(async || {}).await;
    });
}

#[test]
fn one_language_is_chosen_for_all_columns_by_keyboard() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=bg")).await;
        page.focus(BUTTON).await;
        page.press(Key::Enter).await;
        page.until(
            "the examples",
            &format!("{}.includes('t.test')", example(1)),
        )
        .await;
        page.focus("tr.code td [role=tab][aria-selected=true]")
            .await;
        page.press(Key::Right).await;
        for place in [0, 1] {
            page.until(
                "Python",
                &format!("{}.includes('ttest_ind')", example(place)),
            )
            .await;
        }
        page.becomes::<String, _>(
            "`${document.activeElement.role} ${document.activeElement.dataset.language} ${document.activeElement.ariaSelected}`",
            "tab python true",
        )
        .await;
        page.press(Key::Home).await;
        page.until("R again", &format!("{}.includes('t.test')", example(0)))
            .await;
        // What it prints, and with what it was run.
        page.until(
            "the result",
            "$('tr.code td').innerText.includes('Резултат: статистика t = -3')",
        )
        .await;
        page.until(
            "the versions",
            "/Изпълнен на .* с R \\d/.test($('tr.code td').innerText)",
        )
        .await;
        page.press(Key::Tab).await;
        page.becomes::<String, _>("document.activeElement.dataset.action ?? ''", "copy-code")
            .await;
    });
}

#[test]
fn code_is_copied_and_exported_as_it_is_shown() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        page.click(BUTTON).await;
        page.until(
            "the examples",
            &format!("{}.includes('t.test')", example(1)),
        )
        .await;
        page.click("tr.code td [data-action=copy-code]").await;
        page.until("said", "$('tr.code td .copying').dataset.outcome")
            .await;
        page.click(OPEN).await;
        for (format, opening) in [("markdown", "```r\n"), ("quarto", "```{r}\n")] {
            choose_format(page, format).await;
            page.until(
                format,
                &format!(
                    "$('#export-preview').value.includes({}) && $('#export-preview').value.includes('var.equal = FALSE')",
                    serde_json::to_string(opening).unwrap()
                ),
            )
            .await;
        }
    });
}

#[test]
fn an_example_that_does_not_come_says_so_and_comes_again() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        page.host.spoil("_code-welch-t-test", Fault::Status(500));
        page.click(BUTTON).await;
        page.until(
            "the failure",
            "$$('tr.code td')[1].querySelector('[role=alert]')?.innerText.includes('500')",
        )
        .await;
        page.until("the other", &format!("{}.includes('t.test')", example(0)))
            .await;
        page.host.mend();
        page.click("tr.code [data-action=retry]").await;
        page.until("the example", &format!("{}.includes('t.test')", example(1)))
            .await;
    });
}

#[test]
fn a_method_without_examples_says_so_and_none_at_all_has_no_button() {
    visit(async |page| {
        page.open_at_rest("?slugs=student-t-test,grounded-theory&lang=en")
            .await;
        page.click(BUTTON).await;
        page.until(
            "no example",
            "$$('tr.code td')[1].innerText.includes('No code example')",
        )
        .await;
        page.open_at_rest("?slugs=grounded-theory,thematic-analysis&lang=en")
            .await;
        assert!(page.read::<bool>(&format!("!$('{BUTTON}')")).await);
    });
}

#[test]
fn an_example_that_was_seen_is_there_without_a_network() {
    visit(async |page| {
        page.open(&format!("{TESTS}&lang=en")).await;
        page.is_kept().await;
        page.until("the button", &format!("$('{BUTTON}')")).await;
        page.click(BUTTON).await;
        page.until("the example", &format!("{}.includes('t.test')", example(1)))
            .await;
        for slug in ["student-t-test", "welch-t-test"] {
            page.keeps_file(&format!("_code-{slug}"), slug).await;
        }
        page.host.spoil("/", Fault::Gone);
        page.open(&format!("{TESTS}&lang=en")).await;
        page.until("the button", &format!("$('{BUTTON}')")).await;
        page.click(BUTTON).await;
        page.until("the example", &format!("{}.includes('t.test')", example(1)))
            .await;
    });
}
