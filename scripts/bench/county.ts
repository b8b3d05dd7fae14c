import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { addDays, momentOf } from '../../db/calendar/moment.ts'
import { colours, tiers } from '../../db/cases/case.ts'
import { type CaseState } from '../../db/cases/life.ts'
import { centreSchema } from '../../db/centre/centre.ts'
import { DataFolder } from '../../db/data-folder.ts'
import { findAccountByName } from '../../db/people/people.store.ts'
import { createService, type Service } from '../../db/service.ts'
import { staffSchema } from '../../db/people/people.ts'
import sample from '../../resources/sample/centre.json' with { type: 'json' }

export const password = 'Bench-2026'
export const benchAdministrator = '测试管理员'
export const registrar = '何秋菊'
export const owner = '罗建国'

/** A data folder with the years of a county in it. */
export interface County {
  folder: string
  cases: number
}

export function openService(folder: string): Service {
  return createService({
    folder,
    surroundings: { clock: () => new Date(), newId: () => uuidv7(), machine: 'BENCH' }
  })
}

/** Calls and insists on an answer. */
export async function ask<T>(service: Service, name: string, input: unknown): Promise<T> {
  const answer = await service.call({ seat: 'bench', name, input })
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer.value as T
}

const livedStates: CaseState[] = [
  'registered',
  'screened',
  'accepted',
  'handling',
  'handling',
  'invalid',
  'declined'
]
const subjects = [
  '堰塘渗漏',
  '围墙占道',
  '拖欠工资',
  '下水道堵塞',
  '路灯不亮',
  '低保申请',
  '噪声扰民',
  '土地承包'
]
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

/** Writes cases straight into the tables, a thousand a transaction: what matters here is how many there are. */
async function fill(folder: string, cases: number): Promise<void> {
  const data = new DataFolder(folder)
  if (!(await data.openWithPassword(registrar, password)) || !data.open)
    throw new Error('can not open the data')
  const { writer } = data.open
  const registrarId = (await findAccountByName(writer, registrar))?.id ?? ''
  const ownerId = (await findAccountByName(writer, owner))?.id ?? ''
  for (let start = 0; start < cases; start += 1000) {
    await writer.transaction().execute(async (db) => {
      for (let index = start; index < Math.min(cases, start + 1000); index++) {
        const id = uuidv7()
        const day = addDays('2022-01-01', Math.floor((index * 1600) / cases))
        const registeredAt = `${day}T09:${String(index % 60).padStart(2, '0')}:00+08:00`
        const state = pick(livedStates, index * 7)
        const subject = pick(subjects, index)
        const surname = surnames[index % surnames.length] ?? '赵'
        await db
          .insertInto('cases')
          .values({
            id,
            number: `〔${day.slice(0, 4)}〕演诉字第${index + 1}号`,
            state: 'registered',
            cycle: 1,
            channel: '来访',
            visitMode: '个人',
            visitorCount: 1,
            category: '群众求决',
            field: '城乡建设/排水',
            colour: pick(colours, index),
            tier: pick(tiers, index),
            registeredAt,
            recordedAt: registeredAt,
            occurred: '',
            location: `第${index % 40}村${index % 9}组`,
            summary: `第${index % 40}村${index % 9}组${subject}`,
            content: `${subject}，影响生活，多次反映没有结果。`.repeat(3),
            request: `请尽快解决${subject}的问题。`,
            confidential: 0,
            registrarId,
            ownerId: state === 'handling' ? ownerId : null,
            since: registeredAt,
            result: '',
            endedAt: null
          })
          .execute()
        if (state !== 'registered')
          await db.updateTable('cases').set({ state }).where('id', '=', id).execute()
        await db
          .insertInto('party')
          .values({
            id: uuidv7(),
            caseId: id,
            side: 'applicant',
            position: 0,
            kind: 'person',
            name: `${surname}某${index}`,
            sex: '男',
            birthDate: null,
            idNumber: '',
            phone: `139${String(index).padStart(8, '0')}`,
            address: `第${index % 40}村`,
            representative: 0,
            creditCode: '',
            legalRepresentative: ''
          })
          .execute()
        await db
          .insertInto('caseEvent')
          .values({
            id: uuidv7(),
            caseId: id,
            kind: 'registered',
            cycle: 1,
            happenedAt: registeredAt,
            recordedAt: registeredAt,
            actorId: registrarId,
            label: '来访',
            text: subject,
            detail: '{}'
          })
          .execute()
      }
    })
  }
  await data.close()
}

/** A new centre in the folder, its staff with the one password of the bench. */
export async function newBenchCentre(folder: string): Promise<void> {
  const service = openService(folder)
  await ask(service, 'setup.create', {
    centre: centreSchema.parse(sample.centre),
    administrator: { name: benchAdministrator, password },
    staff: sample.staff.map((one) => ({ ...staffSchema.parse(one), password }))
  })
  await service.close()
}

/** A new centre with that many cases. */
export async function makeCounty(cases: number): Promise<County> {
  const folder = mkdtempSync(join(tmpdir(), `kuaichu-bench-${cases}-`))
  await newBenchCentre(folder)
  await fill(folder, cases)
  return { folder, cases }
}

/** The registration that is saved again and again. */
export function registration(index: number): Record<string, unknown> {
  return {
    channel: '来访',
    category: '群众求决',
    field: '农业农村/水利设施',
    colour: '黄',
    tier: '乡镇（街道）',
    registeredAt: momentOf(new Date(Date.now() - 60_000)),
    location: '永兴村3组',
    summary: `堰塘整治后仍然渗漏（${index}）`,
    content: '两口堰塘前年刚整治过，整治以后仍然渗漏，群众意见很大。'.repeat(8),
    request: '查清原因，限期重新整治。',
    applicants: [
      { name: '赵德福', idNumber: '51190219620314171X', phone: '13900000001', address: '永兴村3组' }
    ]
  }
}
