//! What visitors see when something comes late, broken or not at all.

use crate::{
    browser::visit,
    build::build_in,
    host::{Fault, dist},
    page::{Page, SEARCH, SEED, SEED_SLUGS},
};

const QLORA: &str = "/qlora.json";

#[test]
fn a_late_record_leaves_the_others_readable() {
    visit(async |page| {
        page.host.spoil(QLORA, Fault::Held);
        page.go(&format!("{SEED}&lang=bg")).await;
        page.becomes::<Vec<String>, _>(
            "$$('[data-row=year] td').map(cell => cell.dataset.state)",
            &["ready", "ready", "slow"][..],
        )
        .await;
        page.has_columns(&SEED_SLUGS).await;
        others_stand(page).await;
        page.until(
            "a word of it",
            "$('[data-row=field] td:last-child').innerText.includes('Зареждането се бави.')",
        )
        .await;
        page.until(
            "a place that is drawn",
            "$$('td[data-state=slow]').every(cell => cell.offsetHeight > 0
                && getComputedStyle(cell, '::before').height !== 'auto')",
        )
        .await;
        page.host.mend();
        page.settled().await;
        assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023"]);
    });
}

#[test]
fn an_added_column_is_pending_then_slow_then_ready() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.host.spoil("/lora.json", Fault::Held);
        let watch = "window.states = [];
            const note = () => {
                const state = $('[data-row=field] td:nth-of-type(4)')?.dataset.state;
                if (state && state !== states.at(-1)) states.push(state);
            };
            new MutationObserver(note).observe($('table'), {
                subtree: true,
                childList: true,
                attributes: true,
                attributeFilter: ['data-state']
            });";
        page.run::<()>(watch, &[]).await;
        page.search("lora").await;
        page.click("[role=option][data-slug=lora]").await;
        page.becomes::<Vec<String>, _>("window.states", &["pending", "slow"][..])
            .await;
        page.host.mend();
        page.becomes::<Vec<String>, _>("window.states", &["pending", "slow", "ready"][..])
            .await;
    });
}

#[test]
fn a_record_that_fails_says_so_and_can_be_retried() {
    fails_and_recovers(Fault::Status(500), "Сървърът отговори с грешка 500.");
}

#[test]
fn a_record_that_is_cut_off_says_so_and_can_be_retried() {
    fails_and_recovers(Fault::CutOff, "Няма връзка със сървъра.");
}

#[test]
fn a_record_of_broken_json_says_so_and_can_be_retried() {
    fails_and_recovers(
        Fault::Instead("application/json", r#"{"slug":"qlora","name":{"bg":"#),
        "Сървърът не върна данни, а друго съдържание.",
    );
}

#[test]
fn a_record_that_is_not_one_says_so_and_can_be_retried() {
    fails_and_recovers(
        Fault::Instead("application/json", r#"{"slug":"qlora","year":[]}"#),
        "Записът е повреден",
    );
}

#[test]
fn a_page_in_place_of_a_record_says_so_and_can_be_retried() {
    fails_and_recovers(
        Fault::Instead("text/html", "<!doctype html><title>Tertium</title>"),
        "Сървърът не върна данни, а друго съдържание.",
    );
}

#[test]
fn a_retry_that_fails_again_says_so_again() {
    visit(async |page| {
        page.host.spoil(QLORA, Fault::Status(500));
        page.open(&format!("{SEED}&lang=bg")).await;
        page.warns_of("500").await;
        page.host.mend();
        page.host.spoil(QLORA, Fault::Status(503));
        page.click("td[data-state=failed] [data-action=retry]")
            .await;
        page.warns_of("503").await;
        others_stand(page).await;
    });
}

#[test]
fn a_host_that_answers_pages_for_missing_records_is_seen_through() {
    visit(async |page| {
        page.host.spoil(
            "/no-such-method.json",
            Fault::Instead("text/html", "<!doctype html><title>Tertium</title>"),
        );
        page.open("?slugs=lora,no-such-method&lang=bg").await;
        page.has_columns(&["lora"]).await;
        page.warns_of("no-such-method").await;
    });
}

#[test]
fn a_list_of_methods_that_fails_says_so_and_can_be_retried() {
    visit(async |page| {
        page.host.spoil("_names.txt", Fault::Status(500));
        page.open(&format!("{SEED}&lang=bg")).await;
        page.finds_once_the_list_is_mended().await;
    });
}

#[test]
fn a_language_that_fails_leaves_the_page_as_it_is() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.host.spoil("/locale/en", Fault::Status(500));
        page.click(".languages button[lang=en]").await;
        page.until(
            "a word of it",
            "$$('[role=status]')
                .some(status => status.innerText.includes('Текстовете на този език не можаха да се заредят.'))",
        )
        .await;
        page.becomes::<String, _>("document.documentElement.lang", "bg")
            .await;
        page.host.mend();
        page.click("[role=status] .notice button").await;
        page.becomes::<String, _>("document.documentElement.lang", "en")
            .await;
    });
}

/// The words of a language may come in several files: none of them may fail in silence.
#[test]
fn any_file_of_a_language_that_fails_is_said() {
    let files = std::fs::read_dir(dist().join("locale")).expect("catalogues");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let names: Vec<String> = names
        .filter(|name| name.ends_with(".json") && name.contains("en"))
        .collect();
    assert!(!names.is_empty());
    for name in names {
        let path: &'static str = format!("/locale/{name}").leak();
        visit(async |page| {
            page.without_service_worker();
            page.open_at_rest(&format!("{SEED}&lang=bg")).await;
            page.host.spoil(path, Fault::Status(500));
            page.click(".languages button[lang=en]").await;
            page.says_that_the_language_failed().await;
            page.until(
                "the rest in Bulgarian",
                "$('.proposals [data-action=export]').innerText === 'Експорт и споделяне'",
            )
            .await;
            page.has_columns(&SEED_SLUGS).await;
            page.host.mend();
            page.click("main [role=status] .notice button:not(.dismiss)")
                .await;
            page.speaks("en").await;
            page.until(
                "the rest in English",
                "$('.proposals [data-action=export]').innerText === 'Export and share'",
            )
            .await;
        });
    }
}

#[test]
fn a_language_that_fails_on_the_way_back_or_forward_is_said() {
    visit(async |page| {
        page.without_service_worker();
        page.open("?slugs=lora&lang=en").await;
        page.add_by_search("qlora").await;
        page.click(".languages button[lang=bg]").await;
        page.speaks("bg").await;
        page.until("the address", "location.search.endsWith('&lang=bg')")
            .await;
        // The new document knows Bulgarian alone.
        page.driver.refresh().await.expect("reload");
        page.settled().await;
        page.fresh().await;
        page.host.spoil("/locale/en", Fault::Status(500));
        page.driver.back().await.expect("back");
        page.says_that_the_language_failed().await;
        page.has_columns(&["lora", "qlora"]).await;
        page.driver.back().await.expect("back");
        page.has_columns(&["lora"]).await;
        page.until("still Bulgarian", "document.documentElement.lang === 'bg'")
            .await;
        page.becomes::<String, _>("location.search", "?slugs=lora&lang=en")
            .await;
        // Nothing was written over what comes.
        page.driver.forward().await.expect("forward");
        page.says_that_the_language_failed().await;
        page.has_columns(&["lora", "qlora"]).await;
        page.host.mend();
        page.click("main [role=status] .notice button:not(.dismiss)")
            .await;
        page.speaks("en").await;
        page.has_columns(&["lora", "qlora"]).await;
        page.driver.forward().await.expect("forward");
        page.speaks("bg").await;
    });
}

#[test]
fn a_language_that_fails_in_a_dialog_is_said_there() {
    visit(async |page| {
        page.without_service_worker();
        page.open("?slugs=lora&panel=browse&lang=en").await;
        page.until("the list", "$$('.listing li').length === 20")
            .await;
        page.click("dialog [data-action=close]").await;
        page.until("no panel", "!$('dialog')").await;
        page.click(".languages button[lang=bg]").await;
        page.speaks("bg").await;
        page.driver.refresh().await.expect("reload");
        page.settled().await;
        page.fresh().await;
        page.host.spoil("/locale/en", Fault::Status(500));
        // Back to the closed panel in English, and to the open one.
        page.driver.back().await.expect("back");
        page.says_that_the_language_failed().await;
        page.driver.back().await.expect("back");
        page.until("the panel", "$('dialog[open]')").await;
        page.announces("dialog", "Текстовете на този език не можаха да се заредят.")
            .await;
    });
}

#[test]
fn a_program_that_fails_is_said_by_the_shell() {
    let program: &'static str = build_in(&dist()).program.wasm.leak();
    the_shell_says(program, Fault::Status(500));
    the_shell_says(program, Fault::Instead("text/html", "<!doctype html>"));
}

#[test]
fn a_script_that_fails_is_said_by_the_shell() {
    the_shell_says(build_in(&dist()).program.js.leak(), Fault::Status(404));
}

#[test]
fn a_catalogue_that_fails_is_said_by_the_shell() {
    the_shell_says("/locale/", Fault::Status(500));
    the_shell_says("/locale/", Fault::Instead("application/json", "{}"));
}

#[test]
fn a_dialog_that_does_not_come_says_so_and_can_be_retried() {
    visit(async |page| {
        page.host.spoil("/service-worker.js", Fault::Status(404));
        page.host.spoil("/tertium-dialogs-", Fault::Status(500));
        page.open(&format!("{SEED}&lang=bg")).await;
        page.click("[data-action=browse]").await;
        page.warns_of("Тази част на страницата не можа да се зареди.")
            .await;
        page.until("another try", "$('[role=alert] [data-action=retry]')")
            .await;
        page.click("[role=alert] .dismiss").await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang=bg"))
            .await;
        page.until("no message", "!$('[role=alert] [data-action=retry]')")
            .await;
        // The address names it: the same is said, and another try opens it.
        page.open(&format!("{SEED}&panel=browse&lang=bg")).await;
        page.until("another try", "$('[role=alert] [data-action=retry]')")
            .await;
        page.has_columns(&SEED_SLUGS).await;
        page.host.mend();
        page.click("[role=alert] [data-action=retry]").await;
        page.until(
            "the list",
            "$('dialog[open]') && $$('.listing li').length === 20",
        )
        .await;
        page.until("no message", "!$('[role=alert] [data-action=retry]')")
            .await;
    });
}

/// The shell says that the page did not start, and another try starts it.
fn the_shell_says(part: &'static str, fault: Fault) {
    visit(async |page| {
        page.host.spoil(part, fault);
        page.go(&format!("{SEED}&lang=bg")).await;
        page.until(
            "the shell's message",
            "$('#failure').checkVisibility() && $('#failure').offsetHeight > 0",
        )
        .await;
        assert!(
            page.text("#failure")
                .await
                .contains("Страницата не можа да се зареди.")
        );
        page.host.mend();
        page.click("#failure a:not([hidden])").await;
        page.settled().await;
        page.has_columns(&SEED_SLUGS).await;
        page.until("no message", "!$('#failure').checkVisibility()")
            .await;
    });
}

/// A fault of one record is said in its own column and mended by a retry.
fn fails_and_recovers(fault: Fault, said: &str) {
    visit(async |page| {
        page.host.spoil(QLORA, fault);
        page.open(&format!("{SEED}&lang=bg")).await;
        page.has_columns(&SEED_SLUGS).await;
        page.warns_of(said).await;
        page.until(
            "a cell that failed",
            "$('td:last-child[data-state=failed] [role=alert] [data-action=retry]').checkVisibility()",
        )
        .await;
        others_stand(page).await;
        page.host.mend();
        page.click("td[data-state=failed] [data-action=retry]")
            .await;
        page.until(
            "the record",
            "$$('tbody td').every(cell => ['ready', 'inapplicable'].includes(cell.dataset.state))",
        )
        .await;
        assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023"]);
    });
}

impl Page {
    /// Waits until the page says in its present language, Bulgarian, that another one did not come.
    async fn says_that_the_language_failed(&self) {
        self.announces("main", "Текстовете на този език не можаха да се заредят.")
            .await;
        self.until(
            "another try",
            "$('main [role=status] .notice button:not(.dismiss)').checkVisibility()",
        )
        .await;
        self.becomes::<String, _>("document.documentElement.lang", "bg")
            .await;
        self.becomes::<String, _>("$('h1').innerText", "Сравнение на методи")
            .await;
    }

    /// Searches in vain, is told so, and finds at the next try.
    pub async fn finds_once_the_list_is_mended(&self) {
        // The proposals ask for the list, too: they must not come between what is seen and what is pressed.
        self.until("the proposals' own try", "$('.toolbar button')")
            .await;
        self.click(SEARCH).await;
        self.press("lora").await;
        self.until(
            "a word of it",
            "$('.search').innerText.includes('Списъкът с методи не можа да се зареди.')",
        )
        .await;
        self.host.mend();
        self.click(".search .outcome button").await;
        self.until("suggestions", "$('[role=option]')?.checkVisibility()")
            .await;
    }
}

/// The columns without fault are complete and judged among themselves.
async fn others_stand(page: &Page) {
    let rows = page.rows().await;
    assert_eq!(rows[2].cells[..2], ["2023", "2021"]);
    assert_eq!(rows[2].verdict, "different");
    assert!(
        rows.iter()
            .all(|row| row.cells[..2].iter().all(|cell| !cell.is_empty())),
        "{rows:#?}"
    );
}
