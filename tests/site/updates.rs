//! One build after another: offered, never forced; open tabs keep what they need; there is a way back.

use crate::{
    browser::{Visit, visit, visit_as},
    host::Fault,
    page::{Page, SEED, SEED_SLUGS},
    releases::{NEXT_VERSION, Releases},
};

const KILL: &str = include_str!("../../src/offline/kill.js");
pub const NOTICE: &str = "$('[data-notice=update]')?.checkVisibility()";

#[test]
fn an_update_is_offered_and_breaks_no_open_tab() {
    let releases = Releases::new("two-tabs");
    visit_as(
        Visit {
            dist: releases.path(),
            ..Visit::default()
        },
        async |page| {
            page.open(&format!("{SEED}&lang=bg")).await;
            page.is_kept().await;
            let first = page.driver.window().await.expect("a tab");
            let second = page.driver.new_tab().await.expect("another tab");
            page.driver
                .switch_to_window(second.clone())
                .await
                .expect("there");
            page.open("?slugs=qlora&lang=bg").await;
            page.is_kept().await;

            releases.publish("new");
            page.look_for_update().await;
            page.until("an offer", NOTICE).await;
            page.shows_version(false).await;
            page.driver.switch_to_window(first).await.expect("back");
            page.until("the same offer", NOTICE).await;
            page.shows_version(false).await;

            page.click("[data-action=update]").await;
            page.shows_version(true).await;
            page.has_columns(&SEED_SLUGS).await;

            // The other tab still runs the old build, whose search program the host no longer has.
            page.driver.switch_to_window(second).await.expect("there");
            page.shows_version(false).await;
            page.search("direct preference").await;
            page.click("[role=option][data-slug=direct-preference-optimization]")
                .await;
            page.has_columns(&["qlora", "direct-preference-optimization"])
                .await;
            page.settled().await;
            assert_eq!(page.rows().await[2].cells, ["2023", "2023"]);

            page.until("the offer", NOTICE).await;
            page.click("[data-action=update]").await;
            page.shows_version(true).await;
            page.is_kept().await;
            page.becomes::<usize, _>(
                "(
                    caches.keys().then(keys => window.kept = keys),
                    (window.kept ?? []).filter(key => key.includes(':build:')).length
                )",
                &1,
            )
            .await;
            page.until(
                "the new build alone",
                "window.kept.every(key => !key.includes(':build:') || key.endsWith('bbbbbbbbbbbbbbbb'))",
            )
            .await;
        },
    );
}

#[test]
fn a_dismissed_update_waits() {
    let releases = Releases::new("dismissed");
    visit_as(
        Visit {
            dist: releases.path(),
            ..Visit::default()
        },
        async |page| {
            page.open(&format!("{SEED}&lang=en")).await;
            page.is_kept().await;
            releases.publish("new");
            page.look_for_update().await;
            page.until(
                "an offer in the page's language",
                "$('[data-notice=update]')?.innerText.includes('A new version of this page is ready.')",
            )
            .await;
            page.click(".languages button[lang=bg]").await;
            page.until(
                "in the other",
                "$('[data-notice=update]')?.innerText.includes('Има нова версия на страницата.')",
            )
            .await;
            page.click("[data-notice=update] .dismiss").await;
            page.until("no offer", "!$('[data-notice=update]')").await;
            page.open("?slugs=qlora&lang=bg").await;
            page.shows_version(false).await;
            page.until("the offer again", NOTICE).await;
        },
    );
}

/// A tab that stays open over the day on which the next version comes, on a host without the service worker: what the tab
/// asks for is gone. It says so and opens the new version, with the comparison.
#[test]
fn what_an_old_tab_misses_is_told_from_what_there_never_was() {
    let releases = Releases::new("old-tab");
    visit_as(
        Visit {
            dist: releases.path(),
            ..Visit::default()
        },
        async |page| {
            page.without_service_worker();
            let replaced = "A new version of this page has been published";
            // The record of a method: its name is in the index that the tab has.
            page.open_at_rest("?slugs=qlora&lang=en").await;
            page.search("topsis").await;
            releases.publish("new");
            page.click("[role=option][data-slug=topsis]").await;
            page.warns_of(replaced).await;
            page.has_columns(&["qlora", "topsis"]).await;
            page.opens_the_new_version("td [data-action=renew]").await;
            page.has_columns(&["qlora", "topsis"]).await;
            page.settled().await;
            // Nothing was replaced here: there is no such method.
            page.open("?slugs=qlora,no-such-method&lang=en").await;
            page.warns_of("The dataset has no method named “no-such-method”.")
                .await;

            // The program of the search.
            releases.publish("old");
            page.fresh().await;
            page.open_at_rest("?slugs=qlora&lang=en").await;
            releases.publish("new");
            page.click("#search").await;
            page.press("topsis").await;
            page.announces(".search", replaced).await;
            page.opens_the_new_version(".outcome [data-action=renew]")
                .await;

            // The questions of the guide.
            releases.publish("old");
            page.fresh().await;
            page.open_at_rest("?slugs=qlora&lang=en").await;
            releases.publish("new");
            page.click(".page-actions [data-action=guide]").await;
            page.until(
                "a word of it",
                &format!("$('dialog [role=alert]')?.innerText.includes('{replaced}')"),
            )
            .await;
            page.opens_the_new_version("dialog [data-action=renew]")
                .await;

            // The texts of the other language, and a part of the page.
            for (part, press, button) in [
                (
                    "/locale/",
                    ".languages button[lang=bg]",
                    ".notices [data-action=renew]",
                ),
                (
                    "/tertium-dialogs-",
                    "[data-action=browse]",
                    ".notices [data-action=renew]",
                ),
            ] {
                releases.publish("old");
                page.fresh().await;
                page.open_at_rest("?slugs=qlora&lang=en").await;
                releases.publish("new");
                page.host.spoil(part, Fault::Status(404));
                page.click(press).await;
                page.until(
                    "a word of it",
                    &format!(
                        "$$('.notices').some(place => place.innerText.includes('{replaced}'))"
                    ),
                )
                .await;
                page.host.mend();
                page.without_service_worker();
                page.opens_the_new_version(button).await;
            }
        },
    );
}

/// A host in the middle of being filled, or one that answers pages for files: the old build stays whole.
#[test]
fn a_build_that_is_not_whole_is_not_installed() {
    let releases = Releases::new("half");
    visit_as(
        Visit {
            dist: releases.path(),
            ..Visit::default()
        },
        async |page| {
            page.open(&format!("{SEED}&lang=bg")).await;
            page.is_kept().await;
            releases.publish("new");
            for fault in [
                Fault::Status(404),
                Fault::Instead("text/html", "<!doctype html>"),
                Fault::Corrupt,
                Fault::CutOff,
            ] {
                page.host.spoil("/offline-bbbb", fault);
                page.look_for_update().await;
                page.until(
                    "a failed installation",
                    "(
                        navigator.serviceWorker.getRegistration().then(r => window.r = r),
                        window.r && !r.installing && !r.waiting && r.active
                    )",
                )
                .await;
                page.open(&format!("{SEED}&lang=bg")).await;
                page.shows_version(false).await;
                page.has_columns(&SEED_SLUGS).await;
                page.host.mend();
            }
            page.look_for_update().await;
            page.until("an offer", NOTICE).await;
        },
    );
}

#[test]
fn an_old_worker_meets_new_data() {
    meets_other_data("old-worker", ["old", "new"]);
}

#[test]
fn a_new_worker_meets_old_data() {
    meets_other_data("new-worker", ["new", "old"]);
}

/// The host has only another release than the kept build: what is missing is not called unknown, and the update helps.
fn meets_other_data(name: &str, [first, then]: [&str; 2]) {
    let releases = Releases::new(name);
    releases.publish(first);
    visit_as(
        Visit {
            dist: releases.path(),
            ..Visit::default()
        },
        async |page| {
            page.open(&format!("{SEED}&lang=bg")).await;
            page.is_kept().await;
            releases.publish(then);
            page.open(&format!("{SEED},topsis&lang=bg")).await;
            page.shows_version(first == "new").await;
            page.warns_of("Публикувана е нова версия на страницата")
                .await;
            assert_eq!(page.rows().await[2].cells[..3], ["2023", "2021", "2023"]);
            page.until("an offer", NOTICE).await;
            page.click("td [data-action=renew]").await;
            page.shows_version(then == "new").await;
            page.settled().await;
            page.until(
                "the record",
                "$$('tbody td').length > 30
                    && $$('tbody td')
                        .every(cell => ['ready', 'missing', 'inapplicable'].includes(cell.dataset.state))",
            )
            .await;
        },
    );
}

#[test]
fn the_worker_can_be_taken_back() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.is_kept().await;
        page.host.spoil(
            "/service-worker.js",
            Fault::Instead("text/javascript", KILL),
        );
        page.look_for_update().await;
        page.until(
            "nothing that is kept",
            "(caches.keys().then(keys => window.left = keys.length), window.left === 0)",
        )
        .await;
        page.until(
            "no worker",
            "(
                navigator.serviceWorker.getRegistration().then(found => window.found = found ?? null),
                window.found === null
            )",
        )
        .await;
        // The tab goes on, and so does a new one.
        page.search("lora").await;
        page.open("?slugs=topsis&lang=bg").await;
        page.has_columns(&["topsis"]).await;
    });
}

impl Page {
    /// What the browser does by itself when a page is opened.
    pub async fn look_for_update(&self) {
        let script = "const done = arguments[0];
            navigator.serviceWorker.getRegistration()
                .then(found => found.update())
                .then(() => done(''), error => done(String(error)))";
        self.driver
            .execute_async(script, Vec::new())
            .await
            .expect("an update");
    }

    /// Presses what opens the version that the host has by now.
    async fn opens_the_new_version(&self, button: &str) {
        self.click(button).await;
        self.shows_version(true).await;
    }

    pub async fn shows_version(&self, is_next: bool) {
        let condition =
            format!("$('footer.bottom')?.innerText.includes('{NEXT_VERSION}') === {is_next}");
        self.until("the version in the footer", &condition).await;
    }
}
