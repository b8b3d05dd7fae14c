import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder, openCentre, type TestCentre } from '../support/centre.ts'

/** Data folders of released versions: made by the released program, opened by this one, for ever. */

interface Expected {
  password: string
  administrator: string
  cases: Record<
    string,
    {
      id: string
      number: string
      state: string
      cycle: number
      rounds: { id: string; status: string; faults: string[] }[]
    }
  >
}

describe.each(['0.1.0'])('a folder of %s', (version) => {
  const home = join(import.meta.dirname, '../fixtures/frozen', version)
  const expected = JSON.parse(readFileSync(join(home, 'expected.json'), 'utf8')) as Expected
  const cases = Object.entries(expected.cases)
  let centre: TestCentre

  beforeAll(async () => {
    const folder = newFolder()
    cpSync(join(home, 'data'), folder, { recursive: true })
    centre = openCentre(folder)
    // Later than everything that was recorded in the folder, and soon after it.
    centre.now = '2026-11-25T09:00:00+08:00'
    await centre.call('session.signIn', { name: '岳明远', password: expected.password })
  })
  afterAll(() => centre.service.close())

  it('opens with its cases as they were', async () => {
    for (const [what, { id, number, state, cycle }] of cases) {
      expect(await centre.call('cases.read', { caseId: id }), what).toMatchObject({ number, state, cycle })
    }
    const { total } = await centre.call('cases.list', {})
    expect(total).toBe(cases.length)
  })

  it('has every round sound, as the released program left it', async () => {
    const found = []
    for (const [what, { id }] of cases) {
      for (const round of await centre.call('signoff.open', { caseId: id })) {
        const { faults } = await centre.call('signoff.verify', { roundId: round.id })
        found.push({ what, id: round.id, status: round.status, faults })
      }
    }
    expect(found).toEqual(cases.flatMap(([what, one]) => one.rounds.map((round) => ({ what, ...round }))))
  })

  it('prints at the foot of each paper the code that the sheets listed', async () => {
    await centre.call('session.signIn', { name: '谯文芳', password: expected.password })
    let compared = 0
    for (const [what, { id }] of cases) {
      const rounds = await centre.call('signoff.open', { caseId: id })
      const { pieces } = await centre.call('dossier.preview', { caseId: id })
      const printed = pieces.map(({ sha256 }) => sha256)
      // 0.1.0 listed each attachment by itself; the list of evidence is a paper since.
      const papers = rounds.flatMap(({ sheet }) =>
        sheet.documents.filter(({ title }) => !title.startsWith('证据材料：'))
      )
      for (const { title, sha256 } of papers) expect(printed, `${what}：${title}`).toContain(sha256)
      compared += papers.length
    }
    expect(compared).toBe(17)
  })

  it('keeps its chain of entries, and goes on with it', async () => {
    await centre.call('session.signIn', { name: expected.administrator, password: expected.password })
    const { faults, entries } = await centre.call('audit.verify', {})
    expect(faults).toEqual([])
    expect(entries).toBeGreaterThan(cases.length)
  })
})
