import { useId, type ComponentType } from 'react'
import type { CallName } from '../../db/api.ts'
import { permits } from '../api/permits.ts'
import { useCentre, useActor } from '../seat/signed-in.ts'
import { Desk } from '../ui/desk.tsx'
import { AuditSection } from './audit-section.tsx'
import { BodiesSection } from './bodies-section.tsx'
import { CentreSection } from './centre-section.tsx'
import { DictionarySection } from './dictionary-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { ResultsSection } from './results-section.tsx'
import { RevisitSection } from './revisit-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { SampleSection } from './sample-section.tsx'
import { StaffSection } from './staff-section.tsx'
import { SupervisionSection } from './supervision-section.tsx'
import { StandingNote } from './standing-note.tsx'
import { WorkingTimeSection } from './working-time-section.tsx'
import './settings.css'

interface Section {
  title: string
  question: string
  Content: ComponentType
  /** Who may make this call is asked; everybody when left out. */
  call?: CallName
  onlySample?: boolean
}

const sections: readonly Section[] = [
  { title: '我的密码', question: '要换登录密码吗？', Content: PasswordSection },
  { title: '单位信息', question: '单位叫什么，在哪里？', Content: CentreSection, call: 'centre.update' },
  {
    title: '编号和页码',
    question: '编号怎么写，页码印在哪里？',
    Content: NumbersSection,
    call: 'centre.updateSettings'
  },
  {
    title: '工作时间与节假日',
    question: '几点上下班，哪些天休、哪些天班？',
    Content: WorkingTimeSection,
    call: 'workingTime.setHours'
  },
  {
    title: '期限规则',
    question: '哪些件几日办完，谁能延长？',
    Content: RulesSection,
    call: 'clockRules.preview'
  },
  {
    title: '督办',
    question: '满几天算没有联系、没有回访？',
    Content: SupervisionSection,
    call: 'supervision.setSettings'
  },
  {
    title: '回访比例',
    question: '办结的都回访，还是抽一部分？',
    Content: RevisitSection,
    call: 'revisits.setSettings'
  },
  {
    title: '成效',
    question: '满意率怎么算，几件以下不折算？',
    Content: ResultsSection,
    call: 'rates.setSettings'
  },
  {
    title: '字典',
    question: '登记和办理时有哪些可选？',
    Content: DictionarySection,
    call: 'centre.addDictionaryValue'
  },
  {
    title: '单位与事件清单',
    question: '有哪些单位，什么事归谁？',
    Content: BodiesSection,
    call: 'bodies.add'
  },
  { title: '工作人员', question: '谁在这里工作，各做什么？', Content: StaffSection, call: 'people.update' },
  {
    title: '审计链校验',
    question: '记录有没有被改动过？',
    Content: AuditSection,
    call: 'audit.verify'
  },
  {
    title: '样例数据',
    question: '试用完了吗？',
    Content: SampleSection,
    call: 'setup.discardSample',
    onlySample: true
  }
]

/** The part comes up, and Tab goes on in it. */
function goTo(headingId: string): void {
  const heading = document.getElementById(headingId)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}

/** 设置, read from top to bottom like a questionnaire; everybody is asked only what they may answer. */
export function SettingsDesk() {
  const actor = useActor()
  const { sample } = useCentre()
  const prefix = useId()
  const asked = sections.filter(
    (section) => (!section.call || permits(section.call, actor)) && (!section.onlySample || sample)
  )
  const contents = (
    <nav aria-label="本页内容" className="settings-contents">
      {asked.map((section) => (
        <button key={section.title} type="button" onClick={() => goTo(prefix + section.title)}>
          {section.title}
        </button>
      ))}
    </nav>
  )
  return (
    <Desk title="设置" aside={asked.length > 1 ? contents : undefined}>
      {permits('people.update', actor) ? <StandingNote /> : null}
      {asked.map(({ title, question, Content }) => (
        <section className="settings-section" key={title} aria-labelledby={prefix + title}>
          <h2 id={prefix + title} tabIndex={-1}>
            {title}
          </h2>
          <p className="quiet settings-question">{question}</p>
          <Content />
        </section>
      ))}
    </Desk>
  )
}
