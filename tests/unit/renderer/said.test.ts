import { expect, it } from 'vitest'
import { caseAt, silent, staysAt, type Offer, type Said } from '../../../renderer/ui/said.ts'

const offer: Offer = { did: '甄别：有效', takeBack: () => null }
const ofCase: Said = { ...silent, text: '受理告知书 3 号', caseId: 'A' }
const ofPage: Said = { ...silent, text: '已保存单位信息' }

it.each<[string, Said, string, number, boolean]>([
  ['a number of a case, at the same case of another desk', ofCase, '#/mediation/A?agreement', 60_000, true],
  ['a number of a case, at a list', ofCase, '#/cases?', 60_000, true],
  ['a number of a case, at another case, however soon', ofCase, '#/signoff/B', 1, false],
  ['an offer of a case, at another case', { ...ofCase, offer }, '#/cases/B', 1, false],
  ['words about a page, at another page', ofPage, '#/cases?', 60_000, false],
  ['words about a page that led on', ofPage, '#/cases/B', 500, true],
  ['an offer of a page', { ...ofPage, offer }, '#/cases/B', 60_000, true]
])('%s', (_, said, address, now, stays) => {
  expect(staysAt(said, address, now)).toBe(stays)
})

it.each([
  ['/cases/A?step=screen', 'A'],
  ['#/dossier/A', 'A'],
  ['/cases?', null],
  ['/intake?new', null],
  ['', null]
])('the case of %s is %s', (address, caseId) => {
  expect(caseAt(address)).toBe(caseId)
})
