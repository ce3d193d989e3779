use serde_json::{Map, Value, json};
use tertium_core::{
    locale::Lang,
    thesis::{Reference, ReferenceStyle},
};

use super::{Address, Citer, Citers, Styles};

#[test]
fn renders_what_the_manual_asks_for() {
    let citer = Citer::new(&Styles::archived().unwrap(), ReferenceStyle::Apa).unwrap();
    #[track_caller]
    fn check(citer: &Citer, source: &str, expected: &str) {
        let source: Map<String, Value> = serde_json::from_str(source).unwrap();
        assert_eq!(
            citer.render("x", &source, Address::Left, Lang::En).unwrap(),
            expected
        );
    }
    check(
        &citer,
        r#"{"type":"article-journal","title":"The probable error of a mean",
           "author":[{"literal":"Student"}],"issued":{"date-parts":[[1908]]},
           "container-title":"Biometrika","volume":"6","issue":"1","page":"1-25",
           "DOI":"10.1093/biomet/6.1.1","language":"en"}"#,
        "Student. (1908). The probable error of a mean. Biometrika, 6(1), 1–25.",
    );
    check(
        &citer,
        r#"{"type":"paper-conference","title":"Masked autoencoders are scalable vision learners",
           "author":[{"family":"He","given":"Kaiming"},{"family":"Chen","given":"Xinlei"},{"family":"Xie",
           "given":"Saining"},{"family":"Li","given":"Yanghao"},{"family":"Dollár","given":"Piotr"},
           {"family":"Girshick","given":"Ross"}],"issued":{"date-parts":[[2022]]},
           "container-title":"Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition",
           "page":"16000-16009","custom":{"arxiv":"2111.06377"}}"#,
        "He, K., Chen, X., Xie, S., Li, Y., Dollár, P., & Girshick, R. (2022). Masked autoencoders are \
         scalable vision learners. Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern \
         Recognition, 16000–16009.",
    );
    check(
        &citer,
        r#"{"type":"paper-conference","title":"Rich feature hierarchies","author":[{"family":"Fast",
           "given":"Ann"}],"editor":[{"family":"Leibe","given":"Bastian"},{"family":"Welling",
           "given":"Max"}],"issued":{"date-parts":[[2016]]},
           "container-title":"Computer Vision – ECCV 2016","volume":"9905","page":"21-37",
           "publisher":"Springer","collection-title":"Lecture Notes in Computer Science"}"#,
        "Fast, A. (2016). Rich feature hierarchies. In B. Leibe & M. Welling (Eds.), Computer Vision – \
         ECCV 2016 (Vol. 9905, pp. 21–37). Springer.",
    );
    check(
        &citer,
        r#"{"type":"book","title":"Categorical data analysis","author":[{"family":"Agresti",
           "given":"Alan"}],"issued":{"date-parts":[[2002]]},"edition":"2","publisher":"Wiley"}"#,
        "Agresti, A. (2002). Categorical data analysis (2nd ed.). Wiley.",
    );
    check(
        &citer,
        r#"{"type":"article","title":"Some preprint","author":[{"family":"van der Maaten",
           "given":"Laurens"}],"issued":{"date-parts":[[2020]]},"number":"arXiv:2001.00001",
           "publisher":"arXiv"}"#,
        "van der Maaten, L. (2020). Some preprint (arXiv:2001.00001). arXiv.",
    );
    check(
        &citer,
        r#"{"type":"paper-conference","title":"Adam: A method for stochastic optimization",
           "author":[{"family":"Kingma","given":"Diederik P."},{"family":"Ba","given":"Jimmy"}],
           "issued":{"date-parts":[[2015]]},
           "container-title":"International Conference on Learning Representations"}"#,
        "Kingma, D. P., & Ba, J. (2015). Adam: A method for stochastic optimization. International \
         Conference on Learning Representations.",
    );
}

#[test]
fn renders_each_style() {
    #[track_caller]
    fn check(source: &str, expected: [&str; 7]) {
        let source: Map<String, Value> = serde_json::from_str(source).unwrap();
        let reference = Citers::new(&Styles::archived().unwrap())
            .unwrap()
            .reference("x", &source)
            .unwrap();
        let reference = reference.to_string().replace('\u{a0}', " ");
        let [bg, en, apa, ieee, vancouver, iso690_bg, iso690_en] = expected;
        let expected = json!({
            "in_text": { "bg": bg, "en": en },
            "apa": apa,
            "ieee": ieee,
            "vancouver": vancouver,
            "iso690": { "bg": iso690_bg, "en": iso690_en },
        });
        assert_eq!(reference, expected.to_string());
    }
    check(
        r#"{"type":"article-journal","title":"The probable error of a mean",
           "author":[{"literal":"Student"}],"issued":{"date-parts":[[1908]]},
           "container-title":"Biometrika","volume":"6","issue":"1","page":"1-25",
           "DOI":"10.1093/biomet/6.1.1","language":"en"}"#,
        [
            "Student, 1908",
            "Student, 1908",
            "Student. (1908). The probable error of a mean. Biometrika, 6(1), 1–25. \
             https://doi.org/10.1093/biomet/6.1.1",
            "Student, “The probable error of a mean,” Biometrika, vol. 6, no. 1, pp. 1–25, 1908, doi: \
             10.1093/biomet/6.1.1.",
            "Student. The probable error of a mean. Biometrika. 1908;6:1–25. \
             https://doi.org/10.1093/biomet/6.1.1",
            "STUDENT. The probable error of a mean. Biometrika. 1908. Т. 6, бр. 1, с. 1–25. DOI \
             10.1093/biomet/6.1.1.",
            "STUDENT. The probable error of a mean. Biometrika. 1908. Vol. 6, no. 1, p. 1–25. DOI \
             10.1093/biomet/6.1.1.",
        ],
    );
    check(
        r#"{"type":"book","title":"Categorical data analysis","author":[{"family":"Agresti",
           "given":"Alan"}],"issued":{"date-parts":[[2002]]},"edition":"2","publisher":"Wiley"}"#,
        [
            "Agresti, 2002",
            "Agresti, 2002",
            "Agresti, A. (2002). Categorical data analysis (2nd ed.). Wiley.",
            "A. Agresti, Categorical data analysis, 2nd ed. Wiley, 2002.",
            "Agresti A. Categorical data analysis. 2nd ed. Wiley; 2002.",
            "AGRESTI, Alan. Categorical data analysis. 2. изд. Wiley, 2002.",
            "AGRESTI, Alan. Categorical data analysis. 2nd ed. Wiley, 2002.",
        ],
    );
    check(
        r#"{"type":"paper-conference","title":"Rich feature hierarchies","author":[{"family":"Fast",
           "given":"Ann"},{"family":"Slow","given":"Bo"},{"family":"Mid","given":"Cy"}],
           "editor":[{"family":"Leibe","given":"Bastian"},{"family":"Welling","given":"Max"}],
           "issued":{"date-parts":[[2016]]},"container-title":"Computer Vision","volume":"9905",
           "page":"21-37","publisher":"Springer","custom":{"arxiv":"1512.02325"}}"#,
        [
            "Fast и съавт., 2016",
            "Fast et al., 2016",
            "Fast, A., Slow, B., & Mid, C. (2016). Rich feature hierarchies. In B. Leibe & M. Welling (Eds.), \
             Computer Vision (Vol. 9905, pp. 21–37). Springer. https://arxiv.org/abs/1512.02325",
            "A. Fast, B. Slow, and C. Mid, “Rich feature hierarchies,” in Computer Vision, vol. 9905, B. \
             Leibe and M. Welling, Eds., Springer, 2016, pp. 21–37. [Online]. Available: \
             https://arxiv.org/abs/1512.02325",
            "Fast A, Slow B, Mid C. Rich feature hierarchies. In: Leibe B, Welling M, editors. Computer \
             Vision [Internet]. Springer; 2016. pp. 21–37. https://arxiv.org/abs/1512.02325",
            "FAST, Ann, SLOW, Bo и MID, Cy. Rich feature hierarchies. В: LEIBE, Bastian и WELLING, Max \
             (ред.), Computer Vision. Онлайн. Springer, 2016. с. 21–37. Достъпно на: \
             https://arxiv.org/abs/1512.02325",
            "FAST, Ann, SLOW, Bo and MID, Cy. Rich feature hierarchies. In: LEIBE, Bastian and WELLING, Max \
             (eds.), Computer Vision. Online. Springer, 2016. p. 21–37. Available from: \
             https://arxiv.org/abs/1512.02325",
        ],
    );
}

#[test]
fn styles_read_from_a_file_render_the_same() {
    let source = r#"{"type":"paper-conference","title":"Rich features","author":[{"family":"Fast","given":"Ann"},
        {"family":"Slow","given":"Bo"},{"family":"Mid","given":"Cy"}],"editor":[{"family":"Leibe","given":"Bastian"}],
        "issued":{"date-parts":[[2016]]},"container-title":"Computer Vision","page":"21-37","DOI":"10.1000/x"}"#;
    let source: Map<String, Value> = serde_json::from_str(source).unwrap();
    let archived = Styles::archived().unwrap();
    let json = serde_json::to_vec(&archived).unwrap();
    let render = |styles: &Styles| {
        Citers::new(styles)
            .unwrap()
            .reference("x", &source)
            .unwrap()
    };
    assert_eq!(
        render(&Styles::from_json(&json).unwrap()),
        render(&archived)
    );
}

/// Of an own source often only the title is known.
#[test]
fn renders_what_has_no_author_or_year() {
    let citers = Citers::new(&Styles::archived().unwrap()).unwrap();
    let check = |source: &str, expected: [&str; 5]| {
        let source: Map<String, Value> = serde_json::from_str(source).unwrap();
        let reference = citers.reference("x", &source).unwrap();
        let found = [
            &reference["in_text"]["bg"],
            &reference["in_text"]["en"],
            &reference["apa"],
            &reference["iso690"]["bg"],
            &reference["iso690"]["en"],
        ];
        assert_eq!(found, expected);
    };
    check(
        r#"{"type":"book","title":"Methods","author":[]}"#,
        [
            "Methods, б.д.",
            "Methods, n.d.",
            "Methods. (n.d.).",
            "Methods. [б.г.].",
            "Methods. [no date].",
        ],
    );
    check(
        r#"{"type":"article","title":"Methods","author":[{"family":"Wolf","given":"Ana"}]}"#,
        [
            "Wolf, б.д.",
            "Wolf, n.d.",
            "Wolf, A. (n.d.). Methods.",
            "WOLF, Ana. Methods.",
            "WOLF, Ana. Methods.",
        ],
    );
}

/// What a source has in itself stays; what the processor leaves between its parts does not.
#[test]
fn tidies_where_parts_meet() {
    let citers = Citers::new(&Styles::archived().unwrap()).unwrap();
    let check = |source: &str, style: ReferenceStyle, expected: &str| {
        let source: Map<String, Value> = serde_json::from_str(source).unwrap();
        let reference = citers.reference("x", &source).unwrap();
        let reference: Reference = serde_json::from_value(reference).unwrap();
        let found = reference.entry(style, Lang::En);
        assert_eq!(found.replace('\u{a0}', " "), expected);
    };
    let asks = r#"{"type":"article-journal","title":"Is it so?","author":[{"family":"Wolf","given":"Ana"}],
        "issued":{"date-parts":[[2020]]},"container-title":"Yahoo!","page":"3-4"}"#;
    check(
        asks,
        ReferenceStyle::Apa,
        "Wolf, A. (2020). Is it so? Yahoo!, 3–4.",
    );
    check(
        asks,
        ReferenceStyle::Vancouver,
        "Wolf A. Is it so? Yahoo! 2020:3–4.",
    );
    check(
        asks,
        ReferenceStyle::Iso690,
        "WOLF, Ana. Is it so? Yahoo! 2020. P. 3–4.",
    );
    // Nothing is known of the journal's volume, of the book, or of when a page was seen.
    check(
        r#"{"type":"article-journal","title":"A note","author":[{"family":"Wolf","given":"Ana"}],
           "issued":{"date-parts":[[1938]]},"container-title":"Bulletin"}"#,
        ReferenceStyle::Vancouver,
        "Wolf A. A note. Bulletin. 1938.",
    );
    let lone = r#"{"type":"chapter","title":"A part","author":[{"family":"Wolf","given":"Ana"}],
        "issued":{"date-parts":[[1925]]}}"#;
    check(lone, ReferenceStyle::Iso690, "WOLF, Ana. A part. 1925.");
    check(lone, ReferenceStyle::Vancouver, "Wolf A. A part. 1925.");
    check(
        r#"{"type":"webpage","title":"Page","author":[],"URL":"https://example.org/a"}"#,
        ReferenceStyle::Apa,
        "Page. (n.d.). https://example.org/a",
    );
    check(
        r#"{"type":"paper-conference","title":"A talk","author":[{"family":"Wolf","given":"Ana"}],
           "issued":{"date-parts":[[2020]]},"container-title":"Proceedings of all","page":"1-2"}"#,
        ReferenceStyle::Vancouver,
        "Wolf A. A talk. In: Proceedings of all. 2020. pp. 1–2.",
    );
    let edited = r#"{"type":"chapter","title":"A part","author":[{"family":"Wolf","given":"Ana"}],
        "editor":[{"family":"Mid","given":"Cy"}],"issued":{"date-parts":[[1925]]},"container-title":"Le livre",
        "language":"fr"}"#;
    check(
        edited,
        ReferenceStyle::Iso690,
        "WOLF, Ana. A part. In: MID, Cy (ed.), Le livre. 1925.",
    );
    check(
        edited,
        ReferenceStyle::Apa,
        "Wolf, A. (1925). A part. In C. Mid (Ed.), Le livre.",
    );
    let report = r#"{"type":"report","title":"Methods","author":[{"family":"Wolf","given":"Ana"}],
        "issued":{"date-parts":[[2020]]},"number":"12","genre":"Rep.","publisher":"MIT"}"#;
    check(
        report,
        ReferenceStyle::Iso690,
        "WOLF, Ana. Methods. Rep. 12. MIT, 2020.",
    );
    // Only titles of English have capitals in each word.
    for (source, expected) in [
        (
            r#""title":"Методи","container-title":"Известия на Академията на науките""#,
            "Wolf, A. (2020). Методи. Известия на Академията на науките.",
        ),
        (
            r#""title":"Méthodes","container-title":"Annales de l'Institut","language":"fr""#,
            "Wolf, A. (2020). Méthodes. Annales de l'Institut.",
        ),
        (
            r#""title":"Methods","container-title":"Annals of the institute","language":"en""#,
            "Wolf, A. (2020). Methods. Annals of the Institute.",
        ),
    ] {
        let rest = r#""type":"article-journal","author":[{"family":"Wolf","given":"Ana"}],
            "issued":{"date-parts":[[2020]]}"#;
        let source = ["{", source, ",", rest, "}"].concat();
        check(&source, ReferenceStyle::Apa, expected);
    }
    // A title keeps its signs, those at its beginning and those that look like what is left over.
    for (title, expected) in [
        ("=1+1", "=1+1. (n.d.)."),
        ("...and so on", "...and so on. (n.d.)."),
        ("f() and g ; h", "f() and g ; h. (n.d.)."),
    ] {
        let source = json!({ "type": "book", "title": title, "author": [] });
        check(&source.to_string(), ReferenceStyle::Apa, expected);
    }
}
