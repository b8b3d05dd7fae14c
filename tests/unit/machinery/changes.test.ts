import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { changesOf, everything, isTouched } from '../../../db/changes.ts'

const one = '01900000-0000-7000-8000-000000000001'
const other = '01900000-0000-7000-8000-000000000002'

describe('what a command changed', () => {
  it.each([
    ['a step names its case', 'cases.handle', { caseId: one }, one, { cases: [one], lists: ['audit'] }],
    [
      'a step that moves it names the lists too',
      'cases.screen',
      { caseId: one },
      one,
      { cases: [one], lists: ['cases', 'audit'] }
    ],
    [
      'a registration gets its case',
      'cases.register',
      { summary: '' },
      one,
      { cases: [one], lists: ['cases', 'audit'] }
    ],
    [
      'a signature names only a round',
      'signoff.return',
      { roundId: other },
      one,
      { cases: [one], lists: ['cases', 'audit'] }
    ],
    ['both are told', 'cases.handle', { caseId: one }, other, { cases: [one, other], lists: ['audit'] }],
    [
      'nothing known is everything',
      'signoff.return',
      { roundId: other },
      null,
      { cases: 'all', lists: ['cases', 'audit'] }
    ],
    ['people are no cases', 'people.add', { name: '' }, one, { cases: [], lists: ['people', 'audit'] }],
    ['nor are settings', 'centre.update', {}, null, { cases: [], lists: ['centre', 'audit'] }],
    ['nor drafts', 'drafts.keep', { key: 'x' }, null, { cases: [], lists: ['drafts'] }],
    [
      'a look at a number changes nothing',
      'parties.reveal',
      { partyId: other },
      one,
      { cases: [], lists: ['audit'] }
    ],
    ['a new password neither', 'people.changePassword', {}, other, { cases: [], lists: ['audit'] }]
  ])('%s', (_what, name, input, subject, expected) => {
    expect(changesOf(name, input, subject)).toEqual(expected)
  })
})

describe('what is read again', () => {
  const step = changesOf('cases.screen', { caseId: one }, one)
  it.each([
    ['the case itself', step, 'cases.read', { caseId: one }, true],
    ['its volume', step, 'dossier.preview', { caseId: one }, true],
    ['not another case', step, 'cases.read', { caseId: other }, false],
    ['the lists', step, 'cases.list', { search: '' }, true],
    ['the counts', step, 'cases.counts', {}, true],
    ['not the people', step, 'people.list', {}, false],
    ['not the settings', step, 'centre.read', {}, false],
    ['never a signature’s picture', everything, 'signoff.picture', { signatureId: one }, false],
    ['never a file', everything, 'attachments.read', { attachmentId: one }, false],
    ['everything after another program wrote', everything, 'cases.read', { caseId: other }, true],
    ['people too', everything, 'people.list', {}, true],
    ['names stand everywhere', changesOf('people.update', {}, null), 'cases.read', { caseId: one }, true],
    ['a kept draft touches no case', changesOf('drafts.keep', { key: 'x' }, null), 'cases.list', {}, false],
    [
      'a draft of a case neither',
      changesOf('drafts.keep', { caseId: one }, null),
      'cases.read',
      { caseId: one },
      false
    ]
  ])('%s', (_what, changed, name, input, expected) => {
    expect(isTouched(changed, name, input)).toBe(expected)
  })

  it('and no question about another case is asked again', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
    const asked: string[] = []
    const keys = [
      ['cases.read', { caseId: one }],
      ['cases.read', { caseId: other }],
      ['cases.list', {}],
      ['people.list', {}]
    ] as const
    for (const queryKey of keys) {
      await client.query({
        queryKey,
        queryFn: () => Promise.resolve(asked.push(JSON.stringify(queryKey)))
      })
    }
    asked.length = 0
    await client.refetchQueries({
      predicate: ({ queryKey: [name, input] }) => isTouched(step, String(name), input)
    })
    expect(asked).toEqual([JSON.stringify(keys[0]), JSON.stringify(keys[2])])
  })
})
