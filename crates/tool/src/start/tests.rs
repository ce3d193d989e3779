use tertium_core::start::TaskGroup;

use super::*;

fn dataset() -> Dataset {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    Dataset::load(root.as_ref()).unwrap().0
}

#[test]
fn tasks_name_methods_that_exist_and_differ() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut Vec<Group>), expected: &str) {
        let mut dataset = dataset();
        edit(&mut dataset.start);
        let mut findings = Vec::new();
        super::check(&dataset, &mut findings);
        let found = findings.iter().any(|f| f.expected.contains(expected));
        assert!(found, "{findings:#?}");
    }
    check(
        |start| {
            start[0].tasks.extend((0..12).map(|_| Task {
                ask: Bilingual::default(),
                slugs: Vec::new(),
            }))
        },
        "at most 12 tasks",
    );
    check(|start| start[0].tasks[0].ask.bg.clear(), "in each language");
    check(|start| start[0].label.en.clear(), "in each language");
    check(
        |start| start[1].tasks[0].ask.en = start[0].tasks[0].ask.en.clone(),
        "stands once",
    );
    check(|start| start[0].tasks[0].slugs.truncate(1), "2 to 5");
    check(
        |start| start[0].tasks[0].slugs[0] = "astrology".into(),
        "a slug of data/methods",
    );
    check(
        |start| start[0].tasks[0].slugs[1] = start[0].tasks[0].slugs[0].clone(),
        "that differ",
    );
    let mut findings = Vec::new();
    super::check(&dataset(), &mut findings);
    assert_eq!(findings, []);
}

/// Each field of ours has something to begin with.
#[test]
fn our_own_page_offers_eight_tasks_or_more() {
    let groups = dataset().start;
    let tasks = groups.iter().map(|group| group.tasks.len());
    assert!(tasks.sum::<usize>() >= 8);
}

#[test]
fn methods_of_a_task_differ_in_more_than_the_order_of_their_codes() {
    let mut dataset = dataset();
    let slugs = dataset.start[0].tasks[0].slugs.clone();
    let [one, other] = [0, 1].map(|task| {
        let is_it = |method: &Method| method.slug == slugs[task];
        dataset.methods.iter().position(is_it).unwrap()
    });
    let codes = ["one", "other"].map(str::to_owned);
    dataset.methods[one].data = codes.to_vec();
    let mut twin = dataset.methods[one].clone();
    twin.slug = slugs[1].clone();
    twin.data.reverse();
    // What is said to apply to neither, and what is not said at all, tell nothing.
    let facet = twin.facets.keys().next().unwrap().clone();
    twin.facets.insert(facet, Vec::new());
    dataset.methods[other] = twin;
    let mut findings = Vec::new();
    super::check(&dataset, &mut findings);
    let pair = slugs[..2].join(", ");
    let found = findings.iter().find(|finding| finding.value == pair);
    assert_eq!(
        found.map(|finding| &*finding.expected),
        Some("methods that differ in what decides")
    );
}

#[test]
fn the_page_reads_what_is_written() {
    let dataset = dataset();
    let groups = TaskGroup::from_json(json(&dataset).to_string().as_bytes()).unwrap();
    let slugs = |group: &TaskGroup| {
        let tasks = group.tasks.iter();
        tasks
            .flat_map(tertium_core::start::Task::slugs)
            .map(|slug| slug.to_string())
            .collect::<Vec<_>>()
    };
    let read: Vec<String> = groups.iter().flat_map(slugs).collect();
    let tasks = dataset.start.iter().flat_map(|group| &group.tasks);
    let written: Vec<String> = tasks.flat_map(|task| task.slugs.clone()).collect();
    assert_eq!(read, written);
}
