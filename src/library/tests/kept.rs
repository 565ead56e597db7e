//! What is kept of compiled roadmaps: used while nothing has changed, and no harm when it is gone,
//! damaged or of another making.

use std::fs::File;
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use roadmap_core::index::Topic;

use super::*;

/// A home and a cache.
struct World {
    home: TempDir,
    cache: TempDir,
}

impl World {
    fn new(files: &[(&str, &str)]) -> Self {
        let world = Self {
            home: home(&[]),
            cache: tempfile::tempdir().unwrap(),
        };
        for (name, text) in files {
            world.write(name, text, 100);
        }
        world
    }

    /// Writes a roadmap file so many seconds ago.
    fn write(&self, name: &str, text: &str, seconds: u64) {
        let path = self.home.path().join(FOLDER).join(name);
        fs::write(&path, text).unwrap();
        date(&path, seconds);
    }

    fn load(&self) -> Loaded {
        let cache = Cache::new(Some(self.cache.path().to_owned()));
        load(Some(self.home.path()), &[], &cache)
    }

    /// The files that hold what is kept.
    fn kept(&self) -> Vec<PathBuf> {
        file::list(&self.cache.path().join("compiled")).unwrap()
    }

    /// Holds what is loaded to what is loaded without a cache.
    fn is_as_without(&self) -> bool {
        let (with, without) = (self.load(), loaded(Some(self.home.path()), &[]));
        told(&with) == told(&without) && left_out(&with) == left_out(&without)
    }
}

fn date(path: &Path, seconds_ago: u64) {
    let date = SystemTime::now() - Duration::from_secs(seconds_ago);
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(date).unwrap();
}

/// All that a library says of the user's roadmaps.
fn told(loaded: &Loaded) -> Vec<String> {
    let entries = loaded.library.entries().iter();
    let of_topic = |topic: Topic<'_>| {
        let needs: Vec<&str> = topic.requires().map(Topic::id).collect();
        format!("{} {} {needs:?}", topic.id(), topic.title())
    };
    entries
        .filter(|entry| entry.origin != Origin::Bundled)
        .map(|entry| {
            let topics: Vec<String> = entry.index.topics().map(of_topic).collect();
            format!("{} {topics:?}", entry.index.id())
        })
        .collect()
}

#[test]
fn a_file_is_kept_once_it_was_read() {
    let world = World::new(&[("a.toml", &roadmap("")), ("b.toml", &roadmap(""))]);
    assert_eq!(told(&world.load()).len(), 2);
    let kept = world.kept();
    assert_eq!(kept.len(), 2);
    // Nothing is written again where all is as it was.
    for path in &kept {
        date(path, 50);
    }
    let dates = |paths: &[PathBuf]| -> Vec<SystemTime> {
        let date = |path: &PathBuf| fs::metadata(path).unwrap().modified().unwrap();
        paths.iter().map(date).collect()
    };
    let before = dates(&kept);
    assert!(world.is_as_without());
    assert_eq!(dates(&kept), before);
}

#[test]
fn what_was_kept_is_what_is_answered_from() {
    let world = World::new(&[("a.toml", &roadmap(""))]);
    world.load();
    // The same stamp with another text can't be told from the one that was read.
    let path = world.home.path().join(FOLDER).join("a.toml");
    let date = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, roadmap("").replace("title='A'", "title='Z'")).unwrap();
    File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_modified(date)
        .unwrap();
    assert_eq!(told(&world.load()), ["a [\"a A []\"]"]);
}

#[test]
fn a_file_that_changed_is_read_again() {
    let world = World::new(&[("a.toml", &roadmap(""))]);
    world.load();
    world.write("a.toml", &roadmap("").replace("title='A'", "title='Z'"), 50);
    assert_eq!(told(&world.load()), ["a [\"z Z []\"]"]);
    world.write("a.toml", "broken", 40);
    assert_eq!(left_out(&world.load()), ["a.toml: syntax"]);
    assert!(world.is_as_without());
}

#[test]
fn a_file_that_was_written_just_now_is_not_kept_yet() {
    let world = World::new(&[]);
    world.write("a.toml", &roadmap(""), 0);
    let path = world.home.path().join(FOLDER).join("a.toml");
    let soon = SystemTime::now() + Duration::from_secs(60);
    File::options()
        .write(true)
        .open(path)
        .unwrap()
        .set_modified(soon)
        .unwrap();
    assert_eq!(told(&world.load()).len(), 1);
    assert_eq!(world.kept().len(), 0);
}

#[test]
fn a_change_of_what_is_extended_is_seen() {
    let base = roadmap("");
    let above = "id='b'\ntitle='B'\nextends='a'\n";
    let world = World::new(&[("a.toml", &base), ("b.toml", above)]);
    world.load();
    assert_eq!(world.kept().len(), 2);
    assert!(world.is_as_without());
    world.write("a.toml", &base.replace("title='A'", "title='Z'"), 50);
    assert_eq!(told(&world.load()), ["a [\"z Z []\"]", "b [\"z Z []\"]"]);
    // Without it there is nothing to extend.
    fs::remove_file(world.home.path().join(FOLDER).join("a.toml")).unwrap();
    assert_eq!(left_out(&world.load()), ["b.toml: unknown-extends"]);
}

#[test]
fn a_change_of_the_concepts_is_seen() {
    let topics = "[[section.topic]]\nid='one'\ntitle='One'\nconcepts=['small']\n\
                  [[section.topic]]\nid='two'\ntitle='Two'\nconcepts=['large']\n";
    let text = format!("title='T'\n[[section]]\ntitle='S'\n{topics}");
    let world = World::new(&[("a.toml", &text)]);
    let concepts = |large: &str| {
        let small = "[[concept]]\nid='small'\ntitle='Small'\nsummary='A.'\n";
        let large = format!("[[concept]]\nid='large'\ntitle='Large'\nsummary='B.'\n{large}");
        fs::write(world.home.path().join(CONCEPTS), format!("{small}{large}")).unwrap();
    };
    assert_eq!(told(&world.load()).len(), 0, "the concepts are unknown");
    concepts("");
    assert_eq!(told(&world.load()), ["a [\"one One []\", \"two Two []\"]"]);
    assert_eq!(world.kept().len(), 1);
    concepts("requires=['small']");
    assert_eq!(
        told(&world.load()),
        ["a [\"one One []\", \"two Two [\\\"one\\\"]\"]"]
    );
    assert!(world.is_as_without());
}

#[test]
fn without_a_usable_folder_all_is_as_ever() {
    let world = World::new(&[("a.toml", &roadmap(""))]);
    fs::write(world.cache.path().join("compiled"), "a file").unwrap();
    assert!(world.is_as_without());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damage_to_what_is_kept_is_no_harm(
        at in any::<prop::sample::Index>(),
        flip in 1_u8..,
        cut in prop::bool::weighted(0.3),
    ) {
        let world = World::new(&[("a.toml", &roadmap("")), ("b.toml", "id='b'\ntitle='B'\nextends='a'\n")]);
        world.load();
        for path in world.kept() {
            let mut bytes = fs::read(&path).unwrap();
            let at = at.index(bytes.len());
            if cut {
                bytes.truncate(at);
            } else {
                bytes[at] ^= flip;
            }
            fs::write(&path, bytes).unwrap();
        }
        prop_assert!(world.is_as_without());
    }
}
