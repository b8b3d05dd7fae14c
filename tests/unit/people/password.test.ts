import { describe, expect, it } from 'vitest'
import { holdsAny, passwordWeakness, personLabel, staffSchema } from '../../../db/people/people.ts'

describe('a new password', () => {
  it.each(['Shiyong-2026', 'Abcdefg1', 'abcdef1!', 'ABCDEF1密', '密码Abc123x'])('may be %s', (password) => {
    expect(passwordWeakness(password)).toBeNull()
  })

  it.each([
    ['Abc123!', '密码至少 8 位'],
    ['', '密码至少 8 位'],
    ['𬱖𬱖𬱖𬱖Ab1', '密码至少 8 位'],
    ['12345678', '密码要含大写字母、小写字母、数字、符号中的三种'],
    ['abcd1234', '密码要含大写字母、小写字母、数字、符号中的三种'],
    ['Abcdefgh', '密码要含大写字母、小写字母、数字、符号中的三种']
  ])('may not be %j: %s', (password, weakness) => {
    expect(passwordWeakness(password)).toBe(weakness)
  })
})

describe('a member of staff', () => {
  it.each([
    ['a control character', '何\u0000秋菊', '何秋菊'],
    ['any other dot', '欧阳•国强', '欧阳·国强']
  ])('has a name clean of %s', (_what, typed, name) => {
    expect(staffSchema.parse({ name: typed, roles: ['intake'] }).name).toBe(name)
  })

  it.each([
    ['no name', { name: ' \u0000' }],
    ['51 characters of name', { name: '何'.repeat(51) }],
    ['no post', { roles: [] }],
    ['a post that does not exist', { roles: ['root'] }]
  ])('is refused with %s', (_what, change) => {
    expect(staffSchema.safeParse({ name: '何秋菊', roles: ['intake'], ...change }).success).toBe(false)
  })

  it('is shown with what they are', () => {
    expect(personLabel({ name: '罗建国', title: '农业服务中心主任' })).toBe('罗建国（农业服务中心主任）')
    expect(personLabel({ name: '罗建国', title: '' })).toBe('罗建国')
  })

  it('may do what any of their posts may', () => {
    expect(holdsAny(['mediator', 'recorder'], ['handler', 'recorder'])).toBe(true)
    expect(holdsAny(['mediator'], ['handler'])).toBe(false)
    expect(holdsAny([], ['handler'])).toBe(false)
  })
})
