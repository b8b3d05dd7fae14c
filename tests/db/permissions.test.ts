import { beforeAll, describe, expect, it } from 'vitest'
import { api, type CallName } from '../../db/api.ts'
import type { Access } from '../../db/contract.ts'
import { roleLabels, roles, type Role } from '../../db/people/people.ts'
import { newCentre, openCentre, type TestCentre } from '../support/centre.ts'
import { hire } from '../support/posts.ts'

const guarded = (Object.keys(api) as CallName[]).filter((name) => api[name].access !== 'anyone')

function permits(access: Access, role: Role): boolean {
  return typeof access === 'string' ? access === 'signedIn' : access.includes(role)
}

/** Input that no call takes for right, so that nothing is done where the person may call it. */
const nonsense = 'nonsense'

async function codeOf(centre: TestCentre, name: CallName): Promise<string> {
  const answer = await centre.send(name, nonsense)
  return answer.ok ? 'ok' : answer.error.code
}

describe('what each post may do', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    for (const role of roles) await hire(centre, `只是${roleLabels[role]}`, [role])
  })

  it.each(roles)('%s: exactly what the API says', async (role) => {
    await centre.signIn(`只是${roleLabels[role]}`)
    for (const name of guarded) {
      const expected = permits(api[name].access, role) ? 'INVALID_INPUT' : 'NOT_PERMITTED'
      expect(`${name} ${await codeOf(centre, name)}`).toBe(`${name} ${expected}`)
    }
  })

  it('is told with the posts that may', async () => {
    await centre.signIn('只是窗口登记员')
    expect((await centre.refusal('audit.verify', {})).message).toBe(
      '您的岗位不能做这件事；需要：系统管理员、纪检督办员。'
    )
  })

  it('is looked at before the input, so that nobody learns what they may not ask for', async () => {
    await centre.signIn('只是档案员')
    expect((await centre.refusal('people.add', { password: '1' })).code).toBe('NOT_PERMITTED')
  })
})

describe('without signing in', () => {
  it.each(['never opened', 'signed out', 'not set up'])('nothing works but the gates: %s', async (how) => {
    const centre = how === 'not set up' ? openCentre() : await newCentre()
    if (how === 'signed out') {
      await centre.signIn('何秋菊')
      await centre.call('session.signOut', {})
    }
    for (const name of guarded) expect(`${name} ${await codeOf(centre, name)}`).toBe(`${name} NOT_SIGNED_IN`)
  })

  it.each(['cases.registr', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'or after: there is no call named %j',
    async (name) => {
      const centre = await newCentre()
      await centre.signIn('何秋菊')
      const answer = await centre.send(name, {})
      expect(answer).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } })
    }
  )
})
