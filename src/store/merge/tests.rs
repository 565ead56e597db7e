//! Versions in any form, laid into one another.

use proptest::prelude::*;

use super::*;
use crate::store::write::Miswritten;
use crate::store::write::tests::properties::any_file;

fn version(text: &str) -> Version {
    Version::of(text, Content::read("", text).unwrap())
}

fn bring_in(ours: &str, theirs: &str) -> Result<String, Miswritten> {
    let mut woven = Woven::of(version(ours));
    woven.add(Source::default(), version(theirs), &|_| None)?;
    Ok(woven.ours.text)
}

proptest! {
    #[test]
    fn what_came_in_has_nothing_more_to_bring(ours in any_file(), theirs in any_file()) {
        let once = bring_in(&ours, &theirs).unwrap();
        prop_assert_eq!(&bring_in(&once, &theirs).unwrap(), &once);
        prop_assert_eq!(&bring_in(&once, &ours).unwrap(), &once);
        prop_assert_eq!(&bring_in(&ours, &ours).unwrap(), &ours);
    }

    #[test]
    fn no_record_no_key_and_no_comment_of_either_side_is_lost(ours in any_file(), theirs in any_file()) {
        let joined = version(&bring_in(&ours, &theirs).unwrap());
        for text in [&ours, &theirs] {
            let side = version(text);
            for (id, entry) in &side.content.records {
                let own: Vec<&String> = joined.content.records[id].own.keys().collect();
                prop_assert!(entry.own.keys().all(|key| own.contains(&key)));
                if let Some(comment) = side.lines.trailing(id) {
                    prop_assert!(joined.text.contains(comment));
                }
            }
            let there = joined.lines.comments();
            for comment in side.lines.comments() {
                prop_assert!(there.contains(comment), "{}", comment);
            }
        }
    }

    #[test]
    fn a_text_that_says_it_all_already_stays_byte_for_byte(ours in any_file()) {
        let progress = version(&ours).content.progress();
        let records: Vec<String> = progress
            .records
            .iter()
            .map(|(id, record)| format!("{id:?} = {}", crate::store::write::record_value(record)))
            .collect();
        let records = records.join("\n");
        prop_assert_eq!(bring_in(&ours, &format!("[topics]\n{records}\n")).unwrap(), ours);
    }

    #[test]
    fn three_versions_make_one_that_says_what_they_come_to(
        base in any_file(),
        ours in any_file(),
        theirs in any_file(),
    ) {
        match drive(("", &base), ("", &ours), ("", &theirs)) {
            Ok(text) => {
                let [base, ours, theirs] = [&base, &ours, &theirs].map(|text| version(text));
                let joined = join::join(&base.content, &ours.content, &theirs.content);
                prop_assert_eq!(version(&text).content, joined.content);
            }
            Err(DriverError::Clash(clashes)) => prop_assert!(!clashes.is_empty()),
            Err(DriverError::Miswritten) => {}
            Err(DriverError::Damaged(problems)) => prop_assert!(false, "{:?}", problems),
        }
        prop_assert_eq!(drive(("", &base), ("", &ours), ("", &base)).unwrap(), ours.clone());
        prop_assert_eq!(drive(("", &base), ("", &ours), ("", &ours)).unwrap(), ours);
    }
}
