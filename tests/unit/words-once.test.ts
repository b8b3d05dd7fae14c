import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentLimit, maxRepresentatives } from '../../db/cases/case.ts'
import { draftLimit } from '../../db/drafts/draft.ts'
import { seatsInOrder, sheetTitle } from '../../db/signoff/signoff.ts'
import { trackedFiles } from '../support/tracked-files.ts'

const code = trackedFiles().filter(
  (file) => /^(?:db|renderer)\/.*\.tsx?$/.test(file) && !/^db\/(?:migrations|signing\/formats)\//.test(file)
)

/** Comments may name a thing; only what is shown or printed is compared. */
function saidIn(words: string): string[] {
  return code.filter((file) => {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    return text.includes(words)
  })
}

test('the title of the sheet is written where the four seats are, and their order in words nowhere', () => {
  expect(saidIn(sheetTitle)).toEqual(['db/signoff/signoff.ts'])
  expect(saidIn(seatsInOrder)).toEqual([])
})

test('a limit is told by the number that is checked', () => {
  expect(saidIn(`${contentLimit.toLocaleString('zh-CN')} 字`)).toEqual([])
  expect(saidIn(`推选 ${maxRepresentatives} 名`)).toEqual([])
  expect(saidIn(`${draftLimit / 10_000} 万字符`)).toEqual([])
})
