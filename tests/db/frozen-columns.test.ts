import { expect, it } from 'vitest'
import { notFrozen } from '../../db/signing/formats/columns.ts'
import { newest } from '../../db/signing/formats/formats.ts'
import { newCentre } from '../support/centre.ts'
import { withRaw } from '../support/raw.ts'

const frozen: { readonly [T in keyof typeof notFrozen]: object } = {
  cases: newest.facts,
  party: newest.party,
  screening: newest.screening,
  notice: newest.notice,
  caseEvent: newest.event,
  mediationSession: newest.session,
  sessionMediator: {},
  transcriptLine: newest.session.transcript,
  agreement: newest.agreement,
  agreementClause: newest.agreement.clauses,
  clauseInstalment: newest.agreement.clauses.instalments,
  attachment: newest.attachment
}

const camel = (name: string) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

it('every column that a snapshot reads is frozen by the newest format, or is named with a reason', async () => {
  const centre = await newCentre()
  const columns = await withRaw(centre, (raw) =>
    Object.keys(notFrozen).flatMap((table) => {
      const found = raw.pragma(`table_info(${snake(table)})`) as { name: string }[]
      return found.map(({ name }) => `${table}.${camel(name)}`)
    })
  )
  const decided = Object.entries(notFrozen).flatMap(([table, besides]) => {
    const names = { ...frozen[table as keyof typeof frozen], ...besides }
    return Object.keys(names).map((name) => `${table}.${name}`)
  })
  expect(columns.filter((one) => !decided.includes(one))).toEqual([])
  // What is read from other tables, or joined to a name: the reporter, the people of a session.
  expect(decided.filter((one) => !columns.includes(one)).toSorted()).toEqual(
    [
      'agreement.clauses',
      'caseEvent.actorName',
      'caseEvent.reporter',
      'mediationSession.mediators',
      'mediationSession.recorder',
      'mediationSession.transcript',
      'notice.to',
      'screening.by',
      'agreementClause.instalments'
    ].toSorted()
  )
})
