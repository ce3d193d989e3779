//! What must be true of examples without running them; `make check-code` runs them.

use serde_json::Value;
use tertium_core::method::CodeLanguage;

use super::{About, Code, TOLERANCE, ending};
use crate::{
    authored::{Dataset, Method},
    finding::Finding,
};

/// How many lines an example has, blank ones not counted.
const LINES: std::ops::RangeInclusive<usize> = 5..=20;
/// The longest line, in characters: what fits beside another.
const WIDTH: usize = 76;

/// What reaches out of an example: a network, or files that nobody else has.
const OUTSIDE: [&str; 23] = [
    "http:",
    "https:",
    "ftp:",
    "url(",
    "download",
    "fetch_",
    "get_rdataset",
    "urllib",
    "requests",
    "open(",
    "read.csv",
    "read.table",
    "read_csv",
    "readRDS",
    "install.packages",
    "system(",
    "system2(",
    "source(",
    "socket",
    "subprocess",
    "pickle",
    "loadtxt",
    "np.load(",
];

/// What draws numbers at random, and what makes that repeatable, in each language.
const RANDOM_R: [&str; 12] = [
    "rnorm(",
    "runif(",
    "rbinom(",
    "rpois(",
    "rexp(",
    "sample(",
    "kmeans(",
    "boot(",
    "randomForest(",
    "ranger(",
    "DEoptim(",
    "SANN",
];
/// A seed, or starts that are given.
const SEED_R: [&str; 3] = ["set.seed(", "seed =", "centers = "];
const RANDOM_PYTHON: [&str; 11] = [
    "np.random",
    "import random",
    "KMeans(",
    "ForestC",
    "ForestR",
    "bootstrap(",
    "IsolationF",
    "TSNE(",
    "Dirichlet",
    "dual_annealing(",
    "differential_evolution(",
];
const SEED_PYTHON: [&str; 5] = ["default_rng(", "random_state=", "seed(", "rng=", "init="];

/// Examples against their records: files that are there and named, short, closed in themselves and repeatable.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for name in &dataset.codes.strays {
        findings.push(Finding::new(
            format!("data/code/{name}"),
            "",
            name,
            "a file that a .json beside it speaks of",
        ));
    }
    let versions = &dataset.codes.versions;
    if !dataset.codes.by_slug.is_empty() && versions.programs != dataset.codes.digest() {
        findings.push(Finding::new(
            "data/code/versions.json",
            "programs",
            &versions.programs,
            "the programs as they are: run all of them with RECORD=1 make check-code",
        ));
    }
    for (slug, code) in &dataset.codes.by_slug {
        let method = dataset.methods.iter().find(|method| method.slug == *slug);
        match method {
            Some(method) => check_method(dataset, method, code, findings),
            None => findings.push(Finding::new(
                format!("data/code/{slug}.json"),
                "",
                slug,
                "the slug of a method",
            )),
        }
    }
    for method in &dataset.methods {
        if !method.code.is_empty() && !dataset.codes.by_slug.contains_key(&method.slug) {
            findings.push(Finding::new(
                method.file(),
                "code",
                &method.slug,
                format!("a file data/code/{}.json", method.slug),
            ));
        }
    }
}

fn check_method(dataset: &Dataset, method: &Method, code: &Code, findings: &mut Vec<Finding>) {
    let slug = &method.slug;
    for language in CodeLanguage::ALL {
        let file = format!("code/{slug}.{}", ending(language));
        let mut report = |field: &str, value: &str, expected: &str| {
            findings.push(Finding::new(format!("data/{file}"), field, value, expected));
        };
        let program = code.programs.get(language);
        let shown = code.about.shown(language);
        let named = method.code.get(language.id());
        if program.is_some() != shown.is_some() {
            report("", language.id(), "a program and what it shows, or neither");
        }
        if named != program.as_ref().map(|_| &file) {
            let named = named.map_or("nothing", String::as_str);
            report("", named, "the file that the record names under \"code\"");
        }
        if let Some(program) = program {
            check_program(program, language, &mut report);
        }
        let Some(shown) = shown else { continue };
        let function = shown.function.as_deref().unwrap_or_default();
        // Of a path in Python the last name is called; points are letters of names in R.
        let called = match language {
            CodeLanguage::R => function,
            CodeLanguage::Python => function.rsplit('.').next().unwrap_or_default(),
        };
        // A class of statsmodels has a function for formulas, in small letters.
        let calls = |text: &String| text.to_lowercase().contains(&called.to_lowercase());
        if program.as_ref().is_some_and(|program| !calls(program)) {
            report("function", called, "what the program calls");
        }
        match dataset.package(&shown.package) {
            Some(package) if package.language == language.name() => {}
            _ => report(
                "package",
                &shown.package,
                "an id of data/software.json in this language",
            ),
        }
        // A record names four packages at most.
        let is_full = method.software.len() >= 4;
        let mut used = method.software.iter();
        if !is_full && !used.any(|used| used.package == shown.package) {
            report(
                "package",
                &shown.package,
                "a package that the record's software names",
            );
        }
        if !dataset.codes.versions.packages.contains_key(&shown.package) {
            report(
                "package",
                &shown.package,
                "a version in data/code/versions.json",
            );
        }
    }
    check_about(slug, &code.about, findings);
}

fn check_program(program: &str, language: CodeLanguage, report: &mut impl FnMut(&str, &str, &str)) {
    let count = program
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    if !LINES.contains(&count) {
        let expected = format!("{} to {} lines", LINES.start(), LINES.end());
        report("", &count.to_string(), &expected);
    }
    for line in program.lines() {
        if line.chars().count() > WIDTH {
            report("", line, &format!("lines of at most {WIDTH} characters"));
        }
        if line.contains('\t') || line.ends_with(' ') {
            report("", line, "no tabs and no spaces at the ends of lines");
        }
    }
    for outside in OUTSIDE.iter().filter(|outside| program.contains(**outside)) {
        report("", outside, "no network and no files");
    }
    let (random, seeds): (&[&str], &[&str]) = match language {
        CodeLanguage::R => (&RANDOM_R, &SEED_R),
        CodeLanguage::Python => (&RANDOM_PYTHON, &SEED_PYTHON),
    };
    let drawn = random.iter().find(|random| program.contains(**random));
    if let Some(drawn) = drawn.filter(|_| !seeds.iter().any(|seed| program.contains(seed))) {
        report("", drawn, "a seed, where numbers are drawn at random");
    }
}

fn check_about(slug: &str, about: &About, findings: &mut Vec<Finding>) {
    let mut report = |field: &str, value: String, expected: &str| {
        findings.push(Finding::new(
            format!("data/code/{slug}.json"),
            field,
            value,
            expected,
        ));
    };
    for (field, text) in [("question", &about.question), ("result", &about.result)] {
        if text.bg.trim().is_empty() || text.en.trim().is_empty() {
            report(field, String::new(), "a text in each language");
        }
    }
    let number =
        |value: &serde_json::Number| Value::from(value.clone()).as_f64().unwrap_or(f64::NAN);
    let values: Vec<f64> = [&about.r, &about.python]
        .into_iter()
        .flatten()
        .map(|shown| number(&shown.value))
        .collect();
    let tolerance = about.tolerance.unwrap_or(TOLERANCE);
    if let [r, python] = values[..] {
        let is_same = is_near(r, python, tolerance);
        if is_same == about.apart.is_some() {
            report(
                "apart",
                format!("{r} and {python}"),
                "why the languages differ, where they do, and only there",
            );
        }
    }
    if values.is_empty() {
        report("r", String::new(), "a program in one language at least");
    }
    if let Some(proven) = &about.proven {
        if !values
            .iter()
            .any(|value| is_near(*value, number(&proven.value), proven.tolerance))
        {
            report(
                "proven.value",
                proven.value.to_string(),
                "the number that the examples print",
            );
        }
        for (field, text, expected) in [
            ("proven.place", &proven.place, "who published the number"),
            ("proven.seen", &proven.seen, "where it can be looked at"),
        ] {
            if text.trim().is_empty() {
                report(field, String::new(), expected);
            }
        }
    }
}

/// Whether two numbers agree; near zero the tolerance is taken as it is. `tests/code/run.py` has the same rule.
fn is_near(one: f64, other: f64, tolerance: f64) -> bool {
    let apart = (one - other).abs();
    apart <= tolerance * one.abs().max(other.abs()) || apart <= tolerance * 1e-3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_short_closed_and_repeatable() {
        #[track_caller]
        fn check(language: CodeLanguage, program: &str, expected: &[&str]) {
            let mut found = Vec::new();
            check_program(program, language, &mut |_, _, expected| {
                found.push(expected.to_owned())
            });
            assert_eq!(found, expected, "{program}");
        }
        use CodeLanguage::{Python, R};
        let sound = "x <- c(1, 2)\n\ny <- mean(x)\nz <- 1\na <- 2\nprint(y)\n";
        check(R, sound, &[]);
        check(R, "print(1)\n", &["5 to 20 lines"]);
        check(R, &"x\n".repeat(21), &["5 to 20 lines"]);
        check(
            R,
            &format!("{sound}x \n"),
            &["no tabs and no spaces at the ends of lines"],
        );
        check(
            R,
            &format!("{sound}#{}\n", "x".repeat(76)),
            &["lines of at most 76 characters"],
        );
        check(
            R,
            &format!("{sound}read.csv('a')\n"),
            &["no network and no files"],
        );
        for outside in ["source('a.R')", "socketConnection()", "system2('ls')"] {
            check(
                R,
                &format!("{sound}{outside}\n"),
                &["no network and no files"],
            );
        }
        check(
            R,
            &format!("{sound}rnorm(3)\n"),
            &["a seed, where numbers are drawn at random"],
        );
        check(R, &format!("set.seed(1)\n{sound}rnorm(3)\n"), &[]);
        let python = "import numpy as np\nx = np.array([1, 2])\ny = 1\nz = 2\n";
        check(
            Python,
            &format!("{python}subprocess.run(['ls'])\n"),
            &["no network and no files"],
        );
        check(
            Python,
            &format!("{python}KMeans(2)\n"),
            &["a seed, where numbers are drawn at random"],
        );
        check(Python, &format!("{python}KMeans(2, random_state=1)\n"), &[]);
    }

    #[test]
    fn proven_numbers_are_printed_and_seen() {
        #[track_caller]
        fn check(value: f64, place: &str, seen: &str, expected: &[&str]) {
            let about: About = serde_json::from_value(serde_json::json!({
                "question": { "bg": "Въпрос?", "en": "Question?" },
                "result": { "bg": "число", "en": "number" },
                "r": { "package": "r-stats", "function": "t.test", "value": 2.5 },
                "proven": { "value": value, "tolerance": 1e-5, "place": place, "seen": seen },
            }))
            .unwrap();
            let mut findings = Vec::new();
            check_about("slug", &about, &mut findings);
            let found: Vec<_> = findings
                .iter()
                .map(|finding| finding.field.as_str())
                .collect();
            assert_eq!(found, expected, "{value} {place} {seen}");
        }
        check(2.5, "Book, p. 1", "help page", &[]);
        check(2.6, "Book, p. 1", "help page", &["proven.value"]);
        check(2.5, " ", "help page", &["proven.place"]);
        check(2.5, "Book, p. 1", "", &["proven.seen"]);
    }

    #[test]
    fn numbers_agree_within_a_tolerance() {
        #[track_caller]
        fn check(one: f64, other: f64, tolerance: f64, expected: bool) {
            assert_eq!(is_near(one, other, tolerance), expected, "{one} {other}");
        }
        check(1.0, 1.000_009, 1e-5, true);
        check(1.0, 1.00002, 1e-5, false);
        check(0.0, 1e-9, 1e-5, true);
        check(0.0, 1e-3, 1e-5, false);
        check(f64::NAN, 1.0, 1e-5, false);
    }
}
