//! What people see of topics.

use insta::assert_snapshot;

use super::kitchen::Kitchen;
use super::{ascii, on, screen, seen, untouched};
use crate::render::Screen;

#[test]
fn a_list_has_columns_where_there_is_room() {
    assert_snapshot!(seen("list", 80), @"
    ✓ Flour and water  beginner       45 min  bread/flour-and-water
    ◐ Yeast            beginner   1 h 30 min  bread/yeast
    ◌ Steam and heat   advanced  10 h 30 min  bread/steam-and-heat
    ◌ Sourdough        expert                 bread/sourdough
    ● Boiling          beginner               tea/boiling
    ");
}

#[test]
fn a_narrow_list_has_two_lines_a_topic() {
    assert_snapshot!(seen("by title", 30), @"
    ● Boiling · beginner
      tea/boiling
    ✓ Flour and water ·
      beginner · 45 min
      bread/flour-and-water
    ◌ Sourdough · expert
      bread/sourdough
    ◌ Steam and heat ·
      advanced · 10 h 30 min
      bread/steam-and-heat
    ◐ Yeast ·
      beginner · 1 h 30 min
      bread/yeast
    ");
}

#[test]
fn items_are_indented_below_their_topics() {
    assert_snapshot!(seen("items", 120), @"
    bread

    Dough · beginner
      ✓ Flour and water                 45 min  bread/flour-and-water
      ✓   Weighing                              bread/flour-and-water/weighing
      ✓   Mixing                                bread/flour-and-water/mixing
      ✓     By hand                             bread/flour-and-water/mixing/by-hand
      ✓     By machine                          bread/flour-and-water/mixing/by-machine
      ◐ Yeast                       1 h 30 min  bread/yeast

    Baking
      ◌ Steam and heat   advanced  10 h 30 min  bread/steam-and-heat
      ◌ Sourdough        expert                 bread/sourdough

    tea

    Water · beginner
      ● Boiling                                 tea/boiling
    ");
}

#[test]
fn a_list_in_another_order_has_no_headings() {
    assert_snapshot!(seen("by title", 80), @"
    ● Boiling          beginner               tea/boiling
    ✓ Flour and water  beginner       45 min  bread/flour-and-water
    ◌ Sourdough        expert                 bread/sourdough
    ◌ Steam and heat   advanced  10 h 30 min  bread/steam-and-heat
    ◐ Yeast            beginner   1 h 30 min  bread/yeast
    ");
}

#[test]
fn an_empty_list_says_so() {
    assert_snapshot!(seen("none", 80), @"no topics match");
}

#[test]
fn a_tree_goes_down_to_the_items() {
    assert_snapshot!(seen("tree", 80), @"
    bread
    ├─ Dough · beginner
    │  ├─ ✓ Flour and water  bread/flour-and-water
    │  │  ├─ ✓ Weighing  /weighing
    │  │  └─ ✓ Mixing  /mixing
    │  │     ├─ ✓ By hand  /mixing/by-hand
    │  │     └─ ✓ By machine  /mixing/by-machine
    │  └─ ◐ Yeast  bread/yeast
    └─ Baking
       ├─ ◌ Steam and heat · advanced  bread/steam-and-heat
       └─ ◌ Sourdough · expert  bread/sourdough

    tea
    └─ Water · beginner
       └─ ● Boiling  tea/boiling
    ");
}

#[test]
fn a_tree_can_be_drawn_with_ascii_alone() {
    assert_snapshot!(ascii("tree", 40), @"
    bread
    |- Dough, beginner
    |  |- x Flour and water
    |  |  | bread/flour-and-water
    |  |  |- x Weighing  /weighing
    |  |  `- x Mixing  /mixing
    |  |     |- x By hand  /mixing/by-hand
    |  |     `- x By machine
    |  |          /mixing/by-machine
    |  `- ~ Yeast  bread/yeast
    `- Baking
       |- : Steam and heat, advanced
       |    bread/steam-and-heat
       `- : Sourdough, expert
            bread/sourdough

    tea
    `- Water, beginner
       `- * Boiling  tea/boiling
    ");
}

#[test]
fn a_topic_is_shown_with_all_that_is_known_of_it() {
    assert_snapshot!(seen("show", 80), @"
    ✓ Flour and water
      bread/flour-and-water

      Mix a dough, and tell by touch when it has had enough.

      status      done on 2026-11-20, started on 2026-11-18
      section     Basics · Dough
      level       beginner
      estimate    45 min
      tags        dough
      unlocks     ◐ Yeast  bread/yeast
      items       3 of 3
                  ├─ ✓ Weighing  /weighing
                  └─ ✓ Mixing  /mixing
                     ├─ ✓ By hand  /mixing/by-hand
                     └─ ✓ By machine  /mixing/by-machine
      links       Flours  https://example.org/flours
    ");
}

#[test]
fn several_cards_are_parted_and_notes_keep_their_lines() {
    assert_snapshot!(seen("show two", 60), @"
    ◐ Yeast
      bread/yeast

      status      learning since 2026-11-21
      section     Basics · Dough
      level       beginner
      estimate    1 h 30 min
      needs       ✓ Flour and water  bread/flour-and-water
      unlocks     ○ Steam and heat  bread/steam-and-heat
                  ○ Sourdough       bread/sourdough
      note        warm water
                  not hot

    ✓ By hand
      bread/flour-and-water/mixing/by-hand

      status      done
      topic       bread/flour-and-water
      section     Basics · Dough
      level       beginner
      tags        dough
    ");
}

#[test]
fn what_is_next_comes_with_its_reason() {
    assert_snapshot!(seen("next", 60), @"
    ◐ Yeast
      bread/yeast
      beginner · 1 h 30 min · Dough

      why: nothing else that fits is ready
    ");
}

#[test]
fn each_of_several_has_a_reason() {
    assert_snapshot!(untouched("next two", 80), @"
    ○ Flour and water
      bread/flour-and-water
      beginner · 45 min · Dough

      Mix a dough, and tell by touch when it has had enough.

      why: bread comes before tea in the library

    ○ Boiling
      tea/boiling
      beginner · Water

      why: nothing else that fits is ready
    ");
}

#[test]
fn a_path_is_numbered_and_summed() {
    assert_snapshot!(seen("path", 80), @"
    1  ◐ Yeast            1 h 30 min  bread/yeast
    2  ◌ Steam and heat  10 h 30 min  bread/steam-and-heat

    2 topics · 12 h
    ");
}

#[test]
fn a_plan_is_told_week_by_week() {
    assert_snapshot!(seen("plan", 80), @"
    2026-11-21 to 2026-11-27 · 5 h
      Yeast           1 h 30 min  bread/yeast
      Steam and heat  3 h 30 min  bread/steam-and-heat

    2026-11-28 to 2026-12-04 · 5 h
      Steam and heat         5 h  bread/steam-and-heat

    3 topics · 14 h · 5 h a week, as estimated
    3 to 4 weeks: done between 2026-12-06 and 2026-12-16
    up to 2026-12-04: 1 of 3 topics
    without an estimate: 1 topic, counted as the middle one of its roadmap
    ");
}

#[test]
fn the_path_to_what_is_complete_is_empty() {
    assert_snapshot!(seen("no path", 80), @"Nothing stands in the way: it is complete.");
}

#[test]
fn colours_are_escapes_around_words() {
    let screen = Screen {
        color: true,
        ..screen(80)
    };
    let found = Kitchen::used().see("search", |view| on(&screen, view));
    assert_snapshot!(found.replace('\u{1b}', "^"), @"
    ^[32m✓^[0m Flour and water  ^[2mbeginner^[0m  ^[2m45 min^[0m  ^[2mbread/flour-and-water^[0m
    ^[2m◌^[0m ^[2mSour^[0m^[35;1mdough^[0m        ^[2mexpert^[0m            ^[2mbread/sourdough^[0m
    ");
}
