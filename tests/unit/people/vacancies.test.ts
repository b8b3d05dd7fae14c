import { describe, expect, it } from 'vitest'
import type { Role } from '../../../db/people/people.ts'
import { vacancies } from '../../../db/people/vacancies.ts'

const people = (...held: Role[][]) => held.map((roles) => ({ roles }))
const four: Role[][] = [['intake', 'archivist'], ['handler'], ['deputyLeader'], ['principalLeader']]

describe('what a centre can not do yet', () => {
  it('is nothing when somebody registers and three different people can sign', () => {
    expect(vacancies(people(...four))).toEqual([])
    expect(
      vacancies(people(['intake', 'handler'], ['deputyLeader', 'archivist'], ['principalLeader']))
    ).toEqual([])
  })

  it('is named post by post in a centre of an administrator alone', () => {
    const found = vacancies(people(['administrator']))
    expect(found.map((one) => one.split('：')[0])).toEqual([
      '没有窗口登记员',
      '没有办理人（调解员、纪检督办员也可以承办）',
      '没有分管领导',
      '没有主要领导',
      '没有档案员'
    ])
  })

  it('is the signing, where one person holds two of the three seats', () => {
    const [found] = vacancies(people(['intake'], ['handler'], ['deputyLeader', 'principalLeader']))
    expect(found).toContain('不是三个人')
    expect(
      vacancies(people(['intake', 'archivist'], ['handler', 'deputyLeader'], ['principalLeader']))
    ).toHaveLength(1)
  })

  it('is mediating, where mediator and recorder are one person', () => {
    expect(vacancies(people(...four, ['mediator', 'recorder']))).toEqual([
      '调解员和记录员凑不齐两个人：调解登记不了。'
    ])
    expect(vacancies(people(...four, ['mediator'], ['mediator', 'recorder']))).toEqual([])
    expect(vacancies(people(...four, ['mediator']))).toHaveLength(1)
  })
})
