//! A learner's weeks, told by what is typed, what is printed and what the progress file says then.

mod course;
mod edited;
mod habits;
mod moving;
mod renamed;
mod week;
