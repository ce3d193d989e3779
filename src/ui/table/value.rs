use leptos::prelude::*;
use tertium_core::{
    compare::{Cell, Marked, Member, Row, Standing},
    locale::Key,
    method::{Access, RecordError, Slug, Software},
};

use super::{explained::GradeButton, folded::Folded};
use crate::{
    app::{LoadError, Stretch, Words, after_paint, use_app},
    platform::{fetch::FetchError, focus},
    ui::{
        dynamic::dynamic,
        text::{fixed, text},
        way_on::WayOn,
    },
};

/// How a value is drawn: it is drawn anew only where this changes, so that what was unfolded stays so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Missing,
    Inapplicable,
    Line,
    List,
    Prose,
    Source,
    Links,
    Record,
}

impl Shape {
    fn of(cell: &Cell) -> Self {
        match cell {
            Cell::Missing => Self::Missing,
            Cell::Inapplicable => Self::Inapplicable,
            Cell::Line(_) | Cell::Count(_) => Self::Line,
            Cell::Names(_) | Cell::Members(_) => Self::List,
            Cell::Prose(_) => Self::Prose,
            Cell::Source { .. } => Self::Source,
            Cell::Links(_) => Self::Links,
            Cell::Record => Self::Record,
        }
    }
}

/// A value of a method.
#[component]
pub fn CellValue(
    /// The value, in the page's language.
    #[prop(into)]
    cell: Signal<Cell>,
    /// The method whose value it is.
    slug: Slug,
    /// The row of the table in which it stands; nothing elsewhere.
    row: Option<Row>,
) -> impl IntoView {
    let app = use_app();
    let slug = StoredValue::new(slug);
    let shape = Memo::new(move |_| cell.with(Shape::of));
    let line = Signal::derive(move || match cell.get() {
        Cell::Line(text) | Cell::Prose(text) | Cell::Source { citation: text, .. } => text.text,
        Cell::Count(count) => count.to_string(),
        _ => String::new(),
    });
    dynamic(move || match shape.get() {
        Shape::Missing => {
            view! { <span class="missing">{text(app.words.label(Key::NoValue))}</span> }.into_any()
        }
        Shape::Inapplicable => {
            view! { <span class="missing">{text(app.words.label(Key::NotApplicable))}</span> }
                .into_any()
        }
        Shape::Line => text(line).into_any(),
        Shape::List => view! { <Folded>{dynamic(move || list(cell.get()))}</Folded> }.into_any(),
        Shape::Prose if row == Some(Row::Summary) => {
            view! { <Folded><Summary summary=line slug=slug.get_value()/></Folded> }.into_any()
        }
        Shape::Prose => view! { <Folded>{text(line)}</Folded> }.into_any(),
        Shape::Source => view! {
            <Folded><span translate="no">{text(line)}</span></Folded>
            <SourceAccess cell slug=slug.get_value() is_in_table=row.is_some()/>
        }
        .into_any(),
        Shape::Links => links(cell.get_untracked()).into_any(),
        Shape::Record => {
            let url = app.build(|build| build.record_url(&slug.get_value()));
            view! { <LabelledLink key=Key::DatasetLink url slug=slug.get_value()/> }.into_any()
        }
    })
}

/// Short texts, each in its own language: the names of people one after the other, the members of a set each on a line
/// of its own. One alone is no list.
fn list(cell: Cell) -> impl IntoView {
    let (class, members, separator) = match cell {
        Cell::Names(names) => {
            let plain = |text| Member {
                text,
                standing: Standing::Plain,
            };
            (None, names.into_iter().map(plain).collect(), ", ")
        }
        Cell::Members(members) => (Some("members"), members, ""),
        _ => (None, Vec::new(), ""),
    };
    let last = members.len().saturating_sub(1);
    let is_list = class.is_some() && last > 0;
    let item = |(place, Member { text, standing }): (usize, Member)| {
        let Marked { text, lang } = text;
        let separator = if place < last { separator } else { "" };
        let standing = match standing {
            Standing::Shared => Some("shared"),
            Standing::Plain => None,
            Standing::Own => Some("own"),
            // As high as what stands on this line elsewhere, and no text of this cell.
            Standing::Absent => {
                return view! { <span data-gap=text aria-hidden="true"></span> }.into_any();
            }
        };
        view! {
            <span lang=lang role=is_list.then_some("listitem") data-standing=standing>
                {fixed([&text, separator].concat())}
            </span>
        }
        .into_any()
    };
    let items = members.into_iter().enumerate().map(item);
    view! { <div class=class role=is_list.then_some("list")>{items.collect_view()}</div> }
}

/// A list of links to pages in English.
fn links(cell: Cell) -> impl IntoView {
    let links = if let Cell::Links(links) = cell {
        links
    } else {
        Vec::new()
    };
    let item = |Software { name, url }| {
        view! {
            <li>
                <a href=url target="_blank" rel="noopener" lang="en" translate="no">{name}</a>
            </li>
        }
    };
    view! { <ul class="links">{links.into_iter().map(item).collect_view()}</ul> }
}

/// A summary; where somebody asked for it, what it shares with the others steps back and what is its own stands out.
#[component]
fn Summary(
    summary: Signal<String>,
    /// The method that it is of.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let stretches = Memo::new(move |_| app.distinctive_summary(&slug));
    dynamic(move || match stretches.get() {
        None => text(summary).into_any(),
        Some(stretches) => {
            let stretch = |Stretch { text, is_shared }| {
                if is_shared {
                    view! { <span class="shared">{fixed(text)}</span> }.into_any()
                } else {
                    view! { <mark class="own">{fixed(text)}</mark> }.into_any()
                }
            };
            stretches.into_iter().map(stretch).collect_view().into_any()
        }
    })
}

/// The ways to a source, and in the table how surely it is identified; a view of one method tells that at length.
#[component]
fn SourceAccess(
    cell: Signal<Cell>,
    /// The method whose source it is.
    slug: Slug,
    is_in_table: bool,
) -> impl IntoView {
    dynamic(move || {
        let Cell::Source { access, grade, .. } = cell.get() else {
            return ().into_any();
        };
        let slug = slug.clone();
        let way = match access {
            Access::Doi(url) => {
                view! { <LabelledLink key=Key::DoiLink url slug=slug.clone()/> }.into_any()
            }
            Access::Link(url) => {
                view! { <LabelledLink key=Key::WebLink url slug=slug.clone()/> }.into_any()
            }
            Access::Isbn(isbn) => {
                view! { <span class="source-link" translate="no">{["ISBN ", &isbn].concat()}</span> }
                    .into_any()
            }
            Access::None => ().into_any(),
        };
        let grade = grade.filter(|_| is_in_table);
        let grade = grade.map(|grade| view! { <GradeButton slug=slug.clone() grade/> });
        view! { {way} {grade} }.into_any()
    })
}

/// A link that names its method to those who hear it out of its place.
#[component]
fn LabelledLink(
    /// The words of the link.
    key: Key,
    url: String,
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let words = app.words.label(key);
    let label = Signal::derive(move || [&words.get(), ", ", &app.name(&slug)].concat());
    view! {
        <a
            class="source-link"
            lang=Signal::derive(move || app.words.lang().tag())
            href=url
            target="_blank"
            rel="noopener"
            aria-label=label
        >
            {text(words)}
        </a>
    }
}

/// Why a record is not there, with another try.
#[component]
pub fn RecordFailure(error: LoadError, slug: Slug) -> impl IntoView {
    let app = use_app();
    view! { <LoadFailure error retry=Box::new(move || app.records.retry(&slug))/> }
}

/// Why something of the dataset is not there, with what helps.
#[component]
pub fn LoadFailure(
    error: LoadError,
    /// Asks for it again.
    retry: Box<dyn Fn()>,
) -> impl IntoView {
    let app = use_app();
    let message = Signal::derive(move || match app.is_replaced() {
        true => app.words.text(Key::Replaced),
        false => failure_text(app.words, &error),
    });
    let retry = Box::new(move || {
        retry();
        // The button goes.
        after_paint(focus::find_again);
    });
    view! {
        <div role="alert">
            <p>{text(message)}</p>
            <WayOn retry/>
        </div>
    }
}

/// Why something of the dataset is not there, in the language of the page.
pub fn failure_text(words: Words, error: &LoadError) -> String {
    match error {
        LoadError::Fetch(FetchError::Network) => words.text(Key::FailedNetwork),
        LoadError::Fetch(FetchError::Status(status)) => {
            words.format(Key::FailedStatus, &[("status", &status.to_string())])
        }
        LoadError::Fetch(FetchError::Content) => words.text(Key::FailedContent),
        LoadError::Record(RecordError::Syntax(_)) => words.text(Key::FailedContent),
        LoadError::Record(problem) => {
            words.format(Key::FailedRecord, &[("problem", &problem.to_string())])
        }
    }
}
