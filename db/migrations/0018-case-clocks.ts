import type { Migration } from '../migrate.ts'

/**
 * Clocks become rows of a case, each with its rule copied in. Until now there was one rule: so many natural days from
 * registration by tier, and a case that was handled again went on counting from its first day; now each cycle has a
 * clock of its own.
 */
export const caseClocks: Migration = {
  version: 18,
  name: 'case-clocks',
  sql: `
CREATE TABLE clock_rule (
  code TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  takes_effect TEXT NOT NULL,
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1)),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  reason TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (code, version)
) STRICT;

CREATE TABLE calendar_version (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  notices TEXT NOT NULL CHECK (json_valid(notices))
) STRICT;

CREATE TABLE case_clock (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  office TEXT NOT NULL CHECK (json_valid(office)),
  calendar_id INTEGER REFERENCES calendar_version (id),
  start_event_id TEXT NOT NULL REFERENCES case_event (id),
  started_at TEXT NOT NULL,
  first_due_at TEXT,
  due_at TEXT,
  soon_at TEXT,
  estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
  end_event_id TEXT REFERENCES case_event (id),
  ended_at TEXT,
  ended_as TEXT,
  UNIQUE (start_event_id, code)
) STRICT;
CREATE INDEX case_clock_by_case ON case_clock (case_id, started_at);
CREATE INDEX case_clock_by_due ON case_clock (due_at, case_id) WHERE ended_at IS NULL;

CREATE TABLE case_pause (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  event_id TEXT NOT NULL REFERENCES case_event (id),
  from_at TEXT NOT NULL,
  to_at TEXT,
  look_again_on TEXT,
  reason TEXT NOT NULL,
  basis TEXT NOT NULL,
  approved_by TEXT NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX case_pause_by_case ON case_pause (case_id, from_at);

CREATE TABLE clock_extension (
  id TEXT PRIMARY KEY,
  clock_id TEXT NOT NULL REFERENCES case_clock (id),
  event_id TEXT NOT NULL REFERENCES case_event (id),
  at TEXT NOT NULL,
  added INTEGER NOT NULL CHECK (added >= 1),
  reason TEXT NOT NULL,
  approved_by TEXT NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX clock_extension_by_clock ON clock_extension (clock_id, at);

CREATE TABLE clock_change (
  id TEXT PRIMARY KEY,
  clock_id TEXT NOT NULL REFERENCES case_clock (id),
  at TEXT NOT NULL,
  definition TEXT CHECK (json_valid(definition)),
  calendar_id INTEGER REFERENCES calendar_version (id),
  mode TEXT NOT NULL,
  due_before TEXT,
  due_after TEXT,
  reason TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX clock_change_by_clock ON clock_change (clock_id, at);

-- Made anew from the rows above at any time: which clock matters most, and how much of the timeline was looked at.
CREATE TABLE case_due (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  clock_id TEXT REFERENCES case_clock (id),
  live INTEGER NOT NULL CHECK (live IN (0, 1)),
  due_at TEXT,
  entries INTEGER NOT NULL
) STRICT;

CREATE TRIGGER calendar_version_no_update BEFORE UPDATE ON calendar_version
BEGIN SELECT RAISE(ABORT, 'calendar_version is append-only'); END;
${['calendar_version', 'case_clock', 'case_pause', 'clock_extension', 'clock_change', 'clock_rule']
  .map(
    (table) => `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from ${table}'); END;`
  )
  .join('\n')}

WITH tier (name, code, days, most, times, soon, leaders) AS (VALUES
  ('村（社区）', 'bazhou.village', 15, 15, 1, 3, '["deputyLeader","principalLeader"]'),
  ('乡镇（街道）', 'bazhou.township', 30, 30, 1, 7, '["deputyLeader","principalLeader"]'),
  ('区（县）', 'bazhou.district', 90, 30, 1, 15, '["principalLeader"]')),
begun AS (
  SELECT e.id AS event_id, e.case_id, e.cycle, e.happened_at, c.tier, c.state, c.ended_at,
    (SELECT f.id FROM case_event AS f WHERE f.case_id = e.case_id AND f.cycle = e.cycle AND f.kind IN ('closed', 'declined', 'forwarded')
      ORDER BY f.rowid LIMIT 1) AS end_id
  FROM case_event AS e JOIN cases AS c ON c.id = e.case_id
  WHERE e.kind IN ('registered', 'rehandled'))
INSERT INTO case_clock
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  begun.case_id, begun.cycle, tier.code, 1,
  json_object('name', '办理期限（' || tier.name || '件）', 'forWhom', 'person',
    'rule', json_object('unit', 'day', 'length', tier.days, 'basis', 'continuous', 'cutoff', '24:00', 'rollover', 'none', 'lateExtension', 'refuse'),
    'starts', json_array('registered', 'rehandled'), 'stops', json_array('closed'),
    'applies', json_object('tiers', json_array(tier.name), 'colours', json_array(), 'categories', json_array(), 'channels', json_array()),
    'pausable', json('true'), 'extension', json_object('by', json(tier.leaders), 'most', tier.most, 'times', tier.times),
    'soon', tier.soon, 'basis', '15–90 日分级限时', 'source', '巴州区：分类化解 15—90 日；三级各取几日是本中心的设置'),
  '[{"from":"01-01","pieces":[{"from":510,"to":720},{"from":840,"to":1050}]}]', NULL, begun.event_id,
  CASE WHEN begun.cycle = 1 THEN (SELECT registered_at FROM cases WHERE id = begun.case_id) ELSE begun.happened_at END,
  due.at, due.at, date(due.at, '-' || tier.soon || ' days') || 'T00:00:00+08:00', 0,
  COALESCE(begun.end_id, CASE WHEN begun.state = 'invalid' THEN (SELECT id FROM case_event WHERE case_id = begun.case_id AND kind = 'screened' ORDER BY rowid DESC LIMIT 1) END),
  CASE WHEN begun.end_id IS NOT NULL THEN (SELECT happened_at FROM case_event WHERE id = begun.end_id)
    WHEN begun.state = 'invalid' THEN begun.ended_at END,
  NULL
FROM begun JOIN tier ON tier.name = begun.tier
JOIN (SELECT b.event_id, date(substr(CASE WHEN b.cycle = 1 THEN c.registered_at ELSE b.happened_at END, 1, 10), '+' || (t.days + 1) || ' days') || 'T00:00:00+08:00' AS at
  FROM begun AS b JOIN cases AS c ON c.id = b.case_id JOIN tier AS t ON t.name = b.tier) AS due ON due.event_id = begun.event_id;

INSERT INTO case_due
SELECT c.id, k.id, k.ended_at IS NULL, k.due_at, (SELECT count(*) FROM case_event AS e WHERE e.case_id = c.id)
FROM cases AS c LEFT JOIN case_clock AS k ON k.case_id = c.id AND k.cycle = c.cycle;
`
}
