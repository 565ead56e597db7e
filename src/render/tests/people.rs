//! What people see of the library, of their progress and of what they did.

use insta::assert_snapshot;

use super::kitchen::{Kitchen, broken};
use super::{ascii, on, screen, seen, untouched};
use crate::render::{Screen, problems_to_people};

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

        why: nothing else that fits is ready
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
fn a_merge_says_what_came_from_where() {
    assert_snapshot!(seen("merge", 80), @"
    ✓ Yeast  bread/yeast  learning → done  from progress (1).toml, old.toml
    ○ icing  cake/icing  note  from old.toml
    active: tea
    progress (1).toml: 1 record changed
    old.toml: 2 records changed, 1 unchanged

    bread  █████░░░░░  50%  2 of 4
    next: Steam and heat  bread/steam-and-heat
    ");
    assert!(seen("dry merge", 80).starts_with("would change\n"));
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
    let screen = Screen {
        zone: || jiff::tz::TimeZone::fixed(jiff::tz::offset(9)),
        ..screen(80)
    };
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
