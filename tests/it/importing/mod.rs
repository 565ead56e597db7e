//! Plans in other forms brought in: the first time, again, and those that can't be.

mod again;
mod forms;
mod plans;
mod refused;

/// A small plan, of which one topic is done.
const PLAN: &str = "\
# Bread

Bake it well.

## Flour

- [x] Rye
- [ ] [Wheat](https://wheat.example/)

## Oven

- [ ] Steam
- [ ] Stone
";
