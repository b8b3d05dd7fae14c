import { z } from 'zod'
import { requiredLine } from '../text/fields.ts'

/** Lists that the administrator may add to. */
export const dictionaryKinds = [
  'channel',
  'category',
  'field',
  'handlingKind',
  'room',
  'revisitWay',
  'identityCheck'
] as const
export type DictionaryKind = (typeof dictionaryKinds)[number]

export const dictionaryLabels: Record<DictionaryKind, string> = {
  channel: '来源渠道',
  category: '诉求类别',
  field: '涉及领域',
  handlingKind: '办理方式',
  room: '调解室',
  revisitWay: '回访方式',
  identityCheck: '身份核验方式'
}

/** A field is written with its two levels, `农业农村/水利设施`. */
export const dictionaryValueSchema = requiredLine('名称', 60)

export const dictionariesSchema = z.record(z.enum(dictionaryKinds), z.array(z.string()))
export type Dictionaries = z.infer<typeof dictionariesSchema>
