//! Exports of real comparisons and of all references, for `make check-exports` and its tests.

use std::{fs, path::Path};

use tertium::{
    compare::{Row, verdict},
    export::{self, Asked, Format, Table},
    json::Json,
    locale::{Catalogue, Lang},
    method::Method,
    query::Comparison,
};

use crate::{authored::Dataset, release};

/// Comparisons by name: the page's own example, all kinds of sources and of names, and (no slugs) as many columns as there can be.
const COMPARISONS: [(&str, &str); 3] = [
    ("seed", "direct-preference-optimization masked-autoencoders qlora"),
    (
        "kinds",
        "umap spea2 q-learning rmsprop t-sne student-t-test paired-t-test randomized-controlled-trial decision-tree-analysis shapley-value stepwise-regression \
         electre-tri kolmogorov-smirnov-test markov-chain case-study-research word2vec fisher-exact-test dagostino-pearson-test littles-law nested-cross-validation \
         partial-least-squares-regression wavenet gpt",
    ),
    ("wide", ""),
];

const WORDS: [(&str, [&str; 2]); 10] = [
    ("respect", ["Признак", "Respect"]),
    ("verdict", ["Сравнение", "Verdict"]),
    ("same", ["еднакви", "same"]),
    ("different", ["стойностите се различават", "the values differ"]),
    ("incomplete", ["липсват данни", "a value is missing"]),
    ("references", ["Източници", "References"]),
    ("dataset", ["Данни", "Dataset"]),
    ("licence", ["Лиценз", "Licence"]),
    ("comparison", ["Сравнение", "Comparison"]),
    ("sentence", ["{title}: различават се {different} от {compared} реда. {link}", "{title}: {different} of {compared} rows differ. {link}"]),
];

/// Writes `<comparison>.<lang>.request.json` and `<comparison>.<lang>.<format>.<extension>` into a folder.
pub fn write(dataset: &Dataset, folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let records = release::records(dataset)?.into_iter().map(|record| Method::decode(&record.into()).map_err(|error| error.to_string()));
    let methods = records.collect::<Result<Vec<_>, _>>()?;
    let all: Vec<&Method> = methods.iter().collect();
    for lang in Lang::ALL {
        for (name, slugs) in COMPARISONS {
            let named = |slug| all.iter().find(|method| method.slug.as_str() == slug).copied().ok_or(format!("exports: no method is called {slug}"));
            let mut chosen = slugs.split_whitespace().map(named).collect::<Result<Vec<_>, _>>()?;
            if chosen.is_empty() {
                chosen.extend(all.iter().take(Comparison::LIMIT));
            }
            write_one(dataset, folder, lang, name, &chosen, &Row::ALL)?;
        }
        write_one(dataset, folder, lang, "all", &all, &[Row::Year])?;
    }
    Ok(())
}

fn write_one(dataset: &Dataset, folder: &Path, lang: Lang, name: &str, methods: &[&Method], rows: &[Row]) -> Result<(), String> {
    let put = |ending: &str, content: &str| {
        let path = folder.join(format!("{name}.{lang}.{ending}"));
        fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))
    };
    let catalogue = fs::read_to_string(format!("public/locale/{lang}.json")).map_err(|error| error.to_string())?;
    let catalogue = Catalogue::decode(&catalogue.parse()?).map_err(|error| error.to_string())?;
    let rows: Vec<_> = rows.iter().map(|row| (*row, catalogue.text(row.label()).to_owned(), verdict(*row, methods))).collect();
    let names: Vec<&str> = methods.iter().take(3).map(|method| method.name.get(lang).as_str()).collect();
    let slugs: Vec<&str> = methods.iter().map(|method| method.slug.as_str()).collect();
    let asked = Asked {
        lang,
        title: &names.join(", "),
        link: &format!("https://example.org/tertium/?slugs={}&lang={lang}", slugs.join(",")),
        dataset: [&dataset.manifest.version, "check", &dataset.manifest.date, &dataset.manifest.licence],
        methods,
        rows: &rows,
        words: &WORDS.map(|(name, [bg, en])| (name, if lang == Lang::Bg { bg } else { en }.to_owned())),
    };
    let request = export::request(&asked).print();
    put("request.json", &request)?;
    let table = Table::decode(&request.parse::<Json>()?).map_err(|problem| problem.to_string())?;
    Format::ALL.into_iter().try_for_each(|format| put(&format!("{}.{}", format.id(), format.extension()), &export::write(format, &table)))
}
