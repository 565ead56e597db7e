//! Nothing: what starting a program costs.

fn main() {}
