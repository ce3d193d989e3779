//! Chromium through chromedriver: one driver for the whole run, one session for each test.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::MetadataExt,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::OnceLock,
};

use serde_json::json;
use thirtyfour::{
    ChromiumLikeCapabilities, LoggingPrefsLogLevel, PageLoadStrategy,
    common::capabilities::desiredcapabilities::CapabilitiesHelper, prelude::*,
};

use crate::{
    host::{self, Host},
    page::Page,
};

/// Who visits, and where the site lies.
pub struct Visit {
    /// The browser's languages, best first, as in its settings.
    pub languages: &'static str,
    /// The folder of the site on its host.
    pub folder: &'static str,
    /// The build that is visited.
    pub dist: PathBuf,
    /// What the browser is started with besides.
    pub flags: &'static [&'static str],
    /// What of a page the driver waits for.
    pub waits_for: PageLoadStrategy,
}

impl Default for Visit {
    fn default() -> Self {
        Self {
            languages: "bg",
            folder: "/",
            dist: host::dist(),
            flags: &[],
            waits_for: PageLoadStrategy::Eager,
        }
    }
}

/// Runs a test as a visitor whose browser speaks Bulgarian.
pub fn visit(test: impl AsyncFn(&Page)) {
    visit_as(Visit::default(), test);
}

/// Runs a test in a fresh browser session; the session ends also when the test fails.
pub fn visit_as(visit: Visit, test: impl AsyncFn(&Page)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let page = runtime.block_on(async {
        let host = Host::start(visit.folder, &visit.dist).await;
        Page {
            driver: session(&visit).await.expect("a browser session"),
            host,
        }
    });
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(test(&page));
        runtime.block_on(page.broke_no_rule());
    }));
    let ended = runtime.block_on(page.driver.quit());
    runtime.shutdown_background();
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
    ended.expect("the browser ends in peace");
}

async fn session(visit: &Visit) -> WebDriverResult<WebDriver> {
    let mut wishes = DesiredCapabilities::chrome();
    let quiet = [
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];
    for flag in quiet
        .into_iter()
        .chain(["--headless=new", "--window-size=1280,900"])
    {
        wishes.add_arg(flag)?;
    }
    for flag in visit.flags {
        wishes.add_arg(flag)?;
    }
    // Chromium's sandbox refuses to run as root.
    if fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0) {
        wishes.add_arg("--no-sandbox")?;
    }
    wishes.add_experimental_option("prefs", json!({ "intl.accept_languages": visit.languages }))?;
    wishes.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    // A page whose records are held back is tested too: do not wait for all that it loads.
    wishes.set_page_load_strategy(visit.waits_for.clone())?;
    WebDriver::new(&driver().url, wishes).await
}

impl Page {
    /// Fails where the browser refused anything of the site under its policy.
    pub async fn broke_no_rule(&self) {
        let log = self.driver.browser_log().await.expect("the browser's log");
        let told = [
            "Content Security Policy",
            "TrustedHTML",
            "TrustedScript",
            "Permissions policy",
            "Permissions-Policy",
        ];
        let broken: Vec<_> = log
            .iter()
            .filter(|entry| told.iter().any(|rule| entry.message.contains(rule)))
            .collect();
        assert!(
            broken.is_empty(),
            "the site broke its own policy: {broken:#?}"
        );
    }
}

struct Driver {
    url: String,
    /// Its end is the driver's end.
    _input: Option<ChildStdin>,
    /// A driver whose output nobody takes would stop.
    _output: BufReader<ChildStdout>,
}

/// The driver, on a free port. The shell around it waits for the end of this process, however that comes, and ends it.
fn driver() -> &'static Driver {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    DRIVER.get_or_init(|| {
        let process = Command::new("sh")
            .args([
                "-c",
                "\"${CHROMEDRIVER:-chromedriver}\" --port=0 & cat; kill $!",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Child { stdin, stdout, .. } = process.expect("a shell");
        let mut output = BufReader::new(stdout.expect("its output"));
        let mut line = String::new();
        while output.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
            if let Some((_, port)) = line
                .trim()
                .trim_end_matches('.')
                .rsplit_once("started successfully on port ")
            {
                return Driver {
                    url: format!("http://127.0.0.1:{port}"),
                    _input: stdin,
                    _output: output,
                };
            }
            line.clear();
        }
        panic!("chromedriver did not start: is it installed?");
    })
}
