//! What is derived from the finished build: the catalogues' hashed names, the shell's own texts, the loader's start.

use std::{fs, path::Path};

use serde_json::{Value, json};
use tertium::{
    compare::Row,
    locale::{Catalogue, CatalogueKey, Key, Lang},
};

use crate::{
    authored::Dataset,
    layout,
    release::Release,
    site::{after_charset, early_elements, integrity, short, shorten},
};

/// The programs that are fetched when they are asked for: `tertium-<name>` in Cargo.toml and index.html.
const LATER: [&str; 4] = ["search", "export", "panels", "dialogs"];

/// What stands in the shell until the build's names are known; Trunk's minifier leaves data alone.
const PENDING: &str = r#"{"build":"pending"}"#;

/// The same for what the loader's frame says.
const FRAME: &str = r#"{"frame":"pending"}"#;

/// Completes `index.html` and the files that it names; `offline` is the name of the module for use without a network.
pub fn finish(dist: &Path, dataset: &Dataset, release: &Release, offline: &str) -> Result<(), String> {
    let path = dist.join("index.html");
    let mut html = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (mut catalogues, mut frame, mut checks) = (json!({}), json!({}), json!({}));
    // Records have no check here: there are as many as methods, and the shell costs the same however many there are.
    for name in ["_index.txt", "_common.json"].map(|name| format!("data/{}/{name}", release.name)) {
        checks[&name] = integrity(&read(&dist.join(&name))?).into();
    }
    for lang in Lang::ALL {
        let (name, catalogue) = catalogue(dist, lang)?;
        checks[&name] = integrity(&read(&dist.join(&name))?).into();
        catalogues[lang.tag()] = name.into();
        frame[lang.tag()] = frame_texts(&catalogue);
        html = with_texts(html, lang, &catalogue);
    }
    html = html.replace("{release}", &release.name);
    let starter = take_starter(&mut html)?;
    take_links(&mut html)?;
    let name = |text: &str, from: &str, to: &str| named(text, from, to).ok_or(format!("index.html: no name from {from} to {to}"));
    let loader = name(&html, "loader-", ".js")?;
    let mut programs = json!({ "tertium": program(dist, "tertium", [name(&starter, "tertium-", ".js")?, name(&starter, "tertium-", "_bg.wasm")?])? });
    for name in LATER {
        programs[name] = program(dist, &format!("tertium-{name}"), [".js", "_bg.wasm"].map(|end| format!("tertium-{name}{end}")))?;
    }
    let mut build = json!({
        "loader": loader,
        "offline": offline,
        "programs": programs,
        "release": release.name,
        "version": dataset.manifest.version,
        "date": dataset.manifest.date,
        "methods": dataset.methods.len(),
        "catalogues": catalogues,
        "checks": checks,
    });
    // Said only where it is so: each byte of the shell counts.
    if !layout::is_small(dataset.methods.len()) {
        build["bundled"] = true.into();
    }
    html.insert_str(after_charset(&html).ok_or("index.html: no <meta> at its head")?, &early_elements(dist, &build)?);
    for (place, value) in [(PENDING, build), (FRAME, frame)] {
        if !html.contains(place) {
            return Err(format!("index.html: no place for {place}"));
        }
        // In a script nothing is escaped, and `</script` would end it.
        html = html.replacen(place, &value.to_string().replace('<', "\\u003c"), 1);
    }
    fs::write(&path, html).map_err(|error| format!("{}: {error}", path.display()))?;
    let _ = fs::remove_file(dist.join(".trunk-lock"));
    Ok(())
}

/// Moves a program and its glue to names that hold their hash; what they call each other by is short from here on.
fn program(dist: &Path, name: &str, [js, wasm]: [String; 2]) -> Result<Value, String> {
    let (old_js, old_wasm) = (dist.join(&js), dist.join(&wasm));
    let glue = fs::read_to_string(&old_js).map_err(|error| format!("{js}: {error}"))?;
    let (glue, code) = shorten(&glue, &read(&old_wasm)?).map_err(|error| format!("{wasm}: {error}"))?;
    for old in [&old_js, &old_wasm] {
        fs::remove_file(old).map_err(|error| format!("{}: {error}", old.display()))?;
    }
    let hash = short(&[glue.as_bytes(), &code].concat());
    let [js, wasm] = [".js", "_bg.wasm"].map(|end| format!("{name}-{hash}{end}"));
    for (name, content) in [(&js, glue.as_bytes()), (&wasm, &code)] {
        fs::write(dist.join(name), content).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(json!({ "integrity": integrity(&code), "js": js, "wasm": wasm }))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The names that a finished shell hands to its loader.
pub fn build_of(html: &str) -> Result<Value, String> {
    let start = html.find(r#"{"bundled":"#).or_else(|| html.find(r#"{"catalogues":"#)).ok_or("index.html: not finished")?;
    let end = html[start..].find("</script>").ok_or("index.html: the build's names have no end")? + start;
    serde_json::from_str(&html[start..end]).map_err(|error| format!("index.html: {error}"))
}

/// Moves a catalogue to a name that holds its hash, so that it can be cached for ever.
fn catalogue(dist: &Path, lang: Lang) -> Result<(String, Catalogue), String> {
    let path = dist.join(format!("locale/{lang}.json"));
    let fail = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| fail(&error))?;
    let compact: Value = serde_json::from_str(&text).map_err(|error| fail(&error))?;
    let catalogue = Catalogue::decode(&compact.clone().into()).map_err(|error| fail(&error))?;
    let compact = compact.to_string();
    let name = format!("locale/{lang}-{}.json", short(compact.as_bytes()));
    fs::write(dist.join(&name), compact).map_err(|error| fail(&error))?;
    fs::remove_file(&path).map_err(|error| fail(&error))?;
    Ok((name, catalogue))
}

/// What the frame says, in the order in which the loader takes it: the title, what is around the table, the rows' labels.
fn frame_texts(catalogue: &Catalogue) -> Value {
    let around = [Key::Title, Key::Lead, Key::SearchLabel, Key::ClearAll];
    around.into_iter().chain(Row::ALL.map(Row::label)).map(|key| catalogue.text(key)).collect()
}

/// Puts a catalogue's texts where the shell names them: `{bg:shell.failed}`.
fn with_texts(mut html: String, lang: Lang, catalogue: &Catalogue) -> String {
    for key in Key::ALL {
        let text = catalogue.text(*key).replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        html = html.replace(&format!("{{{lang}:{}}}", key.name()), &text);
    }
    html
}

/// Takes Trunk's inline starter out, which a strict policy would refuse; the loader starts the program instead.
fn take_starter(html: &mut String) -> Result<String, String> {
    let start =
        ["<script type=\"module\">", "<script type=module>"].iter().find_map(|tag| html.find(tag)).ok_or("index.html: Trunk wrote no starter")?;
    let end = html[start..].find("</script>").ok_or("index.html: the starter has no end")? + start + "</script>".len();
    Ok(html.drain(start..end).collect())
}

/// Takes Trunk's links to the program out: it is about to get another name.
fn take_links(html: &mut String) -> Result<(), String> {
    for _ in 0..2 {
        let start = html.match_indices("<link").map(|(start, _)| start).find(|start| html[*start..].split('>').next().is_some_and(is_early));
        let start = start.ok_or("index.html: Trunk does not fetch the program early")?;
        let end = html[start..].find('>').map_or(html.len(), |end| start + end + 1);
        html.drain(start..end);
    }
    Ok(())
}

fn is_early(link: &str) -> bool {
    link.contains("preload") && link.contains("tertium-")
}

/// The first name that begins and ends so, without anything between that no file name has.
fn named(text: &str, from: &str, to: &str) -> Option<String> {
    text.match_indices(from).find_map(|(start, _)| {
        let end = text[start..].find(to)? + start + to.len();
        let name = &text[start..end];
        name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_starter_as_trunk_writes_it() {
        #[track_caller]
        fn check(starter: &str) {
            let mut html = format!("<head><script type=\"module\" src=\"./loader-1a.js\"></script>{starter}</head>");
            let taken = take_starter(&mut html).unwrap();
            assert_eq!(named(&taken, "tertium-", ".js").as_deref(), Some("tertium-2b.js"));
            assert_eq!(named(&taken, "tertium-", "_bg.wasm").as_deref(), Some("tertium-3c_bg.wasm"));
            assert_eq!(named(&html, "loader-", ".js").as_deref(), Some("loader-1a.js"));
            assert!(!html.contains("import"));
        }
        check(
            "<script type=\"module\">import init from './tertium-2b.js'; const wasm = await init({ module_or_path: './tertium-3c_bg.wasm' });</script>",
        );
        check("<script type=module>import a from\"./tertium-2b.js\";await a({module_or_path:\"./tertium-3c_bg.wasm\"})</script>");
    }
}
