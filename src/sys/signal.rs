//! Signals that would end the program where a plain error is due.
//!
//! It must not know what the program is doing when one comes.

/// Lets a write beyond the limit on the size of a file (`ulimit -f`) fail as any other write does,
/// instead of ending the program.
pub fn survive_size_limit() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;

        use signal_hook::consts::SIGXFSZ;

        // Whoever takes the signal keeps it from doing anything else; the write tells the rest. A
        // system that refuses this ends the program, as it would have done anyway.
        let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
    }
}
