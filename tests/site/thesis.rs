//! The comparison as a text for a thesis: sentences that tell where they come from, styles of citing, the list to report.

use serde_json::json;
use thirtyfour::Key;

use crate::{browser::visit, host::Fault, page::Page};

const TESTS: &str = "?slugs=student-t-test,welch-t-test&lang=en";

/// The sentences of the text.
const SENTENCES: &str = "$$('.sentence').map(sentence => sentence.innerText)";

/// The list of references.
const REFERENCES: &str = "$$('.thesis-references li').map(entry => entry.innerText)";

async fn open(page: &Page, address: &str) {
    page.open_at_rest(&format!("{address}&panel=thesis")).await;
    page.until("a text with references", "$('.thesis-references li')")
        .await;
}

async fn choose(page: &Page, name: &str, value: &str) {
    page.run::<()>(
        "const field = $(`dialog select[name=${arguments[0]}]`); field.value = arguments[1]; \
         field.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(name), json!(value)],
    )
    .await;
}

#[test]
fn a_choice_becomes_a_text_with_references() {
    visit(async |page| {
        page.open_at_rest(TESTS).await;
        page.click("[data-action=export]").await;
        page.until("the way", "$('dialog [data-action=thesis]')")
            .await;
        page.click("dialog [data-action=thesis]").await;
        page.until("a text with references", "$('.thesis-references li')")
            .await;
        choose(page, "chosen", "welch-t-test").await;
        page.until(
            "the choice",
            "$('.thesis-text').innerText.includes('The choice fell on Welch’s') || \
             $('.thesis-text').innerText.includes(\"The choice fell on Welch's t-test.\")",
        )
        .await;
        let sentences = page.read::<Vec<String>>(SENTENCES).await;
        let text = sentences.join(" ").replace('\u{a0}', " ");
        for expected in [
            "The methods considered were Student's t-test (Student, 1908) and Welch's t-test (Welch, 1947).",
            "Their common purpose: compare groups.",
            "They differ in “Assumptions”: Student's t-test – equal variances; Welch's t-test – nothing further.",
            "It assumes: independent observations and normal distribution.",
            "Its limits: “It stays sensitive to strong skewness",
            "What is said of the methods is taken from Tertium, version ",
        ] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
        let references = page.read::<Vec<String>>(REFERENCES).await;
        assert_eq!(references.len(), 2, "{references:?}");
        assert!(references[0].starts_with("Student. (1908). The probable error of a mean."));

        // Each sentence says where it comes from, to whoever points at it or goes to it by Tab.
        page.focus(".sentence:nth-of-type(1)").await;
        page.until(
            "the row",
            "$('.thesis-origin').innerText === 'From: the row “Seminal source”'",
        )
        .await;
        let described = "$$('.sentence').every(sentence => \
            document.getElementById(sentence.getAttribute('aria-describedby')).textContent.startsWith('From: '))";
        assert!(page.read::<bool>(described).await);

        // Numbers in the order of the text.
        choose(page, "style", "ieee").await;
        page.until(
            "numbers",
            "$('.thesis-references li').innerText.startsWith('[1] Student, “The probable error')",
        )
        .await;
        let text = page.read::<Vec<String>>(SENTENCES).await.join(" ");
        assert!(
            text.contains("Student's t-test\u{a0}[1] and Welch's t-test\u{a0}[2]"),
            "{text}"
        );

        // What was chosen stands when the panel comes again, the style also on another day.
        page.press(Key::Escape).await;
        page.until("no dialog", "!$('dialog')").await;
        let chosen = "['chosen', 'style'].map(name => $(`dialog select[name=${name}]`).value)";
        page.click("[data-action=export]").await;
        page.click("dialog [data-action=thesis]").await;
        page.becomes::<Vec<String>, _>(chosen, &["welch-t-test", "ieee"])
            .await;
        page.driver.refresh().await.expect("reload");
        page.becomes::<Vec<String>, _>(chosen, &["", "ieee"]).await;
        choose(page, "chosen", "welch-t-test").await;
        page.until("a text with references", "$('.thesis-references li')")
            .await;

        // The second form, and Bulgarian.
        page.click("dialog input[value=checklist]").await;
        page.until(
            "what to report",
            "$$('.thesis-text li').some(item => item.innerText.includes('Normal distribution: check it and say how.'))",
        )
        .await;
    })
}

#[test]
fn answers_about_the_data_stand_in_the_text() {
    visit(async |page| {
        open(
            page,
            "?slugs=student-t-test,welch-t-test&own=equal-variances.no,normality.yes&lang=bg",
        )
        .await;
        choose(page, "chosen", "welch-t-test").await;
        page.until(
            "the choice",
            "$('.thesis-text').innerText.includes('Изборът падна върху „t-критерий на Уелч“.')",
        )
        .await;
        let text = page.read::<Vec<String>>(SENTENCES).await.join(" ");
        for expected in [
            "„t-критерий на Стюдънт“ отпада: изисква равни дисперсии, което тук не е изпълнено.",
            "От тях за нашите данни е изпълнено: нормално разпределение.",
            "Предстои да се провери: независими наблюдения.",
        ] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
        page.is_accessible(async || {}).await;
    })
}

#[test]
fn references_that_do_not_come_are_asked_for_again() {
    visit(async |page| {
        page.host.spoil("_references_", Fault::Status(500));
        page.open_at_rest(&format!("{TESTS}&panel=thesis")).await;
        page.until("why", "$('dialog [data-action=retry]')").await;
        // The text stands without them.
        let text = page.read::<Vec<String>>(SENTENCES).await.join(" ");
        assert!(
            text.starts_with("The methods considered were Student's t-test and Welch's t-test."),
            "{text}"
        );
        page.host.mend();
        page.focus("dialog [data-action=retry]").await;
        page.press(Key::Enter).await;
        page.until("references", "$$('.thesis-references li').length === 2")
            .await;
    })
}
