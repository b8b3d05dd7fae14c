import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { trackedFiles } from '../../support/tracked-files.ts'

/** F1 says on every screen that Enter goes on to the next field (renderer/shell/keys-help.tsx). */

it('every form goes on by Enter', () => {
  const forms = trackedFiles()
    .filter((path) => /^renderer\/.+\.tsx$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, '../../..', path), 'utf8') }))
    .filter(({ text }) => /<Form[\s<]/.test(text))
  expect(forms.length).toBeGreaterThan(7)
  const without = forms.filter(
    ({ text }) => !/onKeyDown=\{(enterGoesOn|onKeyDown)\}/.test(text) || !text.includes('enterGoesOn')
  )
  expect(without.map(({ path }) => path)).toEqual([])
})
