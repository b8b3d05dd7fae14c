import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { partySideLabels, type PartyKind, type PartySide } from '../../db/parties/party.ts'
import { emptyParty, isGroup, type IntakeValues, type PartyValues } from './intake-values.ts'
import { PartyRow } from './party-row.tsx'
import { useWatched } from '../ui/use-watched.ts'
import { useOffer } from '../ui/footer-message.tsx'

const applicantKinds: readonly PartyKind[] = ['person', 'organisation', 'anonymous']
const respondentKinds: readonly PartyKind[] = ['person', 'organisation']

interface SideProps {
  side: PartySide
  list: 'applicants' | 'respondents'
  parties: PartyValues[]
  group: boolean
  /** Stands at the end of the first row's head. */
  headEnd?: ReactNode
}

function kindsFor(side: PartySide, count: number): readonly PartyKind[] {
  if (side === 'respondent') return respondentKinds
  return count === 1 ? applicantKinds : respondentKinds
}

/** The parties of one side, a compact row each. */
function Side({ side, list, parties, group, headEnd }: SideProps) {
  const least = side === 'applicant' ? 1 : 0
  const offer = useOffer()
  return (
    <Form.List name={list}>
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map(({ key, name: at }) => (
            <PartyRow
              key={key}
              side={side}
              at={at}
              party={parties[at] ?? emptyParty}
              kinds={kindsFor(side, fields.length)}
              alone={fields.length === 1}
              mayRepresent={group && parties[at]?.kind !== 'anonymous'}
              headEnd={at === 0 ? headEnd : null}
              onRemove={
                fields.length > least
                  ? () => {
                      const gone = parties[at]
                      remove(at)
                      offer({
                        did: `移除${partySideLabels[side]}${at + 1}${gone?.name ? ` ${gone.name}` : ''}`,
                        takeBack: () => {
                          add(gone, at)
                          return null
                        }
                      })
                    }
                  : null
              }
            />
          ))}
          <Form.ErrorList errors={errors} />
        </>
      )}
    </Form.List>
  )
}

interface Props {
  onAdd: (list: 'applicants' | 'respondents') => void
}

/** Who came, and against whom. */
export function Parties({ onAdd }: Props) {
  const form = Form.useFormInstance<IntakeValues>()
  const applicants = useWatched(form, 'applicants', [])
  const respondents = useWatched(form, 'respondents', [])
  const visitMode = useWatched(form, 'visitMode', '个人')
  const anonymous = applicants[0]?.kind === 'anonymous'
  const adding = (
    <span className="intake-add">
      <Button type="dashed" size="small" disabled={anonymous} onClick={() => onAdd('applicants')}>
        ＋ 诉求人
      </Button>
      <Button type="dashed" size="small" onClick={() => onAdd('respondents')}>
        ＋ 相对方
      </Button>
    </span>
  )
  return (
    <>
      <Side
        side="applicant"
        list="applicants"
        parties={applicants}
        group={isGroup({ applicants, visitMode })}
        headEnd={adding}
      />
      <Side side="respondent" list="respondents" parties={respondents} group={false} />
    </>
  )
}
