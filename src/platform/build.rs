use js_sys::JSON;

use super::json::from_js;
use crate::{
    json::Json,
    locale::{Bilingual, Lang},
    method::{Slug, bundle},
};

/// What the build wrote into the shell: where its catalogues and its release of the dataset lie.
#[derive(Debug, Clone, Default)]
pub struct Build {
    pub release: String,
    pub version: String,
    /// How many methods the release holds.
    pub methods: usize,
    /// Whether records lie in bundles: the dataset is large.
    pub is_bundled: bool,
    pub catalogues: Bilingual<String>,
}

impl Build {
    /// Reads what the shell says; nothing where the shell is not that of a finished build.
    pub fn read() -> Option<Self> {
        let build = names()?;
        let text = |value: &Json| value.as_text().map(str::to_owned);
        let catalogues = &build["catalogues"];
        Some(Self {
            release: text(&build["release"])?,
            version: text(&build["version"])?,
            methods: match build["methods"] {
                Json::Number(methods) => methods as usize,
                _ => return None,
            },
            is_bundled: matches!(build["bundled"], Json::Bool(true)),
            catalogues: Bilingual { bg: text(&catalogues["bg"])?, en: text(&catalogues["en"])? },
        })
    }

    pub fn record_url(&self, slug: &Slug) -> String {
        let bundle = if self.is_bundled { bundle::name(bundle::of(slug)) } else { String::new() };
        ["data/", &self.release, "/", if self.is_bundled { &bundle } else { slug.as_str() }, ".json"].concat()
    }

    /// The record of a method in what its file holds.
    pub fn record_of<'a>(&self, slug: &Slug, file: &'a Json) -> &'a Json {
        if self.is_bundled { &file[slug.as_str()] } else { file }
    }

    pub fn catalogue_url(&self, lang: Lang) -> &str {
        self.catalogues.get(lang)
    }
}

/// Version, release and date of the dataset; only the panels want the date.
pub fn dataset() -> Option<[String; 3]> {
    let build = names()?;
    let text = |name: &str| build[name].as_text().map(str::to_owned);
    Some([text("version")?, text("release")?, text("date")?])
}

fn names() -> Option<Json> {
    let element = web_sys::window()?.document()?.get_element_by_id("build")?;
    Some(from_js(&JSON::parse(&element.text_content()?).ok()?))
}
