import { z } from 'zod'
import { optionalLine, requiredLine } from '../text/fields.ts'

/** Lists that the administrator keeps. */
export const dictionaryKinds = [
  'channel',
  'category',
  'field',
  'handlingKind',
  'room',
  'revisitWay',
  'identityCheck',
  'grade',
  'mode',
  'measure',
  'checklist'
] as const
export type DictionaryKind = (typeof dictionaryKinds)[number]

interface DictionaryFacts {
  label: string
  /** Where its words are chosen, and what follows from them. */
  about: string
  /** Where the words that a centre begins with come from; none where they are only examples. */
  source: string
}

export const dictionaryFacts: Record<DictionaryKind, DictionaryFacts> = {
  channel: {
    label: '来源渠道',
    about: '登记和登记再次反映时选；期限规则可以只管某些渠道。',
    source: '四川巴州的六种渠道，加上来访、转办、上报、交办和接访'
  },
  category: {
    label: '诉求类别',
    about: '登记时选；期限规则可以只管某些类别。',
    source: '四川巴州的四类诉求'
  },
  field: {
    label: '涉及领域',
    about: '登记时选，分两级，用斜线隔开；事件清单按它提议责任单位，改名时事件清单一并改。',
    source: ''
  },
  handlingKind: { label: '办理方式', about: '登记办理情况时选。', source: '' },
  room: { label: '调解室', about: '安排调解时选；同一时间同一间只能有一场。', source: '' },
  revisitWay: { label: '回访方式', about: '登记回访时选；“免回访”按没有人可访办理。', source: '' },
  identityCheck: {
    label: '身份核验方式',
    about: '把屏幕交给诉求人签名以前选，印在会签单上。',
    source: ''
  },
  grade: {
    label: '分档',
    about: '甄别时定，领导可以调整；说明里写由谁牵头。排在后面的更重，往后调是升档。',
    source: '甘肃白银的四档事项'
  },
  mode: {
    label: '办理模式',
    about: '分派时选，印在交办单上。',
    source: '甘肃陇南的三种模式；后三项是“易事快处、难事攻坚、大事兜底”'
  },
  measure: { label: '推动措施', about: '分派时选，印在交办单上。', source: '甘肃陇南的四种措施' },
  checklist: { label: '清单种类', about: '把台账里的诉求列成清单时选。', source: '' }
}

export const dictionaryLabels = Object.fromEntries(
  dictionaryKinds.map((kind) => [kind, dictionaryFacts[kind].label])
) as Record<DictionaryKind, string>

/** A field is written with its two levels, `农业农村/水利设施`. */
export const dictionaryValueSchema = requiredLine('名称', 60)

/** One word of a list, and what is said beside it. */
export const dictionaryEntrySchema = z.object({
  value: dictionaryValueSchema,
  note: optionalLine('说明', 100)
})
export type DictionaryEntry = z.output<typeof dictionaryEntrySchema>

/** An entry as it stands; a stopped one is kept for the cases that hold its word. */
export const dictionaryEntryViewSchema = z.object({
  ...dictionaryEntrySchema.shape,
  id: z.uuid(),
  kind: z.enum(dictionaryKinds),
  stoppedAt: z.string().nullable()
})
export type DictionaryEntryView = z.output<typeof dictionaryEntryViewSchema>

/** What can be chosen, in the centre's order. */
export const dictionariesSchema = z.record(z.enum(dictionaryKinds), z.array(z.string()))
export type Dictionaries = z.infer<typeof dictionariesSchema>
