//! What people see.

use insta::assert_snapshot;

use super::kitchen::{Kitchen, broken};
use super::{on, screen};
use crate::render::{Screen, problems_to_people};

fn seen(which: &str, width: u16) -> String {
    Kitchen::used().see(which, |view| on(&screen(width), view))
}

fn ascii(which: &str, width: u16) -> String {
    let screen = Screen {
        unicode: false,
        ..screen(width)
    };
    Kitchen::used().see(which, |view| on(&screen, view))
}

fn untouched(which: &str, width: u16) -> String {
    Kitchen::new().see(which, |view| on(&screen(width), view))
}

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

      why: it is the only one that is ready
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

      why: it is the only one that is ready
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
fn the_path_to_what_is_complete_is_empty() {
    assert_snapshot!(seen("no path", 80), @"Nothing stands in the way: it is complete.");
}

#[test]
fn the_library_has_a_bar_for_each_roadmap() {
    assert_snapshot!(seen("roadmaps", 80), @"
    ▸ bread  ██▌░░░░░░░   25%  1 of 4  Bread
      tea    ██████████  100%  1 of 1  Tea
    ");
}

#[test]
fn bars_can_be_drawn_with_ascii_alone() {
    assert_snapshot!(ascii("roadmaps", 80), @"
    > bread  ###-------   25%  1 of 4  Bread
      tea    ##########  100%  1 of 1  Tea
    ");
}

#[test]
fn a_narrow_library_keeps_what_matters() {
    assert_snapshot!(seen("roadmaps", 30), @"
    ▸ bread   25%  1 of 4
      tea    100%  1 of 1
    ");
}

#[test]
fn a_roadmap_is_told_from_summary_to_resources() {
    assert_snapshot!(seen("about", 80), @"
    Bread
    bread · active

    From flour to a loaf that others ask for.

    ██████░░░░░░░░░░░░░░░░░░  25%  1 of 4
    2 sections · 4 topics · 4 items
    beginner → amateur → intermediate → advanced → expert

    Sections
      Basics
      Dough   beginner  █████░░░░░  50%  1 of 2

      The oven
      Baking  advanced  ░░░░░░░░░░   0%  0 of 2

    Paths
      For the hungry · 1 day
         1. Mix
         2. Bake

    Projects
      beginner
        • A loaf
          One loaf, eaten the same day.

    Must know
      beginner
        • Salt
        • Time

    Resources
        • The mill · place  https://example.org/mill
    ");
}

#[test]
fn only_the_parts_that_were_asked_for_are_told() {
    assert_snapshot!(seen("about parts", 80), @"
    Paths
      For the hungry · 1 day
         1. Mix
         2. Bake

    Must know
      beginner
        • Salt
        • Time
    ");
}

#[test]
fn the_start_screen_says_where_one_stands() {
    assert_snapshot!(seen("overview", 80), @"
    ▸ bread  ██▌░░░░░░░   25%  1 of 4  Bread
      tea    ██████████  100%  1 of 1  Tea

    Learning now
      ◐ Yeast  bread/yeast

    Next
      ◐ Yeast
        bread/yeast
        beginner · 1 h 30 min · Dough

        why: it is the only one that is ready
    ");
}

#[test]
fn the_first_start_screen_says_what_to_type() {
    assert_snapshot!(untouched("overview", 60), @"
    What do you want to learn?

    ▸ bread  ░░░░░░░░░░  0%  0 of 4  Bread
      tea    ░░░░░░░░░░  0%  0 of 1  Tea

    Next
      ○ Flour and water
        bread/flour-and-water
        beginner · 45 min · Dough

        Mix a dough, and tell by touch when it has had enough.

        why: bread comes before tea in the library

    First steps
      roadmap about ID     what a roadmap holds
      roadmap use ID       choose one to follow
      roadmap start TOPIC  begin a topic
    ");
}

#[test]
fn a_change_says_what_how_far_and_what_next() {
    assert_snapshot!(seen("change", 80), @"
    ✓ Yeast  bread/yeast  learning → done
    = tea/boiling  unchanged

    bread  █████░░░░░   50%  2 of 4
    tea    ██████████  100%  1 of 1
    next: Steam and heat  bread/steam-and-heat
    ");
}

#[test]
fn a_dry_change_says_that_it_is_one() {
    assert_snapshot!(ascii("dry change", 80), @"
    would change
    x Yeast  bread/yeast  learning -> done
    = tea/boiling  unchanged

    bread  #####-----   50%  2 of 4
    tea    ##########  100%  1 of 1
    next: Steam and heat  bread/steam-and-heat
    ");
}

#[test]
fn an_undone_command_is_named_with_its_topics() {
    assert_snapshot!(seen("undone", 80), @"
    undone: done yeast  2026-11-22
      bread/yeast
    ");
}

#[test]
fn the_log_is_told_by_days() {
    assert_snapshot!(seen("log", 80), @"
    2026-11-21 · Saturday
      17:03  ◐ Yeast            started  bread/yeast

    2026-11-20 · Friday
      17:03  ✓ Flour and water  done     bread/flour-and-water

    2026-11-19 · Thursday
      17:03  ● Boiling          known    tea/boiling

    2026-11-18 · Wednesday
      17:03  ◐ Flour and water  started  bread/flour-and-water
    ");
}

#[test]
fn the_days_of_the_log_are_the_learners_own() {
    let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(9));
    let screen = Screen { zone, ..screen(80) };
    let log = Kitchen::used().see("log", |view| on(&screen, view));
    assert_snapshot!(log.lines().next().unwrap_or_default(), @"2026-11-22 · Sunday");
}

#[test]
fn an_empty_log_says_so() {
    assert_snapshot!(untouched("log", 80), @"nothing has happened yet");
}

#[test]
fn stats_go_from_roadmaps_to_sections() {
    assert_snapshot!(seen("stats", 80), @"
    bread       ██▌░░░░░░░   25%  1 of 4

      beginner  █████░░░░░   50%  1 of 2
      advanced  ░░░░░░░░░░    0%  0 of 1
      expert    ░░░░░░░░░░    0%  0 of 1

      Dough     █████░░░░░   50%  1 of 2
      Baking    ░░░░░░░░░░    0%  0 of 2

    tea         ██████████  100%  1 of 1

      beginner  ██████████  100%  1 of 1

      Water     ██████████  100%  1 of 1

    streak  1 day, longest 1 day
    pace    1 done in 7 days, 1 in 30
    time    45 min done, 12 h to go
    ");
}

#[test]
fn problems_are_shown_with_their_lines_and_counted() {
    assert_snapshot!(seen("problems", 80), @r#"
    error: unknown key `colour` in a roadmap
     --> bread.toml:2:1
      |
    2 | colour = "brown"
      | ^^^^^^
      |
      = help: keys of your own begin with `x-` and are left alone

    error: unknown level `beginer`
     --> bread.toml:5:9
      |
    5 | level = "beginer"
      |         ^^^^^^^^^
      |
      = help: did you mean `beginner`?

    2 errors in bread.toml
    tea.toml: no problems
    "#);
}

#[test]
fn a_file_without_problems_says_so() {
    assert_snapshot!(seen("no problems", 80), @"bread.toml: no problems");
}

#[test]
fn a_deed_names_its_target() {
    assert_snapshot!(seen("deed", 80), @"created: roadmaps/bread.toml");
}

#[test]
fn a_problem_without_a_line_is_its_header_alone() {
    let mut problem = broken().remove(0);
    problem.excerpt = None;
    problem.line = None;
    problem.column = None;
    assert_snapshot!(problems_to_people(&[problem], &screen(80)), @"
    error: unknown key `colour` in a roadmap
    --> bread.toml
     = help: keys of your own begin with `x-` and are left alone
    ");
}

#[test]
fn hostile_lines_keep_their_caret() {
    let mut problem = broken().remove(0);
    let excerpt = problem.excerpt.as_mut().unwrap();
    excerpt.text = "\u{202e}\tcolour = 1".to_owned();
    excerpt.marked = 4..10;
    problem.column = Some(3);
    assert_snapshot!(problems_to_people(&[problem], &screen(80)), @r#"
    error: unknown key `colour` in a roadmap
     --> bread.toml:2:3
      |
     :::
    2 | \u{202e}    colour = 1
      |             ^^^^^^
      |
      = help: keys of your own begin with `x-` and are left alone
    "#);
}

#[test]
fn colours_are_escapes_around_words() {
    let screen = Screen {
        color: true,
        ..screen(80)
    };
    let found = Kitchen::used().see("search", |view| on(&screen, view));
    assert_snapshot!(found.replace('\u{1b}', "^"), @"
    ^[2m◌^[0m ^[2mSour^[0m^[35;1mdough^[0m        ^[2mexpert^[0m            ^[2mbread/sourdough^[0m
    ^[32m✓^[0m Flour and water  ^[2mbeginner^[0m  ^[2m45 min^[0m  ^[2mbread/flour-and-water^[0m
    ");
}
