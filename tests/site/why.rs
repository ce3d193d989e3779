//! Why a row differs, and the choice of rows by verdict.

use thirtyfour::Key;

use crate::{accessibility::axe, browser::visit, page::SEED};

const SAID: &str =
    "$('#why')?.checkVisibility() ? $('#why').innerText.replace(/\\s*\\n\\s*/g, ' | ') : ''";
const VISIBLE: &str =
    "$$('tr[data-row]').filter(row => row.checkVisibility()).map(row => row.dataset.row)";
const PRESSED: &str = "$('[data-action=filter][aria-pressed=true]')?.dataset.rows";
/// What is said of the row of summaries, in English.
const OF_SUMMARIES: &str = "Each method has a summary of its own. \
    “Emphasise distinctive words” under “Choose rows” marks what is said of one method only.";

#[test]
fn every_sign_says_why_by_press_hover_and_focus() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        // Pressed before the program is there: the press fetches it.
        page.click(&sign("year")).await;
        let years = "2021 и 2023: 2 години разлика | 2023 – Директна оптимизация на предпочитанията и QLoRA";
        page.becomes::<String, _>(SAID, years).await;
        assert_eq!(
            page.read::<String>(&format!("$('{}').ariaExpanded", sign("year")))
                .await,
            "true"
        );
        page.press(Key::Escape).await;
        page.becomes::<String, _>(SAID, "").await;

        page.hover(&sign("type")).await;
        let groups = "Методология за обучение – Директна оптимизация на предпочитанията и QLoRA \
            | Архитектура на невронна мрежа – Маскирани автоенкодери";
        page.becomes::<String, _>(SAID, groups).await;
        // It can be pointed at, and goes with the pointer.
        page.hover("#why").await;
        page.drawn().await;
        assert_eq!(page.read::<String>(SAID).await, groups);
        page.hover("h1").await;
        page.becomes::<String, _>(SAID, "").await;

        page.press(Key::Tab).await;
        page.focus(&sign("source")).await;
        page.becomes::<String, _>(SAID, "Произлизат от 3 различни труда")
            .await;
        page.click(".languages [lang=en]").await;
        page.becomes::<String, _>("document.documentElement.lang", "en")
            .await;
        for (row, said) in [
            (
                "year",
                "2021 and 2023: 2 years apart | 2023 – Direct preference optimization and QLoRA",
            ),
            ("originator", "No originator in common"),
        ] {
            // From under the head of the table, where the focus on a row below has left it.
            page.run::<()>("$('.scroller').scrollTo(0, 0)", &[]).await;
            page.click(&sign(row)).await;
            page.becomes::<String, _>(SAID, said).await;
        }
        // A second press takes it away.
        page.click(&sign("originator")).await;
        page.becomes::<String, _>(SAID, "").await;
        page.hover(&sign("summary")).await;
        page.becomes::<String, _>(SAID, OF_SUMMARIES).await;
    });
}

#[test]
fn against_a_baseline_a_sign_says_what_differs_in_the_words_of_the_row() {
    visit(async |page| {
        page.open_at_rest(
            "?slugs=student-t-test,welch-t-test,paired-t-test&base=welch-t-test&lang=en",
        )
        .await;
        for (row, said) in [
            (
                "source",
                "They come from 2 different works | From the same work: Student's t-test and Paired t-test",
            ),
            ("summary", OF_SUMMARIES),
            (
                "data-structure",
                "Independent or paired samples: Welch's t-test – independent; Paired t-test – paired.",
            ),
            (
                "uncertainty",
                "Null distribution: Welch's t-test – asymptotic approximation; Paired t-test – exact distribution.",
            ),
            (
                "assumptions",
                "Student's t-test – In common with Welch's t-test: Independent observations",
            ),
        ] {
            page.run::<()>(
                &format!("$('tr[data-row={row}]').scrollIntoView({{ block: 'center' }})"),
                &[],
            )
            .await;
            page.click(&sign(row)).await;
            page.until(
                &format!("{row}: what differs"),
                &format!("({SAID}).includes({})", serde_json::json!(said)),
            )
            .await;
        }
    });
}

#[test]
fn rows_are_filtered_by_verdict() {
    let axe = axe();
    visit(async |page| {
        page.screen(360, 740).await;
        page.open(&format!("{SEED}&rows=similarities&lang=bg"))
            .await;
        page.becomes::<Vec<String>, _>(VISIBLE, &["field", "family", "dataset"])
            .await;
        page.becomes::<Option<String>, _>(PRESSED, &Some("similarities".to_owned()))
            .await;
        page.becomes::<String, _>(
            "$('.toolbar [role=status]').textContent",
            "12 от 14 сравнени признака се различават",
        )
        .await;
        page.click("[data-action=filter][data-rows=differences]")
            .await;
        let differences = [
            "year",
            "originator",
            "type",
            "source",
            "summary",
            "purpose",
            "memory-required",
            "inference-cost",
            "training-signal",
            "modified-part",
            "data",
            "assumptions",
            // The sentences that decide stay, though nothing is marked in them.
            "use_when",
            "limits",
            "dataset",
        ];
        page.becomes::<Vec<String>, _>(VISIBLE, &differences).await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{SEED}&rows=differences&lang=bg"),
        )
        .await;
        page.driver.back().await.expect("a way back");
        page.becomes::<Vec<String>, _>(VISIBLE, &["field", "family", "dataset"])
            .await;
        page.click("[data-action=filter][data-rows=all]").await;
        page.becomes::<usize, _>(&format!("{VISIBLE}.length"), &23)
            .await;

        page.run::<()>(
            "$('[data-row=year] button').scrollIntoView({ block: 'center' })",
            &[],
        )
        .await;
        page.click(&sign("year")).await;
        page.until("the reason", SAID).await;
        for scheme in ["light", "dark"] {
            page.media("prefers-color-scheme", scheme).await;
            page.drawn().await;
            assert_eq!(page.violations(&axe).await, [""; 0], "{scheme}");
        }
        let is_within: bool = page
            .read("(box => box.left >= 0 && box.right <= innerWidth)($('#why').getBoundingClientRect())")
            .await;
        assert!(is_within, "the reason leaves the screen");
        // One method alone has nothing to be filtered by.
        page.open("?slugs=qlora&rows=differences&lang=bg").await;
        page.becomes::<usize, _>(&format!("{VISIBLE}.length"), &20)
            .await;
    });
}

#[test]
fn nothing_shifts_when_the_choice_comes() {
    visit(async |page| {
        for width in [360, 1280] {
            page.screen(width, 800).await;
            page.open(&format!("{SEED}&lang=bg")).await;
            page.until("the choice", "$('[data-action=filter]')").await;
            page.drawn().await;
            let script = "const done = arguments[0]; let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value))
                    .observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(sum), 100);";
            let shift: f64 = page
                .driver
                .execute_async(script, Vec::new())
                .await
                .expect("shifts")
                .convert()
                .expect("a number");
            assert!(shift < 0.001, "{width}: {shift}");
        }
    });
}

fn sign(row: &str) -> String {
    format!("[data-row={row}] th [data-action=why]")
}
