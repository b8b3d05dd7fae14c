import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seatLabels } from '../../../db/signoff/signoff.ts'
import { forms } from '../../support/forms.ts'
import { trackedFiles } from '../../support/tracked-files.ts'

/** The forms that the real app is tried with (tests/e2e/restored.test.ts) are all that keep a draft. */

/** What forms are made of, no forms themselves. */
const makers = [
  'case-steps/step-panel.tsx',
  'signoff/seat-form.tsx',
  'settings/settings-form.tsx',
  'settings/use-filled-from.ts',
  'mediation/drafts.ts'
]

const keeps = /<(StepPanel|SeatForm|RestoredDraft)\b|draftKey=("|\{`)|\buse(Form)?Draft[<(]/

/** The files of the renderer that hold it, drafts themselves aside. */
function rendererFiles(held: RegExp): string[] {
  return trackedFiles().flatMap((path) => {
    const file = /^renderer\/(?!drafts\/)(.+\.tsx?)$/.exec(path)?.[1]
    if (!file) return []
    return held.test(readFileSync(join(import.meta.dirname, '../../..', path), 'utf8')) ? [file] : []
  })
}

it('every form that keeps a draft is tried in the app', () => {
  const keeping = rendererFiles(keeps).filter((file) => !makers.includes(file))
  expect(keeping.length).toBeGreaterThan(15)
  expect(keeping.sort()).toEqual([...new Set(forms.map(({ file }) => file))].sort())
})

/** Lists that lie deeper than one in a form, and the one of the assistant of the first start, which keeps no draft. */
const notTried = ['mediation/instalment-fields.tsx', 'set-up/staff-step.tsx']
/** What lists are made of. */
const ofLists = ['settings/body-rows.tsx']

it('every list of rows in a form is tried in the app', () => {
  const lists = rendererFiles(/<(Form\.List|BodyRows)\b/).filter(
    (file) => ![...ofLists, ...notTried].includes(file)
  )
  const tried = forms.flatMap(({ rows = [] }) => rows.map(({ file }) => file))
  expect([...new Set(tried)].sort()).toEqual(lists.sort())
})

it('every seat signs in one of them', () => {
  const titles = Object.values(seatLabels).map((label) => `${label}签名`)
  expect(titles.filter((title) => !forms.some(({ name }) => name === title))).toEqual([])
})
