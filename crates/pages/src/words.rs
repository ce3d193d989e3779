use tertium_core::locale::{Bilingual, Lang};

use crate::TopicKind;

/// What only these pages say; all else stands in the catalogues of the app.
#[derive(Clone, Copy)]
pub enum Word {
    /// What the part below the table is called for readers of the screen.
    Notes,
    Methods,
    Differences,
    Comparisons,
    Overview,
    RelatedWith,
    Dataset,
    Goals,
    Fields,
    Families,
    Picture,
}

impl Word {
    pub fn text(self, lang: Lang) -> &'static str {
        let (bg, en) = match self {
            Self::Notes => ("Повече за методите", "More about the methods"),
            Self::Methods => ("Методите", "The methods"),
            Self::Differences => ("По какво се различават", "Where they differ"),
            Self::Comparisons => ("Сравнения", "Comparisons"),
            Self::Overview => ("Всички методи", "All methods"),
            Self::RelatedWith => ("Свързани методи: {name}", "Methods related to {name}"),
            Self::Dataset => (
                "Изследователски методи с проверени източници, описани по едни и същи редове, за да се сравняват един до друг.",
                "Research methods with verified sources, described in the same rows so that they can be compared side by side.",
            ),
            Self::Goals => ("По цел", "By goal"),
            Self::Fields => ("По област", "By field"),
            Self::Picture => (
                "Таблицата като картина (SVG)",
                "The table as a picture (SVG)",
            ),
            Self::Families => ("По семейство", "By family"),
        };
        match lang {
            Lang::Bg => bg,
            Lang::En => en,
        }
    }

    /// A text about a method.
    pub fn of(self, name: &Bilingual<String>, lang: Lang) -> String {
        self.text(lang).replace("{name}", name.get(lang))
    }

    /// The heading over topics of a kind.
    pub fn of_topics(kind: TopicKind) -> Self {
        match kind {
            TopicKind::Goal => Self::Goals,
            TopicKind::Field => Self::Fields,
            TopicKind::Family => Self::Families,
        }
    }
}
