import type { Reader, Writer } from '../connection.ts'
import type { AttachmentTable } from '../schema.ts'
import type { Attachment } from './attachment.ts'

function toAttachment({ caseId: _caseId, position: _position, ...attachment }: AttachmentTable): Attachment {
  return attachment
}

export async function insertAttachment(db: Writer, row: Omit<AttachmentTable, 'position'>): Promise<void> {
  const last = await db
    .selectFrom('attachment')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('caseId', '=', row.caseId)
    .executeTakeFirst()
  await db
    .insertInto('attachment')
    .values({ ...row, position: (last?.position ?? -1) + 1 })
    .execute()
}

/** Whether any case holds a file of that hash. */
export async function isAttached(db: Reader, sha256: string): Promise<boolean> {
  const row = await db.selectFrom('attachment').select('id').where('sha256', '=', sha256).executeTakeFirst()
  return row !== undefined
}

export async function listAttachments(db: Reader, caseId: string): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('position')
    .execute()
  return rows.map(toAttachment)
}

export async function readAttachment(
  db: Reader,
  attachmentId: string
): Promise<(Attachment & { caseId: string }) | null> {
  const row = await db.selectFrom('attachment').selectAll().where('id', '=', attachmentId).executeTakeFirst()
  return row ? { ...toAttachment(row), caseId: row.caseId } : null
}
