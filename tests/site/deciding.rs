//! What decides between methods: facets, the short answer, the order of rows, and one's own data.

use thirtyfour::prelude::*;

use crate::{
    accessibility::axe,
    browser::visit,
    exporting::choose_format,
    host::Fault,
    page::{Page, TableRow},
};

const TESTS: &str = "?slugs=student-t-test,welch-t-test,mann-whitney-u-test";
const ROWS: &str = "$$('tr[data-row]').map(row => row.dataset.row)";
const ANSWER: &str = "$('.answer')?.innerText.replace(/\\s+/g, ' ') ?? ''";

#[test]
fn facets_stand_after_the_purpose_and_say_why_they_differ() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        let rows = page.rows().await;
        let row = |id: &str| find(&rows, id);
        let ids: Vec<&str> = rows.iter().map(|row| &*row.id).collect();
        assert_eq!(
            ids[9..18],
            [
                "purpose",
                "number-compared",
                "outcome-type",
                "data-structure",
                "target-quantity",
                "calculated-from",
                "error-controlled",
                "uncertainty",
                "data"
            ]
        );
        let groups = row("number-compared");
        assert_eq!(
            (&*groups.label, &*groups.verdict),
            ("Number of groups", "same")
        );
        let outcome = row("outcome-type");
        assert_eq!(outcome.verdict, "different");
        assert_eq!(
            outcome.cells,
            ["continuous", "continuous", "continuous\nordinal"]
        );
        page.click("[data-row=outcome-type] [data-action=why]")
            .await;
        page.until(
            "why",
            "$('#why')?.innerText.includes('Only Mann–Whitney U test: ordinal')",
        )
        .await;

        // Of two methods the facet speaks in its own sentence, of a scale it says which is higher.
        page.open_at_rest("?slugs=lora,qlora&lang=en").await;
        page.click("[data-row=memory-required] [data-action=why]")
            .await;
        page.until(
            "the sentence",
            "$('#why')?.innerText.includes('Memory for training, against training all weights: LoRA – less than the reference; QLoRA – under a quarter of the reference.')
                && $('#why').innerText.includes('Higher: LoRA')",
        )
        .await;

        // Where a facet does not apply, the cell says so and counts for nothing.
        page.open_at_rest("?slugs=student-t-test,welch-t-test,lora&lang=bg")
            .await;
        let rows = page.rows().await;
        let outcome = find(&rows, "outcome-type");
        assert_eq!(
            outcome.cells,
            ["непрекъсната", "непрекъсната", "неприложимо"]
        );
        assert_eq!(outcome.verdict, "same");
        let modified = find(&rows, "modified-part");
        assert_eq!(modified.verdict, "none", "one alone is not compared");
        page.becomes::<String, _>(
            "$('[data-row=outcome-type] td:last-child').dataset.state",
            "inapplicable",
        )
        .await;
    });
}

fn find<'a>(rows: &'a [TableRow], id: &str) -> &'a TableRow {
    let found = rows.iter().find(|row| row.id == id);
    found.unwrap_or_else(|| panic!("no row {id}"))
}

#[test]
fn the_short_answer_names_what_decides() {
    let axe = axe();
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        page.becomes::<String, _>(
            ANSWER,
            "What decides Assumptions Outcome type What is tested",
        )
        .await;
        let height: f64 = page
            .read("$('.answer-slot').getBoundingClientRect().height")
            .await;
        assert!(height <= 40.0, "{height}");
        page.focus("[data-action=answer]").await;
        page.press(Key::Enter).await;
        page.until(
            "a sentence for each",
            &format!("{ANSWER}.includes('Welch\\'s t-test Assumptions: Normal distribution; not among its assumptions: Equal variances · Exchangeability; Outcome type: continuous')"),
        )
        .await;
        assert_eq!(page.violations(&axe).await, [""; 0]);
        // It follows the baseline and the language, and leads to its rows.
        page.click(".languages [lang=bg]").await;
        page.until(
            "the answer in Bulgarian",
            &format!("{ANSWER}.startsWith('Какво решава')"),
        )
        .await;
        page.click(".answer [data-action=row]:nth-of-type(3)").await;
        page.until(
            "the row in sight",
            "(box => box.top > 0 && box.bottom < innerHeight)($('[data-row=outcome-type]').getBoundingClientRect())",
        )
        .await;
        // It leads to hidden rows, too.
        page.open_at_rest(&format!(
            "{TESTS}&hide=assumptions&rows=similarities&lang=en"
        ))
        .await;
        page.click(".answer [data-action=row]").await;
        page.until("the row", "$('[data-row=assumptions]').checkVisibility()")
            .await;
        // What nothing coded tells apart is said; six are a table again.
        page.open_at_rest("?slugs=lora,adalora&lang=en").await;
        page.until(
            "that nothing does",
            &format!("{ANSWER}.includes('Nothing that is coded')"),
        )
        .await;
        page.open_at_rest("?slugs=lora,qlora,dora,adalora,adapter-tuning,bitfit&lang=en")
            .await;
        assert_eq!(page.count(".answer").await, 0);
        assert!(
            !page
                .read::<bool>("$('.answer-slot').checkVisibility()")
                .await
        );
        // It is taken away with the table.
        page.open_at_rest(&format!("{TESTS}&panel=export&lang=en"))
            .await;
        choose_format(page, "markdown").await;
        page.until(
            "the answer in an export",
            "$('#export-preview')?.value.includes('## What decides')",
        )
        .await;
    });
}

#[test]
fn rows_stand_in_the_order_of_what_decides() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        let seed: Vec<String> = page.read(ROWS).await;
        page.click("[data-action=rows]").await;
        page.click("#rows-choice [data-order=deciding]").await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{TESTS}&order=deciding&lang=en"),
        )
        .await;
        let rows: Vec<String> = page.read(ROWS).await;
        assert_eq!(rows.len(), seed.len());
        assert_eq!(rows[0], "assumptions", "the short answer begins with it");
        let place = |id: &str| rows.iter().position(|row| row == id);
        assert!(place("assumptions") < place("use_when") && place("limits") < place("field"));
        page.driver.back().await.expect("a way back");
        page.becomes::<Vec<String>, _>(ROWS, &seed).await;
        page.open_at_rest(&format!("{TESTS}&order=deciding&lang=bg"))
            .await;
        assert_eq!(page.read::<Vec<String>>(ROWS).await, rows);
    });
}

#[test]
fn rows_that_no_table_has_are_told() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&hide=year,horoscope,Ω&lang=en"))
            .await;
        page.until(
            "a message",
            "$('.notices').innerText.includes('The table has no rows named “horoscope” and “Ω”.')",
        )
        .await;
        page.click(".notices button").await;
        page.becomes::<String, _>("location.search", &*format!("{TESTS}&hide=year&lang=en"))
            .await;
        page.until(
            "no message",
            "!$('.notices').innerText.includes('horoscope')",
        )
        .await;
    });
}

#[test]
fn ones_own_data_rule_methods_out() {
    let axe = axe();
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        page.click("[data-action=check]").await;
        page.until("the questions", "$('.check select[name=normality]')")
            .await;
        assert_eq!(page.violations(&axe).await, [""; 0]);
        choose(page, "normality", "no").await;
        page.until(
            "that it is ruled out",
            "$('.check [data-slug=student-t-test]').innerText.includes('ruled out – needs: Normal distribution')",
        )
        .await;
        // The alternatives that stand are offered.
        page.until(
            "an alternative",
            "$('.check [data-slug=student-t-test] .instead')?.innerText.includes('Permutation test')",
        )
        .await;
        page.becomes::<Vec<String>, _>(
            "$$('.check [data-stands=true]').map(item => item.dataset.slug)",
            &["mann-whitney-u-test"],
        )
        .await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{TESTS}&own=normality.no&panel=check&lang=en"),
        )
        .await;
        // What holds brings nearer what stands.
        let standing = "$('.check [data-slug=mann-whitney-u-test] small').innerText";
        page.becomes::<String, _>(
            standing,
            "stands; still to be checked: Independent observations · Exchangeability",
        )
        .await;
        choose(page, "independent-observations", "yes").await;
        choose(page, "exchangeability", "yes").await;
        page.becomes::<String, _>(standing, "stands: all that it assumes holds")
            .await;
        choose(page, "independent-observations", "").await;
        choose(page, "exchangeability", "").await;
        choose(page, "outcome-type", "ordinal").await;
        page.click("dialog [data-action=close]").await;
        // The columns say it, also for whoever gets the link.
        page.open_at_rest(&format!(
            "{TESTS}&own=normality.no,outcome-type.ordinal&lang=bg"
        ))
        .await;
        page.becomes::<Vec<String>, _>(
            "$$('th .out').map(note => note.innerText)",
            &[
                "изключен – Нормално разпределение, Тип на зависимата променлива",
                "изключен – Нормално разпределение, Тип на зависимата променлива",
            ],
        )
        .await;
    });
}

/// What the address says in vain is told, and so is a guide that did not come.
#[test]
fn what_cannot_be_checked_is_told() {
    visit(async |page| {
        let query =
            format!("{TESTS}&own=normality.no,mood.no,outcome-type.colour,Ω&panel=check&lang=en");
        page.open(&query).await;
        page.until(
            "the names",
            "(text => ['“mood.no”', '“outcome-type.colour”', '“Ω”'].every(name => text?.includes(name)))
                ($('.check .problem')?.innerText)",
        )
        .await;
        page.click(".check [data-action=drop-unknown]").await;
        page.until("no message", "!$('.check .problem')").await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{TESTS}&own=normality.no&panel=check&lang=en"),
        )
        .await;
    });
}

/// A link from a later release, or one that somebody wrote by hand, rules nothing out by a word that nobody knows.
#[test]
fn what_means_nothing_rules_nothing_out() {
    visit(async |page| {
        page.open(&format!(
            "{TESTS}&own=normality.no,outcome-type.colour&lang=en"
        ))
        .await;
        page.becomes::<Vec<String>, _>(
            "$$('th .out').map(note => note.innerText)",
            &["ruled out – Normal distribution"; 2],
        )
        .await;
        page.until(
            "the name",
            "$('.notices [role=alert]').innerText.includes('named “outcome-type.colour”')",
        )
        .await;
        page.click(".notices .problem button").await;
        page.until("no message", "!$('.notices .problem')").await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{TESTS}&own=normality.no&lang=en"),
        )
        .await;
    });
}

#[test]
fn a_check_without_its_questions_says_so() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil("/_guide.json", Fault::Status(500));
        page.open(&format!("{TESTS}&panel=check&lang=en")).await;
        page.until(
            "a message",
            "$('.check [role=alert]')?.innerText.includes('could not be loaded')",
        )
        .await;
        page.host.mend();
        page.click(".check [data-action=retry]").await;
        page.until("the facets", "$('.check select[name=outcome-type]')")
            .await;
    });
}

/// Everything that is coded can be said, also what is no property of data; a level is the highest that can be borne.
#[test]
fn what_one_wants_rules_methods_out() {
    visit(async |page| {
        page.open_at_rest("?slugs=lora,qlora,full-fine-tuning&lang=en")
            .await;
        page.click("[data-action=check]").await;
        page.until("the questions", "$('.check select[name=memory-required]')")
            .await;
        let asked: Vec<String> = page
            .read("$$('.check select').map(select => select.name)")
            .await;
        let rows: Vec<String> = page
            .read("$$('tr[data-row]').map(row => row.dataset.row)")
            .await;
        let facets: Vec<String> = page
            .read("JSON.parse($('#build').textContent).facets")
            .await;
        for row in rows.iter().filter(|row| facets.contains(row)) {
            assert!(asked.contains(row), "{row} is not among {asked:?}");
        }
        let standing = "$$('.check [data-stands=true]').map(item => item.dataset.slug)";
        choose(page, "memory-required", "under-a-quarter.less").await;
        page.becomes::<Vec<String>, _>(standing, &["lora", "qlora"])
            .await;
        choose(page, "memory-required", "under-a-quarter").await;
        page.becomes::<Vec<String>, _>(standing, &["qlora"]).await;
        choose(page, "modified-part", "loss-function").await;
        page.becomes::<Vec<String>, _>(standing, &[""; 0]).await;
        page.click("dialog [data-action=close]").await;
        page.until(
            "what the column says",
            "$('th[data-slug=full-fine-tuning] .out').innerText.includes('Memory')",
        )
        .await;
    });
}

/// Chooses an answer as a visitor does.
async fn choose(page: &Page, name: &str, value: &str) {
    let select = format!("$('.check select[name={name}]')");
    page.run::<()>(
        &format!("{select}.value = '{value}'; {select}.dispatchEvent(new Event('change', {{ bubbles: true }}))"),
        &[],
    )
    .await;
    page.becomes::<String, _>(&format!("{select}.value"), value)
        .await;
}
