import type { Migration } from '../migrate.ts'

/** The first schema. Frozen: later changes are migrations of their own. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: `
CREATE TABLE centre (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  county TEXT NOT NULL,
  township TEXT NOT NULL,
  division_code TEXT NOT NULL,
  fonds_name TEXT NOT NULL,
  fonds_code TEXT NOT NULL,
  phone TEXT NOT NULL,
  villages TEXT NOT NULL CHECK (json_valid(villages)),
  number_templates TEXT NOT NULL CHECK (json_valid(number_templates)),
  page_corner TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE dictionary_value (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (kind, value)
) STRICT;

CREATE TABLE number_counter (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE account_role (
  account_id TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL CHECK (role IN ('intake', 'handler', 'mediator', 'recorder', 'deputyLeader',
    'principalLeader', 'supervisor', 'archivist', 'administrator')),
  PRIMARY KEY (account_id, role)
) STRICT;

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('registered', 'screened', 'accepted', 'handling', 'signing', 'closed',
    'revisited', 'archived', 'invalid', 'declined', 'forwarded')),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  channel TEXT NOT NULL,
  visit_mode TEXT NOT NULL CHECK (visit_mode IN ('个人', '集体')),
  visitor_count INTEGER NOT NULL CHECK (visitor_count >= 1),
  category TEXT NOT NULL,
  field TEXT NOT NULL,
  colour TEXT NOT NULL CHECK (colour IN ('红', '橙', '黄', '蓝', '绿')),
  tier TEXT NOT NULL CHECK (tier IN ('村（社区）', '乡镇（街道）', '区（县）')),
  registered_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  occurred TEXT NOT NULL,
  location TEXT NOT NULL,
  summary TEXT NOT NULL CHECK (summary <> ''),
  content TEXT NOT NULL CHECK (content <> ''),
  request TEXT NOT NULL CHECK (request <> ''),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  registrar_id TEXT NOT NULL REFERENCES account (id),
  owner_id TEXT REFERENCES account (id),
  since TEXT NOT NULL,
  result TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE INDEX cases_by_registration ON cases (registered_at DESC, id DESC);
CREATE INDEX cases_by_state ON cases (state, confidential, registered_at DESC, id DESC);
CREATE INDEX cases_by_owner ON cases (owner_id, state);

CREATE TABLE party (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  side TEXT NOT NULL CHECK (side IN ('applicant', 'respondent')),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'anonymous')),
  name TEXT NOT NULL CHECK (name <> ''),
  sex TEXT CHECK (sex IN ('男', '女')),
  birth_date TEXT,
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  representative INTEGER NOT NULL CHECK (representative IN (0, 1)),
  credit_code TEXT NOT NULL,
  legal_representative TEXT NOT NULL,
  UNIQUE (case_id, side, position)
) STRICT;

CREATE TABLE case_event (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL,
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor_id TEXT NOT NULL REFERENCES account (id),
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX case_event_by_case ON case_event (case_id, happened_at);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  event_id TEXT REFERENCES case_event (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL,
  source TEXT NOT NULL,
  collector TEXT NOT NULL,
  collected_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  description TEXT NOT NULL,
  UNIQUE (case_id, position)
) STRICT;

CREATE TABLE mediation_session (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  cycle INTEGER NOT NULL,
  room TEXT NOT NULL,
  recorder_id TEXT NOT NULL REFERENCES account (id),
  invited TEXT NOT NULL CHECK (json_valid(invited)),
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('达成协议', '调解不成', '择期再调', '终止')),
  outcome_note TEXT NOT NULL,
  CHECK (started_at < ended_at)
) STRICT;
CREATE INDEX mediation_session_by_case ON mediation_session (case_id, started_at);
CREATE INDEX mediation_session_by_time ON mediation_session (started_at);

CREATE TABLE session_mediator (
  session_id TEXT NOT NULL REFERENCES mediation_session (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (session_id, account_id)
) STRICT;

CREATE TABLE transcript_line (
  session_id TEXT NOT NULL REFERENCES mediation_session (id),
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (session_id, position)
) STRICT;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES cases (id),
  session_id TEXT NOT NULL REFERENCES mediation_session (id),
  number TEXT NOT NULL UNIQUE,
  facts TEXT NOT NULL,
  disputes TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies >= 2),
  judicial_confirmation INTEGER NOT NULL CHECK (judicial_confirmation IN (0, 1))
) STRICT;

CREATE TABLE agreement_clause (
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  obligor TEXT NOT NULL,
  due TEXT,
  place TEXT NOT NULL,
  way TEXT NOT NULL,
  amount_fen INTEGER CHECK (amount_fen > 0),
  PRIMARY KEY (agreement_id, position)
) STRICT;

CREATE TABLE clause_instalment (
  agreement_id TEXT NOT NULL,
  clause_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  due TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  PRIMARY KEY (agreement_id, clause_position, position),
  FOREIGN KEY (agreement_id, clause_position) REFERENCES agreement_clause (agreement_id, position)
) STRICT;

CREATE TABLE signoff_round (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  number INTEGER NOT NULL,
  cycle INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'completed', 'returned')),
  opened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  snapshot_sha256 TEXT NOT NULL,
  returned_seat TEXT,
  returned_by TEXT REFERENCES account (id),
  returned_at TEXT,
  returned_reason TEXT,
  UNIQUE (case_id, number)
) STRICT;
CREATE UNIQUE INDEX one_open_round ON signoff_round (case_id) WHERE status = 'open';

CREATE TABLE signature (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES signoff_round (id),
  position INTEGER NOT NULL,
  seat TEXT NOT NULL CHECK (seat IN ('applicant', 'handler', 'deputyLeader', 'principalLeader')),
  mode TEXT NOT NULL CHECK (mode IN ('drawn', 'witnessed')),
  party_id TEXT REFERENCES party (id),
  account_id TEXT REFERENCES account (id),
  operator_id TEXT NOT NULL REFERENCES account (id),
  signer_name TEXT NOT NULL,
  signer_title TEXT NOT NULL,
  identity_check TEXT NOT NULL,
  opinion TEXT NOT NULL,
  satisfaction TEXT CHECK (satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意')),
  signed_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  strokes TEXT NOT NULL CHECK (json_valid(strokes)),
  picture BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  UNIQUE (round_id, position),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_staff_seat_a_round ON signature (round_id, account_id) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX one_signature_a_staff_seat ON signature (round_id, seat) WHERE seat <> 'applicant';

CREATE TABLE revisit (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  cycle INTEGER NOT NULL,
  visitor_id TEXT NOT NULL REFERENCES account (id),
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
  way TEXT NOT NULL,
  text TEXT NOT NULL,
  resolved INTEGER CHECK (resolved IN (0, 1)),
  satisfaction TEXT CHECK (satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意')),
  opinion TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('维持', '重办'))
) STRICT;
CREATE INDEX revisit_by_case ON revisit (case_id, happened_at);

CREATE TABLE filing (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  filed_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  filer_id TEXT NOT NULL REFERENCES account (id),
  checker_id TEXT NOT NULL REFERENCES account (id),
  retention TEXT NOT NULL CHECK (retention IN ('永久', '30年', '10年')),
  archive_number TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE audit_entry (
  sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
  at TEXT NOT NULL,
  actor_id TEXT,
  actor_name TEXT NOT NULL,
  machine TEXT NOT NULL,
  call TEXT NOT NULL,
  subject TEXT,
  detail TEXT NOT NULL,
  input_sha256 TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

${['audit_entry', 'case_event', 'signature']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (action) => `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`
    )
  )
  .join('\n')}

${[
  'cases',
  'party',
  'attachment',
  'mediation_session',
  'transcript_line',
  'agreement',
  'agreement_clause',
  'clause_instalment',
  'signoff_round',
  'revisit',
  'filing',
  'number_counter'
]
  .map(
    (table) => `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from ${table}'); END;`
  )
  .join('\n')}

CREATE TRIGGER cases_start_registered BEFORE INSERT ON cases WHEN NEW.state <> 'registered'
BEGIN SELECT RAISE(ABORT, 'a case starts as registered'); END;

CREATE TRIGGER closed_only_by_signatures BEFORE UPDATE OF state ON cases
WHEN NEW.state IN ('closed', 'revisited', 'archived') AND OLD.state NOT IN ('closed', 'revisited')
BEGIN
  SELECT RAISE(ABORT, 'a case is closed only by a completed sign-off round')
  WHERE NOT EXISTS (
    SELECT 1 FROM signoff_round AS round
    WHERE round.case_id = NEW.id AND round.cycle = NEW.cycle AND round.status = 'completed'
      AND (SELECT count(DISTINCT seat) FROM signature WHERE round_id = round.id) = 4
  );
END;
`
}
