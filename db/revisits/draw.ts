import { z } from 'zod'
import { optionalLine } from '../text/fields.ts'
import { wholeNumber } from '../text/whole-number.ts'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { storedFields } from '../shared-fields/stored-settings.ts'

/**
 * 回访比例: of all cases, or of a sample drawn case by case at its closing. The lot of a case follows from the seed, its number and
 * how often it was handled, so that anybody who knows the seed can draw it again; what was drawn is kept with its seed.
 */

/** The way of a revisit that was not drawn: nobody had to decide it. */
export const undrawnWay = '免回访（抽样未抽中）'

export const drawSettingsSchema = z.object({
  /** 荣成市：100% 回访. */
  share: wholeNumber('回访比例', { min: 1, max: 100, unit: '%' }).default(100),
  /** Kept secret from who signs, or they would know which cases are asked about; left empty, one is made. */
  seed: optionalLine('抽样种子', 64).default('')
})
export type DrawSettings = z.output<typeof drawSettingsSchema>

export const drawFields: SharedFields<DrawSettings> = {
  share: { label: '回访比例', words: (share) => `${share}%` },
  seed: { label: '抽样种子', words: (seed) => seed }
}

/** What is stored; what was never set is the preset. */
export function storedDrawSettings(json: string | undefined): DrawSettings {
  return storedFields(drawSettingsSchema, json)
}

/** What the lot of a closing is drawn from. */
export function lotText({ seed, number, cycle }: { seed: string; number: string; cycle: number }): string {
  return `${seed}|${number}|${cycle}`
}

/** The lot in hundredths of a percent, 0 to 9999: the first eight digits of the hash as a part of all there are. */
export function lotOf(sha256: string): number {
  return Math.floor((Number.parseInt(sha256.slice(0, 8), 16) / 2 ** 32) * 10_000)
}

/** `37.42` */
export function lotWords(lot: number): string {
  return (lot / 100).toFixed(2)
}

/** Whether the person is asked: always after 重办 and where they signed 不满意 (好差评: 差评回访率 100%), else by lot. */
export function isDrawn(one: { share: number; lot: number; again: boolean; badMark: boolean }): boolean {
  return one.again || one.badMark || one.lot < one.share * 100
}
