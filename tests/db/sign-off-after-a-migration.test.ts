import { expect, it } from 'vitest'
import { newCentre } from '../support/centre.ts'
import { everyoneSigns } from '../support/life.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'
import { withRaw } from '../support/raw.ts'

const read = [
  ...['cases', 'party', 'case_event', 'attachment', 'mediation_session', 'session_mediator'],
  ...['transcript_line', 'agreement', 'agreement_clause', 'clause_instalment', 'signoff_round', 'signature'],
  'account'
]

it('columns that a later version adds to every table that is read void no signature', async () => {
  const centre = await newCentre()
  const { id, roundId } = await mediatedCaseInSigning(centre)
  const faults = async () => (await centre.call('signoff.verify', { roundId })).faults
  const widen = (column: string) =>
    withRaw(centre, (raw) => {
      for (const table of read)
        raw.exec(`ALTER TABLE ${table} ADD COLUMN ${column} TEXT NOT NULL DEFAULT '汉语'`)
    })
  await widen('language')
  await everyoneSigns(centre, id)
  expect(await faults()).toEqual([])
  await widen('nation')
  expect(await faults()).toEqual([])
  await withRaw(centre, (raw) => raw.exec(`UPDATE cases SET summary = '堰塘已修好'`))
  expect(await faults()).toEqual(['诉求摘要被改动'])
})
