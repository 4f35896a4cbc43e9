-- DiscourseCoder project, format 1. Offsets count Unicode code points, half-open, on text.content.
-- Moments are UTC in ISO 8601; lists and documents are JSON. Read the views; write with the program only.
PRAGMA application_id = 1145261892;
PRAGMA user_version = 1;

CREATE TABLE actor (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    aliases TEXT NOT NULL,
    member_of TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_actor PRIMARY KEY (id),
    CONSTRAINT uq_actor_name UNIQUE (name),
    CONSTRAINT ck_actor_actor_kind_known CHECK (actor_kind IN ('person', 'state', 'organisation', 'group'))
) STRICT;

CREATE TABLE adjudication (
    id TEXT NOT NULL,
    release_id TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    start_offset INTEGER,
    end_offset INTEGER,
    coding_ids TEXT NOT NULL,
    result_ids TEXT NOT NULL,
    choice TEXT NOT NULL,
    cause TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_rule TEXT NOT NULL,
    created TEXT NOT NULL,
    CONSTRAINT pk_adjudication PRIMARY KEY (id),
    CONSTRAINT ck_adjudication_span_valid CHECK ((start_offset IS NULL) = (end_offset IS NULL) AND (start_offset IS NULL OR (start_offset >= 0 AND end_offset > start_offset))),
    CONSTRAINT fk_adjudication_release_id FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_adjudication_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_adjudication_release_id ON adjudication (release_id);

CREATE TABLE alembic_version (version_num TEXT NOT NULL PRIMARY KEY);

CREATE TABLE assignment (
    id TEXT NOT NULL,
    release_id TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    pass_number INTEGER NOT NULL,
    state TEXT NOT NULL,
    mode TEXT NOT NULL,
    category_ids TEXT,
    round_id TEXT,
    codebook_revision INTEGER,
    finished TEXT,
    created TEXT NOT NULL,
    CONSTRAINT pk_assignment PRIMARY KEY (id),
    CONSTRAINT uq_assignment_release_id UNIQUE (release_id, coder_id, pass_number),
    CONSTRAINT ck_assignment_state_known CHECK (state IN ('new', 'in_progress', 'finished')),
    CONSTRAINT ck_assignment_mode_known CHECK (mode IN ('spans', 'sentences')),
    CONSTRAINT ck_assignment_finished_whole CHECK ((state = 'finished') = (finished IS NOT NULL AND codebook_revision IS NOT NULL)),
    CONSTRAINT fk_assignment_release_id FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_assignment_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_assignment_round_id FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_assignment_coder_id ON assignment (coder_id);

CREATE TABLE category (
    id TEXT NOT NULL,
    parent_id TEXT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    short TEXT NOT NULL,
    definition TEXT NOT NULL,
    include TEXT NOT NULL,
    exclude TEXT NOT NULL,
    examples TEXT NOT NULL,
    counter_examples TEXT NOT NULL,
    texts TEXT NOT NULL,
    color TEXT NOT NULL,
    "key" TEXT NOT NULL,
    codable INTEGER NOT NULL,
    "exclusive" INTEGER NOT NULL,
    status TEXT NOT NULL,
    since_revision INTEGER NOT NULL,
    lineage TEXT NOT NULL,
    CONSTRAINT pk_category PRIMARY KEY (id),
    CONSTRAINT ck_category_status_known CHECK (status IN ('active', 'archived')),
    CONSTRAINT ck_category_no_own_parent CHECK (parent_id <> id),
    CONSTRAINT fk_category_parent_id FOREIGN KEY(parent_id) REFERENCES category (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_category_parent_id ON category (parent_id);

CREATE TABLE coder (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    active INTEGER NOT NULL,
    created TEXT NOT NULL,
    CONSTRAINT pk_coder PRIMARY KEY (id),
    CONSTRAINT uq_coder_name UNIQUE (name),
    CONSTRAINT ck_coder_role_known CHECK (role IN ('coder', 'lead', 'consensus'))
) STRICT;

CREATE TABLE coding (
    id TEXT NOT NULL,
    release_id TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    category_id TEXT NOT NULL,
    start_offset INTEGER,
    end_offset INTEGER,
    quotation TEXT NOT NULL,
    memo TEXT NOT NULL,
    unsure INTEGER NOT NULL,
    origin TEXT NOT NULL,
    pass_number INTEGER NOT NULL,
    codebook_revision INTEGER NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_coding PRIMARY KEY (id),
    CONSTRAINT ck_coding_span_valid CHECK ((start_offset IS NULL) = (end_offset IS NULL) AND (start_offset IS NULL OR (start_offset >= 0 AND end_offset > start_offset))),
    CONSTRAINT ck_coding_origin_known CHECK (origin IN ('hand', 'imported', 'suggested', 'confirmed', 'training')),
    CONSTRAINT ck_coding_pass_valid CHECK (pass_number >= 1),
    CONSTRAINT fk_coding_release_id FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_coding_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_coding_category_id FOREIGN KEY(category_id) REFERENCES category (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_coding_category_id ON coding (category_id);

CREATE INDEX ix_coding_coder_category ON coding (coder_id, category_id);

CREATE INDEX ix_coding_release_coder ON coding (release_id, coder_id);

CREATE TABLE coding_value (
    coding_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    variable_id TEXT NOT NULL,
    actor_id TEXT,
    text_value TEXT,
    number_value REAL,
    CONSTRAINT pk_coding_value PRIMARY KEY (coding_id, position),
    CONSTRAINT ck_coding_value_one_value CHECK ((actor_id IS NOT NULL AND text_value IS NULL AND number_value IS NULL) OR (actor_id IS NULL AND text_value IS NOT NULL AND number_value IS NULL) OR (actor_id IS NULL AND text_value IS NULL AND number_value IS NOT NULL)),
    CONSTRAINT fk_coding_value_coding_id FOREIGN KEY(coding_id) REFERENCES coding (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_coding_value_variable_id FOREIGN KEY(variable_id) REFERENCES variable (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_coding_value_actor_id FOREIGN KEY(actor_id) REFERENCES actor (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_coding_value_actor_id ON coding_value (actor_id);

CREATE INDEX ix_coding_value_variable_id ON coding_value (variable_id);

CREATE TABLE decision (
    id TEXT NOT NULL,
    release_id TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    pass_number INTEGER NOT NULL,
    codebook_revision INTEGER NOT NULL,
    created TEXT NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT uq_decision_release_id UNIQUE (release_id, coder_id, pass_number, start_offset, end_offset),
    CONSTRAINT ck_decision_span_valid CHECK (start_offset >= 0 AND end_offset > start_offset),
    CONSTRAINT fk_decision_release_id FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_decision_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_decision_coder_id ON decision (coder_id);

CREATE TABLE event (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    time TEXT NOT NULL,
    coder_id TEXT,
    session TEXT NOT NULL,
    act TEXT NOT NULL,
    summary TEXT NOT NULL,
    role TEXT NOT NULL,
    undoes TEXT,
    root TEXT NOT NULL,
    undoable INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_event PRIMARY KEY (id),
    CONSTRAINT uq_event_number UNIQUE (number),
    CONSTRAINT ck_event_role_known CHECK (role IN ('act', 'undo', 'redo', 'snapshot', 'merge'))
) STRICT;

CREATE INDEX ix_event_coder_number ON event (coder_id, number);

CREATE TABLE event_chunk (
    event_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    coding TEXT NOT NULL,
    hash TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_event_chunk PRIMARY KEY (event_id, position),
    CONSTRAINT ck_event_chunk_coding_known CHECK (coding IN ('json', 'zlib')),
    CONSTRAINT fk_event_chunk_event_id FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE handed_out (
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_handed_out PRIMARY KEY (kind, record_id)
) STRICT;

CREATE TABLE handout (
    id TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    release_ids TEXT NOT NULL,
    head TEXT NOT NULL,
    created TEXT NOT NULL,
    returned TEXT,
    merged_heads TEXT NOT NULL,
    CONSTRAINT pk_handout PRIMARY KEY (id),
    CONSTRAINT fk_handout_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE lexicon (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    entry_kind TEXT NOT NULL,
    forms TEXT NOT NULL,
    language TEXT NOT NULL,
    CONSTRAINT pk_lexicon PRIMARY KEY (id),
    CONSTRAINT ck_lexicon_entry_kind_known CHECK (entry_kind IN ('institution', 'initiative'))
) STRICT;

CREATE TABLE mark (
    id TEXT NOT NULL,
    release_id TEXT NOT NULL,
    mark_kind TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    scope_start INTEGER,
    scope_end INTEGER,
    lexicon_id TEXT,
    actor_id TEXT,
    rule TEXT NOT NULL,
    CONSTRAINT pk_mark PRIMARY KEY (id),
    CONSTRAINT ck_mark_mark_kind_known CHECK (mark_kind IN ('quoted', 'institution', 'initiative', 'attribution')),
    CONSTRAINT ck_mark_span_valid CHECK (start_offset >= 0 AND end_offset > start_offset),
    CONSTRAINT fk_mark_release_id FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_mark_lexicon_id FOREIGN KEY(lexicon_id) REFERENCES lexicon (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_mark_actor_id FOREIGN KEY(actor_id) REFERENCES actor (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_mark_release_id ON mark (release_id);

CREATE TABLE memo (
    id TEXT NOT NULL,
    target_kind TEXT NOT NULL,
    target_id TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_memo PRIMARY KEY (id),
    CONSTRAINT ck_memo_target_kind_known CHECK (target_kind IN ('project', 'release', 'category', 'coding')),
    CONSTRAINT fk_memo_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_memo_target ON memo (target_id);

CREATE TABLE project (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    language TEXT NOT NULL,
    created TEXT NOT NULL,
    primary_coefficient TEXT NOT NULL,
    primary_unit TEXT NOT NULL,
    threshold REAL NOT NULL,
    recorded TEXT,
    package_id TEXT,
    package_coder_id TEXT,
    CONSTRAINT pk_project PRIMARY KEY (id)
) STRICT;

CREATE TABLE release (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    issued TEXT,
    event_date TEXT,
    issuer TEXT NOT NULL,
    country TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    place TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL,
    release_kind TEXT NOT NULL,
    guessed TEXT NOT NULL,
    extra TEXT NOT NULL,
    version_group TEXT,
    file_name TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    encoding TEXT NOT NULL,
    encoding_found_by TEXT NOT NULL,
    replacements INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_release PRIMARY KEY (id),
    CONSTRAINT ck_release_replacements_valid CHECK (replacements >= 0),
    CONSTRAINT fk_release_text_sha256 FOREIGN KEY(text_sha256) REFERENCES text (sha256) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_release_text_sha256 ON release (text_sha256);

CREATE TABLE revision (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    note TEXT NOT NULL,
    coder_id TEXT,
    content TEXT NOT NULL,
    created TEXT NOT NULL,
    CONSTRAINT pk_revision PRIMARY KEY (id),
    CONSTRAINT uq_revision_number UNIQUE (number),
    CONSTRAINT ck_revision_number_valid CHECK (number >= 1),
    CONSTRAINT fk_revision_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE round (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    seed INTEGER NOT NULL,
    stratify TEXT NOT NULL,
    release_ids TEXT NOT NULL,
    coder_ids TEXT NOT NULL,
    coefficient TEXT NOT NULL,
    unit TEXT NOT NULL,
    threshold REAL NOT NULL,
    state TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    note TEXT NOT NULL,
    created TEXT NOT NULL,
    closed TEXT,
    CONSTRAINT pk_round PRIMARY KEY (id),
    CONSTRAINT uq_round_name UNIQUE (name),
    CONSTRAINT ck_round_state_known CHECK (state IN ('open', 'closed'))
) STRICT;

CREATE TABLE segmentation (
    id TEXT NOT NULL,
    release_id TEXT NOT NULL,
    segmenter TEXT NOT NULL,
    version TEXT NOT NULL,
    edited INTEGER NOT NULL,
    zones TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    sentences TEXT NOT NULL,
    clauses TEXT NOT NULL,
    CONSTRAINT pk_segmentation PRIMARY KEY (id),
    CONSTRAINT uq_segmentation_release_id UNIQUE (release_id),
    CONSTRAINT fk_segmentation_release_id FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE text (
    sha256 TEXT NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT pk_text PRIMARY KEY (sha256),
    CONSTRAINT ck_text_sha256_valid CHECK (length(sha256) = 64)
) STRICT;

CREATE TABLE variable (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    variable_kind TEXT NOT NULL,
    multiple INTEGER NOT NULL,
    choices TEXT NOT NULL,
    level TEXT NOT NULL,
    description TEXT NOT NULL,
    position INTEGER NOT NULL,
    status TEXT NOT NULL,
    CONSTRAINT pk_variable PRIMARY KEY (id),
    CONSTRAINT uq_variable_name UNIQUE (name),
    CONSTRAINT ck_variable_variable_kind_known CHECK (variable_kind IN ('actor', 'choice', 'text', 'number')),
    CONSTRAINT ck_variable_level_known CHECK (level IN ('nominal', 'ordinal', 'interval', 'ratio')),
    CONSTRAINT ck_variable_status_known CHECK (status IN ('active', 'archived'))
) STRICT;

CREATE VIEW v_codebook AS
        WITH RECURSIVE branch (id, path, depth) AS (
            SELECT id, name, 0 FROM category WHERE parent_id IS NULL
            UNION ALL
            SELECT category.id, branch.path || ' / ' || category.name, branch.depth + 1
            FROM category JOIN branch ON category.parent_id = branch.id
        )
        SELECT category.id, branch.path, branch.depth, category.name, category.short, category.definition,
               category.include, category.exclude, category.status, category.since_revision
        FROM category JOIN branch ON branch.id = category.id;

CREATE VIEW v_codings AS
        SELECT coding.id, release.title AS release, coder.name AS coder, v_codebook.path AS category,
               v_codebook.short, coding.start_offset, coding.end_offset, coding.quotation, coding.memo,
               coding.unsure, coding.origin, coding.pass_number, coding.codebook_revision, coding.created,
               coding.changed, coding.release_id, coding.coder_id, coding.category_id
        FROM coding
        JOIN release ON release.id = coding.release_id
        JOIN coder ON coder.id = coding.coder_id
        JOIN v_codebook ON v_codebook.id = coding.category_id;

CREATE VIEW v_releases AS
        SELECT release.id, release.title, release.issued, release.event_date, release.issuer, release.country,
               release.language, release.url, release.file_name, release.text_sha256, text.content AS text
        FROM release JOIN text ON text.sha256 = release.text_sha256;
