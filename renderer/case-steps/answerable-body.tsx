import { Form } from 'antd'
import type { Value } from '../../db/api.ts'
import { isInUse } from '../../db/own-lists/own-list.ts'
import { answerableBody } from '../../db/cases/timeline.ts'
import { matterOf } from '../../db/duty-list/propose.ts'
import { useRead } from '../api/use-call.ts'
import { SearchSelect } from '../ui/search-select.tsx'
import { useWatched } from '../ui/use-watched.ts'
import type { CaseView } from './offered-steps.ts'

/** The bodies that can be chosen, what the list proposes, and what the field begins with; none is empty. */
export interface Proposal {
  bodies: Value<'bodies.list'>
  proposed: Value<'dutyList.propose'>
  bodyId: string
}

/** Asked before the panel opens, so that nothing in it jumps; null until it is known. */
export function useProposal({ facts, timeline }: CaseView): Proposal | null {
  const bodies = useRead('bodies.list', {})
  const proposed = useRead('dutyList.propose', matterOf(facts))
  if (bodies.isPending || proposed.isPending) return null
  // A case can be assigned without a body, also where the list could not be read.
  const choice = (bodies.data ?? []).filter(isInUse)
  const now = choice.find(({ id }) => id === answerableBody(timeline)?.id)
  const bodyId = now?.id ?? proposed.data?.[0]?.body.id ?? ''
  return { bodies: choice, proposed: proposed.data ?? [], bodyId }
}

function Why({ proposal: { proposed }, chosen }: { proposal: Proposal; chosen: string }) {
  const [first] = proposed
  if (!first) return '事件清单里没有这类事项，可以不选'
  const one = proposed.find(({ body }) => body.id === chosen)
  if (!one) return `事件清单提议的是${first.body.name}`
  const reached = one.onDuty.map(({ name, phone }) => [name, phone].filter(Boolean).join(' '))
  return [one.why, reached.length > 0 ? `今天值班：${reached.join('、')}` : ''].filter(Boolean).join('。')
}

/** 责任单位, with why it is proposed below; nothing where the centre keeps no bodies. */
export function AnswerableBody({ proposal }: { proposal: Proposal }) {
  const form = Form.useFormInstance<{ bodyId: string }>()
  const chosen = useWatched(form, 'bodyId', proposal.bodyId)
  if (proposal.bodies.length === 0) return null
  return (
    <Form.Item
      name="bodyId"
      label="责任单位"
      getValueProps={(value: string) => ({ value: value || null })}
      normalize={(value: string | undefined) => value ?? ''}
      extra={<Why proposal={proposal} chosen={chosen} />}
    >
      <SearchSelect
        aria-label="责任单位"
        allowClear
        placeholder="可不选"
        options={proposal.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        notFoundContent="没有叫这个名字的单位；请系统管理员在“设置 → 单位与事件清单”里添加"
      />
    </Form.Item>
  )
}
