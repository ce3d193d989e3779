//! A dataset that means harm: its texts are shown as texts, its links refused.

use serde_json::json;

use crate::{browser::visit, host::Fault, page::SEED};

/// Texts that a page which writes markup, fills templates or trusts directions would stumble over.
const TEXTS: [&str; 7] = [
    "<img src=x onerror=\"document.title='hacked'\">",
    "<script>document.title='hacked'</script>",
    "{{constructor.constructor('document.title=1')()}} {count} {names} ${1}",
    "\u{202e}desrever\u{2066}",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "]]></style><style>*{display:none}",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}",
];

fn record(text: &str, url: &str) -> String {
    let both = json!({ "bg": text, "en": text });
    let term = json!({ "id": "x", "bg": text, "en": text });
    json!({
        "slug": "qlora", "name": both, "aliases": { "bg": [text], "en": [text] }, "field": term, "family": term, "type": term, "year": "2023",
        "originators": [text], "related": [], "summary": both, "purpose": [term], "data": [term], "assumptions": [term], "use_when": both, "limits": both,
        "software": [], "source": { "citation": text, "language": "en", "work": "url:x", "grade": "A", "url": url },
    })
    .to_string()
}

#[test]
fn texts_of_a_record_are_texts() {
    visit(async |page| {
        for text in TEXTS {
            let answer: &'static str = record(text, "https://example.org/").leak();
            page.host.mend();
            page.host
                .spoil("/qlora.json", Fault::Instead("application/json", answer));
            page.open(&format!("{SEED}&lang=bg")).await;
            let name: String = page
                .read("$('th[data-slug=qlora] .name').textContent")
                .await;
            assert_eq!(name, text);
            page.until("no markup of it", "!$('main img, main script, main style') && document.title !== 'hacked' && document.title !== '1'").await;
            page.until(
                "a page that is seen",
                "$('tr[data-row=year] td').checkVisibility()",
            )
            .await;
            assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023"]);
        }
    });
}

#[test]
fn a_link_that_is_no_address_is_refused() {
    visit(async |page| {
        for url in [
            "javascript:alert(1)",
            "data:text/html,x",
            " javascript:alert(1)",
            "vbscript:x",
            "//evil.example",
        ] {
            let answer: &'static str = record("x", url).leak();
            page.host.mend();
            page.host
                .spoil("/qlora.json", Fault::Instead("application/json", answer));
            page.open(&format!("{SEED}&lang=bg")).await;
            page.until("a refusal", "$('td[data-state=failed]')").await;
            page.until(
                "no such link",
                "$$('a[href]').every(link => ['http:', 'https:'].includes(link.protocol))",
            )
            .await;
        }
    });
}

/// A browser's parser takes any depth; what follows it runs on a small stack.
#[test]
fn a_record_without_a_bottom_is_told_of() {
    visit(async |page| {
        for (open, close) in [("[", "]"), (r#"{"slug":"#, "}")] {
            let answer: &'static str = [&open.repeat(50_000), "1", &close.repeat(50_000)]
                .concat()
                .leak();
            page.host.mend();
            page.host
                .spoil("/qlora.json", Fault::Instead("application/json", answer));
            page.open(&format!("{SEED}&lang=bg")).await;
            page.until(
                "a word of it, beside what is right",
                "$('[data-state=failed] [role=alert]') && $('tr[data-row=year] td').innerText === '2023'",
            )
            .await;
        }
    });
}

/// The address says it, the page repeats it: nothing in it may turn or fill what stands around it.
#[test]
fn what_the_address_says_stays_what_it_is() {
    visit(async |page| {
        page.open("?slugs=qlora,%7Bcount%7D,%E2%80%AEevil,%7B%7B7*7%7D%7D&lang=en")
            .await;
        page.warns_of("{count}").await;
        page.warns_of("{{7*7}}").await;
        page.warns_of("\u{fffd}evil").await;
        page.until(
            "no mark of direction",
            "!/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText)",
        )
        .await;
    });
}
