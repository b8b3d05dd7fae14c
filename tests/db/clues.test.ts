import { beforeAll, describe, expect, it } from 'vitest'
import { roleLabels, roles } from '../../db/people/people.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { caseInHandling } from '../support/life.ts'
import { hire } from '../support/posts.ts'
import { withRaw } from '../support/raw.ts'

const officer = '向华'
const secret = '收受土特产'

let centre: TestCentre
let caseId: string
let clueId: string

beforeAll(async () => {
  centre = await newCentre()
  for (const role of roles) await hire(centre, roleLabels[role], [role])
  const one = await caseInHandling(centre)
  caseId = one.id
  await centre.signIn(officer)
  const given = { foundOn: '2026-08-20', about: '钱某', source: '回头看', text: secret }
  ;({ clueId } = await centre.call('clues.add', { ...given, caseNumber: one.number }))
})

describe('a clue for discipline', () => {
  it.each([administrator, ...roles.filter((role) => role !== 'supervisor').map((role) => roleLabels[role])])(
    'is refused to %s, whatever they call',
    async (name) => {
      await centre.signIn(name)
      const note = { clueId, step: 'ended', on: '2026-08-25', words: '查否' }
      const add = { foundOn: '2026-08-20', about: 'x', source: 'x', text: 'x' }
      for (const [call, input] of [
        ['clues.list', {}],
        ['clues.note', note],
        ['clues.add', add]
      ] as const) {
        const { code, message } = await centre.refusal(call, input)
        expect(code).toBe('NOT_PERMITTED')
        expect(message).not.toMatch(/钱某|土特产/)
      }
    }
  )

  it('is in no case, no list, no search, no ledger, and the audit says nothing of it', async () => {
    await centre.signIn(officer)
    const answers = [
      await centre.call('cases.read', { caseId }),
      await centre.call('cases.list', { search: secret }),
      await centre.call('cases.list', { search: '钱某' }),
      await centre.call('oversight.board', {}),
      await centre.call('ledgers.page', { ledger: '乡镇（街道）' })
    ]
    expect(JSON.stringify(answers)).not.toMatch(/钱某|土特产/)
    expect(answers[1]).toMatchObject({ total: 0 })
    await withRaw(centre, (raw) => {
      const told = raw.prepare(`SELECT subject, detail FROM audit_entry WHERE call LIKE 'clues.%'`).all() as {
        subject: string | null
        detail: string
      }[]
      expect(told).toEqual([{ subject: null, detail: '' }])
    })
  })

  it('is filed, then punished, then ended, each once and in order, and counted apart', async () => {
    await centre.signIn(officer)
    const note = (step: 'filed' | 'punished' | 'ended', on: string) => ({ clueId, step, on, words: '见卷' })
    expect((await centre.refusal('clues.note', note('punished', '2026-08-25'))).code).toBe('CLUE_STEP')
    expect((await centre.refusal('clues.note', note('filed', '2026-08-19'))).code).toBe('BEFORE_PREVIOUS')
    expect((await centre.refusal('clues.note', note('filed', '2099-01-01'))).code).toBe('IN_FUTURE')
    await centre.call('clues.note', note('filed', '2026-08-25'))
    expect((await centre.refusal('clues.note', note('filed', '2026-08-26'))).code).toBe('CLUE_STEP')
    await centre.call('clues.note', note('punished', '2026-09-25'))
    expect((await centre.call('clues.list', {})).counts).toEqual({ all: 1, filed: 1, punished: 1 })
    await centre.call('clues.note', note('ended', '2026-09-26'))
    expect((await centre.refusal('clues.note', note('ended', '2026-09-27'))).code).toBe('CLUE_STEP')
    const wrong = { foundOn: '2026-08-20', about: 'x', source: 'x', text: 'x', caseNumber: '〔2026〕9号' }
    expect((await centre.refusal('clues.add', wrong)).fields?.[0]?.path).toEqual(['caseNumber'])
  })
})
