use tertium_core::{
    compare::{Cell, Marked, Row, Verdict},
    json::Json,
    locale::Lang,
    method::{Access, Method},
};

/// What is to be taken away: the visible rows and columns in their order, and what the page says of them.
#[derive(Debug)]
pub struct Asked<'a> {
    pub lang: Lang,
    pub title: &'a str,
    pub link: &'a str,
    /// version, release, date and licence.
    pub dataset: [&'a str; 4],
    /// Each with its name in the language.
    pub methods: &'a [&'a Method],
    /// Each with its label and its verdict as shown.
    pub rows: &'a [(Row, String, Verdict)],
    /// The texts of [`super::Words`] under their names there.
    pub words: &'a [(&'a str, String)],
}

/// Writes down what [`super::Table::decode`] reads; the page hands it to the program of the exports as JSON text.
pub fn request(asked: &Asked) -> Json {
    let [version, release, date, licence] = asked.dataset;
    let columns = asked.methods.iter().map(|method| {
        let key = method.source.as_ref().map_or(Json::Null, |source| source.csl["id"].clone());
        object([("slug", method.slug.as_str().into()), ("name", method.name.get(asked.lang).as_str().into()), ("source", key)])
    });
    let rows = asked.rows.iter().filter(|(row, ..)| *row != Row::Dataset).map(|(row, label, verdict)| {
        let cells = asked.methods.iter().map(|method| cell(row.cell(method, asked.lang))).collect();
        object([("id", row.id().into()), ("label", label.as_str().into()), ("verdict", verdict.id().into()), ("cells", Json::List(cells))])
    });
    let sources = asked.methods.iter().filter_map(|method| method.source.as_ref()).filter(|source| !source.csl.is_null());
    let sources = sources.map(|source| object([("citation", source.citation.as_str().into()), ("csl", source.csl.clone())]));
    object([
        ("lang", asked.lang.tag().into()),
        ("title", asked.title.into()),
        ("link", asked.link.into()),
        ("dataset", object([("version", version.into()), ("release", release.into()), ("date", date.into()), ("licence", licence.into())])),
        ("columns", Json::List(columns.collect())),
        ("rows", Json::List(rows.collect())),
        ("sources", Json::List(sources.collect())),
        ("words", Json::Object(asked.words.iter().map(|(name, text)| ((*name).to_owned(), text.as_str().into())).collect())),
    ])
}

fn cell(cell: Cell) -> Json {
    match cell {
        Cell::Missing | Cell::Record => Json::Null,
        Cell::Line(text) | Cell::Prose(text) => part(text, None),
        Cell::Count(count) => count.to_string().as_str().into(),
        Cell::List(items) => Json::List(items.into_iter().map(|item| part(item, None)).collect()),
        Cell::Links(links) => Json::List(links.into_iter().map(|(text, link)| part(Marked { text, lang: None }, Some(link))).collect()),
        Cell::Source { citation, access, .. } => match access {
            Access::Doi(link) | Access::Link(link) => part(citation, Some(link)),
            Access::Isbn(_) | Access::None => part(citation, None),
        },
    }
}

fn part(text: Marked, link: Option<String>) -> Json {
    let mut members = vec![("text".to_owned(), Json::Text(text.text))];
    members.extend(text.lang.map(|lang| ("lang".to_owned(), Json::Text(lang))));
    members.extend(link.map(|link| ("link".to_owned(), Json::Text(link))));
    Json::Object(members)
}

fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
