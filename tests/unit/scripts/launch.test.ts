import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const launch = path.join(import.meta.dirname, '../../../scripts/launch.mjs')

/** Runs the launcher in a Node that believes to be another version. */
function launchOn(versions: { node: string; napi: string }, ...args: string[]) {
  const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, ...${JSON.stringify(versions)} } })`
  const preload = `data:text/javascript,${encodeURIComponent(disguise)}`
  return spawnSync(process.execPath, ['--import', preload, launch, ...args], { encoding: 'utf8' })
}

describe('the launcher', () => {
  it.each([
    { node: '20.20.2', napi: '9' },
    { node: '22.17.1', napi: '10' },
    { node: '12.22.0', napi: '8' }
  ])('says that Node $node is too old, and stops', (versions) => {
    const { status, stderr } = launchOn(versions, 'start')
    expect(status).toBe(1)
    expect(stderr).toContain(`Node ${versions.node} 太旧`)
    expect(stderr).toContain('npm start')
    expect(stderr.trim().split('\n')).toHaveLength(2)
  })

  it('refuses a task that does not exist', () => {
    const { status, stderr } = launchOn({ node: process.versions.node, napi: '10' }, '../launch')
    expect(status).toBe(1)
    expect(stderr).toContain('没有这个任务')
  })

  it('shows a problem the user can solve as one line, without a stack', () => {
    const { status, stderr } = launchOn({ node: '24.0.0', napi: '10' }, 'test', '--only', 'nonsense')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('nonsense')
  })
})
