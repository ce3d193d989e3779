//! The prerendered pages: which there are, and where they go.

use std::{
    collections::{BTreeMap, HashSet},
    env,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Instant,
};

use tertium_core::{
    build::Build,
    locale::{Bilingual, Catalogue, Lang},
    method::{Method, Slug},
    pages::{PageIndex, versus},
};
use tertium_pages::{
    Asset, Frame, PICTURES, Page, Rendered, STYLES, Site, Topic, TopicKind, robots, sitemap,
};

use super::{
    BuildError,
    digest::{integrity, short},
    files, setting,
    shell::{self, Shell},
};
use crate::{
    about,
    authored::{Dataset, Term},
    index,
    release::Release,
};

/// Whether a file lies in the folders of the pages, one for each language, or in that of their pictures.
pub fn is_prerendered(name: &str) -> bool {
    let of_lang = |lang: &Lang| {
        let rest = name.strip_prefix(lang.tag());
        rest.is_some_and(|rest| rest.starts_with('/'))
    };
    Lang::ALL.iter().any(of_lang) || name.starts_with(PICTURES)
}

/// The most files of a site that common static hosts take, with some to spare for the next release.
const MOST_FILES: usize = 19_500;

/// The address of the whole site, as it stands in this variable of the environment.
const SITE_URL: &str = "SITE_URL";

/// How many files of pages are written at most, where this variable of the environment says so.
const PAGES: &str = "TERTIUM_PAGES";

/// The pages that a build gets.
pub struct Plan {
    site: Site,
    /// All that there could be, and how many of them are written.
    all: Vec<Page>,
    count: usize,
    /// The address of the list of them.
    pub index: String,
}

/// Decides on the pages, as many as a host takes, and writes the list of them.
pub fn plan(
    dist: &Path,
    dataset: &Dataset,
    release: &Release,
    build: Build,
    catalogues: Bilingual<Catalogue>,
) -> Result<Plan, BuildError> {
    let mut site = site(dataset, release, build, catalogues)?;
    let room = match setting(PAGES)? {
        Some(most) => most,
        None => MOST_FILES.saturating_sub(files::list(dist)?.len()),
    };
    let all = site.pages();
    let former = |page: &Page| site.former_paths(page, Lang::En).len();
    let count = fitting(&all, room, site.languages.len(), former).len();
    if count < all.len() {
        site.limit(&all[..count]);
    }
    let list = serde_json::to_string(&page_index(&all, count)).map_err(|error| {
        BuildError::content(
            "the list of pages",
            error.to_string(),
            "one that can be written",
        )
    })?;
    let index = format!("pages-{}.json", short(list.as_bytes()));
    files::write(&dist.join(&index), list)?;
    Ok(Plan {
        site,
        all,
        count,
        index,
    })
}

/// What the program knows of the pages: `count` of them are there.
fn page_index(all: &[Page], count: usize) -> PageIndex {
    let (there, missing) = all.split_at(count);
    let of_method = |page: &Page| match page {
        Page::Method(slug) => Some(slug.clone()),
        _ => None,
    };
    let comparison = |page: &Page| match page {
        Page::Comparison(slugs) => Some(versus(slugs)),
        _ => None,
    };
    let mut comparisons: Vec<String> = there.iter().filter_map(comparison).collect();
    comparisons.sort_unstable();
    PageIndex {
        comparisons,
        methods_without: missing.iter().filter_map(of_method).collect(),
    }
}

/// Writes the pages of a plan, with what leads search engines to them.
///
/// The shell must lie finished in the build.
pub fn write(dist: &Path, plan: &Plan) -> Result<(), BuildError> {
    let started = Instant::now();
    let shell = shell::read(dist)?;
    let frame = frame(dist, &shell)?;
    let Plan {
        site, all, count, ..
    } = plan;
    let pages = &all[..*count];
    let names: Vec<(&Page, Lang)> = pages
        .iter()
        .flat_map(|page| site.languages.iter().map(move |lang| (page, *lang)))
        .collect();
    eprintln!("pages: {} to render; about a minute", names.len());
    let (next, bytes) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let failed = Mutex::new(None);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((page, lang)) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match write_one(dist, site, page, *lang, &frame) {
                        Ok(size) => drop(bytes.fetch_add(size, Ordering::Relaxed)),
                        Err(error) => {
                            if let Ok(mut failed) = failed.lock() {
                                failed.get_or_insert(error);
                            }
                        }
                    }
                }
            });
        }
    });
    if let Some(error) = failed.into_inner().ok().flatten() {
        return Err(error);
    }
    // Where the page about the dataset lay before it had a folder.
    for lang in site.languages.iter().copied() {
        let path = format!("about.{lang}.html");
        files::write(&dist.join(&path), site.forward(&path, &Page::About, lang))?;
    }
    for (name, text) in sitemap(site, pages) {
        files::write(&dist.join(name), text)?;
    }
    files::write(&dist.join("robots.txt"), robots(site))?;
    eprintln!(
        "pages: {} of {} in {} languages, {} MB, written in {} ms{}",
        pages.len(),
        all.len(),
        site.languages.len(),
        bytes.into_inner() / 1_000_000,
        started.elapsed().as_millis(),
        if site.build.site.is_empty() {
            "; SITE_URL is not set, so they name no whole addresses and there is no sitemap"
        } else {
            ""
        }
    );
    Ok(())
}

/// The first pages, as many as there is room for their files in so many languages; `former` counts those at former addresses.
fn fitting(
    pages: &[Page],
    room: usize,
    languages: usize,
    former: impl Fn(&Page) -> usize,
) -> &[Page] {
    let mut files = 0;
    let files_of = |page: &Page| {
        let others = [page.other_path(Lang::En), page.picture(Lang::En)];
        let others = others.into_iter().flatten().count();
        languages * (1 + others + former(page))
    };
    let fits = |page: &&Page| {
        files += files_of(page);
        files <= room
    };
    let count = pages.iter().take_while(fits).count();
    &pages[..count]
}

/// Writes a page in a language, and what forwards to it; answers its bytes.
fn write_one(
    dist: &Path,
    site: &Site,
    page: &Page,
    lang: Lang,
    frame: &Frame,
) -> Result<usize, BuildError> {
    let put = |path: &str, html: &str| {
        let folder = dist.join(path);
        files::make_folder(&folder)?;
        files::write(&folder.join("index.html"), html)
    };
    let former = site.former_paths(page, lang);
    for path in former.iter().chain(&page.other_path(lang)) {
        put(path, &site.forward(path, page, lang))?;
    }
    let Rendered { html, picture } = site.render(page, lang, frame);
    put(&page.path(lang), &html)?;
    let mut size = html.len();
    if let Some(path) = page.picture(lang) {
        let expected = "a table that can be exported";
        let picture = picture.ok_or(BuildError::content(&path, "no picture", expected))?;
        size += picture.len();
        let file = dist.join(path);
        file.parent().map_or(Ok(()), files::make_folder)?;
        files::write(&file, picture)?;
    }
    Ok(size)
}

/// What all pages have of the build.
fn frame(dist: &Path, shell: &Shell) -> Result<Frame, BuildError> {
    let styles = [
        &*shell::style(dist)?,
        tertium::ui::links::STYLES,
        tertium::ui::beside::STYLES,
        STYLES,
    ];
    let loader = Asset {
        url: shell.loader.clone(),
        integrity: integrity(&files::read(&dist.join(&shell.loader))?),
    };
    let build = serde_json::to_string(&shell.build);
    let build = build.map_err(|error| {
        BuildError::content("#build", error.to_string(), "a build that can be written")
    })?;
    Ok(Frame {
        build,
        loader,
        style: styles.concat(),
    })
}

fn site(
    dataset: &Dataset,
    release: &Release,
    build: Build,
    catalogues: Bilingual<Catalogue>,
) -> Result<Site, BuildError> {
    let method = |(slug, text): &(String, String)| {
        let fail = |found: String| BuildError::content(slug, found, "a record that the page reads");
        let parsed: Slug = slug.parse().map_err(|_| fail("no slug".to_owned()))?;
        let method = Method::from_json(&parsed, text.as_bytes());
        method
            .map(Arc::new)
            .map_err(|error| fail(error.to_string()))
    };
    let methods = release.records.iter().map(method);
    let methods = methods.collect::<Result<Vec<_>, _>>()?;
    let tasks = dataset.start.iter().flat_map(|group| &group.tasks);
    let sets = dataset
        .comparisons
        .iter()
        .chain(tasks.map(|task| &task.slugs));
    let slugs = |set: &Vec<String>| set.iter().filter_map(|slug| slug.parse().ok()).collect();
    let mut more: Vec<Vec<Slug>> = sets.map(slugs).collect();
    // Whoever compares more than two may want any two of them.
    let pairs = more.iter().flat_map(|set| {
        let each = set.iter().enumerate();
        each.flat_map(|(place, one)| {
            let others = set[place + 1..].iter();
            others.map(|other| vec![one.clone(), other.clone()])
        })
    });
    let pairs: Vec<Vec<Slug>> = pairs.collect();
    more.extend(pairs);
    let topics = topics(dataset, &methods);
    let languages = dataset.manifest.languages.clone();
    let mut site = Site::new(build, catalogues, languages, methods, topics, more);
    let about = about::read(dataset, release);
    site.about = Some(about.map_err(|error| {
        BuildError::content(
            "the page about the dataset",
            error,
            "a page that can be filled",
        )
    })?);
    site.renamed = renamed(dataset);
    let usage = index::usage(dataset).into_iter();
    let usage = usage.filter_map(|(slug, usage)| Some((slug.parse().ok()?, usage)));
    site.usage = usage.collect();
    Ok(site)
}

/// The whole address of the site's root with a slash at its end; empty where nobody says it.
pub fn site_url() -> Result<String, BuildError> {
    let url = env::var(SITE_URL).unwrap_or_default();
    let url = url.trim_end_matches('/');
    if url.is_empty() {
        Ok(String::new())
    } else if url.starts_with("http") {
        Ok([url, "/"].concat())
    } else {
        Err(BuildError::content(
            SITE_URL,
            format!("{url:?}"),
            "the address of the site's root, such as https://example.org/tertium/",
        ))
    }
}

/// The present slugs of methods that had others.
fn renamed(dataset: &Dataset) -> BTreeMap<Slug, Slug> {
    let pairs = dataset.renamed.iter();
    let pairs = pairs.filter_map(|(old, new)| Some((old.parse().ok()?, new.parse().ok()?)));
    pairs.collect()
}

fn topics(dataset: &Dataset, methods: &[Arc<Method>]) -> Vec<Topic> {
    let slugs = |belongs: &dyn Fn(&Method) -> bool| {
        let mut own: Vec<&Arc<Method>> = methods.iter().filter(|method| belongs(method)).collect();
        own.sort_by_key(|method| method.name.en.to_lowercase());
        own.iter()
            .map(|method| method.slug.clone())
            .collect::<Vec<_>>()
    };
    let taxonomy = |kind: TopicKind, name: &str, of: fn(&Method) -> &str| {
        let terms = dataset.taxonomies.get(name).into_iter().flatten();
        let topic = |term: &Term| Topic {
            kind,
            id: term.id.clone(),
            label: term.label.clone(),
            definition: Some(term.definition.clone()),
            methods: slugs(&|method| of(method) == term.id),
        };
        terms.map(topic).collect::<Vec<_>>()
    };
    let goals = dataset.goals.iter().map(|goal| {
        let purposes: HashSet<&String> = goal.purposes.iter().collect();
        Topic {
            kind: TopicKind::Goal,
            id: goal.id.clone(),
            label: goal.label.clone(),
            definition: None,
            methods: slugs(&|method| {
                let mut own = method.purpose.iter();
                own.any(|purpose| purposes.contains(&purpose.id))
            }),
        }
    });
    let mut topics: Vec<Topic> = goals.collect();
    topics.extend(taxonomy(TopicKind::Field, "field", |method| {
        &method.field.id
    }));
    topics.extend(taxonomy(TopicKind::Family, "family", |method| {
        &method.family.id
    }));
    topics.retain(|topic| !topic.methods.is_empty());
    topics
}

#[cfg(test)]
mod tests;
