// The tables of the embedded store. A change here is a new `schemaVersion`: older databases are rebuilt from the articles.
// Strings are kept once and named by number; facts are kept in the order in which they are asked for.

/** Stamped into the file's header, so that a file that is not ours is never touched. */
export const applicationId = 0x4b57_434f;
export const schemaVersion = 5;

export const createTables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE root (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
CREATE TABLE file (id INTEGER PRIMARY KEY, root INTEGER NOT NULL, path TEXT NOT NULL, size INTEGER, time REAL, digest INTEGER);
CREATE UNIQUE INDEX file_path ON file (root, path);
CREATE TABLE article (id INTEGER PRIMARY KEY, file INTEGER NOT NULL, day INTEGER, head_at INTEGER, head_length INTEGER, digest INTEGER, copy_of INTEGER);
CREATE INDEX article_file ON article (file);
CREATE INDEX article_digest ON article (digest);
CREATE INDEX article_copy ON article (copy_of) WHERE copy_of IS NOT NULL;
CREATE TABLE block (id INTEGER PRIMARY KEY, text BLOB);
CREATE TABLE body (article INTEGER PRIMARY KEY, block INTEGER NOT NULL, at INTEGER, length INTEGER, breaks BLOB, owns BLOB);
CREATE TABLE sketch (number INTEGER, article INTEGER, PRIMARY KEY (number, article)) WITHOUT ROWID;
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE name (id INTEGER PRIMARY KEY, key TEXT NOT NULL, kind INTEGER NOT NULL, canonical TEXT, mentions INTEGER, articles INTEGER);
CREATE UNIQUE INDEX name_key ON name (key, kind);
CREATE TABLE near (number INTEGER, name INTEGER, PRIMARY KEY (number, name)) WITHOUT ROWID;
CREATE TABLE mention (name INTEGER, day INTEGER, article INTEGER, rows BLOB, PRIMARY KEY (name, day, article)) WITHOUT ROWID;
CREATE TABLE post (id INTEGER PRIMARY KEY, name INTEGER, title INTEGER, affiliation INTEGER, count INTEGER);
CREATE UNIQUE INDEX post_name ON post (name, title, affiliation);
CREATE INDEX post_title ON post (title, affiliation, name);
CREATE TABLE held (post INTEGER, day INTEGER, article INTEGER, count INTEGER, PRIMARY KEY (post, day, article)) WITHOUT ROWID;
CREATE TABLE figure (
	indicator INTEGER, day INTEGER, article INTEGER, nth INTEGER, measure INTEGER, low REAL, high REAL, unit INTEGER,
	approximation INTEGER, scope INTEGER, period INTEGER, at INTEGER, length INTEGER, kind INTEGER,
	PRIMARY KEY (indicator, day, article, nth)
) WITHOUT ROWID;
CREATE INDEX figure_period ON figure (indicator, period, day) WHERE period IS NOT NULL;
CREATE TABLE quote (
	article INTEGER, nth INTEGER, kind INTEGER, depth INTEGER, speaker INTEGER, at INTEGER, length INTEGER, PRIMARY KEY (article, nth)
) WITHOUT ROWID;
CREATE TABLE winnow (number INTEGER, article INTEGER, nth INTEGER, PRIMARY KEY (number, article, nth)) WITHOUT ROWID;
CREATE VIRTUAL TABLE gram USING fts5 (text, content='', columnsize=0, detail=none, tokenize='ascii');
INSERT INTO gram (gram, rank) VALUES ('hashsize', 8388608), ('automerge', 16);
CREATE TABLE new_mention (rows BLOB);
CREATE TABLE new_held (post INTEGER, day INTEGER, article INTEGER, count INTEGER);
CREATE TABLE new_figure (
	indicator INTEGER, day INTEGER, article INTEGER, nth INTEGER, measure INTEGER, low REAL, high REAL, unit INTEGER,
	approximation INTEGER, scope INTEGER, period INTEGER, at INTEGER, length INTEGER, kind INTEGER
);
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`;

/** Set for every connection. */
export const settings = `
PRAGMA page_size = 4096;
PRAGMA synchronous = NORMAL;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16000;
`;
