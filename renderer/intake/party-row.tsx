import { Button, Checkbox, Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { dayOf } from '../../db/calendar/moment.ts'
import { partyKindLabels, partySideLabels, type PartyKind, type PartySide } from '../../db/parties/party.ts'
import { derivedText } from './id-reading.ts'
import type { PartyValues } from './intake-values.ts'
import { OrganisationFields } from './organisation-fields.tsx'
import { PersonFields } from './person-fields.tsx'
import { thisMinute } from '../ui/typed-time.ts'

interface Props {
  side: PartySide
  at: number
  party: PartyValues
  kinds: readonly PartyKind[]
  alone: boolean
  mayRepresent: boolean
  headEnd: ReactNode
  onRemove: (() => void) | null
}

function Fields({ at, party }: { at: number; party: PartyValues }) {
  switch (party.kind) {
    case 'person':
      return <PersonFields at={at} party={party} />
    case 'organisation':
      return <OrganisationFields at={at} />
    case 'anonymous':
      return <p className="quiet">不登记姓名和联系方式；会签时诉求人一席由见证人说明。</p>
  }
}

/** One applicant or respondent: what it is in a line, its fields in the next. */
export function PartyRow({ side, at, party, kinds, alone, mayRepresent, headEnd, onRemove }: Props) {
  const name = `${partySideLabels[side]}${at + 1}`
  const derived = party.kind === 'person' ? derivedText(party.idNumber, dayOf(thisMinute())) : ''
  return (
    <div role="group" aria-label={name} className="intake-party">
      <div className="intake-party-head">
        <h2>{alone ? partySideLabels[side] : name}</h2>
        <Form.Item name={[at, 'kind']}>
          <Radio.Group
            aria-label="类型"
            name={`intake-${side}-${at}-kind`}
            size="small"
            optionType="button"
            options={kinds.map((kind) => ({ value: kind, label: partyKindLabels[kind] }))}
          />
        </Form.Item>
        {mayRepresent ? (
          <Form.Item name={[at, 'representative']} valuePropName="checked">
            <Checkbox>代表人</Checkbox>
          </Form.Item>
        ) : null}
        <span className="intake-derived numbers" aria-live="polite">
          {derived}
        </span>
        {onRemove ? (
          <Button type="text" size="small" onClick={onRemove} aria-label={`移除${name}`}>
            移除
          </Button>
        ) : null}
        {headEnd}
      </div>
      <Fields at={at} party={party} />
    </div>
  )
}
