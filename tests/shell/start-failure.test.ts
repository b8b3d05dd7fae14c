import { describe, expect, it } from 'vitest'
import { failurePage } from '../../electron/main/failure-page.ts'
import { startFailure } from '../../electron/main/start-failure.ts'

const about = '0.2.0, Electron 45, linux x64'

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused, mkdir '/data/快处'`), { code })
}

describe('a start that fails is told in words', () => {
  it.each([
    ['EACCES', '没有权限'],
    ['EPERM', '没有权限'],
    ['EROFS', '只能读'],
    ['ENOTDIR', '同名文件'],
    ['EEXIST', '同名文件'],
    ['ENOENT', '找不到'],
    ['ENOSPC', '磁盘已满'],
    ['EBUSY', '占用'],
    ['EIO', '数据文件夹不能用']
  ])('%s on the data folder: %s', (code, words) => {
    const failure = startFailure('folder', '/data/快处', systemError(code), about)
    expect(failure.what).toContain(words)
    expect(failure.where).toBe('/data/快处')
    expect(failure.todo).not.toBe('')
    expect(failure.report).toContain(code)
  })

  it('a code of the data folder says nothing about the program itself', () => {
    expect(startFailure('backend', '/opt/kuaichu', systemError('ENOTDIR'), about).what).toContain('后台程序')
    expect(startFailure('page', '/opt/kuaichu', new Error('404'), about).what).toContain('页面')
    // It did start, and worked until then.
    const crash = startFailure('crash', '/opt/kuaichu', new Error('crashed'), about)
    expect([crash.title, crash.what.includes('安装')]).toEqual(['程序停了', false])
  })

  it('the report carries versions but nothing that names a citizen', () => {
    const { report } = startFailure('backend', '/opt/kuaichu', new Error('赵德福 51190219620314171X'), about)
    expect(report).toContain(about)
    expect(report).not.toMatch(/赵德福|51190219620314171X/)
  })

  it('the page shows a path as text, whatever it holds', () => {
    const failure = startFailure('folder', '/data/<img src=x>&"', systemError('EACCES'), about)
    const html = decodeURIComponent(failurePage(failure).slice('data:text/html;charset=utf-8,'.length))
    expect(html).toContain('/data/&lt;img src=x&gt;&amp;&quot;')
    expect(html).not.toMatch(/<img|<script/)
    for (const way of ['再试一次', '复制报告', '退出']) expect(html).toContain(`>${way}</a>`)
  })
})
