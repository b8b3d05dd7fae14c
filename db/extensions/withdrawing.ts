import { momentOf } from '../calendar/moment.ts'
import { record } from '../cases/case-step.ts'
import type { CommandContext } from '../context.ts'
import { problem } from '../errors.ts'
import type { CaseTable } from '../schema.ts'
import { answerRequest, readOpenRequest } from './extensions.store.ts'
import { timeRequestLabels } from './time-request.ts'

/**
 * Takes an open request back: by whoever asked, while nobody has answered. Both entries stay in the timeline, and the
 * request is closed by the second, neither granted nor refused.
 *
 * @throws REQUEST_ANSWERED where it waits no more, NOT_PERMITTED where somebody else asked
 */
export async function withdrawRequest(
  context: CommandContext,
  row: CaseTable,
  requestId: string
): Promise<void> {
  const open = await readOpenRequest(context.db, row.id)
  if (open?.eventId !== requestId) throw problem('REQUEST_ANSWERED')
  if (open.askedBy !== context.actor.id) throw problem('NOT_PERMITTED', `提出申请的${open.name}`)
  const now = momentOf(context.clock())
  const withdrawal = await record(context, row, 'withdrawTime', {
    kind: 'withdrawn',
    happenedAt: now > open.askedAt ? now : open.askedAt,
    label: `申请${timeRequestLabels[open.kind]}`,
    detail: { eventId: requestId }
  })
  await answerRequest(context.db, requestId, withdrawal, null)
}
