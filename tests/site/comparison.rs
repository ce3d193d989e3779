//! The comparison itself, read row by row.

use serde_json::Value;

use crate::{
    browser::{Visit, visit, visit_as},
    page::{Page, SEARCH, SEED, SEED_SLUGS, TableRow},
};

/// The rows whose values differ among the seed's methods.
const DIFFERENT: [&str; 5] = ["year", "originator", "type", "source", "summary"];

const FIRST_ROWS: [&str; 9] = [
    "field",
    "family",
    "year",
    "originator",
    "type",
    "source",
    "aliases",
    "related",
    "summary",
];

#[test]
fn the_seed_comparison_reads_row_by_row_in_bulgarian() {
    visit(async |page| {
        let labels = [
            "Област",
            "Семейство",
            "Година на възникване",
            "Създател",
            "Тип",
            "Основополагащ източник",
            "Други названия",
            "Свързани",
            "Резюме",
        ];
        let rows = seed_rows(page, "bg", labels).await;
        assert_eq!(rows[0].cells, ["Дълбоко обучение"; 3]);
        assert_eq!(rows[1].cells, ["Машинно обучение"; 3]);
        assert_eq!(
            rows[4].cells,
            [
                "Методология за обучение",
                "Архитектура на невронна мрежа",
                "Методология за обучение"
            ]
        );
        assert_eq!(page.text("h1").await, "Сравнение на методи");
        let heads = [
            "Директна оптимизация на предпочитанията",
            "Маскирани автоенкодери",
            "QLoRA",
        ];
        page.becomes::<Vec<String>, _>(
            "$$('th[scope=col] .name').map(name => name.innerText)",
            &heads[..],
        )
        .await;
    });
}

#[test]
fn the_seed_comparison_reads_row_by_row_in_english() {
    visit(async |page| {
        let labels = [
            "Field",
            "Family",
            "Year of origin",
            "Originator",
            "Type",
            "Seminal source",
            "Aliases",
            "Related",
            "Summary",
        ];
        let rows = seed_rows(page, "en", labels).await;
        assert_eq!(rows[0].cells, ["Deep learning"; 3]);
        assert_eq!(rows[1].cells, ["Machine learning"; 3]);
        assert_eq!(
            rows[4].cells,
            [
                "Training methodology",
                "Neural network architecture",
                "Training methodology"
            ]
        );
        assert_eq!(page.text("h1").await, "Comparison of methods");
    });
}

/// Opens the seed comparison and checks what reads the same in all languages.
async fn seed_rows(page: &Page, lang: &str, labels: [&str; 9]) -> Vec<TableRow> {
    page.open(&format!("{SEED}&lang={lang}")).await;
    page.has_columns(&SEED_SLUGS).await;
    let rows = page.rows().await;
    assert_eq!(
        rows.iter().take(9).map(|row| &*row.id).collect::<Vec<_>>(),
        FIRST_ROWS
    );
    assert_eq!(
        rows.iter()
            .take(9)
            .map(|row| &*row.label)
            .collect::<Vec<_>>(),
        labels
    );
    assert_eq!(rows.last().expect("rows").id, "dataset");
    for row in &rows[..9] {
        let is_different = DIFFERENT.contains(&&*row.id);
        assert_eq!(
            (row.differs, row.verdict == "different"),
            (is_different, is_different),
            "{row:?}"
        );
        assert!(
            row.cells.len() == 3 && row.cells.iter().all(|cell| !cell.is_empty()),
            "{row:?}"
        );
    }
    let row = |id: &str| rows.iter().find(|row| row.id == id).expect("the row");
    assert_eq!(row("year").cells, ["2023", "2021", "2023"]);
    let people = &row("originator").cells;
    assert_eq!(
        people[2],
        "Tim Dettmers, Artidoro Pagnoni, Ari Holtzman, Luke Zettlemoyer"
    );
    assert!(
        people[0].starts_with("Rafael Rafailov, Archit Sharma")
            && people[1].starts_with("Kaiming He, Xinlei Chen"),
        "{people:?}"
    );
    sources(&row("source").cells);
    let aliases = &row("aliases").cells;
    assert!(
        aliases[0].contains("DPO")
            && aliases[1].contains("MAE")
            && aliases[2].contains("Quantized LoRA"),
        "{aliases:?}"
    );
    assert!(
        row("related")
            .cells
            .iter()
            .all(|cell| !cell.starts_with('0')),
        "{:?}",
        row("related")
    );
    assert!(
        row("summary")
            .cells
            .iter()
            .all(|cell| cell.chars().count() > 100),
        "{:?}",
        row("summary")
    );
    rows
}

fn sources(cells: &[String]) {
    #[track_caller]
    fn check(cell: &str, citation: &str, way: &str) {
        assert!(cell.starts_with(citation) && cell.contains(way), "{cell:?}");
    }
    check(
        &cells[0],
        "Rafailov, R., Sharma, A., Mitchell, E., ",
        "link ↗",
    );
    check(
        &cells[1],
        "He, K., Chen, X., Xie, S., Li, Y., Dollár, P., & Girshick, R. (2022). Masked autoencoders are scalable vision learners.",
        "DOI ↗",
    );
    check(
        &cells[2],
        "Dettmers, T., Pagnoni, A., Holtzman, A., & Zettlemoyer, L. (2023). QLoRA: Efficient finetuning of quantized LLMs.",
        "link ↗",
    );
}

#[test]
fn sources_and_records_are_links_that_name_their_method() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        let ways =
            "$$('[data-row=source] td').map(cell => cell.querySelector('a').href.toLowerCase())";
        page.becomes::<Vec<String>, _>(
            ways,
            &[
                "https://arxiv.org/abs/2305.18290",
                "https://doi.org/10.1109/cvpr52688.2022.01553",
                "https://arxiv.org/abs/2305.14314",
            ][..],
        )
        .await;
        assert_eq!(
            page.accessible_name("[data-row=source] td:last-child a")
                .await,
            "link ↗, QLoRA"
        );
        let record: Value = page.run("return fetch($('[data-row=dataset] td:last-child a').href).then(answer => answer.json())", &[]).await;
        assert_eq!(record["slug"], "qlora");
    });
}

#[test]
fn scripts_find_columns_rows_cells_and_the_search_box() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        assert_eq!(page.count("th[scope=col][data-slug] > button[data-action=remove], th[scope=col][data-slug] button[data-action=remove]").await, 3);
        for slug in SEED_SLUGS {
            let head = format!("th[data-slug={slug}]");
            let name = page.text(&format!("{head} .name")).await;
            let label = page
                .accessible_name(&format!("{head} button[data-action=remove]"))
                .await;
            assert!(
                !name.is_empty() && label.contains(&name),
                "{label:?} names {name:?}"
            );
        }
        page.until("rows that begin with a header", "$$('tr[data-row][data-verdict]').every(row => row.firstElementChild.matches('th[scope=row]'))")
            .await;
        page.until(
            "one cell a column",
            "$$('tr[data-row]').every(row => row.querySelectorAll(':scope > td').length === 3)",
        )
        .await;
        page.until("known verdicts", "$$('tr[data-row]').every(row => ['same', 'different', 'incomplete', 'none'].includes(row.dataset.verdict))")
            .await;
        assert_eq!(page.count(SEARCH).await, 1);
    });
}

#[test]
fn no_errors_are_reported_to_the_console() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        let log = page.driver.browser_log().await.expect("the console");
        let errors: Vec<_> = log.iter().filter(|entry| entry.level == "SEVERE").collect();
        assert!(errors.is_empty(), "{errors:#?}");
    });
}

#[test]
fn the_site_works_from_any_folder() {
    visit_as(
        Visit {
            folder: "/some/path/",
            ..Visit::default()
        },
        async |page| {
            page.open(&format!("{SEED}&lang=bg")).await;
            page.has_columns(&SEED_SLUGS).await;
            page.search("lora").await;
            page.click("[role=option][data-slug=lora]").await;
            page.becomes::<String, _>("location.pathname", "/some/path/")
                .await;
            page.becomes::<String, _>("$('td:last-child').dataset.state", "ready")
                .await;
            page.click("a.brand").await;
            page.until("the start", "!$('table')").await;
            page.becomes::<String, _>("location.pathname", "/some/path/")
                .await;
        },
    );
}
