//! The words by which plans name their parts, in some languages: levels, lists of links, what is
//! about the document and not about its subject.
//!
//! It must not know where the words stand. A text is looked at as its slug: `Must-Know:` and
//! `must know` are the same.

use std::collections::HashSet;

use roadmap_core::text::slug;

/// What a section is, by its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Things to learn.
    Content,
    /// Where else to learn.
    Resources,
    /// Things to build.
    Projects,
    /// Recommended ways.
    Paths,
    /// The key concepts of each level.
    MustKnow,
    /// The document itself: its licence, its authors.
    About,
    /// The same in other languages.
    Translations,
    /// Where what is in the document.
    Contents,
}

/// What a heading says that its section is. `own` are the words of the document's title, which say
/// nothing in a heading.
pub(super) fn purpose(heading: &str, own: &HashSet<String>) -> Purpose {
    let slug = slug(heading);
    let words: Vec<&str> = slug.split('-').collect();
    let has = |word: &str| words.contains(&word);
    // Says one of these, and nothing of weight besides.
    let only = |wanted: &str, others: &str| {
        words.iter().any(|word| has_word(wanted, word))
            && words.iter().all(|word| {
                has_word(wanted, word)
                    || has_word(others, word)
                    || has_word(FILLERS, word)
                    || level_of(word).is_some()
                    || own.contains(*word)
            })
    };
    if has_word(CONTENTS, &slug) {
        Purpose::Contents
    } else if has_word(TRANSLATIONS, &slug) {
        Purpose::Translations
    } else if has_word(ABOUT, &slug) {
        Purpose::About
    } else if has("must") && has("know") || has("key") && has("concepts") {
        Purpose::MustKnow
    } else if only("path paths", "learning study")
        && words
            .iter()
            .any(|word| has_word("learning study recommended suggested", word))
    {
        Purpose::Paths
    } else if only("projects", "practice ideas build portfolio capstone mini")
        || slug == "project-ideas"
    {
        Purpose::Projects
    } else if only("resources references", RESOURCES)
        || has_word("further-reading 参考資料 参考资料 منابع", &slug)
    {
        Purpose::Resources
    } else {
        Purpose::Content
    }
}

/// The level that a heading names: it says nothing else of any weight.
pub(super) fn level(heading: &str, own: &HashSet<String>) -> Option<&'static str> {
    let slug = slug(heading);
    let mut named = None;
    for word in slug.split('-') {
        match level_of(word) {
            // `Beginner to Expert` names none, `Expert/More Advanced` the first.
            Some(level) if named.is_some_and(|named| named != level) => {
                if slug.contains("-to-") || slug.contains("-and-") {
                    return None;
                }
            }
            Some(level) => named = Some(level),
            None => {
                let said = has_word(FILLERS, word)
                    || has_word(LEVEL_FILLERS, word)
                    || own.contains(word)
                    || word.bytes().all(|b| b.is_ascii_digit());
                if !said {
                    return None;
                }
            }
        }
    }
    named
}

fn level_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "beginner"
        | "beginners"
        | "novice"
        | "novices"
        | "newbie"
        | "newbies"
        | "basic"
        | "basics"
        | "fundamental"
        | "fundamentals"
        | "foundation"
        | "foundations"
        | "foundational"
        | "prerequisite"
        | "prerequisites"
        | "elementary"
        | "starter"
        | "principiante"
        | "básico"
        | "anfänger"
        | "débutant"
        | "iniciante"
        | "基礎"
        | "基础"
        | "入門"
        | "入门"
        | "مبتدی"
        | "مقدماتی"
        | "शुरुआती" => "beginner",
        "amateur" | "amateurs" => "amateur",
        "intermediate" | "intermedio" | "intermediário" | "intermédiaire" | "fortgeschrittene"
        | "متوسط" => "intermediate",
        "advanced" | "avanzado" | "avançado" | "avancé" | "進階" | "پیشرفته" => {
            "advanced"
        }
        "expert" | "experts" | "master" | "experto" | "エキスパート" | "专家" | "حرفه" => {
            "expert"
        }
        // These are written without blanks.
        _ if word.starts_with("初級") || word.starts_with("初级") => "beginner",
        _ if word.starts_with("中級") || word.starts_with("中级") => "intermediate",
        _ if word.starts_with("上級") || word.starts_with("高级") => "advanced",
        _ => return None,
    })
}

/// Whether a line before a list says that its links are about what stands above.
pub(super) fn is_label_of_links(text: &str) -> bool {
    // A label is short.
    if text.len() > 100 {
        return false;
    }
    let slug = slug(text);
    let words: Vec<&str> = slug.split('-').collect();
    let mut heads = words.iter().filter(|word| has_word(LINKS, word));
    heads.next().is_some()
        && words.iter().all(|word| {
            has_word(LINKS, word) || has_word(RESOURCES, word) || has_word(FILLERS, word)
        })
}

/// Whether a text is what a language is called in itself or in English.
pub(super) fn is_language(text: &str) -> bool {
    has_word(LANGUAGES, &slug(text))
}

/// The words of a title, which say nothing in a heading below it.
pub(super) fn own(title: &str) -> HashSet<String> {
    slug(title).split('-').map(str::to_owned).collect()
}

/// Whether a word is among some, which stand apart by blanks.
pub(super) fn has_word(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|one| one == word)
}

const CONTENTS: &str = "\
    contents content table-of-contents table-of-content toc index 目次 目录 目錄 فهرست فهرست-مطالب";

const TRANSLATIONS: &str = "\
    translations other-languages 翻訳 翻译 ترجمه-ها";

const ABOUT: &str = "\
    license licence licensing license-and-copyright copyright contributing contribute \
    contribution contributions contribution-guidelines contributing-guidelines \
    how-to-contribute contributors sponsor sponsors sponsorship our-sponsors backers \
    supporters donate donations support-this-project code-of-conduct acknowledgements \
    acknowledgments acknowledgement credits thanks author authors about-the-author \
    maintainer maintainers team our-team community changelog star-history stargazers contact \
    contact-us disclaimer feedback ライセンス 貢献 コントリビューション スポンサー 许可证 许可 贡献 授權 مجوز مشارکت حامیان \
    licencia licença licence-et-contributions lizenz mitwirken contribuir лицензия";

/// Words that say nothing of what a section is about.
const FILLERS: &str = "\
    a all and at by each for in more of on our recommended recommendation recommendations \
    some suggested the to with your level levels every other";

/// Words that say nothing beside a level.
const LEVEL_FILLERS: &str = "\
    absolute complete concept concepts course courses developer developers knowledge learner \
    learners material part phase section skills stage step stuff students tier topic topics \
    track must know path projects ای";

/// Words that may stand beside `resources`.
const RESOURCES: &str = "\
    additional continuous external extra free further general good great helpful learn \
    learning links material materials online reading study useful references resources see \
    also";

const LINKS: &str = "\
    resource resources reference references link links reading readings materials 参考 資料 リソース \
    资源 منابع recursos ressources ressourcen";

const LANGUAGES: &str = "\
    english 中文 简体中文 繁體中文 正體中文 中文版 chinese 日本語 japanese 한국어 korean español spanish português \
    português-brasil português-do-brasil brazilian-portuguese portuguese français french \
    deutsch german italiano italian русский russian українська ukrainian polski polish \
    türkçe turkish فارسی persian farsi العربية arabic हिन्दी हिंदी hindi বাংলা bengali \
    bangla tiếng-việt vietnamese bahasa-indonesia indonesian ไทย thai nederlands dutch \
    svenska čeština czech ελληνικά greek עברית hebrew magyar română romanian български \
    bulgarian தமிழ் తెలుగు മലയാളം नेपाली اردو urdu ខ្មែរ o-zbekcha uzbek қазақ català suomi \
    dansk norsk";

#[cfg(test)]
mod tests {
    use super::*;

    fn of(heading: &str) -> Purpose {
        purpose(heading, &own("Baking"))
    }

    #[test]
    fn a_heading_that_says_nothing_else_says_what_its_section_is() {
        assert_eq!(of("Resources for Further Learning"), Purpose::Resources);
        assert_eq!(of("References"), Purpose::Resources);
        assert_eq!(of("Practice Projects by Level"), Purpose::Projects);
        assert_eq!(of("Baking projects"), Purpose::Projects);
        assert_eq!(of("Recommended Learning Paths"), Purpose::Paths);
        assert_eq!(of("Must-know for each level"), Purpose::MustKnow);
        assert_eq!(of("🙏 Contributors"), Purpose::About);
        assert_eq!(of("ライセンス"), Purpose::About);
        assert_eq!(of("Table of Contents"), Purpose::Contents);
    }

    #[test]
    fn a_heading_that_says_more_is_about_the_subject() {
        for heading in [
            "Project management",
            "Final project",
            "Resources and limits of ovens",
            "Licensing a bakery",
            "Paths",
            "Key exchange",
        ] {
            assert_eq!(of(heading), Purpose::Content, "{heading}");
        }
    }

    #[test]
    fn a_heading_names_a_level_where_it_says_little_else() {
        let own = own("Baking");
        for (heading, expected) in [
            ("BEGINNER LEVEL", Some("beginner")),
            ("For Complete Beginners", Some("beginner")),
            ("Advanced Baking", Some("advanced")),
            ("Prerequisites", Some("beginner")),
            ("Fundamentals", Some("beginner")),
            ("Amateur Topics", Some("amateur")),
            ("Expert/More Advanced Level", Some("expert")),
            ("Beginner to Expert", None),
            ("Advanced Ovens", None),
            ("中級編", Some("intermediate")),
            ("Topics", None),
        ] {
            assert_eq!(level(heading, &own), expected, "{heading}");
        }
    }

    #[test]
    fn a_line_before_links_says_no_more_than_that() {
        assert!(is_label_of_links("Further reading:"));
        assert!(is_label_of_links("**Resources**"));
        assert!(!is_label_of_links(
            "Read these resources before the oven is hot"
        ));
    }
}
