//! `roadmap`: learning roadmaps in the terminal.
