import type { TestCentre } from './centre.ts'
import { photoPng } from './images.ts'
import { at, caseInHandling, everyoneSigns, owner } from './life.ts'
import { session } from './mediated.ts'

/** How thick a volume is made: sessions fill pages with words, photos with pictures. */
interface Thickness {
  sessions: number
  lines: number
  photos: number
}

/** A closed case whose volume has some two hundred pages, most of the evidence in pictures. */
export async function thickCase(
  centre: TestCentre,
  { sessions, lines, photos }: Thickness = { sessions: 20, lines: 240, photos: 40 }
): Promise<string> {
  const { id } = await caseInHandling(centre)
  for (let index = 0; index < photos; index++) {
    await centre.call('attachments.add', {
      ...{ caseId: id, name: `渗水点${index + 1}.png`, bytes: new Uint8Array(photoPng(800, 600, index)) },
      ...{ source: '现场拍摄', collector: '何秋菊', collectedAt: at('03T15:00'), description: '东侧塘埂' }
    })
  }
  await centre.signIn('杨洪')
  for (let index = 0; index < sessions; index++) {
    const day = String(index + 4 > 18 ? index - 11 : index + 4).padStart(2, '0')
    const hours = index + 4 > 18 ? ['T14:00', 'T16:25'] : ['T09:00', 'T11:25']
    await centre.call(
      'mediation.recordSession',
      await session(centre, id, {
        startedAt: at(`${day}${hours[0]}`),
        endedAt: at(`${day}${hours[1]}`),
        outcome: '择期再调',
        transcript: Array.from({ length: lines }, (_, line) => ({
          speaker: line % 2 === 0 ? '调解员' : '赵德福',
          text: `第${line + 1}句：整治以后仍然渗漏，近300亩枳壳园灌溉用水无法保障，请求查清原因，限期重新整治。`.repeat(
            3
          )
        }))
      })
    )
  }
  await centre.signIn(owner)
  const step = { caseId: id, happenedAt: at('20T10:00') }
  await centre.call('cases.handle', { ...step, kind: '现场核查', text: '东侧塘埂有两处渗水点。' })
  await centre.call('cases.requestClosing', { ...step, result: '返工完成，无渗漏。' })
  await everyoneSigns(centre, id)
  return id
}
