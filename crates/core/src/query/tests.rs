use super::*;
use crate::compare::{OwnData, RowOrder, Verdict};

/// Reads an address as the browser does (WHATWG URL, application/x-www-form-urlencoded).
fn read(search: &str) -> Address {
    let search = search.strip_prefix('?').unwrap_or(search).as_bytes();
    Address::read(
        &form_urlencoded::parse(search)
            .into_owned()
            .collect::<Vec<_>>(),
    )
}

/// Links as carriers damage them, and the address that they had.
#[test]
fn damaged_links_are_repaired() {
    #[track_caller]
    fn check(input: &str, expected: &str) {
        let address = read(input);
        assert_eq!(address.query.to_string(), expected, "{input:?}");
        assert_eq!(address.unreadable, [""; 0], "{input:?}");
        assert!(address.is_repaired, "{input:?}");
        assert!(!read(expected).is_repaired, "{expected:?}");
    }
    // What a sentence, a mail or Markdown puts behind a link.
    for end in [
        ")",
        ").",
        ".",
        ",",
        ";",
        "!",
        "/",
        "*",
        "**",
        "_",
        "_**",
        "~~",
        ">",
        "]",
        "\"",
        "'",
        "%22",
        "”",
        "»",
        "\u{200b}",
        "\u{feff}",
        "%E2%80%8B",
        "%29",
        "…",
    ] {
        check(&["?slugs=lora,qlora", end].concat(), "?slugs=lora,qlora");
        check(
            &["?slugs=lora,qlora&lang=en", end].concat(),
            "?slugs=lora,qlora&lang=en",
        );
        check(
            &["?slugs=a,b&rows=differences", end].concat(),
            "?slugs=a,b&rows=differences",
        );
    }
    check("?slugs=lora\u{200b},qlora", "?slugs=lora,qlora");
    // Our own links end in the language.
    check("?slugs=lora,qlora&lang=e", "?slugs=lora,qlora&lang=en");
    check("?slugs=lora,qlora&lang=b", "?slugs=lora,qlora&lang=bg");
    // Escaped for a page, escaped twice.
    check(
        "?slugs=lora,qlora&amp;rows=differences&amp;lang=en",
        "?slugs=lora,qlora&rows=differences&lang=en",
    );
    check("?slugs=lora%252Cqlora", "?slugs=lora,qlora");
    check("?slugs=lora%252C%2520qlora", "?slugs=lora,qlora");
    check("?slugs=a&hide=year%252csource", "?slugs=a&hide=year,source");
    check("?slugs=lora%25252Cqlora", "?slugs=lora,qlora");
    check(
        "?slugs=lora&amp;amp;lang=en&amp;amp;amp;rows=differences",
        "?slugs=lora&rows=differences&lang=en",
    );
    // Other signs between slugs, and in them.
    check("?slugs=lora;qlora; dora", "?slugs=lora,qlora,dora");
    check("?slugs=lora，qlora、dora", "?slugs=lora,qlora,dora");
    check(
        "?slugs=k\u{2011}means,masked\u{ad}-auto\u{ad}encoders",
        "?slugs=k-means,masked-autoencoders",
    );
    check("?slugs=k%E2%80%93means", "?slugs=k-means");
    // A mail in quoted-printable.
    check(
        "?slugs=3Dlora,ql=ora&lang=3Den",
        "?slugs=lora,qlora&lang=en",
    );
    check(
        "?slugs=3D3d-gaussian-splatting",
        "?slugs=3d-gaussian-splatting",
    );
    assert!(!read("?slugs=3D-gaussian-splatting").is_repaired);
    assert_eq!(
        read("?slugs=3Dlora&lang=en").query.to_string(),
        "?slugs=3dlora&lang=en",
        "only part of it looks so"
    );
    // A stamp may end in a low line.
    assert!(!read("?slugs=a&data=bf359a880d76.aZ0-_").is_repaired);
    check(
        "?slugs=a&data=bf359a880d76.aZ0-_~~",
        "?slugs=a&data=bf359a880d76.aZ0-_",
    );
    // Who follows it is nothing of ours.
    check(
        "?slugs=lora&srsltid=x&_gl=1*a&gad_source=1&ref=x&si=y&mtm_campaign=z",
        "?slugs=lora",
    );
    check(
        "?slugs=lora&utm_source=x&utm_medium=y&fbclid=z",
        "?slugs=lora",
    );
    check("?gclid=1&slugs=lora", "?slugs=lora");
    // What was typed keeps its signs, and what is wrong by itself is still said.
    assert!(!read("?panel=browse&find=%20p*.").is_repaired);
    assert_eq!(read("?slugs=lora,Ω).").unreadable, ["Ω)."]);
    assert!(!read("?slugs=lora,qlora&lang=en&x=1").is_repaired);
}

#[test]
fn reads_and_writes() {
    #[track_caller]
    fn check(input: &str, expected: &str) {
        let query = read(input).query;
        assert_eq!(query.to_string(), expected, "{input:?}");
        assert_eq!(read(expected).query, query, "{expected:?}");
        assert_eq!(Address::parse(expected).query, query, "{expected:?}");
    }
    check(
        "?slugs=direct-preference-optimization,masked-autoencoders,qlora&lang=bg",
        "?slugs=direct-preference-optimization,masked-autoencoders,qlora&lang=bg",
    );
    check("?slugs=lora%2Cqlora", "?slugs=lora,qlora");
    check("slugs=lora&slugs=qlora", "?slugs=lora,qlora");
    check("?slugs=qlora,lora,qlora", "?slugs=qlora,lora");
    check("?slugs=,QLoRA,%20lora+,", "?slugs=qlora,lora");
    check("?lang=en-GB", "?lang=en");
    check("?lang=de", "");
    check("?slugs=&lang=", "");
    check("?slugs=../../manifest,a%00b,%FF", "");
    check("?utm_source=x&slugs=lora#top", "");
    check("", "");
    check("?rows=differences&slugs=a", "?slugs=a&rows=differences");
    check("?rows=none", "");
    check("?order=choosing&slugs=a", "?slugs=a&order=choosing");
    check(
        "?order=citing&rows=differences",
        "?rows=differences&order=citing",
    );
    check("?order=deciding", "?order=deciding");
    check("?order=seed&slugs=a", "?slugs=a");
    check("?order=all", "");
    check(
        "?panel=browse&type=index&field=regression&sort=year",
        "?panel=browse&field=regression&type=index&sort=year",
    );
    check("?panel=browse&field=<b>&sort=name", "?panel=browse");
    check(
        "?panel=browse&find=two+groups&sort=name",
        "?panel=browse&find=two+groups&sort=name",
    );
    check(
        "?panel=browse&find=%20C4.5%2B%26<b>%0At-test ",
        "?panel=browse&find=C4.5+b+t-test",
    );
    check(
        "?panel=browse&find=две%20групи",
        "?panel=browse&find=две+групи",
    );
    check("?panel=browse&find=%26%00", "?panel=browse");
    check("?find=x&slugs=a", "?slugs=a");
    check("?panel=export&slugs=a", "?slugs=a&panel=export");
    check("?panel=nonsense&slugs=a", "?slugs=a");
    check("?field=x&slugs=a", "?slugs=a");
    check("?panel=export&field=x&method=lora", "?panel=export");
    check("?panel=method&method=lora", "?panel=method&method=lora");
    check("?panel=method&method=<b>", "");
    check("?panel=method", "");
    check("?panel=timeline&slugs=a", "?slugs=a&panel=timeline");
    check("?panel=decision&slugs=a", "?slugs=a&panel=decision");
    check("?panel=saved", "?panel=saved");
    check("?base=b&slugs=a,b", "?slugs=a,b&base=b");
    check("?base=c&slugs=a,b", "?slugs=a,b");
    check("?hide=year,source&slugs=a", "?slugs=a&hide=year,source");
    check("?hide=source,year,Nonsense,year,", "?hide=year,source");
    check(
        "?data=bf359a880d76.aZ0_-&slugs=a",
        "?slugs=a&data=bf359a880d76.aZ0_-",
    );
    check("?data=<b>&slugs=a", "?slugs=a");
    check("?data=bf359a880d76.&slugs=a", "?slugs=a");
    check(
        "?lang=en&sort=use&family=f&panel=browse&data=bf359a880d76.aZ0_-&hide=year&base=b&rows=similarities&slugs=a,b",
        "?slugs=a,b&rows=similarities&base=b&hide=year&data=bf359a880d76.aZ0_-&panel=browse&family=f&sort=use&lang=en",
    );
}

#[test]
fn keeps_what_it_cannot_read_for_the_message() {
    let address = read("?slugs=lora,<script>,метод,метод");
    assert_eq!(address.unreadable, ["<script>", "метод"]);
    assert_eq!(
        address.query,
        read("?slugs=lora").query,
        "it takes no part in equality"
    );
}

#[test]
fn names_what_is_beyond_the_limit() {
    let slugs: Vec<String> = (0..30).map(|n| format!("m{n}")).collect();
    let address = read(&format!("?slugs={},m29", slugs.join(",")));
    assert_eq!(address.query.comparison.slugs().len(), Comparison::LIMIT);
    assert_eq!(address.surplus.len(), 30 - Comparison::LIMIT);
}

#[test]
fn what_is_removed_can_be_restored() {
    #[track_caller]
    fn check(address: &str, remove: impl FnOnce(&mut Query) -> Vec<Removed>, left: &str) {
        let before = read(address).query;
        let mut query = before.clone();
        let removed = remove(&mut query);
        assert_eq!(query.to_string(), left);
        assert!(query.restore(&removed).is_empty());
        assert_eq!(query, before);
    }
    let remove = |slug: &'static str| {
        move |query: &mut Query| query.remove(&slug.parse().unwrap()).into_iter().collect()
    };
    check("?slugs=a,b,c&base=c", remove("b"), "?slugs=a,c&base=c");
    check("?slugs=a,b,c&base=b", remove("b"), "?slugs=a,c");
    check("?slugs=a,b,c&base=b", remove("x"), "?slugs=a,b,c&base=b");
    check("?slugs=a,b,c&base=b&hide=year", Query::clear, "?hide=year");
}

#[test]
fn restoring_respects_what_was_done_meanwhile() {
    let mut query = read("?slugs=a,b&base=b").query;
    let removed: Vec<Removed> = query.remove(&"b".parse().unwrap()).into_iter().collect();
    query.baseline = Some("a".parse().unwrap());
    assert!(query.restore(&removed).is_empty());
    assert_eq!(query.to_string(), "?slugs=a,b&base=a");
    let removed = query.clear();
    query.comparison = (0..23).map(|n| format!("m{n}").parse().unwrap()).collect();
    let left_out = query.restore(&removed);
    assert_eq!(left_out, ["b".parse().unwrap()], "there was room for one");
    assert_eq!(query.comparison.slugs().len(), Comparison::LIMIT);
}

#[test]
fn hidden_rows_stand_in_the_order_of_the_table() {
    let mut query = Query::default();
    let facet = |id: &str| Row::Facet(id.parse().unwrap());
    for row in [
        Row::Data,
        Row::Source,
        Row::Year,
        facet("uncertainty"),
        Row::Purpose,
        facet("estimand"),
        Row::Source,
    ] {
        query.toggle_row(row);
    }
    let expected = [
        Row::Year,
        Row::Purpose,
        facet("estimand"),
        facet("uncertainty"),
        Row::Data,
    ];
    assert_eq!(query.hidden, expected);
}

#[test]
fn all_rows_but_one_are_hidden() {
    #[track_caller]
    fn check(shown: Option<Row>, expected: &str) {
        let mut query = read("?hide=limits").query;
        query.show_only(shown, &[Row::Source, Row::Year, Row::Data]);
        assert_eq!(query.to_string(), expected);
    }
    check(None, "?hide=year,source,data");
    check(Some(Row::Year), "?hide=source,data");
    check(Some(Row::Summary), "?hide=year,source,data");
}

#[test]
fn differences_keep_the_sentences_that_decide() {
    #[track_caller]
    fn check(row: Row, verdict: Verdict, expected: [Rows; 3]) {
        let are_shown = Rows::ALL.map(|rows| rows.contain(row, verdict));
        assert_eq!(are_shown, Rows::ALL.map(|rows| expected.contains(&rows)));
    }
    use Rows::{All, Differences, Similarities};
    check(Row::Year, Verdict::Different, [All, All, Differences]);
    check(Row::Year, Verdict::Same, [All, All, Similarities]);
    check(Row::Year, Verdict::Incomplete, [All; 3]);
    check(Row::Data, Verdict::None, [All; 3]);
    check(Row::UseWhen, Verdict::None, [All, All, Differences]);
    check(Row::Limits, Verdict::None, [All, All, Differences]);
    check(Row::Software, Verdict::None, [All; 3]);
    check(Row::Summary, Verdict::Same, [All, All, Similarities]);
    check(
        Row::Dataset,
        Verdict::None,
        [All, Differences, Similarities],
    );
}

#[test]
fn an_address_says_whether_it_names_an_order() {
    #[track_caller]
    fn check(address: &str, expected: bool) {
        assert_eq!(read(address).names_order, expected, "{address}");
    }
    check("?slugs=a", false);
    check("?order=seed", true);
    check("?order=citing", true);
    check("?order=nonsense", false);
}

#[test]
fn rows_that_cannot_be_read_are_told() {
    #[track_caller]
    fn check(address: &str, hidden: &str, unreadable: &[&str]) {
        let address = read(address);
        let ids: Vec<&str> = address.query.hidden.iter().map(Row::id).collect();
        assert_eq!(ids.join(","), hidden);
        assert_eq!(address.unreadable_rows, unreadable);
    }
    check("?hide=year,source", "year,source", &[]);
    check("?hide=,year,, ,year", "year", &[]);
    check("?hide=data,outcome-type", "outcome-type,data", &[]);
    check("?hide=Year,год,a_b", "", &["Year", "год", "a_b"]);
    let many: String = (0..200)
        .map(|n| ["a".repeat(1 + n % 30), "-b,".into()].concat())
        .collect();
    assert!(read(&["?hide=", &many].concat()).query.hidden.len() <= 64);
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    fn slug() -> impl Strategy<Value = String> {
        "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}"
    }

    fn panel() -> impl Strategy<Value = Option<Panel>> {
        let id = || prop::option::of(slug());
        let order = prop::option::of(prop::sample::select(&Order::ALL[..]));
        let find = prop::option::of("[a-zа-я0-9.,/-]{1,9}( [a-zа-я0-9.,/-]{1,9}){0,3}");
        let filters = (id(), id(), id(), find, order);
        let filters = filters.prop_map(|(field, family, kind, find, order)| {
            let order = order.filter(|order| find.is_some() || *order != Order::Name);
            Some(Panel::Browse(Filters {
                field,
                family,
                kind,
                find,
                order,
            }))
        });
        let plain = vec![
            None,
            Some(Panel::Export),
            Some(Panel::Timeline),
            Some(Panel::Saved),
            Some(Panel::Check),
        ];
        let method = slug().prop_map(|slug| Some(Panel::Method(slug.parse().unwrap())));
        prop_oneof![prop::sample::select(plain), method, filters]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            slugs in prop::collection::vec(slug(), 0..40),
            lang in prop::option::of(prop::sample::select(&Lang::ALL[..])),
            rows in prop::sample::select(&Rows::ALL[..]),
            base in prop::option::of(any::<prop::sample::Index>()),
            panel in panel(),
            hidden in prop::sample::subsequence(&Row::FIXED[..], 0..=Row::FIXED.len()),
            facets in prop::collection::vec("[a-z]{1,8}(-[a-z]{1,8}){0,2}", 0..40),
            order in prop::sample::select(&RowOrder::ALL[..]),
            own in "([a-z]{1,6}\\.(yes|no|[a-z]{1,4}),?){0,5}",
            stamp in prop::option::of("[0-9a-f]{12}(\\.2)?\\.[a-zA-Z0-9_-]{5,400}"),
        ) {
            let facets = facets.iter().filter_map(|id| Row::from_id(id));
            let mut hidden: Vec<Row> = hidden.into_iter().chain(facets).collect();
            hidden.sort_unstable();
            hidden.dedup();
            let comparison: Comparison = slugs.iter().map(|slug| slug.parse().unwrap()).collect();
            let is_empty = comparison.slugs().is_empty();
            let base = base.filter(|_| !is_empty);
            let baseline = base.map(|base| base.get(comparison.slugs()).clone());
            let stamp = stamp.map(|stamp| stamp.parse().unwrap());
            let own = OwnData::read(&own);
            let query = Query { comparison, lang, rows, order, baseline, hidden, own, stamp, panel };
            let names_order = order != RowOrder::Seed;
            let expected = Address { query: query.clone(), names_order, ..Address::default() };
            prop_assert_eq!(read(&query.to_string()), expected.clone());
            prop_assert_eq!(Address::parse(&query.to_string()), expected);
        }

        #[test]
        fn any_text_is_read_within_bounds(text in any::<String>()) {
            let query = read(&text).query;
            prop_assert!(query.comparison.slugs().len() <= Comparison::LIMIT);
            prop_assert_eq!(read(&query.to_string()).query, query);
        }

        #[test]
        fn any_parameters_are_read_back(
            text in "((slugs|base|hide|own|data|panel|method|field|type|find|sort|rows|order|lang)=([a-c,+ %]{0,6}|deciding|choosing|citing|seed|year,source|browse|method|use|en-GB|0a1b2c3d4e5f\\.ABCDE)&){0,12}",
        ) {
            let query = read(&text).query;
            prop_assert_eq!(read(&query.to_string()).query, query);
        }

        #[test]
        fn any_list_of_slugs_keeps_its_order(text in "(slugs=)?([a-zA-Z0-9,%&+=.-]|%2C|%00|й){0,200}") {
            let query = read(&text).query;
            prop_assert_eq!(read(&query.to_string()).query, query);
        }
    }
}

#[test]
fn methods_are_found_by_their_former_slugs() {
    let renamed = [("old", "new"), ("older", "new")];
    let renamed = renamed.map(|(old, new)| (old.to_owned(), new.to_owned()));
    let renamed = renamed.into_iter().collect();
    let check = |address: &str, expected: &str| {
        let mut query = Address::parse(address).query;
        query.rename(&renamed);
        assert_eq!(query.to_string(), expected);
    };
    check("?slugs=a,b", "?slugs=a,b");
    check("?slugs=a,old,b&base=old", "?slugs=a,new,b&base=new");
    check("?slugs=old,a,older", "?slugs=new,a");
    check(
        "?slugs=a&panel=method&method=old",
        "?slugs=a&panel=method&method=new",
    );
}

#[test]
fn an_address_can_name_any_order() {
    #[track_caller]
    fn check(address: &str, expected: &str) {
        assert_eq!(Address::parse(address).query.with_order(), expected);
    }
    check("?slugs=a&lang=en", "?slugs=a&order=seed&lang=en");
    check(
        "?slugs=a&order=citing&lang=en",
        "?slugs=a&order=citing&lang=en",
    );
}
