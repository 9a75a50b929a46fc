-- How a hospitation ends: what came of it, and what those who took part say.

-- What a programme asks those who took part.
ALTER TABLE programmes ADD COLUMN feedback TEXT NOT NULL DEFAULT '{"anonymous":true,"questions":[]}';

-- What came of a hospitation, in the languages it was written in. Public once it is closed.
CREATE TABLE outcomes (
    hospitation_id TEXT NOT NULL PRIMARY KEY REFERENCES hospitations (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    cooperation TEXT NOT NULL,
    civil TEXT NOT NULL,
    next_steps TEXT NOT NULL,
    -- Why it was closed though attendance was not complete.
    incomplete_because TEXT NOT NULL,
    -- What those who took part were asked; nothing where nobody was.
    feedback TEXT,
    asked BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT outcome_asked_needs_form CHECK (asked >= 0 AND (asked = 0 OR feedback IS NOT NULL))
);

-- A mailed link to the form. Where the form is anonymous it leads to nobody, and says of its answer only
-- that there is one.
CREATE TABLE feedback_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    hospitation_id TEXT NOT NULL REFERENCES hospitations (id) ON DELETE CASCADE,
    participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
    used BIGINT NOT NULL CONSTRAINT feedback_link_used_yes_no CHECK (used IN (0, 1)),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX feedback_links_by_participant ON feedback_links (participant_id)
    WHERE participant_id IS NOT NULL;
CREATE INDEX feedback_links_by_end ON feedback_links (expires_at);

-- Answers. The id tells no time, and the day is all that is kept of it.
CREATE TABLE feedback_answers (
    id TEXT NOT NULL PRIMARY KEY,
    hospitation_id TEXT NOT NULL REFERENCES hospitations (id) ON DELETE CASCADE,
    participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
    day TEXT NOT NULL CONSTRAINT feedback_answer_day CHECK (length(day) = 10),
    answers TEXT NOT NULL
);
CREATE INDEX feedback_answers_by_hospitation ON feedback_answers (hospitation_id);
CREATE INDEX feedback_answers_by_participant ON feedback_answers (participant_id)
    WHERE participant_id IS NOT NULL;
