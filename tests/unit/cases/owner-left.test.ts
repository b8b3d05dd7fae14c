import { expect, it } from 'vitest'
import { ownerLabel, ownerLeft, type OwnerLeft } from '../../../db/cases/owner-left.ts'
import { caseStates } from '../../../db/cases/states.ts'

it.each<[what: string, able: boolean, inService: boolean, left: OwnerLeft]>([
  ['can go on', true, true, ''],
  ['was retired', false, false, '已停用'],
  ['holds other posts now', false, true, '已不承办']
])('an owner who %s', (_what, able, inService, left) => {
  const owner = { ownerId: 'a', able, inService }
  const named = caseStates.filter((state) => ownerLeft({ ...owner, state }) !== '')
  expect(named).toEqual(left === '' ? [] : ['handling', 'signing'])
  expect(ownerLeft({ ...owner, state: 'signing' })).toBe(left)
  expect(ownerLeft({ ...owner, ownerId: null, state: 'handling' })).toBe('')
})

it('is shown with what they are, and that they left', () => {
  expect(ownerLabel({ name: '罗建国', title: '' }, '已停用')).toBe('罗建国（已停用）')
  expect(ownerLabel({ name: '罗建国', title: '网格员' }, '已停用')).toBe('罗建国（网格员，已停用）')
  expect(ownerLabel({ name: '罗建国', title: '网格员' }, '')).toBe('罗建国（网格员）')
})
