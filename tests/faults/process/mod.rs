//! Processes and system calls: many at once, killed, refused, held up.

mod clock;
mod halves;
mod held;
mod killed;
mod other_hands;
mod refused;
mod removed;
mod scene;
mod together;
