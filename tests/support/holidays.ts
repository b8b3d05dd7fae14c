import type { Input } from '../../db/api.ts'

/** How the notice for 2027 might read; the days are invented beyond those that the law fixes. */
export const notice2027 = {
  year: 2027,
  published: '2026-11-06',
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  number: '国办发明电〔2026〕9号',
  off: [
    { from: '2027-01-01', to: '2027-01-03' },
    { from: '2027-02-05', to: '2027-02-11' },
    { from: '2027-04-03', to: '2027-04-05' },
    { from: '2027-05-01', to: '2027-05-05' },
    { from: '2027-06-09' },
    { from: '2027-09-15', to: '2027-09-17' },
    { from: '2027-10-01', to: '2027-10-07' }
  ],
  on: ['2027-02-14', '2027-02-20', '2027-05-08', '2027-09-18', '2027-09-26', '2027-10-09'],
  source: '县政府办转发'
} satisfies Input<'holidays.add'>
