//! Whatever the host, the network or the browser does: the table, or words that say what is wrong, and a way on.

use serde_json::json;
use tertium_core::locale::Lang;
use thirtyfour::PageLoadStrategy;

use crate::{
    browser::{Visit, visit, visit_as},
    build::build_in,
    host::{Fault, dist},
    page::{Page, SEED, SEED_SLUGS},
};

const HTML: Fault = Fault::Instead(
    "text/html",
    "<!doctype html><title>Tertium</title><p>Welcome",
);

/// All that can befall a file on its way.
const FAULTS: [Fault; 8] = [
    Fault::Status(404),
    Fault::Status(500),
    HTML,
    Fault::CutOff,
    Fault::Corrupt,
    Fault::Endless,
    Fault::Late(1500),
    Fault::Held,
];

/// The whole table, or a message that is seen and a link or button that goes on.
const GOOD: &str = "
    const isSeen = element => element?.checkVisibility({ visibilityProperty: true }) && element.offsetHeight > 0;
    const rows = $$('tr[data-row]');
    const whole = rows.length >= 9 && rows.every(row => [...row.querySelectorAll('td')].length === 3 && [...row.querySelectorAll('td')].every(cell => ['ready', 'missing', 'inapplicable'].includes(cell.dataset.state)));
    const said = $$('#failure, #late, td[data-state=failed], td[data-state=slow], [role=alert], [role=status]').filter(element => isSeen(element) && element.innerText.trim().length > 10);
    const way = $$('a[href], button').some(isSeen);
    return whole ? 'whole' : said.length && way ? said[0].innerText : '';";

/// Goes through every fault of one file: each time something good is seen within 8 seconds, and the mended page is whole.
fn survives(part: &'static str, faults: &[Fault]) {
    // A loader that never comes holds the page's own end of loading: the driver must not wait for it.
    visit_as(
        Visit {
            waits_for: PageLoadStrategy::None,
            ..Visit::default()
        },
        async |page| {
            for fault in faults {
                page.elsewhere().await;
                page.fresh().await;
                page.host.spoil(part, *fault);
                page.go(&format!("{SEED}&lang=bg")).await;
                page.shows_something_good(&format!("{part}: {fault:?}"))
                    .await;
                page.host.mend();
                page.elsewhere().await;
                page.open(&format!("{SEED}&lang=bg")).await;
                page.has_columns(&SEED_SLUGS).await;
                page.until(
                    "no message of a failure",
                    "!$('#failure').checkVisibility()",
                )
                .await;
            }
        },
    );
}

#[test]
fn the_loader_may_fail() {
    survives("/loader-", &FAULTS);
}

#[test]
fn the_program_may_fail() {
    survives(build_in(&dist()).program.wasm.leak(), &FAULTS);
}

#[test]
fn the_glue_of_the_program_may_fail() {
    survives(build_in(&dist()).program.js.leak(), &FAULTS);
}

#[test]
fn the_catalogue_may_fail() {
    survives("/locale/", &FAULTS);
    survives(
        "/locale/",
        &[
            Fault::Instead("application/json", "{}"),
            Fault::Instead("application/json", r#"{"title":"x"}"#),
        ],
    );
}

#[test]
fn what_was_changed_on_its_way_is_not_believed() {
    let build = build_in(&dist());
    let (catalogue, index) = (build.catalogue_url(Lang::Bg), build.names_url());
    let file =
        |name: &str| std::fs::read_to_string(dist().join(name)).expect("a file of the build");
    visit(async |page| {
        page.host.spoil("/service-worker.js", Fault::Status(404));
        // Both are whole and well formed, with other words in them.
        let other = file(catalogue).replacen("Сравнение", "Измама", 1);
        page.host.spoil(
            catalogue.to_owned().leak(),
            Fault::Instead("application/json", other.leak()),
        );
        page.go(&format!("{SEED}&lang=bg")).await;
        page.until("the shell's message", "$('#failure').checkVisibility()")
            .await;
        page.host.mend();
        let other = file(&index).replacen("QLoRA", "Q-Lura", 1);
        page.host
            .spoil("/_names.txt", Fault::Instead("text/plain", other.leak()));
        page.open(&format!("{SEED}&lang=bg")).await;
        page.finds_once_the_list_is_mended().await;
    });
}

#[test]
fn a_record_may_fail() {
    survives("/qlora.json", &FAULTS);
    survives(
        "/qlora.json",
        &[
            Fault::Instead("application/json", "[]"),
            Fault::Instead("application/json", "null"),
            Fault::Instead("application/json", r#"{"slug":"qlora","name":{"bg":1}}"#),
            Fault::Instead("application/json", r#"{"slug":"other"}"#),
        ],
    );
}

#[test]
fn what_comes_besides_may_fail() {
    for part in [
        "/offline-",
        "/service-worker.js",
        "/manifest.webmanifest",
        "/icon.svg",
    ] {
        visit(async |page| {
            for fault in [Fault::Status(404), HTML, Fault::Corrupt] {
                page.fresh().await;
                page.host.spoil(part, fault);
                page.open(&format!("{SEED}&lang=bg")).await;
                page.has_columns(&SEED_SLUGS).await;
                page.came_to_rest().await;
                page.until(
                    "no message of a failure",
                    "!$('#failure').checkVisibility()",
                )
                .await;
                page.host.mend();
            }
        });
    }
}

/// Filters, exports and more stand there: who lacks them learns why, without a press on what is not there.
#[test]
fn what_stands_beside_the_table_and_does_not_come_is_said() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil("/tertium-beside", Fault::Status(404));
        page.open(&format!("{SEED}&lang=en")).await;
        let notice = "$('.notices[role=alert] .notice')";
        page.until("a word of it", &format!("{notice}?.checkVisibility()"))
            .await;
        page.has_columns(&SEED_SLUGS).await;
        page.host.mend();
        page.click(".notices[role=alert] .notice button:not(.dismiss)")
            .await;
        page.until("the way to exports", "$('[data-action=export]')")
            .await;
        page.until("no word", &format!("!{notice}")).await;
    });
}

/// Where a host has lost the whole dataset, no method is said not to exist.
#[test]
fn a_host_without_its_data_is_no_dataset_without_methods() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil("/data/", Fault::Status(404));
        page.open("?slugs=lora,qlora&lang=en").await;
        page.until(
            "two failures",
            "$$('th[scope=col][data-slug]').length === 2 && $$('[data-state=failed]').length >= 2",
        )
        .await;
        assert_eq!(page.count("th[data-slug=lora]").await, 1);
    });
}

/// Hosts that do not know `.json` and proxies that rewrite types hide nothing: what comes is judged by what it is.
#[test]
fn data_of_another_media_type_are_data() {
    visit(async |page| {
        for kind in [
            "application/octet-stream",
            "text/plain",
            "text/html; charset=windows-1251",
            "",
        ] {
            page.fresh().await;
            page.host.spoil("/service-worker.js", Fault::Status(404));
            for part in ["/data/", "/locale/"] {
                page.host.spoil(part, Fault::OfKind(kind));
            }
            page.open(&format!("{SEED}&lang=bg")).await;
            page.has_columns(&SEED_SLUGS).await;
            page.until(
                "the whole table",
                &format!("(() => {{ {GOOD} }})() === 'whole'"),
            )
            .await;
            page.search("lasso").await;
            page.until("suggestions", "$('[role=option]')").await;
            page.host.mend();
        }
    });
}

#[test]
fn the_network_may_go_in_mid_load() {
    visit(async |page| {
        page.fresh().await;
        page.host.spoil("/qlora.json", Fault::Held);
        page.go(&format!("{SEED}&lang=bg")).await;
        page.until("the table", "$('table')").await;
        page.offline(true).await;
        page.shows_something_good("offline").await;
        page.until(
            "a word of it",
            "$$('td').some(cell => ['failed', 'slow'].includes(cell.dataset.state))",
        )
        .await;
        page.offline(false).await;
        page.host.mend();
        page.open(&format!("{SEED}&lang=bg")).await;
        page.has_columns(&SEED_SLUGS).await;
    });
}

#[test]
fn a_browser_without_webassembly_is_told() {
    visit(async |page| {
        page.before_each_page("delete globalThis.WebAssembly").await;
        page.go(&format!("{SEED}&lang=bg")).await;
        page.shows_something_good("no WebAssembly").await;
        page.says_why("Браузърът няма WebAssembly").await;
        page.until(
            "the way to read without it",
            "$('#failure [href=\"bg/methods/\"]').checkVisibility()",
        )
        .await;
    });
}

#[test]
fn a_browser_that_is_too_old_is_told() {
    for lacks in [
        "delete AbortSignal.timeout",
        "delete globalThis.CSSLayerBlockRule",
        "delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets",
    ] {
        visit(async |page| {
            page.before_each_page(lacks).await;
            page.go(&format!("{SEED}&lang=bg")).await;
            page.says_why("Браузърът е твърде стар").await;
            page.until(
                "the way to read in it",
                "$('#failure [data-why=old][href=\"bg/methods/\"]').checkVisibility()",
            )
            .await;
        });
    }
}

#[test]
fn a_program_that_panics_is_told() {
    visit(async |page| {
        // What a trap looks like from outside: the program's own call throws, later and in nobody's hands.
        page.before_each_page(
            "setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable') }, 500)",
        )
        .await;
        page.go(&format!("{SEED}&lang=bg")).await;
        page.says_why("Страницата спря заради своя грешка.").await;
        page.until(
            "a way on",
            "$('#failure a:not([hidden])').checkVisibility()",
        )
        .await;
    });
}

#[test]
fn a_part_that_is_held_back_is_told_from_a_lost_network() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil(".wasm", Fault::Gone);
        page.go(&format!("{SEED}&lang=bg")).await;
        page.says_why("Сайтът отговаря, но част от страницата не дойде")
            .await;
        // A host that no longer answers, after the page itself came.
        page.before_each_page(
            "const ask = fetch;
            fetch = async (url, wishes) => {
                if (wishes?.method === 'HEAD') throw new TypeError('gone');
                return ask(url, wishes);
            }",
        )
        .await;
        page.go(&format!("{SEED}&lang=en")).await;
        page.says_why("Check the connection.").await;
        page.host.mend();
        page.click("#failure p[lang=en] a:not([hidden])").await;
        page.settled().await;
        page.has_columns(&SEED_SLUGS).await;
    });
}

impl Page {
    /// Waits until the shell gives a reason for the page not working, and sees that it gives no other.
    async fn says_why(&self, reason: &str) {
        self.until(
            reason,
            &format!(
                "$('#failure').checkVisibility() && $('#failure').innerText.includes({})",
                json!(reason)
            ),
        )
        .await;
        let reasons = "$$('#failure p[lang=en] [data-why]:not([data-why*=\" \"])')
            .filter(text => text.checkVisibility()).length";
        assert_eq!(self.read::<usize>(reasons).await, 1, "{reason}");
        // Nor does the one that speaks after five seconds where nobody else has spoken.
        let late = "$('#late') ? getComputedStyle($('#late')).display : 'none'";
        assert_eq!(self.read::<String>(late).await, "none", "{reason}");
    }
}

#[test]
fn a_browser_without_javascript_is_told() {
    visit_as(
        Visit {
            flags: &["--blink-settings=scriptEnabled=false"],
            ..Visit::default()
        },
        async |page| {
            page.driver
                .goto(page.host.url(&format!("{SEED}&lang=bg")))
                .await
                .expect("the page opens");
            // Each language has an element of its own.
            let words = thirtyfour::By::Css("noscript");
            let mut text = String::new();
            for element in page.driver.find_all(words).await.expect("words for it") {
                text += &element.text().await.expect("text");
            }
            assert!(
                text.contains("нужен JavaScript") && text.contains("needs JavaScript"),
                "{text}"
            );
        },
    );
}

#[test]
fn storage_may_be_blocked_or_full() {
    let blocked = "for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(globalThis, name, { get() { throw new DOMException('no', 'SecurityError') } })";
    let full = "Storage.prototype.setItem = Cache.prototype.put = function () { throw new DOMException('no', 'QuotaExceededError') }";
    for cause in [blocked, full] {
        visit(async |page| {
            page.before_each_page(cause).await;
            page.open(&format!("{SEED}&lang=bg")).await;
            page.has_columns(&SEED_SLUGS).await;
            page.click(".languages button[lang=en]").await;
            page.becomes::<String, _>("document.documentElement.lang", "en")
                .await;
            page.came_to_rest().await;
            page.until(
                "no message of a failure",
                "!$('#failure').checkVisibility()",
            )
            .await;
        });
    }
}

impl Page {
    async fn shows_something_good(&self, cause: &str) {
        let start = std::time::Instant::now();
        loop {
            let seen: String = self.run(GOOD, &[]).await;
            if !seen.is_empty() {
                return;
            }
            if start.elapsed().as_secs() >= 8 {
                let text: String = self.read("document.body.innerText").await;
                panic!("{cause}: nothing good to see within 8 seconds\n{text}");
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }

    /// Waits until the module for use without a network was asked for, which comes last, and whatever it does has begun.
    async fn came_to_rest(&self) {
        let asked = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/offline-'))";
        self.until("what comes last", asked).await;
        self.drawn().await;
    }

    /// Goes to a page of the site that loads nothing.
    async fn elsewhere(&self) {
        self.go("bg/about/").await;
        self.until(
            "another page",
            "document.title.startsWith('За данните') && document.readyState === 'complete'",
        )
        .await;
    }

    /// Forgets all that earlier visits left in the browser.
    pub async fn fresh(&self) {
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.clearBrowserCache", json!({}))
            .await
            .expect("an empty cache");
        let origin = self.host.url("").trim_end_matches('/').to_owned();
        cdp.send_raw(
            "Storage.clearDataForOrigin",
            json!({ "origin": origin, "storageTypes": "all" }),
        )
        .await
        .expect("empty stores");
    }

    /// Takes the network away or gives it back.
    pub async fn offline(&self, is_offline: bool) {
        let wishes = json!({ "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.enable", json!({}))
            .await
            .expect("the network");
        cdp.send_raw("Network.emulateNetworkConditions", wishes)
            .await
            .expect("its conditions");
    }
}
