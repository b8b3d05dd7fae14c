import { expect, it } from 'vitest'
import { filingQuestion } from '../../../renderer/dossier/volume-words.ts'

it.each([
  [[], '将给出档号并归档：此后不能再添加材料，也不能改回。'],
  [
    ['已达成协议，缺人民调解协议书', '缺回访记录'],
    '卷里还缺 2 项：已达成协议，缺人民调解协议书；缺回访记录。将给出档号并归档：此后不能再添加材料，也不能改回。'
  ]
])('a volume that lacks %j asks before it is filed for good', (missing, question) => {
  expect(filingQuestion(missing)).toBe(question)
})
