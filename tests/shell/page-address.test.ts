import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageFile } from '../../electron/main/page-address.ts'

const folder = join(sep, 'app', 'out', 'renderer')

describe('the file behind a page address', () => {
  it.each([
    ['app://kuaichu', 'index.html'],
    ['app://kuaichu/', 'index.html'],
    ['app://kuaichu/index.html', 'index.html'],
    ['app://kuaichu/assets/index-3f.js?v=1#top', join('assets', 'index-3f.js')],
    ['app://kuaichu/assets/%E5%8D%B0%E7%AB%A0.png', join('assets', '印章.png')],
    ['app://kuaichu/assets/../index.html', 'index.html'],
    ['app://kuaichu/../index.html', 'index.html'],
    ['app://kuaichu/assets/..%2findex.html', 'index.html'],
    ['app://kuaichu//index.html', 'index.html']
  ])('%s is %s', (address, file) => {
    expect(pageFile(folder, address)).toBe(join(folder, file))
  })

  it.each([
    'app://kuaichu/..%2f..%2fmain/index.js',
    'app://kuaichu/%2e%2e%2f%2e%2e%2fmain/index.js',
    'app://kuaichu/..%2f..%2f..%2fetc%2fpasswd',
    'app://kuaichu/assets/..%2f..%2frenderer-other/x',
    'app://kuaichu/..%2frenderer2/index.html',
    'app://kuaichu/index.html%00.png',
    'app://kuaichu/%zz',
    'app://kuaichu/%E0%A4%A',
    'app://other/index.html',
    'app://kuaichu.evil/index.html',
    'app://kuaichu:80/index.html',
    'app:///index.html',
    'app:kuaichu/index.html',
    'https://kuaichu/index.html',
    'file:///etc/passwd',
    'index.html',
    ''
  ])('%j is none', (address) => {
    expect(pageFile(folder, address)).toBeNull()
  })

  it.each(['app://kuaichu/../../main/index.js', 'app://kuaichu/%2e%2e/%2e%2e/main/index.js'])(
    '%s never leaves the folder',
    (address) => {
      expect(pageFile(folder, address)).toBe(join(folder, 'main', 'index.js'))
    }
  )
})
