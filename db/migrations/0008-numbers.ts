import type { Migration } from '../migrate.ts'

/**
 * Every number given is noted once and for all, and no counter goes back. Revisits had no number: the old ones
 * get theirs in the order in which they were recorded, by the year in which they happened.
 */
export const numbers: Migration = {
  version: 8,
  name: 'numbers',
  sql: `
ALTER TABLE revisit ADD COLUMN number TEXT NOT NULL DEFAULT '';
UPDATE revisit SET number = numbered.number FROM (
  SELECT
    id,
    (SELECT short_name FROM centre) || '快访〔' || substr(happened_at, 1, 4) || '〕' ||
      row_number() OVER (PARTITION BY substr(happened_at, 1, 4) ORDER BY recorded_at, rowid) || '号' AS number
  FROM revisit
) AS numbered WHERE numbered.id = revisit.id;
CREATE UNIQUE INDEX revisit_number ON revisit (number);
INSERT INTO number_counter (series, year, last)
  SELECT 'revisit', CAST(substr(happened_at, 1, 4) AS INTEGER), count(*) FROM revisit GROUP BY 2;

CREATE TABLE given_number (
  series TEXT NOT NULL,
  number TEXT NOT NULL,
  PRIMARY KEY (series, number)
) STRICT, WITHOUT ROWID;
INSERT INTO given_number SELECT 'case', number FROM cases;
INSERT INTO given_number SELECT 'notice', number FROM notice;
INSERT INTO given_number SELECT 'agreement', number FROM agreement;
INSERT INTO given_number SELECT 'revisit', number FROM revisit;
INSERT INTO given_number SELECT 'archive', archive_number FROM filing;

CREATE TRIGGER given_number_no_delete BEFORE DELETE ON given_number
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from given_number'); END;
CREATE TRIGGER given_number_no_update BEFORE UPDATE ON given_number
BEGIN SELECT RAISE(ABORT, 'a number once given stays used'); END;
CREATE TRIGGER number_counter_forward BEFORE UPDATE ON number_counter
WHEN NEW.series <> OLD.series OR NEW.year <> OLD.year OR NEW.last <= OLD.last
BEGIN SELECT RAISE(ABORT, 'a counter of numbers never goes back'); END;
`
}
