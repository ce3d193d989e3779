//! Browsers through their drivers, one session for each test. One chromedriver serves the whole run; those of Firefox and
//! WebKit serve one session at a time, so that each of their sessions has its own.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::{SocketAddr, TcpListener, TcpStream},
    os::unix::fs::MetadataExt,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU16, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{
    BrowserCapabilitiesHelper, Capabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel,
    PageLoadStrategy, common::capabilities::desiredcapabilities::CapabilitiesHelper, prelude::*,
};

use crate::{
    host::{self, Host},
    page::Page,
};

/// Which browser is driven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// What visitors set in their system or browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    ReducedMotion,
    /// Not in WebKit, which has none.
    ForcedColors,
    /// What a page paints is handed out as noise; in Firefox alone.
    ResistFingerprinting,
}

impl Preference {
    fn flag_of_chromium(self) -> &'static str {
        match self {
            Self::ReducedMotion => "--force-prefers-reduced-motion",
            Self::ForcedColors => "--force-high-contrast",
            Self::ResistFingerprinting => panic!("Chromium does not do this"),
        }
    }

    fn setting_of_firefox(self) -> (&'static str, Value) {
        match self {
            Self::ReducedMotion => ("ui.prefersReducedMotion", json!(1)),
            Self::ForcedColors => ("browser.display.document_color_use", json!(2)),
            Self::ResistFingerprinting => ("privacy.resistFingerprinting", json!(true)),
        }
    }
}

/// Who visits, and where the site lies.
pub struct Visit {
    pub engine: Engine,
    /// The browser's languages, best first, as in its settings.
    pub languages: &'static str,
    /// The folder of the site on its host.
    pub folder: &'static str,
    /// The build that is visited.
    pub dist: PathBuf,
    /// What the browser is started with besides.
    pub flags: &'static [&'static str],
    /// What the visitor has set.
    pub preference: Option<Preference>,
    /// What of a page the driver waits for.
    pub waits_for: PageLoadStrategy,
}

impl Default for Visit {
    fn default() -> Self {
        Self {
            engine: Engine::Chromium,
            languages: "bg",
            folder: "/",
            dist: host::dist(),
            flags: &[],
            preference: None,
            waits_for: PageLoadStrategy::Eager,
        }
    }
}

/// Runs a test as a visitor whose browser speaks Bulgarian.
pub fn visit(test: impl AsyncFn(&Page)) {
    visit_as(Visit::default(), test);
}

/// Runs a test in an engine.
pub fn visit_in(engine: Engine, test: impl AsyncFn(&Page)) {
    visit_as(
        Visit {
            engine,
            ..Visit::default()
        },
        test,
    );
}

/// A test for each engine of each way; a way is a function in the file that says so, and what comes before the colon
/// visits with it.
macro_rules! in_each_engine {
    ($visit:ident: $($way:ident)*) => { $(
        mod $way {
            use super::{$visit, $way};
            use crate::browser::Engine;
            #[test]
            fn in_chromium() { $visit(Engine::Chromium, $way) }
            #[test]
            fn in_firefox() { $visit(Engine::Firefox, $way) }
            #[test]
            fn in_webkit() { $visit(Engine::WebKit, $way) }
        }
    )* };
}
pub(crate) use in_each_engine;

/// Runs a test in a fresh browser session; the session ends also when the test fails.
pub fn visit_as(visit: Visit, test: impl AsyncFn(&Page)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    // It outlives the session.
    let own_driver = match visit.engine {
        Engine::Chromium => None,
        Engine::Firefox => Some(geckodriver()),
        Engine::WebKit => Some(webkit_driver(&visit)),
    };
    let url = &own_driver.as_ref().unwrap_or_else(|| chromedriver()).url;
    let page = runtime.block_on(async {
        let host = Host::start(visit.folder, &visit.dist).await;
        let driver = match visit.engine {
            Engine::Chromium => chromium(&visit, url).await,
            Engine::Firefox => firefox(&visit, url).await,
            Engine::WebKit => webkit(&visit, url).await,
        };
        Page {
            driver: driver.expect("a browser session"),
            engine: visit.engine,
            host,
        }
    });
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(test(&page));
        // The other drivers hand out no log.
        if visit.engine == Engine::Chromium {
            runtime.block_on(page.broke_no_rule());
        }
    }));
    let ended = runtime.block_on(page.driver.quit());
    runtime.shutdown_background();
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
    ended.expect("the browser ends in peace");
}

async fn chromium(visit: &Visit, url: &str) -> WebDriverResult<WebDriver> {
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
    let preferred = visit.preference.map(Preference::flag_of_chromium);
    for flag in visit.flags.iter().copied().chain(preferred) {
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
    WebDriver::new(url, wishes).await
}

async fn firefox(visit: &Visit, url: &str) -> WebDriverResult<WebDriver> {
    let mut wishes = DesiredCapabilities::firefox();
    for argument in ["-headless", "--width=1280", "--height=900"] {
        wishes.add_arg(argument)?;
    }
    let mut settings = json!({ "intl.accept_languages": visit.languages });
    if let Some(preference) = visit.preference {
        let (setting, value) = preference.setting_of_firefox();
        settings[setting] = value;
    }
    wishes.set_browser_option("prefs", settings)?;
    wishes.set_page_load_strategy(visit.waits_for.clone())?;
    WebDriver::new(url, wishes).await
}

/// The driver starts the MiniBrowser that it was built with.
async fn webkit(visit: &Visit, url: &str) -> WebDriverResult<WebDriver> {
    let mut wishes = Capabilities::new();
    // Between the end of a document and the end of its loading, a session that is eager answers no script: it waits for the
    // former, in vain.
    let waits_for = match visit.waits_for {
        PageLoadStrategy::None => PageLoadStrategy::None,
        _ => PageLoadStrategy::Normal,
    };
    wishes.set("pageLoadStrategy", waits_for)?;
    let driver = WebDriver::new(url, wishes).await?;
    driver.set_window_rect(0, 0, 1280, 990).await?;
    Ok(driver)
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

/// A program beside the tests. The shell around it waits for the end of this process, however that comes, and ends it
/// together with what it started.
struct Companion {
    /// Its end is the program's end.
    _input: Option<ChildStdin>,
    /// A program whose output nobody takes would stop.
    output: BufReader<ChildStdout>,
}

impl Companion {
    /// Runs a line of a shell.
    fn start(line: &str, variables: &[(&str, &str)]) -> Self {
        let process = Command::new("sh")
            .args([
                "-c",
                &format!("setsid {line} & trap : INT TERM HUP; cat; kill -- -$!"),
            ])
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Child { stdin, stdout, .. } = process.expect("a shell");
        Self {
            _input: stdin,
            output: BufReader::new(stdout.expect("its output")),
        }
    }

    /// What follows some words in the line where the program says how it can be reached.
    fn says_after(&mut self, words: &str) -> Option<String> {
        let mut line = String::new();
        while self
            .output
            .read_line(&mut line)
            .is_ok_and(|bytes| bytes > 0)
        {
            if let Some((_, place)) = line.trim().trim_end_matches('.').split_once(words) {
                return Some(place.to_owned());
            }
            line.clear();
        }
        None
    }
}

struct Driver {
    url: String,
    _program: Companion,
}

/// Fails where none of some programs is there, and says what helps.
fn require(programs: &[&str]) {
    let found = Command::new("which")
        .args(programs)
        .stdout(Stdio::piped())
        .output();
    assert!(
        found.is_ok_and(|found| !found.stdout.is_empty()),
        "{} is not installed: `.ci/setup test` installs what the tests need, and so does `make test`",
        programs[0]
    );
}

fn chromedriver() -> &'static Driver {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    DRIVER.get_or_init(|| {
        let mut program = Companion::start("\"${CHROMEDRIVER:-chromedriver}\" --port=0", &[]);
        let port = program
            .says_after("started successfully on port ")
            .expect("chromedriver did not start: is it installed?");
        Driver {
            url: format!("http://127.0.0.1:{port}"),
            _program: program,
        }
    })
}

fn geckodriver() -> Driver {
    require(&["geckodriver"]);
    require(&["firefox-esr", "firefox"]);
    let mut program = Companion::start("geckodriver --port=0 --websocket-port=0", &[]);
    let address = program.says_after("Listening on ").expect("its address");
    Driver {
        url: format!("http://{address}"),
        _program: program,
    }
}

fn webkit_driver(visit: &Visit) -> Driver {
    require(&["WebKitWebDriver"]);
    // It says nothing of itself: it gets a port that is free, and is there once it takes connections.
    let address = free_address();
    let [with_motion, without_motion] = gtk_settings();
    let settings = match visit.preference {
        None => with_motion,
        Some(Preference::ReducedMotion) => without_motion,
        Some(preference) => panic!("WebKit does not do this: {preference:?}"),
    };
    let variables = [
        ("DISPLAY", display()),
        ("GDK_BACKEND", "x11"),
        ("LANG", "C.UTF-8"),
        ("NO_AT_BRIDGE", "1"),
        ("XDG_CONFIG_HOME", settings),
    ];
    let program = Companion::start(
        &format!("WebKitWebDriver --port={}", address.port()),
        &variables,
    );
    let start = Instant::now();
    while TcpStream::connect(address).is_err() {
        let waited = start.elapsed();
        assert!(waited < Duration::from_secs(30), "no WebKitWebDriver");
        std::thread::sleep(Duration::from_millis(10));
    }
    Driver {
        url: format!("http://{address}"),
        _program: program,
    }
}

/// Folders of settings for GTK, which draws WebKit's window: with motion, and without.
///
/// The window's own buttons take no room in either, so that a page can be as narrow as a phone.
fn gtk_settings() -> &'static [String; 2] {
    const STYLE: &str = "headerbar, toolbar, button, entry, image { \
                         border: 0; font-size: 1px; margin: 0; min-width: 0; padding: 0; }\n";
    static FOLDERS: OnceLock<[String; 2]> = OnceLock::new();
    FOLDERS.get_or_init(|| {
        [1, 0].map(|motion| {
            let folder =
                Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("gtk-motion-{motion}"));
            for version in ["gtk-3.0", "gtk-4.0"] {
                let folder = folder.join(version);
                fs::create_dir_all(&folder).expect("a folder of settings");
                let settings = format!("[Settings]\ngtk-enable-animations={motion}\n");
                fs::write(folder.join("settings.ini"), settings).expect("settings");
                fs::write(folder.join("gtk.css"), STYLE).expect("a style");
            }
            folder.display().to_string()
        })
    })
}

/// An address that nobody has, nor gets by chance: its port is below those that systems hand out.
fn free_address() -> SocketAddr {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = 12_000 + std::process::id() % 10_000;
    for _ in 0..1000 {
        let port = first as u16 + NEXT.fetch_add(1, Ordering::Relaxed);
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        if TcpListener::bind(address).is_ok() {
            return address;
        }
    }
    panic!("no free port");
}

/// A screen that nobody sees, for WebKit, which does without none.
fn display() -> &'static str {
    static DISPLAY: OnceLock<(String, Companion)> = OnceLock::new();
    &DISPLAY
        .get_or_init(|| {
            require(&["Xvfb"]);
            let mut program = Companion::start(
                "Xvfb -displayfd 1 -screen 0 1600x1200x24 -nolisten tcp",
                &[],
            );
            let number = program.says_after("").expect("its number");
            (format!(":{number}"), program)
        })
        .0
}
