-- The booking engine: shares of a session's seats, people of a booking, queues and offers, keys
-- against doubling, reminders. Seats are counted by the database itself: triggers keep `taken` of
-- the share and of the session, and their CHECKs refuse a seat too many, whoever writes.

ALTER TABLE programmes ADD COLUMN all_visits BIGINT NOT NULL DEFAULT 0
    CONSTRAINT programme_all_visits_yes_no CHECK (all_visits IN (0, 1));
ALTER TABLE programmes ADD COLUMN seminar_first BIGINT NOT NULL DEFAULT 0
    CONSTRAINT programme_seminar_first_yes_no CHECK (seminar_first IN (0, 1));

-- Whoever changes seats of a hospitation writes its row first: that is the lock. The revision
-- tells open pages that something changed; queue numbers are drawn from one row for all sessions.
ALTER TABLE hospitations ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE hospitations ADD COLUMN queue_next BIGINT NOT NULL DEFAULT 1;

ALTER TABLE sessions ADD COLUMN state TEXT NOT NULL DEFAULT 'planned'
    CONSTRAINT session_state_known CHECK (state IN ('planned', 'cancelled'));
ALTER TABLE sessions ADD COLUMN form TEXT NOT NULL DEFAULT 'virtual'
    CONSTRAINT session_form_known CHECK (form IN ('virtual', 'on-site'));
ALTER TABLE sessions ADD COLUMN meeting_link TEXT;
-- From then on, what a share leaves unused is open to all.
ALTER TABLE sessions ADD COLUMN shares_open_at BIGINT;

CREATE TABLE session_shares (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    share TEXT NOT NULL CONSTRAINT share_known CHECK (share IN
        ('host-administration', 'guest-administration', 'host-civil', 'guest-civil', 'open')),
    capacity BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    PRIMARY KEY (session_id, share),
    CONSTRAINT share_never_overbooked CHECK (0 <= taken AND taken <= capacity)
);
INSERT INTO session_shares (session_id, share, capacity, taken)
    SELECT id, 'open', capacity, taken FROM sessions;

-- Bookings and their people are inserted at the end of a batch, many at once: what points to them is
-- compared at the commit.
-- Who takes part: the person who booked, colleagues, whoever seats were handed to.
CREATE TABLE participants (
    id TEXT NOT NULL PRIMARY KEY,
    booking_id TEXT NOT NULL REFERENCES bookings (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    person TEXT NOT NULL,
    CONSTRAINT participant_position_single UNIQUE (booking_id, position)
);
-- Until now a booking was for one person: that participant has the booking's id.
INSERT INTO participants (id, booking_id, position, name, mail, person)
    SELECT id, id, 1, name, mail, person FROM bookings;
-- A link that was mailed to one of several people shows and does what is theirs; without a
-- participant it is for the whole booking.
ALTER TABLE booking_links ADD COLUMN participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE;
ALTER TABLE bookings ADD COLUMN reminders TEXT NOT NULL DEFAULT '["day","hour"]';

CREATE TABLE seats_of_people (
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    session_id TEXT NOT NULL,
    person TEXT NOT NULL,
    share TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT seat_state_is_known CHECK (state IN
        ('held', 'confirmed', 'waiting', 'offered', 'cancelled', 'expired', 'attended', 'absent')),
    queue_no BIGINT,
    until BIGINT,
    sequence BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (participant_id, session_id),
    CONSTRAINT seat_share_exists FOREIGN KEY (session_id, share)
        REFERENCES session_shares (session_id, share),
    -- Holds and offers end; so does a place in the queue that nobody has confirmed yet, and has no
    -- number therefore.
    CONSTRAINT seat_state_has_its_columns CHECK (
        (state IN ('held') AND until IS NOT NULL AND queue_no IS NULL)
        OR (state = 'offered' AND until IS NOT NULL AND queue_no IS NOT NULL)
        OR (state = 'waiting' AND (until IS NULL) = (queue_no IS NOT NULL))
        OR (state IN ('confirmed', 'cancelled', 'expired', 'attended', 'absent')
            AND until IS NULL AND queue_no IS NULL))
);
INSERT INTO seats_of_people (participant_id, session_id, person, share, state, until, sequence, changed_at)
    SELECT booking_id, session_id, person, 'open', state, held_until, sequence, changed_at FROM seats;
DROP TABLE seats;
ALTER TABLE seats_of_people RENAME TO seats;
CREATE UNIQUE INDEX seat_person_once ON seats (session_id, person)
    WHERE state IN ('held', 'confirmed', 'waiting', 'offered', 'attended', 'absent');
CREATE INDEX seats_by_until ON seats (until) WHERE until IS NOT NULL;
CREATE INDEX seats_waiting ON seats (session_id, queue_no) WHERE state = 'waiting';

-- A key that a client sends with a write, so that sending it twice does it once. Both are hashes.
CREATE TABLE idempotency_keys (
    key_hash TEXT NOT NULL PRIMARY KEY,
    content_hash TEXT NOT NULL,
    booking_id TEXT NOT NULL REFERENCES bookings (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    created_at BIGINT NOT NULL
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

CREATE TABLE reminders_sent (
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CONSTRAINT reminder_known CHECK (kind IN ('week', 'day', 'hour')),
    PRIMARY KEY (participant_id, session_id, kind)
);

CREATE FUNCTION count_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.state IN ('held', 'confirmed', 'offered', 'attended', 'absent') THEN
        UPDATE session_shares SET taken = taken - 1
            WHERE session_id = OLD.session_id AND share = OLD.share;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.state IN ('held', 'confirmed', 'offered', 'attended', 'absent') THEN
        UPDATE session_shares SET taken = taken + 1
            WHERE session_id = NEW.session_id AND share = NEW.share;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER seat_taken AFTER INSERT ON seats FOR EACH ROW
    WHEN (NEW.state IN ('held', 'confirmed', 'offered', 'attended', 'absent')) EXECUTE FUNCTION count_seat();
CREATE TRIGGER seat_freed AFTER DELETE ON seats FOR EACH ROW
    WHEN (OLD.state IN ('held', 'confirmed', 'offered', 'attended', 'absent')) EXECUTE FUNCTION count_seat();
CREATE TRIGGER seat_changed AFTER UPDATE OF state, share, session_id ON seats FOR EACH ROW
    WHEN ((OLD.state IN ('held', 'confirmed', 'offered', 'attended', 'absent')) <> (NEW.state IN ('held', 'confirmed', 'offered', 'attended', 'absent'))
        OR OLD.share <> NEW.share OR OLD.session_id <> NEW.session_id)
    EXECUTE FUNCTION count_seat();

CREATE FUNCTION count_share() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE sessions SET capacity = capacity + NEW.capacity, taken = taken + NEW.taken
            WHERE id = NEW.session_id;
    ELSE
        UPDATE sessions SET capacity = capacity + NEW.capacity - OLD.capacity,
            taken = taken + NEW.taken - OLD.taken WHERE id = NEW.session_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER share_added AFTER INSERT ON session_shares FOR EACH ROW
    EXECUTE FUNCTION count_share();
CREATE TRIGGER share_changed AFTER UPDATE OF capacity, taken ON session_shares FOR EACH ROW
    EXECUTE FUNCTION count_share();
