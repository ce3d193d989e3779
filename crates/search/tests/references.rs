//! References to the dataset's own sources, in each style and as people bring them along, ask for their work and for nothing
//! else.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use serde_json::{Value, json};
use tertium_cite::{Citers, Styles};
use tertium_core::{
    locale::Lang,
    method::identifier,
    test_records::Dice,
    thesis::{Reference, ReferenceStyle},
};
use tertium_search::{Engine, Search};

/// Every so many methods on the average one is drawn: rendering all of them takes minutes.
const SHARE: usize = 12;

fn methods() -> BTreeMap<String, Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/methods");
    let read = |entry: std::io::Result<fs::DirEntry>| -> Value {
        serde_json::from_str(&fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap()
    };
    let methods = fs::read_dir(folder).unwrap().map(read);
    methods
        .map(|method| (method["slug"].as_str().unwrap().to_owned(), method))
        .collect()
}

/// What identifies the source of a method.
fn identifiers(method: &Value) -> BTreeSet<String> {
    let source = &method["source"];
    let text = |value: &Value, rule: fn(&str) -> Option<String>| value.as_str().and_then(rule);
    let identifiers = [
        text(&source["DOI"], identifier::doi),
        text(&source["ISBN"], identifier::isbn),
        text(&source["URL"], identifier::url),
        text(&source["custom"]["arxiv"], identifier::arxiv),
    ];
    identifiers.into_iter().flatten().collect()
}

/// An engine that knows the names and the sources of all methods.
fn engine(methods: &BTreeMap<String, Value>) -> Engine {
    let aliases = |method: &Value, lang: &str| {
        let own = method["aliases"][lang].as_array().into_iter().flatten();
        let own: Vec<&str> = own.filter_map(Value::as_str).collect();
        own.join("|")
    };
    let count = methods.len();
    let mut names = vec![
        format!("tertium-names\t2\t3\t{count}"),
        "field\tf\tf\tf".into(),
        "family\tm\tm\tm".into(),
        "type\tt\tt\tt".into(),
    ];
    let mut details = vec![format!("tertium-details\t2\t0\t{count}\t0\t0\t0")];
    for (slug, method) in methods {
        let [bg, en] = ["bg", "en"].map(|lang| method["name"][lang].as_str().unwrap());
        let [aliases_bg, aliases_en] = ["bg", "en"].map(|lang| aliases(method, lang));
        names.push(format!(
            "{slug}\t{bg}\t{en}\t{aliases_bg}\t{aliases_en}\t2000\t0\t1\t2\t0"
        ));
        let own: Vec<String> = identifiers(method).into_iter().collect();
        details.push(format!("\t{}\t", own.join("|")));
    }
    // No method has a value.
    details.extend(methods.keys().map(|_| String::new()));
    details.push("\t".into());
    let lines: Vec<String> = names.into_iter().chain(details).collect();
    Engine::new(lines.join("\n") + "\n").unwrap()
}

/// A text in lines of so many signs, as a page breaks it.
fn wrapped(text: &str, width: usize) -> String {
    let (mut wrapped, mut length) = (String::new(), 0);
    for word in text.split(' ') {
        let own = word.chars().count();
        if length > 0 && length + own > width {
            wrapped.push('\n');
            length = 0;
        } else if length > 0 {
            wrapped.push(' ');
        }
        wrapped.push_str(word);
        length += own + 1;
    }
    wrapped
}

/// The same work in formats of programs.
fn records(slug: &str, source: &Value) -> [String; 4] {
    let text = |field: &str| source[field].as_str().unwrap_or_default().to_owned();
    let (title, doi) = (text("title"), text("DOI"));
    let bibtex = |open: char, close: char| {
        format!(
            "% Encoding: UTF-8\n@string{open}x = \"LoRA, QLoRA\"{close}\n@comment{{random forest}}\n\
             @article{open}{slug}, title = {{{title}}}, year = 2001, volume = {{45}}, doi = {{{doi}}}{close}"
        )
    };
    let ris = format!(
        "TY  - JOUR\r\nAU  - Han, Jiawei\r\nAU  - Albert, Réka\r\nTI  - {title}\r\nPY  - 2001\r\nVL  - 45\r\nDO  - {doi}\r\nER  - \r\n"
    );
    let csl = serde_json::to_string_pretty(&json!([source])).unwrap();
    [bibtex('{', '}'), bibtex('(', ')'), ris, csl]
}

#[test]
fn references_ask_for_their_work_alone() {
    let methods = methods();
    let engine = engine(&methods);
    let citers = Citers::new(&Styles::archived().unwrap()).unwrap();
    let (mut dice, mut asked, mut wrong) = (Dice(16), 0, Vec::new());
    for (slug, method) in &methods {
        if dice.below(SHARE) > 0 {
            continue;
        }
        let source = &method["source"];
        let reference = citers.reference(slug, source.as_object().unwrap()).unwrap();
        let reference: Reference = serde_json::from_value(reference).unwrap();
        let mut texts: Vec<String> = Vec::new();
        for style in ReferenceStyle::ALL {
            let in_each = Lang::ALL.map(|lang| reference.entry(style, lang));
            for text in in_each.into_iter().collect::<BTreeSet<_>>() {
                texts.extend([
                    text.to_owned(),
                    format!("[12] {text}"),
                    format!("12. {text}"),
                ]);
                texts.extend([80, 45].map(|width| wrapped(text, width)));
            }
        }
        if source["DOI"].is_string() {
            texts.extend(records(slug, source));
        }
        let own = identifiers(method);
        for text in texts {
            asked += 1;
            let resolved = engine.resolve(&text);
            let known: Vec<&str> = resolved.known.iter().map(|slug| slug.as_str()).collect();
            let is_named = text_names(&own, &text);
            // Several methods may have one source.
            let are_own = known
                .iter()
                .all(|slug| !identifiers(&methods[*slug]).is_disjoint(&own));
            let is_one = known.len().min(1) + resolved.unknown.len() == 1;
            let is_right = are_own && is_one;
            if !is_right || is_named && known.is_empty() {
                wrong.push(format!("{text}\n    {known:?}, {:?}", resolved.unknown));
            }
        }
    }
    assert!(asked > 1000, "{asked}");
    assert!(
        wrong.is_empty(),
        "{} of {asked}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Whether a reference gives what identifies its work: not every style names an ISBN.
fn text_names(own: &BTreeSet<String>, text: &str) -> bool {
    let text = text.to_lowercase().replace(['\n', '-'], "");
    own.iter()
        .any(|own| text.contains(&own.to_lowercase().replace('-', "")))
}
