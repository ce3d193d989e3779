//! What the page looks like, beside pictures that somebody looked at and accepted.
//!
//! They lie in `tests/site/looks`, half as large as the screen, and were taken with Debian's fonts-dejavu-core and
//! fonts-dejavu-extra, which `.ci/setup test` installs. Where letters look otherwise the test fails; `SKIP_LOOKS=1` leaves it
//! out. Where a look changes on purpose, or data do that stand in a picture,
//! `ACCEPT_LOOKS=1 cargo test --profile tool -p tertium-site-tests looks` takes the new ones, and a review sees both.

use std::{
    env, fs,
    io::Cursor,
    path::{Path, PathBuf},
};

use base64::prelude::*;
use serde_json::json;

use crate::{browser::visit, host::project, page::Page};

/// The part of the pixels that may differ, of 1,000.
const TOLERANCE: usize = 2;

/// How far a channel of a pixel may be off before the pixel differs, of 255.
const SLACK: u8 = 40;

/// Three tests that differ in little.
const TESTS: &str = "?slugs=student-t-test,welch-t-test,mann-whitney-u-test";

/// A decoded picture.
struct Picture {
    width: usize,
    height: usize,
    /// Rows from the top, pixels from the left, three channels each.
    channels: Vec<u8>,
}

impl Picture {
    fn decode(png: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a picture");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let frame = reader.next_frame(&mut bytes).expect("its pixels");
        let samples = frame.color_type.samples();
        let channels = bytes[..frame.buffer_size()]
            .chunks_exact(samples)
            .flat_map(|pixel| [pixel[0], pixel[1 % samples], pixel[2 % samples]])
            .collect();
        Self {
            width: frame.width as usize,
            height: frame.height as usize,
            channels,
        }
    }

    /// The places of the pixels that differ, as (left, top).
    fn differences(&self, other: &Self) -> Vec<(usize, usize)> {
        let pixels = self.channels.chunks(3).zip(other.channels.chunks(3));
        pixels
            .enumerate()
            .filter(|(_, (one, two))| {
                one.iter()
                    .zip(*two)
                    .any(|(one, two)| one.abs_diff(*two) > SLACK)
            })
            .map(|(place, _)| (place % self.width, place / self.width))
            .collect()
    }
}

/// A screen and how its visitor likes it.
#[derive(Clone, Copy)]
struct Screen {
    width: u32,
    height: u32,
    scheme: &'static str,
}

const DESK: Screen = Screen {
    width: 1440,
    height: 900,
    scheme: "light",
};
const DARK_DESK: Screen = Screen {
    width: 1280,
    height: 720,
    scheme: "dark",
};
const TABLET: Screen = Screen {
    width: 768,
    height: 1024,
    scheme: "dark",
};
const PHONE: Screen = Screen {
    width: 360,
    height: 740,
    scheme: "light",
};
const DARK_PHONE: Screen = Screen {
    scheme: "dark",
    ..PHONE
};
const LOW: Screen = Screen {
    width: 640,
    height: 360,
    scheme: "light",
};

/// Opens an address, makes of it what is to be looked at, and compares.
fn looks_as_accepted(name: &str, screen: Screen, query: &str, prepare: impl AsyncFn(&Page)) {
    if env::var_os("SKIP_LOOKS").is_some_and(|skip| skip != "0") {
        eprintln!("{name}: not compared, as SKIP_LOOKS says");
        return;
    }
    visit(async |page| {
        page.screen(screen.width, screen.height).await;
        page.media("prefers-color-scheme", screen.scheme).await;
        page.open_at_rest(query).await;
        assert!(
            page.has_the_fonts().await,
            "{name}: letters of this machine are not those of the pictures, which were taken with DejaVu Sans and DejaVu Serif. \
             Install the Debian packages fonts-dejavu-core and fonts-dejavu-extra, and look what `fc-match sans-serif` and \
             `fc-match serif` say; where the machine must have other fonts, SKIP_LOOKS=1 leaves this test out."
        );
        prepare(page).await;
        // A caret blinks.
        page.run::<()>(
            "const sheet = new CSSStyleSheet(); sheet.replaceSync('* { caret-color: transparent !important }');
             document.adoptedStyleSheets.push(sheet)",
            &[],
        )
        .await;
        page.drawn().await;
        page.compare(name, screen).await;
    });
}

impl Page {
    /// Whether letters are as wide here as where the pictures were taken; other fonts look different everywhere.
    async fn has_the_fonts(&self) -> bool {
        let widths: Vec<f64> = self
            .run(
                "return ['sans', 'serif'].map(font => {
                    const probe = document.body.appendChild(document.createElement('span'));
                    probe.textContent = 'Ωμέγα Жълт fox 0123456789';
                    probe.style.cssText = `position: absolute; font: 400 100px var(--${font}); white-space: nowrap`;
                    const { width } = probe.getBoundingClientRect();
                    probe.remove();
                    return Math.round(width);
                })",
                &[],
            )
            .await;
        let widths = format!("{widths:?}\n");
        let known = folder().join("fonts.txt");
        if accepts() {
            fs::write(&known, &widths).expect("the fonts are noted");
        }
        fs::read_to_string(known).is_ok_and(|known| known == widths)
    }

    async fn compare(&self, name: &str, screen: Screen) {
        let clip =
            json!({ "x": 0, "y": 0, "width": screen.width, "height": screen.height, "scale": 0.5 });
        let answer = self
            .driver
            .cdp()
            .send_raw(
                "Page.captureScreenshot",
                json!({ "format": "png", "clip": clip }),
            )
            .await
            .expect("a picture");
        let seen = BASE64_STANDARD
            .decode(answer["data"].as_str().expect("its bytes"))
            .expect("base64");
        let accepted = folder().join(format!("{name}.png"));
        if accepts() {
            fs::write(&accepted, &seen).expect("the picture is kept");
            return;
        }
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        fs::write(&file, &seen).expect("the picture is kept");
        let (seen, known) = (
            Picture::decode(&seen),
            Picture::decode(&fs::read(&accepted).expect("an accepted picture")),
        );
        assert_eq!(
            (seen.width, seen.height),
            (known.width, known.height),
            "{name}: another size"
        );
        let places = seen.differences(&known);
        let allowed = seen.width * seen.height * TOLERANCE / 1000;
        let (left, top) = places
            .iter()
            .fold((usize::MAX, usize::MAX), |least, place| {
                (least.0.min(place.0), least.1.min(place.1))
            });
        assert!(
            places.len() <= allowed,
            "{} looks different in {} pixels, the first near {left}, {top} of half the screen, where {allowed} may: \
             see {} and {}",
            name,
            places.len(),
            file.display(),
            accepted.display()
        );
    }
}

fn folder() -> PathBuf {
    project("tests/site/looks")
}

fn accepts() -> bool {
    env::var_os("ACCEPT_LOOKS").is_some()
}

#[test]
fn the_start_on_a_desk() {
    looks_as_accepted("start-desk-bg", DESK, "?lang=bg", async |_| ());
}

#[test]
fn the_start_on_a_dark_phone() {
    looks_as_accepted("start-phone-en", DARK_PHONE, "?lang=en", async |_| ());
}

#[test]
fn a_comparison_on_a_desk() {
    looks_as_accepted(
        "comparison-desk-en",
        DESK,
        &format!("{TESTS}&lang=en"),
        async |_| (),
    );
}

#[test]
fn a_comparison_on_a_dark_tablet() {
    looks_as_accepted(
        "comparison-tablet-bg",
        TABLET,
        &format!("{TESTS}&lang=bg"),
        async |_| (),
    );
}

#[test]
fn a_comparison_on_a_phone() {
    looks_as_accepted(
        "comparison-phone-bg",
        PHONE,
        &format!("{TESTS}&lang=bg"),
        async |_| (),
    );
}

#[test]
fn a_comparison_on_a_low_screen() {
    looks_as_accepted(
        "comparison-low-en",
        LOW,
        &format!("{TESTS}&lang=en"),
        async |_| (),
    );
}

#[test]
fn differences_from_a_baseline_in_the_dark() {
    looks_as_accepted(
        "baseline-desk-en",
        DARK_DESK,
        &format!("{TESTS}&rows=differences&base=student-t-test&lang=en"),
        async |_| (),
    );
}

#[test]
fn a_baseline_on_a_phone() {
    looks_as_accepted(
        "baseline-phone-bg",
        PHONE,
        &format!("{TESTS}&base=student-t-test&lang=bg"),
        async |_| (),
    );
}

#[test]
fn a_short_answer_on_a_desk() {
    looks_as_accepted(
        "answer-desk-bg",
        DESK,
        &format!("{TESTS}&lang=bg"),
        async |page| {
            page.click("#answer").await;
            page.until("the answer", "$('.answer dl')?.checkVisibility()")
                .await;
        },
    );
}

#[test]
fn a_list_of_suggestions_on_a_phone() {
    looks_as_accepted(
        "search-phone-bg",
        PHONE,
        &format!("{TESTS}&lang=bg"),
        async |page| page.search("регресия").await,
    );
}

#[test]
fn an_export_on_a_desk() {
    looks_as_accepted(
        "export-desk-en",
        DESK,
        &format!("{TESTS}&panel=export&lang=en"),
        async |page| page.until("the dialog", "$('dialog[open]')").await,
    );
}

#[test]
fn the_guide_on_a_phone() {
    looks_as_accepted(
        "guide-phone-bg",
        PHONE,
        "?panel=guide&lang=bg",
        async |page| page.until("the dialog", "$('dialog[open]')").await,
    );
}

#[test]
fn all_methods_on_a_dark_desk() {
    looks_as_accepted(
        "browse-desk-en",
        DARK_DESK,
        &format!("{TESTS}&panel=browse&lang=en"),
        async |page| {
            page.until("the list", "$$('dialog[open] li').length > 5")
                .await
        },
    );
}

/// A decision that comes with a link: criteria, weights, own words in Bulgarian.
const DECISION: &str = include_str!("../../crates/core/tests/decision/version-1-compressed.txt");

#[test]
fn a_decision_on_a_dark_phone() {
    looks_as_accepted(
        "decision-phone-bg",
        DARK_PHONE,
        &format!("?slugs=lora,qlora&lang=bg{}", DECISION.trim_end()),
        async |page| {
            page.until("the weights", "$$('.own-weights input').length >= 4")
                .await;
            page.click("input[name=rule][value=sum]").await;
            page.until("the places", "$('.own-places')").await;
        },
    );
}

#[test]
fn own_rows_on_a_desk() {
    looks_as_accepted(
        "own-rows-desk-bg",
        DESK,
        &format!("?slugs=lora,qlora&lang=bg{}", DECISION.trim_end()),
        async |page| {
            page.until("the weights", "$$('.own-weights input').length >= 4")
                .await;
            page.click("input[name=rule][value=sum]").await;
            page.click("dialog [data-action=close]").await;
            page.until("the ranking", "$('tr[data-row=own-ranking]')")
                .await;
            page.run::<()>(
                "$('tr[data-row=own-ranking]').scrollIntoView({ block: 'end', behavior: 'instant' })",
                &[],
            )
            .await;
        },
    );
}

#[test]
fn a_text_for_a_thesis_on_a_desk() {
    looks_as_accepted(
        "thesis-desk-en",
        DESK,
        &format!("{TESTS}&panel=thesis&lang=en"),
        async |page| {
            page.until("a text with references", "$('.thesis-references li')")
                .await;
            // It names the address, which is another in each run, and the stamp of the data.
            page.run::<()>("$$('.sentence').at(-1).style.visibility = 'hidden'", &[])
                .await;
        },
    );
}
