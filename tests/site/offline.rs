//! Without a network: what one visit leaves on the device, and the whole dataset for who wants it.

use serde_json::json;

use crate::{
    browser::{Visit, visit, visit_as},
    host::Fault,
    page::{Page, SEED, SEED_SLUGS},
};

/// A method that no test here looks at before the network goes.
const UNSEEN: &str = "?slugs=topsis,promethee,welch-t-test";

#[test]
fn after_one_visit_the_page_works_without_a_network() {
    works_offline("/");
}

#[test]
fn in_a_folder_too() {
    works_offline("/some/path/");
}

fn works_offline(folder: &'static str) {
    visit_as(
        Visit {
            folder,
            ..Visit::default()
        },
        async |page| {
            page.open(&format!("{SEED}&lang=bg")).await;
            page.is_kept().await;
            page.host.spoil("/", Fault::Gone);
            page.open(&format!("{SEED}&lang=bg")).await;
            page.has_columns(&SEED_SLUGS).await;
            assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023"]);
            page.click(".languages button[lang=en]").await;
            page.becomes::<String, _>("document.documentElement.lang", "en")
                .await;
            page.search("lora").await;
            page.open("?slugs=qlora&lang=bg").await;
            page.has_columns(&["qlora"]).await;
            // What was never seen is said to be out of reach, not to be unknown.
            page.open(&format!("{UNSEEN}&lang=bg")).await;
            page.warns_of("Няма връзка със сървъра.").await;
            page.go("en/about/").await;
            page.until(
                "the page about the data",
                "document.title.startsWith('About the data')",
            )
            .await;
        },
    );
}

#[test]
fn everything_is_kept_for_who_wants_it() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.is_kept().await;
        page.until(
            "an offer with its size",
            "/\\d MB/.test($('[data-action=keep]').innerText.replace(/\\s/g, ' '))",
        )
        .await;
        page.click("[data-action=keep]").await;
        page.until("all of it", "$('#offline').dataset.state === 'kept'")
            .await;
        assert_eq!(
            page.text("#offline").await,
            "Всичко е запазено за работа без мрежа."
        );
        page.keeps_what_the_host_has("topsis").await;
        page.host.spoil("/", Fault::Gone);
        page.open(&format!("{UNSEEN}&lang=bg")).await;
        page.has_columns(&["topsis", "promethee", "welch-t-test"])
            .await;
        page.until(
            "complete records",
            "$$('tbody td').every(cell => ['ready', 'missing', 'inapplicable'].includes(cell.dataset.state))",
        )
        .await;
        page.until(
            "what was kept is known",
            "$('#offline')?.dataset.state === 'kept'",
        )
        .await;
    });
}

/// Hosts that know no `.json` and proxies that rewrite types: what comes is judged by what it is.
#[test]
fn what_the_host_calls_something_else_is_kept() {
    visit(async |page| {
        for kind in ["text/plain", "text/html; charset=windows-1251", ""] {
            page.fresh().await;
            page.host.spoil("/data/", Fault::OfKind(kind));
            page.open(&format!("{SEED}&lang=bg")).await;
            page.is_kept().await;
            page.keeps("qlora").await;
            page.host.mend();
        }
        page.host.spoil("/data/", Fault::OfKind("text/plain"));
        page.click("[data-action=keep]").await;
        page.until("all of it", "$('#offline').dataset.state === 'kept'")
            .await;
        page.keeps("topsis").await;
    });
}

#[test]
fn keeping_that_is_interrupted_says_so_and_goes_on() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=en")).await;
        page.is_kept().await;
        page.until("an offer", "$('[data-action=keep]')").await;
        for fault in [
            Fault::Status(500),
            Fault::Instead("text/html", "<!doctype html>"),
            Fault::CutOff,
            Fault::Corrupt,
        ] {
            page.host.spoil("_dataset.json", fault);
            page.click("[data-action=keep]").await;
            page.until("a word of it", "$('#offline').dataset.state === 'failed' && $('#offline').innerText.includes('interrupted')").await;
            page.host.mend();
        }
        page.run::<()>("const put = Cache.prototype.put; Cache.prototype.put = async () => { throw new DOMException('no', 'QuotaExceededError') }; window.free = () => Cache.prototype.put = put", &[]).await;
        page.click("[data-action=keep]").await;
        page.until(
            "a word of it",
            "$('#offline').innerText.includes('no room')",
        )
        .await;
        page.run::<()>("window.free()", &[]).await;
        page.click("[data-action=keep]").await;
        page.until("all of it", "$('#offline').dataset.state === 'kept'")
            .await;
    });
}

/// A browser that forgets a broken record must not be told to keep it.
#[test]
fn what_is_no_record_is_not_kept() {
    visit(async |page| {
        page.open("?slugs=lora&lang=bg").await;
        page.is_kept().await;
        for fault in [
            Fault::Instead("text/html", "<!doctype html>"),
            Fault::Instead("application/json", r#"{"slug":"other"}"#),
            Fault::Corrupt,
        ] {
            page.host.spoil("/topsis.json", fault);
            page.open("?slugs=topsis&lang=bg").await;
            page.until(
                "a failure",
                "$('td[data-state=failed], [role=alert] .problem')",
            )
            .await;
        }
        page.host.mend();
        page.open("?slugs=topsis&lang=bg").await;
        page.until("the record", "$('td[data-state=ready]')").await;
    });
}

#[test]
fn the_app_can_be_installed() {
    visit(async |page| {
        page.open("?lang=bg").await;
        let cdp = page.driver.cdp();
        let manifest = cdp
            .send_raw("Page.getAppManifest", json!({}))
            .await
            .expect("the manifest");
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        let errors = cdp
            .send_raw("Page.getInstallabilityErrors", json!({}))
            .await
            .expect("what is missing");
        // A window of the tests' own profile is none that could install.
        let missing = errors["installabilityErrors"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|error| error["errorId"] != "in-incognito")
            .count();
        assert_eq!(missing, 0, "{errors}");
    });
}

impl Page {
    /// Waits until the service worker rules the page and all that was seen is kept.
    pub async fn is_kept(&self) {
        self.until("a service worker", "navigator.serviceWorker.controller")
            .await;
        self.until(
            "its offer, which comes last",
            "$('#offline')?.dataset.state",
        )
        .await;
    }

    /// Waits until the record of a method is on the device.
    async fn keeps(&self, slug: &str) {
        self.keeps_file(slug, slug).await;
    }

    /// Waits until a file of the release that says whose it is is on the device.
    pub async fn keeps_file(&self, name: &str, slug: &str) {
        let condition = format!(
            "(
                caches.match(new URL(`data/${{JSON.parse($('#build').textContent).release}}/{name}.json`, document.baseURI))
                    .then(answer => answer?.json())
                    .then(record => window.keptSlug = record?.slug),
                window.keptSlug === '{slug}'
            )"
        );
        self.until(name, &condition).await;
    }

    async fn keeps_what_the_host_has(&self, slug: &str) {
        let script = "const [slug, done] = arguments;
            const url = new URL(`data/${JSON.parse(document.getElementById('build').textContent).release}/${slug}.json`, document.baseURI);
            Promise.all([fetch(url, { cache: 'no-store' }), caches.match(url)].map(answer => answer.then(answer => answer.text()))).then(done)";
        let texts: Vec<String> = self
            .driver
            .execute_async(script, vec![slug.into()])
            .await
            .expect("two texts")
            .convert()
            .expect("texts");
        assert_eq!(texts[0], texts[1]);
    }
}
