import { expect, it } from 'vitest'
import { filledFrom, reopened, shownNow } from '../../../renderer/settings/three-ways.ts'

/** A form about the centre: what it was filled from, what is typed, what somebody else saved meanwhile. */
const base = { centre: { name: '梁永镇中心', phone: '1', villages: ['甲', '乙'] }, corner: '下右' }
const form = (change: Partial<(typeof base)['centre']>, corner = '下右') => ({
  centre: { ...base.centre, ...change },
  corner
})

it('untouched fields follow what others saved, touched ones stay as typed', () => {
  const fresh = form({ name: '别人改的名', villages: ['甲'] }, '上外')
  expect(shownNow(base, form({ phone: '2' }), fresh)).toEqual(
    form({ name: '别人改的名', phone: '2', villages: ['甲'] }, '上外')
  )
})

it('a touched field counts as made from what it was made from, until both say the same', () => {
  const fresh = form({ name: '别人改的名', phone: '3' })
  expect(filledFrom(base, form({ phone: '2' }), fresh)).toEqual(form({ name: '别人改的名' }))
  expect(filledFrom(base, form({ phone: '3' }), fresh)).toEqual(fresh)
})

it('what is taken back goes from the fields that still show it, and from no others', () => {
  const saved = form({ phone: '2' }, '上右')
  const typedSince = form({ phone: '2', name: '又在打字' }, '下外')
  expect(shownNow(saved, typedSince, base)).toEqual(form({ name: '又在打字' }, '下外'))
})

it('a draft of an older version, which knew fewer fields or others, never empties one that it did not show', () => {
  const older = { centre: { name: '打了一半', villages: '甲' }, fax: '1' }
  expect(reopened(older, base)).toEqual({ start: form({ name: '打了一半' }), from: base })
})

it('a draft comes back with what was typed in it, and with nothing it merely showed', () => {
  const fresh = form({ name: '别人改的名', villages: ['甲'] })
  const kept = { ...form({ phone: '2' }), madeFrom: base }
  const { start, from } = reopened(kept, fresh)
  expect(start).toEqual(form({ name: '别人改的名', phone: '2', villages: ['甲'] }))
  expect(from).toEqual(fresh)
  expect(reopened(undefined, fresh)).toEqual({ start: fresh, from: fresh })
})

it('a draft brings back the rows that were added, and leaves out those that were taken out', () => {
  const body = { name: '社事办', people: [] as { name: string }[], roster: [{ name: '何' }] }
  const rows = { people: { name: '' }, roster: { name: '' } }
  const typed = { ...body, people: [{ name: '罗' }], roster: [] }
  const { start, from } = reopened({ ...typed, madeFrom: body }, body, rows)
  expect(start).toEqual(typed)
  expect(from).toEqual(body)
})
