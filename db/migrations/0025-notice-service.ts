import type { Migration } from '../migrate.ts'

/** 送达 of notices: how, when, where, who received it, who refused it before whom. */
export const noticeService: Migration = {
  version: 25,
  name: 'notice-service',
  sql: `
CREATE TABLE notice_service (
  event_id        TEXT PRIMARY KEY REFERENCES case_event (id),
  case_id         TEXT NOT NULL REFERENCES cases (id),
  notice_event_id TEXT NOT NULL REFERENCES case_event (id),
  way             TEXT NOT NULL,
  at              TEXT NOT NULL,
  party_ids       TEXT NOT NULL CHECK (json_valid(party_ids)),
  receiver        TEXT NOT NULL,
  substitute      TEXT NOT NULL,
  relation        TEXT NOT NULL,
  place           TEXT NOT NULL,
  address         TEXT NOT NULL,
  tracking        TEXT NOT NULL,
  consent         INTEGER NOT NULL CHECK (consent IN (0, 1)),
  reply           TEXT NOT NULL,
  refusal         TEXT NOT NULL,
  first_witness   TEXT NOT NULL,
  second_witness  TEXT NOT NULL,
  kept            TEXT,
  note            TEXT NOT NULL,
  served_by       TEXT NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX notice_service_by_case ON notice_service (case_id, notice_event_id);
CREATE TRIGGER notice_service_no_delete BEFORE DELETE ON notice_service
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from notice_service'); END;
`
}
