//! What people set in their systems and browsers, in each engine: forced colours, a zoom of 400%, wider text (WCAG 2.2,
//! 1.4.12), no motion, and a finger on a phone.

use serde_json::json;
use thirtyfour::{
    Key,
    common::command::{Actions, Command},
};

use crate::{
    accessibility::SIGNS,
    browser::{Engine, Preference, Visit, in_each_engine, visit_as, visit_in},
    page::{Page, SEARCH, SEED, SEED_SLUGS},
};

in_each_engine! { visit_in: zoom text_spacing touch }
in_each_engine! { visit_without_motion: reduced_motion }

/// WebKit knows no forced colours.
mod with_forced_colors {
    use super::{Engine, Preference, forced_colors, visit_with};

    #[test]
    fn in_chromium() {
        visit_with(Preference::ForcedColors, Engine::Chromium, forced_colors);
    }

    #[test]
    fn in_firefox() {
        visit_with(Preference::ForcedColors, Engine::Firefox, forced_colors);
    }
}

fn visit_without_motion(engine: Engine, way: impl AsyncFn(&Page)) {
    visit_with(Preference::ReducedMotion, engine, way);
}

fn visit_with(preference: Preference, engine: Engine, way: impl AsyncFn(&Page)) {
    visit_as(
        Visit {
            engine,
            preference: Some(preference),
            ..Visit::default()
        },
        way,
    );
}

/// Where colours are the system's, nothing is told by colour alone.
async fn forced_colors(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.until(
        "forced colours",
        "matchMedia('(forced-colors: active)').matches",
    )
    .await;
    let unseen: Vec<String> = page
        .read(&format!(
            "{SIGNS}.filter(sign => !sign.isSeen).map(sign => sign.row)"
        ))
        .await;
    assert_eq!(unseen, [""; 0], "signs of difference");
    // What is chosen looks otherwise than what is not, and the focus is seen.
    let looks = |css: &str| {
        format!(
            "(style => [style.backgroundColor, style.color, style.fontWeight, style.textDecorationLine, \
             style.borderBlockEndWidth, style.borderBlockEndColor].join())(getComputedStyle($({})))",
            json!(css)
        )
    };
    for (chosen, other) in [
        (
            "[data-action=filter][data-rows=all]",
            "[data-action=filter][data-rows=differences]",
        ),
        (".languages button[lang=bg]", ".languages button[lang=en]"),
    ] {
        let [chosen, other]: [String; 2] = page
            .read(&format!("[{}, {}]", looks(chosen), looks(other)))
            .await;
        assert_ne!(chosen, other);
    }
    page.search("lora").await;
    page.press(Key::Down).await;
    page.until(
        "a chosen suggestion",
        "$('[role=option][aria-selected=true]')",
    )
    .await;
    let [chosen, other]: [String; 2] = page
        .read(&format!(
            "[{}, {}]",
            looks("[role=option][aria-selected=true]"),
            looks("[role=option]:not([aria-selected=true])")
        ))
        .await;
    assert_ne!(chosen, other);
    page.press(Key::Escape + Key::Tab).await;
    page.until(
        "the focus, seen",
        "(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1)(
            getComputedStyle(document.activeElement)
        )",
    )
    .await;
    // A control is told from text by its border or its line.
    let bare: Vec<String> = page
        .read(
            "$$('.toolbar button, th [data-action=remove]')
                .filter(button => button.checkVisibility())
                .filter(button => {
                    const style = getComputedStyle(button);
                    const hasBorder = style.borderBlockEndStyle !== 'none' && parseFloat(style.borderBlockEndWidth) > 0;
                    const hasLine = style.textDecorationLine !== 'none';
                    const isSign = /[×+…⋮▾]/.test(button.innerText) || button.querySelector('svg');
                    return !hasBorder && !hasLine && !isSign;
                })
                .map(button => button.outerHTML)",
        )
        .await;
    assert_eq!(bare, [""; 0]);
}

/// A desk's screen at 400%: 320 by 256 CSS pixels.
async fn zoom(page: &Page) {
    page.window(320, 256).await;
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.is_no_wider_than_the_screen().await;
    page.focus(SEARCH).await;
    page.press("lora").await;
    page.until("suggestions", "$('[role=option]')?.checkVisibility()")
        .await;
    page.is_no_wider_than_the_screen().await;
    page.press(Key::Down + Key::Enter).await;
    page.has_columns(&[SEED_SLUGS[0], SEED_SLUGS[1], SEED_SLUGS[2], "lora"])
        .await;
    page.activate("th[data-slug=lora] [data-action=remove]")
        .await;
    page.has_columns(&SEED_SLUGS).await;
    for panel in ["export", "guide", "browse", "saved"] {
        page.open_at_rest(&format!("{SEED}&panel={panel}&lang=bg"))
            .await;
        page.until(
            "the dialog",
            "$('dialog[open] button:not([data-action=close])')",
        )
        .await;
        page.drawn().await;
        page.is_no_wider_than_the_screen().await;
        let out_of_reach: Vec<String> = page
            .read(
                "$$('dialog :is(button, input, select, textarea, a, summary)')
                    .filter(control => control.checkVisibility() && !control.disabled && control.tabIndex >= 0)
                    .filter(control => {
                        control.focus();
                        control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
                        const box = control.getBoundingClientRect();
                        const isSmall = box.width <= innerWidth && box.height <= innerHeight;
                        const x = box.left + box.width / 2, y = box.top + Math.min(box.height, innerHeight) / 2;
                        const hit = document.elementFromPoint(x, y);
                        const isHit = hit && (control.contains(hit) || hit.contains(control) || hit.closest('label'));
                        return isSmall && !isHit;
                    })
                    .map(control => control.outerHTML)",
            )
            .await;
        assert_eq!(out_of_reach, [""; 0], "{panel}");
    }
}

/// The text that somebody spaces out: nothing is cut that was not cut before, nothing leaves its control.
async fn text_spacing(page: &Page) {
    const CUT: &str = "$$('body *')
        .filter(element => element.checkVisibility() && element.innerText?.trim() && element.clientWidth > 2)
        // What is folded has a button that unfolds it.
        .filter(element => !element.matches('.folded'))
        // On a narrow screen the names of proposals end in an ellipsis in any case.
        .filter(element => innerWidth > 704 || !element.closest('.proposals'))
        .filter(element => {
            const style = getComputedStyle(element);
            const clips = overflow => !['visible', 'auto', 'scroll'].includes(overflow);
            const isClipped = clips(style.overflowX) || clips(style.overflowY);
            const isControl = element.matches('button, summary, a');
            const isWider = element.scrollWidth > element.clientWidth + 1;
            const isHigher = element.scrollHeight > element.clientHeight + 1;
            return style.display !== 'inline' && (isClipped || isControl) && (isWider || isHigher);
        })
        .map(element => `${element.tagName} ${element.className} ${element.innerText.slice(0, 40)}`)";
    for (is_narrow, query) in [
        (false, "?lang=bg".to_owned()),
        (false, format!("{SEED}&lang=bg")),
        (false, format!("{SEED}&panel=guide&lang=bg")),
        (false, format!("{SEED}&panel=export&lang=en")),
        (true, format!("{SEED}&lang=bg")),
    ] {
        if is_narrow {
            page.window(360, 740).await;
        }
        page.open_at_rest(&query).await;
        let is_panel = query.contains("panel");
        if is_panel {
            page.until(
                "the dialog",
                "$('dialog[open] button:not([data-action=close])')",
            )
            .await;
        }
        page.drawn().await;
        let before: Vec<String> = page.read(CUT).await;
        page.run::<()>(
            "const sheet = new CSSStyleSheet();
            sheet.replaceSync(`
                * { line-height: 1.5 !important; }
                * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                p { margin-block-end: 2em !important; }`);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];",
            &[],
        )
        .await;
        page.drawn().await;
        page.is_no_wider_than_the_screen().await;
        let cut: Vec<String> = page.read(CUT).await;
        let cut: Vec<&String> = cut.iter().filter(|text| !before.contains(text)).collect();
        assert_eq!(cut, [""; 0], "{query}");
    }
}

/// Nothing moves: what is animated at all appears and fades.
async fn reduced_motion(page: &Page) {
    // What follows a scroll is moved by the visitor.
    const MOVING: &str = "document.getAnimations()
        .filter(({ playState, timeline }) => playState === 'running' && timeline instanceof DocumentTimeline)
        .filter(({ effect }) => effect.getKeyframes().some(frame => Object.keys(frame).some(property =>
            !['offset', 'computedOffset', 'easing', 'composite', 'opacity', 'visibility'].includes(property))))
        .map(({ effect: { target }, animationName, transitionProperty }) =>
            `${animationName ?? transitionProperty} of ${target.outerHTML.slice(0, 80)}`)";
    page.go(&format!("{SEED}&lang=bg")).await;
    page.until(
        "less motion",
        "matchMedia('(prefers-reduced-motion: reduce)').matches",
    )
    .await;
    let is_still = async |when: &str| {
        assert_eq!(page.read::<Vec<String>>(MOVING).await, [""; 0], "{when}");
        let transitions: Vec<String> = page
            .read(
                "$$('body *')
                    .filter(element => {
                        const style = getComputedStyle(element);
                        const takesTime = style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
                        return style.scrollBehavior === 'smooth' || style.transitionProperty !== 'none' && takesTime;
                    })
                    .map(element => element.outerHTML.slice(0, 80))",
            )
            .await;
        assert_eq!(transitions, [""; 0], "{when}");
    };
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    is_still("at rest").await;
    page.click("th[data-slug=qlora] [data-action=remove]").await;
    is_still("after a removal").await;
    page.search("lora").await;
    is_still("with a list").await;
    page.press(Key::Escape).await;
    page.click("[data-action=guide]").await;
    page.until("the guide", "$('dialog[open] [data-action=goal]')")
        .await;
    is_still("with a dialog").await;
}

/// A finger on a phone goes the main way, and presses nothing beside what it means.
async fn touch(page: &Page) {
    page.window(360, 640).await;
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.is_no_wider_than_the_screen().await;
    let small: Vec<String> = page
        .read(
            "$$('button, summary, select, input')
                .filter(control => control.checkVisibility() && !control.matches('[type=checkbox], [type=radio]'))
                .filter(control => control.offsetWidth > 1 && (control.offsetWidth < 24 || control.offsetHeight < 24))
                .map(control => `${control.offsetWidth}×${control.offsetHeight} ${control.outerHTML.slice(0, 120)}`)",
        )
        .await;
    assert_eq!(small, [""; 0], "controls too small for a finger");
    page.tap("th[data-slug=masked-autoencoders] [data-action=remove]")
        .await;
    page.has_columns(&[SEED_SLUGS[0], SEED_SLUGS[2]]).await;
    page.tap("[data-action=undo]").await;
    page.has_columns(&SEED_SLUGS).await;
    page.tap("[data-row=year] th [data-action=why]").await;
    page.until(
        "the reason",
        "$('#why')?.checkVisibility() && $('#why').innerText.includes('2023')",
    )
    .await;
    page.until(
        "no notice over the table",
        "!$('[data-passing]')?.checkVisibility()",
    )
    .await;
    page.tap("tr[data-row=field] td").await;
    page.until("no reason", "!$('#why')?.checkVisibility()")
        .await;
    page.tap(SEARCH).await;
    page.has_focus(SEARCH).await;
    page.press("lora").await;
    page.until("suggestions", "$('[role=option][data-slug=lora]')")
        .await;
    page.tap("[role=option][data-slug=lora]").await;
    page.has_columns(&[SEED_SLUGS[0], SEED_SLUGS[1], SEED_SLUGS[2], "lora"])
        .await;
}

impl Page {
    /// Takes a window of a size in CSS pixels. Firefox makes only those so small that a page opens.
    async fn window(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => return self.screen(width, height).await,
            Engine::WebKit => {
                let sized = self.driver.set_window_rect(0, 0, width, height).await;
                sized.expect("a window of another size");
            }
            Engine::Firefox => {
                self.open("?lang=bg").await;
                let features = format!("width={width},height={height}");
                self.run::<()>("open('about:blank', '', arguments[0])", &[json!(features)])
                    .await;
                let windows = self.driver.windows().await.expect("two windows");
                let small = windows.last().expect("a small window").clone();
                let switched = self.driver.switch_to_window(small).await;
                switched.expect("the small window");
            }
        }
        let wide: u32 = self.read("innerWidth").await;
        assert!(wide <= width, "{wide} CSS pixels");
    }

    /// Taps on the middle of an element with a finger; fails where something covers it.
    async fn tap(&self, css: &str) {
        self.until(&format!("{css} to be there"), &format!("$({})", json!(css)))
            .await;
        self.drawn().await;
        let place: [f64; 2] = self
            .run(
                "const control = $(arguments[0]), place = () => control.getBoundingClientRect();
                if (place().top < 0 || place().bottom > innerHeight || place().left < 0 || place().right > innerWidth)
                    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
                const { left, top, width, height } = place();
                const x = Math.round(left + width / 2), y = Math.round(top + height / 2);
                const hit = document.elementFromPoint(x, y), name = arguments[0];
                if (!control.contains(hit)) throw new Error(`${name} is covered by ${hit?.outerHTML.slice(0, 120)}`);
                return [x, y];",
                &[json!(css)],
            )
            .await;
        let [x, y] = place;
        let tap = json!([{
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "x": x, "y": y, "origin": "viewport" },
                { "type": "pointerDown", "button": 0 },
                { "type": "pause", "duration": 60 },
                { "type": "pointerUp", "button": 0 },
            ],
        }]);
        let tapped = self
            .driver
            .cmd(Command::PerformActions(Actions::from(tap)))
            .await;
        tapped.unwrap_or_else(|error| panic!("tapping {css}: {error}"));
    }
}
