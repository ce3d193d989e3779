use leptos::prelude::*;
use tertium_core::{locale::Key, query::Filters};
use tertium_search::{Choice, Choices, FilterPart, Listing};

use crate::{app::use_app, ui::text::text};

/// A taxonomy by which the list of all methods is filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    Field,
    Family,
    Kind,
}

impl Facet {
    pub const ALL: [Self; 3] = [Self::Field, Self::Family, Self::Kind];

    /// The name in an address.
    fn id(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Family => "family",
            Self::Kind => "type",
        }
    }

    /// What it is to the search engine.
    pub fn part(self) -> FilterPart {
        match self {
            Self::Field => FilterPart::Field,
            Self::Family => FilterPart::Family,
            Self::Kind => FilterPart::Kind,
        }
    }

    pub fn label(self) -> Key {
        match self {
            Self::Field => Key::RowField,
            Self::Family => Key::RowFamily,
            Self::Kind => Key::RowType,
        }
    }

    fn chosen(self, filters: &Filters) -> &Option<String> {
        match self {
            Self::Field => &filters.field,
            Self::Family => &filters.family,
            Self::Kind => &filters.kind,
        }
    }

    pub fn choose(self, filters: Filters, id: Option<String>) -> Filters {
        match self {
            Self::Field => Filters {
                field: id,
                ..filters
            },
            Self::Family => Filters {
                family: id,
                ..filters
            },
            Self::Kind => Filters {
                kind: id,
                ..filters
            },
        }
    }

    fn choices(self, choices: &Choices) -> &[Choice] {
        match self {
            Self::Field => &choices.field,
            Self::Family => &choices.family,
            Self::Kind => &choices.kind,
        }
    }
}

/// An option of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct FilterOption {
    /// The id of a term; empty where none is asked for.
    value: String,
    label: String,
    is_chosen: bool,
}

/// The choice of one filter, each option with the number of methods that it leaves.
#[component]
pub fn Filter(
    /// What it filters by.
    facet: Facet,
    /// The part of the list that is shown.
    listing: Memo<Listing>,
    /// All that is chosen.
    filters: Memo<Filters>,
) -> impl IntoView {
    let app = use_app();
    let choose = move |event| {
        let id = event_target_value(&event);
        let id = (!id.is_empty()).then_some(id);
        app.browse(facet.choose(filters.get_untracked(), id));
    };
    let options = move || {
        let chosen = filters.with(|filters| facet.chosen(filters).clone());
        let any = app.words.text(Key::BrowseAny);
        listing.with(|listing| options(any, facet.choices(&listing.choices), chosen.as_deref()))
    };
    // An option that changes is made anew: a choice by hand outweighs the attribute of an old one.
    view! {
        <label>
            {text(app.words.label(facet.label()))}
            <select name=facet.id() on:change=choose>
                <For each=options key=FilterOption::clone let:option>
                    <option value=option.value selected=option.is_chosen>
                        {option.label}
                    </option>
                </For>
            </select>
        </label>
    }
}

/// The options of a filter: none, and those that leave something or are chosen.
fn options(any: String, choices: &[Choice], chosen: Option<&str>) -> Vec<FilterOption> {
    let is_chosen = |choice: &Choice| Some(&*choice.id) == chosen;
    let shown = choices
        .iter()
        .filter(|choice| choice.count > 0 || is_chosen(choice));
    let option = |choice: &Choice| FilterOption {
        value: choice.id.clone(),
        label: [&choice.label, " (", &choice.count.to_string(), ")"].concat(),
        is_chosen: is_chosen(choice),
    };
    let any = FilterOption {
        value: String::new(),
        label: any,
        is_chosen: chosen.is_none(),
    };
    std::iter::once(any).chain(shown.map(option)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_nothing_is_offered_only_where_it_is_chosen() {
        #[track_caller]
        fn check(chosen: Option<&str>, expected: &[&str]) {
            let choice = |id: &str, count| Choice {
                id: id.into(),
                label: id.to_uppercase(),
                count,
            };
            let choices = [choice("a", 2), choice("b", 0), choice("c", 1)];
            let options = options("any".into(), &choices, chosen);
            let shown = options.iter().map(|option| {
                [
                    &*option.label,
                    if option.is_chosen { " chosen" } else { "" },
                ]
                .concat()
            });
            assert_eq!(shown.collect::<Vec<_>>(), expected);
        }
        check(None, &["any chosen", "A (2)", "C (1)"]);
        check(Some("b"), &["any", "A (2)", "B (0) chosen", "C (1)"]);
        check(Some("c"), &["any", "A (2)", "C (1) chosen"]);
    }

    #[test]
    fn a_facet_chooses_what_it_reads() {
        for facet in Facet::ALL {
            let filters = facet.choose(Filters::default(), Some("x".into()));
            for other in Facet::ALL {
                assert_eq!(other.chosen(&filters).is_some(), other == facet);
            }
        }
    }
}
