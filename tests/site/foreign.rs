//! Errors on the page that are not the page's: of extensions, of translators, of who tries something in the console.

use crate::{
    browser::visit,
    page::{Page, SEED, SEED_SLUGS},
};

/// What others do to a page. Each is run as a script of its own.
const ERRORS: [&str; 11] = [
    "Promise.reject(new Error('of an extension'))",
    "Promise.reject()",
    "Promise.reject('a text')",
    "Promise.reject(new DOMException('gone', 'AbortError'))",
    "Promise.reject(new TypeError('Failed to fetch'))",
    "setTimeout(() => { throw new Error('of an extension'); })",
    "setTimeout(() => { throw new TypeError('x is null'); })",
    "setTimeout(() => { throw 'a text'; })",
    "dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))",
    "dispatchEvent(new ErrorEvent('error', { message: 'x', error: new Error('x'), filename: 'chrome-extension://x/y.js' }))",
    "dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: new Error('x') }))",
];

/// Lets the page count what comes to its window.
const COUNT: &str = "window.heard = 0;
    for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, () => heard++);";

async fn nothing_failed(page: &Page) {
    page.drawn().await;
    page.until(
        "no message of a failure",
        "!$('#failure').checkVisibility()",
    )
    .await;
    page.has_columns(&SEED_SLUGS).await;
}

#[test]
fn errors_of_others_are_no_failure_of_a_page_that_works() {
    visit(async |page| {
        // What a driver runs by itself is not told to the window: the errors are functions of the page.
        let errors = ERRORS
            .map(|error| format!("() => {{ {error}; }}"))
            .join(", ");
        page.before_each_page(&format!("{COUNT} window.others = [{errors}];"))
            .await;
        page.open(&format!("{SEED}&lang=bg")).await;
        page.becomes::<usize, _>("others.length", &ERRORS.len())
            .await;
        for count in 1..=ERRORS.len() {
            page.run::<()>("setTimeout(others[arguments[0]])", &[(count - 1).into()])
                .await;
            page.becomes::<usize, _>("heard", &count).await;
            nothing_failed(page).await;
        }
        page.click("th[data-slug=qlora] [data-action=remove]").await;
        page.has_columns(&SEED_SLUGS[..2]).await;
    });
}

#[test]
fn errors_of_others_before_the_page_is_there_are_no_failure() {
    visit(async |page| {
        let errors = ERRORS.map(|error| format!("{error};")).concat();
        let script = format!(
            "{COUNT} {errors}
            addEventListener('DOMContentLoaded', () => {{ {errors} setTimeout(() => {{ {errors} }}, 30); }});"
        );
        page.before_each_page(&script).await;
        page.open(&format!("{SEED}&lang=bg")).await;
        page.until("all of them", &format!("heard >= {}", 3 * ERRORS.len()))
            .await;
        nothing_failed(page).await;
        page.search("lora").await;
        page.click("[role=option][data-slug=lora]").await;
        page.until("a fourth column", "$$('th[data-slug]').length === 4")
            .await;
    });
}

/// Keeps what the page's programs export and, when asked to, lets one of them trap as a bug would.
const TRAP: &str = "window.programs = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const start = WebAssembly[name];
        WebAssembly[name] = async (...values) => {
            const started = await start.apply(WebAssembly, values);
            programs.push((started.instance ?? started).exports);
            return started;
        };
    }
    window.trap = () => setTimeout(() => {
        for (const call of programs.flatMap(Object.values).filter(value => typeof value === 'function')) {
            try {
                call(0x7ffffff0, 0x7ffffff0, 0x7ffffff0, 0x7ffffff0, 0x7ffffff0);
            } catch (error) {
                if (!(error instanceof WebAssembly.RuntimeError)) continue;
                window.trapped = String(error);
                throw error;
            }
        }
    });";

#[test]
fn a_trap_of_the_program_is_said() {
    visit(async |page| {
        page.before_each_page(TRAP).await;
        page.open(&format!("{SEED}&lang=bg")).await;
        page.until(
            "no message of a failure",
            "!$('#failure').checkVisibility()",
        )
        .await;
        page.run::<()>("trap()", &[]).await;
        page.until("a trap", "window.trapped").await;
        page.until(
            "the shell's message",
            "$('#failure').checkVisibility() && $('#failure').offsetHeight > 0",
        )
        .await;
        page.until(
            "a way on",
            "$('#failure a:not([hidden])').checkVisibility()",
        )
        .await;
    });
}

#[test]
fn a_trap_before_the_table_is_said() {
    visit(async |page| {
        page.host.spoil("/qlora.json", crate::host::Fault::Held);
        page.before_each_page(&format!(
            "{TRAP} const wait = setInterval(() => {{ if (programs.length) {{ clearInterval(wait); trap(); }} }}, 5);"
        ))
        .await;
        page.go(&format!("{SEED}&lang=bg")).await;
        page.until("a trap", "window.trapped").await;
        page.until(
            "the shell's message",
            "$('#failure').checkVisibility() && $('#failure').offsetHeight > 0",
        )
        .await;
        page.host.mend();
    });
}
