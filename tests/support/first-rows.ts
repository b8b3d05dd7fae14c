import type Sqlite from 'better-sqlite3'

/** One registered case in a file of the first version. */
export function firstRows(database: Sqlite.Database): void {
  database.exec(`
    INSERT INTO account (id, name, title, active, created_at) VALUES ('a1', '何秋菊', '', 1, '2026-08-01');
    INSERT INTO account_role VALUES ('a1', 'intake');
    INSERT INTO cases (id, number, state, cycle, channel, visit_mode, visitor_count, category, field, colour, tier,
      registered_at, recorded_at, occurred, location, summary, content, request, confidential, registrar_id, since, result)
    VALUES ('c1', '〔2026〕1', 'registered', 1, '来访', '个人', 1, '群众求决', '其他', '黄', '乡镇（街道）',
      '2026-08-03', '2026-08-03', '', '', '漏水', '漏水了', '请修', 0, 'a1', '2026-08-03', '');
    INSERT INTO case_event (id, case_id, kind, cycle, happened_at, recorded_at, actor_id, label, text, detail)
    VALUES ('e1', 'c1', 'registered', 1, '2026-08-03', '2026-08-03', 'a1', '来访', '漏水', '{}');
    INSERT INTO dictionary_value VALUES ('channel', '来访', 1);
  `)
}
