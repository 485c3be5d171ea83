//! Does a session still live? Pure, and right also when the clock is moved back.

use jiff::{SignedDuration, Timestamp};

/// How long a session lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// Ends when not seen for so long: 2 hours. Long enough to gather papers, short enough for a shared device.
    pub idle: SignedDuration,
    /// Ends after so long whatever happens: 12 hours, a working day and its evening.
    pub whole: SignedDuration,
    /// Being seen is noted at most this often: 1 minute.
    pub note: SignedDuration,
}

impl Default for SessionLimits {
    fn default() -> Self {
        Self {
            idle: SignedDuration::from_hours(2),
            whole: SignedDuration::from_hours(12),
            note: SignedDuration::from_mins(1),
        }
    }
}

/// When a session was seen, and when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Life {
    pub(crate) seen_at: Timestamp,
    pub(crate) ends_at: Timestamp,
}

/// How a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Lives; nothing to note.
    Live,
    /// Lives; these times are to be noted.
    Note(Life),
    /// Not seen for too long.
    Idle,
    /// Lived as long as it may.
    Over,
}

impl Standing {
    pub(crate) fn lives(self) -> bool {
        matches!(self, Self::Live | Self::Note(_))
    }
}

impl Life {
    /// A clock that was moved back must neither lengthen a session nor lock anybody out. What the session had left when
    /// it was last seen is what it has left now: its end moves back with the clock.
    pub(crate) fn standing(self, now: Timestamp, limits: &SessionLimits) -> Standing {
        if now < self.seen_at {
            let left = self.ends_at.duration_since(self.seen_at);
            return if left.is_positive() {
                Standing::Note(Self { seen_at: now, ends_at: now + left })
            } else {
                Standing::Over
            };
        }
        let unseen = now.duration_since(self.seen_at);
        if now >= self.ends_at {
            Standing::Over
        } else if unseen >= limits.idle {
            Standing::Idle
        } else if unseen >= limits.note {
            Standing::Note(Self { seen_at: now, ends_at: self.ends_at })
        } else {
            Standing::Live
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(minutes: i64) -> Timestamp {
        Timestamp::constant(1_800_000_000 + 60 * minutes, 0)
    }
    fn life(seen: i64, ends: i64) -> Life {
        Life { seen_at: at(seen), ends_at: at(ends) }
    }

    #[test]
    fn a_session_ends_by_idleness_and_by_age() {
        let limits = SessionLimits::default();
        let rows = [
            ("just opened", life(0, 720), at(0), Standing::Live),
            ("seen within the minute", life(10, 720), at(10) + SignedDuration::from_secs(59), Standing::Live),
            ("seen a minute ago", life(10, 720), at(11), Standing::Note(life(11, 720))),
            ("a minute before two idle hours", life(10, 720), at(129), Standing::Note(life(129, 720))),
            ("two idle hours", life(10, 720), at(130), Standing::Idle),
            ("a minute before twelve hours", life(700, 720), at(719), Standing::Note(life(719, 720))),
            ("twelve hours, and busy all the time", life(719, 720), at(720), Standing::Over),
        ];
        for (claim, life, now, expected) in rows {
            assert_eq!(life.standing(now, &limits), expected, "{claim}");
        }
    }

    #[test]
    fn a_clock_moved_back_neither_lengthens_a_session_nor_locks_out() {
        let limits = SessionLimits::default();
        // Seen at 600 with 120 minutes left; then the clock goes back by five hours.
        let Standing::Note(moved) = life(600, 720).standing(at(300), &limits) else { panic!("locked out") };
        assert_eq!(moved, life(300, 420), "120 minutes were left, 120 minutes are left");
        // Moved again and again, it still ends.
        let Standing::Note(again) = moved.standing(at(100), &limits) else { panic!("locked out") };
        assert_eq!(again, life(100, 220));
        assert_eq!(life(210, 220).standing(at(220), &limits), Standing::Over);
        // What had nothing left has nothing left.
        assert_eq!(life(720, 720).standing(at(100), &limits), Standing::Over);
        // When the clock is put right again, nobody has gained time.
        assert_eq!(moved.standing(at(601), &limits), Standing::Over);
    }
}
