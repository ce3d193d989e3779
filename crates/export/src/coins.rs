use crate::{Item, Kind, Name, clean};

/// Describes a reference as a COinS title, by which Zotero's connector recognises a work in a page.
///
/// It is an OpenURL ContextObject in key/value form (Z39.88). The text is not escaped for HTML: it
/// belongs into the attribute `title` of `<span class="Z3988">`.
pub fn coins(item: &Item) -> String {
    let (format, genre, title) = match item.kind {
        Kind::Journal | Kind::Magazine => ("journal", "article", "rft.atitle"),
        Kind::Paper => ("book", "proceeding", "rft.atitle"),
        Kind::Article => ("journal", "preprint", "rft.atitle"),
        Kind::Book => ("book", "book", "rft.btitle"),
        Kind::Chapter => ("book", "bookitem", "rft.atitle"),
        Kind::Report => ("book", "report", "rft.btitle"),
        Kind::Thesis => ("dissertation", "", "rft.title"),
        Kind::Webpage | Kind::Manuscript | Kind::Dataset => ("dc", "", "rft.title"),
    };
    let mut out = String::from("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3A");
    out.push_str(format);
    let mut pair = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            out.extend(["&", name, "="]);
            let may_stand = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
            clean::percent(value, may_stand, &mut out);
        }
    };
    pair("rfr_id", Some("info:sid/tertium"));
    if format == "dc" {
        let is_page = item.kind == Kind::Webpage;
        pair(
            "rft.type",
            Some(if is_page { "webpage" } else { "document" }),
        );
    }
    pair("rft.genre", Some(genre));
    pair(title, item.get("title"));
    let container = if format == "book" {
        "rft.btitle"
    } else {
        "rft.jtitle"
    };
    pair(container, item.get("container-title"));
    pair("rft.series", item.get("collection-title"));
    pair("rft.volume", item.get("volume"));
    pair("rft.issue", item.get("issue"));
    if let Some(pages) = item.pages() {
        pair("rft.pages", item.get("page"));
        pair("rft.spage", Some(pages.first));
        pair("rft.epage", pages.last);
    }
    pair("rft.edition", item.get("edition"));
    let publisher = if format == "dissertation" {
        "rft.inst"
    } else {
        "rft.pub"
    };
    pair(publisher, item.get("publisher"));
    pair("rft.place", item.get("publisher-place"));
    pair("rft.isbn", item.get("ISBN"));
    pair("rft.issn", item.get("ISSN"));
    let date: Vec<String> = item
        .issued
        .iter()
        .map(|part| [if *part < 10 { "0" } else { "" }, &part.to_string()].concat())
        .collect();
    pair("rft.date", Some(&date.join("-")));
    if let Some(first) = item.authors.first() {
        pair("rft.aulast", Some(&first.family()));
        if let Name::Person { given, .. } = first {
            pair("rft.aufirst", Some(given));
        }
    }
    for name in &item.authors {
        pair("rft.au", Some(&name.inverted()));
    }
    if let Some(doi) = item.get("DOI") {
        pair("rft_id", Some(&["info:doi/", doi].concat()));
    }
    if let Some(arxiv) = item.get("arxiv") {
        pair("rft_id", Some(&["info:arxiv/", arxiv].concat()));
    }
    pair("rft_id", item.link().as_deref());
    pair("rft.language", item.get("language"));
    out
}
