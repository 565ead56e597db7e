//! Blocks in memory, blocks that stand elsewhere, and blocks that are damaged there.

use super::*;
use proptest::prelude::*;

const WORD: Magic = *b"testing\x01";

/// Bytes that stand elsewhere, and from which they can be made anew.
#[derive(Debug)]
struct Shelf {
    bytes: Vec<u8>,
    good: Option<Vec<u8>>,
}

impl Remote for Shelf {
    fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    fn read(&self, offset: u64, buffer: &mut [u8]) -> bool {
        let start = usize::try_from(offset).unwrap();
        let there = self.bytes.get(start..start + buffer.len());
        if let Some(there) = there {
            buffer.copy_from_slice(there);
        }
        there.is_some()
    }

    fn remake(&self) -> Option<Vec<u8>> {
        self.good.clone()
    }
}

const ROWS: [usize; 3] = [size_of::<U32>(), size_of::<Run>(), 1];

/// Numbers, runs and texts, and the handles of the texts.
fn blocks(numbers: u32, texts: &[String]) -> (Blocks<3>, Vec<Text>) {
    let all: Vec<U32> = (0..numbers).map(U32::new).collect();
    let run = |start: u32| Run {
        start: start.into(),
        len: 2.into(),
    };
    let runs: Vec<Run> = (0..numbers / 2).map(run).collect();
    let mut arena = Arena::default();
    let handles = texts.iter().map(|text| arena.add(text)).collect();
    let parts: [Box<dyn Content>; 3] = [Box::new(all), Box::new(runs), Box::new(arena)];
    (Blocks::join(WORD, ROWS, parts), handles)
}

fn elsewhere(bytes: Vec<u8>, good: Option<Vec<u8>>) -> Result<Blocks<3>, UnknownForm> {
    let shelf: Box<dyn Remote> = Box::new(Shelf { bytes, good });
    Blocks::open(WORD, ROWS, shelf.into())
}

/// All that the blocks answer.
fn told(blocks: &Blocks<3>, handles: &[Text]) -> (Vec<u32>, Vec<Vec<u32>>, Vec<String>) {
    let numbers = blocks.rows::<U32>(0).map(U32::get).collect();
    let runs = blocks.rows::<Run>(1);
    let lists = runs.map(|run| blocks.run::<U32>(0, run).map(U32::get).collect());
    let texts = handles.iter().map(|&text| blocks.text(2, text).to_owned());
    (numbers, lists.collect(), texts.collect())
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let long = (0_usize..3 * PAGE, "[a-zé]").prop_map(|(len, letter)| letter.repeat(len));
    proptest::collection::vec(prop_oneof![4 => "[a-zéス ]{0,40}", 1 => long], 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_stands_elsewhere_is_what_stands_in_memory(numbers in 0_u32..5000, texts in texts()) {
        let (memory, handles) = blocks(numbers, &texts);
        let there = elsewhere(memory.bytes().into_owned(), None).unwrap();
        let expected = told(&memory, &handles);
        prop_assert!(expected.2 == texts);
        prop_assert_eq!(expected.0.len(), numbers as usize);
        prop_assert!(told(&there, &handles) == expected);
        prop_assert!(there.bytes() == memory.bytes());
    }

    #[test]
    fn a_damaged_page_is_made_anew(
        numbers in 1_u32..3000,
        texts in texts(),
        at in any::<prop::sample::Index>(),
        flip in 1_u8..,
    ) {
        let (memory, handles) = blocks(numbers, &texts);
        let good = memory.bytes().into_owned();
        let mut bytes = good.clone();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        match elsewhere(bytes, Some(good)) {
            // No damage to the header is taken for a header.
            Err(UnknownForm) => prop_assert!(at < header_size(3)),
            Ok(there) => {
                prop_assert!(at >= header_size(3));
                prop_assert!(told(&there, &handles) == told(&memory, &handles));
            }
        }
    }

    #[test]
    fn a_damaged_page_that_cant_be_made_anew_is_empty(
        numbers in 1_u32..3000,
        texts in texts(),
        at in any::<prop::sample::Index>(),
    ) {
        let (memory, handles) = blocks(numbers, &texts);
        let mut bytes = memory.bytes().into_owned();
        let at = header_size(3) + at.index(bytes.len() - header_size(3));
        bytes[at] ^= 1;
        let there = elsewhere(bytes, None).unwrap();
        let (good, found) = (told(&memory, &handles), told(&there, &handles));
                prop_assert_eq!(good.0.len(), found.0.len());
        let is_kept_or_empty = |(good, found): (&String, &String)| found == good || found.is_empty();
        prop_assert!(good.2.iter().zip(&found.2).all(is_kept_or_empty));
    }
}

#[test]
fn bytes_made_anew_in_another_layout_are_not_used() {
    let (memory, _) = blocks(2000, &[]);
    let mut bytes = memory.bytes().into_owned();
    let last = bytes.len() - SEAL - 1;
    bytes[last] ^= 1;
    let other = blocks(2001, &[]).0.bytes().into_owned();
    let there = elsewhere(bytes, Some(other)).unwrap();
    assert_eq!(there.row::<U32>(0, 1).map(U32::get), Some(1));
    assert_eq!(there.row::<Run>(1, 999), None);
}

#[test]
fn bytes_that_are_cut_off_or_go_on_are_no_blocks() {
    let (memory, _) = blocks(10, &["one".to_owned()]);
    let good = memory.bytes().into_owned();
    for cut in 0..good.len() {
        assert!(elsewhere(good[..cut].to_vec(), None).is_err(), "{cut}");
    }
    assert!(elsewhere([&good[..], b"."].concat(), None).is_err());
}

#[test]
fn a_row_that_is_not_there_is_none() {
    let (memory, _) = blocks(10, &[]);
    assert_eq!(memory.row::<U32>(0, 9).map(U32::get), Some(9));
    assert_eq!(memory.row::<U32>(0, 10), None);
    assert_eq!(memory.row::<U32>(0, NONE), None);
    assert_eq!(memory.first_not(0, |at: U32| at.get() < 7), 7);
}
