import { chineseDay } from '../../calendar/moment.ts'
import type { Party } from '../../parties/party.ts'
import type { Row, RowGroup } from '../layout/blocks.ts'
import { label, row, value } from '../layout/cells.ts'
import { group, innerPair, innerWhole, whole } from './boxes.ts'

function personRows(party: Party): Row[] {
  return [
    innerPair('姓名', party.name + (party.representative ? '（代表人）' : ''), '性别', party.sex ?? ''),
    innerPair('出生年月', party.birthDate ? chineseDay(party.birthDate) : '', '联系电话', party.phone),
    innerWhole('身份证号', party.idNumber),
    innerWhole('住址', party.address)
  ]
}

function organisationRows(party: Party): Row[] {
  return [
    innerWhole('单位名称', party.name),
    innerPair('法定代表人', party.legalRepresentative, '联系电话', party.phone),
    innerWhole('信用代码', party.creditCode),
    innerWhole('地址', party.address)
  ]
}

function partyRows(party: Party): Row[] {
  switch (party.kind) {
    case 'person':
      return personRows(party)
    case 'organisation':
      return organisationRows(party)
    case 'anonymous':
      return [row(label('姓名'), value('匿名（诉求人不愿具名，未留身份信息）', 3))]
  }
}

/** Each party of one side as a group of rows; one row that says 无 where there is none. */
export function partyGroups(name: string, parties: Party[]): (Row | RowGroup)[] {
  if (parties.length === 0) return [whole(name, '')]
  return parties.map((party, index) =>
    group(parties.length > 1 ? `${name}${index + 1}` : name, partyRows(party))
  )
}
