import { z } from 'zod'
import { command, query } from '../contract.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'
import { savedViewSchema, viewFactsSchema, viewSettingsSchema } from './saved-view.ts'

const which = z.object({ id: z.uuid() })

export const savedViewsApi = {
  'ledgerViews.list': query({
    summary: '本人存的和全中心共用的台账视图；这一版没有的列略过，在 lost 里写明',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: z.array(savedViewSchema)
  }),
  'ledgerViews.add': command({
    summary: '把台账的列、排序、筛选和分类存成一个视图；查找的字不存',
    access: 'signedIn',
    changes: ['centre'],
    input: viewFactsSchema.extend({ settings: viewSettingsSchema }),
    output: which
  }),
  'ledgerViews.update': command({
    summary: '给视图改名、共用或收回；共用的只有存它的人和系统管理员能改',
    access: 'signedIn',
    changes: ['centre'],
    input: viewFactsSchema.extend({ ...which.shape, before: viewFactsSchema.optional().meta(filledFrom) }),
    output: z.object({})
  }),
  'ledgerViews.replace': command({
    summary: '把视图换成另一种列、排序、筛选和分类，名称不变',
    access: 'signedIn',
    changes: ['centre'],
    input: which.extend({ settings: viewSettingsSchema }),
    output: z.object({})
  }),
  'ledgerViews.setRemoved': command({
    summary: '去掉一个视图，或恢复去掉的',
    access: 'signedIn',
    changes: ['centre'],
    input: which.extend({ removed: z.boolean() }),
    output: z.object({})
  }),
  'ledgerViews.setOpening': command({
    summary: '本人打开台账时先看哪个视图；null 是照原样打开',
    access: 'signedIn',
    changes: ['centre'],
    input: z.object({ id: z.uuid().nullable() }),
    output: z.object({})
  })
}
