import { describe, expect, it } from 'vitest'
import { actOf, endFormAct, formAct, forgetActs, resumeFormAct } from '../../../renderer/api/acts.ts'

it('two clicks at once are one act, a changed form is another', () => {
  const one = actOf('cases.register', { content: '污水外溢' })
  expect(actOf('cases.register', { content: '污水外溢' }).id).toBe(one.id)
  expect(actOf('cases.register', { content: '污水外溢。' }).id).not.toBe(one.id)
  expect(actOf('cases.handle', { content: '污水外溢' }).id).not.toBe(one.id)
})

it('the same again is the same act until a second after the answer, then it is meant', () => {
  let now = 0
  const begin = () => actOf('cases.handle', { text: '到现场' }, undefined, () => now)
  const first = begin()
  now = 5_000
  expect(begin().id).toBe(first.id)
  first.done()
  now = 5_900
  expect(begin().id).toBe(first.id)
  now = 6_100
  expect(begin().id).not.toBe(first.id)
})

describe('a form that keeps a draft', () => {
  const send = (text: string, draft = 'step/1/handle') => actOf('cases.handle', { text }, draft)

  it('is one act, changed or not, until it is known what became of it', () => {
    const first = send('到现场')
    const changed = send('到了现场')
    expect(changed.id).toBe(first.id)
    expect(send('到过现场', 'step/2/handle').id).not.toBe(first.id)
    changed.refused('INVALID_INPUT')
    expect(send('到了现场!').id, 'nothing was done by that').toBe(first.id)
    changed.refused('ACT_MISMATCH')
    const next = send('到了现场。')
    expect(next.id).not.toBe(first.id)
    next.done()
    expect(send('又到现场').id).not.toBe(next.id)
  })

  it('goes on with the act that its draft was kept with, and with none once it was given up', () => {
    const kept = crypto.randomUUID()
    resumeFormAct('step/3/handle', kept)
    expect(send('到现场', 'step/3/handle').id).toBe(kept)
    expect(formAct('step/3/handle')).toBe(kept)
    endFormAct('step/3/handle')
    expect(send('到过现场', 'step/3/handle').id).not.toBe(kept)
  })

  it('is nobody’s but theirs who filled it', () => {
    const one = send('走了')
    forgetActs()
    expect(send('走了').id).not.toBe(one.id)
  })
})

it('tells two files of one name and size apart', () => {
  const bytes = new Uint8Array([1])
  const one = actOf('attachments.add', { name: 'a.jpg', bytes })
  expect(actOf('attachments.add', { name: 'a.jpg', bytes }).id).toBe(one.id)
  expect(actOf('attachments.add', { name: 'a.jpg', bytes: new Uint8Array([1]) }).id).not.toBe(one.id)
})

it('a refusal ends the act: the same again is another attempt', () => {
  const first = actOf('people.changePassword', { current: 'a', next: 'b' })
  first.refused('WRONG_PASSWORD')
  expect(actOf('people.changePassword', { current: 'a', next: 'b' }).id).not.toBe(first.id)
})

describe('a setting that was set back in between', () => {
  const add = () => actOf('centre.addDictionaryValue', { kind: 'room', value: '三室' })
  const remove = () => actOf('centre.removeDictionaryValue', { kind: 'room', value: '三室' })

  it('is meant when it is made again at once', () => {
    const first = add()
    first.done()
    expect(add().id).toBe(first.id)
    remove().done()
    expect(add().id).not.toBe(first.id)
  })

  it('is meant when it is made again after its first answer was lost', () => {
    const lost = actOf('people.changePassword', { current: 'a', next: 'b' })
    actOf('people.changePassword', { current: 'b', next: 'a' }).done()
    expect(actOf('people.changePassword', { current: 'a', next: 'b' }).id).not.toBe(lost.id)
  })

  it('is the same act as long as the other was not done', () => {
    const lost = add()
    remove()
    expect(add().id).toBe(lost.id)
  })
})

it('a step that was taken back is meant when it is taken again at once', () => {
  const step = () => actOf('cases.screen', { caseId: '1', valid: true, reason: '属实' })
  const first = step()
  first.done()
  actOf('cases.withdraw', { caseId: '1', eventId: '2' }).done()
  expect(step().id).not.toBe(first.id)
})

it('a record whose answer was lost is asked for again under its id, whatever else was recorded meanwhile', () => {
  const file = { caseId: '1', name: '甲.jpg' }
  const lost = actOf('attachments.add', file)
  actOf('attachments.add', { caseId: '1', name: '乙.jpg' }).done()
  expect(actOf('attachments.add', file).id).toBe(lost.id)
})
