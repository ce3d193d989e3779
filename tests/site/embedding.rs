//! A comparison in a frame of another site's page: `embed.html`.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::json;

use crate::{
    browser::visit,
    build::files,
    host::{Fault, Host, dist, project},
    page::{Page, SEED, SEED_SLUGS},
};

/// What a reader sees that could change the comparison or lead to a panel: the frame has none of it.
const CONTROLS: &str = "$$('header, input, dialog, .toolbar button, [data-action=remove], [data-action=column], \
    .row-button, .corner button, footer.bottom').filter(element => element.checkVisibility())";

/// The frame's own height is that of its content: nothing in it scrolls from top to bottom.
const IS_WHOLE: &str = "(box => box.scrollHeight <= box.clientHeight + 1)($('.scroller')) \
    && $('[data-action=leave]').getBoundingClientRect().bottom <= innerHeight \
    && innerHeight - $('[data-action=leave]').getBoundingClientRect().bottom < 40";

#[test]
fn a_page_of_another_site_shows_a_comparison() {
    for (lang, words) in [
        ("bg", "Сравнете още в Tertium"),
        ("en", "Compare further on Tertium"),
    ] {
        visit(async |page| {
            let query = format!("embed.html{SEED}&lang={lang}");
            let site = page.shown_by(&frame(&page.host.url(&query)), "").await;
            page.in_frame().await;
            page.has_columns(&SEED_SLUGS).await;
            page.becomes::<String, _>("document.documentElement.lang", lang)
                .await;
            page.until("the way out", "$('[data-action=leave]')").await;
            assert_eq!(page.text("[data-action=leave]").await, words);
            assert_eq!(page.read::<usize>(&format!("{CONTROLS}.length")).await, 0);
            // The height follows the content; nothing moves any more then.
            page.until("all of it", IS_WHOLE).await;
            // Why a row differs is said in the frame.
            page.click("tr[data-row=year] [data-action=why]").await;
            page.until("why", "$('#why').checkVisibility() && $('#why').innerText")
                .await;
            // The height follows the content both ways.
            page.until("all of it", IS_WHOLE).await;
            let folded: f64 = page.read("innerHeight").await;
            page.activate("tr[data-row=summary] .fold").await;
            page.until(
                "more of it",
                &format!("innerHeight > {folded} && {IS_WHOLE}"),
            )
            .await;
            page.activate("tr[data-row=summary] .fold").await;
            page.until(
                "no more",
                &format!("innerHeight === {folded} && {IS_WHOLE}"),
            )
            .await;
            assert_eq!(
                page.read::<String>("location.pathname + location.search")
                    .await,
                format!("/{query}")
            );
            page.driver
                .enter_default_frame()
                .await
                .expect("the host's page");
            assert_eq!(page.read::<usize>("history.length").await, site.entries);
            // Messages came from the site alone and hold what README.md says.
            let told: Vec<String> = page.read("told").await;
            let shape = |text: &String| {
                let number = text
                    .strip_prefix("{\"tertium\":{\"height\":")
                    .and_then(|rest| rest.strip_suffix("}}"));
                number.is_some_and(|number| number.parse::<u32>().is_ok())
            };
            assert!(
                (3..9).contains(&told.len()) && told.iter().all(shape),
                "{told:?}"
            );
            page.in_frame().await;
            page.leaves_by("[data-action=leave]").await;
            page.settled().await;
            page.has_columns(&SEED_SLUGS).await;
            assert_eq!(
                page.read::<String>("location.pathname + location.search")
                    .await,
                format!("/{SEED}&order=seed&lang={lang}")
            );
            page.until("the whole page", "$('header.top input')").await;
        });
    }
}

#[test]
fn names_lead_to_the_method_on_the_whole_page() {
    visit(async |page| {
        let query = format!("embed.html{SEED}&lang=en");
        page.shown_by(&frame(&page.host.url(&query)), "").await;
        page.in_frame().await;
        page.has_columns(&SEED_SLUGS).await;
        page.leaves_by("th[data-slug=qlora] a.name").await;
        page.until(
            "its view",
            "$('dialog[open] h2').innerText.includes('QLoRA')",
        )
        .await;
    });
}

/// A page that isolates itself shows only what allows that by its headers.
#[test]
fn a_page_that_isolates_itself_shows_it_too() {
    visit(async |page| {
        let query = format!("embed.html{SEED}&lang=en");
        let headers = "/*\n  Cross-Origin-Embedder-Policy: require-corp\n  Cross-Origin-Opener-Policy: same-origin\n";
        page.shown_by(&frame(&page.host.url(&query)), headers).await;
        assert!(page.read::<bool>("crossOriginIsolated").await);
        page.in_frame().await;
        page.has_columns(&SEED_SLUGS).await;
    });
}

#[test]
fn no_other_document_is_shown_in_a_frame() {
    visit(async |page| {
        let paths = [
            "",
            "index.html",
            "en/methods/qlora/",
            "about.en.html",
            "404.html",
        ];
        let frames = paths.map(|path| frame(&page.host.url(path))).concat();
        page.shown_by(&frames, "").await;
        for (place, path) in (0..).zip(paths) {
            page.driver.enter_frame(place).await.expect(path);
            page.becomes::<String, _>("location.protocol", "chrome-error:")
                .await;
            page.driver
                .enter_default_frame()
                .await
                .expect("the host's page");
        }
        // The browser's log tells of each refusal.
        page.driver.browser_log().await.expect("the log");
    });
}

#[test]
fn the_code_of_the_dialog_shows_what_the_page_shows() {
    for (lang, label) in [("en", "Copy the code"), ("bg", "Копирай кода")] {
        visit(async |page| {
            page.before_each_page(
                "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { globalThis.copied = text; } } });",
            )
            .await;
            let query =
                format!("{SEED}&base=qlora&rows=differences&hide=year&order=deciding&lang={lang}");
            page.open(&query).await;
            let shown = page.shown_rows().await;
            page.open(&format!("{query}&panel=export")).await;
            page.until("the code", "$('#share-embed')?.value").await;
            assert_eq!(page.text("[data-action=copy-embed]").await, label);
            page.click("[data-action=copy-embed]").await;
            page.until("a copy", "globalThis.copied").await;
            let code: String = page.read("globalThis.copied").await;
            assert_eq!(page.read::<String>("$('#share-embed').value").await, code);
            assert!(
                code.starts_with("<iframe src=\"http") && !code.contains("data="),
                "{code}"
            );
            page.shown_by(&code, "").await;
            page.in_frame().await;
            page.has_columns(&SEED_SLUGS).await;
            page.settled().await;
            assert_eq!(page.shown_rows().await, shown);
        });
    }
}

#[test]
fn a_frame_without_a_comparison_says_so() {
    visit(async |page| {
        for (query, said) in [
            ("?lang=en", "There is no comparison to show here"),
            ("?slugs=no-such&lang=en", "“no-such”"),
            ("?slugs=no-such&lang=bg", "Тук няма сравнение"),
            ("?panel=browse&slugs=%3Cb%3E&lang=bg", "Тук няма сравнение"),
        ] {
            page.shown_by(&frame(&page.host.url(&format!("embed.html{query}"))), "")
                .await;
            page.in_frame().await;
            page.until(
                said,
                &format!("document.body.innerText.includes({})", json!(said)),
            )
            .await;
            page.until("the way out", "$('[data-action=leave]')").await;
            assert_eq!(page.read::<usize>(&format!("{CONTROLS}.length")).await, 0);
            // As high as these lines.
            page.until("a low frame", "innerHeight < 250").await;
            page.driver
                .enter_default_frame()
                .await
                .expect("the host's page");
        }
    });
}

/// What of a frame's comparison is unknown is said, and what is known is shown.
#[test]
fn an_unknown_method_does_not_take_the_others_along() {
    visit(async |page| {
        page.open("embed.html?slugs=lora,no-such,qlora&lang=en")
            .await;
        page.has_columns(&["lora", "qlora"]).await;
        page.until(
            "its name",
            "$('main .notice.problem').innerText.includes('no-such')",
        )
        .await;
        assert_eq!(page.read::<usize>(&format!("{CONTROLS}.length")).await, 0);
    });
}

#[test]
fn blocked_storage_changes_nothing_and_nothing_is_left_behind() {
    visit(async |page| {
        page.before_each_page(
            "for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
                Object.defineProperty(globalThis, name, { get() { throw new DOMException('no', 'SecurityError'); } });",
        )
        .await;
        let query = format!("embed.html{SEED}&lang=en");
        page.shown_by(&frame(&page.host.url(&query)), "").await;
        page.in_frame().await;
        page.has_columns(&SEED_SLUGS).await;
        page.until("the way out", "$('[data-action=leave]')").await;
        // The loader of the page would have the service worker registered by now.
        tokio::time::sleep(Duration::from_secs(4)).await;
        let loaded: Vec<String> = page
            .read("performance.getEntriesByType('resource').map(({ name }) => name)")
            .await;
        let is_of_offline = |name: &String| {
            files(&dist(), "offline-", ".js")
                .iter()
                .any(|file| name.contains(&**file))
        };
        assert!(!loaded.iter().any(is_of_offline), "{loaded:#?}");
        assert_eq!(
            page.read::<usize>("$$('[data-notice], #offline').length")
                .await,
            0
        );
    });
}

/// The address of a frame is another's choice, not the visitor's.
#[test]
fn the_device_remembers_nothing_of_a_frame_and_tells_it_nothing() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.run::<()>(
            "localStorage.setItem('tertium.lang', 'bg'); localStorage.setItem('tertium.order', 'citing');",
            &[],
        )
        .await;
        page.open(&format!("embed.html{SEED}&lang=en")).await;
        assert_eq!(page.count("tr.heading").await, 0, "the order of the seed");
        assert_eq!(
            page.read::<String>("localStorage.getItem('tertium.lang')")
                .await,
            "bg"
        );
    });
}

#[test]
fn without_a_network_the_document_is_still_its_own() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.is_kept().await;
        page.host.spoil("/", Fault::Gone);
        for path in ["embed.html", "embed"] {
            page.open(&format!("{path}{SEED}&lang=bg")).await;
            page.has_columns(&SEED_SLUGS).await;
            assert_eq!(
                page.read::<usize>(&format!("{CONTROLS}.length")).await,
                0,
                "{path}"
            );
        }
    });
}

#[test]
fn the_document_has_no_violations() {
    visit(async |page| {
        for query in [
            &format!("{SEED}&base=qlora&lang=bg"),
            "?slugs=lora,no-such&lang=en",
            "?lang=bg",
        ] {
            page.is_accessible(async || {
                page.open(&format!("embed.html{query}")).await;
                page.until("the way out", "$('[data-action=leave]')").await;
            })
            .await;
            page.is_no_wider_than_the_screen().await;
        }
    });
}

/// A page of another site that shows something.
struct Site {
    _host: Host,
    /// How many entries its history has.
    entries: usize,
}

impl Page {
    /// Goes to a page of another site with this in its body, the listener of README.md, and headers of its own.
    async fn shown_by(&self, body: &str, headers: &str) -> Site {
        let folder = scratch(&self.host.url(""));
        let own = self.host.url("").trim_end_matches('/').to_owned();
        let readme = fs::read_to_string(project("README.md"));
        let readme = readme.expect("README.md");
        let listener = readme
            .split_once("```html\n")
            .and_then(|(_, rest)| rest.split_once("```"))
            .expect("the listener")
            .0
            .replace("https://tertium.example.org", &own);
        assert!(listener.contains(&own), "{listener}");
        let page = format!(
            "<!doctype html><meta charset=utf-8><title>Another site</title>
            <script>const told = []; addEventListener('message', ({{ data }}) => told.push(JSON.stringify(data)));</script>
            {listener}<p>Before</p>{body}<p>After</p>"
        );
        fs::write(folder.join("index.html"), page).expect("a page");
        fs::write(folder.join("_headers"), headers).expect("headers");
        let host = Host::start("/", &folder).await;
        // Another name of the same machine: neither the same origin nor the same site.
        let url = host.url("").replace("127.0.0.1", "localhost");
        self.driver.goto(url).await.expect("the page opens");
        Site {
            _host: host,
            entries: self.read("history.length").await,
        }
    }

    /// Looks into the frame of the page.
    async fn in_frame(&self) {
        self.until("a frame", "$('iframe')").await;
        self.driver.enter_frame(0).await.expect("the frame");
        self.settled().await;
    }

    /// Follows a link that opens a tab of its own.
    async fn leaves_by(&self, css: &str) {
        self.until("a link", &format!("$({})", json!(css))).await;
        self.activate(css).await;
        for _ in 0..500 {
            let tabs = self.driver.windows().await.expect("the tabs");
            if let [_, tab] = &tabs[..] {
                let tab = tab.clone();
                return self.driver.switch_to_window(tab).await.expect("a tab");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{css} opened no tab");
    }

    /// The rows that are seen.
    async fn shown_rows(&self) -> Vec<String> {
        self.read(
            "$$('tr[data-row]').filter(row => row.checkVisibility())
                .map(row => [row.dataset.row, ...[...row.cells].map(cell => cell.innerText.trim())].join(' | '))",
        )
        .await
    }
}

fn frame(url: &str) -> String {
    let url = url.replace('&', "&amp;");
    format!("<iframe src=\"{url}\" title=Comparison width=100% height=600 style=border:0></iframe>")
}

/// A folder for each host that is asked for by its address.
fn scratch(name: &str) -> PathBuf {
    let name = name.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("embedding")
        .join(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
