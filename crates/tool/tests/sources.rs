//! Forty records against bibliographies that know nothing of them.
//!
//! The table is transcribed from the two bibliographies out of which the dataset was proven, never from our records:
//! `Works`, 250,798 works collected from public bibliographies (works.tsv), and `Classics`, 994 classic methods whose
//! sources were looked up one by one (classics_verified.tsv). The last column names the one that a line was copied
//! from; where both hold the work it is the second. The works were found by title. An empty identifier means that the
//! line there has none.
//!
//! How the methods were drawn on 24 November 2026 from 873: the slugs of each family, in the order of the headings
//! below, were sorted; x started at 20261124 and x ← 6364136223846793005·x + 1442695040888963407 mod 2⁶⁴ gave with
//! (x >> 33) mod n the place in the list of the n slugs left, until the family had its share: 13 machine learning,
//! 10 statistics, 5 causal inference, 4 optimisation, 3 decision analysis, 3 research design, 2 psychometrics.
//! Passed over were drawn methods whose work stands in neither bibliography under its title: mean-shift,
//! holt-winters-method, polynomial-regression, partial-correlation, interrupted-time-series, value-of-information, and
//! lime, under whose title only the demonstration paper of the same year stands there.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

use std::{fs, path::Path};

use serde_json::Value;
use tertium_core::text::fold;

#[derive(Debug, Clone, Copy)]
enum Bibliography {
    Classics,
    Works,
}
use Bibliography::{Classics, Works};

/// Slug, title, family name of the first author, year of publication, DOI or arXiv identifier, where the line stands.
type Line = (
    &'static str,
    &'static str,
    &'static str,
    u64,
    &'static str,
    Bibliography,
);

#[rustfmt::skip]
const DRAWN: [Line; 40] = [
    // machine-learning
    (
        "wav2vec-2-0",
        "wav2vec 2.0: A Framework for Self-Supervised Learning of Speech Representations",
        "Baevski", 2020, "arXiv:2006.11477", Works,
    ),
    (
        "one-class-svm",
        "Estimating the support of a high-dimensional distribution",
        "Schölkopf", 2001, "10.1162/089976601750264965", Classics,
    ),
    ("random-forest", "Random forests", "Breiman", 2001, "10.1023/A:1010933404324", Classics),
    (
        "rainbow",
        "Rainbow: Combining Improvements in Deep Reinforcement Learning",
        "Hessel", 2018, "10.1609/aaai.v32i1.11796", Works,
    ),
    ("bagging", "Bagging predictors", "Breiman", 1996, "10.1007/BF00058655", Classics),
    ("memit", "Mass-Editing Memory in a Transformer", "Meng", 2023, "arXiv:2210.07229", Works),
    (
        "smoothquant",
        "SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Models",
        "Xiao", 2023, "", Works,
    ),
    (
        "pix2pix",
        "Image-to-Image Translation with Conditional Adversarial Networks",
        "Isola", 2017, "10.1109/cvpr.2017.632", Works,
    ),
    (
        "mamba",
        "Mamba: Linear-Time Sequence Modeling with Selective State Spaces",
        // The line counts one bibliography with 2023, the preprint, and four with 2024, the conference.
        "Gu", 2024, "arXiv:2312.00752", Works,
    ),
    (
        "umap",
        "UMAP: Uniform manifold approximation and projection for dimension reduction",
        "McInnes", 2018, "arXiv:1802.03426", Classics,
    ),
    (
        "back-translation",
        "Improving Neural Machine Translation Models with Monolingual Data",
        "Sennrich", 2016, "10.18653/v1/p16-1009", Works,
    ),
    (
        "grad-cam",
        "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization",
        "Selvaraju", 2017, "10.1109/iccv.2017.74", Works,
    ),
    (
        "constitutional-ai",
        "Constitutional AI: Harmlessness from AI Feedback",
        "Bai", 2022, "arXiv:2212.08073", Works,
    ),
    // statistics
    ("levene-test", "Robust tests for equality of variances", "Levene", 1960, "", Classics),
    (
        "frailty-model",
        "The impact of heterogeneity in individual frailty on the dynamics of mortality",
        "Vaupel", 1979, "10.2307/2061224", Classics,
    ),
    (
        "least-angle-regression",
        "Least angle regression",
        "Efron", 2004, "10.1214/009053604000000067", Classics,
    ),
    (
        "pearson-chi-squared-test",
        "On the criterion that a given system of deviations from the probable in the case of a correlated \
         system of variables is such that it can be reasonably supposed to have arisen from random sampling",
        "Pearson", 1900, "10.1080/14786440009463897", Classics,
    ),
    (
        "hedges-g",
        "Distribution theory for Glass's estimator of effect size and related estimators",
        "Hedges", 1981, "10.3102/10769986006002107", Classics,
    ),
    (
        "welch-anova",
        "On the comparison of several mean values: an alternative approach",
        "Welch", 1951, "10.2307/2332579", Classics,
    ),
    (
        "games-howell-test",
        "Pairwise multiple comparison procedures with unequal N's and/or variances: A Monte Carlo study",
        "Games", 1976, "10.3102/10769986001002113", Classics,
    ),
    (
        "ljung-box-test",
        "On a measure of lack of fit in time series models",
        "Ljung", 1978, "10.1093/biomet/65.2.297", Classics,
    ),
    (
        "monte-carlo-method",
        "The Monte Carlo method",
        "Metropolis", 1949, "10.1080/01621459.1949.10483310", Classics,
    ),
    (
        "markov-switching-model",
        "A new approach to the economic analysis of nonstationary time series and the business cycle",
        "Hamilton", 1989, "10.2307/1912559", Classics,
    ),
    // causal-inference
    (
        "entropy-balancing",
        "Entropy balancing for causal effects: A multivariate reweighting method to produce balanced samples \
         in observational studies",
        "Hainmueller", 2012, "10.1093/pan/mpr025", Classics,
    ),
    (
        "notears",
        "DAGs with NO TEARS: Continuous optimization for structure learning",
        "Zheng", 2018, "arXiv:1803.01422", Classics,
    ),
    (
        "oster-bounds",
        "Unobservable selection and coefficient stability: Theory and evidence",
        "Oster", 2019, "10.1080/07350015.2016.1227711", Classics,
    ),
    (
        "negative-control",
        "Negative controls: A tool for detecting confounding and bias in observational studies",
        "Lipsitch", 2010, "10.1097/EDE.0b013e3181d61eeb", Classics,
    ),
    (
        "generalized-random-forest",
        "Generalized random forests",
        "Athey", 2019, "10.1214/18-AOS1709", Classics,
    ),
    // optimisation
    (
        "nsga-ii",
        "A fast and elitist multiobjective genetic algorithm: NSGA-II",
        "Deb", 2002, "10.1109/4235.996017", Classics,
    ),
    (
        "lamb",
        "Large Batch Optimization for Deep Learning: Training BERT in 76 minutes",
        "You", 2020, "arXiv:1904.00962", Works,
    ),
    (
        "interior-point-method",
        "A new polynomial-time algorithm for linear programming",
        "Karmarkar", 1984, "10.1007/BF02579150", Classics,
    ),
    (
        "cma-es",
        "Completely derandomized self-adaptation in evolution strategies",
        "Hansen", 2001, "10.1162/106365601750190398", Classics,
    ),
    // decision-analysis
    (
        "pert",
        "Application of a technique for research and development program evaluation",
        "Malcolm", 1959, "10.1287/opre.7.5.646", Classics,
    ),
    (
        "analytic-hierarchy-process",
        "A scaling method for priorities in hierarchical structures",
        "Saaty", 1977, "10.1016/0022-2496(77)90033-5", Classics,
    ),
    (
        "data-envelopment-analysis",
        "Measuring the efficiency of decision making units",
        "Charnes", 1978, "10.1016/0377-2217(78)90138-8", Classics,
    ),
    // research-design
    (
        "trim-and-fill",
        "Trim and fill: A simple funnel-plot-based method of testing and adjusting for publication bias in \
         meta-analysis",
        "Duval", 2000, "10.1111/j.0006-341X.2000.00455.x", Classics,
    ),
    ("meta-ethnography", "Meta-Ethnography: Synthesizing Qualitative Studies", "Noblit", 1988, "", Classics),
    (
        "delphi-method",
        "An experimental application of the Delphi method to the use of experts",
        "Dalkey", 1963, "10.1287/mnsc.9.3.458", Classics,
    ),
    // psychometrics
    (
        "gwet-ac1",
        "Computing inter-rater reliability and its variance in the presence of high agreement",
        "Gwet", 2008, "10.1348/000711006X126600", Classics,
    ),
    (
        "generalizability-theory",
        "Theory of generalizability: A liberalization of reliability theory",
        "Cronbach", 1963, "10.1111/j.2044-8317.1963.tb00206.x", Classics,
    ),
];

#[test]
fn drawn_records_agree_with_the_bibliographies() {
    let methods = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/methods");
    let mut wrong = Vec::new();
    for (slug, title, author, year, identifier, bibliography) in DRAWN {
        let Ok(text) = fs::read_to_string(methods.join(slug).with_extension("json")) else {
            wrong.push(format!(
                "{slug}: the record is gone; a method of the draw may be replaced only with reason"
            ));
            continue;
        };
        let record: Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{slug}: {error}"));
        let source = &record["source"];
        let first = &source["author"][0];
        let stated = [
            (
                "title",
                fold(title),
                fold(source["title"].as_str().unwrap_or_default()),
            ),
            (
                "first author",
                fold(author),
                fold(
                    first["family"]
                        .as_str()
                        .or(first["literal"].as_str())
                        .unwrap_or_default(),
                ),
            ),
            (
                "year",
                year.to_string(),
                source["issued"]["date-parts"][0][0].to_string(),
            ),
        ];
        for (what, expected, found) in stated {
            if expected != found {
                wrong.push(format!(
                    "{slug}: {what} is {expected:?} in {bibliography:?}, {found:?} in the record"
                ));
            }
        }
        let ours = [
            source["DOI"].as_str().map(str::to_lowercase),
            source["custom"]["arxiv"]
                .as_str()
                .map(|arxiv| format!("arxiv:{arxiv}")),
        ];
        if !identifier.is_empty()
            && !ours
                .iter()
                .flatten()
                .any(|own| *own == identifier.to_lowercase())
        {
            wrong.push(format!(
                "{slug}: identifier is {identifier} in {bibliography:?}, the record has {ours:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
