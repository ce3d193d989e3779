use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use tertium::app::Spoken;
use tertium_core::{
    build::Build,
    locale::{Bilingual, Catalogue, Key, Lang},
    method::{Kind, Method, Slug},
};

use crate::Page;

/// What all pages are made of.
pub struct Site {
    pub build: Build,
    pub catalogues: Bilingual<Arc<Catalogue>>,
    /// The languages of the dataset, its first one first: each page is written in all of them.
    pub languages: Vec<Lang>,
    /// In the order of their slugs.
    pub methods: Vec<Arc<Method>>,
    pub topics: Vec<Topic>,
    /// The page about the dataset, where somebody wrote one.
    pub about: Option<Bilingual<About>>,
    /// The present slugs of methods that had others, by those.
    pub renamed: BTreeMap<Slug, Slug>,
    /// How much each method is used, in no unit: what the search breaks ties by.
    pub usage: HashMap<Slug, u32>,
    /// The comparisons that have a page: each in the order of its slugs, none twice.
    pub comparisons: Vec<Vec<Slug>>,
    places: HashMap<Slug, usize>,
    /// The comparisons in which each method stands, by their places.
    sides: HashMap<Slug, Vec<usize>>,
    /// The topics of each method, by their places.
    kinds: HashMap<Slug, Vec<usize>>,
    /// The pages that are written, where a host does not take all.
    written: Option<HashSet<Page>>,
}

/// What is said of the dataset.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    pub title: String,
    /// What stands below the title.
    pub html: String,
}

/// What methods have in common: a page lists them.
pub struct Topic {
    pub kind: TopicKind,
    pub id: String,
    pub label: Bilingual<String>,
    pub definition: Option<Bilingual<String>>,
    /// In the order of the list.
    pub methods: Vec<Slug>,
}

/// What kind of topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TopicKind {
    Field,
    Family,
    /// A goal of the guide.
    Goal,
}

impl TopicKind {
    pub const ALL: [Self; 3] = [Self::Goal, Self::Field, Self::Family];

    /// The heading over the topics of the kind.
    pub(crate) fn heading(self) -> Key {
        match self {
            Self::Goal => Key::PageGoals,
            Self::Field => Key::PageFields,
            Self::Family => Key::PageFamilies,
        }
    }

    pub fn folder(self) -> &'static str {
        match self {
            Self::Field => "fields",
            Self::Family => "families",
            Self::Goal => "goals",
        }
    }
}

impl Site {
    /// `more` are comparisons beside the pairs of alternatives, in any order.
    pub fn new(
        build: Build,
        catalogues: Bilingual<Catalogue>,
        languages: Vec<Lang>,
        mut methods: Vec<Arc<Method>>,
        topics: Vec<Topic>,
        more: Vec<Vec<Slug>>,
    ) -> Self {
        methods.sort_by(|one, other| one.slug.as_str().cmp(other.slug.as_str()));
        let places = methods.iter().enumerate();
        let places = places.map(|(place, method)| (method.slug.clone(), place));
        let Bilingual { bg, en } = catalogues;
        let comparisons = comparisons(&methods, more);
        Self {
            places: places.collect(),
            sides: by_slug(comparisons.iter()),
            kinds: by_slug(topics.iter().map(|topic| &topic.methods)),
            written: None,
            comparisons,
            build,
            catalogues: Bilingual {
                bg: bg.into(),
                en: en.into(),
            },
            languages,
            methods,
            topics,
            about: None,
            renamed: BTreeMap::new(),
            usage: HashMap::new(),
        }
    }

    /// The address of the whole site with a slash at its end, where it is known. What may not be relative is left out
    /// without it.
    pub(crate) fn url(&self) -> Option<&str> {
        Some(&*self.build.site).filter(|url| !url.is_empty())
    }

    /// A text of the interface.
    pub(crate) fn text(&self, key: Key, lang: Lang) -> String {
        self.catalogues.get(lang).text(key).to_owned()
    }

    /// The languages that a page is not in.
    pub(crate) fn others(&self, lang: Lang) -> impl Iterator<Item = Lang> + use<> {
        let languages = self.languages.clone().into_iter();
        languages.filter(move |other| *other != lang)
    }

    /// The language for those who read none of the dataset's: English, where it has that.
    pub(crate) fn lingua_franca(&self) -> Lang {
        let first = self.languages.first().copied();
        let english = self.languages.iter().find(|lang| **lang == Lang::En);
        english.copied().or(first).unwrap_or_default()
    }

    /// All pages; those that most people look for stand first, so that a host with few files takes these.
    ///
    /// Topics and methods come before comparisons, the most used first; a comparison counts as its least used method.
    pub fn pages(&self) -> Vec<Page> {
        let topics = self.topics.iter();
        let topics = topics.map(|topic| Page::Topic(topic.kind, topic.id.clone()));
        let mut methods: Vec<&Arc<Method>> = self.methods.iter().collect();
        let usage = |slug: &Slug| self.usage.get(slug).copied().unwrap_or_default();
        methods.sort_by_key(|method| Reverse(usage(&method.slug)));
        let methods = methods.into_iter();
        let methods = methods.map(|method| Page::Method(method.slug.clone()));
        let mut comparisons: Vec<&Vec<Slug>> = self.comparisons.iter().collect();
        comparisons.sort_by_key(|slugs| Reverse(slugs.iter().map(usage).min()));
        let comparisons = comparisons.into_iter().cloned().map(Page::Comparison);
        let about = self.about.iter().map(|_| Page::About);
        std::iter::once(Page::Overview)
            .chain(about)
            .chain(topics)
            .chain(methods)
            .chain(comparisons)
            .collect()
    }

    /// Says that only these pages are written: comparisons without a page are no longer spoken of, and links to other pages
    /// lead to the app.
    pub fn limit(&mut self, pages: &[Page]) {
        let written: HashSet<Page> = pages.iter().cloned().collect();
        self.comparisons
            .retain(|slugs| written.contains(&Page::Comparison(slugs.clone())));
        self.sides = by_slug(self.comparisons.iter());
        self.written = Some(written);
    }

    pub(crate) fn is_written(&self, page: &Page) -> bool {
        let written = self.written.as_ref();
        written.is_none_or(|written| written.contains(page))
    }

    pub fn method(&self, slug: &Slug) -> Option<&Arc<Method>> {
        self.methods.get(*self.places.get(slug)?)
    }

    pub(crate) fn methods_of(&self, page: &Page) -> Vec<Arc<Method>> {
        let slugs = page.slugs().iter();
        slugs
            .filter_map(|slug| self.method(slug).cloned())
            .collect()
    }

    /// The paths at which a page lay before methods got other slugs: they forward to it.
    pub fn former_paths(&self, page: &Page, lang: Lang) -> Vec<String> {
        // Every way of calling each of the methods, the present one first.
        let mut ways: Vec<Vec<Slug>> = vec![Vec::new()];
        for slug in page.slugs() {
            let former = self.renamed.iter().filter(|(_, new)| *new == slug);
            let former = former.map(|(old, _)| old);
            let names: Vec<&Slug> = std::iter::once(slug).chain(former).collect();
            let longer = ways.iter().flat_map(|way| {
                let with = |name: &&Slug| [&way[..], &[(*name).clone()]].concat();
                names.iter().map(with).collect::<Vec<_>>()
            });
            ways = longer.collect();
        }
        let former = ways.into_iter().skip(1);
        let both_orders = former.flat_map(|mut way| {
            way.sort_unstable();
            let page = match &way[..] {
                [only] => Page::Method(only.clone()),
                _ => Page::Comparison(way),
            };
            [Some(page.path(lang)), page.other_path(lang)]
        });
        both_orders.flatten().collect()
    }

    pub(crate) fn topic(&self, kind: TopicKind, id: &str) -> Option<&Topic> {
        let mut topics = self.topics.iter();
        topics.find(|topic| topic.kind == kind && topic.id == id)
    }

    pub(crate) fn name(&self, slug: &Slug, lang: Lang) -> String {
        let method = self.method(slug);
        method.map_or_else(|| slug.to_string(), |method| method.name.get(lang).clone())
    }

    /// What a comparison is called in a line.
    pub(crate) fn names(&self, slugs: &[Slug], lang: Lang) -> String {
        let names: Vec<String> = slugs.iter().map(|slug| self.name(slug, lang)).collect();
        names.join(" – ")
    }

    pub(crate) fn spoken(&self, lang: Lang) -> Spoken {
        Spoken {
            lang,
            catalogue: self.catalogues.get(lang).clone(),
        }
    }

    /// The comparisons that have a page and in which a method stands.
    pub(crate) fn comparisons_with<'a>(
        &'a self,
        slug: &'a Slug,
    ) -> impl Iterator<Item = &'a Vec<Slug>> {
        let places = self.sides.get(slug).into_iter().flatten();
        places.filter_map(|place| self.comparisons.get(*place))
    }

    /// The topics to which one of some methods belongs, in the order of all.
    pub(crate) fn topics_of(&self, slugs: &[Slug]) -> impl Iterator<Item = &Topic> {
        let places = slugs.iter().filter_map(|slug| self.kinds.get(slug));
        let places: BTreeSet<usize> = places.flatten().copied().collect();
        let topics = places.into_iter();
        topics.filter_map(|place| self.topics.get(place))
    }
}

/// Where each method stands in lists of methods, by the places of the lists.
fn by_slug<'a>(lists: impl Iterator<Item = &'a Vec<Slug>>) -> HashMap<Slug, Vec<usize>> {
    let mut places: HashMap<Slug, Vec<usize>> = HashMap::new();
    for (place, slugs) in lists.enumerate() {
        for slug in slugs {
            places.entry(slug.clone()).or_default().push(place);
        }
    }
    places
}

/// All pairs of alternatives, and the others; each in the order of its slugs, none twice.
fn comparisons(methods: &[Arc<Method>], more: Vec<Vec<Slug>>) -> Vec<Vec<Slug>> {
    let known: HashSet<&Slug> = methods.iter().map(|method| &method.slug).collect();
    let pairs = methods.iter().flat_map(|method| {
        let edges = method.related.iter();
        let rivals = edges.filter(|edge| edge.kind == Kind::AlternativeTo);
        rivals.map(|edge| vec![method.slug.clone(), edge.slug.clone()])
    });
    let mut all: Vec<Vec<Slug>> = pairs.chain(more).collect();
    all.retain(|slugs| slugs.iter().all(|slug| known.contains(slug)));
    for slugs in &mut all {
        slugs.sort_unstable_by(|one, other| one.as_str().cmp(other.as_str()));
        slugs.dedup();
    }
    all.retain(|slugs| slugs.len() > 1);
    all.sort_unstable_by(|one, other| {
        let key = |slugs: &[Slug]| slugs.iter().map(Slug::to_string).collect::<Vec<_>>();
        key(one).cmp(&key(other))
    });
    all.dedup();
    all
}
