use super::*;
use crate::compare::Row;

impl Query {
    /// Reads an address as the browser does (WHATWG URL, application/x-www-form-urlencoded).
    fn parse(search: &str) -> Self {
        let pairs: Vec<_> = form_urlencoded::parse(search.strip_prefix('?').unwrap_or(search).as_bytes()).into_owned().collect();
        Self::read(&pairs)
    }
}

#[test]
fn parses_and_prints() {
    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(Query::parse(input).to_string(), expected, "{input:?}");
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
    check("?panel=browse&type=index&field=regression&sort=year", "?panel=browse&field=regression&type=index&sort=year");
    check("?panel=browse&field=<b>", "?panel=browse");
    check("?panel=export&slugs=a", "?slugs=a&panel=export");
    check("?panel=nonsense&slugs=a", "?slugs=a&panel=nonsense");
    check("?field=x&slugs=a", "?slugs=a");
    check("?panel=method&method=lora", "?panel=method&method=lora");
    check("?panel=method&method=<b>", "?panel=method");
    check("?panel=timeline&slugs=a", "?slugs=a&panel=timeline");
    check("?panel=saved", "?panel=saved");
    check("?base=b&slugs=a,b", "?slugs=a,b&base=b");
    // A baseline whose column was removed is one again when it comes back.
    check("?base=c&slugs=a,b", "?slugs=a,b&base=c");
    check("?hide=year,source&slugs=a", "?slugs=a&hide=year,source");
    check("?data=bf359a880d76.aZ0_-&slugs=a", "?slugs=a&data=bf359a880d76.aZ0_-");
    check("?data=<b>&slugs=a", "?slugs=a");
}

#[test]
fn keeps_what_it_cannot_read_for_the_message() {
    let query = Query::parse("?slugs=lora,<script>,метод,метод");
    assert_eq!(query.unreadable, ["<script>", "метод"]);
    assert_eq!(query.comparison.slugs().len(), 1);
}

#[test]
fn says_what_is_beyond_the_limit() {
    let slugs: Vec<String> = (0..30).map(|n| format!("m{n}")).collect();
    let query = Query::parse(&format!("?slugs={},m29", slugs.join(",")));
    assert_eq!(query.comparison.slugs().len(), Comparison::LIMIT);
    assert_eq!(query.surplus.len(), 30 - Comparison::LIMIT);
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    fn slug() -> impl Strategy<Value = String> {
        "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}"
    }

    fn panel() -> impl Strategy<Value = Option<Panel>> {
        let filters = (prop::array::uniform3(prop::option::of(slug())), prop::sample::select(&Order::ALL[..]));
        let plain = prop::sample::select(vec![None, Some(Panel::Export), Some(Panel::Timeline), Some(Panel::Saved)]);
        let method = slug().prop_map(|slug| Some(Panel::Method(slug.parse().unwrap())));
        prop_oneof![plain, method, filters.prop_map(|(chosen, order)| Some(Panel::Browse(Filters { chosen, order }))),]
    }

    proptest! {
        #[test]
        fn what_is_printed_is_parsed_back(
            slugs in prop::collection::vec(slug(), 0..40),
            lang in prop::option::of(prop::sample::select(&Lang::ALL[..])),
            rows in prop::sample::select(&Rows::ALL[..]),
            panel in panel(),
            hidden in prop::sample::subsequence(&Row::ALL[..], 0..=Row::ALL.len()),
            stamp in prop::option::of("[a-zA-Z0-9._-]{1,40}"),
        ) {
            let view = View { baseline: slugs.first().map(|slug| slug.parse().unwrap()), hidden, stamp };
            let mut query = Query { lang, rows, ..Query::default() };
            query.set_view(&view);
            query.set_panel(panel.as_ref());
            for slug in slugs {
                query.comparison.add(slug.parse().unwrap());
            }
            let again = Query::parse(&query.to_string());
            prop_assert_eq!(&again, &query);
            prop_assert_eq!((again.panel(), again.view()), (panel, view));
        }

        #[test]
        fn any_text_is_parsed_within_bounds(text in any::<String>()) {
            let query = Query::parse(&text);
            prop_assert!(query.comparison.slugs().len() <= Comparison::LIMIT);
            prop_assert_eq!(Query::parse(&query.to_string()).comparison, query.comparison);
        }

        #[test]
        fn any_list_of_slugs_keeps_its_order(text in "(slugs=)?([a-zA-Z0-9,%&+=.-]|%2C|%00|й){0,200}") {
            let query = Query::parse(&text);
            let again = Query::parse(&query.to_string());
            prop_assert_eq!(again.comparison, query.comparison);
            prop_assert_eq!(again.lang, query.lang);
        }
    }
}
